namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>How far a value may lie off the central one, as its entry states it: what a calibration starts from.</summary>
/// <param name="Sigma">Standard deviation on the scale of the logarithm.</param>
/// <param name="Lowest">The least multiplier of the central value.</param>
/// <param name="Highest">The greatest multiplier of it.</param>
internal sealed record StatedSpread(double Sigma, double Lowest, double Highest)
{
    // Between these two chances lie 95%, and between their quantiles, of a normal distribution, so many standard deviations.
    private const double Low = 0.025, High = 0.975, Deviations = 2 * 1.959963984540054;

    /// <summary>
    /// The spread that an entry states: by its distribution's middle 95%, else by its range taken for that; and the range as limits.
    /// Null where the entry states neither, or none of positive values, or one value alone.
    /// </summary>
    public static StatedSpread? Of(ParameterEntry entry)
    {
        // Of a table both are of a multiplier of its cells.
        var centre = entry.Value.Table is null ? entry.Value.Number : 1;
        var (low, high) = entry.Distribution is { } believed ? (believed.Quantile(Low), believed.Quantile(High))
            : entry.Range is { } range ? (range.Low, range.High)
            : (0, 0);
        if (low <= 0 || centre <= 0 || high <= low) return null;
        var (lowest, highest) = entry.Range is { } widest ? (widest.Low, widest.High)
            : entry.Distribution is TriangularDistribution or UniformDistribution ? (entry.Distribution.Quantile(0), entry.Distribution.Quantile(1))
            : (0, double.PositiveInfinity);
        var sigma = entry.Distribution is LognormalDistribution stated ? stated.Sigma : Math.Log(high / low) / Deviations;
        return new StatedSpread(sigma, lowest / centre, highest / centre);
    }
}
