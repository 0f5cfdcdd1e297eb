using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>How a figure of the model compares with the published one.</summary>
public enum Verdict
{
    /// <summary>Off by no more than the tolerance, with an interval no wider than twice it.</summary>
    Within,

    /// <summary>Off by no more than twice the tolerance, or by no more than it with a wider interval.</summary>
    Near,

    /// <summary>Off by more.</summary>
    Off,
}

/// <summary>A published figure beside what the model gives.</summary>
public sealed record ScorecardRow
{
    /// <summary>The published figure.</summary>
    public required PublishedFigure Figure { get; init; }

    /// <summary>The model's value: the mean of the replicates.</summary>
    public required double Model { get; init; }

    /// <summary>Low end of the 95% interval of the mean.</summary>
    public required double Low { get; init; }

    /// <summary>High end of it.</summary>
    public required double High { get; init; }

    /// <summary>Whether it is within, near or off.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// What the starting year's rates by age would have given for the residents of the figure's month; null where the figure
    /// is of the start itself, or is no rate by age.
    /// </summary>
    public double? ConstantRates { get; init; }

    /// <summary>The model's error, in the figure's unit.</summary>
    public double Error => Model - Figure.Value;

    /// <summary>The error over the published value; null where that is 0.</summary>
    public double? RelativeError => Figure.Value == 0 ? null : Error / Figure.Value;

    /// <summary>The error over the standard error of the two together; null where the published figure has none.</summary>
    public double? Z { get; init; }

    /// <summary>The verdict on an error.</summary>
    /// <param name="error">The model's value less the published one.</param>
    /// <param name="width">Width of the model's interval.</param>
    /// <param name="tolerance">The tolerance, declared before.</param>
    public static Verdict Judge(double error, double width, double tolerance) =>
        Math.Abs(error) <= tolerance ? width <= 2 * tolerance ? Verdict.Within : Verdict.Near
        : Math.Abs(error) <= 2 * tolerance ? Verdict.Near
        : Verdict.Off;

    /// <summary>Whether the model is nearer to the published value than constant rates by age; null where there are none.</summary>
    public bool? BetterThanConstantRates => ConstantRates is { } constant ? Math.Abs(Error) < Math.Abs(constant - Figure.Value) : null;
}

/// <summary>What a validation found.</summary>
public sealed record Scorecard
{
    /// <summary>Name of the place asked for.</summary>
    public required string Place { get; init; }

    /// <summary>Title of the place.</summary>
    public required string Title { get; init; }

    /// <summary>Replicates of every run.</summary>
    public required int Replicates { get; init; }

    /// <summary>Seed of all randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The figures in the order of their file, classes together: independent, implied, fitted.</summary>
    public required IReadOnlyList<ScorecardRow> Rows { get; init; }
}
