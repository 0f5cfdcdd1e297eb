namespace Catalyst.Engine.Model.Parameters;

/// <summary>The council's money: what it has, what is committed, and what a lawful budget may do.</summary>
public sealed record CouncilParameters
{
    /// <summary>The financial year, by its April, in which budgets and prices per head hold.</summary>
    [Parameter("year", 2000, 2100)]
    public required double BudgetYear { get; init; }

    /// <summary>Real growth a year of what discretionary services and the rest would have without pressure.</summary>
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

    /// <summary>Spending need per head in a deprivation fifth over the average: how a place's base budget follows from its people.</summary>
    [Parameter("ratio", 0.2, 5), Axes(Axis.Quintile)]
    public required ParameterTable DeprivationBudget { get; init; }

    /// <summary>Yearly spend per resident on what is not simulated (roads, waste, planning and the rest), in the base year.</summary>
    [Parameter("GBP per person per year", 0, 5000)]
    public required double OtherPerHead { get; init; }

    /// <summary>Yearly spend per resident that is committed before all else: debt and long contracts, in the base year.</summary>
    [Parameter("GBP per person per year", 0, 5000)]
    public required double DebtPerHead { get; init; }

    /// <summary>Share of the base budget, after what users pay, that comes from council tax; grant is the rest.</summary>
    [Parameter("share", 0, 1)]
    public required double TaxShare { get; init; }

    /// <summary>Real growth of grant a year.</summary>
    [Parameter("share per year", -0.3, 0.3)]
    public required double GrantGrowth { get; init; }

    /// <summary>Real rise of council tax a year that a council takes without pressure.</summary>
    [Parameter("share per year", -0.1, 0.2)]
    public required double TaxRise { get; init; }

    /// <summary>Largest real rise of council tax a year without a referendum.</summary>
    [Parameter("share per year", -0.1, 0.2)]
    public required double TaxCap { get; init; }

    /// <summary>Largest saving a year by efficiency, over spend on services, that leaves service as it was.</summary>
    [Parameter("share per year", 0, 0.2)]
    public required double EfficiencyStep { get; init; }

    /// <summary>All that efficiency can save over the years.</summary>
    [Parameter("share", 0, 0.5)]
    public required double EfficiencyLimit { get; init; }

    /// <summary>Largest cut of a discretionary budget in a year.</summary>
    [Parameter("share per year", 0, 1)]
    public required double DiscretionaryCut { get; init; }

    /// <summary>Reserves that a council rebuilds to with money to spare, over the year's budget.</summary>
    [Parameter("share", 0, 2)]
    public required double ReservesTarget { get; init; }

    /// <summary>J: joined-up working today, from none to whole.</summary>
    [Parameter("share", 0, 1)]
    public required double JoinedUpToday { get; init; }

    /// <summary>Mean time from paying for joined-up working to having it.</summary>
    [Parameter("months", 1, 240)]
    public required double JoinedUpLag { get; init; }

    /// <summary>Yearly investment per resident at which half of what joined-up working lacks today is made up in the end.</summary>
    [Parameter("GBP per person per year", 0.1, 500)]
    public required double JoinedUpHalf { get; init; }

    /// <summary>Share of a month's budget by which a duty is met beyond it while reserves stand above their floor.</summary>
    [Parameter("share", 0, 0.5)]
    public required double OverspendShare { get; init; }

    /// <summary>Largest cut of the hours of a package in a year.</summary>
    [Parameter("share per year", 0, 0.5)]
    public required double PackageStep { get; init; }

    /// <summary>Hours of a package below which no council goes, over those at reference.</summary>
    [Parameter("share", 0.1, 1)]
    public required double PackageFloor { get; init; }

    /// <summary>Share of a surplus that goes to reserves first, as long as they are below their target.</summary>
    [Parameter("share", 0, 1)]
    public required double SurplusToReserves { get; init; }
}
