using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Help by groups for isolated and lightly dependent residents, within the hours the groups offer times the load that may
/// be asked of them, less what commissioning and services take. Claims are settled by keyed lottery, whether they came of their
/// own accord or by introduction. Help fits a person or does not, as paid services do.
/// </summary>
public sealed class GroupHelp
{
    private readonly List<(ulong Lottery, ulong Id, int Row)> _claims = [];
    private readonly HashSet<int> _claimed = [];

    /// <summary>Settles the month's ends and claims, then counts hours.</summary>
    /// <param name="month">The month.</param>
    /// <param name="introduced">Rows of those whom the council introduces.</param>
    public void Settle(MonthContext month, List<int> introduced)
    {
        var residents = month.State.Residents;
        var enders = CollectionsMarshal.AsSpan(month.Events.HelpEnders);
        for (var i = 0; i < enders.Length; i++)
        {
            FetchAhead.Resident(residents, enders, i);
            var row = enders[i];
            if (!residents.Status[row].Helped) continue;
            GroupLife.EndHelp(month.State, row);
            month.Flows.HelpEnds++;
            month.Refresh(row);
        }
        _claims.Clear();
        _claimed.Clear();
        // Where groups do not help, an introduction leads nowhere either.
        if (month.Hazards.World.GroupsHelp) Claim(month, CollectionsMarshal.AsSpan(introduced));
        Claim(month, CollectionsMarshal.AsSpan(month.Events.HelpSeekers));
        _claims.Sort();
        for (var i = 0; i < _claims.Count; i++)
        {
            if (i + FetchAhead.Distance < _claims.Count) residents.Prefetch(_claims[i + FetchAhead.Distance].Row);
            Grant(month, _claims[i].Id, _claims[i].Row);
        }
        CountHours(month);
    }

    /// <summary>Takes help away that would have gone on, because the group is no more.</summary>
    internal static void Lose(MonthContext month, int row)
    {
        var residents = month.State.Residents;
        if (residents.Status[row].HelpFits) Receipt.Miss(month, row, ServiceWork.GroupHelpBit);
        GroupLife.EndHelp(month.State, row);
    }

    private void Claim(MonthContext month, ReadOnlySpan<int> rows)
    {
        var residents = month.State.Residents;
        for (var i = 0; i < rows.Length; i++)
        {
            FetchAhead.Resident(residents, rows, i);
            var (row, id) = (rows[i], residents.Id[rows[i]]);
            if (_claimed.Add(row)) _claims.Add((month.Random.Bits(RandomDecision.HelpLottery, id, month.Month), id, row));
        }
    }

    private static void Grant(MonthContext month, ulong id, int row)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var (home, status) = (residents.Neighbourhood[row], residents.Status[row]);
        Span<double> spare = stackalloc double[CommunityGroups.Codes];
        spare.Clear();
        for (var code = 0; code < groups.Slots; code++) spare[code] = Room(month, groups.Index(home, code));
        // Groups of those who need company or care help their own.
        if (status.Isolated) spare[CommunityGroups.FirstInterest + (int)Need.Connection] = Room(month, groups.OfNeed(groups.District(home), (int)Need.Connection));
        if (status.Dependency > 0) spare[CommunityGroups.FirstInterest + (int)Need.Care] = Room(month, groups.OfNeed(groups.District(home), (int)Need.Care));
        var chosen = month.Random.Choose(spare, RandomDecision.WhichHelper, id, month.Month);
        if (chosen < 0) return;
        groups.Helped[groups.Index(home, chosen)]++;
        residents.HelpedBy[row] = (byte)chosen;
        var fits = !month.Random.Hits(
            RandomDecision.HelpFits, id, month.Month,
            Threshold.Of(1 - month.Hazards.Needs.HelpFit(status, state.Council.JoinedUpActing)));
        if (residents.Receives[row] == 0) residents.SupportedSince[row] = (short)month.Month.Index;
        residents.Status[row] = status.WithHelp(true, fits);
        if (fits)
        {
            residents.Suits[row] |= (ushort)ServiceWork.GroupHelpBit;
            Attitudes.Helped(month, row);
        }
        residents.Lost[row] = (ushort)(residents.Lost[row] & ~ServiceWork.GroupHelpBit);
        month.Flows.HelpStarts++;
        month.Refresh(row);
    }

    /// <summary>Minutes that a group has left for one more, and one; 0 where it has none.</summary>
    private static double Room(MonthContext month, int group)
    {
        var groups = month.State.Groups;
        if (!groups.Standing[group]) return 0;
        var room = groups.OfferedMinutes[group] * month.State.Council.GroupLoad
            - groups.VolunteeredMinutes[group] - groups.CommissioningMinutes[group] - (groups.Helped[group] + 1L) * month.Hazards.Needs.GroupMinutes;
        return room >= 0 ? 1 + room : 0;
    }

    private static void CountHours(MonthContext month)
    {
        var (groups, flows) = (month.State.Groups, month.Flows);
        for (var group = 0; group < groups.Count; group++)
        {
            if (!groups.Standing[group]) continue;
            var offered = groups.OfferedMinutes[group];
            var asked = groups.Helped[group] * (long)month.Hazards.Needs.GroupMinutes
                + groups.VolunteeredMinutes[group] + groups.CommissioningMinutes[group];
            var over = Math.Max(0, asked - offered);
            flows.GroupOfferedMinutes += offered;
            flows.GroupAskedMinutes += asked;
            flows.GroupOverloadMinutes += over;
            flows.GroupGivenMinutes += asked - over;
            flows.GroupUnusedMinutes += offered - (asked - over);
            flows.CommissioningMinutes += groups.CommissioningMinutes[group];
            flows.VolunteeredMinutes += groups.VolunteeredMinutes[group];
            // A group without hours but with people to help bears the most that is told apart.
            groups.LoadSteps[group] = offered > 0
                ? LifeHazards.StepOf(over / (double)offered)
                : asked > 0 ? LifeHazards.EffectSteps - 1 : 0;
        }
    }
}
