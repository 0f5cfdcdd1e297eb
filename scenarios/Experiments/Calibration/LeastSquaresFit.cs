using Catalyst.Analysis.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace Catalyst.Scenarios.Experiments.Calibration;

/// <summary>What a fit found.</summary>
/// <param name="Steps">The fitted point, in prior standard deviations from the prior's centre.</param>
/// <param name="Values">The function at that point.</param>
/// <param name="Spread">Posterior over prior standard deviation of each coordinate, 0 to 1.</param>
/// <param name="Weakness">The part of each coordinate's weight that lies on directions of which the targets say less than the prior, 0 to 1.</param>
/// <param name="Slopes">Change of each target, in its own standard deviations, for one prior standard deviation of each coordinate.</param>
/// <param name="Loss">Sum of squared misses of targets and of steps from the prior.</param>
internal sealed record FitResult(
    double[] Steps, double[] Values, double[] Spread, double[] Weakness, Matrix<double> Slopes, double Loss);

/// <summary>
/// Fits the coordinates of a function to targets under a normal prior, by Gauss–Newton steps in waves: slopes are taken by
/// differences, the linear problem is solved within limits, and the step is halved until it helps (Levenberg–Marquardt with
/// the prior as damping; Nocedal and Wright 2006, ch. 10). The posterior is that of the last wave's linear problem. The
/// function has luck in it, so that it is asked for several replicates: the fit is to their mean, and a slope that luck alone
/// might have made counts as none.
/// </summary>
/// <param name="targets">Values to be met.</param>
/// <param name="deviations">How much a miss of each counts: its standard deviation.</param>
/// <param name="function">The function of a point in prior standard deviations: by target its value in each replicate, whose luck is the same at every point.</param>
/// <param name="limits">Between which each coordinate stays; null for no limits.</param>
internal sealed class LeastSquaresFit(
    double[] targets, double[] deviations, Func<double[], double[][]> function, IReadOnlyList<(double Low, double High)>? limits = null)
{
    /// <summary>
    /// How far coordinates are moved to take slopes, in prior standard deviations: far enough that luck, which is the same on
    /// both sides, does not hide them.
    /// </summary>
    public const double Probe = 0.5;

    /// <summary>How many steps may be taken with the same slopes.</summary>
    public const int StepsAWave = 4;

    // Farther off, in prior standard deviations, slopes are not to be trusted before they are taken anew.
    private const double LongestStep = 1.5;
    private const int Halvings = 2;

    // A step that takes off less than a hundredth is not worth its runs.
    private const double LeastGain = 0.99;

    // Below this singular value the targets say less of a direction than the prior does.
    private const double Weak = 1;

    // A slope of fewer standard errors may be luck.
    private const double LeastErrors = 2;

    /// <summary>Fits.</summary>
    /// <param name="start">The point from which it starts, in prior standard deviations.</param>
    /// <param name="waves">How often slopes are taken.</param>
    /// <param name="seen">Told of slopes after each wave; may refuse them by throwing.</param>
    /// <param name="known">The function at the start, where the caller has asked for it already.</param>
    public FitResult Fit(double[] start, int waves, Action<int, Matrix<double>>? seen = null, double[][]? known = null)
    {
        double[] at = [.. start];
        var samples = known ?? function(at);
        var values = Means(samples);
        var slopes = Matrix<double>.Build.Dense(targets.Length, start.Length);
        // Where nothing may be moved there is nothing to be known of it either.
        if (start.Length == 0) return new FitResult(at, values, [], [], slopes, Loss(at, values));
        for (var wave = 0; wave < waves; wave++)
        {
            slopes = Slopes(at, samples);
            seen?.Invoke(wave, slopes);
            var moved = false;
            // Slopes cost most: they serve for several steps, as long as each still helps.
            for (var step = 0; step < StepsAWave && Advance(slopes, ref at, ref samples); step++) moved = true;
            values = Means(samples);
            if (!moved) break;
        }
        var (spread, weakness) = Posterior(slopes);
        return new FitResult(at, values, spread, weakness, slopes, Loss(at, values));
    }

    /// <summary>Posterior over prior deviations, and weight on weak directions, from the slopes' singular values.</summary>
    public static (double[] Spread, double[] Weakness) Posterior(Matrix<double> slopes)
    {
        var svd = slopes.Svd();
        var coordinates = slopes.ColumnCount;
        var (spread, weakness) = (new double[coordinates], new double[coordinates]);
        for (var i = 0; i < coordinates; i++)
        {
            var (variance, weak) = (0.0, 0.0);
            for (var k = 0; k < coordinates; k++)
            {
                // Directions beyond the number of targets have no singular value: nothing is known of them.
                var strength = k < svd.S.Count ? svd.S[k] : 0;
                var weight = svd.VT[k, i] * svd.VT[k, i];
                variance += weight / (1 + strength * strength);
                if (strength < Weak) weak += weight;
            }
            (spread[i], weakness[i]) = (Math.Sqrt(variance), weak);
        }
        return (spread, weakness);
    }

    /// <summary>Takes one step, or half of it, or a quarter; false where none helps by enough.</summary>
    private bool Advance(Matrix<double> slopes, ref double[] at, ref double[][] samples)
    {
        var values = Means(samples);
        var (step, loss, start) = (Step(slopes, at, values), Loss(at, values), at);
        for (var halving = 0; halving <= Halvings; halving++)
        {
            double[] next = [.. start.Select((each, i) => each + step[i] / (1 << halving))];
            var found = function(next);
            // Put so that a loss that is no number, where the function has no value, is no gain.
            if (!(Loss(next, Means(found)) < LeastGain * loss)) continue;
            (at, samples) = (next, found);
            return true;
        }
        return false;
    }

    private Matrix<double> Slopes(double[] at, double[][] samples)
    {
        var slopes = Matrix<double>.Build.Dense(targets.Length, at.Length);
        var (variances, moving) = (new double[targets.Length], new int[targets.Length]);
        for (var i = 0; i < at.Length; i++)
        {
            double[] beside = [.. at];
            var probe = ProbeWithin(at[i], Limits(i));
            beside[i] += probe;
            var found = function(beside);
            for (var t = 0; t < targets.Length; t++)
            {
                double[] each = [.. found[t].Zip(samples[t], (there, here) => (there - here) / probe / deviations[t])];
                slopes[t, i] = StudentInterval.Mean(each);
                // A coordinate that does not touch a target at all, in any luck, tells nothing of the luck in those that do.
                var luck = each.Length > 1 ? StudentInterval.Variance(each) : 0;
                if (luck == 0) continue;
                variances[t] += luck / each.Length;
                moving[t]++;
            }
        }
        // A few replicates tell little of the luck in one slope; those of all coordinates together tell that of a target.
        slopes.MapIndexedInplace((t, _, slope) => Math.Abs(slope) < LeastErrors * Math.Sqrt(variances[t] / Math.Max(moving[t], 1)) ? 0 : slope);
        return slopes;
    }

    /// <summary>How far to move for a slope: upwards, at an upper limit downwards, and between close limits to the farther of them.</summary>
    private static double ProbeWithin(double at, (double Low, double High) limits)
    {
        var (above, below) = (limits.High - at, at - limits.Low);
        return above >= Probe ? Probe : below >= Probe ? -Probe : above >= below ? above : -below;
    }

    /// <summary>The step that solves the linear problem; a coordinate that it would lead beyond a limit stops there, and the others are solved anew.</summary>
    private double[] Step(Matrix<double> slopes, double[] at, double[] values)
    {
        var step = Vector<double>.Build.Dense(at.Length);
        var misses = Vector<double>.Build.Dense(targets.Length, t => (targets[t] - values[t]) / deviations[t]);
        List<int> free = [.. Enumerable.Range(0, at.Length)];
        for (var stopped = 1; stopped > 0 && free.Count > 0;)
        {
            var moving = Matrix<double>.Build.DenseOfColumnVectors(free.Select(slopes.Column));
            var normal = moving.TransposeThisAndMultiply(moving) + Matrix<double>.Build.DenseIdentity(free.Count);
            var solved = normal.Cholesky().Solve(
                moving.TransposeThisAndMultiply(misses) - Vector<double>.Build.Dense(free.Count, k => at[free[k]]));
            stopped = 0;
            for (var k = free.Count - 1; k >= 0; k--)
            {
                var (low, high) = Limits(free[k]);
                step[free[k]] = Math.Clamp(solved[k], low - at[free[k]], high - at[free[k]]);
                if (step[free[k]] == solved[k]) continue;
                misses -= slopes.Column(free[k]) * step[free[k]];
                free.RemoveAt(k);
                stopped++;
            }
        }
        var longest = step.AbsoluteMaximum();
        return [.. longest > LongestStep ? step * (LongestStep / longest) : step];
    }

    private (double Low, double High) Limits(int coordinate) => limits?[coordinate] ?? (double.NegativeInfinity, double.PositiveInfinity);

    private static double[] Means(double[][] samples) => [.. samples.Select(each => StudentInterval.Mean(each))];

    private double Loss(double[] at, double[] values) =>
        at.Sum(each => each * each)
        + Enumerable.Range(0, targets.Length).Sum(t => Math.Pow((targets[t] - values[t]) / deviations[t], 2));
}
