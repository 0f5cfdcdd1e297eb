namespace Catalyst.Engine.Model.Parameters;

/// <summary>Births, deaths and moves.</summary>
public sealed record DemographyParameters
{
    /// <summary>Chance of dying within a year at exact ages, interpolated geometrically between them.</summary>
    [Parameter("probability per year", 0, 1), Axes(Axis.Year, Axis.Sex, Axis.Age)]
    public required ParameterTable DeathProbability { get; init; }

    /// <summary>Death rate of a deprivation tenth over the national rate at the same sex and age.</summary>
    [Parameter("ratio", 0.1, 10), Axes(Axis.Sex, Axis.Age, Axis.Decile)]
    public required ParameterTable DeprivationDeathRatio { get; init; }

    /// <summary>Death rate with 0, 1, 2, 3, 4+ conditions over the rate with none.</summary>
    [Parameter("ratio", 0.1, 20), Axes(Axis.Conditions)]
    public required ParameterTable ConditionsDeathRatio { get; init; }

    /// <summary>Death rate by dependency over the rate of the independent.</summary>
    [Parameter("ratio", 0.1, 20), Axes(Axis.Dependency)]
    public required ParameterTable DependencyDeathRatio { get; init; }

    /// <summary>Death rate of isolated adults over that of others, as observed and adjusted.</summary>
    [Parameter("ratio", 1, 3)]
    public required double IsolationDeathRatio { get; init; }

    /// <summary>The part of the observed excess that isolation causes.</summary>
    [Parameter("share", 0, 1)]
    public required double IsolationCausalShare { get; init; }

    /// <summary>Births per woman and year.</summary>
    [Parameter("births per woman per year", 0, 0.5), Axes(Axis.Year, Axis.Age)]
    public required ParameterTable Fertility { get; init; }

    /// <summary>Share of newborns who are boys.</summary>
    [Parameter("share", 0.4, 0.6)]
    public required double MaleShareAtBirth { get; init; }

    /// <summary>Share of women among residents of an age, national.</summary>
    [Parameter("share", 0.2, 0.9), Axes(Axis.Age)]
    public required ParameterTable FemaleShare { get; init; }

    /// <summary>Residents who leave the council area in a year, whatever comes in.</summary>
    [Parameter("per person per year", 0, 1), Axes(Axis.Age)]
    public required ParameterTable MoveOutRate { get; init; }
}
