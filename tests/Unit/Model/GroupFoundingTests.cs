using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Where groups form: by social infrastructure, by paid support that goes first where it is poor, and by whom.</summary>
public sealed class GroupFoundingTests
{
    private static readonly WorldSettings Empty = Commissioned.Settings.With(p => p with
    {
        Community = p.Community with { StartingActiveShare = 0, InterestActiveShare = 0, FoundingRate = 5, InfrastructureEffect = 0, InterestDistrict = 1000 },
    });

    /// <summary>Two neighbourhoods a district: founders of a group of a shared need live there and have it.</summary>
    [Fact]
    public void GroupOfInterest_Founded_IsOfThoseOfItsDistrictWhoShareTheNeed()
    {
        var world = World.Of(Empty);
        Assert.Equal(2, world.State.Groups.Districts);
        Found(world, months: 12);
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        var interests = world.Standing().Where(groups.IsOfInterest).ToList();
        Assert.Contains(interests, group => groups.Reach(group).First > 0);
        Assert.True(interests.Select(groups.NeedOf).Distinct().Count() > 2);
        foreach (var group in interests)
        {
            var founders = world.Living.Where(row => residents.Status[row].Member && world.GroupOf(row) == group).ToList();
            var (first, end) = groups.Reach(group);
            Assert.Equal(Empty.Parameters.Community.CoreSeats, founders.Count);
            Assert.All(founders, row =>
            {
                Assert.True(residents.Status[row].Core && residents.Status[row].Level(groups.NeedOf(group)) > 0);
                Assert.InRange(residents.Neighbourhood[row], first, end - 1);
                Assert.True(residents.Age(row, world.State.Month) >= 18);
            });
            // They are of a district, not all of one neighbourhood.
            Assert.Equal((2, CommunityGroups.FirstInterest + (int)groups.NeedOf(group)), (end - first, groups.CodeOf(group)));
        }
    }

    [Fact]
    public void GroupOfInterest_WhereFewerShareTheNeedThanMakeACore_IsNotFounded()
    {
        var world = World.Of(Empty);
        var residents = world.State.Residents;
        world.Each(world.Living, status => status.WithHome(0));
        world.Each(world.Adults().Where(row => residents.Neighbourhood[row] < 2).Take((int)Empty.Parameters.Community.FoldingCore - 1), status => status.WithHome(1));
        world.Each(world.Adults().Where(row => residents.Neighbourhood[row] >= 2).Take((int)Empty.Parameters.Community.FoldingCore), status => status.WithHome(1));
        Found(world, months: 24);
        var groups = world.State.Groups;
        Assert.False(groups.Standing[groups.OfNeed(0, (int)Need.Home)]);
        Assert.True(groups.Standing[groups.OfNeed(1, (int)Need.Home)]);
        Assert.Equal(Empty.Parameters.Community.FoldingCore, groups.Core[groups.OfNeed(1, (int)Need.Home)]);
    }

    /// <summary>h₀ exp(β × infrastructure): over many lucks a place fills as often as that says, within four standard deviations.</summary>
    [Fact]
    public void Founding_WhereInfrastructureIsBetter_IsOftener()
    {
        var settings = Empty.With(p => p with { Community = p.Community with { FoundingRate = 0.8, InfrastructureEffect = 0.5 } });
        double found = 0, expected = 0, variance = 0;
        for (var luck = 1UL; luck <= 12; luck++)
        {
            var world = World.Of(settings with { Luck = luck });
            var groups = world.State.Groups;
            for (var group = 0; group < groups.Count; group++)
            {
                if (groups.IsOfInterest(group)) continue;
                var infrastructure = world.State.Neighbourhoods.Infrastructure(groups.Reach(group).First);
                var chance = 1 - Math.Exp(-0.8 * Math.Exp(0.5 * infrastructure) / 12);
                expected += chance;
                variance += chance * (1 - chance);
            }
            Found(world, months: 1);
            found += world.Standing().Count(group => !groups.IsOfInterest(group));
        }
        Assert.InRange(found, expected - 4 * Math.Sqrt(variance), expected + 4 * Math.Sqrt(variance));
    }

