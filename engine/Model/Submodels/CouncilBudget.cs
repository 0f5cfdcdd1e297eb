using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// The council's money for care at home, in real pence. Each April sets income from the published population, prices, and
/// the response to a gap between forecast cost and money; each month books income and spend. What a month spends beyond
/// its income comes out of reserves.
/// </summary>
public static class CouncilBudget
{
    private const int April = 4;

    /// <summary>Sets the year's money where a financial year, or the study, begins.</summary>
    public static void Settle(MonthContext month)
    {
        if (month.Month.MonthOfYear != April && month.Month != month.Hazards.Start) return;
        var (state, hazards) = (month.State, month.Hazards);
        var council = state.Council;
        var parameters = hazards.Parameters.Council;
        var year = FinancialYear(month.Month);
        council.YearIncome = YearIncome(hazards, year);
        SetPrices(hazards, council, year);
        if (month.Month == hazards.Start) council.Reserves = (long)(parameters.StartingReserves * council.YearIncome);
        council.YearGroupSupport = (long)(month.Decisions.Delivery.GroupSupport * council.YearIncome);

        var money = council.YearIncome - council.YearGroupSupport;
        Delivery.CountCommitted(month);
        // Without any money the gap is as wide as can be told apart.
        council.Pressure = money > 0 ? Forecast(month) / money : 1 + parameters.FullResponseGap;
        var gap = Math.Clamp((council.Pressure - 1) / parameters.FullResponseGap, -1, 1);
        // The study's first month opens the books; rules are answered to pressure once a year, in April.
        if (Math.Abs(council.Pressure - 1) <= parameters.PressureTolerance || month.Month.MonthOfYear != April) gap = 0;
        Respond(month, gap);
    }

    /// <summary>Books a month's income and spend.</summary>
    public static void Book(MonthContext month)
    {
        var (state, flows) = (month.State, month.Flows);
        var council = state.Council;
        flows.IncomePence = Twelfth(council.YearIncome, month.Month);
        flows.GroupSupportPence = Twelfth(council.YearGroupSupport, month.Month);
        for (var slot = 0; slot < state.Providers.Count; slot++)
        {
            var minutes = state.Providers.CommittedMinutes[slot];
            if (state.Providers.Ownership[slot] == Ownership.Public)
            {
                flows.InHouseMinutes += minutes;
                flows.InHousePence += PenceOf(month.Hazards, state, slot, minutes);
            }
            else
            {
                var fees = minutes * council.FeePence / Quantities.MinutesPerHour;
                flows.ContractedMinutes += minutes;
                flows.FeesPence += fees;
                flows.OverheadPence += PenceOf(month.Hazards, state, slot, minutes) - fees;
            }
        }
        council.Reserves += flows.IncomePence - flows.SpendPence;
    }

    /// <summary>What minutes of care by a provider cost the council.</summary>
    public static long PenceOf(MonthlyHazards hazards, ModelState state, int slot, long minutes) =>
        minutes * (state.Providers.Ownership[slot] == Ownership.Public
            ? state.Council.CostPence[(int)Ownership.Public]
            : ContractedPence(hazards, state.Council)) / Quantities.MinutesPerHour;

    /// <summary>What minutes of care cost the council at the mix of providers that is decided on.</summary>
    public static long PlannedPenceOf(MonthContext month, long minutes) =>
        (long)Math.Round(minutes * PlannedPence(month) / Quantities.MinutesPerHour);

    /// <summary>What an hour costs the council at the mix of providers that is decided on.</summary>
    public static double PlannedPence(MonthContext month)
    {
        var inHouse = month.Decisions.Delivery.InHouse;
        return inHouse * month.State.Council.CostPence[(int)Ownership.Public]
            + (1 - inHouse) * ContractedPence(month.Hazards, month.State.Council);
    }

    /// <summary>What an hour of contracted care costs the council, with the cost of contracting.</summary>
    public static long ContractedPence(MonthlyHazards hazards, Council council) =>
        (long)Math.Round(council.FeePence * (1 + hazards.Parameters.Providers.ContractOverhead));

