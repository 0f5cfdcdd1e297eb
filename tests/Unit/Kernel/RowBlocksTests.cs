using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class RowBlocksTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1024, 2)]
    [InlineData(100_000, 1)]
    [InlineData(100_000, 2)]
    [InlineData(1_234_560, 3)]
    public void RunOf_EveryRun_CoversTheRowsOnceInOrder(int rows, int threads)
    {
        var runs = RowBlocks.Runs(rows, threads);
        var next = 0;
        for (var run = 0; run < runs; run++)
        {
            var (first, end) = RowBlocks.RunOf(run, runs, rows);
            Assert.Equal(next, first);
            Assert.Equal(0, first % RowBlocks.Size);
            for (var row = first; row < end; row += RowBlocks.Size / 2) Assert.Equal(run, RowBlocks.RunWith(row, runs, rows));
            if (end > first) Assert.Equal(run, RowBlocks.RunWith(end - 1, runs, rows));
            next = end;
        }
        Assert.Equal(rows, next);
    }

    [Fact]
    public void Within_RunsOfRows_GivesEachEntryOnce()
    {
        List<int> rows = [1, 1, 5, 9, 12];

        Assert.Equal([], RowOrder.Within(rows, 0, 1, row => row).ToArray());
        Assert.Equal([1, 1], RowOrder.Within(rows, 1, 5, row => row).ToArray());
        Assert.Equal([5, 9, 12], RowOrder.Within(rows, 5, 20, row => row).ToArray());
    }
}
