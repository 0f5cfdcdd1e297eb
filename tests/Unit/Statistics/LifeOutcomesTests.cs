using Catalyst.Analysis.Statistics;

namespace Catalyst.Tests.Unit.Statistics;

public sealed class LifeOutcomesTests
{
    private static readonly Family[] Two = [new(0, 0), new(0, 1)];
    private static readonly DateOnly July = new(2020, 7, 1);

    [Fact]
    public void Years_DeathsAtAnEvenRate_AreThoseOfTheRate()
    {
        // A death a hundred years lived: years to live at 90 are 100.
        var lives = LifeOutcomes.Read(SampleStrata.Table(_ => 10), July, ["as-is"], Two)!;
        Assert.Equal(100, lives.Of("as-is", counts => counts.Years(LifeMeasure.All, 90, 0)).Mean, 10);
        // A half of all months are independent, a quarter of residents healthy.
        Assert.Equal(50, lives.Of("as-is", counts => counts.Years(LifeMeasure.FreeOfDependency, 90, 1, 2)).Mean, 10);
        Assert.Equal(25, lives.Of("as-is", counts => counts.Years(LifeMeasure.Healthy, 90, 1)).Mean, 10);
        Assert.Equal(0, lives.Of("as-is", counts => counts.Slope(LifeMeasure.All, 65, 0)).Mean, 10);
    }

    [Fact]
    public void Slope_TheDeprivedDieMore_IsPositive()
    {
        var lives = LifeOutcomes.Read(SampleStrata.Table(fifth => 15 - 2 * fifth), July, ["as-is"], Two)!;
        Assert.True(lives.Of("as-is", counts => counts.Slope(LifeMeasure.All, 0, 0)).Mean > 0);
    }

    [Theory]
    [InlineData(600, new[] { 2022 })]
    [InlineData(20, new[] { 2021, 2022 })]
    public void Years_SmallStrata_PoolEarlierYearsOfThePolicyAndNoOthers(double years, int[] expected) =>
        Assert.Equal(expected, LifeOutcomes.Read(SampleStrata.Table(_ => 10, years), July, ["as-is"], Two)!.Years);

    [Fact]
    public void Enough_FewYearsLived_IsFalse() =>
        Assert.False(LifeOutcomes.Read(SampleStrata.Table(_ => 10, 20), July, ["as-is"], Two)!.Enough("as-is", 0, 0));

    [Fact]
    public void Read_NoWholeYearOfThePolicy_IsNothing() =>
        Assert.Null(LifeOutcomes.Read(SampleStrata.Table(_ => 10), new DateOnly(2022, 5, 1), ["as-is"], Two));

    [Fact]
    public void Difference_TheSameCounts_IsNothingWithoutAWidth()
    {
        var lives = LifeOutcomes.Read(SampleStrata.Table(_ => 10), July, ["as-is", "other"], Two)!;
        var difference = lives.Difference("other", "as-is", counts => counts.Years(LifeMeasure.All, 65, 0));
        Assert.Equal((0, 0, 2), (difference.Mean, difference.HalfWidth, difference.Count));
    }

    [Fact]
    public void Interval_DrawsOfSeveralReplicates_RestsOnDraws()
    {
        Family[] families = [new(1, 0), new(1, 1), new(2, 0), new(2, 1), new(3, 0), new(3, 1)];
        var lives = LifeOutcomes.Read(SampleStrata.Table(_ => 10, families: families), July, ["as-is"], families)!;
        Assert.Equal(3, lives.Of("as-is", counts => counts.Years(LifeMeasure.All, 65, 0)).Count);
        Assert.Equal(6, lives.Families);
    }

    [Fact]
    public void Jackknife_OfAMean_IsTheIntervalOfTheMean()
    {
        // Of a mean the jackknife is exact: its variance is s² / n (Efron and Stein 1981).
        double[] values = [3, 5, 4, 9, 1];
        double[] without = [.. values.Select(value => (values.Sum() - value) / 4)];
        Assert.Equal(StudentInterval.Of(values).HalfWidth, Jackknife.Of(values.Average(), without).HalfWidth, 12);
    }
}
