using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Care that was broken off comes back when its time has come and there is room: need first, then time, then lottery.</summary>
public sealed class Resumption
{
    private readonly List<(int Need, short Since, ulong Lottery, ulong Id, int Row)> _resuming = [];

    /// <summary>Brings back what can be given again.</summary>
    public void Bring(MonthContext month)
    {
        var (state, residents) = (month.State, month.State.Residents);
        var disrupted = state.Council.Disrupted;
        _resuming.Clear();
        foreach (var row in disrupted)
        {
            if (!residents.Status[row].BrokenOff) continue;
            _resuming.Add((
                -residents.Status[row].Dependency, residents.CareMonth[row],
                month.Random.Bits(RandomDecision.CareResumes, residents.Id[row], month.Month), residents.Id[row], row));
        }
        _resuming.Sort();
        disrupted.Clear();
        foreach (var (_, _, _, _, row) in _resuming)
            if (!TryResume(month, row)) Stay(month, row);
    }

    private static bool TryResume(MonthContext month, int row)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        if (residents.CareMonth[row] > month.Month.Index) return false;
        var service = CareStatus.CareService(residents, services, row);
        var status = residents.Status[row];
        var paying = status.Care == CareState.Private;
        if (!Placement.TryPlace(month, row, service, paying, out var slot)) return false;
        Enrolment.AddBroken(month, service, status, paying, -1);
        Enrolment.Add(month, service, status, slot, paying, +1);
        residents.Status[row] = status.WithBrokenOff(false);
        residents.Provider[row] = slot;
        month.Refresh(row);
        return true;
    }

    /// <summary>Still without care; the month it was due stands, so that the longest wait comes first.</summary>
    private static void Stay(MonthContext month, int row)
    {
        var residents = month.State.Residents;
        month.State.Council.Disrupted.Add(row);
        month.Refresh(row);
    }
}
