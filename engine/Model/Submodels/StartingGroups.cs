using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Groups on the first day: standing the likelier the better the social infrastructure, with members and a core.</summary>
public static class StartingGroups
{
    /// <summary>Makes the groups and their members; needs must be known.</summary>
    public static void Make(MonthContext month, int threads)
    {
        var groups = month.State.Groups;
        for (var group = 0; group < groups.Count; group++) Stand(month, group);
        // Members choose and are seated district by district: no group reaches farther. Nobody is a member yet while groups are
        // weighed, so that ties to members draw nobody on the first day.
        var members = new List<Member>[groups.Districts];
        Pieces.Do(groups.Districts, threads, district => members[district] = Choose(month, district));
        Pieces.Do(groups.Districts, threads, district =>
        {
            foreach (var member in members[district]) Enter(month, member);
            SeatCores(month, members[district]);
        });
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
    private static List<Member> Choose(MonthContext month, int district)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var members = new List<Member>();
        Span<double> weights = stackalloc double[CommunityGroups.Codes];
        var (first, end) = groups.Neighbourhoods(district);
        for (var row = residents.FirstRow(first); row < residents.FirstRow(end - 1) + residents.RowsOf(end - 1); row++)
        {
            var home = residents.Neighbourhood[row];
            var age = residents.Lives(row) ? residents.Age(row, month.Month) : 0;
            if (age < LifeHazards.AdultAge || !groups.Any(home)) continue;
            var id = residents.Id[row];
            var share = LifeHazards.MemberShare(
                month.Hazards.Parameters.Community, age, state.Neighbourhoods.Quintile(home));
            if (!month.Random.Hits(RandomDecision.StartingMember, id, month.Month, Threshold.Of(share))) continue;
            GroupLife.Weigh(month, row, weights);
            var chosen = month.Random.Choose(weights, RandomDecision.WhichGroup, id, month.Month);
            if (chosen >= 0)
                members.Add(new Member(month.Random.Bits(RandomDecision.StartingCore, id, month.Month), id, row, chosen));
        }
        return members;
    }

    private static void Enter(MonthContext month, Member member)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        residents.Group[member.Row] = (byte)member.Code;
        groups.Members[groups.Index(residents.Neighbourhood[member.Row], member.Code)]++;
        residents.Status[member.Row] = residents.Status[member.Row].WithMembership(true, false);
    }

    private static void SeatCores(MonthContext month, List<Member> members)
    {
        var (residents, groups) = (month.State.Residents, month.State.Groups);
        members.Sort(static (a, b) => (a.Lottery, a.Id).CompareTo((b.Lottery, b.Id)));
        foreach (var member in members)
        {
            var group = groups.Index(residents.Neighbourhood[member.Row], member.Code);
            if (groups.Core[group] + 1 > month.Hazards.Parameters.Community.CoreSeats) continue;
            groups.Core[group]++;
            residents.Status[member.Row] = residents.Status[member.Row].WithMembership(true, true);
        }
    }

    private readonly record struct Member(ulong Lottery, ulong Id, int Row, int Code);
}
