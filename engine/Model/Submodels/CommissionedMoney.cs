using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// How the year's money is divided once the budget is lawful. Part of the money for services of choice follows activity at its
/// price, where a paradigm has it so. Part is communities' to commission: it leaves the council's line. What goes to groups of an
/// area is pooled and divided by what is needed, and by what their own core needs as far as the core mirrors nobody else; what goes to those
/// who share a need stays with it, and so does the money of duties.
/// </summary>
public static class CommissionedMoney
{
    /// <summary>Divides the year's money. All of it goes on being spent on services: sums stay what they were.</summary>
    public static void Divide(MonthContext month)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        // What was commissioned last year is in the lawful budget again.
        Array.Clear(council.CommissionedPence);
        var lawful = new long[services.Count];
        for (var s = 0; s < services.Count; s++) lawful[s] = council.ServiceBudget[s] - council.PreventionAdded[s];
        var budgets = (long[])lawful.Clone();
        ByActivity(month, budgets);
        ByGroups(month, budgets);
        for (var s = 0; s < services.Count; s++)
        {
            council.Shifted[s] = budgets[s] - lawful[s];
            council.ServiceBudget[s] += council.Shifted[s] - council.CommissionedPence[s];
            council.YearAsked[s] = 0;
        }
    }

    /// <summary>What handing over is expected to cost next year beside the services: overhead on the money commissioned.</summary>
    public static long Overhead(MonthContext month)
    {
        var pence = 0L;
        for (var s = 0; s < month.Hazards.Services.Count; s++)
            pence += (long)Math.Round(
                PowerTransfer.Overhead(month, s) * PowerTransfer.CommissionedShare(month, s) * month.State.Council.YearPence(s));
        return pence;
    }

    private static void ByActivity(MonthContext month, long[] budgets)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var (weights, taken) = (new long[services.Count], new long[services.Count]);
        for (var s = 0; s < services.Count; s++)
        {
            if (month.Decisions.IsDuty(s)) continue;
            taken[s] = Apportionment.Part(budgets[s], month.Decisions.Money(s).ByActivity);
            weights[s] = (long)Math.Round(
                council.YearAsked[s] * Math.Min(Month.PerYear, services[s].Duration)
                * ServiceCosts.MeanMonthPence(month.Hazards, council, s));
        }
        Move(budgets, taken, weights);
    }

    private static void ByGroups(MonthContext month, long[] budgets)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var (pooled, taken) = (new long[services.Count], new bool[services.Count]);
        for (var s = 0; s < services.Count; s++)
        {
            council.CommissionedPence[s] =
                Apportionment.Part(budgets[s], PowerTransfer.CommissionedShare(month, s));
            taken[s] = !month.Decisions.IsDuty(s) && month.Decisions.Invitation(s).Network == Network.Geography;
            pooled[s] = taken[s] ? council.CommissionedPence[s] : 0;
        }
        if (pooled.Sum() > 0)
        {
            var weights = NeedSurvey.Weigh(month, taken);
            if (weights.Sum() > 0)
            {
                var before = (long[])budgets.Clone();
                Move(budgets, pooled, weights);
                for (var s = 0; s < services.Count; s++)
                    if (taken[s]) council.CommissionedPence[s] += budgets[s] - before[s];
            }
        }
        FadeTheLine(month, budgets, taken);
    }

    /// <summary>
    /// The hypothesis that the line between duties and services of choice fades. With one assessment, pooled money may meet duties
    /// that wait, as far as they wait; in the opposite direction, commissioned money for duties meets services of choice.
    /// </summary>
    private static void FadeTheLine(MonthContext month, long[] budgets, bool[] pooled)
    {
        var direction = month.Decisions.Hypotheses.LineFades;
        month.State.Council.CrossedPence = 0;
        if (direction == 0) return;
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var (choice, duty) = (new long[services.Count], new long[services.Count]);
        for (var s = 0; s < services.Count; s++)
        {
            var may = Math.Abs(direction) * month.Hazards.Parameters.Commissioning.LineFading * month.Decisions.WayIn(s).OnePlan;
            var part = Apportionment.Part(council.CommissionedPence[s], Math.Min(1, may));
            if (month.Decisions.IsDuty(s)) duty[s] = part;
            else if (pooled[s]) choice[s] = part;
        }
        var waiting = direction > 0 ? CostOfWaiting(month) : choice;
        if (waiting.Sum() == 0) return;
        var from = direction > 0 ? choice : duty;
        var most = Math.Min(from.Sum(), direction > 0 ? waiting.Sum() : long.MaxValue);
        var taken = Apportionment.ByWeight(most, from);
        var given = most == 0 ? new long[services.Count] : Apportionment.ByWeight(most, waiting);
        for (var s = 0; s < services.Count; s++)
        {
            budgets[s] += given[s] - taken[s];
            council.CommissionedPence[s] += given[s] - taken[s];
        }
        council.CrossedPence = most;
    }

    /// <summary>A year's cost, or that of its duration, of all who wait for a duty.</summary>
    private static long[] CostOfWaiting(MonthContext month)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var pence = new long[services.Count];
        foreach (var waiting in council.Queue)
            if (month.Decisions.IsDuty(waiting.Service) && waiting.Ready <= month.Month)
                pence[waiting.Service] += (long)Math.Round(
                    Math.Min(Month.PerYear, services[waiting.Service].Duration)
                    * ServiceCosts.MeanMonthPence(month.Hazards, council, waiting.Service));
        return pence;
    }

    /// <summary>Takes from each what is said and gives the sum by weight; nothing moves where nothing weighs.</summary>
    private static void Move(long[] budgets, long[] taken, long[] weights)
    {
        var sum = taken.Sum();
        if (sum == 0 || weights.All(weight => weight == 0)) return;
        var given = Apportionment.ByWeight(sum, weights);
        for (var s = 0; s < budgets.Length; s++) budgets[s] += given[s] - taken[s];
    }
}
