namespace Catalyst.Engine.Model.Parameters;

/// <summary>Long-term conditions (one definition: Cassell's 36) and dependency (interval of need).</summary>
public sealed record HealthParameters
{
    /// <summary>Shares with 0, 1, 2, 3, 4+ conditions at each age, all residents; onset follows from how they rise with age.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age, Axis.Conditions)]
    public required ParameterTable ConditionShares { get; init; }

    /// <summary>Odds of each further condition in a deprivation fifth over the average.</summary>
    [Parameter("odds ratio", 0.2, 5), Axes(Axis.Quintile)]
    public required ParameterTable ConditionsDeprivationOdds { get; init; }

    /// <summary>Shares independent and of low, medium, high dependency at each age, all residents.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age, Axis.Dependency)]
    public required ParameterTable DependencyShares { get; init; }

    /// <summary>Odds of dependency in a deprivation fifth over the average.</summary>
    [Parameter("odds ratio", 0.2, 5), Axes(Axis.Quintile)]
    public required ParameterTable DependencyDeprivationOdds { get; init; }

    /// <summary>Odds of dependency of each sex over the average at the same age.</summary>
    [Parameter("odds ratio", 0.2, 5), Axes(Axis.Sex)]
    public required ParameterTable DependencySexOdds { get; init; }

    /// <summary>Rate of becoming more dependent with 0, 1, 2, 3, 4+ conditions over the rate with none.</summary>
    [Parameter("ratio", 0.1, 20), Axes(Axis.Conditions)]
    public required ParameterTable ConditionsDependencyRatio { get; init; }

    /// <summary>
    /// Yearly rate of recovering one level of dependency, by age and level left (independent: 0), in the balance from which the
    /// differences between deprivation fifths follow; recovery itself follows the annual transitions.
    /// </summary>
    [Parameter("per person per year", 0, 5), Axes(Axis.Age, Axis.Dependency)]
    public required ParameterTable RecoveryRate { get; init; }

    /// <summary>Onset of conditions and of dependency among the isolated over others, as observed.</summary>
    [Parameter("ratio", 1, 3)]
    public required double IsolationOnsetRatio { get; init; }

    /// <summary>Excess rate of worsening when no needed care comes: 1 + this × unmet share.</summary>
    [Parameter("ratio", 0, 3)]
    public required double UnmetWorsening { get; init; }

    /// <summary>Loss of recovery when no needed care comes: 1 − this × unmet share.</summary>
    [Parameter("ratio", 0, 0.95)]
    public required double UnmetRecoveryLoss { get; init; }

    /// <summary>Share of needed care that goes unmet today, by dependency; rates are stated at this level.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Dependency)]
    public required ParameterTable ReferenceUnmet { get; init; }

    /// <summary>
    /// Chance of each dependency a year from now for survivors, by age and dependency now; the monthly generator reproduces it.
    /// Each row adds up to 1.
    /// </summary>
    [Parameter("share", 0, 1), Axes(Axis.Age, Axis.Dependency, Axis.LaterDependency)]
    public required ParameterTable AnnualTransitions { get; init; }

    /// <summary>Rate of a further condition over that which keeps the stated shares, by age.</summary>
    [Parameter("ratio", 0.1, 5), Axes(Axis.Age)]
    public required ParameterTable OnsetRatio { get; init; }

    /// <summary>Rate of worsening over that of the annual transitions, by age.</summary>
    [Parameter("ratio", 0.1, 5), Axes(Axis.Age)]
    public required ParameterTable WorseningRatio { get; init; }

    /// <summary>Rate of recovery over that of the annual transitions.</summary>
    [Parameter("ratio", 0.1, 5)]
    public required double RecoveryRatio { get; init; }
}
