using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Those who wait have their turn. Who starts is settled by one thread, in one order over all services, since they compete for the
/// same labour. Looking at residents, who lie anywhere, comes before, and what follows for each comes after: both side by side.
/// </summary>
internal sealed class WaitingTurn
{
    private readonly List<Run> _runs = [];

    // Places in the queue of those who may start, by level of need.
    private readonly List<int>[] _ready = [.. Enumerable.Range(0, ServiceRolls.Levels).Select(_ => new List<int>())];

    // By place in the queue.
    private Standing[] _standing = [];

    /// <summary>Lets those who wait start as far as money and staff go, and strikes off the queue whoever waits no more.</summary>
    public void Take(MonthContext month)
    {
        var (council, rows) = (month.State.Council, month.State.Residents.Rows);
        var runs = RowBlocks.Runs(rows, month.Threads);
        while (_runs.Count < runs) _runs.Add(new Run());
        if (_standing.Length < council.Queue.Count) _standing = new Standing[2 * council.Queue.Count];
        RowBlocks.Run(council.Queue.Count, month.Threads, (_standing, month), static (work, block) => Look(work.month, work._standing, block));
        Call(month);
        Start(month);
        Dismiss(month, runs);
        Pieces.Do(runs, month.Threads, (_runs, month), static (work, run) => work._runs[run].Settle(work.month));
    }

