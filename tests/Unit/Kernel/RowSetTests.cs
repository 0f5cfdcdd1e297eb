using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class RowSetTests
{
    private const int Rows = 96;

    [Fact]
    public void From_RowsPutInAndTakenOut_GivesABitForEachThatIsIn()
    {
        var set = new RowSet(Rows);
        set.Add(32);
        set.Set(63, true);
        set.Set(40, true);
        set.Set(40, false);
        Assert.Equal(0u, set.From(0));
        Assert.Equal(1u | 1u << 31, set.From(32));
        var copy = set.Copy();
        set.ClearFrom(32);
        Assert.Equal(0u, set.From(32));
        Assert.Equal(1u | 1u << 31, copy.From(32));
    }

    [Fact]
    public void From_PastTheEnd_GivesNothing() => Assert.Equal(0u, new RowSet(Rows).From(Rows));

    [Fact]
    public void Holding_AColumn_GivesTheRowsThatHoldTheValue()
    {
        var column = new byte[Rows];
        (column[33], column[64], column[95]) = (7, 7, 7);
        Assert.Equal(0u, RowScan.Holding(column, 0, 7));
        Assert.Equal(1u << 1, RowScan.Holding(column, 32, 7));
        Assert.Equal(1u | 1u << 31, RowScan.Holding(column, 64, 7));
    }

    [Fact]
    public void Look_AtAWatch_ForgetsWhatWasTouchedAndIsCounted()
    {
        var watch = new RowWatch(Rows);
        watch.Touch(5);
        Assert.Equal(1u << 5, watch.From(0));
        var looks = watch.Look();
        Assert.Equal(0u, watch.From(0));
        Assert.Equal(looks, watch.Looks);
        Assert.NotEqual(looks, watch.Look());
    }

    [Fact]
    public void Blocks_OfAnyTable_EndWhereAWordEnds() => Assert.Equal(0, RowBlocks.Size % RowScan.Rows);

    [Fact]
    public void Ranges_OfAnyCapacity_BeginWhereAWordBegins()
    {
        var ranges = new RowRanges([1, 33, 100]).Grown([40, 0, 90]);
        for (var range = 0; range < ranges.Ranges; range++) Assert.Equal(0, ranges.Start(range) % RowScan.Rows);
    }

#if DEBUG
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Add_ByPiecesCutWithinAWord_IsStopped(int threads)
    {
        var set = new RowSet(Rows);
        Assert.Throws<InvalidOperationException>(() => Pieces.Do(4, threads, piece => set.Add(40 + piece)));
    }
#endif
}
