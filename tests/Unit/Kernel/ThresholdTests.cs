using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class ThresholdTests
{
    private const double HalfStep = 0.5001 / (1UL << Threshold.Bits);

    [Theory]
    [InlineData(0, 0UL)]
    [InlineData(1, 1UL << 48)]
    [InlineData(0.5, 1UL << 47)]
    [InlineData(1.0 / (1UL << 48), 1UL)]
    [InlineData(0.49 / (1UL << 48), 0UL)]
    [InlineData(0.51 / (1UL << 48), 1UL)]
    [InlineData(1.51 / (1UL << 48), 2UL)]
    public void Of_Probability_RoundsToTheNearestStep(double probability, ulong expected) =>
        Assert.Equal(expected, Threshold.Of(probability).Value);

    [Theory]
    [InlineData(-1e-300)]
    [InlineData(1.0000000000000002)]
    [InlineData(double.NaN)]
    public void Of_NotAProbability_Throws(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Threshold.Of(value));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1.2e-6, 9.9999995e-8)]
    [InlineData(12, 0.63212055882855768)]
    [InlineData(double.PositiveInfinity, 1)]
    public void OfYearlyRate_Rate_IsTheChanceOfAnEventInAMonth(double rate, double expected) =>
        Assert.InRange(Threshold.OfYearlyRate(rate).Probability, expected - HalfStep, expected + HalfStep);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void OfYearlyRate_NotARate_Throws(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Threshold.OfYearlyRate(rate));

    [Fact]
    public void Bound_AnyThreshold_IsTheHighestLaneThatCanHit()
    {
        Assert.Equal(0, Threshold.Never.Bound);
        Assert.Equal(ushort.MaxValue, Threshold.Always.Bound);
        Assert.Equal(100, Threshold.Of(100.0 / 65536).Bound);
        Assert.Equal(100, Threshold.Of(100.9 / 65536).Bound);
        Assert.Equal(ushort.MaxValue, Threshold.Of(65535.5 / 65536).Bound);
    }

    [Fact]
    public void Max_TwoThresholds_IsTheLarger()
    {
        var (low, high) = (Threshold.Of(0.1), Threshold.Of(0.2));

        Assert.Equal(high, Threshold.Max(low, high));
        Assert.Equal(high, Threshold.Max(high, low));
    }
}
