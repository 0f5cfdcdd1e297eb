using System.Numerics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// The council's mind-set, 0 institution-led to 1 asset-based. It moves towards what communities call for, D = share of money they
/// commission × depth × visible success, of which budget stress and new leadership each take half of what was learnt. What it does to joined-up working is
/// a hypothesis, run as claimed, in the opposite direction, or not at all.
/// </summary>
public static class Mindset
{
    private const int April = 4;
    private static readonly ulong Entity = KeyedHash.Of(17);
    private static readonly double Ln2 = KernelMath.Log(2);

    /// <summary>Moves the mind-set by a month, and sets how far the council's work is joined up.</summary>
    public static void Settle(MonthContext month)
    {
        var (council, culture) = (month.State.Council, month.Hazards.Parameters.Culture);
        if (month.Month.MonthOfYear == April) council.SuitedShare = Suited(month);
        var called = culture.MindsetToday + (1 - culture.MindsetToday) * CalledFor(month);
        council.Mindset += Ln2 / culture.MindsetHalfTime * (called - council.Mindset);
        if (PowerTransfer.UnderStress(month) && Hits(month, RandomDecision.StressHalvesMindset, culture.StressHalving))
            FallBack(council, culture);
        if (Hits(month, RandomDecision.LeaderChanges, culture.LeaderHalving)) FallBack(council, culture);
        var direction = month.Decisions.Hypotheses.CouncilChanges;
        // What today's mind-set does is in today's joined-up working; only what it has gained or lost acts.
        var part = direction * culture.MindsetJoinsUp * (council.Mindset - culture.MindsetToday);
        council.JoinedUpActing = part >= 0
            ? council.JoinedUp + (1 - council.JoinedUp) * part
            : council.JoinedUp * (1 + part);
    }

    /// <summary>D: money that communities commission over that of all services, each by its depth, times how far those served are suited.</summary>
    public static double CalledFor(MonthContext month)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        double commissioned = 0, all = 0;
        for (var s = 0; s < services.Count; s++)
        {
            all += council.YearPence(s);
            commissioned += council.CommissionedPence[s] * month.Decisions.Invitation(s).Depth;
        }
        return all > 0 ? Math.Clamp(commissioned / all, 0, 1) * council.SuitedShare : 0;
    }

    /// <summary>Of those who have a service that communities commission, the share whom it fits; 0 where nobody has.</summary>
    private static double Suited(MonthContext month)
    {
        var (residents, commissioned) = (month.State.Residents, 0);
        for (var s = 0; s < month.Hazards.Services.Count; s++)
            if (month.State.Council.CommissionedPence[s] > 0) commissioned |= 1 << s;
        if (commissioned == 0) return 0;
        long has = 0, suits = 0;
        for (var row = 0; row < residents.Rows; row++)
        {
            var held = residents.Receives[row] & commissioned;
            if (held == 0) continue;
            has += BitOperations.PopCount((uint)held);
            suits += BitOperations.PopCount((uint)(residents.Suits[row] & held));
        }
        return has > 0 ? suits / (double)has : 0;
    }

    /// <summary>Half of what was learnt is lost; today's mind-set, which councils have in spite of both, stays.</summary>
    private static void FallBack(Council council, CultureParameters culture) =>
        council.Mindset = culture.MindsetToday + (council.Mindset - culture.MindsetToday) / 2;

    private static bool Hits(MonthContext month, int decision, double yearly) =>
        month.Random.Hits(decision, Entity, month.Month, Threshold.OfYearlyRate(yearly));
}
