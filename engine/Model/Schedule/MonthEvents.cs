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

    /// <summary>Rows of those who ask the council for care.</summary>
    public List<int> Requests { get; } = [];

    /// <summary>Rows of those whose package of care ends.</summary>
    public List<int> CareEnders { get; } = [];

    /// <summary>Residents aged 65 and over who stopped being independent.</summary>
    public int NewDependency65 { get; set; }

    /// <summary>Residents whose second condition began.</summary>
    public int NewMultimorbidity { get; set; }

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
        CareEnders.Clear();
        NewDependency65 = 0;
        NewMultimorbidity = 0;
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
        CareEnders.AddRange(other.CareEnders);
        NewDependency65 += other.NewDependency65;
        NewMultimorbidity += other.NewMultimorbidity;
    }
}
