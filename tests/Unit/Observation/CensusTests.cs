using Catalyst.Engine.Model;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Observation;

public sealed class CensusTests
{
    private const int Months = 15;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Take_MonthByMonth_CountsAsACensusThatCountsAnew(int threads)
    {
        // The policy starts within them, and rows have to move.
        var settings = new WorldSettings { Threads = threads, Months = Months, Headroom = 1.01, PolicyStart = new WorldSettings().Start + 6 };
        var census = new Census(World.Of(settings).Hazards);
        World.Of(settings).Live(Months, world =>
        {
            var state = AtMonthsEnd(world);
            AssertSame(new Census(world.Hazards).Take(state, threads: 1, strata: null).Everyone, world.State.Stocks);
            // One that has seen other states counts these anew.
            AssertSame(census.Take(state, threads, strata: null).Everyone, world.State.Stocks);
        });
    }

    [Fact]
    public void Take_StateThatAnotherCensusCountedMeanwhile_MissesNothing()
    {
        var world = World.Of(new WorldSettings { Months = Months }).Live(2);
        new Census(world.Hazards).Take(world.State, threads: 1, strata: null);
        world.Live(3);
        AssertSame(new Census(world.Hazards).Take(AtMonthsEnd(world), threads: 1, strata: null).Everyone, world.State.Stocks);
    }

    /// <summary>A copy of the state in the month last lived: the state itself has moved on.</summary>
    private static ModelState AtMonthsEnd(World world)
    {
        var state = world.State.Copy();
        state.Month += -1;
        return state;
    }

    private static void AssertSame(Stocks expected, Stocks actual)
    {
        Assert.True(expected.Residents > 0);
        foreach (var property in typeof(Stocks).GetProperties())
            Assert.Equal(property.GetValue(expected), property.GetValue(actual));
        foreach (var field in typeof(Stocks).GetFields())
            Assert.Equal(field.GetValue(expected), field.GetValue(actual));
    }
}
