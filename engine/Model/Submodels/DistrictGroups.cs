using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// The groups of a run of districts, settled by themselves: who leaves, who joins which, which form and fold. What happened is
/// kept apart until all runs are joined.
/// </summary>
public sealed class DistrictGroups(int services)
{
    private readonly List<(ulong Lottery, ulong Id, int Row)> _willing = [];
    private readonly List<(int Row, int Code)> _choices = [];
    private readonly GroupFounding _founding = new();
    private MonthContext? _month;
    private int _firstDistrict;
    private int _endDistrict;

    /// <summary>What happened.</summary>
    public MonthFlows Flows { get; } = new(services);

    /// <summary>Lets members leave.</summary>
    public void Leave(MonthContext place, int firstDistrict, int endDistrict)
    {
        Flows.Clear();
        (_firstDistrict, _endDistrict) = (firstDistrict, endDistrict);
        var month = place.Apart(ref _month, Flows);
        var leavers = Mine(place.Events.Leavers);
        for (var i = 0; i < leavers.Length; i++)
        {
            FetchAhead.Resident(month.State.Residents, leavers, i);
            var row = leavers[i];
            Flows.Left++;
            if (month.State.Residents.Status[row].Core) Flows.CoreLeft++;
            GroupLife.EndMembership(month.State, row);
            month.Refresh(row);
        }
    }

    /// <summary>Lets those ready choose among standing groups.</summary>
    public void Choose()
    {
        var (month, residents) = (_month!, _month!.State.Residents);
        var recruits = month.Hazards.World.TiesRecruit ? month.Hazards.Parameters.Community.TieRecruitment : 0;
        var unasked = Threshold.Of(recruits / (1 + recruits));
        Span<double> weights = stackalloc double[CommunityGroups.Codes];
        _choices.Clear();
        var joiners = Mine(month.Events.Joiners);
        for (var i = 0; i < joiners.Length; i++)
        {
            FetchAhead.ResidentAndPartners(residents, joiners, i);
            var row = joiners[i];
            var id = residents.Id[row];
            // Without anybody close in a group, a part of those who would join is never asked.
            if (!GroupLife.Weigh(month, row, weights) && month.Random.Hits(RandomDecision.AskedToJoin, id, month.Month, unasked)) continue;
            var chosen = month.Random.Choose(weights, RandomDecision.WhichGroup, id, month.Month);
            if (chosen >= 0) _choices.Add((row, chosen));
        }
    }

    /// <summary>Lets them join, gives free seats in a core to the willing with the lowest draw, then lets groups age, fold and form.</summary>
    public void Join()
    {
        var (month, residents, groups) = (_month!, _month!.State.Residents, _month.State.Groups);
        var community = month.Hazards.Parameters.Community;
        var willing = Threshold.Of(community.CoreWilling).Value;
        _willing.Clear();
        foreach (var (row, chosen) in _choices)
        {
            GroupLife.Enter(month, row, chosen, core: false);
            var bits = month.Random.Bits(RandomDecision.CoreWilling, residents.Id[row], month.Month);
            if (bits < willing) _willing.Add((bits, residents.Id[row], row));
            month.Refresh(row);
        }
        _willing.Sort();
        foreach (var (_, _, row) in _willing)
        {
            var group = groups.Index(residents.Neighbourhood[row], residents.Group[row]);
            if (groups.Core[group] + 1 > community.CoreSeats) continue;
            groups.Core[group]++;
            residents.Status[row] = residents.Status[row].WithMembership(true, true);
            month.Refresh(row);
        }
        var (first, end) = (groups.Neighbourhoods(_firstDistrict).First, groups.Neighbourhoods(_endDistrict - 1).End);
        for (var group = first * groups.Slots; group < end * groups.Slots; group++) Settle(month, group);
        for (var group = groups.OfNeed(_firstDistrict, 0); group < groups.OfNeed(_endDistrict, 0); group++) Settle(month, group);
    }

    private void Settle(MonthContext month, int group)
    {
        if (month.State.Groups.Standing[group]) Age(month, group);
        else _founding.MayFound(month, group);
    }

    /// <summary>Of rows in order, those of these districts.</summary>
    private ReadOnlySpan<int> Mine(List<int> rows)
    {
        var (residents, groups) = (_month!.State.Residents, _month.State.Groups);
        return RowOrder.Within(
            rows, residents.FirstRow(groups.Neighbourhoods(_firstDistrict).First),
            residents.FirstRow(groups.Neighbourhoods(_endDistrict - 1).End), static row => row);
    }

    private static void Age(MonthContext month, int group)
    {
        var groups = month.State.Groups;
        var community = month.Hazards.Parameters.Community;
        groups.Months[group]++;
        groups.WeakMonths[group] = groups.Core[group] < community.FoldingCore ? groups.WeakMonths[group] + 1 : 0;
        if (groups.WeakMonths[group] >= community.FoldingMonths) Fold(month, group);
    }

    /// <summary>Its members are free again; those it helped lose that help, which harms as any loss of support does.</summary>
    private static void Fold(MonthContext month, int group)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        var (first, end) = groups.Reach(group);
        var code = groups.CodeOf(group);
        for (var row = residents.FirstRow(first); row < residents.FirstRow(end - 1) + residents.RowsOf(end - 1); row++)
        {
            var (member, helped) = (residents.Group[row] == code, residents.HelpedBy[row] == code);
            if (!residents.Lives(row) || !(member || helped)) continue;
            if (member)
            {
                GroupLife.EndMembership(month.State, row);
                month.Flows.Left++;
            }
            if (helped)
            {
                GroupHelp.Lose(month, row);
                month.Flows.HelpEnds++;
            }
            Attitudes.Left(month, row, code);
            month.Refresh(row);
        }
        groups.Standing[group] = false;
        groups.WeakMonths[group] = groups.Months[group] = groups.MirrorThousandths[group] = groups.LoadSteps[group] = 0;
        groups.OfferedMinutes[group] = groups.VolunteeredMinutes[group] = groups.CommissioningMinutes[group] = 0;
        month.Flows.Folded++;
    }
}
