using Catalyst.Scenarios.Experiments.Calibration;
using MathNet.Numerics.LinearAlgebra;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>The fit against what can be worked out without it.</summary>
public class LeastSquaresFitTests
{
    private const double Exact = 1e-9;

    // Three targets, two coordinates; numbers made up so that no step is longer than one may be.
    private static readonly double[][] Slopes = [[0.8, -0.3], [0.2, 0.5], [-0.4, 0.9]];
    private static readonly double[] Offsets = [1, 2, 3], Targets = [1.6, 2.5, 2.9], Deviations = [0.5, 0.4, 0.8];

    [Fact]
    public void Fit_OfALinearFunction_IsThatOfBayesianRegression()
    {
        var found = new LeastSquaresFit(Targets, Deviations, Sure(Linear)).Fit(new double[2], 3);
        var (mean, covariance) = OneByOne(Targets);
        Near(mean, found.Steps);
        Near([Math.Sqrt(covariance[0, 0]), Math.Sqrt(covariance[1, 1])], found.Spread);
        Near(Linear(mean), found.Values);
        for (var t = 0; t < Slopes.Length; t++)
            for (var i = 0; i < 2; i++) Assert.Equal(Slopes[t][i] / Deviations[t], found.Slopes[t, i], Exact);
    }

    /// <summary>The first step leads part of the way, the second, with the same slopes, the rest.</summary>
    [Fact]
    public void Fit_FurtherAwayThanOneStep_ArrivesInOneWave()
    {
        double[] far = [4.5, 2, 0.5];
        var (mean, _) = OneByOne(far);
        Assert.True(mean.Max(Math.Abs) > 1.5);
        var found = new LeastSquaresFit(far, Deviations, Sure(Linear)).Fit(new double[2], 1);
        Near(mean, found.Steps);
    }

    [Fact]
    public void Fit_Loss_IsOfTargetsAndOfSteps()
    {
        var found = new LeastSquaresFit(Targets, Deviations, Sure(Linear)).Fit(new double[2], 2);
        var loss = found.Steps.Sum(step => step * step);
        for (var t = 0; t < Targets.Length; t++)
        {
            var miss = (Targets[t] - found.Values[t]) / Deviations[t];
            loss += miss * miss;
        }
        Assert.Equal(loss, found.Loss, Exact);
    }

    /// <summary>
    /// One target moves by 2 with either of two coordinates. Of their sum, (1, 1)/√2, the strength is 2√2 and the variance
    /// 1/9; of their difference nothing is known. Half of each coordinate's weight lies on either.
    /// </summary>
    [Fact]
    public void Posterior_OfTwoThatEnterAsASum_IsWeakByHalf()
    {
        var (spread, weakness) = LeastSquaresFit.Posterior(Matrix<double>.Build.DenseOfRowArrays([2.0, 2]));
        var expected = Math.Sqrt(0.5 / 9 + 0.5);
        Near([expected, expected], spread);
        Near([0.5, 0.5], weakness);
    }

