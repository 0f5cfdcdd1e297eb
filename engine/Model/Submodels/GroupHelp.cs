using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Help by groups for isolated and lightly dependent residents, within the hours the groups offer times the load that may
/// be asked of them. Claims are settled by keyed lottery, whether they came of their own accord or by introduction.
/// </summary>
public sealed class GroupHelp
{
    private readonly List<(ulong Lottery, ulong Id, int Row)> _claims = [];
    private readonly HashSet<int> _claimed = [];

    /// <summary>Settles the month's ends and claims, then counts hours.</summary>
    /// <param name="month">The month.</param>
    /// <param name="introduced">Rows of those whom the council introduces.</param>
    public void Settle(MonthContext month, IReadOnlyList<int> introduced)
    {
        foreach (var row in month.Events.HelpEnders)
        {
            if (!month.State.Residents.Status[row].Helped) continue;
            GroupLife.EndHelp(month.State, row);
            month.Flows.HelpEnds++;
            month.Refresh(row);
        }
        _claims.Clear();
        _claimed.Clear();
        // Where groups do not help, an introduction leads nowhere either.
        if (month.Hazards.World.GroupsHelp)
            foreach (var row in introduced) Claim(month, row);
        foreach (var row in month.Events.HelpSeekers) Claim(month, row);
        _claims.Sort();
        foreach (var (_, id, row) in _claims) Grant(month, id, row);
        CountHours(month);
    }

    private void Claim(MonthContext month, int row)
    {
        var id = month.State.Residents.Id[row];
        if (_claimed.Add(row)) _claims.Add((month.Random.Bits(RandomDecision.HelpLottery, id, month.Month), id, row));
    }

    private static void Grant(MonthContext month, ulong id, int row)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        Span<double> spare = stackalloc double[groups.Slots];
        for (var slot = 0; slot < groups.Slots; slot++)
        {
            var group = groups.Index(residents.Neighbourhood[row], slot);
            var room = GroupLife.OfferedMinutes(month.Hazards, groups, group) * state.Council.GroupLoad
                - (groups.Helped[group] + 1L) * month.Hazards.Needs.GroupMinutes;
            spare[slot] = groups.Standing[group] && room >= 0 ? 1 + room : 0;
        }
        var chosen = month.Random.Choose(spare, RandomDecision.WhichHelper, id, month.Month);
        if (chosen < 0) return;
        groups.Helped[groups.Index(residents.Neighbourhood[row], chosen)]++;
        residents.HelpedBy[row] = (byte)chosen;
        residents.Status[row] = residents.Status[row].WithHelped(true);
        month.Flows.HelpStarts++;
        month.Refresh(row);
    }

    private static void CountHours(MonthContext month)
    {
        var (groups, flows) = (month.State.Groups, month.Flows);
        for (var group = 0; group < groups.Standing.Length; group++)
        {
            var offered = GroupLife.OfferedMinutes(month.Hazards, groups, group);
            var asked = (long)groups.Helped[group] * month.Hazards.Needs.GroupMinutes;
            var over = Math.Max(0, asked - offered);
            flows.GroupOfferedMinutes += offered;
            flows.GroupAskedMinutes += asked;
            flows.GroupOverloadMinutes += over;
            flows.GroupGivenMinutes += asked - over;
            flows.GroupUnusedMinutes += offered - (asked - over);
            // A group without hours but with people to help bears the most that is told apart.
            groups.LoadSteps[group] = offered > 0
                ? LifeHazards.StepOf(over / (double)offered)
                : asked > 0 ? LifeHazards.EffectSteps - 1 : 0;
        }
    }
}
