using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Unit.Observation;

public sealed class SlopeIndexTests
{
    /// <summary>Fifths two apart are ten apart from end to end: the ends lie half a fifth beyond the middles.</summary>
    [Fact]
    public void Index_OfEvenSteps_IsTheLinesHeightFromEndToEnd()
    {
        double[] equal = [7, 7, 7, 7, 7];
        Assert.Equal(10, SlopeIndex.Of([10, 8, 6, 4, 2], equal), 12);
        Assert.Equal(-10, SlopeIndex.Of([2, 4, 6, 8, 10], equal), 12);
        Assert.Equal(0, SlopeIndex.Of([3, 3, 3, 3, 3], equal), 12);
    }

    /// <summary>Middles at 3/8 and 7/8: four over a half, from end to end eight.</summary>
    [Fact]
    public void Index_OfUnequalGroups_RanksByPopulation() =>
        Assert.Equal(8, SlopeIndex.Of([5, 1], [3, 1]), 12);

    /// <summary>Σ n (x − ½)(y − ȳ) / Σ n (x − ½)² with equal fifths: (−0.4 × 3 − 0.2 × 1 + 0.4 × −4) / 0.4.</summary>
    [Fact]
    public void Index_OfUnevenSteps_IsLeastSquares() =>
        Assert.Equal((0.4 * 3 + 0.2 * 1 + 0.4 * 4) / 0.4, SlopeIndex.Of([8, 6, 5, 5, 1], [1, 1, 1, 1, 1]), 12);

    [Fact]
    public void Index_WithAnEmptyGroup_DoesNotReadIt()
    {
        Assert.Equal(8, SlopeIndex.Of([5, double.NaN, 1], [3, 0, 1]), 12);
        Assert.Equal(double.NaN, SlopeIndex.Of([5, 4], [3, 0]));
    }
}
