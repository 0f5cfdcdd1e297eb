using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Requests for care at home: the doors passed, assessment against the day's strictness, introduction to groups, and a
/// place in the queue. The legal criterion stands still; pressure acts through strictness and delay.
/// </summary>
public sealed class Access
{
    private readonly List<int> _introduced = [];

    /// <summary>Settles the month's requests.</summary>
    /// <returns>Rows of those introduced to a community group; valid until the next month.</returns>
    public IReadOnlyList<int> Settle(MonthContext month)
    {
        var (state, residents) = (month.State, month.State.Residents);
        var wayIn = month.Decisions.WayIn;
        var introduced = Threshold.Of(wayIn.Introduced);
        var wait = wayIn.Doors * month.Hazards.Parameters.Paradigms.DoorDelay;
        _introduced.Clear();
        foreach (var row in month.Events.Requests)
        {
            var id = residents.Id[row];
            var status = residents.Status[row];
            if (residents.Age(row, month.Month) >= LifeHazards.OlderAge) month.Flows.Requests65++;
            else month.Flows.Requests1864++;
            month.Flows.DoorsThousandths += (long)Math.Round(wayIn.Doors * 1000);

            if (GroupLifeRules.CouldBeHelped(status, adult: true)
                && month.Random.Hits(RandomDecision.Introduced, id, month.Month, introduced))
            {
                _introduced.Add(row);
                month.Flows.Introduced++;
            }
            var eligible = status.Care == CareState.None && !status.SelfFunder && month.Random.Hits(
                RandomDecision.Eligible, id, month.Month,
                Threshold.Of(month.Hazards.Needs.Eligibility(status, state.Council.Strictness)));
            if (!eligible)
            {
                month.Flows.Refused++;
                continue;
            }
            month.Flows.Eligible++;
            var whole = (int)wait;
            var broken = month.Random.Hits(RandomDecision.DoorWait, id, month.Month, Threshold.Of(wait - whole));
            state.Council.Queue.Add(new WaitingResident(
                row, id, month.Month, month.Month + (whole + (broken ? 1 : 0)),
                month.Random.Bits(RandomDecision.CareLottery, id, month.Month)));
            residents.Status[row] = status.WithCare(CareState.Waiting);
            residents.CareMonth[row] = (short)month.Month.Index;
            month.Refresh(row);
        }
        return _introduced;
    }
}
