using Catalyst.Analysis.Statistics;
using MathNet.Numerics.Distributions;

namespace Catalyst.Tests.Unit.Statistics;

public sealed class StandardisedRateTests
{
    // Fay and Feuer 1997, "Confidence intervals for directly standardized rates", Statistics in Medicine 16, pp. 791–801, table
    // II: children with Down's syndrome by the mother's age, fifth births and later, Michigan 1950 to 1964; standard: all births.
    private static readonly double[] Cases = [0, 8, 63, 112, 262, 295];
    private static readonly double[] Births = [327, 30666, 123419, 149919, 104088, 34392];
    private static readonly double[] AllBirths = [319933, 931318, 786511, 488235, 237863, 61313];

    [Fact]
    public void Of_WorkedExampleOfFayAndFeuer_GivesThePublishedRate()
    {
        // 75.5 per 100,000 in table I; 75.52901 as printed by the R package dsrTest (vignette, "examples").
        var rate = StandardisedRate.Of(Cases, Births, AllBirths);
        Assert.Equal(75.52901, 1e5 * rate.Rate, 5);
        Assert.Equal(740, rate.Events);
    }

    [Fact]
    public void Of_WorkedExample_HasDobsonsInterval()
    {
        // No printed interval of this method could be found: it is held against Dobson's formula with the exact limits of a
        // Poisson count, a half of the quantiles of chi-square, from which Byar's differ by 0.2% at most.
        var rate = StandardisedRate.Of(Cases, Births, AllBirths);
        var variance = Cases.Select((cases, i) => AllBirths[i] / Births[i] * (AllBirths[i] / Births[i]) * cases).Sum();
        var scale = Math.Sqrt(variance / 740) / AllBirths.Sum();
        var (low, high) = Exact(740);
        Assert.Equal(rate.Rate - scale * (740 - low), rate.Low, 0.002 * rate.Rate);
        Assert.Equal(rate.Rate + scale * (high - 740), rate.High, 0.002 * rate.Rate);
    }

    [Fact]
    public void Of_PopulationOfTheStandardAges_IsTheCrudeRateWithByarsLimits()
    {
        var standard = StandardisedRate.EuropeanStandard2013;
        Assert.Equal(19, standard.Count);
        Assert.Equal(100_000, standard.Sum());
        double[] events = [.. Enumerable.Range(1, 19).Select(i => (double)i)];
        var rate = StandardisedRate.Of(events, standard, standard);
        var (low, high) = StandardisedRate.ByarLimits(190);
        Assert.Equal(190 / 1e5, rate.Rate, 15);
        Assert.Equal(low / 1e5, rate.Low, 15);
        Assert.Equal(high / 1e5, rate.High, 15);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(65)]
    [InlineData(1045)]
    public void ByarLimits_FromTenOn_AreWithinAFifthOfAPercentOfTheExactLimits(int count)
    {
        // Public Health England 2018, "Technical Guide: Confidence Intervals", appendix 1.
        var ((low, high), (exactLow, exactHigh)) = (StandardisedRate.ByarLimits(count), Exact(count));
        Assert.Equal(1, low / exactLow, 0.002);
        Assert.Equal(1, high / exactHigh, 0.002);
    }

    [Fact]
    public void Of_NoEvents_HasNoInterval()
    {
        var rate = StandardisedRate.Of([0, 0], [10, 10], [1, 1]);
        Assert.Equal(0, rate.Rate);
        Assert.True(double.IsNaN(rate.High));
    }

    private static (double Low, double High) Exact(int count) =>
        (ChiSquared.InvCDF(2 * count, 0.025) / 2, ChiSquared.InvCDF(2 * count + 2, 0.975) / 2);
}
