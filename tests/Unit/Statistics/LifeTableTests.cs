using Catalyst.Analysis.Statistics;

namespace Catalyst.Tests.Unit.Statistics;

public sealed class LifeTableTests
{
    // The worked example of the life expectancy method of Public Health England, as printed in the tests of its package
    // PHEindicatormethods (tests/testthat/testLifeExpectancy.R): Chiang's abridged table, those who die in the first year live a
    // tenth of it, interval by Silcocks and others 2001. No printed table of Chiang's own could be found.
    private static readonly int[] AgeFrom = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
    private static readonly double[] People =
        [7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936];
    private static readonly double[] Deaths = [17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937];
    private static readonly double[] Fractions = [0.1, .. Enumerable.Repeat(0.5, 19)];

    // The French table of Hauet 1997, "Practical Guide on Health Expectancy Calculation: Sullivan Method", table 1, from 65 on:
    // survivors, years lived, years lived free of disability.
    private static readonly int[] FrenchAges = [65, 70, 75, 80, 85];
    private static readonly double[] FrenchAlive = [89367, 84968, 78012, 66625, 48532];
    private static readonly double[] FrenchLived = [436589, 408793, 364013, 290533, 289068];
    private static readonly double[] FrenchFree = [350877, 291942, 229175, 141559, 83967];

    [Theory]
    [InlineData(0, 80.16960813, 79.88268548, 80.45653078)]
    [InlineData(1, 79.36245674, 79.0898816, 79.63503188)]
    [InlineData(20, 60.67510088, 60.41876577, 60.931436)]
    [InlineData(65, 18.76856852, 18.57570352, 18.96143352)]
    [InlineData(85, 6.163942934, 5.978358351, 6.349527517)]
    [InlineData(90, 6.16210635, 5.887683386, 6.436529314)]
    public void Expectancy_WorkedExampleOfPublicHealthEngland_AgreesToThePrintedDigits(int age, double years, double low, double high)
    {
        var table = LifeTable.Period(AgeFrom, Deaths, People, Fractions);
        // The tool rounds the normal quantile.
        var half = 1.96 * Math.Sqrt(table.Variance(age));
        Assert.Equal(years, table.Expectancy(age), 8);
        Assert.Equal(low, table.Expectancy(age) - half, 7);
        Assert.Equal(high, table.Expectancy(age) + half, 7);
    }

    [Fact]
    public void Variance_WithoutTheOpenBand_IsChiangsAndSmaller()
    {
        var table = LifeTable.Period(AgeFrom, Deaths, People, Fractions);
        // By hand of the last two bands: of 85 to 89 those who die lose half the band and the years after it, and the variance
        // of the chance to die is q² (1 − q) / deaths.
        var rate = 1936 / 11936.0;
        var dies = 5 * rate / (1 + 2.5 * rate);
        var lost = 2.5 + 11936 / 1937.0;
        Assert.Equal(lost * lost * dies * dies * (1 - dies) / 1936, table.Variance(85, openBandVaries: false), 12);
        Assert.Equal(0, table.Variance(90, openBandVaries: false));
        Assert.True(table.Variance(0, openBandVaries: false) < table.Variance(0));
    }

    [Fact]
    public void Expectancy_SingleYearsOfThePublishedTable_AgreesToThePrintedDigits()
    {
        // Office for National Statistics, single-year life table of men, 2020, ages 90 to 100: the central rates mx, and years
        // to live ex. Of the open band the table gives years to live, the inverse of its rate.
        double[] rates = [0.189481, 0.217244, 0.238447, 0.275831, 0.29686, 0.342011, 0.360039, 0.392554, 0.430869, 0.491986, 1 / 1.79];
        double[] printed = [3.80, 3.50, 3.23, 2.97, 2.75, 2.54, 2.38, 2.21, 2.04, 1.89, 1.79];
        int[] ages = [.. Enumerable.Range(90, 11)];
        var table = LifeTable.Period(ages, rates, [.. rates.Select(_ => 1.0)]);
        // Half a unit of the last printed digit, and as much again for that of the open band.
        Assert.All(ages.Zip(printed), each => Assert.Equal(each.Second, table.Expectancy(each.First), 0.0101));
        // Its survivors: 18,617.2 at 90, 5,472.2 at 95, 706.5 at 100.
        Assert.Equal(5472.2 / 18617.2, table.Survivors(95), 4);
        Assert.Equal(706.5 / 18617.2, table.Survivors(100), 4);
    }

