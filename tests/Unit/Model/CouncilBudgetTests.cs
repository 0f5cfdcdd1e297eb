using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

public sealed class CouncilBudgetTests
{
    [Fact]
    public void MonthlyIncome_OverAFinancialYear_AddsUpToTheYearsToThePenny()
    {
        var world = World.Of(new WorldSettings { Scenario = Shipped.Scenario("community"), PolicyStart = new WorldSettings().Start });
        world.Live(9);
        long income = 0, support = 0;
        world.Live(12, each =>
        {
            income += each.State.Flows.IncomePence;
            support += each.State.Flows.GroupSupportPence;
        });
        Assert.Equal(4, world.State.Month.MonthOfYear);
        Assert.Equal(world.State.Council.YearIncome, income);
        Assert.Equal(world.State.Council.YearGroupSupport, support);
        Assert.True(support > 0);
    }

    [Theory]
    [InlineData(2026, 3, 2025)]
    [InlineData(2026, 4, 2026)]
    [InlineData(2026, 12, 2026)]
    [InlineData(2027, 1, 2026)]
    public void FinancialYear_OfAMonth_BeginsInApril(int year, int month, int financialYear) =>
        Assert.Equal(financialYear, CouncilBudget.FinancialYear(Month.Of(year, month)));

    [Fact]
    public void YearIncome_FromYearToYear_GrowsByTheRateFromTheBaseYear()
    {
        var parameters = With(council => council with { BudgetYear = 2023, BudgetGrowth = 0.05, BudgetPerHead = council.BudgetPerHead.Each(_ => 100) });
        var hazards = World.HazardsOf(new WorldSettings { Parameters = parameters });
        Assert.Equal(2_000 * 100 * 100, CouncilBudget.YearIncome(hazards, 2023));
        Assert.Equal(21_000_000, CouncilBudget.YearIncome(hazards, 2024));
        Assert.Equal(Math.Round(20_000_000 / 1.05 / 1.05), CouncilBudget.YearIncome(hazards, 2021));
    }

    /// <summary>The less money, the stricter the rules, the lower the fee and the higher the load, never the other way round.</summary>
    [Fact]
    public void Response_WithLessMoney_IsNoWeaker()
    {
        (double Strictness, double Fee, double Load) before = (double.MinValue, double.MaxValue, double.MinValue);
        foreach (var share in (double[])[2, 1, 0.9, 0.8, 0.7, 0.5, 0.3])
        {
            var world = World.Of(new WorldSettings
            {
                Parameters = With(council => council with { BudgetPerHead = council.BudgetPerHead.Each(gbp => gbp * share) }),
                Scenario = Shipped.Scenario("as-is"),
            });
            // Care, population and prices are the same whatever the budget; only the money differs. Rules answer in April.
            world.State.Month = Month.Of(2021, 4);
            CouncilBudget.Settle(world.Context());
            var council = world.State.Council;
            Assert.InRange(council.Strictness, before.Strictness, double.MaxValue);
            Assert.InRange(council.FeeFactor, 0, before.Fee);
            Assert.InRange(council.GroupLoad, before.Load, double.MaxValue);
            before = (council.Strictness, council.FeeFactor, council.GroupLoad);
        }
        Assert.True(before.Strictness > Shipped.Parameters.Care.ReferenceStrictness);
        Assert.True(before.Fee < 1);
    }

    [Fact]
    public void Strictness_WithMoneyToSpare_GoesBackToTheReferenceAndNoFurther()
    {
        var world = World.Of(new WorldSettings { Parameters = With(council => council with { BudgetPerHead = council.BudgetPerHead.Each(_ => 5000) }) });
        world.State.Council.Strictness += 10 * Shipped.Parameters.Council.StrictnessStep;
        world.State.Council.FeeFactor = 0.9;
        world.State.Month = Month.Of(2021, 4);
        var before = world.State.Council.Strictness;
        CouncilBudget.Settle(world.Context());
        Assert.Equal(before - Shipped.Parameters.Council.StrictnessStep, world.State.Council.Strictness, 12);
        for (var year = 0; year < 12; year++) CouncilBudget.Settle(world.Context());
        Assert.Equal(Shipped.Parameters.Care.ReferenceStrictness, world.State.Council.Strictness);
        Assert.Equal(1, world.State.Council.FeeFactor);
    }

    private static ModelParameters With(Func<CouncilParameters, CouncilParameters> change) =>
        Shipped.Parameters with { Council = change(Shipped.Parameters.Council) };
}
