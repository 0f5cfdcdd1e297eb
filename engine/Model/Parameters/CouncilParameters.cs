namespace Catalyst.Engine.Model.Parameters;

/// <summary>The council's money for care at home.</summary>
public sealed record CouncilParameters
{
    /// <summary>Yearly budget for care at home per resident of an age, of the published population, in the base year.</summary>
    [Parameter("GBP per person per year", 0, 20000), Axes(Axis.Age)]
    public required ParameterTable BudgetPerHead { get; init; }

    /// <summary>The financial year, by its April, in which the budget per head holds.</summary>
    [Parameter("year", 2000, 2100)]
    public required double BudgetYear { get; init; }

    /// <summary>Real growth of the budget a year.</summary>
    [Parameter("share per year", -0.2, 0.2)]
    public required double BudgetGrowth { get; init; }

    /// <summary>Real growth of the cost of an hour of care a year.</summary>
    [Parameter("share per year", -0.2, 0.2)]
    public required double CostGrowth { get; init; }

    /// <summary>Reserves at the start, over the year's budget.</summary>
    [Parameter("share", 0, 5)]
    public required double StartingReserves { get; init; }

    /// <summary>Reserves below which none are released, over the year's budget.</summary>
    [Parameter("share", 0, 1)]
    public required double ReservesFloor { get; init; }

    /// <summary>Largest share of reserves above the floor released into one year.</summary>
    [Parameter("share", 0, 1)]
    public required double ReservesRelease { get; init; }

    /// <summary>Largest change of strictness in a year.</summary>
    [Parameter("severity level per year", 0, 1)]
    public required double StrictnessStep { get; init; }

    /// <summary>Largest change of the fee in a year, real.</summary>
    [Parameter("share per year", 0, 0.5)]
    public required double FeeStep { get; init; }

    /// <summary>Forecast cost over budget within which nothing is changed: 1 ± this.</summary>
    [Parameter("share", 0, 0.5)]
    public required double PressureTolerance { get; init; }

    /// <summary>Gap between forecast cost and money at which every response is taken in full.</summary>
    [Parameter("share", 0.01, 1)]
    public required double FullResponseGap { get; init; }
}
