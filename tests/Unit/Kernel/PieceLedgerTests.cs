using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class PieceLedgerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Write_OfOneWordByTwoPieces_IsStopped(int threads)
    {
        var ledger = new PieceLedger(1);
        var fault = Assert.Throws<InvalidOperationException>(() => Do(2, threads, _ => ledger.Write(0)));
        Assert.Contains("write word 0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfOneWordByOnePieceOfEachWork_Passes()
    {
        var ledger = new PieceLedger(3);
        for (var work = 0; work < 2; work++)
            Do(3, 4, piece =>
            {
                ledger.Write((piece + work) % 3);
                ledger.Write((piece + work) % 3);
            });
    }

    [Fact]
    public void Write_BesideAllWork_Passes()
    {
        var ledger = new PieceLedger(1);
        Do(1, 1, _ => ledger.Write(0));
        ledger.Write(0);
        Do(1, 1, _ => ledger.Write(0));
    }

    private static void Do(int pieces, int threads, Action<int> piece)
    {
        var work = PieceLedger.NextWork();
        Pieces.Do(pieces, threads, number =>
        {
            using var at = PieceLedger.At(work, number);
            piece(number);
        });
    }
}