    /// <summary>What care may cost in a month of this year.</summary>
    public static long MonthlyPence(ModelState state) =>
        (state.Council.YearIncome + state.Council.YearRelease - state.Council.YearGroupSupport) / Month.PerYear;

    /// <summary>The year, by its April, that a month's money belongs to.</summary>
    public static int FinancialYear(Month month) => month.MonthOfYear >= April ? month.Year : month.Year - 1;

    /// <summary>Income of a financial year: the budget per head of the published population, grown from its base year.</summary>
    public static long YearIncome(MonthlyHazards hazards, int year)
    {
        var parameters = hazards.Parameters.Council;
        var pounds = 0.0;
        for (var age = 0; age <= Residents.OldestAge; age++)
            pounds += parameters.BudgetPerHead.At(age) * hazards.Projection.At(hazards.Start.Year, age);
        return (long)Math.Round(
            pounds * Grown(parameters.BudgetGrowth, year - (int)parameters.BudgetYear) * Quantities.PencePerPound);
    }

    private static void SetPrices(MonthlyHazards hazards, Council council, int year)
    {
        var providers = hazards.Parameters.Providers;
        var grown = Grown(hazards.Parameters.Council.CostGrowth, year - (int)hazards.Parameters.Council.BudgetYear);
        council.FeePence = (long)Math.Round(providers.HourFee * grown * council.FeeFactor * Quantities.PencePerPound);
        for (var owner = 0; owner < council.CostPence.Length; owner++)
            council.CostPence[owner] = (long)Math.Round(providers.HourCost.At(owner) * grown * Quantities.PencePerPound);
    }

    /// <summary>Cost of a year of the packages held, broken off and waited for, at the year's prices.</summary>
    private static double Forecast(MonthContext month)
    {
        var (state, hazards) = (month.State, month.Hazards);
        var waiting = 0L;
        foreach (var each in state.Council.Queue)
            if (state.Residents.Lives(each.Row) && state.Residents.Id[each.Row] == each.Id)
                waiting += hazards.Needs.Package(state.Residents.Status[each.Row]);
        return Month.PerYear * (double)(Delivery.CommittedPence(state, hazards)
            + PlannedPenceOf(month, waiting) + Delivery.BrokenOffPence(month));
    }

    private static void Respond(MonthContext month, double gap)
    {
        var (council, parameters) = (month.State.Council, month.Hazards.Parameters.Council);
        var response = month.Decisions.Respond(Math.Max(0, gap));
        var reference = month.Hazards.Parameters.Care.ReferenceStrictness;
        council.GroupLoad = response.GroupLoad;
        if (gap > 0)
        {
            council.Strictness += response.Tighten * parameters.StrictnessStep;
            council.FeeFactor *= 1 - response.SqueezeFees * parameters.FeeStep;
            var floor = parameters.ReservesFloor * council.YearIncome;
            council.YearRelease = (long)(parameters.ReservesRelease * Math.Max(0, council.Reserves - floor));
        }
        else
        {
            // With money to spare every council goes back towards the reference, whatever its paradigm.
            council.Strictness = Math.Max(reference, council.Strictness + gap * parameters.StrictnessStep);
            council.FeeFactor = Math.Min(1, council.FeeFactor * (1 - gap * parameters.FeeStep));
            council.YearRelease = 0;
        }
        SetPrices(month.Hazards, council, FinancialYear(month.Month));
    }

    /// <summary>A month's part of a year's whole pence; the twelve parts add up to the whole.</summary>
    private static long Twelfth(long year, Month month)
    {
        var index = (month.MonthOfYear - April + Month.PerYear) % Month.PerYear;
        return year * (index + 1) / Month.PerYear - year * index / Month.PerYear;
    }

    private static double Grown(double rate, int years)
    {
        var factor = 1.0;
        for (var y = 0; y < Math.Abs(years); y++) factor *= 1 + rate;
        return years >= 0 ? factor : 1 / factor;
    }
}
