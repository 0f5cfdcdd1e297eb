using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// What residents did or asked for in a month that touches others: emitted by blocks of residents, settled afterwards.
/// Settlement never depends on the order of these lists.
/// </summary>
public sealed class MonthEvents
{
    /// <summary>Rows of those who died.</summary>
    public List<int> Deaths { get; } = [];

    /// <summary>Rows of those who move out.</summary>
    public List<int> Departures { get; } = [];

    /// <summary>Rows of those who give birth.</summary>
    public List<int> Births { get; } = [];

    /// <summary>Ties that lapse, as pairs of rows.</summary>
    public List<(int Row, int Partner)> Lapses { get; } = [];

    /// <summary>Rows of those who look for a tie.</summary>
    public List<int> Seekers { get; } = [];

    /// <summary>Rows of those who would join a group.</summary>
    public List<int> Joiners { get; } = [];

    /// <summary>Rows of members who leave their group.</summary>
    public List<int> Leavers { get; } = [];

    /// <summary>Rows of those who look for a group's help.</summary>
    public List<int> HelpSeekers { get; } = [];

    /// <summary>Rows of those whose help by a group ends.</summary>
    public List<int> HelpEnders { get; } = [];

    /// <summary>Requests to the council for care; a resident may make more than one, of which the first counts.</summary>
    public List<CareRequest> Requests { get; } = [];

    /// <summary>Rows of those who ask for another service.</summary>
    public List<int> Asks { get; } = [];

    /// <summary>Rows of those who set out to buy care.</summary>
    public List<int> Buyers { get; } = [];

    /// <summary>Rows of those who bought care and have run down to the capital limit.</summary>
    public List<int> RunDown { get; } = [];

    /// <summary>Rows of those one of whose services reaches its end.</summary>
    public List<int> ServiceEnders { get; } = [];

    /// <summary>Rows of those whose state changed while they have or await a service.</summary>
    public List<int> Reviews { get; } = [];

    /// <summary>What befell residents, counted by age: all of them.</summary>
    public EventCounts Everyone { get; } = new();

    /// <summary>The same of those who lived here when the policy started.</summary>
    public EventCounts Cohort { get; } = new();

    /// <summary>Entries of all lists together.</summary>
    public int Count =>
        Deaths.Count + Departures.Count + Births.Count + Lapses.Count + Seekers.Count + Joiners.Count + Leavers.Count + HelpSeekers.Count
        + HelpEnders.Count + Requests.Count + Asks.Count + Buyers.Count + RunDown.Count + ServiceEnders.Count + Reviews.Count;

    /// <summary>Counts somebody who stopped being independent.</summary>
    public void CountDependency(int age, bool cohort)
    {
        Everyone.NewDependency[EventCounts.BandOf(age)]++;
        if (cohort) Cohort.NewDependency[EventCounts.BandOf(age)]++;
    }

    /// <summary>Counts somebody whose second condition began.</summary>
    public void CountMultimorbidity(int age, bool cohort)
    {
        Everyone.NewMultimorbidity[EventCounts.BandOf(age)]++;
        if (cohort) Cohort.NewMultimorbidity[EventCounts.BandOf(age)]++;
    }

    /// <summary>Counts an emergency admission.</summary>
    public void CountAdmission(int age, bool cohort)
    {
        Everyone.Admissions[EventCounts.BandOf(age)]++;
        if (cohort) Cohort.Admissions[EventCounts.BandOf(age)]++;
    }

    /// <summary>Empties the lists; their room is kept.</summary>
    public void Clear()
    {
        Deaths.Clear();
        Departures.Clear();
        Births.Clear();
        Lapses.Clear();
        Seekers.Clear();
        Joiners.Clear();
        Leavers.Clear();
        HelpSeekers.Clear();
        HelpEnders.Clear();
        Requests.Clear();
        Asks.Clear();
        Buyers.Clear();
        RunDown.Clear();
        ServiceEnders.Clear();
        Reviews.Clear();
        Everyone.Clear();
        Cohort.Clear();
    }

    /// <summary>Adds what another block emitted.</summary>
    public void Add(MonthEvents other)
    {
        Deaths.AddRange(other.Deaths);
        Departures.AddRange(other.Departures);
        Births.AddRange(other.Births);
        Lapses.AddRange(other.Lapses);
        Seekers.AddRange(other.Seekers);
        Joiners.AddRange(other.Joiners);
        Leavers.AddRange(other.Leavers);
        HelpSeekers.AddRange(other.HelpSeekers);
        HelpEnders.AddRange(other.HelpEnders);
        Requests.AddRange(other.Requests);
        Asks.AddRange(other.Asks);
        Buyers.AddRange(other.Buyers);
        RunDown.AddRange(other.RunDown);
        ServiceEnders.AddRange(other.ServiceEnders);
        Reviews.AddRange(other.Reviews);
        Everyone.Add(other.Everyone);
        Cohort.Add(other.Cohort);
    }
}

/// <summary>What brought a resident to the council's door.</summary>
public enum CareRequestFrom
{
    /// <summary>Nothing in particular.</summary>
    Door,

    /// <summary>An emergency admission.</summary>
    Hospital,

    /// <summary>The loss of an unpaid carer.</summary>
    Breakdown,
}

/// <summary>A request for care.</summary>
/// <param name="Row">Row of the resident.</param>
/// <param name="From">What brought the resident.</param>
public readonly record struct CareRequest(int Row, CareRequestFrom From);
