using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class DrawLedgerTests
{
    [Fact]
    public void Record_SecondUse_NamesDecisionEntityMonthAndOrdinal()
    {
        var ledger = new DrawLedger();
        ledger.Record(12, 3456, Month.Of(2026, 4), 2);

        var thrown = Assert.Throws<InvalidOperationException>(() => ledger.Record(12, 3456, Month.Of(2026, 4), 2));

        Assert.Contains("Decision 12", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("entity 3456", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("2026-04", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("ordinal 2", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_AnyPartOfTheKeyDiffers_IsAnotherDraw()
    {
        var ledger = new DrawLedger();
        ledger.Record(1, 1, new Month(10), 0);
        ledger.Record(2, 1, new Month(10), 0);
        ledger.Record(1, 2, new Month(10), 0);
        ledger.Record(1, 1, new Month(10), 1);
        ledger.Record(1, 1, new Month(11), 0);
    }

    [Fact]
    public void Clear_BeforeABranch_AllowsTheSameDrawsAgain()
    {
        var ledger = new DrawLedger();
        ledger.Record(1, 1, new Month(10), 0);

        ledger.Clear();

        ledger.Record(1, 1, new Month(10), 0);
    }

    [SkippableFact]
    public void Hits_SameDrawTwiceInADebugBuild_Throws()
    {
        var random = new KeyedRandom(1, 2);
        Skip.If(random.Ledger is null, "The engine under test is a Release build, which keeps no ledger.");
        random.Hits(4, 77, new Month(10), Threshold.Of(0.5));

        Assert.Throws<InvalidOperationException>(() => random.Bits(4, 77, new Month(10)));
    }
}