    [Theory]
    [InlineData(65, 12.3)]
    [InlineData(70, 8.8)]
    [InlineData(75, 5.8)]
    [InlineData(80, 3.4)]
    [InlineData(85, 1.7)]
    public void ExpectancyFree_WorkedExampleOfThePracticalGuide_AgreesToThePrintedDigits(int age, double years)
    {
        // The table's share for 85 and over is misprinted (that of the disabled); the years printed beside it are right.
        double[] shares = [.. FrenchFree.Zip(FrenchLived, (free, lived) => free / lived)];
        Assert.Equal([0.804, 0.714, 0.630, 0.487], shares.Take(4).Select(share => Math.Round(share, 3)));
        Assert.Equal(years, Math.Round(French().ExpectancyFree(age, shares), 1));
    }

    [Fact]
    public void StandardErrorFree_SharesOfSamples_IsTheSpreadOverManySamples()
    {
        // No printed standard error could be found: it is held against 20,000 samples of 200 people a band, whose standard
        // deviation is known to 1 in 200, four of which are allowed.
        const int Samples = 20_000, Asked = 200;
        double[] shares = [0.8, 0.7, 0.6, 0.5, 0.3];
        var (table, random, sum, squares) = (French(), new Random(1991), 0.0, 0.0);
        for (var i = 0; i < Samples; i++)
        {
            var drawn = shares.Select(share => Enumerable.Range(0, Asked).Count(_ => random.NextDouble() < share) / (double)Asked);
            var years = table.ExpectancyFree(65, [.. drawn]);
            sum += years;
            squares += years * years;
        }
        var spread = Math.Sqrt(squares / Samples - sum / Samples * (sum / Samples));
        Assert.Equal(1, table.StandardErrorFree(65, shares, [Asked, Asked, Asked, Asked, Asked]) / spread, 0.02);
    }

    [Fact]
    public void Expectancy_NobodyDiedOrLived_IsNoNumberThereAndBefore()
    {
        Assert.True(double.IsNaN(LifeTable.Period([0, 5], [1, 0], [10, 10]).Expectancy(0)));
        var table = LifeTable.Period([0, 5, 10], [0, 1, 1], [0, 10, 10]);
        Assert.True(double.IsNaN(table.Expectancy(0)));
        Assert.False(double.IsNaN(table.Expectancy(5)));
    }

    [Fact]
    public void Period_WhatCannotBe_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LifeTable.Period([0, 5], [1], [1, 1]));
        Assert.Throws<ArgumentException>(() => LifeTable.Period([5, 0], [1, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => LifeTable.Period([0, 5], [-1, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => LifeTable.Period([0, 5], [1, 1], [1, 1], [1.1, 0]));
        Assert.Throws<ArgumentException>(() => LifeTable.Period([0, 5], [1, 1], [1, 1]).Expectancy(4));
        Assert.Throws<ArgumentException>(() => LifeTable.Period([0, 5], [1, 1], [1, 1]).ExpectancyFree(0, [1]));
    }

    // Deaths are survivors less survivors; the fraction lived of a band is what makes the years lived come out.
    private static LifeTable French()
    {
        double[] deaths = [.. FrenchAlive.Select((alive, i) => i == 4 ? alive : alive - FrenchAlive[i + 1])];
        double[] fractions = [.. deaths.Select((died, i) => i == 4 ? 0.5 : (FrenchLived[i] - 5 * FrenchAlive[i + 1]) / (5 * died))];
        return LifeTable.Period(FrenchAges, deaths, FrenchLived, fractions);
    }
}
