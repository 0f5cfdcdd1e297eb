using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Tests.Properties;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>How a run is carried out leaves no trace in its results.</summary>
public sealed class SameBitsTests
{
    private const int Months = 24;

    private static readonly WorldSettings Settings = new()
    {
        Scenario = Shipped.Scenario("community"),
        PolicyStart = new WorldSettings().Start + 6,
    };

    private static readonly Lazy<ulong[]> Plain = new(() => World.Of(Settings).Hashes(Months));

    [Fact]
    public void Run_Recorded_IsTheSameAsUnrecorded()
    {
        var recorded = World.Of(Settings with { Observed = true });
        Assert.Equal(Plain.Value, recorded.Hashes(Months));
        Assert.Equal(Months, recorded.Observer!.PlaceMonth.Count);
    }

    [Fact]
    public void Run_Probed_IsTheSameAsUnprobed()
    {
        var parts = new Parts();
        var hashes = new List<ulong>();
        World.Of(Settings).Live(Months, world => hashes.Add(world.State.Hash()), parts);
        Assert.Equal(Plain.Value, hashes);
        Assert.NotEmpty(parts.Names);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Run_OnMoreThreads_IsTheSameAsOnOne(int threads)
    {
        var world = World.Of(Settings with { Threads = threads, Observed = true });
        var one = World.Of(Settings with { Observed = true });
        Assert.Equal(one.Hashes(Months), world.Hashes(Months));
        foreach (var (expected, actual) in one.Observer!.All.Zip(world.Observer!.All)) Assert.Equal(expected.Values, actual.Values);
    }

    /// <summary>Large enough that every thread has rows, neighbourhoods and districts of its own.</summary>
    [Fact]
    public void TownOfManyNeighbourhoods_OnMoreThreads_IsBuiltAndLivedAsOnOne()
    {
        var town = Settings with
        {
            Place = Settings.Place with
            {
                NeighbourhoodSize = 150,
                Residents = Settings.Place.Residents.Each(residents => residents * 12),
                NetMigration = Settings.Place.NetMigration.Each(_ => 0.04),
            },
        };
        var several = World.Of(town with { Threads = 4 });
        var one = World.Of(town);
        Assert.True(one.State.Groups.Districts > 1, "There is one district only.");
        Assert.Equal(one.State.Hash(), several.State.Hash());
        Assert.Equal(one.Hashes(8), several.Hashes(8));
    }

    /// <summary>Large enough that those who wait and those who set out to buy are looked up in several pieces.</summary>
    [Fact]
    public void TownOfLongQueues_OnMoreThreads_IsLivedAsOnOne()
    {
        var town = (Settings with { Place = Settings.Place with { Residents = Settings.Place.Residents.Each(residents => residents * 45) } })
            .With(p => p with
            {
                Care = p.Care with { PrivatePurchaseRate = 60 },
                Services = p.EachService(service => service with { DemandRate = service.DemandRate.Each(rate => 12 * rate) }),
            });
        var several = World.Of(town with { Threads = 3 });
        var one = World.Of(town);
        var buyers = one.Adults().Count(row => one.State.Residents.Status[row] is
        {
            Care: CareState.None, Dependency: > 0, Means: not Means.Low
        });
        // At five times a month nearly all of them set out.
        Assert.True(buyers > 2 * RowBlocks.Size, $"{buyers} may buy.");
        Assert.Equal(one.Hashes(2), several.Hashes(2));
        Assert.True(one.State.Council.Queue.Count > 2 * RowBlocks.Size, $"{one.State.Council.Queue.Count} wait.");
        Assert.Empty(PossibleStates.Contradictions(one));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(13)]
    public void Branch_TakenMidway_GoesOnAsTheRunWouldHave(int at)
    {
        var trunk = World.Of(Settings).Live(at);
        var branch = trunk.Branch(Settings);
        // Another branch lives on under other rules first: it may leave nothing behind in what it was taken from.
        trunk.Branch(Settings with { Scenario = Shipped.Scenario("state"), PolicyStart = Settings.Start }).Live(6);
        Assert.Equal(Plain.Value[at..], branch.Hashes(Months - at));
        Assert.Equal(Plain.Value[at..], trunk.Hashes(Months - at));
    }

    [Fact]
    public void Branch_ThatRecords_GoesOnWithWhatTheYearGathered()
    {
        var settings = Settings with { Observed = true };
        var whole = World.Of(settings).Live(Months);
        var trunk = World.Of(settings).Live(5);
        var branch = trunk.Branch(settings).Live(Months - 5);
        foreach (var (expected, (before, after)) in whole.Observer!.All.Zip(trunk.Observer!.All.Zip(branch.Observer!.All)))
            Assert.Equal(expected.Values, [.. before.Values, .. after.Values]);
    }

    [Fact]
    public void Run_InRowsThatMustGrow_IsTheSameAsInAmpleRows()
    {
        var growing = Settings with { Place = Settings.Place with { NetMigration = Settings.Place.NetMigration.Each(_ => 0.04) } };
        var projection = World.HazardsOf(growing).Projection;
        var tight = World.Of(growing with { Headroom = projection.Starting / projection.Peak });
        var rows = tight.State.Residents.Rows;
        var ample = World.Of(growing with { Headroom = 3 });
        var ampleRows = ample.State.Residents.Rows;
        Assert.Equal(ample.Hashes(Months), tight.Hashes(Months));
        Assert.True(tight.State.Residents.Rows > rows, "No row had to move.");
        Assert.Equal(ampleRows, ample.State.Residents.Rows);
    }

    [Fact]
    public void Run_WithOtherLuck_IsAnother() =>
        Assert.Empty(Plain.Value.Intersect(World.Of(Settings with { Luck = 2 }).Hashes(Months)));

    private sealed class Parts : IScheduleProbe
    {
        public HashSet<string> Names { get; } = [];

        public void Done(string part, long visited, long events) => Names.Add(part);
    }
}
