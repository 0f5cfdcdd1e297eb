using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// The council's money, in real pence. Each April sets grant and prices, a lawful budget, and the response to a gap; each
/// month books income and spend. What a month spends beyond its income comes out of reserves.
/// </summary>
public static class CouncilBudget
{
    private const int April = 4;

    /// <summary>Sets the year's money where a financial year, or the study, begins, and what falls on the policy's start.</summary>
    public static void Settle(MonthContext month)
    {
        var council = month.State.Council;
        var first = month.Month == month.Hazards.Start;
        if (first) OpenTheBooks(month);
        if (month.Month == month.Decisions.PolicyStart)
        {
            month.Flows.ReservesTakenPence =
                council.Reserves - (long)Math.Round(council.Reserves * month.Decisions.Stress.ReservesRatio);
            council.Reserves -= month.Flows.ReservesTakenPence;
        }
        if (!first && month.Month.MonthOfYear == April) SetTheYear(month);
    }

    /// <summary>The year, by its April, that a month's money belongs to.</summary>
    public static int FinancialYear(Month month) => month.MonthOfYear >= April ? month.Year : month.Year - 1;

    /// <summary>What a service may cost this month: a duty is met beyond its budget while reserves allow.</summary>
    public static long MayCost(MonthContext month, int service)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        var parameters = hazards.Parameters.Council;
        var money = (double)council.MonthlyPence(service);
        if (month.Decisions.IsDuty(service) && !council.Frozen
            && council.Reserves > parameters.ReservesFloor * council.YearIncome)
            money *= 1 + parameters.OverspendShare;
        // Care that was broken off keeps its money: it is not given to somebody else in the meantime.
        return (long)money
            - ServiceCosts.BrokenPence(hazards, council, service, month.Decisions.Delivery(service).InHouse);
    }

    /// <summary>Books a month's income and spend; a year that reserves cannot carry brings a section 114 notice at once.</summary>
    public static void Book(MonthContext month)
    {
        var (council, flows, hazards) = (month.State.Council, month.Flows, month.Hazards);
        flows.GrantPence = Twelfth(council.YearGrant, month.Month);
        flows.TaxPence = Twelfth(council.YearTax, month.Month);
        flows.DebtPence = Twelfth(council.YearDebt, month.Month);
        flows.OtherPence = Twelfth(council.YearOther, month.Month);
        flows.GroupSupportPence = Twelfth(council.YearGroupSupport, month.Month);
        flows.TransferOverheadPence = Twelfth(council.YearTransferOverhead, month.Month);
        flows.JoinedUpPence = Twelfth(council.YearJoinedUp, month.Month);
        var overhead = hazards.Parameters.Providers.ContractOverhead;
        for (var service = 0; service < hazards.Services.Count; service++)
        {
            var contracted = ServiceCosts.Pence(hazards, council, service, contracted: true);
            flows.OwnPence[service] = ServiceCosts.Pence(hazards, council, service, contracted: false);
            flows.OverheadPence[service] = (long)Math.Round(contracted * overhead / (1 + overhead));
            flows.FeesPence[service] = contracted - flows.OverheadPence[service];
            flows.ContributionPence[service] =
                (long)Math.Round((flows.OwnPence[service] + contracted) * hazards.Services[service].Contribution);
        }
        council.Reserves += flows.IncomePence - flows.SpendPence;
        JoinUp(month);
        if (council.Reserves >= 0 || council.Frozen) return;
        Notify(month);
    }

    private static void OpenTheBooks(MonthContext month)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        var (parameters, year) = (hazards.Parameters.Council, FinancialYear(month.Month));
        council.JoinedUp = council.JoinedUpActing = parameters.JoinedUpToday;
        council.Mindset = hazards.Parameters.Culture.MindsetToday;
        council.TaxLevel = hazards.Budget.StartingTaxLevel(year);
        council.YearGrant = hazards.Budget.Grant(year);
        council.YearTax = Taxed(month, year);
        council.YearDebt = hazards.Budget.Debt;
        council.YearOther = hazards.Budget.Other(year);
        council.YearGroupSupport = GroupSupport(month, year);
        council.Reserves = (long)(parameters.StartingReserves * council.YearIncome);
        for (var s = 0; s < hazards.Services.Count; s++) council.ServiceBudget[s] = hazards.Budget.Service(s, year);
        SetPrices(hazards, council, year);
        Respond(month, gap: 0);
    }

    private static void SetTheYear(MonthContext month)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        var (parameters, year) = (hazards.Parameters.Council, FinancialYear(month.Month));
        SetPrices(hazards, council, year);
        Enrolment.Count(month);
        Volunteers.Arrange(month);
        var proposal = Propose(month, year);
        var outcome = LawfulBudget.Balance(proposal, parameters);
        council.TaxLevel *= 1 + outcome.TaxRise;
        (council.YearGrant, council.YearTax) = (proposal.Grant, outcome.Tax);
        (council.YearDebt, council.YearOther) = (proposal.Debt, outcome.Other);
        (council.YearGroupSupport, council.YearTransferOverhead) = (proposal.GroupSupport, proposal.TransferOverhead);
        council.YearJoinedUp = proposal.Investment;
        council.Efficiency = outcome.EfficiencySoFar;
        for (var s = 0; s < hazards.Services.Count; s++)
            council.ServiceBudget[s] = month.Decisions.IsDuty(s)
                ? outcome.StatutoryBudget[s]
                : outcome.DiscretionaryBudget[s];
        SpreadPrevention(month, proposal.PreventionExtra);
        CommissionedMoney.Divide(month);
        SetPrices(hazards, council, year);
        if (outcome.Section114) Notify(month);
        else council.Frozen = false;
        council.Pressure = outcome.Income > 0 ? 1 + outcome.Gap / (double)outcome.Income : 1 + parameters.FullResponseGap;
        var gap = Math.Abs(council.Pressure - 1) <= parameters.PressureTolerance
            ? 0
            : Math.Clamp((council.Pressure - 1) / parameters.FullResponseGap, -1, 1);
        Respond(month, gap);
    }

    /// <summary>What the year asks for and what there is, before the law is applied.</summary>
    private static BudgetProposal Propose(MonthContext month, int year)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        var services = hazards.Services;
        var (statutory, before, aim) = (new long[services.Count], new long[services.Count], new long[services.Count]);
        var fees = 0L;
        for (var s = 0; s < services.Count; s++)
        {
            if (month.Decisions.IsDuty(s)) statutory[s] = Forecast(month, s);
            else
            {
                before[s] = council.YearPence(s) - council.PreventionAdded[s] - council.Shifted[s];
                aim[s] = (long)Math.Round(hazards.Budget.Service(s, year) * (1 - council.Efficiency));
            }
            fees += (long)Math.Round((statutory[s] + before[s]) * services[s].Contribution);
        }
        var grant = (long)Math.Round(hazards.Budget.Grant(year) * month.Decisions.Stress.GrantRatio);
        var tax = Taxed(month, year);
        return new BudgetProposal
        {
            Grant = grant,
            TaxBefore = tax,
            TaxCapRatio = month.Decisions.Stress.TaxCapRatio,
            Fees = fees,
            Reserves = council.Reserves,
            Debt = hazards.Budget.Debt,
            Investment = (long)Math.Round(month.Decisions.Investment.JoinedUp * (grant + tax)),
            PreventionExtra = CanPrevent(month)
                ? (long)Math.Round(month.Decisions.Investment.Prevention * (grant + tax))
                : 0,
            GroupSupport = GroupSupport(month, year),
            TransferOverhead = CommissionedMoney.Overhead(month),
            StatutoryForecast = statutory,
            DiscretionaryBefore = before,
            DiscretionaryAim = aim,
            OtherBefore = council.YearOther,
            OtherAim = (long)Math.Round(hazards.Budget.Other(year) * (1 - council.Efficiency)),
            EfficiencySoFar = council.Efficiency,
            Frozen = council.Frozen,
        };
    }

    /// <summary>
    /// Yearly cost of a duty: those served and broken off, and those waiting whom the labour pool could take, grown as the published
    /// number of its ages grows. Whoever waits for want of labour costs nothing yet.
    /// </summary>
    private static long Forecast(MonthContext month, int service)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        var entry = hazards.Services[service];
        var yearly = Month.PerYear * (double)(ServiceCosts.Pence(hazards, council, service)
                + ServiceCosts.BrokenPence(hazards, council, service, month.Decisions.Delivery(service).InHouse))
            + Placeable(month, service) * Math.Min(Month.PerYear, entry.Duration)
                * ServiceCosts.MeanMonthPence(hazards, council, service);
        var (youngest, oldest) = ((int)entry.AgeFrom, (int)entry.AgeTo);
        var year = month.Month.Year;
        var now = hazards.Projection.Between(year, youngest, oldest);
        var growth = now > 0 ? hazards.Projection.Between(year + 1, youngest, oldest) / now : 1;
        return (long)Math.Round(yearly * growth);
    }

    /// <summary>How many of those ready and waiting the labour pool has room for, on average; providers grow with the budget.</summary>
    private static double Placeable(MonthContext month, int service)
    {
        var (council, residents) = (month.State.Council, month.State.Residents);
        long waiting = 0, labour = 0;
        // Those still passing doors will take the places of those who end.
        foreach (var each in council.Queue)
        {
            if (each.Service != service || each.Ready > month.Month
                || !residents.Lives(each.Row) || residents.Id[each.Row] != each.Id) continue;
            waiting++;
            labour += Enrolment.Labour(month, service, residents.Status[each.Row], paying: false);
        }
        if (labour == 0) return waiting;
        var room = Math.Max(0, council.LabourPoolMinutes - Enrolment.LabourGiven(council));
        return waiting * Math.Min(1, room / (double)labour);
    }

    private static void Respond(MonthContext month, double gap)
    {
        var (state, council, parameters) = (month.State, month.State.Council, month.Hazards.Parameters.Council);
        var response = month.Decisions.Respond(Math.Max(0, gap));
        var before = council.PackageShare;
        council.GroupLoad = response.GroupLoad;
        if (gap > 0)
        {
            council.Tightening += response.Tighten * parameters.StrictnessStep;
            council.PackageShare = Math.Max(
                parameters.PackageFloor, council.PackageShare - response.Tighten * parameters.PackageStep);
            council.FeeFactor *= 1 - response.SqueezeFees * parameters.FeeStep;
        }
        else
        {
            // With money to spare every council goes back towards the reference, whatever its paradigm.
            council.Tightening = Math.Max(0, council.Tightening + gap * parameters.StrictnessStep);
            council.PackageShare = Math.Min(1, council.PackageShare - gap * parameters.PackageStep);
            council.FeeFactor = Math.Min(1, council.FeeFactor * (1 - gap * parameters.FeeStep));
        }
        if (council.PackageShare == before) return;
        for (var row = 0; row < state.Residents.Rows; row++)
            if (state.Residents.Status[row].Care == CareState.Council) month.Refresh(row);
    }

    private static void SetPrices(MonthlyHazards hazards, Council council, int year)
    {
        var grown = hazards.Budget.PriceLevel(year) * (1 - council.Efficiency) * Quantities.PencePerPound;
        for (var s = 0; s < hazards.Services.Count; s++)
        {
            council.HourPence[s] = (long)Math.Round(hazards.Services[s].HourCost * grown);
            for (var level = 0; level < ServiceRolls.Levels; level++)
                council.MonthPence[s * ServiceRolls.Levels + level] =
                    (long)Math.Round(hazards.Services[s].MonthCost.Values[level] * grown);
        }
    }

    /// <summary>Splits the year's investment in prevention over the preventive services of choice.</summary>
    private static void SpreadPrevention(MonthContext month, long pence)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        // By the base path, so that a service cut to nothing can be built up again.
        var added = pence == 0 ? new long[services.Count] : Apportionment.ByWeight(pence, PreventionWeights(month));
        for (var s = 0; s < services.Count; s++)
        {
            council.PreventionAdded[s] = added[s];
            council.ServiceBudget[s] += added[s];
        }
    }

    private static long[] PreventionWeights(MonthContext month)
    {
        var (hazards, services) = (month.Hazards, month.Hazards.Services);
        var weights = new long[services.Count];
        for (var s = 0; s < services.Count; s++)
            if ((services.Preventive & 1 << s) != 0 && !month.Decisions.IsDuty(s))
                weights[s] = hazards.Budget.Service(s, FinancialYear(month.Month));
        return weights;
    }

    private static bool CanPrevent(MonthContext month) => PreventionWeights(month).Any(weight => weight > 0);

    /// <summary>Joined-up working follows what is paid for it, slowly: a first-order lag towards what the money sustains.</summary>
    private static void JoinUp(MonthContext month)
    {
        var (council, parameters) = (month.State.Council, month.Hazards.Parameters.Council);
        var perHead = council.YearJoinedUp / (double)Quantities.PencePerPound / month.Hazards.Projection.Starting;
        var target = parameters.JoinedUpToday
            + (1 - parameters.JoinedUpToday) * perHead / (perHead + parameters.JoinedUpHalf);
        council.JoinedUp += (target - council.JoinedUp) / parameters.JoinedUpLag;
    }

    private static void Notify(MonthContext month)
    {
        var council = month.State.Council;
        if (!council.Frozen) month.Flows.Notices++;
        council.Frozen = true;
        if (council.FirstNotice < 0) council.FirstNotice = month.Month.Index;
    }

    private static long Taxed(MonthContext month, int year) =>
        (long)Math.Round(month.Hazards.Budget.TaxAtBaseRate(year) * month.State.Council.TaxLevel);

    private static long GroupSupport(MonthContext month, int year) =>
        Enumerable.Range(0, month.Hazards.Services.Count).Sum(s =>
            (long)Math.Round(month.Decisions.Delivery(s).GroupSupport * month.Hazards.Budget.Service(s, year)));

    /// <summary>A month's part of a year's whole pence; the twelve parts add up to the whole.</summary>
    private static long Twelfth(long year, Month month)
    {
        var index = (month.MonthOfYear - April + Month.PerYear) % Month.PerYear;
        return year * (index + 1) / Month.PerYear - year * index / Month.PerYear;
    }
}
