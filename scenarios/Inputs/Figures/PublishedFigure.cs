using Catalyst.Engine.Kernel;
using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>What a published figure may be used for.</summary>
public enum FigureClass
{
    /// <summary>Parameters are fitted to it: meeting it shows nothing.</summary>
    Fitted,

    /// <summary>It follows from inputs (the life table, the population, a cited effect): meeting it shows that the code is right.</summary>
    Implied,

    /// <summary>Nothing in the model was made to meet it: only this validates.</summary>
    Independent,
}

/// <summary>Of whom a column of the model is read.</summary>
public sealed record FigureGroup
{
    /// <summary>Youngest age in whole years.</summary>
    public int AgeFrom { get; init; }

    /// <summary>Oldest age in whole years.</summary>
    public int AgeTo { get; init; } = Engine.Model.Entities.Residents.OldestAge;

    /// <summary>0 female, 1 male, or null for both.</summary>
    public int? Sex { get; init; }

    /// <summary>Deprivation fifth, 1 most deprived to 5, or null for all.</summary>
    public int? Quintile { get; init; }

    /// <summary>The month at whose start stocks are read and with which flows begin.</summary>
    public required Month When { get; init; }
}

/// <summary>What of the model stands beside a figure.</summary>
public sealed record FigureMeasure
{
    /// <summary>What is read.</summary>
    public required FigureColumn Column { get; init; }

    /// <summary>The run from which it is read, by its name in <see cref="FigureTrial"/>.</summary>
    public required FigureTrial Trial { get; init; }

    /// <summary>Of whom and when.</summary>
    public required FigureGroup Group { get; init; }

    /// <summary>The group whose value divides that of <see cref="Group"/>, or null; then the unit is a ratio.</summary>
    public FigureGroup? Over { get; init; }

    /// <summary>The services that are added up, where the column is of services.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Months over which flows are added up.</summary>
    public int Months { get; init; } = Month.PerYear;

    /// <summary>Whether rates by age are weighted by all of the place's residents of the ages at the start instead of the group's own.</summary>
    public bool Standardised { get; init; }
}

/// <summary>A published figure and what of the model stands beside it.</summary>
public sealed record PublishedFigure
{
    /// <summary>Unit of a figure that divides one group's value by another's, or a run's by that of the run it is compared with.</summary>
    public const string Ratio = "ratio";

    /// <summary>Key, such as <c>hse-2021-help-65-69</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What was counted or measured, in words.</summary>
    public required string Quantity { get; init; }

    /// <summary>Of whom it was published.</summary>
    public required string Population { get; init; }

    /// <summary>Where: England, or another area.</summary>
    public required string Area { get; init; }

    /// <summary>The place of the model that stands for the area, by its name in <c>places/</c>.</summary>
    public required string Place { get; init; }

    /// <summary>When, as published: a year, a financial year, a span.</summary>
    public required string Period { get; init; }

    /// <summary>What it may be used for.</summary>
    public required FigureClass Class { get; init; }

    /// <summary>Unit of the value and the tolerance.</summary>
    public required string Unit { get; init; }

    /// <summary>The published value.</summary>
    public required double Value { get; init; }

    /// <summary>How far off still counts as within, declared before the model was run; in the figure's unit.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Standard error of the published value, where stated; 0 else.</summary>
    public double StandardError { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>How the model's definition differs, or why the model is off; a sentence.</summary>
    public string? Remark { get; init; }

    /// <summary>What of the model stands beside it.</summary>
    public required FigureMeasure Measure { get; init; }
}
