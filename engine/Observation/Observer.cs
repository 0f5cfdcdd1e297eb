using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Records what the tables declare, month by month and at each financial year's end. Read-only: a run with and without an
/// observer goes the same way.
/// </summary>
public sealed class Observer
{
    /// <summary>
    /// Places for groups up to which each group's year is recorded: enough for any council area. Of a whole nation's it would be
    /// millions of rows that nobody reads.
    /// </summary>
    public const int MostGroups = 10_000;

    private readonly IReadOnlyList<ulong> _panel;
    private readonly IReadOnlyList<string> _services;

    // Rows of the panel in its order, −1 where the resident is dead or has left.
    private readonly int[] _rows;
    private int _rowsSearched;

    /// <summary>An observer of everything and of a panel of starting residents.</summary>
    /// <param name="panel">Identities of the panel, ascending.</param>
    /// <param name="services">Names of the model's services.</param>
    public Observer(IReadOnlyList<ulong> panel, IReadOnlyList<string> services)
    {
        (_panel, _services, _rows) = (panel, services, new int[panel.Count]);
        PlaceMonth = Rows(ObservationColumns.PlaceMonth);
        ServiceMonth = Rows(ObservationColumns.ServiceMonth);
        GroupYear = Rows(ObservationColumns.GroupYear);
        StratumYear = Rows(ObservationColumns.StratumYear);
        ResidentYear = Rows(ObservationColumns.ResidentYear);
    }

    /// <summary>What a year gathers by stratum.</summary>
    public Strata Strata { get; private init; } = new();

    /// <summary>Rows of <see cref="ObservationColumns.PlaceMonth"/>.</summary>
    public ObservedRows PlaceMonth { get; private init; }

    /// <summary>Rows of <see cref="ObservationColumns.ServiceMonth"/>.</summary>
    public ObservedRows ServiceMonth { get; private init; }

    /// <summary>Rows of <see cref="ObservationColumns.GroupYear"/>.</summary>
    public ObservedRows GroupYear { get; private init; }

    /// <summary>Rows of <see cref="ObservationColumns.StratumYear"/>.</summary>
    public ObservedRows StratumYear { get; private init; }

    /// <summary>Rows of <see cref="ObservationColumns.ResidentYear"/>.</summary>
    public ObservedRows ResidentYear { get; private init; }

    /// <summary>All rows, in the order of <see cref="ObservationColumns.Tables"/>.</summary>
    public IReadOnlyList<ObservedRows> All => [PlaceMonth, ServiceMonth, GroupYear, StratumYear, ResidentYear];

    /// <summary>An observer that goes on from what this one gathered of the year, with empty tables: for a branch.</summary>
    public Observer Branch() => new(_panel, _services) { Strata = Strata.Copy() };

    /// <summary>The panel of a replicate: starting residents with the lowest draws.</summary>
    public static IReadOnlyList<ulong> PanelOf(KeyedRandom random, Month start, long residents, int size)
    {
        // Those drawn so far, the highest first: whoever draws lower takes that one's place.
        var drawn = new PriorityQueue<ulong, (ulong Bits, ulong Id)>(Comparer<(ulong, ulong)>.Create((a, b) => b.CompareTo(a)));
        for (ulong id = 0; id < (ulong)residents; id++)
        {
            var draw = (random.Bits(RandomDecision.Panel, id, start), id);
            if (drawn.Count < size) drawn.Enqueue(id, draw);
            else if (size > 0) drawn.EnqueueDequeue(id, draw);
        }
        return [.. drawn.UnorderedItems.Select(each => each.Element).Order()];
    }

    /// <summary>Records the month just lived.</summary>
    public void Record(ModelState state, MonthlyHazards hazards, CensusResult census)
    {
        var endsYear = Strata.EndsYear(state.Month);
        var view = new MonthView(state.Month, state.Flows, census, state, hazards, endsYear ? Strata : null);
        ObservationColumns.PlaceMonth.Observe(view, PlaceMonth);
        for (var service = 0; service < hazards.Services.Count; service++)
            ObservationColumns.ServiceMonth.Observe(new ServiceMonth(view, service), ServiceMonth);
        if (!endsYear) return;

        for (var group = 0; group < state.Groups.Count && state.Groups.Count <= MostGroups; group++)
            ObservationColumns.GroupYear.Observe(new GroupYear(view, group), GroupYear);
        for (var stratum = 0; stratum < Strata.Count; stratum++)
            ObservationColumns.StratumYear.Observe(new StratumYear(view, Strata, stratum), StratumYear);
        FindPanel(state);
        for (var place = 0; place < _panel.Count; place++)
            ObservationColumns.ResidentYear.Observe(new ResidentYear(view, _panel[place], _rows[place]), ResidentYear);
        Strata.Clear();
    }

    /// <summary>Finds the rows of the panel. Whoever has left is gone for ever, so all rows are searched only once they have moved.</summary>
    private void FindPanel(ModelState state)
    {
        var residents = state.Residents;
        if (_rowsSearched == residents.Rows)
        {
            for (var place = 0; place < _rows.Length; place++)
                if (_rows[place] >= 0 && (!residents.Lives(_rows[place]) || residents.Id[_rows[place]] != _panel[place])) _rows[place] = -1;
            return;
        }
        _rowsSearched = residents.Rows;
        Array.Fill(_rows, -1);
        var places = new Dictionary<ulong, int>(_panel.Count);
        for (var place = 0; place < _panel.Count; place++) places.Add(_panel[place], place);
        for (var row = 0; row < residents.Rows; row++)
            if (residents.Lives(row) && places.TryGetValue(residents.Id[row], out var place)) _rows[place] = row;
    }

    private ObservedRows Rows<TRow>(ObservationTable<TRow> table) => new(table, table.Columns.Count, _services);
}
