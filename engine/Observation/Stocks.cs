namespace Catalyst.Engine.Observation;

/// <summary>How residents stand at the end of a month, in whole counts and minutes; inert residents are in no count.</summary>
public sealed class Stocks
{
    /// <summary>Residents.</summary>
    public long Residents;

    /// <summary>Residents aged 18 and over.</summary>
    public long Adults;

    /// <summary>Residents aged 65 and over.</summary>
    public long Aged65;

    /// <summary>Adults with fewer close ties than the threshold.</summary>
    public long Isolated;

    /// <summary>Isolated residents aged 65 and over.</summary>
    public long Isolated65;

    /// <summary>Adults with two or more long-term conditions.</summary>
    public long Multimorbid;

    /// <summary>Residents who are not independent.</summary>
    public long Dependent;

    /// <summary>Residents aged 65 and over who are not independent.</summary>
    public long Dependent65;

    /// <summary>Residents waiting for a package.</summary>
    public long Waiting;

    /// <summary>Residents with a package arranged by the council, those whose care is broken off included.</summary>
    public long CouncilCare;

    /// <summary>Residents whose package was broken off by a closure and has not been placed again.</summary>
    public long BrokenOff;

    /// <summary>Residents in care they bought.</summary>
    public long PrivateCare;

    /// <summary>Residents helped by a group.</summary>
    public long Helped;

    /// <summary>Residents who need both care and connection.</summary>
    public long BothNeeds;

    /// <summary>Of those, residents of whose care at least a sixth goes unmet.</summary>
    public long BothNeedsUnmet;

    /// <summary>Minutes of help that adults need in a month.</summary>
    public long NeededMinutes;

    /// <summary>Minutes needed by adults that do not come.</summary>
    public long UnmetMinutes;

    /// <summary>Needed minutes by deprivation fifth.</summary>
    public long[] NeededByQuintile { get; } = new long[5];

    /// <summary>Unmet minutes by deprivation fifth.</summary>
    public long[] UnmetByQuintile { get; } = new long[5];

    /// <summary>Minutes of the packages that all eligible at the fixed reference threshold would have, whole.</summary>
    public double ReferenceMinutes;
}
