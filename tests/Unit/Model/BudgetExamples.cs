using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>A council small enough to reckon by hand: what it has is what it spends.</summary>
internal static class BudgetExamples
{
    /// <summary>Measures in round figures.</summary>
    public static CouncilParameters Parameters { get; } = new()
    {
        BudgetYear = 2023,
        BudgetGrowth = 0,
        CostGrowth = 0,
        StartingReserves = 0,
        ReservesFloor = 0.05,
        StrictnessStep = 0,
        FeeStep = 0,
        PressureTolerance = 0,
        FullResponseGap = 1,
        DeprivationBudget = new([Axis.Quintile], [[0, 1, 2, 3, 4]], [1, 1, 1, 1, 1]),
        OtherPerHead = 0,
        DebtPerHead = 0,
        TaxShare = 0,
        GrantGrowth = 0,
        TaxRise = 0.01,
        TaxCap = 0.03,
        EfficiencyStep = 0.01,
        EfficiencyLimit = 0.03,
        DiscretionaryCut = 0.2,
        ReservesTarget = 0.1,
        JoinedUpToday = 0,
        JoinedUpLag = 1,
        JoinedUpHalf = 1,
        SurplusToReserves = 0.5,
        OverspendShare = 0,
        PackageStep = 0,
        PackageFloor = 1,
    };

    /// <summary>A duty (400,000) and a choice (100,000); income and commitments are both 750,000, the floor of reserves 37,500.</summary>
    public static BudgetProposal Balanced { get; } = new()
    {
        Grant = 230_000,
        TaxBefore = 400_000,
        Fees = 116_000,
        Reserves = 47_500,
        Debt = 50_000,
        StatutoryForecast = [400_000, 0],
        DiscretionaryBefore = [0, 100_000],
        DiscretionaryAim = [0, 110_000],
        OtherBefore = 200_000,
        OtherAim = 205_000,
    };

    /// <summary>The same with so much more to pay than there is; less where below 0.</summary>
    public static BudgetProposal Short(long gap) => Balanced with { Debt = Balanced.Debt + gap };
}
