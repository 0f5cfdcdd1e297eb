using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Who is on the way to a service on the first day: the requests of the last months before it, as far back as the doors
/// reach. Without them nothing that is assessed would start while the first requests pass the doors.
/// </summary>
public static class StartingRequests
{
    /// <summary>Lives the doors of the months before the study; the state stands in its first month again afterwards.</summary>
    public static void Make(MonthContext month, int threads)
    {
        var (state, start) = (month.State, month.Month);
        var back = (int)Math.Ceiling(month.Decisions.FrontDoor.Doors * month.Hazards.Parameters.Paradigms.DoorDelay);
        var access = new Access();
        var rows = state.Residents.Rows;
        var runs = new MonthEvents[RowBlocks.Runs(rows, threads)];
        for (var run = 0; run < runs.Length; run++) runs[run] = new MonthEvents();
        for (var months = back; months > 0; months--)
        {
            state.Month = start + -months;
            month.Events.Clear();
            Pieces.Do(runs.Length, threads, run =>
            {
                runs[run].Clear();
                var (first, end) = RowBlocks.RunOf(run, runs.Length, rows);
                for (var row = first; row < end; row++)
                    if (state.Residents.Lives(row)) MayAsk(month, row, runs[run]);
            });
            foreach (var run in runs) month.Events.Add(run);
            access.Settle(month);
        }
        state.Month = start;
        month.Events.Clear();
        // Whoever would have started before the first day is among those who have the service already.
        foreach (var waiting in state.Council.Queue)
            if (waiting.Ready < start) Forget(month, waiting);
        state.Council.Queue.RemoveAll(waiting => waiting.Ready < start);
    }

    private static void MayAsk(MonthContext month, int row, MonthEvents events)
    {
        var residents = month.State.Residents;
        var (id, status) = (residents.Id[row], residents.Status[row]);
        // Nobody is here before they are born.
        if (residents.BirthMonth[row] > month.Month.Index) return;
        var (age, contacted) = (residents.Age(row, month.Month), CareStatus.ContactRaises(month.State, month.Hazards, row));
        if (status.Care == CareState.None && month.Random.Hits(
            RandomDecision.AskForCare, id, month.Month, month.Hazards.Life.Request(age, status, contacted)))
            events.Requests.Add(new CareRequest(row, CareRequestFrom.Door));
        else if (month.Random.Hits(
            RandomDecision.AskForService, id, month.Month, month.Hazards.Demand.Ask(age, status, contacted)))
            events.Asks.Add(row);
    }

    private static void Forget(MonthContext month, WaitingResident waiting)
    {
        var residents = month.State.Residents;
        residents.Waits[waiting.Row] = (ushort)(residents.Waits[waiting.Row] & ~(1 << waiting.Service));
        if ((month.Hazards.Services.Care & 1 << waiting.Service) != 0)
            residents.Status[waiting.Row] = residents.Status[waiting.Row].WithCare(CareState.None);
    }
}
