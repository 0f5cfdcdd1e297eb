namespace Catalyst.Engine.Model.Parameters;

/// <summary>Power that moves to communities: how fast it takes hold, what it costs, how it comes back, and how its money is divided.</summary>
public sealed record CommissioningParameters
{
    /// <summary>Months until power handed over informally has taken hold.</summary>
    [Parameter("months", 1, 120)]
    public required double InformalMonths { get; init; }

    /// <summary>Months until power handed over formally has taken hold.</summary>
    [Parameter("months", 1, 120)]
    public required double FormalMonths { get; init; }

    /// <summary>Overhead of money commissioned informally, over that money.</summary>
    [Parameter("share", 0, 0.5)]
    public required double InformalOverhead { get; init; }

    /// <summary>Overhead of money commissioned formally, over that money.</summary>
    [Parameter("share", 0, 0.5)]
    public required double FormalOverhead { get; init; }

    /// <summary>Rate at which a council takes informal power back.</summary>
    [Parameter("per service per year", 0, 5)]
    public required double InformalReversal { get; init; }

    /// <summary>Rate at which a council takes formal power back.</summary>
    [Parameter("per service per year", 0, 5)]
    public required double FormalReversal { get; init; }

    /// <summary>Either rate under budget stress over the same without.</summary>
    [Parameter("ratio", 1, 20)]
    public required double StressReversalRatio { get; init; }

    /// <summary>Months after a reversal before power may move again.</summary>
    [Parameter("months", 1, 240)]
    public required double RetryMonths { get; init; }

    /// <summary>Share of those served by what communities commissioned who lose a service of choice when power is taken back.</summary>
    [Parameter("share", 0, 1)]
    public required double ReversalLoss { get; init; }

    /// <summary>Hours a month that each member of a group's core gives to one service at full depth of participation.</summary>
    [Parameter("hours per service per month", 0, 20)]
    public required double DepthHours { get; init; }

    /// <summary>c₀: weight of the core's own needs in what groups choose to fund, where the core mirrors nobody.</summary>
    [Parameter("share", 0, 1)]
    public required double Capture { get; init; }

    /// <summary>λ: most of the pooled money for services of choice that may meet duties where the line between them fades.</summary>
    [Parameter("share", 0, 1)]
    public required double LineFading { get; init; }
}
