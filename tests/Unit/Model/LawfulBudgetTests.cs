using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

public sealed class LawfulBudgetTests
{
    [Fact]
    public void Balance_OfWhatIsBalanced_ChangesNothing()
    {
        var budget = Balance(BudgetExamples.Balanced);
        Assert.Equal(0, budget.Gap);
        Assert.Equal(default, budget.Steps);
        Assert.Equal((404_000, 0.01), (budget.Tax, budget.TaxRise));
        Assert.Equal([400_000, 0], budget.StatutoryBudget);
        Assert.Equal([0, 100_000], budget.DiscretionaryBudget);
        Assert.Equal((200_000, 0L, 0L), (budget.Other, budget.ReservesRebuilt, budget.Deficit));
        Assert.False(budget.Section114);
    }

    /// <summary>Each measure in turn, as the gap widens: half of 20,000 above the floor, 2% of tax, 1% of 700,000, 20% of 297,000.</summary>
    [Theory]
    [InlineData(4_000, 4_000, 0, 0, 0, 0)]
    [InlineData(10_001, 10_000, 1, 0, 0, 0)]
    [InlineData(14_000, 10_000, 4_000, 0, 0, 0)]
    [InlineData(20_000, 10_000, 8_000, 2_000, 0, 0)]
    [InlineData(40_000, 10_000, 8_000, 7_000, 15_000, 0)]
    [InlineData(84_400, 10_000, 8_000, 7_000, 59_400, 0)]
    [InlineData(84_401, 10_000, 8_000, 7_000, 59_400, 1)]
    [InlineData(100_000, 10_000, 8_000, 7_000, 59_400, 15_600)]
    public void Balance_OfAGap_TakesMeasuresInOrder(long gap, long reserves, long tax, long efficiency, long cut, long unresolved)
    {
        var budget = Balance(BudgetExamples.Short(gap));
        Assert.Equal(gap, budget.Gap);
        Assert.Equal(new BudgetSteps(reserves, tax, efficiency, cut, unresolved), budget.Steps);
        Assert.Equal(404_000 + tax, budget.Tax);
        Assert.Equal(0.01 + tax / 400_000.0, budget.TaxRise, 12);
        Assert.Equal(0.01 * efficiency / 7_000, budget.EfficiencySoFar, 12);
        Assert.Equal(cut / 297_000.0, budget.DiscretionaryCutShare, 12);
        Assert.Equal(unresolved > 0, budget.Section114);
    }

    [Fact]
    public void Balance_WithCuts_TakesThemInProportionAfterEfficiency()
    {
        var budget = Balance(BudgetExamples.Short(40_000));
        Assert.Equal([396_000, 0], budget.StatutoryBudget);
        Assert.Equal([0, 94_000], budget.DiscretionaryBudget);
        Assert.Equal(188_000, budget.Other);
    }

    [Fact]
    public void Balance_BeyondAllMeasures_MeetsDutiesLate()
    {
        var budget = Balance(BudgetExamples.Short(100_000));
        Assert.Equal([380_400, 0], budget.StatutoryBudget);
        Assert.Equal(0, budget.Deficit);
    }

    /// <summary>84,400 by lawful measures and all 396,000 of duties leave 69,600 of 550,000.</summary>
    [Fact]
    public void Balance_WithMoreSetAsideThanThereIs_RunsADeficit()
    {
        var budget = Balance(BudgetExamples.Short(550_000));
        Assert.Equal([0, 0], budget.StatutoryBudget);
        Assert.Equal([0, 79_200], budget.DiscretionaryBudget);
        Assert.Equal(69_600, budget.Deficit);
    }

    [Fact]
    public void Balance_WithALittleToSpare_PutsHalfByAndRestoresInProportionToWhatLacks()
    {
        var budget = Balance(BudgetExamples.Short(-18_000));
        Assert.Equal(9_000, budget.ReservesRebuilt);
        Assert.Equal([0, 106_000], budget.DiscretionaryBudget);
        Assert.Equal(203_000, budget.Other);
    }

    /// <summary>Reserves lack 17,500 and budgets 15,000; the other 7,500 are put by too.</summary>
    [Fact]
    public void Balance_WithMuchToSpare_RestoresToTheAimsAndPutsTheRestBy()
    {
        var budget = Balance(BudgetExamples.Short(-40_000));
        Assert.Equal(25_000, budget.ReservesRebuilt);
        Assert.Equal([0, 110_000], budget.DiscretionaryBudget);
        Assert.Equal(205_000, budget.Other);
    }

