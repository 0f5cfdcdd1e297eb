using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>The council's mind-set: what it is called to, how fast it comes, how it falls back, and what it is claimed to do.</summary>
public sealed class MindsetTests
{
    private const double Today = 0.1;
    private const double Called = Today + (1 - Today) * Share;
    private const double Share = 0.5 * 0.5 * 0.8;

    /// <summary>D = half of the money × depth a half × four fifths suited; each month so much of the rest of the way.</summary>
    [Theory]
    [InlineData(48, 48)]
    [InlineData(36, 20)]
    [InlineData(72, 200)]
    public void Mindset_CalledForByTheSameMoney_ComesByTheFirstOrderLag(double halfTime, int months)
    {
        var world = Calling(halfTime);
        Assert.Equal(Share, Mindset.CalledFor(world.Context()), 9);
        for (var month = 0; month < months; month++) Mindset.Settle(world.Context());
        var left = Math.Pow(1 - Math.Log(2) / halfTime, months);
        Assert.Equal(Called + (Today - Called) * left, world.State.Council.Mindset, 9);
    }

    /// <summary>Monthly steps of a lag come a little faster than the lag itself: by less than half a hundredth of the way.</summary>
    [Fact]
    public void Mindset_AfterItsHalfTime_HasGoneHalfTheWay()
    {
        var world = Calling(48);
        for (var month = 0; month < 48; month++) Mindset.Settle(world.Context());
        Assert.Equal(0.5, (world.State.Council.Mindset - Today) / (Called - Today), 0.005);
    }

    [Fact]
    public void Mindset_WhereCommunitiesCommissionNothing_StaysTodays()
    {
        var world = Calling(48, leaders: 5);
        Array.Clear(world.State.Council.CommissionedPence);
        for (var month = 0; month < 60; month++) Step(world);
        Assert.Equal(Today, world.State.Council.Mindset, 12);
    }

    /// <summary>New leadership, or budget stress: of what was learnt half is gone, and today's mind-set stays.</summary>
    [Theory]
    [InlineData(5, 0, false)]
    [InlineData(0, 5, true)]
    public void Mindset_ThatFallsBack_LosesHalfOfWhatWasLearnt(double leaders, double stress, bool frozen)
    {
        var world = Calling(48, leaders, stress);
        var council = world.State.Council;
        council.Frozen = frozen;
        var (fell, months) = (0, 240);
        for (var month = 0; month < months; month++)
        {
            council.Mindset = 0.6;
            var relaxed = 0.6 + Math.Log(2) / 48 * (Called - 0.6);
            Step(world);
            if (Math.Abs(council.Mindset - relaxed) < 1e-12) continue;
            Assert.Equal(Today + (relaxed - Today) / 2, council.Mindset, 12);
            fell++;
        }
        var chance = 1 - Math.Exp(-5.0 / 12);
        Assert.InRange(fell, months * chance - Commissioned.Tolerance(months, chance), months * chance + Commissioned.Tolerance(months, chance));
    }

    [Fact]
    public void Mindset_WithoutStress_IsNotHalvedByIt()
    {
        var world = Calling(48, leaders: 0, stress: 5);
        for (var month = 0; month < 100; month++)
        {
            var before = world.State.Council.Mindset;
            Step(world);
            Assert.True(world.State.Council.Mindset >= before);
        }
    }

    /// <summary>0.3 × (0.6 − 0.1) of the way to whole, or off what there is, by hand: 0.4 + 0.6 × 0.15 and 0.4 × 0.85.</summary>
    [Theory]
    [InlineData(0, 0.4)]
    [InlineData(1, 0.49)]
    [InlineData(0.5, 0.445)]
    [InlineData(-0.5, 0.37)]
    [InlineData(-1, 0.34)]
    public void JoinedUpWorking_ByTheHypothesis_ActsAsClaimedNotAtAllOrTheOtherWayRound(double direction, double acting)
    {
        // A half-time beyond measure keeps the mind-set where it is put.
        var world = Calling(240, direction: direction);
        var council = world.State.Council;
        (council.Mindset, council.JoinedUp) = (0.6 - 0.0, 0.4);
        Array.Clear(council.CommissionedPence);
        var before = council.Mindset;
        Mindset.Settle(world.Context());
        // The month's own step, undone, so that the numbers by hand are exact.
        var part = direction * 0.3 * (council.Mindset - Today);
        Assert.Equal(part >= 0 ? 0.4 + 0.6 * part : 0.4 * (1 + part), council.JoinedUpActing, 12);
        Assert.Equal(acting, council.JoinedUpActing, 0.001);
        Assert.Equal(before, council.Mindset, 0.002);
        Assert.Equal(0.4, council.JoinedUp, 12);
    }

    /// <summary>What today's mind-set does is in today's joined-up working: the claim acts from today on, not from nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void JoinedUpWorking_AtTodaysMindset_IsWhatIsPaidFor(double direction)
    {
        var world = Calling(48, direction: direction);
        Array.Clear(world.State.Council.CommissionedPence);
        world.State.Council.JoinedUp = 0.4;
        Mindset.Settle(world.Context());
        Assert.Equal(0.4, world.State.Council.JoinedUpActing, 12);
    }

    /// <summary>In April, of all who have what communities commission, the share whom it fits.</summary>
    [Fact]
    public void VisibleSuccess_InApril_IsTheShareOfThoseServedWhomItFits()
    {
        var world = Calling(48);
        var (residents, council) = (world.State.Residents, world.State.Council);
        Array.Clear(council.CommissionedPence);
        var parks = world.Service("parks_and_leisure");
        council.CommissionedPence[parks] = 1;
        world.State.Month = new WorldSettings().Start + 9;
        var has = world.Living.Where(row => (residents.Receives[row] & 1 << parks) != 0).ToList();
        var suits = has.Count(row => (residents.Suits[row] & 1 << parks) != 0);
        Mindset.Settle(world.Context());
        Assert.InRange(suits, 1, has.Count - 1);
        Assert.Equal(suits / (double)has.Count, council.SuitedShare, 12);
        Array.Clear(council.CommissionedPence);
        Mindset.Settle(world.Context());
        Assert.Equal(0, council.SuitedShare);
    }

    /// <summary>Half of all money commissioned at a depth of a half, four fifths of those served suited.</summary>
    private static World Calling(double halfTime, double leaders = 0, double stress = 0, double direction = 0)
    {
        var settings = Commissioned.Settings.Answering(new() { Depth = 0.5 }).With(p => p with
        {
            Culture = p.Culture with { MindsetToday = Today, MindsetHalfTime = halfTime, LeaderHalving = leaders, StressHalving = stress, MindsetJoinsUp = 0.3 },
        });
        var world = Commissioned.Held(settings with { Scenario = settings.Scenario with { Hypotheses = new() { CouncilChanges = direction } } });
        var council = world.State.Council;
        Array.Fill(council.ServiceBudget, 1_000_000);
        Array.Fill(council.CommissionedPence, 1_000_000);
        (council.SuitedShare, council.Mindset, council.Pressure) = (0.8, Today, 1);
        return world;
    }

    /// <summary>A month on, but never into April, when success is looked at anew.</summary>
    private static void Step(World world)
    {
        world.State.Month += world.State.Month.MonthOfYear == 3 ? 2 : 1;
        Mindset.Settle(world.Context());
    }
}