    [Fact]
    public void Posterior_OfACoordinateThatNothingBearsOn_IsThePrior()
    {
        var (spread, weakness) = LeastSquaresFit.Posterior(Matrix<double>.Build.DenseOfRowArrays([3.0, 0], [0.0, 0]));
        Near([1 / Math.Sqrt(10), 1], spread);
        Near([0, 1], weakness);
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1.1, 0)]
    public void Posterior_OfADirection_IsWeakWhereThePriorSaysMore(double strength, double weak)
    {
        var (spread, weakness) = LeastSquaresFit.Posterior(Matrix<double>.Build.DenseOfRowArrays([strength]));
        Near([1 / Math.Sqrt(1 + strength * strength)], spread);
        Near([weak], weakness);
    }

    /// <summary>The best point of a curved function, found by looking at a fine grid of points.</summary>
    [Fact]
    public void Fit_OfAMildlyCurvedFunction_Converges()
    {
        double[] targets = [1.5, 1.1], deviations = [0.05, 0.05];
        var fit = new LeastSquaresFit(targets, deviations, Sure(Curved));
        var found = fit.Fit(new double[2], 6);
        var (best, at) = (double.MaxValue, (X: 0.0, Y: 0.0));
        for (var x = 0.0; x <= 2; x += 0.01)
            for (var y = -1.0; y <= 2; y += 0.01)
            {
                var values = Curved([x, y]);
                var loss = x * x + y * y + Enumerable.Range(0, 2).Sum(t => Math.Pow((targets[t] - values[t]) / deviations[t], 2));
                if (loss < best) (best, at) = (loss, (x, y));
            }
        Assert.InRange(found.Steps[0], at.X - 0.05, at.X + 0.05);
        Assert.InRange(found.Steps[1], at.Y - 0.05, at.Y + 0.05);
        Assert.InRange(found.Loss, 0, 1.02 * best);

        static double[] Curved(double[] at) => [Math.Exp(0.3 * at[0]) + 0.1 * at[1], 1 + 0.2 * at[1] + 0.05 * at[0] * at[1]];
    }

    /// <summary>
    /// The function rises by 1 for 1 up to 0.6 and by 20 beyond. The slope foretells that 100/101 meets the target; half of
    /// that helps, and from there a quarter of the next step.
    /// </summary>
    [Fact]
    public void Fit_StepThatWorsens_IsHalvedUntilItHelps()
    {
        List<double> asked = [];
        var found = new LeastSquaresFit([1], [0.1], Sure(at =>
        {
            asked.Add(at[0]);
            return [at[0] <= 0.6 ? at[0] : 0.6 + 20 * (at[0] - 0.6)];
        })).Fit(new double[1], 1);
        const double first = 100.0 / 101;
        Near([0, LeastSquaresFit.Probe, first, first / 2], asked.Take(4));
        const double second = (10 * (1 - first / 2) / 0.1 - first / 2) / 101;
        Near([first / 2 + second, first / 2 + second / 2, first / 2 + second / 4], asked.Skip(4).Take(3));
        Near([first / 2 + second / 4], found.Steps);
    }

    [Fact]
    public void Fit_WhereNoStepHelps_StaysAtThePrior()
    {
        var found = new LeastSquaresFit([1], [0.1], Sure(at => [at[0] is 0 or LeastSquaresFit.Probe ? at[0] : -5])).Fit(new double[1], 5);
        Assert.Equal([0], found.Steps);
        Assert.Equal([0], found.Values);
        Assert.Equal(100, found.Loss, Exact);
    }

    /// <summary>A place where the function has no value is no improvement.</summary>
    [Fact]
    public void Fit_WhereThereIsNoValue_TakesNoStep()
    {
        var found = new LeastSquaresFit([1], [0.1], Sure(at => [at[0] <= 0.6 ? at[0] : double.NaN])).Fit(new double[1], 1);
        Assert.All(found.Values, value => Assert.False(double.IsNaN(value)));
        Assert.InRange(found.Steps[0], 0.4, 0.6);
    }

    [Fact]
    public void Fit_EachWave_ShowsItsSlopesAndMayRefuse()
    {
        List<int> waves = [];
        new LeastSquaresFit(Targets, Deviations, Sure(at => [.. Linear(at).Select((value, t) => value + 0.05 * t * at[0] * at[0])]))
            .Fit(new double[2], 2, (wave, _) => waves.Add(wave));
        Assert.Equal([0, 1], waves);
        Assert.Throws<InvalidOperationException>(() =>
            new LeastSquaresFit(Targets, Deviations, Sure(Linear)).Fit(new double[2], 2, (_, _) => throw new InvalidOperationException()));
    }

    [Fact]
    public void Fit_OfNoCoordinates_SaysWhatTheFunctionIs()
    {
        var found = new LeastSquaresFit(Targets, Deviations, Sure(_ => Offsets)).Fit([], 1);
        Assert.Empty(found.Steps);
        Assert.Empty(found.Spread);
        Assert.Equal(Offsets, found.Values);
    }

    /// <summary>Of a parameter that would go to 1.2 and one beside it that would stay: the first stops at its limit, and the second takes over what it can.</summary>
    [Fact]
    public void Fit_Limits_AreKeptAndTheOthersMakeUpForThem()
    {
        const double high = 0.5;
        var free = new LeastSquaresFit(Targets, Deviations, Sure(Linear)).Fit(new double[2], 3);
        Assert.True(free.Steps[0] > high);
        var found = new LeastSquaresFit(Targets, Deviations, Sure(Linear), [(-1, high), (-9, 9)]).Fit(new double[2], 3);
        Assert.Equal(high, found.Steps[0]);
        // What is left is a regression on one coordinate: the minimum of a parabola.
        var (above, below) = (0.0, 1.0);
        for (var t = 0; t < Slopes.Length; t++)
        {
            var slope = Slopes[t][1] / Deviations[t];
            above += slope * (Targets[t] - Offsets[t] - Slopes[t][0] * high) / Deviations[t];
            below += slope * slope;
        }
        Assert.Equal(above / below, found.Steps[1], Exact);
    }

    /// <summary>At its upper limit a coordinate's slope is taken below it: the function is never asked beyond.</summary>
    [Fact]
    public void Fit_AtALimit_NeverAsksBeyondIt()
    {
        List<double> asked = [];
        new LeastSquaresFit([10], [0.1], Sure(at =>
        {
            asked.Add(at[0]);
            return [at[0]];
        }), [(-1, 1)]).Fit(new double[1], 3);
        Assert.Contains(1.0, asked);
        Assert.All(asked, at => Assert.InRange(at, -1, 1));
    }

    /// <summary>
    /// Of two targets one answers the coordinate by 1 in every replicate, the other by the same on average, but by luck alone:
    /// by 3, −2, 3, 0 in the four.
    /// </summary>
    [Fact]
    public void Fit_SlopeThatMayBeLuck_CountsAsNone()
    {
        double[] luck = [3, -2, 3, 0];
        var found = new LeastSquaresFit([1, 1], [1, 1], at => [[.. luck.Select(_ => at[0])], [.. luck.Select(by => by * at[0])]]).Fit(new double[1], 1);
        Assert.Equal(1, found.Slopes[0, 0], Exact);
        Assert.Equal(0, found.Slopes[1, 0]);
        Assert.Equal(1 / Math.Sqrt(2), found.Spread[0], Exact);
    }

    /// <summary>
    /// Luck of a target is pooled over the coordinates that it answers: one that answers by 1, and by luck by 3, −2, 3, 0 about
    /// it, is luck, however many coordinates there are that do not touch the target.
    /// </summary>
    [Fact]
    public void Fit_CoordinatesThatTouchNothing_TellNothingOfLuck()
    {
        double[] luck = [3, -2, 3, 0];
        var found = new LeastSquaresFit([1], [1], at => [[.. luck.Select(by => by * at[0])]]).Fit(new double[20], 1);
        Assert.Equal(0, found.Slopes[0, 0]);
    }

    /// <summary>
    /// One coordinate answers by 1 ± 0.1, another by 1.5 as the one with luck of variance 6 does. Pooled, the variance of a mean
    /// of four is (0.0133 + 6) / 4 / 2 and two standard errors 1.73: both count as none, though the first alone would not.
    /// </summary>
    [Fact]
    public void Fit_LuckOfSeveralCoordinates_IsPooled()
    {
        double[] slight = [1.1, 0.9, 1.1, 0.9], great = [4.5, -0.5, 3, -1];
        var found = new LeastSquaresFit([1], [1], at => [[.. slight.Zip(great, (one, other) => one * at[0] + other * at[1])]]).Fit(new double[2], 1);
        Assert.Equal([0, 0], found.Slopes.Row(0));
        var alone = new LeastSquaresFit([1], [1], at => [[.. slight.Select(one => one * at[0])]]).Fit(new double[1], 1);
        Assert.Equal(1, alone.Slopes[0, 0], Exact);
    }

    /// <summary>Between limits closer to each other than the usual difference, the slope is taken to the farther limit.</summary>
    [Fact]
    public void Fit_BetweenCloseLimits_NeverAsksBeyondThem()
    {
        List<double> asked = [];
        var found = new LeastSquaresFit([10], [0.1], Sure(at =>
        {
            asked.Add(at[0]);
            return [2 * at[0]];
        }), [(-0.3, 0.1)]).Fit(new double[1], 1);
        Assert.Contains(-0.3, asked);
        Assert.All(asked, at => Assert.InRange(at, -0.3, 0.1));
        Assert.Equal(20, found.Slopes[0, 0], Exact);
        Assert.Equal([0.1], found.Steps);
    }

    [Fact]
    public void Fit_WhereTheStartIsKnown_DoesNotAskForItAgain()
    {
        List<double[]> asked = [];
        var fit = new LeastSquaresFit(Targets, Deviations, at =>
        {
            asked.Add([.. at]);
            return Sure(Linear)(at);
        });
        var found = fit.Fit(new double[2], 1, known: Sure(Linear)(new double[2]));
        Assert.DoesNotContain(asked, at => at.All(each => each == 0));
        Near(OneByOne(Targets).Mean, found.Steps);
    }

    /// <summary>A function without luck: one replicate.</summary>
    private static Func<double[], double[][]> Sure(Func<double[], double[]> function) => at => [.. function(at).Select(value => (double[])[value])];

    private static double[] Linear(double[] at) => [.. Slopes.Select((row, t) => Offsets[t] + row[0] * at[0] + row[1] * at[1])];

    /// <summary>
    /// The posterior of a linear model with normal prior and noise, one target after the other: after each, the gain of a
    /// target is what is uncertain along it over that and its own variance.
    /// </summary>
    private static (double[] Mean, double[,] Covariance) OneByOne(double[] targets)
    {
        double[] mean = [0, 0];
        double[,] covariance = { { 1, 0 }, { 0, 1 } };
        for (var t = 0; t < targets.Length; t++)
        {
            var row = Slopes[t];
            double[] along = [.. Enumerable.Range(0, 2).Select(i => covariance[i, 0] * row[0] + covariance[i, 1] * row[1])];
            var variance = row[0] * along[0] + row[1] * along[1] + Deviations[t] * Deviations[t];
            var miss = targets[t] - Offsets[t] - row[0] * mean[0] - row[1] * mean[1];
            for (var i = 0; i < 2; i++)
            {
                mean[i] += along[i] / variance * miss;
                for (var j = 0; j < 2; j++) covariance[i, j] -= along[i] * along[j] / variance;
            }
        }
        return (mean, covariance);
    }

    private static void Near(IEnumerable<double> expected, IEnumerable<double> found)
    {
        Assert.Equal(expected.Count(), found.Count());
        foreach (var (one, other) in expected.Zip(found)) Assert.Equal(one, other, Exact);
    }
}
