using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Care at home delivered: packages end, broken-off care comes back, and those who wait start in order of severity, then of
/// waiting, then by lottery, as far as this month's money and the providers' capacity go.
/// </summary>
public sealed class Delivery
{
    private readonly List<WaitingResident> _ready = [];
    private readonly List<(int Need, short Since, ulong Lottery, ulong Id, int Row)> _resuming = [];

    /// <summary>Settles ends, returns and starts.</summary>
    public void Settle(MonthContext month)
    {
        foreach (var row in month.Events.CareEnders) End(month, row);
        CountCommitted(month);
        Resume(month);
        Start(month);
    }

    /// <summary>Minutes of the packages that each provider holds and delivers this month.</summary>
    public static void CountCommitted(MonthContext month)
    {
        var (residents, providers) = (month.State.Residents, month.State.Providers);
        Array.Clear(providers.CommittedMinutes);
        var provider = residents.Provider.AsSpan();
        for (var row = 0; ; row++)
        {
            // Few have a provider: the search skips the others by the vector.
            var next = provider[row..].IndexOfAnyExcept(Residents.None);
            if (next < 0) return;
            row += next;
            providers.CommittedMinutes[provider[row]] += month.Hazards.Needs.Package(residents.Status[row]);
        }
    }

    /// <summary>What the packages held cost in a month, in pence.</summary>
    public static long CommittedPence(ModelState state, Hazards.MonthlyHazards hazards)
    {
        var pence = 0L;
        for (var slot = 0; slot < state.Providers.Count; slot++)
            pence += CouncilBudget.PenceOf(hazards, state, slot, state.Providers.CommittedMinutes[slot]);
        return pence;
    }

    /// <summary>What the packages broken off by closures will cost in a month once they are placed again, in pence.</summary>
    public static long BrokenOffPence(MonthContext month)
    {
        var residents = month.State.Residents;
        var minutes = 0L;
        foreach (var row in month.State.Council.Disrupted)
            if (IsBrokenOff(residents, row)) minutes += month.Hazards.Needs.Package(residents.Status[row]);
        return CouncilBudget.PlannedPenceOf(month, minutes);
    }

    private static bool IsBrokenOff(Residents residents, int row) =>
        residents.Lives(row) && residents.Status[row].Care == CareState.Council && residents.Provider[row] == Residents.None;

    private static void End(MonthContext month, int row)
    {
        var residents = month.State.Residents;
        var status = residents.Status[row];
        if (status.Care == CareState.Council) month.Flows.Ends++;
        else if (status.Care != CareState.Private) return;
        residents.Provider[row] = Residents.None;
        residents.CareMonth[row] = 0;
        residents.Status[row] = status.WithCare(CareState.None);
        month.Refresh(row);
    }

    /// <summary>Those whose care was broken off are placed again when their time has come and a provider has room.</summary>
    private void Resume(MonthContext month)
    {
        var (state, residents) = (month.State, month.State.Residents);
        var disrupted = state.Council.Disrupted;
        disrupted.RemoveAll(row => !IsBrokenOff(residents, row));
        _resuming.Clear();
        foreach (var row in disrupted)
            _resuming.Add((
                -residents.Status[row].Dependency, residents.CareMonth[row],
                month.Random.Bits(RandomDecision.CareResumes, residents.Id[row], month.Month), residents.Id[row], row));
        // As for the queue: need first, then time, then lottery; identity only to make the order whole.
        _resuming.Sort();
        for (var i = 0; i < _resuming.Count; i++)
        {
            var row = _resuming[i].Row;
            disrupted[i] = row;
            if (residents.CareMonth[row] > month.Month.Index || !Place(month, row))
            {
                // Still without care: it comes next month at the earliest.
                residents.CareMonth[row] = (short)Math.Max(residents.CareMonth[row], month.Month.Index + 1);
                month.Refresh(row);
                continue;
            }
            disrupted[i] = -1;
            month.Refresh(row);
        }
        disrupted.RemoveAll(static row => row < 0);
    }

