using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Requests: which service each is for, means and assessment against the day's strictness, introduction to groups, and a
/// place in the queue. The legal criterion stands still; pressure acts through strictness and delay.
/// </summary>
public sealed class Access
{
    private readonly List<AccessPart> _parts = [];
    private readonly List<int> _introduced = [];

    /// <summary>Settles the month's requests: nobody's bears on another's, so runs of residents are settled side by side.</summary>
    /// <returns>Rows of those introduced to a community group; valid until the next month.</returns>
    public List<int> Settle(MonthContext month)
    {
        var rows = month.State.Residents.Rows;
        var runs = RowBlocks.Runs(rows, month.Threads);
        while (_parts.Count < runs) _parts.Add(new AccessPart(month.Hazards.Services.Count));
        Pieces.Do(runs, month.Threads, (_parts, month, runs, rows), static (work, run) =>
        {
            var (first, end) = RowBlocks.RunOf(run, work.runs, work.rows);
            work._parts[run].Settle(work.month, first, end);
        });
        _introduced.Clear();
        var queue = month.State.Council.Queue;
        var waitedBefore = queue.Count;
        for (var run = 0; run < runs; run++) _parts[run].Join(month, _introduced);
        CollectionsMarshal.AsSpan(queue)[waitedBefore..].Sort(WaitingResident.ByLottery);
        return _introduced;
    }

    /// <summary>The service that a request falls to, or −1.</summary>
    internal static int Route(MonthContext month, int row, int mask)
    {
        var residents = month.State.Residents;
        var services = month.Hazards.Services;
        Span<double> weights = stackalloc double[services.Count];
        month.Hazards.Demand.Weigh(mask, residents.Age(row, month.Month), residents.Status[row], weights);
        return month.Random.Choose(weights, services.Keys, RandomDecision.WhichService, residents.Id[row], month.Month);
    }
}