    /// <summary>Looks up how those at some places in the queue stand.</summary>
    private static void Look(MonthContext month, Standing[] standing, int block)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        var queue = CollectionsMarshal.AsSpan(month.State.Council.Queue);
        var first = RowBlocks.First(block);
        var end = first + RowBlocks.Length(block, queue.Length);
        for (var i = first; i < end; i++)
        {
            if (i + FetchAhead.Distance < end) residents.Prefetch(queue[i + FetchAhead.Distance].Row);
            ref readonly var waiting = ref queue[i];
            var status = residents.Status[waiting.Row];
            standing[i] = !Holds(residents, in waiting)
                ? default
                : new Standing(status, Waits: true, (byte)status.Level(services[waiting.Service].Need), Residents.None, Starts: false);
        }
    }

    /// <summary>Strikes off the queue whoever waits no more, and finds who may start.</summary>
    private void Call(MonthContext month)
    {
        var council = month.State.Council;
        foreach (var level in _ready) level.Clear();
        var queue = CollectionsMarshal.AsSpan(council.Queue);
        var kept = 0;
        for (var i = 0; i < queue.Length; i++)
        {
            ref readonly var waiting = ref queue[i];
            var standing = _standing[i];
            if (!standing.Waits)
            {
                month.Flows.QueueLeft[waiting.Service]++;
                continue;
            }
            // New commitments that are not a duty stop under a notice.
            if (waiting.Ready <= month.Month && council.Frozen && !month.Decisions.IsDuty(waiting.Service))
                month.Flows.StoppedByNotice[waiting.Service]++;
            else if (waiting.Ready <= month.Month)
                _ready[standing.Level].Add(kept);
            _standing[kept] = standing;
            queue[kept++] = waiting;
        }
        CollectionsMarshal.SetCount(council.Queue, kept);
    }

    /// <summary>
    /// Finds who starts: the greatest need first, then the longest wait, then the lottery, as the queue has them; each as far as
    /// the service's money and staff go.
    /// </summary>
    private void Start(MonthContext month)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        Span<long> cost = stackalloc long[services.Count];
        Span<long> mayCost = stackalloc long[services.Count];
        for (var s = 0; s < services.Count; s++)
            (cost[s], mayCost[s]) = (ServiceCosts.Pence(month.Hazards, council, s), CouncilBudget.MayCost(month, s));
        for (var level = _ready.Length - 1; level >= 0; level--) Start(month, _ready[level], cost, mayCost);
    }

    private void Start(MonthContext month, List<int> ready, Span<long> cost, Span<long> mayCost)
    {
        var queue = CollectionsMarshal.AsSpan(month.State.Council.Queue);
        foreach (var place in CollectionsMarshal.AsSpan(ready))
        {
            ref readonly var waiting = ref queue[place];
            var service = waiting.Service;
            // Whoever the money does not reach waits on, and so does everybody behind.
            if (cost[service] < mayCost[service]
                && !TryStart(month, in waiting, ref _standing[place], ref cost[service], mayCost[service]))
                mayCost[service] = cost[service];
        }
    }

    /// <summary>Starts somebody for whom there is room.</summary>
    /// <param name="month">The month.</param>
    /// <param name="waiting">Who waits.</param>
    /// <param name="standing">How they stand; that they start, where they do.</param>
    /// <param name="cost">What the service costs this month, in pence; more when it started.</param>
    /// <param name="mayCost">What it may cost.</param>
    /// <returns>Whether there was money enough.</returns>
    private static bool TryStart(MonthContext month, in WaitingResident waiting, ref Standing standing, ref long cost, long mayCost)
    {
        var (council, service, status) = (month.State.Council, waiting.Service, standing.Status);
        // Nobody waits for what they have.
        if (!Placement.TryPlace(month, waiting.Id, status, service, paying: false, hasPlace: false, out var slot)) return true;
        Enrolment.Add(month, service, status, slot, paying: false, +1);
        var after = ServiceCosts.Pence(month.Hazards, council, service);
        if (after > mayCost)
        {
            Enrolment.Add(month, service, status, slot, paying: false, -1);
            return false;
        }
        cost = after;
        standing = standing with { Slot = slot, Starts = true };
        month.Flows.Starts[service]++;
        month.Flows.StartsWaitedMonths[service] += month.Month - waiting.Since;
        return true;
    }

    /// <summary>Strikes off the queue whoever starts, and those who find an open service full: they do not wait for it.</summary>
    private void Dismiss(MonthContext month, int runs)
    {
        var (services, rows) = (month.Hazards.Services, month.State.Residents.Rows);
        for (var run = 0; run < runs; run++) _runs[run].Turns.Clear();
        var queue = CollectionsMarshal.AsSpan(month.State.Council.Queue);
        var kept = 0;
        for (var i = 0; i < queue.Length; i++)
        {
            ref readonly var waiting = ref queue[i];
            var (starts, open) = (_standing[i].Starts, services[waiting.Service].Access == ServiceAccess.Open);
            if (starts || open)
                _runs[RowBlocks.RunWith(waiting.Row, runs, rows)].Turns.Add(new Turn(waiting.Row, (byte)waiting.Service, _standing[i].Slot, starts));
            if (!starts && open) month.Flows.TurnedAway[waiting.Service]++;
            if (!starts && !open) queue[kept++] = waiting;
        }
        CollectionsMarshal.SetCount(month.State.Council.Queue, kept);
    }

    private static bool Holds(Residents residents, in WaitingResident waiting) =>
        residents.Lives(waiting.Row) && residents.Id[waiting.Row] == waiting.Id
        && (residents.Waits[waiting.Row] & 1 << waiting.Service) != 0;

    /// <summary>How somebody in the queue stands.</summary>
    /// <param name="Status">The resident's status.</param>
    /// <param name="Waits">Whether the resident waits still.</param>
    /// <param name="Level">Level of the need that the service answers.</param>
    /// <param name="Slot">The provider, of whoever starts.</param>
    /// <param name="Starts">Whether the service starts.</param>
    private readonly record struct Standing(ResidentStatus Status, bool Waits, byte Level, byte Slot, bool Starts);

    /// <summary>Somebody whose service starts, or who was turned away.</summary>
    private readonly record struct Turn(int Row, byte Service, byte Slot, bool Starts);

    /// <summary>What follows for a run of residents.</summary>
    private sealed class Run
    {
        public List<Turn> Turns { get; } = [];

        public void Settle(MonthContext month)
        {
            var residents = month.State.Residents;
            for (var i = 0; i < Turns.Count; i++)
            {
                if (i + FetchAhead.Distance < Turns.Count) residents.Prefetch(Turns[i + FetchAhead.Distance].Row);
                var turn = Turns[i];
                if (turn.Starts) Receipt.Begin(month, turn.Row, turn.Service, turn.Slot, paying: false);
                else residents.Waits[turn.Row] = (ushort)(residents.Waits[turn.Row] & ~(1 << turn.Service));
            }
        }
    }
}