    /// <summary>Over residents the mean stays 1, so that aiming support costs nobody a penny; poorer neighbourhoods get more.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void PaidSupport_Targeted_GoesFirstWhereInfrastructureIsPoor(double targeting)
    {
        for (var luck = 1UL; luck <= 5; luck++)
        {
            var places = World.Of(Aimed(targeting, ceiling: 10) with { Luck = luck }).State.Neighbourhoods;
            double sum = 0, residents = 0;
            for (var n = 0; n < places.Count; n++)
            {
                sum += places.SupportWeight(n) * places.StartingResidents(n);
                residents += places.StartingResidents(n);
                for (var other = 0; other < places.Count; other++)
                    Assert.Equal(
                        Math.Exp(-targeting * (places.Infrastructure(n) - places.Infrastructure(other))),
                        places.SupportWeight(n) / places.SupportWeight(other), 9);
            }
            Assert.Equal(1, sum / residents, 12);
        }
    }

    [Fact]
    public void PaidSupport_OfANeighbourhood_IsNeverAboveTheCeiling()
    {
        var places = World.Of(Aimed(3, ceiling: 1.2)).State.Neighbourhoods;
        var weights = Enumerable.Range(0, places.Count).Select(places.SupportWeight).ToList();
        Assert.All(weights, weight => Assert.InRange(weight, 0, 1.2));
        Assert.Contains(1.2, weights);
    }

    /// <summary>The gap in founding between the neighbourhoods best and worst off is the smaller, the more support is aimed.</summary>
    [Fact]
    public void PaidSupport_Targeted_NarrowsTheGapInFounding()
    {
        var gaps = ((double[])[0, 0.5, 1]).Select(targeting =>
        {
            var world = Supported(Aimed(targeting, ceiling: 10), pounds: 10);
            var places = world.State.Neighbourhoods;
            var by = Enumerable.Range(0, places.Count).OrderBy(places.Infrastructure).ToList();
            return LogRate(world, by[^1]) - LogRate(world, by[0]);
        }).ToList();
        Assert.True(gaps[0] > gaps[1] && gaps[1] > gaps[2], string.Join(' ', gaps));
        Assert.True(gaps[0] > 0);

        static double LogRate(World world, int n) =>
            world.Settings.Parameters.Community.InfrastructureEffect * world.State.Neighbourhoods.Infrastructure(n)
            + GroupLife.SupportEffect(world.State, world.Hazards, n);
    }

    /// <summary>γ × pounds a resident × weight; nothing with the mechanism off or without money.</summary>
    [Fact]
    public void PaidSupport_OfSoManyPoundsAResident_RaisesTheLogRateByItsEffectOnEach()
    {
        var settings = Aimed(0.5, ceiling: 10);
        var world = Supported(settings, pounds: 10);
        for (var n = 0; n < world.State.Neighbourhoods.Count; n++)
            Assert.Equal(
                settings.Parameters.Community.PaidSupportEffect * 10 * world.State.Neighbourhoods.SupportWeight(n),
                GroupLife.SupportEffect(world.State, world.Hazards, n), 4);
        Assert.Equal(0, GroupLife.SupportEffect(Supported(settings, pounds: 0).State, world.Hazards, 0));
        var off = Supported(settings with { Switches = new WorldSwitches { SupportWorks = false } }, pounds: 10);
        Assert.Equal(0, GroupLife.SupportEffect(off.State, off.Hazards, 0));
    }

    private static WorldSettings Aimed(double targeting, double ceiling) => Commissioned.Settings.With(p => p with
    {
        Community = p.Community with { SupportTargeting = targeting, SupportCeiling = ceiling, PaidSupportEffect = 0.1, InfrastructureEffect = 0.4 },
    });

    private static World Supported(WorldSettings settings, int pounds)
    {
        var world = World.Of(settings);
        world.State.Council.YearGroupSupport = (long)(pounds * 100 * world.Hazards.Projection.Starting);
        return world;
    }

    /// <summary>Lets nothing happen but founding; groups that stand stay as they are.</summary>
    private static void Found(World world, int months)
    {
        for (var month = 0; month < months; month++)
        {
            new GroupLife().Settle(world.Context());
            world.State.Month += 1;
        }
    }
}
