using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Community groups: members come and go, a core carries most hours, groups are founded and fold. Founding and joining grow
/// with social infrastructure and paid support, whoever decides on it.
/// </summary>
public sealed class GroupLife
{
    private readonly List<(ulong Lottery, ulong Id, int Row)> _willing = [];

    /// <summary>Settles the month's leaving and joining, then founding and folding.</summary>
    public void Settle(MonthContext month)
    {
        foreach (var row in month.Events.Leavers)
        {
            month.Flows.Left++;
            EndMembership(month.State, row);
            month.Refresh(row);
        }
        Join(month);
        var groups = month.State.Groups;
        for (var n = 0; n < month.State.Neighbourhoods.Count; n++)
            for (var slot = 0; slot < groups.Slots; slot++)
            {
                if (groups.Standing[groups.Index(n, slot)]) Age(month, n, slot);
                else if (Founded(month, n, slot)) Found(month, n, slot);
            }
    }

    /// <summary>Minutes a month a group can give to help, from the hours of its core and its other members.</summary>
    public static long OfferedMinutes(MonthlyHazards hazards, CommunityGroups groups, int group)
    {
        var community = hazards.Parameters.Community;
        var hours = groups.Core[group] * community.CoreHours
            + (groups.Members[group] - groups.Core[group]) * community.MemberHours;
        return groups.Standing[group] ? (long)Math.Round(hours * community.HelpingShare * Quantities.MinutesPerHour) : 0;
    }

    /// <summary>The effect of this year's paid support on founding and joining, as a log ratio.</summary>
    public static double SupportEffect(ModelState state, MonthlyHazards hazards) =>
        hazards.Parameters.Community.PaidSupportEffect * state.Council.YearGroupSupport / Quantities.PencePerPound
        / hazards.Projection.Starting;

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
        residents.Status[row] = residents.Status[row].WithHelped(false);
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

    /// <summary>Joiners choose among standing groups; free seats in a core go to the willing with the lowest draw.</summary>
    private void Join(MonthContext month)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var willing = Threshold.Of(month.Hazards.Parameters.Community.CoreWilling).Value;
        Span<double> weights = stackalloc double[groups.Slots];
        _willing.Clear();
        foreach (var row in month.Events.Joiners)
        {
            for (var slot = 0; slot < groups.Slots; slot++)
                weights[slot] = groups.Standing[groups.Index(residents.Neighbourhood[row], slot)] ? 1 : 0;
            var chosen = month.Random.Choose(weights, RandomDecision.WhichGroup, residents.Id[row], month.Month);
            if (chosen < 0) continue;
            Enter(state, row, chosen, core: false);
            month.Flows.Joined++;
            var bits = month.Random.Bits(RandomDecision.CoreWilling, residents.Id[row], month.Month);
            if (bits < willing) _willing.Add((bits, residents.Id[row], row));
            month.Refresh(row);
        }
        _willing.Sort();
        foreach (var (_, _, row) in _willing)
        {
            var group = groups.Index(residents.Neighbourhood[row], residents.Group[row]);
            if (groups.Core[group] >= month.Hazards.Parameters.Community.CoreSeats) continue;
            groups.Core[group]++;
            residents.Status[row] = residents.Status[row].WithMembership(true, true);
            month.Refresh(row);
        }
    }

    private static void Enter(ModelState state, int row, int slot, bool core)
    {
        var residents = state.Residents;
        var group = state.Groups.Index(residents.Neighbourhood[row], slot);
        state.Groups.Members[group]++;
        if (core) state.Groups.Core[group]++;
        residents.Group[row] = (byte)slot;
        residents.Status[row] = residents.Status[row].WithMembership(true, core);
    }

    private static void Age(MonthContext month, int neighbourhood, int slot)
    {
        var groups = month.State.Groups;
        var group = groups.Index(neighbourhood, slot);
        var community = month.Hazards.Parameters.Community;
        groups.Months[group]++;
        groups.WeakMonths[group] = groups.Core[group] < community.FoldingCore ? groups.WeakMonths[group] + 1 : 0;
        if (groups.WeakMonths[group] >= community.FoldingMonths) Fold(month, neighbourhood, slot);
    }

    private static void Fold(MonthContext month, int neighbourhood, int slot)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        var group = groups.Index(neighbourhood, slot);
        var first = residents.FirstRow(neighbourhood);
        for (var row = first; row < first + residents.RowsOf(neighbourhood); row++)
        {
            if (!residents.Lives(row) || (residents.Group[row] != slot && residents.HelpedBy[row] != slot)) continue;
            if (residents.Group[row] == slot)
            {
                EndMembership(month.State, row);
                month.Flows.Left++;
            }
            if (residents.HelpedBy[row] == slot)
            {
                EndHelp(month.State, row);
                month.Flows.HelpEnds++;
            }
            month.Refresh(row);
        }
        groups.Standing[group] = false;
        groups.WeakMonths[group] = 0;
        groups.Months[group] = 0;
        month.Flows.Folded++;
    }

    private static bool Founded(MonthContext month, int neighbourhood, int slot)
    {
        var community = month.Hazards.Parameters.Community;
        var rate = community.FoundingRate * KernelMath.Exp(
            community.InfrastructureEffect * month.State.Neighbourhoods.Infrastructure(neighbourhood)
            + SupportEffect(month.State, month.Hazards));
        return month.Random.Hits(
            RandomDecision.GroupFounded, KeyedHash.Of((ulong)neighbourhood, 3), month.Month,
            Threshold.OfYearlyRate(rate), slot);
    }

    /// <summary>The readiest adults of the neighbourhood who are in no group make up the first core.</summary>
    private void Found(MonthContext month, int neighbourhood, int slot)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        _willing.Clear();
        var first = residents.FirstRow(neighbourhood);
        for (var row = first; row < first + residents.RowsOf(neighbourhood); row++)
        {
            var status = residents.Status[row];
            if (!residents.Lives(row) || status.Inert || status.Member
                || residents.Age(row, month.Month) < LifeHazards.AdultAge) continue;
            var bits = month.Random.Bits(RandomDecision.FounderReadiness, residents.Id[row], month.Month, slot);
            _willing.Add((bits, residents.Id[row], row));
        }
        _willing.Sort();
        var group = groups.Index(neighbourhood, slot);
        groups.Standing[group] = true;
        groups.Generation[group]++;
        var seats = Math.Min(_willing.Count, (int)month.Hazards.Parameters.Community.CoreSeats);
        foreach (var (_, _, row) in _willing[..seats])
        {
            Enter(state, row, slot, core: true);
            month.Flows.Joined++;
            month.Refresh(row);
        }
        month.Flows.Founded++;
    }
}
