using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Community groups: members are asked along ties and come by need, a core carries most hours and tires, groups form and fold.
/// Forming and joining grow with social infrastructure and paid support, whoever decides on it.
/// </summary>
public sealed class GroupLife
{
    private readonly List<(ulong Lottery, ulong Id, int Row)> _willing = [];
    private readonly List<(int Row, int Code)> _choices = [];
    private readonly GroupFounding _founding = new();

    /// <summary>Settles the month's leaving and joining, then founding and folding.</summary>
    public void Settle(MonthContext month)
    {
        foreach (var row in month.Events.Leavers)
        {
            month.Flows.Left++;
            if (month.State.Residents.Status[row].Core) month.Flows.CoreLeft++;
            EndMembership(month.State, row);
            month.Refresh(row);
        }
        Join(month);
        var groups = month.State.Groups;
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups.Standing[group]) Age(month, group);
            else _founding.MayFound(month, group);
        }
    }

    /// <summary>The effect of this year's paid support on founding and joining in a neighbourhood, as a log ratio.</summary>
    public static double SupportEffect(ModelState state, MonthlyHazards hazards, int neighbourhood) =>
        !hazards.World.SupportWorks ? 0
        : hazards.Parameters.Community.PaidSupportEffect * state.Neighbourhoods.SupportWeight(neighbourhood)
            * state.Council.YearGroupSupport / Quantities.PencePerPound / hazards.Projection.Starting;

    /// <summary>Takes a resident who leaves the place out of the groups' books.</summary>
    internal static void Forget(ModelState state, int row)
    {
        if (state.Residents.Status[row].Member) EndMembership(state, row);
        if (state.Residents.Status[row].Helped) EndHelp(state, row);
    }

    /// <summary>Ends a resident's help by a group.</summary>
    internal static void EndHelp(ModelState state, int row)
    {
        var residents = state.Residents;
        state.Groups.Helped[state.Groups.Index(residents.Neighbourhood[row], residents.HelpedBy[row])]--;
        residents.HelpedBy[row] = Residents.None;
        residents.Suits[row] = (ushort)(residents.Suits[row] & ~ServiceWork.GroupHelpBit);
        residents.Status[row] = residents.Status[row].WithHelp(false, false);
    }

    /// <summary>Makes a resident a member.</summary>
    internal static void Enter(MonthContext month, int row, int code, bool core)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        var group = groups.Index(residents.Neighbourhood[row], code);
        groups.Members[group]++;
        if (core) groups.Core[group]++;
        residents.Group[row] = (byte)code;
        residents.Status[row] = residents.Status[row].WithMembership(true, core);
        month.Flows.Joined++;
        Attitudes.TookPart(month, row, code);
    }

    /// <summary>
    /// How readily a resident joins each group within reach: those of the neighbourhood alike, those of a need that they have by
    /// its pull, any of them more where somebody close is a member.
    /// </summary>
    /// <returns>Whether any tie is to a member of a group within reach.</returns>
    internal static bool Weigh(MonthContext month, int row, Span<double> weights)
    {
        var (residents, groups, community) = (month.State.Residents, month.State.Groups, month.Hazards.Parameters.Community);
        var (home, status) = (residents.Neighbourhood[row], residents.Status[row]);
        var recruits = month.Hazards.World.TiesRecruit ? community.TieRecruitment : 0;
        weights.Clear();
        for (var code = 0; code < groups.Slots; code++)
            if (groups.Standing[groups.Index(home, code)]) weights[code] = 1;
        for (var need = 0; need < CommunityGroups.Needs; need++)
            if (status.Level((Need)need) > 0 && groups.Standing[groups.OfNeed(groups.District(home), need)])
                weights[CommunityGroups.FirstInterest + need] = community.InterestPull;
        int known = 0;
        foreach (var partner in residents.Ties.Partners(row))
        {
            if (!residents.Status[partner].Member) continue;
            var code = residents.Group[partner];
            if (weights[code] > 0
                && groups.Index(residents.Neighbourhood[partner], code) == groups.Index(home, code)) known |= 1 << code;
        }
        for (var code = 0; code < weights.Length; code++)
            if ((known & 1 << code) != 0) weights[code] *= 1 + recruits;
        return known != 0;
    }

    private static void EndMembership(ModelState state, int row)
    {
        var residents = state.Residents;
        var group = state.Groups.Index(residents.Neighbourhood[row], residents.Group[row]);
        state.Groups.Members[group]--;
        if (residents.Status[row].Core) state.Groups.Core[group]--;
        residents.Group[row] = Residents.None;
        residents.Status[row] = residents.Status[row].WithMembership(false, false);
    }

    /// <summary>Those ready choose among standing groups; free seats in a core go to the willing with the lowest draw.</summary>
    private void Join(MonthContext month)
    {
        var (residents, groups, community) = (month.State.Residents, month.State.Groups, month.Hazards.Parameters.Community);
        var recruits = month.Hazards.World.TiesRecruit ? community.TieRecruitment : 0;
        var (unasked, willing) = (Threshold.Of(recruits / (1 + recruits)), Threshold.Of(community.CoreWilling).Value);
        Span<double> weights = stackalloc double[CommunityGroups.Codes];
        _choices.Clear();
        _willing.Clear();
        // All choose before any joins: nobody is drawn by somebody who joins the same month.
        foreach (var row in month.Events.Joiners)
        {
            var id = residents.Id[row];
            // Without anybody close in a group, a part of those who would join is never asked.
            if (!Weigh(month, row, weights) && month.Random.Hits(RandomDecision.AskedToJoin, id, month.Month, unasked)) continue;
            var chosen = month.Random.Choose(weights, RandomDecision.WhichGroup, id, month.Month);
            if (chosen >= 0) _choices.Add((row, chosen));
        }
        foreach (var (row, chosen) in _choices)
        {
            Enter(month, row, chosen, core: false);
            var bits = month.Random.Bits(RandomDecision.CoreWilling, residents.Id[row], month.Month);
            if (bits < willing) _willing.Add((bits, residents.Id[row], row));
            month.Refresh(row);
        }
        _willing.Sort();
        foreach (var (_, _, row) in _willing)
        {
            var group = groups.Index(residents.Neighbourhood[row], residents.Group[row]);
            if (groups.Core[group] >= community.CoreSeats) continue;
            groups.Core[group]++;
            residents.Status[row] = residents.Status[row].WithMembership(true, true);
            month.Refresh(row);
        }
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
                EndMembership(month.State, row);
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
