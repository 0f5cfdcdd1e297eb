using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Groups form in empty places, the likelier the better the social infrastructure and the more paid support there is. Support
/// goes first where infrastructure is poor: so it narrows the gap, for money that is then lacking elsewhere.
/// </summary>
public sealed class GroupFounding
{
    private readonly List<(ulong Lottery, ulong Id, int Row)> _ready = [];

    /// <summary>Founds a group in an empty place, or not.</summary>
    public void MayFound(MonthContext month, int group)
    {
        var (state, community) = (month.State, month.Hazards.Parameters.Community);
        var (first, end) = state.Groups.Reach(group);
        double infrastructure = 0, support = 0, residents = 0;
        for (var n = first; n < end; n++)
        {
            var weight = state.Neighbourhoods.StartingResidents(n);
            infrastructure += weight * state.Neighbourhoods.Infrastructure(n);
            support += weight * GroupLife.SupportEffect(state, month.Hazards, n);
            residents += weight;
        }
        var rate = community.FoundingRate * KernelMath.Exp(
            (community.InfrastructureEffect * infrastructure + support) / residents);
        if (month.Random.Hits(
            RandomDecision.GroupFounded, Entity(state.Groups, group), month.Month,
            Threshold.OfYearlyRate(rate), state.Groups.CodeOf(group)))
            Found(month, group);
    }

    /// <summary>What draws about a place are keyed by: the neighbourhood, or the first of its district.</summary>
    internal static ulong Entity(CommunityGroups groups, int group) => KeyedHash.Of((ulong)groups.Reach(group).First, 3);

    /// <summary>The readiest adults within reach who are in no group, of the need that it shares, make up the first core.</summary>
    private void Found(MonthContext month, int group)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        var (first, end) = groups.Reach(group);
        var code = groups.CodeOf(group);
        _ready.Clear();
        for (var row = residents.FirstRow(first); row < residents.FirstRow(end - 1) + residents.RowsOf(end - 1); row++)
        {
            var status = residents.Status[row];
            if (!residents.Lives(row) || status.Inert || status.Member
                || residents.Age(row, month.Month) < LifeHazards.AdultAge
                || (groups.IsOfInterest(group) && status.Level(groups.NeedOf(group)) == 0)) continue;
            var bits = month.Random.Bits(RandomDecision.FounderReadiness, residents.Id[row], month.Month, code);
            _ready.Add((bits, residents.Id[row], row));
        }
        var seats = Math.Min(_ready.Count, (int)month.Hazards.Parameters.Community.CoreSeats);
        // Too few to make a core that lasts: nothing comes of it.
        if (seats < month.Hazards.Parameters.Community.FoldingCore) return;
        _ready.Sort();
        groups.Standing[group] = true;
        groups.Generation[group]++;
        foreach (var (_, _, row) in CollectionsMarshal.AsSpan(_ready)[..seats])
        {
            GroupLife.Enter(month, row, code, core: true);
            month.Refresh(row);
        }
        month.Flows.Founded++;
    }
}
