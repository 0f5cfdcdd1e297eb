using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Services delivered: they end, are taken away or broken off where money or staff are gone, come back, are bought, and
/// start for those who wait, in order of need, then of waiting, then by lottery, as far as money and staff go.
/// </summary>
public sealed class Delivery
{
    // Those who wait are asked for before their turn.
    private const int Ahead = 8;

    // Places in the queue of those who may start, by level of need.
    private readonly List<int>[] _ready = [.. Enumerable.Range(0, ServiceRolls.Levels).Select(_ => new List<int>())];

    // By place in the queue.
    private bool[] _started = [];
    private readonly List<(ulong Lottery, ulong Id, int Row)> _buyers = [];
    private readonly Resumption _resumption = new();
    private readonly Withdrawal _withdrawal = new();
    private readonly ServiceEndings _endings = new();
    private readonly RollCall _rolls = new();

    /// <summary>Settles ends, losses, returns and starts.</summary>
    public void Settle(MonthContext month)
    {
        _endings.Take(month);
        _rolls.Take(month);
        _withdrawal.Take(month);
        _resumption.Bring(month);
        RunDown(month);
        Buy(month);
        Call(month);
        Start(month);
        Dismiss(month);
    }

    /// <summary>Those who paid and have run down to the limit become the council's to pay for, where they are.</summary>
    private static void RunDown(MonthContext month)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        foreach (var row in month.Events.RunDown)
        {
            var service = CareStatus.CareService(residents, services, row);
            if (service < 0 || residents.Status[row].Care != CareState.Private) continue;
            Enrolment.Add(month, row, service, -1);
            residents.Status[row] = residents.Status[row].WithMeans(Means.Low).WithCare(CareState.Council);
            Enrolment.Add(month, row, service, +1);
            month.Flows.TakenOver[service]++;
            month.Refresh(row);
        }
    }

    /// <summary>Those with means buy, in the order of a lottery, where a provider and the labour pool have room.</summary>
    private void Buy(MonthContext month)
    {
        var residents = month.State.Residents;
        _buyers.Clear();
        foreach (var row in month.Events.Buyers)
            if (residents.Status[row] is { Care: CareState.None, Dependency: > 0 })
                _buyers.Add((month.Random.Bits(RandomDecision.BuyLottery, residents.Id[row], month.Month), residents.Id[row], row));
        _buyers.Sort();
        foreach (var (_, id, row) in _buyers)
        {
            var service = BoughtService(month, row);
            if (service < 0) continue;
            var accepted = month.Random.Hits(
                RandomDecision.Eligible, id, month.Month,
                Threshold.Of(month.Hazards.Needs.Eligibility(service, residents.Status[row], 0)),
                month.Hazards.Services.Keys[service]);
            if (!accepted || !Placement.TryPlace(month, row, service, paying: true, out var slot)) continue;
            Enrolment.Add(month, service, residents.Status[row], slot, paying: true, +1);
            Receipt.Begin(month, row, service, slot, paying: true);
            month.Flows.PrivateStarts++;
        }
    }

    private static int BoughtService(MonthContext month, int row)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        Span<double> weights = stackalloc double[services.Count];
        month.Hazards.Demand.Weigh(services.Care, residents.Age(row, month.Month), residents.Status[row], weights);
        for (var s = 0; s < services.Count; s++)
            if (!residents.Status[row].PaysFor(services[s].MeansTest)) weights[s] = 0;
        return month.Random.Choose(weights, services.Keys, RandomDecision.WhichBought, residents.Id[row], month.Month);
    }

    /// <summary>Strikes off the queue whoever waits no more, and finds who may start; in one pass, since they lie anywhere.</summary>
    private void Call(MonthContext month)
    {
        var (residents, council, services) = (month.State.Residents, month.State.Council, month.Hazards.Services);
        foreach (var level in _ready) level.Clear();
        var queue = CollectionsMarshal.AsSpan(council.Queue);
        var kept = 0;
        for (var i = 0; i < queue.Length; i++)
        {
            if (i + Ahead < queue.Length) residents.Prefetch(queue[i + Ahead].Row);
            var waiting = queue[i];
            if (!Holds(residents, waiting))
            {
                month.Flows.QueueLeft[waiting.Service]++;
                continue;
            }
            // New commitments that are not a duty stop under a notice.
            if (waiting.Ready <= month.Month && council.Frozen && !month.Decisions.IsDuty(waiting.Service))
                month.Flows.StoppedByNotice[waiting.Service]++;
            else if (waiting.Ready <= month.Month)
                _ready[residents.Status[waiting.Row].Level(services[waiting.Service].Need)].Add(kept);
            queue[kept++] = waiting;
        }
        CollectionsMarshal.SetCount(council.Queue, kept);
    }

    /// <summary>
    /// Starts those who wait, over all services in one order, since they compete for the same labour: the greatest need first,
    /// then the longest wait, then the lottery, as the queue has them; each as far as the service's money and staff go.
    /// </summary>
    private void Start(MonthContext month)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        if (_started.Length < council.Queue.Count) _started = new bool[2 * council.Queue.Count];
        Array.Clear(_started);
        Span<long> cost = stackalloc long[services.Count];
        Span<long> mayCost = stackalloc long[services.Count];
        for (var s = 0; s < services.Count; s++)
            (cost[s], mayCost[s]) = (ServiceCosts.Pence(month.Hazards, council, s), CouncilBudget.MayCost(month, s));
        for (var level = _ready.Length - 1; level >= 0; level--) Start(month, _ready[level], cost, mayCost);
    }

    private void Start(MonthContext month, List<int> ready, Span<long> cost, Span<long> mayCost)
    {
        var queue = month.State.Council.Queue;
        for (var i = 0; i < ready.Count; i++)
        {
            if (i + Ahead < ready.Count) month.State.Residents.Prefetch(queue[ready[i + Ahead]].Row);
            var waiting = queue[ready[i]];
            var service = waiting.Service;
            // Whoever the money does not reach waits on, and so does everybody behind.
            if (cost[service] < mayCost[service]
                && !TryStart(month, waiting, ref cost[service], mayCost[service], out _started[ready[i]]))
                mayCost[service] = cost[service];
        }
    }

    /// <summary>Starts somebody for whom there is room.</summary>
    /// <param name="month">The month.</param>
    /// <param name="waiting">Who waits.</param>
    /// <param name="cost">What the service costs this month, in pence; more when it started.</param>
    /// <param name="mayCost">What it may cost.</param>
    /// <param name="started">Whether the service started.</param>
    /// <returns>Whether there was money enough.</returns>
    private static bool TryStart(MonthContext month, WaitingResident waiting, ref long cost, long mayCost, out bool started)
    {
        started = false;
        var (council, row, service) = (month.State.Council, waiting.Row, waiting.Service);
        if (!Placement.TryPlace(month, row, service, paying: false, out var slot)) return true;
        var status = month.State.Residents.Status[row];
        Enrolment.Add(month, service, status, slot, paying: false, +1);
        var after = ServiceCosts.Pence(month.Hazards, council, service);
        if (after > mayCost)
        {
            Enrolment.Add(month, service, status, slot, paying: false, -1);
            return false;
        }
        (cost, started) = (after, true);
        Receipt.Begin(month, row, service, slot, paying: false);
        month.Flows.Starts[service]++;
        month.Flows.StartsWaitedMonths[service] += month.Month - waiting.Since;
        return true;
    }

    /// <summary>Strikes off the queue whoever started, and those who find an open service full: they do not wait for it.</summary>
    private void Dismiss(MonthContext month)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        var queue = CollectionsMarshal.AsSpan(month.State.Council.Queue);
        var kept = 0;
        for (var i = 0; i < queue.Length; i++)
        {
            var waiting = queue[i];
            if (_started[i]) continue;
            if (services[waiting.Service].Access == ServiceAccess.Open)
            {
                residents.Waits[waiting.Row] = (ushort)(residents.Waits[waiting.Row] & ~(1 << waiting.Service));
                month.Flows.TurnedAway[waiting.Service]++;
                continue;
            }
            queue[kept++] = waiting;
        }
        CollectionsMarshal.SetCount(month.State.Council.Queue, kept);
    }

    private static bool Holds(Residents residents, WaitingResident waiting) =>
        residents.Lives(waiting.Row) && residents.Id[waiting.Row] == waiting.Id
        && (residents.Waits[waiting.Row] & 1 << waiting.Service) != 0;
}
