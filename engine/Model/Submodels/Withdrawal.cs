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
            var service = CareStatus.CareService(month.State.Residents, month.Hazards.Services, row);
            Enrolment.Add(month, row, service, -1);
            Receipt.BreakOff(month, row, service, month.Month.Index + 1);
            Enrolment.Add(month, row, service, +1);
        }
    }

    private void Withdraw(MonthContext month, int service)
    {
        if (Fits(month, service)) return;
        var care = (month.Hazards.Services.Care & 1 << service) != 0;
        // Whoever pays for care is no charge on the council's money or staff.
        Order(month, 1 << service, RandomDecision.Withdrawn, care ? static status => status.Care != CareState.Private : static _ => true);
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
            && (month.Decisions.IsDuty(service)
                || ServiceCosts.Pence(month.Hazards, council, service) <= council.MonthlyPence(service));
    }

    private void Order(MonthContext month, int mask, int lottery, Func<ResidentStatus, bool> concerns)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        _order.Clear();
        for (var first = 0; first < residents.Rows; first += RowScan.Rows)
            for (var served = residents.Receives.Held.From(first); served != 0; served &= served - 1)
            {
                var row = first + RowScan.First(served);
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
