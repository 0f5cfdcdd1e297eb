namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>A value and how it came about: what an entry states, and what a calibrated entry keeps of the time before.</summary>
/// <param name="Value">The central value.</param>
/// <param name="Status">How it came about.</param>
/// <param name="Range">Plausible least and greatest, where stated.</param>
/// <param name="Distribution">What is believed of the value, where stated.</param>
/// <param name="Source">Where the value comes from, where stated.</param>
/// <param name="Reason">Why it was assumed, or a remark.</param>
public sealed record StatedValue(
    ParameterValue Value, ParameterStatus Status, ValueRange? Range, Distribution? Distribution, SourceReference? Source, string? Reason);

/// <summary>
/// How a calibrated value came about. The prior is kept whole, of a table with all its cells, so that a later calibration
/// starts from it again: were it to start from the fitted value, the same figures would count twice.
/// </summary>
public sealed record CalibrationRecord
{
    /// <summary>The day of the fit.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The set of targets to which it was fitted, by its name in <c>targets/</c>.</summary>
    public required string Targets { get; init; }

    /// <summary>What was stated before any calibration; never itself calibrated.</summary>
    public required StatedValue Prior { get; init; }

    /// <summary>Standard deviation of the posterior over that of the prior; where several rows of a table were fitted, the greatest of theirs.</summary>
    public required double PosteriorOverPrior { get; init; }

    /// <summary>The model's value less the published one, in the figure's unit, of the figures on which the parameter bears, by their key.</summary>
    public required IReadOnlyDictionary<string, double> Residuals { get; init; }
}
