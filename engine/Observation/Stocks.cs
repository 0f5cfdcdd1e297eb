using Catalyst.Engine.Model.Entities;

namespace Catalyst.Engine.Observation;

/// <summary>How residents stand at the end of a month, in whole counts and minutes; inert residents are in no count.</summary>
public sealed class Stocks
{
    /// <summary>Deprivation fifths.</summary>
    public const int Quintiles = 5;

    /// <summary>Residents by age band (<see cref="EventCounts.BandOf"/>).</summary>
    public long[] ByBand { get; } = new long[EventCounts.Bands];

    /// <summary>Independent residents by age band.</summary>
    public long[] IndependentByBand { get; } = new long[EventCounts.Bands];

    /// <summary>Residents with fewer than two conditions by age band.</summary>
    public long[] NotMultimorbidByBand { get; } = new long[EventCounts.Bands];

    /// <summary>Adults with fewer close ties than the threshold.</summary>
    public long Isolated;

    /// <summary>Isolated residents aged 65 and over.</summary>
    public long Isolated65;

    /// <summary>Residents waiting for personal care.</summary>
    public long Waiting;

    /// <summary>Residents in care arranged by the council, those whose care is broken off included.</summary>
    public long CouncilCare;

    /// <summary>Residents in care they bought, those whose care is broken off included.</summary>
    public long PrivateCare;

    /// <summary>Residents, whoever pays, whose care is broken off.</summary>
    public long BrokenOff;

    /// <summary>Residents with livelihood, family and home need of each level: 3 × need + level.</summary>
    public long[] Wider { get; } = new long[9];

    /// <summary>Residents with one need or more.</summary>
    public long AnyNeed;

    /// <summary>Residents with two needs or more at once.</summary>
    public long SeveralNeeds;

    /// <summary>Of those, residents at least one of whose needs is not met.</summary>
    public long SeveralNeedsUnmet;

    /// <summary>Residents with two needs or more who have one plan; counted of all, not of the cohort.</summary>
    public long OnePlan;

    /// <summary>Adults who trust the council, who trust community groups, and who feel able to influence; of all.</summary>
    public long[] Attitudes { get; } = new long[3];

    /// <summary>Residents aged 65 and over by deprivation fifth.</summary>
    public long[] Aged65ByQuintile { get; } = new long[Quintiles];

    /// <summary>Residents aged 65 and over who are not independent by deprivation fifth.</summary>
    public long[] Dependent65ByQuintile { get; } = new long[Quintiles];

    /// <summary>Minutes of help that adults need in a month, by deprivation fifth.</summary>
    public long[] NeededByQuintile { get; } = new long[Quintiles];

    /// <summary>Needed minutes that do not come, by deprivation fifth.</summary>
    public long[] UnmetByQuintile { get; } = new long[Quintiles];

    /// <summary>Minutes of needed help that unpaid carers give adults in a month.</summary>
    public long UnpaidMinutes;

    /// <summary>Cost in pence of what all eligible at the fixed reference threshold would have in a month, at ordinary prices.</summary>
    public double ReferencePence;

    /// <summary>Contacts with general practice expected in a month.</summary>
    public double PracticeContacts;

    /// <summary>Attendances at accident and emergency departments expected in a month.</summary>
    public double EmergencyAttendances;

    /// <summary>Takes on the figures of others.</summary>
    public void Set(Stocks others)
    {
        (Isolated, Isolated65, Waiting, CouncilCare, PrivateCare) =
            (others.Isolated, others.Isolated65, others.Waiting, others.CouncilCare, others.PrivateCare);
        (BrokenOff, AnyNeed, SeveralNeeds, SeveralNeedsUnmet, OnePlan) =
            (others.BrokenOff, others.AnyNeed, others.SeveralNeeds, others.SeveralNeedsUnmet, others.OnePlan);
        (UnpaidMinutes, ReferencePence, PracticeContacts, EmergencyAttendances) =
            (others.UnpaidMinutes, others.ReferencePence, others.PracticeContacts, others.EmergencyAttendances);
        others.ByBand.CopyTo(ByBand, 0);
        others.IndependentByBand.CopyTo(IndependentByBand, 0);
        others.NotMultimorbidByBand.CopyTo(NotMultimorbidByBand, 0);
        others.Wider.CopyTo(Wider, 0);
        others.Attitudes.CopyTo(Attitudes, 0);
        others.Aged65ByQuintile.CopyTo(Aged65ByQuintile, 0);
        others.Dependent65ByQuintile.CopyTo(Dependent65ByQuintile, 0);
        others.NeededByQuintile.CopyTo(NeededByQuintile, 0);
        others.UnmetByQuintile.CopyTo(UnmetByQuintile, 0);
    }

    /// <summary>Residents.</summary>
    public long Residents => ByBand.Sum();

    /// <summary>Residents aged 18 and over.</summary>
    public long Adults => Residents - ByBand[0];

    /// <summary>Residents aged 65 and over.</summary>
    public long Aged65 => Aged65ByQuintile.Sum();

    /// <summary>Residents aged 65 and over who are not independent.</summary>
    public long Dependent65 => Dependent65ByQuintile.Sum();

    /// <summary>Adults with two or more conditions.</summary>
    public long Multimorbid => Adults - (NotMultimorbidByBand.Sum() - NotMultimorbidByBand[0]);

    /// <summary>Minutes of help that adults need in a month.</summary>
    public long NeededMinutes => NeededByQuintile.Sum();

    /// <summary>Minutes needed by adults that do not come.</summary>
    public long UnmetMinutes => UnmetByQuintile.Sum();
}

/// <summary>Everybody's stocks, and those of the cohort that lived here when the policy started; and whom services reach. Valid until the next census.</summary>
/// <param name="Everyone">All residents.</param>
/// <param name="Cohort">Residents who lived here when the policy started; nobody before it.</param>
/// <param name="People">Who has each service and who waits.</param>
public readonly record struct CensusResult(Stocks Everyone, Stocks Cohort, ServicePeople People);