    [Fact]
    public void Balance_UnderANotice_RestoresNothingAndEndsTheNotice()
    {
        var budget = Balance(BudgetExamples.Short(-40_000) with { Frozen = true });
        Assert.Equal(40_000, budget.ReservesRebuilt);
        Assert.Equal([0, 100_000], budget.DiscretionaryBudget);
        Assert.False(budget.Section114);
    }

    [Fact]
    public void Balance_WithABudgetAboveItsAim_LeavesIt()
    {
        var budget = Balance(BudgetExamples.Short(-40_000) with { DiscretionaryAim = [0, 60_000] });
        Assert.Equal([0, 100_000], budget.DiscretionaryBudget);
        Assert.Equal(205_000, budget.Other);
    }

    /// <summary>A cap of half a per cent lies below the ordinary rise of one.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1.0 / 6, 0.005)]
    public void Balance_UnderAStressedCap_CapsTheOrdinaryRiseToo(double ratio, double rise)
    {
        var budget = Balance(BudgetExamples.Balanced with { TaxCapRatio = ratio });
        Assert.Equal(rise, budget.TaxRise, 12);
        Assert.Equal(400_000 + 400_000 * rise, budget.Tax, 0.5);
        Assert.Equal(404_000 - budget.Tax, budget.Gap);
        Assert.Equal(0, budget.Steps.Tax);
    }

    /// <summary>Two of three per cent are saved already: another takes a 98th off today's prices, and then there is no more.</summary>
    [Theory]
    [InlineData(0.02, 7_142, 0.03)]
    [InlineData(0.025, 3_589, 0.03)]
    [InlineData(0.03, 0, 0.03)]
    [InlineData(0.04, 0, 0.04)]
    public void Balance_WithEfficiencyBefore_StopsAtTheLimit(double before, long saved, double after)
    {
        var budget = Balance(BudgetExamples.Short(60_000) with { EfficiencySoFar = before });
        Assert.InRange(budget.EfficiencySaved, saved - 1, saved);
        Assert.Equal(after, budget.EfficiencySoFar, 12);
    }

    [Fact]
    public void Balance_WithMoneySetAside_TakesItBeforeServices()
    {
        var asked = BudgetExamples.Balanced with { Investment = 5_000, PreventionExtra = 3_000, GroupSupport = 2_000, Reserves = 0 };
        var budget = Balance(asked);
        Assert.Equal(10_000, budget.Gap);
        Assert.Equal(new BudgetSteps(0, 8_000, 2_000, 0, 0), budget.Steps);
    }

    [Fact]
    public void Balance_WithReservesOwed_ReleasesNone()
    {
        var budget = Balance(BudgetExamples.Short(4_000) with { Reserves = -1_000_000 });
        Assert.Equal(new BudgetSteps(0, 4_000, 0, 0, 0), budget.Steps);
        Assert.Equal(9_000, Balance(BudgetExamples.Short(-18_000) with { Reserves = -1_000_000 }).ReservesRebuilt);
    }

    [Fact]
    public void Balance_WithoutAnything_IsEmpty()
    {
        var budget = Balance(new BudgetProposal
        {
            Grant = 0,
            TaxBefore = 0,
            Fees = 0,
            Reserves = 0,
            Debt = 0,
            OtherBefore = 0,
            OtherAim = 0,
            StatutoryForecast = [],
            DiscretionaryBefore = [],
            DiscretionaryAim = [],
        });
        Assert.Equal((0, 0, 0), (budget.Gap, budget.Income, budget.Deficit));
        Assert.False(budget.Section114);
    }

    [Fact]
    public void Balance_OfWhatCannotBe_Refuses()
    {
        Assert.Throws<ArgumentException>(() => Balance(BudgetExamples.Balanced with { DiscretionaryAim = [0] }));
        Assert.Throws<ArgumentException>(() => Balance(BudgetExamples.Balanced with { StatutoryForecast = [-1, 0] }));
        Assert.Throws<ArgumentException>(() => Balance(BudgetExamples.Balanced with { EfficiencySoFar = 1 }));
        Assert.Throws<ArgumentException>(() => Balance(BudgetExamples.Balanced with { EfficiencySoFar = double.NaN }));
    }

    private static BudgetOutcome Balance(BudgetProposal proposal) => LawfulBudget.Balance(proposal, BudgetExamples.Parameters);
}
