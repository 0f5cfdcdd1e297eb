using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>People join groups where they know somebody, and groups of a need that they have.</summary>
public sealed class RecruitmentTests
{
    /// <summary>All adults in no group are ready to join: whoever knows a member joins, of the others a share 1 / (1 + τ).</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public void Joining_WithATieToAMember_IsOftenerByTheRatio(double recruitment)
    {
        var world = World.Of(Recruiting(recruitment));
        var ready = Ready(world);
        var known = ready.ToDictionary(row => row, row => KnowsAMember(world, row));
        Join(world, ready);
        var status = world.State.Residents.Status;
        Assert.All(ready.Where(row => known[row]), row => Assert.True(status[row].Member));
        var others = ready.Where(row => !known[row]).ToList();
        var share = 1 / (1 + recruitment);
        Assert.True(known.Values.Count(each => each) > 100 && others.Count > 300);
        Assert.InRange(
            others.Count(row => status[row].Member),
            others.Count * share - Commissioned.Tolerance(others.Count, share), others.Count * share + Commissioned.Tolerance(others.Count, share));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, false)]
    public void Joining_WhereTiesDoNotRecruit_IsOpenToAll(double recruitment, bool recruits)
    {
        var world = World.Of(Recruiting(recruitment) with { Switches = new WorldSwitches { TiesRecruit = recruits } });
        var ready = Ready(world);
        Join(world, ready);
        Assert.All(ready, row => Assert.True(world.State.Residents.Status[row].Member));
    }

    /// <summary>Scaled so that at the stated shares of members as many join as leave or move: rate × (k + (1 − k) / (1 + τ)).</summary>
    [Fact]
    public void Readiness_TimesThoseAsked_IsTheRateThatSustainsTheStatedMembership()
    {
        var settings = Recruiting(3);
        var (hazards, parameters) = (World.HazardsOf(settings), settings.Parameters);
        for (var age = 18; age < 90; age++)
            for (var quintile = 0; quintile < 5; quintile++)
            {
                var share = LifeHazards.MemberShare(parameters.Community, age, quintile);
                var known = 1 - Math.Exp(-parameters.Connection.StartingTies.At(age) * (1 - parameters.Connection.WideShare) * share);
                var leaving = parameters.Community.LeavingRate + LifeHazards.MoveOutRate(parameters, settings.Place, age);
                var ready = -12 * Math.Log(1 - hazards.Life.Join(age, quintile, 0).Probability);
                Assert.Equal(leaving * share / (1 - share), ready * (known + (1 - known) / (1 + 3)), 1e-9);
            }
    }

    /// <summary>Whoever joins this month recruits nobody this month, whoever comes first.</summary>
    [Fact]
    public void Joiners_OfTheSameMonth_AreTheSameInAnyOrder()
    {
        var (one, other) = (World.Of(Recruiting(3)), World.Of(Recruiting(3)));
        var ready = Ready(one);
        Join(one, ready);
        Join(other, [.. ready.AsEnumerable().Reverse()]);
        Assert.Equal(one.State.Hash(), other.State.Hash());
        Assert.True(one.State.Flows.Joined > 100);
        Assert.True(one.State.Groups.Core.Sum() > 0);
    }

    /// <summary>Groups of a neighbourhood weigh 1 each, those of a need the pull where it is had, any more where a member is known.</summary>
    [Fact]
    public void Weights_OfGroupsWithinReach_AreOneOrThePullAndMoreWhereSomebodyIsKnown()
    {
        var world = World.Of(Recruiting(2).With(p => p with { Community = p.Community with { InterestPull = 5 } }));
        var (residents, groups) = (world.State.Residents, world.State.Groups);
        var row = Ready(world).First(row => residents.Ties.Count(row) > 1 && !KnowsAMember(world, row)
            && residents.Neighbourhood[residents.Ties.Partners(row)[0]] == residents.Neighbourhood[row]);
        world.Each([row], status => status.WithLivelihood(1).WithHome(0).WithFamily(0).WithDependency(0).WithConditions(0).WithIsolated(false));
        var home = residents.Neighbourhood[row];
        groups.Standing[groups.Index(home, 1)] = false;
        Span<double> weights = stackalloc double[CommunityGroups.Codes];
        Assert.False(GroupLife.Weigh(world.Context(), row, weights));
        var expected = new double[CommunityGroups.Codes];
        for (var code = 0; code < groups.Slots; code++) expected[code] = code == 1 ? 0 : 1;
        expected[CommunityGroups.FirstInterest + (int)Need.Livelihood] = 5;
        Assert.Equal(expected, weights.ToArray());

        // One close tie is a member of the neighbourhood's second standing group from now on.
        var partner = residents.Ties.Partners(row)[0];
        (residents.Group[partner], residents.Status[partner]) = (2, residents.Status[partner].WithMembership(true, false));
        Assert.True(GroupLife.Weigh(world.Context(), row, weights));
        expected[2] = 3;
        Assert.Equal(expected, weights.ToArray());
    }

    /// <summary>A tie elsewhere, to a member of a group that is out of reach, draws nobody in.</summary>
    [Fact]
    public void Tie_ToAMemberOfAGroupOutOfReach_DoesNotCount()
    {
        var world = World.Of(Recruiting(2));
        var (residents, groups) = (world.State.Residents, world.State.Groups);
        var row = Ready(world).First(row => residents.Ties.Count(row) > 0 && !KnowsAMember(world, row));
        var partner = residents.Ties.Partners(row)[0];
        residents.Neighbourhood[partner] = (ushort)((residents.Neighbourhood[row] + 1) % world.State.Neighbourhoods.Count);
        (residents.Group[partner], residents.Status[partner]) = (0, residents.Status[partner].WithMembership(true, false));
        Span<double> weights = stackalloc double[CommunityGroups.Codes];
        Assert.False(GroupLife.Weigh(world.Context(), row, weights));
        Assert.Equal(1, weights[0]);
        Assert.True(groups.Standing[groups.Index(residents.Neighbourhood[partner], 0)]);
    }

    private static WorldSettings Recruiting(double ratio) => Commissioned.Settings.With(p => p with
    {
        Community = p.Community with { TieRecruitment = ratio },
    });

    private static List<int> Ready(World world) => [.. world.Adults().Where(row => !world.State.Residents.Status[row].Member)];

    private static void Join(World world, List<int> ready)
    {
        var events = new MonthEvents();
        events.Joiners.AddRange(ready);
        new GroupLife().Settle(world.Context(events));
    }

    /// <summary>Whether a tie is to a member of a group within reach whom the resident could join, looked up anew.</summary>
    private static bool KnowsAMember(World world, int row)
    {
        var (residents, groups) = (world.State.Residents, world.State.Groups);
        foreach (var partner in residents.Ties.Partners(row))
        {
            if (!residents.Status[partner].Member) continue;
            var group = world.GroupOf(partner);
            var (first, end) = groups.Reach(group);
            if (residents.Neighbourhood[row] >= first && residents.Neighbourhood[row] < end
                && (!groups.IsOfInterest(group) || residents.Status[row].Level(groups.NeedOf(group)) > 0)) return true;
        }
        return false;
    }
}
