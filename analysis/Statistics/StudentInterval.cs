using MathNet.Numerics.Distributions;

namespace Catalyst.Analysis.Statistics;

/// <summary>
/// 95% intervals for a mean by Student's t ("Student" 1908, "The probable error of a mean", Biometrika 6, pp. 1–25).
/// Sums run in the order of the values, so the same values give the same bits on any machine.
/// </summary>
public static class StudentInterval
{
    /// <summary>Probability that the interval is meant to cover the mean.</summary>
    public const double Confidence = 0.95;

    /// <summary>The mean of independent values with its interval: mean ± t(n − 1) · s / √n.</summary>
    public static Interval Of(ReadOnlySpan<double> values)
    {
        var count = values.Length;
        var mean = Mean(values);
        return count < 2
            ? new Interval(mean, double.NaN, count)
            : new Interval(mean, HalfWidth(Variance(values, mean) / count, count - 1), count);
    }

    /// <summary>
    /// The difference of two means, <paramref name="values"/> less <paramref name="reference"/>, as though the two sets were
    /// independent: the interval of Welch 1947, "The generalization of Student's problem", Biometrika 34, pp. 28–35, with the
    /// degrees of freedom of Satterthwaite 1946, Biometrics Bulletin 2, p. 114.
    /// </summary>
    public static Interval OfDifference(ReadOnlySpan<double> values, ReadOnlySpan<double> reference)
    {
        var count = Math.Min(values.Length, reference.Length);
        double mean = Mean(values), referenceMean = Mean(reference);
        if (count < 2)
            return new Interval(mean - referenceMean, double.NaN, count);
        var a = Variance(values, mean) / values.Length;
        var b = Variance(reference, referenceMean) / reference.Length;
        var freedom = (a + b) * (a + b) / (a * a / (values.Length - 1) + b * b / (reference.Length - 1));
        return new Interval(mean - referenceMean, HalfWidth(a + b, freedom), count);
    }

    /// <summary>
    /// The two-sided 95% quantile of Student's t. It is rounded to nine digits: the quantile passes through the platform's
    /// exponential and logarithm, whose last bits differ between machines.
    /// </summary>
    /// <param name="freedom">Degrees of freedom, above 0; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="freedom"/> is not above 0.</exception>
    public static double Quantile(double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        return Math.Round(StudentT.InvCDF(0, 1, freedom, 1 - (1 - Confidence) / 2), 9);
    }

    /// <summary>The arithmetic mean; NaN where there are no values. Exact where all values are equal.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return double.NaN;
        // Measured from the first value: the sum stays small, and equal values give exactly that value.
        var origin = values[0];
        var sum = 0.0;
        foreach (var value in values)
            sum += value - origin;
        return origin + sum / values.Length;
    }

    /// <summary>The sample variance (divisor n − 1), in two passes; NaN for fewer than two values.</summary>
    public static double Variance(ReadOnlySpan<double> values) => Variance(values, Mean(values));

    private static double Variance(ReadOnlySpan<double> values, double mean)
    {
        if (values.Length < 2)
            return double.NaN;
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    private static double HalfWidth(double varianceOfMean, double freedom) => varianceOfMean switch
    {
        0 => 0,
        // Also NaN, which an infinite or missing value leaves: unknown, not narrow.
        > 0 and < double.PositiveInfinity => Quantile(freedom) * Math.Sqrt(varianceOfMean),
        _ => double.NaN,
    };
}
