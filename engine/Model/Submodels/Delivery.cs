using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Services delivered: they end, are taken away or broken off where money or staff are gone, come back, are bought, and
/// start for those who wait, in order of need, then of waiting, then by lottery, as far as money and staff go.
/// </summary>
public sealed class Delivery
{
    private readonly Resumption _resumption = new();
    private readonly Withdrawal _withdrawal = new();
    private readonly ServiceEndings _endings = new();
    private readonly RollCall _rolls = new();
    private readonly Purchases _purchases = new();
    private readonly WaitingTurn _turn = new();

    /// <summary>Settles ends, losses, returns and starts.</summary>
    public void Settle(MonthContext month)
    {
        _endings.Take(month);
        _rolls.Take(month);
        _withdrawal.Take(month);
        _resumption.Bring(month);
        RunDown(month);
        _purchases.Settle(month);
        _turn.Take(month);
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
}
