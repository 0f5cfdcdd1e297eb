namespace Catalyst.Engine.Model.Parameters;

/// <summary>Providers: latent slots with ownership, capacity, cost and quality.</summary>
public sealed record ProviderParameters
{
    /// <summary>Cost of letting and watching contracts, over fees.</summary>
    [Parameter("share", 0, 0.3)]
    public required double ContractOverhead { get; init; }

    /// <summary>Rate of exit where the fee covers the cost, private.</summary>
    [Parameter("per provider per year", 0, 2)]
    public required double ExitRate { get; init; }

    /// <summary>Exit grows by exp(this × shortfall of fee below cost).</summary>
    [Parameter("log ratio per unit shortfall", 0, 20)]
    public required double SqueezeEffect { get; init; }

    /// <summary>Exit by ownership over private.</summary>
    [Parameter("odds ratio", 0.1, 5), Axes(Axis.Ownership)]
    public required ParameterTable ExitOdds { get; init; }

    /// <summary>Rate at which an empty slot fills when the fee covers the cost and people wait.</summary>
    [Parameter("per slot per year", 0, 12)]
    public required double EntryRate { get; init; }

    /// <summary>People waiting or broken off, over those served, above which a provider enters.</summary>
    [Parameter("share", 0, 5)]
    public required double EntryWaiting { get; init; }

    /// <summary>Shortest time without care after a provider closes.</summary>
    [Parameter("months", 1, 12)]
    public required double DisruptionShortest { get; init; }

    /// <summary>Longest time without care after a provider closes.</summary>
    [Parameter("months", 1, 12)]
    public required double DisruptionLongest { get; init; }

    /// <summary>Capacity planned over the hours the budget can buy.</summary>
    [Parameter("ratio", 0.5, 3)]
    public required double CapacityHeadroom { get; init; }

    /// <summary>Share of the gap between capacity and plan closed in a year.</summary>
    [Parameter("share per year", 0, 1)]
    public required double CapacityAdjustment { get; init; }

    /// <summary>What a month of a service costs a provider over the ordinary fee, by ownership.</summary>
    [Parameter("ratio", 0.5, 1.5), Axes(Axis.Ownership)]
    public required ParameterTable CostRatio { get; init; }

    /// <summary>Spread of providers' quality, seen and unseen each, about the mean.</summary>
    [Parameter("logit", 0, 2)]
    public required double QualitySpread { get; init; }

    /// <summary>Mean unseen quality by ownership over private.</summary>
    [Parameter("logit", -2, 2), Axes(Axis.Ownership)]
    public required ParameterTable UnseenQuality { get; init; }

    /// <summary>How much likelier a provider is chosen for each unit of quality that is seen, where people choose.</summary>
    [Parameter("log ratio per logit", 0, 5)]
    public required double QualityChoice { get; init; }

    /// <summary>Unseen quality lost in a year at a fee short of cost by its whole.</summary>
    [Parameter("logit per unit shortfall per year", 0, 10)]
    public required double SqueezeQualityLoss { get; init; }
}
