using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// What is taken away where staff or money are gone: care is broken off and comes back, other services are withdrawn. The
/// least need goes first, then a lottery decides. What is a duty is not withdrawn for want of money.
/// </summary>
public sealed class Withdrawal
{
    private readonly List<(int Level, ulong Lottery, ulong Id, int Row)> _order = [];

    /// <summary>Takes away what cannot be given this month.</summary>
    public void Take(MonthContext month)
    {
        BreakOffCare(month);
        for (var service = 0; service < month.Hazards.Services.Count; service++)
            Withdraw(month, service);
    }

    private void BreakOffCare(MonthContext month)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var pool = council.LabourPoolMinutes;
        if (Enrolment.LabourGiven(council) <= pool) return;
        Order(month, services.Care, RandomDecision.CareBrokenOff, CareStatus.Comes);
        foreach (var (_, _, _, row) in _order)
        {
            if (Enrolment.LabourGiven(council) <= pool) return;
            BreakOff(month, row, month.Month.Index + 1);
        }
    }

    /// <summary>Breaks off somebody's care until a month at the earliest.</summary>
    public static void BreakOff(MonthContext month, int row, int until)
    {
        var residents = month.State.Residents;
        var service = CareStatus.CareService(residents, month.Hazards.Services, row);
        var (status, slot) = (residents.Status[row], residents.Provider[row]);
        var paying = status.Care == CareState.Private;
        if (CareStatus.Comes(status))
        {
            Enrolment.Add(month, service, status, slot, paying, -1);
            Enrolment.AddBroken(month, service, status, paying, +1);
            month.State.Council.Disrupted.Add(row);
            month.Flows.Disruptions[service]++;
        }
        residents.Status[row] = status.WithBrokenOff(true);
        residents.Provider[row] = Residents.None;
        residents.CareMonth[row] = (short)until;
        month.Refresh(row);
    }

    private void Withdraw(MonthContext month, int service)
    {
        if (Fits(month, service)) return;
        var care = (month.Hazards.Services.Care & 1 << service) != 0;
        // Whoever pays for care is no charge on the council's money or staff.
        Order(month, 1 << service, RandomDecision.Withdrawn, status => !care || status.Care != CareState.Private);
        foreach (var (_, _, _, row) in _order)
        {
            if (Fits(month, service)) return;
            Enrolment.Add(month, row, service, -1);
            Receipt.Lose(month, row, service);
        }
    }

    private static bool Fits(MonthContext month, int service)
    {
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var staffed = (services.WithProviders & 1 << service) != 0
            || (council.Rolls.Served[service] - 1) * CareLabour.Hundred < council.PlacesHundredths[service];
        return staffed
            && (services[service].Nature == ServiceNature.Statutory
                || ServiceCosts.Pence(month.Hazards, council, service) <= council.MonthlyPence(service));
    }

    private void Order(MonthContext month, int mask, int lottery, Func<ResidentStatus, bool> concerns)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        _order.Clear();
        for (var row = 0; row < residents.Rows; row++)
        {
            var held = residents.Receives[row] & mask;
            if (held == 0 || !concerns(residents.Status[row])) continue;
            var service = ServiceList.First(held);
            _order.Add((
                residents.Status[row].Level(services[service].Need),
                month.Random.Bits(lottery, residents.Id[row], month.Month, services.Keys[service]),
                residents.Id[row], row));
        }
        _order.Sort();
    }
}
