using Catalyst.Analysis.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Statistics;

public class PairedComparisonTests
{
    [Fact]
    public void Of_StudentsSleep_SetsThePairedBesideTheUnpaired()
    {
        var comparison = PairedComparison.Of(Values("drug 2", Sleep.Group2), Values("drug 1", Sleep.Group1));
        Assert.Equal(1.58, comparison.Difference.Mean, 12);
        Assert.Equal(0.7001142, comparison.Difference.Low, 6);
        Assert.Equal(-0.2054832, comparison.Unpaired.Low, 6);
        Assert.Equal(0.75, comparison.Base.Mean, 12);
        Assert.Equal(2.33, comparison.Scenario.Mean, 12);
        // var 3.200556 and 4.009 of the groups over 1.512889 of the differences.
        Assert.Equal((3.2005556 + 4.009) / 1.5128889, comparison.VarianceRatio, 5);
    }

    [Fact]
    public void Of_IdenticalColumns_IsExactlyZero()
    {
        var comparison = PairedComparison.Of(Values("a", [0.1, 0.7, 1e9]), Values("b", [0.1, 0.7, 1e9]));
        Assert.Equal(0, comparison.Difference.Mean);
        Assert.Equal(0, comparison.Difference.HalfWidth);
        Assert.Equal(double.PositiveInfinity, comparison.VarianceRatio);
    }

    [Fact]
    public void Of_OneFamily_HasNoInterval()
    {
        var comparison = PairedComparison.Of(Values("a", [3]), Values("b", [1]));
        Assert.Equal(2, comparison.Difference.Mean);
        Assert.True(double.IsNaN(comparison.Difference.HalfWidth));
        Assert.True(double.IsNaN(comparison.Unpaired.HalfWidth));
    }

    [Fact]
    public void Of_MissingFamily_NamesItAndTheScenario()
    {
        var whole = new FamilyValues("as-is", [new(0, 0), new(0, 1), new(1, 0)], [1, 2, 3]);
        var holed = new FamilyValues("market", [new(0, 0), new(0, 1)], [1, 2]);
        foreach (var compare in new Action[] { () => PairedComparison.Of(holed, whole), () => PairedComparison.Of(whole, holed) })
        {
            var fault = Assert.Throws<InvalidDataException>(compare);
            Assert.Contains("'market' has no value for draw 1, replicate 0", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FamilyValues_FamilyTwice_IsRefused()
    {
        var fault = Assert.Throws<InvalidDataException>(() => new FamilyValues("state", [new(2, 1), new(2, 1)], [1, 2]));
        Assert.Contains("draw 2, replicate 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Independent_SeveralDraws_CountsEachDrawOnce()
    {
        var values = new FamilyValues("state", [new(1, 1), new(0, 0), new(1, 0), new(0, 1)], [30, 1, 10, 3]);
        Assert.Equal([2, 20], values.Independent());
        Assert.Equal(2, values.Interval().Count);
    }

    [Fact]
    public void Independent_OneDraw_CountsEveryReplicate() =>
        Assert.Equal([1, 5], new FamilyValues("state", [new(7, 1), new(7, 0)], [5, 1]).Independent());

    [Fact]
    public void Of_FamiliesInAnyOrder_GivesTheSameBits() => Prop
        .ForAll<(int, int)[]>(pairs =>
        {
            var families = pairs.Select((_, i) => new Family(i % 3, i / 3)).ToArray();
            double[] a = [.. pairs.Select(pair => pair.Item1 / 7.0)], b = [.. pairs.Select(pair => pair.Item2 / 3.0)];
            var forward = PairedComparison.Of(new("a", families, a), new("b", families, b));
            var backward = PairedComparison.Of(
                new("a", [.. families.Reverse()], [.. a.Reverse()]), new("b", [.. families.Reverse()], [.. b.Reverse()]));
            return forward == backward;
        })
        .Check(Config.QuickThrowOnFailure.WithReplay(20_260_401, 1));

    [Fact]
    public void Of_Swapped_TurnsTheSignAndKeepsTheWidth() => Prop
        .ForAll<(int, int)[]>(pairs =>
        {
            FamilyValues a = Values("a", [.. pairs.Select(pair => pair.Item1 / 7.0)]), b = Values("b", [.. pairs.Select(pair => pair.Item2 / 3.0)]);
            var (one, other) = (PairedComparison.Of(a, b).Difference, PairedComparison.Of(b, a).Difference);
            return pairs.Length == 0 || (one.Mean == -other.Mean && one.HalfWidth.Equals(other.HalfWidth));
        })
        .Check(Config.QuickThrowOnFailure.WithReplay(20_260_401, 3));

    private static FamilyValues Values(string scenario, double[] values) =>
        new(scenario, [.. values.Select((_, i) => new Family(0, i))], values);
}
