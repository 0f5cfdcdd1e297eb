using Catalyst.Analysis.Statistics;

namespace Catalyst.Tests.Unit.Statistics;

public class StudentIntervalTests
{
    [Fact]
    public void Of_StudentsSleep_GivesThePublishedInterval()
    {
        // Student 1908, Biometrika 6, p. 20; the interval as printed by R 4, t.test(paired) on datasets::sleep.
        var interval = StudentInterval.Of(Sleep.Differences);
        Assert.Equal(1.58, interval.Mean, 12);
        Assert.Equal(0.7001142, interval.Low, 7);
        Assert.Equal(2.4598858, interval.High, 7);
        Assert.Equal(10, interval.Count);
    }

    [Fact]
    public void OfDifference_StudentsSleepUnpaired_GivesWelchsInterval()
    {
        // R 4, help page of t.test: t.test(extra ~ group, data = sleep).
        var interval = StudentInterval.OfDifference(Sleep.Group1, Sleep.Group2);
        Assert.Equal(-1.58, interval.Mean, 12);
        Assert.Equal(-3.3654832, interval.Low, 7);
        Assert.Equal(0.2054832, interval.High, 7);
    }

    [Fact]
    public void Quantile_OneAndTwoDegrees_MatchTheClosedForms()
    {
        Assert.Equal(Math.Tan(Math.PI * 0.475), StudentInterval.Quantile(1), 8);
        Assert.Equal(0.95 * Math.Sqrt(2 / (1 - 0.95 * 0.95)), StudentInterval.Quantile(2), 8);
    }

    [Theory]
    [InlineData(5, 2.570581836)]
    [InlineData(10, 2.228138852)]
    [InlineData(30, 2.042272456)]
    [InlineData(120, 1.979930405)]
    public void Quantile_TabulatedDegrees_MatchesTheTable(double freedom, double expected) =>
        // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, to more digits.
        Assert.Equal(expected, StudentInterval.Quantile(freedom), 8);

    [Fact]
    public void Of_TwoValues_MatchesTheClosedForm()
    {
        var interval = StudentInterval.Of([3, 7]);
        Assert.Equal(5, interval.Mean);
        Assert.Equal(2 * Math.Tan(Math.PI * 0.475), interval.HalfWidth, 7);
    }

    [Fact]
    public void Of_OneValue_HasNoInterval()
    {
        var interval = StudentInterval.Of([42]);
        Assert.Equal(42, interval.Mean);
        Assert.True(double.IsNaN(interval.HalfWidth));
        Assert.False(interval.IsAboveZero);
    }

    [Fact]
    public void Of_NoValues_IsUnknown() => Assert.True(double.IsNaN(StudentInterval.Of([]).Mean));

    [Fact]
    public void Of_EqualValues_IsExact()
    {
        var interval = StudentInterval.Of([0.1, 0.1, 0.1]);
        Assert.Equal(0.1, interval.Mean);
        Assert.Equal(0, interval.HalfWidth);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_ValueThatIsNoNumber_HasNoInterval(double value) =>
        Assert.True(double.IsNaN(StudentInterval.Of([1, value, 3]).HalfWidth));
}

/// <summary>Hours of sleep gained by ten patients under two drugs: Cushny and Peebles 1905, as in Student 1908, p. 20.</summary>
internal static class Sleep
{
    public static readonly double[] Group1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    public static readonly double[] Group2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    public static readonly double[] Differences = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
}
