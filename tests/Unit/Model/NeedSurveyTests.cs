using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>By what groups of an area divide money: the need of all, and that of their own core as far as it mirrors nobody else.</summary>
public sealed class NeedSurveyTests
{
    private static readonly Lazy<World> Town = new(() => Commissioned.Held(Commissioned.Settings));

    /// <summary>(1 − c) × (60%, 40%) + c × (25%, 75%), by hand.</summary>
    [Theory]
    [InlineData(0, 0.6, 0.4)]
    [InlineData(0.4, 0.46, 0.54)]
    [InlineData(1, 0.25, 0.75)]
    public void Blend_OfNeedOfAllAndOfTheCore_IsTheirWeightedMean(double c, double first, double second)
    {
        var weights = NeedSurvey.Blend([60, 40], [10, 30], c);
        Assert.Equal([(long)Math.Round(first * 1e9), (long)Math.Round(second * 1e9)], weights);
    }

    [Fact]
    public void Blend_WithoutACore_IsTheNeedOfAll() => Assert.Equal([250_000_000, 750_000_000], NeedSurvey.Blend([1, 3], [0, 0], 0.8));

    [Fact]
    public void Blend_WhereNobodyNeedsAnything_WeighsNothing() => Assert.Equal([0, 0], NeedSurvey.Blend([0, 0], [1, 1], 0.5));

    [Theory]
    [InlineData(0, 500, true)] // no weight for the core's own need
    [InlineData(0.8, 1000, true)] // a core that mirrors all
    [InlineData(0.8, 300, false)] // the mechanism off
    public void Weights_WithoutCapture_AreTheNeedOfAll(double capture, int mirror, bool captures)
    {
        var world = Capturing(capture, captures);
        Mirror(world, mirror);
        var (all, _) = Needs(world);
        Assert.Equal(NeedSurvey.Blend(all, new double[all.Length], 0), NeedSurvey.Weigh(world.Context(), Pooled(world)));
    }

    /// <summary>c = c₀ (1 − R), with need counted anew here: requests expected × price × duration.</summary>
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.5, 400)]
    [InlineData(1, 700)]
    public void Weights_OfACoreUnlikeAll_TiltTowardsItsOwnNeed(double capture, int mirror)
    {
        var world = Capturing(capture, true);
        Mirror(world, mirror);
        // A core that lacks company and nothing else asks for other things than all do.
        world.Each(world.Adults().Where(row => world.State.Residents.Status[row].Core), status =>
            new ResidentStatus(0).WithMembership(true, true).WithIsolated(true));
        var (all, core) = Needs(world);
        var (plain, weights) = (NeedSurvey.Blend(all, core, 0), NeedSurvey.Weigh(world.Context(), Pooled(world)));
        var c = capture * (1 - mirror / 1000.0);
        for (var s = 0; s < all.Length; s++)
        {
            var (need, own) = (all[s] / all.Sum(), core[s] / core.Sum());
            Assert.Equal(1e9 * ((1 - c) * need + c * own), weights[s], 1.0);
            Assert.Equal(Math.Sign(own - need), Math.Sign(weights[s] - plain[s]));
        }
        Assert.True(weights[world.Service("connection")] > plain[world.Service("connection")]);
    }

    [Fact]
    public void Weights_OfServicesOutsideThePool_AreNothing()
    {
        var world = Capturing(0.5, true);
        var weights = NeedSurvey.Weigh(world.Context(), Pooled(world));
        Assert.All(world.Services().Where(s => !Pooled(world)[s]), s => Assert.Equal(0, weights[s]));
        Assert.Equal(1e9, weights.Sum(), (double)weights.Length);
    }

    [Fact]
    public void MeanMirror_OfStandingGroupsOfNeighbourhoods_LeavesOutAllOthers()
    {
        var groups = new CommunityGroups(2, 2, 1);
        Assert.Equal(1, NeedSurvey.MeanMirror(groups));
        (groups.Standing[0], groups.MirrorThousandths[0]) = (true, 400);
        (groups.Standing[3], groups.MirrorThousandths[3]) = (true, 700);
        groups.MirrorThousandths[1] = 999;
        (groups.Standing[groups.OfNeed(1, 0)], groups.MirrorThousandths[groups.OfNeed(1, 0)]) = (true, 1000);
        Assert.Equal(0.55, NeedSurvey.MeanMirror(groups), 12);
    }

    private static World Capturing(double capture, bool captures)
    {
        var settings = Commissioned.Settings with { Switches = new WorldSwitches { CoreCaptures = captures } };
        return Commissioned.Held(settings.With(p => p with { Commissioning = p.Commissioning with { Capture = capture } }));
    }

    private static void Mirror(World world, int thousandths)
    {
        foreach (var group in world.Standing()) world.State.Groups.MirrorThousandths[group] = thousandths;
    }

    private static bool[] Pooled(World world) =>
        [.. world.Services().Select(s => world.Hazards.Services[s].Nature == ServiceNature.Discretionary)];

    /// <summary>Money that a year's requests of all, and of the cores of neighbourhoods, would cost, by service.</summary>
    private static (double[] All, double[] Core) Needs(World world)
    {
        var (residents, pooled) = (world.State.Residents, Pooled(world));
        double[] Of(Func<int, bool> counted) => [.. world.Services().Select(s => !pooled[s] ? 0 : world.Living.Where(counted)
            .Where(row => world.Hazards.Demand.IsFor(s, residents.Age(row, world.State.Month), residents.Status[row]))
            .Sum(row => world.Hazards.Demand.Rate(s, residents.Status[row]))
            * ServiceCosts.MeanMonthPence(world.Hazards, world.State.Council, s) * world.Hazards.Services[s].Duration)];
        return (Of(_ => true), Of(row => residents.Status[row].Core && residents.Group[row] < CommunityGroups.FirstInterest));
    }
}
