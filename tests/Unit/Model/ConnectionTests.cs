using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

public sealed class ConnectionTests
{
    [Fact]
    public void Seekers_InAnyOrder_MakeTheSameTies()
    {
        var seekers = Seekers();
        var expected = TiesMade(seekers);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, TiesMade([.. seekers.AsEnumerable().Reverse()]));
        Assert.Equal(expected, TiesMade([.. seekers.OrderBy(row => row * 7919 % 1009)]));
    }

    [Fact]
    public void Seekers_OfAMonth_MakeAtMostOneTieEach()
    {
        var ends = TiesMade(Seekers()).SelectMany(tie => (ulong[])[tie.One, tie.Other]).ToList();
        Assert.Equal(ends.Count, ends.Distinct().Count());
    }

    /// <summary>One seeker more is of one pool, and pools are small: nearly all other ties stay as they were.</summary>
    [Fact]
    public void Seeker_OneMore_MovesOnlyThePoolItIsIn()
    {
        var seekers = Seekers();
        var all = TiesMade(seekers);
        foreach (var left in seekers.Take(20))
        {
            var without = TiesMade([.. seekers.Where(row => row != left)]);
            // Each tie lost or gained in a pool frees or binds one more of its few seekers.
            Assert.InRange(all.Except(without).Count() + without.Except(all).Count(), 0, 10);
        }
    }

    [Fact]
    public void Seekers_WithoutRoom_MakeNoTie()
    {
        var world = World.Of(new WorldSettings());
        var residents = world.State.Residents;
        var full = world.Living.Take(300).ToArray();
        foreach (var row in full)
            for (var step = 1; residents.Ties.Count(row) < Catalyst.Engine.Kernel.Ties.Slots && step < full.Length; step++)
                residents.Ties.Add(row, full[(Array.IndexOf(full, row) + step) % full.Length]);
        var seekers = full.Where(row => residents.Ties.Count(row) == Catalyst.Engine.Kernel.Ties.Slots).ToList();
        Assert.NotEmpty(seekers);
        var events = new MonthEvents();
        events.Seekers.AddRange(seekers);
        new Connection().Settle(world.Context(events));
        Assert.Equal(0, world.State.Flows.TiesMade);
        Assert.All(seekers, row => Assert.Equal(Catalyst.Engine.Kernel.Ties.Slots, residents.Ties.Count(row)));
    }

    [Fact]
    public void Lapse_NamedByBothEnds_CountsOnce()
    {
        var world = World.Of(new WorldSettings());
        var ties = world.State.Residents.Ties;
        var row = world.Living.First(each => ties.Count(each) > 0);
        var partner = ties.Partners(row)[0];
        var events = new MonthEvents();
        events.Lapses.AddRange([(row, partner), (partner, row)]);
        new Connection().Settle(world.Context(events));
        Assert.Equal(1, world.State.Flows.TiesLapsed);
        Assert.False(ties.Tied(row, partner));
    }

    private static List<int> Seekers()
    {
        var world = World.Of(new WorldSettings());
        return [.. world.Living.Where(row => world.State.Residents.Ties.Count(row) < Catalyst.Engine.Kernel.Ties.Slots).Where((_, i) => i % 5 == 0)];
    }

    /// <summary>The ties that seekers make, by identity, lower first.</summary>
    private static List<(ulong One, ulong Other)> TiesMade(List<int> seekers)
    {
        var world = World.Of(new WorldSettings());
        var before = Ties(world).ToHashSet();
        var events = new MonthEvents();
        events.Seekers.AddRange(seekers);
        new Connection().Settle(world.Context(events));
        return [.. Ties(world).Where(tie => !before.Contains(tie)).Order()];
    }

    private static IEnumerable<(ulong One, ulong Other)> Ties(World world) =>
        from row in world.Living
        from partner in world.State.Residents.Ties.Partners(row).ToArray()
        let ids = (One: world.State.Residents.Id[row], Other: world.State.Residents.Id[partner])
        where ids.One < ids.Other
        select ids;
}
