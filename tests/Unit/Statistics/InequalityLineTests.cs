using Catalyst.Analysis.Statistics;

namespace Catalyst.Tests.Unit.Statistics;

public sealed class InequalityLineTests
{
    // Office for National Statistics 2019, "Health state life expectancies by national deprivation deciles, England and Wales:
    // 2015 to 2017", data of figure 3: men in England, years in good and in poorer health by tenth from the most deprived on.
    private static readonly double[] Good = [51.7182, 56.6479, 58.7618, 61.6578, 63.8382, 64.6954, 66.4610, 67.9231, 68.8129, 70.4463];
    private static readonly double[] Poorer = [22.2553, 19.4762, 18.7125, 17.1042, 15.8661, 15.7573, 14.6299, 13.6530, 13.4281, 12.8712];
    private static readonly double[] Tenths = [.. Enumerable.Repeat(1.0, 10)];

    [Fact]
    public void Slope_LifeExpectancyByTenth_IsThePublishedIndex()
    {
        // Main points of the bulletin: 9.4 years of life expectancy of men, 19.1 of healthy life expectancy.
        Assert.Equal(9.4, Math.Round(InequalityLine.Through([.. Good.Zip(Poorer, (good, poorer) => good + poorer)], Tenths).Slope, 1));
        Assert.Equal(19.1, Math.Round(InequalityLine.Through(Good, Tenths).Slope, 1));
    }

    [Fact]
    public void Interval_AnscombesFirstSet_HasThePublishedStandardError()
    {
        // Anscombe 1973, "Graphs in statistical analysis", American Statistician 27, p. 19: x from 4 to 14, slope 0.5, intercept
        // 3.0, standard error 0.118. Ranks of eleven equal groups are (x − 3.5) / 11.
        double[] y = [4.26, 5.68, 7.24, 4.82, 6.95, 8.81, 8.04, 8.33, 10.84, 7.58, 9.96];
        var line = InequalityLine.Through(y, [.. y.Select(_ => 1.0)]);
        Assert.Equal(0.5, line.Slope / 11, 2);
        Assert.Equal(3.0, line.MostDeprived - 3.5 * line.Slope / 11, 2);
        Assert.Equal(0.118, line.StandardError / 11, 3);
        // 2.262 is the 97.5% quantile of Student's t with nine degrees of freedom.
        Assert.Equal(2.262, line.Interval.HalfWidth / line.StandardError, 3);
    }

    [Fact]
    public void Slope_GroupsOfUnequalSize_AreWeighed()
    {
        // Of two groups the line passes through both: ranks 3/8 and 7/8.
        var line = InequalityLine.Through([1, 5], [3, 1]);
        Assert.Equal(8, line.Slope, 12);
        Assert.Equal(-2, line.MostDeprived, 12);
        Assert.Equal(-3, line.Relative, 12);
        Assert.True(double.IsNaN(line.Interval.HalfWidth));
    }

    [Fact]
    public void Through_EmptyGroups_AreLeftOut()
    {
        Assert.Equal(8, InequalityLine.Through([1, double.NaN, 5], [3, 0, 1]).Slope, 12);
        Assert.True(double.IsNaN(InequalityLine.Through([1, double.NaN], [3, 0]).Slope));
    }
}
