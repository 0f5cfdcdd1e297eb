using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class PiecesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Do_WorkAfterWork_DoesEachPieceOnce(int threads)
    {
        var done = new int[100];
        for (var work = 1; work <= 50; work++)
        {
            Pieces.Do(done.Length, threads, piece => done[piece]++);
            Assert.All(done, times => Assert.Equal(work, times));
        }
    }

    [Fact]
    public void Do_ByCallersSideBySideAndWithinAPiece_DoesEachPieceOnce()
    {
        var done = new int[6, 40];
        Pieces.Do(6, 3, caller => Pieces.Do(40, 2, piece => done[caller, piece]++));
        Assert.All(done.Cast<int>(), times => Assert.Equal(1, times));
    }

    [Fact]
    public void Do_OnTwoThreads_HasTwoPiecesUnderWayAtOnce()
    {
        using var both = new Barrier(2);
        // Would wait for good if one thread did both.
        Pieces.Do(2, 2, _ => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(60))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Do_WhereEveryPieceFails_ThrowsTheFaultOfOne(int threads)
    {
        var fault = Assert.Throws<InvalidOperationException>(() =>
            Pieces.Do(50, threads, piece => throw new InvalidOperationException(piece < threads ? "early" : "late")));
        Assert.Equal("early", fault.Message);

        // The threads live on.
        var done = new int[10];
        Pieces.Do(done.Length, threads, piece => done[piece]++);
        Assert.All(done, times => Assert.Equal(1, times));
    }
}
