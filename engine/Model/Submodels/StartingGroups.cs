using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Groups on the first day: standing the likelier the better the social infrastructure, with members and a core.</summary>
public static class StartingGroups
{
    /// <summary>Makes the groups and their members; needs must be known.</summary>
    public static void Make(MonthContext month)
    {
        var groups = month.State.Groups;
        for (var group = 0; group < groups.Count; group++) Stand(month, group);
        SeatCores(month, AddMembers(month));
    }

    private static void Stand(MonthContext month, int group)
    {
        var (groups, neighbourhoods, community) =
            (month.State.Groups, month.State.Neighbourhoods, month.Hazards.Parameters.Community);
        var (first, end) = groups.Reach(group);
        double infrastructure = 0, residents = 0;
        for (var n = first; n < end; n++)
        {
            infrastructure += neighbourhoods.StartingResidents(n) * neighbourhoods.Infrastructure(n);
            residents += neighbourhoods.StartingResidents(n);
        }
        var share = groups.IsOfInterest(group) ? community.InterestActiveShare : community.StartingActiveShare;
        var odds = share >= 1
            ? double.PositiveInfinity
            : share / (1 - share) * KernelMath.Exp(community.InfrastructureEffect * infrastructure / residents);
        groups.Standing[group] = month.Random.Hits(
            RandomDecision.StartingGroup, KeyedHash.Of((ulong)first, 6), month.Month,
            Threshold.Of(double.IsInfinity(odds) ? 1 : odds / (1 + odds)), groups.CodeOf(group));
        groups.Generation[group] = groups.Standing[group] ? 1 : 0;
    }

    /// <summary>Members by the stated shares, each in a group of the neighbourhood or of a need of theirs.</summary>
    private static List<(ulong Lottery, ulong Id, int Row)> AddMembers(MonthContext month)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var members = new List<(ulong Lottery, ulong Id, int Row)>();
        Span<double> weights = stackalloc double[CommunityGroups.Codes];
        for (var row = 0; row < residents.Rows; row++)
        {
            var home = residents.Neighbourhood[row];
            var age = residents.Lives(row) ? residents.Age(row, month.Month) : 0;
            if (age < LifeHazards.AdultAge || !groups.Any(home)) continue;
            var id = residents.Id[row];
            var share = LifeHazards.MemberShare(
                month.Hazards.Parameters.Community, age, state.Neighbourhoods.Quintile(home));
            if (!month.Random.Hits(RandomDecision.StartingMember, id, month.Month, Threshold.Of(share))) continue;
            members.Add((month.Random.Bits(RandomDecision.StartingCore, id, month.Month), id, row));
        }
        // Nobody is a member yet while groups are weighed, so that ties to members draw nobody on the first day.
        var chosen = new int[members.Count];
        for (var i = 0; i < members.Count; i++)
        {
            GroupLife.Weigh(month, members[i].Row, weights);
            chosen[i] = month.Random.Choose(weights, RandomDecision.WhichGroup, members[i].Id, month.Month);
        }
        for (var i = 0; i < members.Count; i++)
        {
            var row = members[i].Row;
            if (chosen[i] < 0) continue;
            residents.Group[row] = (byte)chosen[i];
            groups.Members[groups.Index(residents.Neighbourhood[row], chosen[i])]++;
            residents.Status[row] = residents.Status[row].WithMembership(true, false);
        }
        return members;
    }

    private static void SeatCores(MonthContext month, List<(ulong Lottery, ulong Id, int Row)> members)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        members.Sort();
        foreach (var (_, _, row) in members)
        {
            if (!residents.Status[row].Member) continue;
            var group = groups.Index(residents.Neighbourhood[row], residents.Group[row]);
            if (groups.Core[group] >= month.Hazards.Parameters.Community.CoreSeats) continue;
            groups.Core[group]++;
            residents.Status[row] = residents.Status[row].WithMembership(true, true);
        }
    }
}
