namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>How a value came about.</summary>
public enum ParameterStatus
{
    /// <summary>Read from a published figure.</summary>
    Measured,

    /// <summary>Worked out from published figures.</summary>
    Estimated,

    /// <summary>Fitted so that the model meets named figures.</summary>
    Calibrated,

    /// <summary>Assumed, for a reason given.</summary>
    Assumed,
}

/// <summary>Where a value comes from.</summary>
/// <param name="Id">Key in <c>sources.json</c>.</param>
/// <param name="Where">Table, page or column in the source.</param>
public sealed record SourceReference(string Id, string Where);

/// <summary>The least and greatest that a value may plausibly be; for a table, multipliers of all its cells around 1.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
public sealed record ValueRange(double Low, double High);

/// <summary>A parameter with its value and everything that is said of it.</summary>
public sealed record ParameterEntry
{
    /// <summary>What the engine declares.</summary>
    public required ParameterDefinition Definition { get; init; }

    /// <summary>The file in which it stands, relative to the inputs folder.</summary>
    public required string File { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Description { get; init; }

    /// <summary>The central value.</summary>
    public required ParameterValue Value { get; init; }

    /// <summary>How the value came about.</summary>
    public required ParameterStatus Status { get; init; }

    /// <summary>Plausible least and greatest, where stated.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>What is believed of the value, where stated; then it is drawn.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>Where the value comes from; always there unless it is assumed or calibrated.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>Why it was assumed, or a remark.</summary>
    public string? Reason { get; init; }

    /// <summary>What it was fitted to, and what was stated before; there if it is calibrated and only then.</summary>
    public CalibrationRecord? Calibration { get; init; }

    /// <summary>That a calibration could not pin it, or some of its rows, down; null where none said so.</summary>
    public UnpinnedRecord? Unpinned { get; init; }

    /// <summary>
    /// The entry as it was before any calibration: from where a calibration starts, however often there was one, so that no
    /// figure counts twice. Not public, for as text a record lists its public properties, and this one leads to itself.
    /// </summary>
    internal ParameterEntry BeforeCalibration => Calibration?.Prior is not { } prior ? Unpinned is null ? this : this with { Unpinned = null } : this with
    {
        Value = prior.Value,
        Status = prior.Status,
        Range = prior.Range,
        Distribution = prior.Distribution,
        Source = prior.Source,
        Reason = prior.Reason,
        Calibration = null,
        Unpinned = null,
    };

    /// <summary>Whether a calibration wrote it: its value, or that it could not be pinned down.</summary>
    internal bool IsOfFit => Calibration is not null || Unpinned is not null;

    /// <summary>Whether the study, and not the file, set the value; then it is not drawn.</summary>
    public bool Overridden { get; init; }

    /// <summary>Subject and name, such as <c>care.requestRate</c>.</summary>
    public string Path => Definition.Path;
}
