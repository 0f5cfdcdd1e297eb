namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>A parameter, or one row of a table, that a calibration may move.</summary>
/// <param name="Path">The parameter's path.</param>
/// <param name="Label">The label on the table's first axis whose row is multiplied; null for a number, or for a whole table that is multiplied.</param>
/// <param name="Sigma">Standard deviation of the prior on the scale of the logarithm, around the value before any calibration.</param>
/// <param name="Lowest">The least multiplier of that value.</param>
/// <param name="Highest">The greatest multiplier of it.</param>
public sealed record FreeParameter(string Path, string? Label, double Sigma, double Lowest = 0, double Highest = double.PositiveInfinity)
{
    /// <summary>Path with the row, such as <c>health.worseningRatio[85]</c>.</summary>
    public string Name => Label is null ? Path : $"{Path}[{Label}]";
}

/// <summary>Which parameters are fitted to which figures, where.</summary>
public sealed record TargetSet
{
    /// <summary>The file's name without ending.</summary>
    public required string Name { get; init; }

    /// <summary>What is fitted and why, in words.</summary>
    public required string Description { get; init; }

    /// <summary>The place on which it is fitted.</summary>
    public required string Place { get; init; }

    /// <summary>Seed of all randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Runs of each set of values, under the same luck for every set.</summary>
    public required int Replicates { get; init; }

    /// <summary>Waves: how often the slopes are taken anew.</summary>
    public required int Waves { get; init; }

    /// <summary>The figures that are fitted, of class fitted.</summary>
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>What may be moved.</summary>
    public required IReadOnlyList<FreeParameter> Parameters { get; init; }
}