    private void Start(MonthContext month)
    {
        var (state, residents) = (month.State, month.State.Residents);
        var queue = state.Council.Queue;
        foreach (var waiting in queue)
        {
            if (!Holds(residents, waiting) || residents.Status[waiting.Row].Dependency > 0) continue;
            // Who has recovered while waiting needs no package.
            residents.Status[waiting.Row] = residents.Status[waiting.Row].WithCare(CareState.None);
            residents.CareMonth[waiting.Row] = 0;
            month.Refresh(waiting.Row);
        }
        month.Flows.QueueLeft += queue.RemoveAll(waiting => !Holds(residents, waiting));
        _ready.Clear();
        foreach (var waiting in queue)
            if (waiting.Ready <= month.Month) _ready.Add(waiting);
        _ready.Sort((a, b) => Compare(residents, a, b));

        // Care that was broken off keeps its money: it is not given to somebody else in the meantime.
        var money = CouncilBudget.MonthlyPence(state) - BrokenOffPence(month);
        var committed = CommittedPence(state, month.Hazards);
        foreach (var waiting in _ready)
        {
            if (committed >= money) break;
            if (!Place(month, waiting.Row)) continue;
            committed = CommittedPence(state, month.Hazards);
            if (committed > money)
            {
                // The package that the money does not reach waits on.
                state.Providers.CommittedMinutes[residents.Provider[waiting.Row]] -=
                    month.Hazards.Needs.Package(residents.Status[waiting.Row]);
                residents.Provider[waiting.Row] = Residents.None;
                break;
            }
            Begin(month, waiting);
        }
        queue.RemoveAll(waiting => residents.Status[waiting.Row].Care == CareState.Council);
    }

    private static void Begin(MonthContext month, WaitingResident waiting)
    {
        var residents = month.State.Residents;
        var status = residents.Status[waiting.Row];
        residents.Fit[waiting.Row] = month.Hazards.Needs.Fit(status, month.Decisions.Specification.Fit);
        residents.CareMonth[waiting.Row] = (short)month.Month.Index;
        residents.Status[waiting.Row] = status.WithCare(CareState.Council);
        month.Flows.Starts++;
        month.Flows.StartsWaitedMonths += month.Month - waiting.Since;
        month.Refresh(waiting.Row);
    }

    /// <summary>Gives a package to a provider with room, the likelier the more room it has.</summary>
    private static bool Place(MonthContext month, int row)
    {
        var (residents, providers) = (month.State.Residents, month.State.Providers);
        var minutes = month.Hazards.Needs.Package(residents.Status[row]);
        Span<double> room = stackalloc double[providers.Count];
        for (var slot = 0; slot < providers.Count; slot++)
        {
            var free = providers.CapacityMinutes[slot] - providers.CommittedMinutes[slot];
            room[slot] = providers.Open[slot] && free >= minutes ? free : 0;
        }
        var chosen = month.Random.Choose(room, RandomDecision.WhichProvider, residents.Id[row], month.Month);
        if (chosen < 0) return false;
        providers.CommittedMinutes[chosen] += minutes;
        residents.Provider[row] = (byte)chosen;
        return true;
    }

    private static bool Holds(Residents residents, WaitingResident waiting) =>
        residents.Lives(waiting.Row) && residents.Id[waiting.Row] == waiting.Id
        && residents.Status[waiting.Row].Care == CareState.Waiting;

    private static int Compare(Residents residents, WaitingResident a, WaitingResident b)
    {
        var byDependency = residents.Status[b.Row].Dependency.CompareTo(residents.Status[a.Row].Dependency);
        if (byDependency != 0) return byDependency;
        var bySince = a.Since.CompareTo(b.Since);
        if (bySince != 0) return bySince;
        var byLottery = a.Lottery.CompareTo(b.Lottery);
        return byLottery != 0 ? byLottery : a.Id.CompareTo(b.Id);
    }
}
