using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Observation;

public sealed class PanelTests
{
    private static readonly Month Start = Month.Of(2020, 7);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(300)]
    public void PanelOf_SomeResidents_IsThoseWithTheLowestDraws(int size)
    {
        const int Residents = 200;
        var random = new KeyedRandom(3, 1);
        var expected = Enumerable.Range(0, Residents).Select(id => (ulong)id)
            .OrderBy(id => random.Bits(RandomDecision.Panel, id, Start)).Take(size).Order();

        Assert.Equal(expected, Observer.PanelOf(new KeyedRandom(3, 1), Start, Residents, size));
    }

    [Fact]
    public void ResidentYear_OverYearsInWhichRowsMove_TellsThePanelAsTheStateDoes()
    {
        var settings = new WorldSettings();
        var place = settings.Place with { NetMigration = settings.Place.NetMigration.Each(_ => 0.05) };
        var growing = settings with { Place = place };
        var projection = World.HazardsOf(growing).Projection;
        var world = World.Of(growing with { Headroom = projection.Starting / projection.Peak, Observed = true });
        var rows = world.State.Residents.Rows;
        world.Live(33);

        Assert.True(world.State.Residents.Rows > rows, "No row had to move.");
        var observed = world.Observer!.ResidentYear;
        var (year, resident, present) = (0, 1, 2);
        Assert.Equal("present", ObservationColumns.ResidentYear.Columns[present].Name);
        var last = observed.Values.Chunk(observed.Width).Max(row => row[year]);
        // The last month lived ends a financial year, so the state is still as it was recorded.
        var here = world.Living.Select(row => (double)world.State.Residents.Id[row]).ToHashSet();
        Assert.All(
            observed.Values.Chunk(observed.Width).Where(row => row[year] == last),
            row => Assert.Equal(here.Contains(row[resident]), row[present] == 1));
    }
}
