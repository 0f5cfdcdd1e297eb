using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>The hypothesis that the line between duties and services of choice fades, as claimed, off and the other way round.</summary>
public sealed class LineFadingTests
{
    private static readonly WorldSettings Settings = Commissioned.Settings.With(p => p with
    {
        Commissioning = p.Commissioning with { LineFading = 0.5 },
        Paradigms = p.Paradigms with { CommunityOnePlan = 0.8 },
    });

    private static readonly Lazy<World> Town = new(() => Commissioned.Held(Settings));

    /// <summary>So much of it as λ × one plan allows, and no more than those who wait for duties would cost.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void PooledMoney_AsClaimed_MeetsDutiesThatWaitAsFarAsTheyWait(int waiting)
    {
        var (off, on) = (Divided(0, waiting), Divided(1, waiting));
        var homes = on.Service("care_homes");
        var cost = (long)Math.Round(12 * ServiceCosts.MeanMonthPence(on.Hazards, on.State.Council, homes)) * waiting;
        var most = Duties(off, duty: false).Sum(s => Apportionment.Part(off.State.Council.CommissionedPence[s], 0.5 * 0.8));
        var crossed = on.State.Council.CrossedPence;
        Assert.InRange(crossed, 1, Math.Min(most, cost));
        Assert.True(waiting == 1 ? most > cost && Math.Abs(crossed - cost) <= 1 : crossed == most);
        Assert.Equal(crossed, Of(on, duty: true) - Of(off, duty: true));
        Assert.Equal(crossed, Of(off, duty: false) - Of(on, duty: false));
        // All of it goes to the duty that people wait for, and stays communities' to commission.
        Assert.Equal(crossed, on.State.Council.YearPence(homes) - off.State.Council.YearPence(homes));
        Assert.Equal(off.State.Council.CommissionedPence.Sum(), on.State.Council.CommissionedPence.Sum());
    }

    [Fact]
    public void PooledMoney_WhereNobodyWaitsForADuty_StaysWhereItIs() => AssertUnchanged(Divided(0, 0), Divided(1, 0));

    [Fact]
    public void PooledMoney_WithoutOnePlan_StaysWhereItIs()
    {
        var apart = Settings with { Scenario = Settings.Scenario with { Differences = new() { WayIn = false } } };
        apart = apart.With(p => p with { Paradigms = p.Paradigms with { StateOnePlan = 0, MarketOnePlan = 0 } });
        var (off, on) = (Divide(Commissioned.Held(apart), 0, 50), Divide(Commissioned.Held(apart), 1, 50));
        AssertUnchanged(off, on);
        Assert.True(off.State.Council.CommissionedPence.Sum() > 0);
    }

    /// <summary>The other way round: money for duties that communities commission meets services of choice.</summary>
    [Fact]
    public void MoneyOfDuties_TheOtherWayRound_MeetsServicesOfChoice()
    {
        var (off, on) = (Divided(0, 0), Divided(-1, 0));
        var crossed = on.State.Council.CrossedPence;
        var most = Duties(off, duty: true).Sum(s => Apportionment.Part(off.State.Council.CommissionedPence[s], 0.5 * 0.8));
        Assert.True(crossed > 0);
        Assert.Equal(most, crossed);
        Assert.Equal(crossed, Of(off, duty: true) - Of(on, duty: true));
        Assert.Equal(crossed, Of(on, duty: false) - Of(off, duty: false));
        Assert.All(Duties(on, duty: true), s => Assert.True(on.State.Council.YearPence(s) <= off.State.Council.YearPence(s)));
    }

    /// <summary>Whatever crosses, the sums of the year are what they were, and a duty stays one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(-0.5)]
    [InlineData(-1)]
    public void Sums_InEitherDirection_AreConserved(double direction)
    {
        var (off, on) = (Divided(0, 40), Divided(direction, 40));
        Assert.True(on.State.Council.CrossedPence > 0);
        Assert.Equal(Year(off), Year(on));
        Assert.Equal(off.State.Council.CommissionedPence.Sum(), on.State.Council.CommissionedPence.Sum());
        Assert.Equal(off.State.Council.ServiceBudget.Sum(), on.State.Council.ServiceBudget.Sum());
        Assert.Equal(0, on.State.Council.Shifted.Sum());
        Assert.Equal(Duties(off, duty: true), Duties(on, duty: true));

        static long Year(World world) => world.Services().Sum(world.State.Council.YearPence);
    }

    private static World Divided(double direction, int waiting) => Divide(Town.Value, direction, waiting);

    private static World Divide(World town, double direction, int waiting)
    {
        var world = town.Branch(town.Settings with { Scenario = town.Settings.Scenario with { Hypotheses = new() { LineFades = direction } } });
        var (council, homes) = (world.State.Council, world.Service("care_homes"));
        // Of a rich town, in which one person's care home costs less than the pool holds.
        for (var s = 0; s < council.ServiceBudget.Length; s++) council.ServiceBudget[s] *= 100;
        council.Queue.Clear();
        for (var i = 0; i < waiting; i++)
            council.Queue.Add(new(0, (ulong)i, homes, world.State.Month, world.State.Month, 0));
        // Still at the door: no need that money could meet yet.
        council.Queue.Add(new(0, 0, homes, world.State.Month, world.State.Month + 1, 0));
        CommissionedMoney.Divide(world.Context());
        return world;
    }

    private static void AssertUnchanged(World off, World on)
    {
        Assert.Equal(0, on.State.Council.CrossedPence);
        Assert.Equal(off.State.Council.ServiceBudget, on.State.Council.ServiceBudget);
        Assert.Equal(off.State.Council.CommissionedPence, on.State.Council.CommissionedPence);
    }

    private static long Of(World world, bool duty) => Duties(world, duty).Sum(world.State.Council.YearPence);

    private static IEnumerable<int> Duties(World world, bool duty)
    {
        var decisions = world.Context().Decisions;
        return world.Services().Where(s => decisions.IsDuty(s) == duty);
    }
}
