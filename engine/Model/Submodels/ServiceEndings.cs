using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Services that reach their end, and those whom a service is for no more. Nobody's bears on another's, so runs of residents
/// are settled side by side.
/// </summary>
public sealed class ServiceEndings
{
    private readonly List<Run> _runs = [];

    /// <summary>Ends what is over.</summary>
    public void Take(MonthContext month)
    {
        var rows = month.State.Residents.Rows;
        var runs = RowBlocks.Runs(rows, month.Threads);
        while (_runs.Count < runs) _runs.Add(new Run(month.Hazards.Services.Count));
        for (var run = 0; run < runs; run++) _runs[run].Reviews.Clear();
        foreach (var row in month.Events.Reviews) _runs[RowBlocks.RunWith(row, runs, rows)].Reviews.Add(row);
        Pieces.Do(runs, month.Threads, (_runs, month, runs, rows), static (work, run) =>
        {
            var (first, end) = RowBlocks.RunOf(run, work.runs, work.rows);
            work._runs[run].Settle(work.month, first, end);
        });
        for (var run = 0; run < runs; run++) month.Flows.Add(_runs[run].Flows);
    }

    /// <summary>A run of residents: what ended there is kept apart until all runs are joined.</summary>
    private sealed class Run(int services)
    {
        private readonly HashSet<int> _reviewed = [];
        private MonthContext? _month;

        public List<int> Reviews { get; } = [];

        public MonthFlows Flows { get; } = new(services);

        public void Settle(MonthContext place, int first, int end)
        {
            Flows.Clear();
            _reviewed.Clear();
            var month = place.Apart(ref _month, Flows);
            var residents = month.State.Residents;
            var enders = RowOrder.Within(month.Events.ServiceEnders, first, end, row => row);
            for (var i = 0; i < enders.Length; i++)
            {
                FetchAhead.Resident(residents, enders, i);
                End(month, enders[i]);
            }
            var reviews = CollectionsMarshal.AsSpan(Reviews);
            for (var i = 0; i < reviews.Length; i++)
            {
                FetchAhead.Resident(residents, reviews, i);
                if (_reviewed.Add(reviews[i])) Review(month, reviews[i]);
            }
        }
    }

    private static void End(MonthContext month, int row)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        Span<double> weights = stackalloc double[services.Count];
        for (var s = 0; s < services.Count; s++)
            weights[s] = (residents.Receives[row] & 1 << s) != 0 ? 1 / services[s].Duration : 0;
        var over = month.Random.Choose(
            weights, services.Keys, RandomDecision.WhichServiceEnds, residents.Id[row], month.Month);
        if (over >= 0) Receipt.End(month, row, over);
    }

    private static void Review(MonthContext month, int row)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        var age = residents.Age(row, month.Month);
        for (var s = 0; s < services.Count; s++)
        {
            var has = (residents.Receives[row] & 1 << s) != 0;
            var waits = (residents.Waits[row] & 1 << s) != 0;
            if ((!has && !waits) || StillFor(month, s, age, residents.Status[row])) continue;
            if (has) Receipt.End(month, row, s);
            if (!waits) continue;
            residents.Waits[row] = (ushort)(residents.Waits[row] & ~(1 << s));
            if (services[s].Need == Need.Care) residents.Status[row] = residents.Status[row].WithCare(CareState.None);
            month.Refresh(row);
        }
    }

    /// <summary>Whoever has a service keeps it while there is need of it; growing need does not end it, nor does age.</summary>
    private static bool StillFor(MonthContext month, int service, int age, ResidentStatus status)
    {
        var each = month.Hazards.Services[service];
        if (each.Need is Need.Family && age > each.AgeTo) return false;
        return status.Level(each.Need) >= each.LeastLevel;
    }
}
