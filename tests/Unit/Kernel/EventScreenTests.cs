using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class EventScreenTests
{
    private const int Rows = 512;
    private static readonly Month January2030 = Month.Of(2030, 1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 300)]
    [InlineData(1, 20_000)]
    [InlineData(2, 65_535)]
    public void Find_RandomBounds_EqualsAScalarRecomputation(int block, int highestBound)
    {
        var screen = new EventScreen(block, Rows);
        var entities = new ulong[Rows];
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        for (var row = 0; row < Rows; row++)
        {
            entities[row] = KeyedHash.Of((ulong)row, 5);
            for (var lane = 0; lane < bounds.Length; lane++)
                bounds[lane] = (ushort)KeyedHash.Bucket(KeyedHash.Of((ulong)row, (ulong)lane, 6), highestBound + 1);
            screen.Set(row, bounds);
        }
        var random = new KeyedRandom(11, 12);
        var expected = new List<Candidate>();
        for (var row = 32; row < Rows - 64; row++)
        {
            var draws = random.BlockOf(block * PhiloxBlock.Lanes, entities[row], January2030);
            var lanes = 0u;
            for (var lane = 0; lane < PhiloxBlock.Lanes; lane++)
                if (draws.Lane(lane) <= screen.Bound(row, lane)) lanes |= 1u << lane;
            if (lanes != 0) expected.Add(new Candidate(row, lanes, draws));
        }

        var found = new Candidate[Rows];
        var count = screen.Find(in random, entities, January2030, 32, Rows - 96, found);

        Assert.Equal(expected, found[..count]);
    }

    [Fact]
    public void Find_RowsAsTheirOwnEntities_EqualsEntitiesGiven()
    {
        var screen = new EventScreen(block: 4, Rows);
        var entities = new ulong[Rows];
        for (var row = 0; row < Rows; row++)
        {
            entities[row] = (ulong)row;
            for (var lane = 0; lane < PhiloxBlock.Lanes; lane++) screen.Set(row, lane, (ushort)(row * 10 + lane));
        }
        var random = new KeyedRandom(11, 12);
        var (given, own) = (new Candidate[Rows], new Candidate[Rows]);

        var countGiven = screen.Find(in random, entities, January2030, 64, Rows - 64, given);
        var countOwn = screen.Find(in random, January2030, 64, Rows - 64, own);

        Assert.True(countGiven > 0);
        Assert.Equal(given[..countGiven], own[..countOwn]);
    }

    [Fact]
    public void Bound_AnyBoundSet_IsKeptWithinTwiceItsRootAndNeverBelow()
    {
        var screen = new EventScreen(block: 0, 32);
        Span<ushort> all = stackalloc ushort[PhiloxBlock.Lanes];
        for (var bound = 0; bound <= ushort.MaxValue; bound++)
        {
            var lane = bound % PhiloxBlock.Lanes;
            screen.Set(1, lane, (ushort)bound);
            var one = screen.Bound(1, lane);
            all.Fill((ushort)bound);
            screen.Set(2, all);

            Assert.InRange(one, bound, bound + 2 * Math.Sqrt(bound));
            Assert.Equal(one, screen.Bound(2, lane));
            Assert.Equal(one, EventScreen.Kept((ushort)bound));
            Assert.False(screen.IsSurelyBelow(1, lane, (ushort)bound));
            Assert.Equal(bound > 0, screen.IsSurelyBelow(1, lane, 0));
        }
    }

    [Fact]
    public void LanesWithin_AnyRow_EqualsWhatTheSearchFinds()
    {
        var screen = new EventScreen(block: 1, Rows);
        for (var row = 0; row < Rows; row++)
            for (var lane = 0; lane < PhiloxBlock.Lanes; lane++) screen.Set(row, lane, (ushort)(lane * 9_000 + row));
        var random = new KeyedRandom(3, 4);
        var found = new Candidate[Rows];

        var count = screen.Find(in random, January2030, 0, Rows, found);

        Assert.Equal(Rows, count);
        Assert.All(found, each => Assert.Equal(each.Lanes, screen.LanesWithin(each.Row, each.Draws)));
    }

    [Fact]
    public void Find_RowsNotAMultiple_Throws()
    {
        var screen = new EventScreen(0, Rows);

        Assert.Throws<ArgumentException>(() => new EventScreen(0, 20));
        Assert.Throws<ArgumentException>(
            () => screen.Find(new KeyedRandom(1, 2), new ulong[Rows], January2030, 16, 32, new Candidate[32]));
        Assert.Throws<ArgumentException>(
            () => screen.Find(new KeyedRandom(1, 2), new ulong[Rows], January2030, 0, 48, new Candidate[48]));
    }

    [Fact]
    public void Set_OneLane_LeavesTheOthers()
    {
        var screen = new EventScreen(0, 32);
        screen.Set(3, [1, 2, 3, 4, 5, 6, 7, 8]);

        screen.Set(3, 0, 100);
        screen.Set(3, 6, 65_535);

        Assert.Equal(Kept([100, 2, 3, 4, 5, 6, 65_535, 8]), BoundsOf(screen, 3));
        Assert.Equal<ushort>([0, 0, 0, 0, 0, 0, 0, 0], BoundsOf(screen, 2));
    }

    [Fact]
    public void MoveClearResizeAndCopy_OnARow_KeepWhatTheyShould()
    {
        var screen = new EventScreen(2, 32);
        screen.Set(3, [1, 2, 3, 4, 5, 6, 7, 8]);
        screen.Move(3, 5);
        var copy = screen.Copy();

        screen.Clear(3);
        screen.Resize(64);

        Assert.Equal<ushort>([0, 0, 0, 0, 0, 0, 0, 0], BoundsOf(screen, 3));
        Assert.Equal(Kept([1, 2, 3, 4, 5, 6, 7, 8]), BoundsOf(screen, 5));
        Assert.Equal(Kept([1, 2, 3, 4, 5, 6, 7, 8]), BoundsOf(copy, 3));
        Assert.Equal((64, 32, 2, 2), (screen.Rows, copy.Rows, screen.Block, copy.Block));
    }

    [Fact]
    public void May_LaneBit_TellsWhichDecisionsMayHit()
    {
        var candidate = new Candidate(1, 0b1000_0010, default);

        Assert.True(candidate.May(1) && candidate.May(7));
        Assert.False(candidate.May(0) || candidate.May(2));
    }

    private static ushort[] Kept(ushort[] bounds) => [.. bounds.Select(EventScreen.Kept)];

    private static ushort[] BoundsOf(EventScreen screen, int row) =>
        [.. Enumerable.Range(0, PhiloxBlock.Lanes).Select(lane => screen.Bound(row, lane))];
}
