using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Unit.Observation;

public sealed class LifeYearsTests
{
    /// <summary>Where a twentieth of those alive die in a year at every age, twenty years are expected at every age.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(18)]
    public void Expected_AtOneRateThroughout_IsOneOverTheRate(int band)
    {
        var months = Repeated(12_000, 19);
        Assert.Equal(20, LifeYears.Expected(Repeated(50, 19), months, band), 10);
        Assert.Equal(15, LifeYears.ExpectedIn(Repeated(9_000, 19), Repeated(50, 19), months, band), 10);
    }

    /// <summary>
    /// Two bands: 20 die in 1,000 years, so q = 0.1 / 1.05 and 5 (1 − q / 2) years are lived; of the rest, each lives ten.
    /// </summary>
    [Fact]
    public void Expected_OfTwoBands_IsWorkedByHand()
    {
        long[] deaths = [20, 100];
        long[] months = [12_000, 12_000];
        const double dying = 0.1 / 1.05;
        Assert.Equal(5 * (1 - dying / 2) + (1 - dying) * 10, LifeYears.Expected(deaths, months, 0), 12);
        Assert.Equal(10, LifeYears.Expected(deaths, months, 1), 12);
        Assert.Equal(
            5 * (1 - dying / 2) * 0.9 + (1 - dying) * 10 * 0.4, LifeYears.ExpectedIn([10_800, 4_800], deaths, months, 0), 12);
    }

    [Fact]
    public void Expected_WhereNobodyDiedInTheLastBandOrABandIsEmpty_IsNotANumber()
    {
        Assert.Equal(double.NaN, LifeYears.Expected([1, 0], [100, 100], 0));
        Assert.Equal(double.NaN, LifeYears.Expected([0, 1], [0, 100], 0));
        Assert.False(double.IsNaN(LifeYears.Expected([0, 1], [0, 100], 1)));
    }

    /// <summary>The engine and the analysis, which may not refer to each other, work out the same.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Expected_OfAnyCounts_IsThatOfTheLifeTable(int band)
    {
        long[] deaths = [.. Enumerable.Range(0, 19).Select(i => 3L + i * i)];
        long[] months = [.. Enumerable.Range(0, 19).Select(i => 24_000L - 900 * i)];
        long[] free = [.. Enumerable.Range(0, 19).Select(i => 24_000L - 1_100 * i)];
        var table = LifeTable.Period(
            [.. Enumerable.Range(0, 19).Select(i => 5 * i)], [.. deaths.Select(each => (double)each)], [.. months.Select(each => each / 12.0)]);
        Assert.Equal(table.Expectancy(5 * band), LifeYears.Expected(deaths, months, band), 10);
        double[] shares = [.. free.Zip(months, (part, whole) => part / (double)whole)];
        Assert.Equal(table.ExpectancyFree(5 * band, shares), LifeYears.ExpectedIn(free, deaths, months, band), 10);
    }

    private static long[] Repeated(long value, int bands) => [.. Enumerable.Repeat(value, bands)];
}
