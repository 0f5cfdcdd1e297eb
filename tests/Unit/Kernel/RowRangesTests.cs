using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class RowRangesTests
{
    [Fact]
    public void Take_OfFreshRows_GivesTheLowest()
    {
        var rows = new RowRanges([40, 10]);

        Assert.Equal(64 + 32, rows.Rows);
        Assert.Equal([0, 1, 64, 2], [rows.Take(0), rows.Take(0), rows.Take(1), rows.Take(0)]);
        Assert.Equal(4, rows.Taken);
        Assert.Equal(61, rows.Free(0));
    }

    [Fact]
    public void Take_AfterRelease_GivesTheRowGivenBackLast()
    {
        var rows = new RowRanges([32]);
        for (var i = 0; i < 5; i++) rows.Take(0);
        rows.Release(0, 1);
        rows.Release(0, 3);

        Assert.Equal([3, 1, 5], [rows.Take(0), rows.Take(0), rows.Take(0)]);
    }

    [Fact]
    public void Take_FromAFullRange_IsRefused()
    {
        var rows = new RowRanges([32]);
        for (var i = 0; i < 32; i++) rows.Take(0);

        Assert.Throws<InvalidOperationException>(() => rows.Take(0));
    }

    [Fact]
    public void Grown_WhereOneRangeIsNearlyFull_GivesRoomThereAndKeepsDistances()
    {
        var rows = new RowRanges([64, 64]);
        for (var i = 0; i < 63; i++) rows.Take(0);
        rows.Take(1);
        rows.Take(1);
        rows.Release(1, 64);

        var grown = rows.Grown([2, 2]);

        Assert.Equal(96, grown.Capacity(0));
        Assert.Equal(64, grown.Capacity(1));
        Assert.Equal(rows.Taken, grown.Taken);
        Assert.Equal([63, 64], [grown.Take(0), grown.Take(0)]);
        Assert.Equal([96, 98], [grown.Take(1), grown.Take(1)]);
    }

    [Fact]
    public void Copy_ThatTakes_LeavesTheOtherAsItWas()
    {
        var rows = new RowRanges([32]);
        rows.Copy().Take(0);

        Assert.Equal(0, rows.Taken);
        Assert.Equal(0, rows.Take(0));
    }
}
