namespace Catalyst.Analysis.Statistics;

/// <summary>A mean and the half-width of its 95% interval.</summary>
/// <param name="Mean">The mean, in the unit of the values; NaN where there were none.</param>
/// <param name="HalfWidth">Half the width of the interval, in the same unit, never negative; NaN where fewer than two values leave it unknown.</param>
/// <param name="Count">Independent values it rests on.</param>
public readonly record struct Interval(double Mean, double HalfWidth, int Count)
{
    /// <summary>Lower end of the interval; NaN where it is unknown.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Upper end of the interval; NaN where it is unknown.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Whether the whole interval lies below zero; false where it is unknown.</summary>
    public bool IsBelowZero => High < 0;

    /// <summary>Whether the whole interval lies above zero; false where it is unknown.</summary>
    public bool IsAboveZero => Low > 0;
}
