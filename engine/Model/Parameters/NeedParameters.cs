namespace Catalyst.Engine.Model.Parameters;

/// <summary>Wider needs: livelihood, family and home, each none, some or acute.</summary>
public sealed record NeedParameters
{
    /// <summary>Shares with none, some and acute need at each age, all residents; rates of worsening follow from them and from easing.</summary>
    [Parameter("share", 0, 1), Axes(Axis.WiderNeed, Axis.Age, Axis.WiderLevel)]
    public required ParameterTable Shares { get; init; }

    /// <summary>Odds of at least a level of need in a deprivation fifth over the average.</summary>
    [Parameter("odds ratio", 0.1, 10), Axes(Axis.WiderNeed, Axis.Quintile)]
    public required ParameterTable DeprivationOdds { get; init; }

    /// <summary>Yearly rate of easing by one level, by the level left (none: 0).</summary>
    [Parameter("per person per year", 0, 12), Axes(Axis.WiderNeed, Axis.WiderLevel)]
    public required ParameterTable EasingRate { get; init; }

    /// <summary>Rate of worsening for each other need that a resident has, over the rate with none.</summary>
    [Parameter("ratio per need", 1, 5)]
    public required double Clustering { get; init; }

    /// <summary>Onset of conditions for each level of a wider need, over none.</summary>
    [Parameter("ratio per level", 1, 3), Axes(Axis.WiderNeed)]
    public required ParameterTable ConditionOnsetRatio { get; init; }

    /// <summary>Worsening of dependency for each level of a wider need, over none.</summary>
    [Parameter("ratio per level", 1, 3), Axes(Axis.WiderNeed)]
    public required ParameterTable WorseningRatio { get; init; }
}
