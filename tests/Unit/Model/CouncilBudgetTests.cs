using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

public sealed class CouncilBudgetTests
{
    // Costs, population and services are the same; only the money differs, from the first April on.
    private static readonly WorldSettings Plain = new()
    {
        Scenario = Shipped.Scenario("as-is"),
        PolicyStart = new WorldSettings().Start,
    };

    [Fact]
    public void MonthlyMoney_OverAFinancialYear_AddsUpToTheYearsToThePenny()
    {
        var world = World.Of(Plain with
        {
            Scenario = Shipped.Scenario("community") with { Investment = new() { JoinedUp = 0.0123, Prevention = 0.01 } },
        });
        world.Live(9);
        var sums = new long[6];
        world.Live(12, each =>
        {
            var flows = each.State.Flows;
            long[] month = [flows.GrantPence, flows.TaxPence, flows.DebtPence, flows.OtherPence, flows.GroupSupportPence, flows.JoinedUpPence];
            for (var i = 0; i < sums.Length; i++) sums[i] += month[i];
        });
        Assert.Equal(4, world.State.Month.MonthOfYear);
        var council = world.State.Council;
        Assert.Equal(
            [council.YearGrant, council.YearTax, council.YearDebt, council.YearOther, council.YearGroupSupport, council.YearJoinedUp], sums);
        Assert.Equal(council.YearIncome, sums[0] + sums[1]);
        Assert.All(sums, sum => Assert.True(sum > 0));
    }

    [Theory]
    [InlineData(2026, 3, 2025)]
    [InlineData(2026, 4, 2026)]
    [InlineData(2026, 12, 2026)]
    [InlineData(2027, 1, 2026)]
    public void FinancialYear_OfAMonth_BeginsInApril(int year, int month, int financialYear) =>
        Assert.Equal(financialYear, CouncilBudget.FinancialYear(Month.Of(year, month)));

    [Fact]
    public void BaseBudget_FromYearToYear_GrowsByTheRatesFromTheBaseYear()
    {
        var shipped = Shipped.Parameters;
        var parameters = shipped with
        {
            Services = shipped.EachService(service => service with
            {
                BudgetPerHead = service.Name == "public_health" ? 100 : 0,
                AgeFrom = 0,
                AgeTo = 110,
                Contribution = 0,
            }),
            Council = shipped.Council with
            {
                BudgetYear = 2023,
                BudgetGrowth = 0.05,
                GrantGrowth = 0.02,
                TaxRise = 0.01,
                TaxShare = 0.25,
                OtherPerHead = 60,
                DebtPerHead = 40,
                DeprivationBudget = shipped.Council.DeprivationBudget.Each(_ => 1),
            },
        };
        var hazards = World.HazardsOf(new WorldSettings { Parameters = parameters });
        var (budget, service) = (hazards.Budget, hazards.Services.Names.Index().Single(each => each.Item == "public_health").Index);
        Assert.Equal(2_000 * 100 * 100, budget.Service(service, 2023));
        Assert.Equal(21_000_000, budget.Service(service, 2024));
        Assert.Equal(Math.Round(20_000_000 / 1.05 / 1.05), budget.Service(service, 2021));
        Assert.Equal(12_600_000, budget.Other(2024));
        Assert.Equal(8_000_000, budget.Debt);
        // Grant and tax pay for all of it in the base year: 40 million pence, a quarter of it by tax.
        Assert.Equal(30_000_000, budget.Grant(2023));
        Assert.Equal(30_600_000, budget.Grant(2024));
        Assert.Equal(10_000_000, budget.TaxAtBaseRate(2020));
        Assert.Equal(1, budget.StartingTaxLevel(2023));
        Assert.Equal(1 / 1.01 / 1.01 / 1.01, budget.StartingTaxLevel(2020), 12);
    }

    /// <summary>The less money, the stricter the rules, the lower the fee and the higher the load, never the other way round.</summary>
    [Fact]
    public void Response_WithLessMoney_IsNoWeaker()
    {
        (double Tightening, double Package, double Fee, double Load) before = (double.MinValue, double.MaxValue, double.MaxValue, double.MinValue);
        foreach (var share in (double[])[2, 1.5, 1, 0.9, 0.8, 0.7, 0.5, 0.3, 0])
        {
            var world = World.Of(Plain with { Stress = new() { GrantRatio = share } });
            // Rules answer in April.
            world.State.Month = Month.Of(2021, 4);
            CouncilBudget.Settle(world.Context());
            var council = world.State.Council;
            Assert.InRange(council.Tightening, before.Tightening, double.MaxValue);
            Assert.InRange(council.PackageShare, 0, before.Package);
            Assert.InRange(council.FeeFactor, 0, before.Fee);
            Assert.InRange(council.GroupLoad, before.Load, double.MaxValue);
            before = (council.Tightening, council.PackageShare, council.FeeFactor, council.GroupLoad);
        }
        Assert.True(before.Tightening > 0);
        Assert.True(before.Package < 1);
        Assert.True(before.Fee < 1);
    }

    [Fact]
    public void Rules_WithMoneyToSpare_GoBackToTheReferenceAndNoFurther()
    {
        var world = World.Of(Plain with { Stress = new() { GrantRatio = 2 } });
        var (council, steps) = (world.State.Council, Shipped.Parameters.Council);
        council.Tightening = 10 * steps.StrictnessStep;
        council.PackageShare = 1 - 2.5 * steps.PackageStep;
        council.FeeFactor = 0.9;
        world.State.Month = Month.Of(2021, 4);
        CouncilBudget.Settle(world.Context());
        Assert.Equal(9 * steps.StrictnessStep, council.Tightening, 12);
        Assert.Equal(1 - 1.5 * steps.PackageStep, council.PackageShare, 12);
        Assert.Equal(0.9 * (1 + steps.FeeStep), council.FeeFactor, 12);
        for (var year = 0; year < 12; year++) CouncilBudget.Settle(world.Context());
        Assert.Equal(0, council.Tightening);
        Assert.Equal(1, council.PackageShare);
        Assert.Equal(1, council.FeeFactor);
    }

    /// <summary>Whatever the month: the first of the study, an April, or another.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(11)]
    public void StressOfReserves_AtThePolicyStart_TakesThemOnce(int months)
    {
        var from = Plain.Start + months;
        var (plain, stressed) = (World.Of(Plain with { PolicyStart = from }), World.Of(Plain with { PolicyStart = from, Stress = new() { ReservesRatio = 0.25 } }));
        plain.Live(months);
        stressed.Live(months);
        Assert.Equal(plain.State.Council.Reserves, stressed.State.Council.Reserves);
        var opening = stressed.State.Council.Reserves;
        stressed.Live(1);
        Assert.Equal(
            (long)Math.Round(0.25 * opening) + stressed.State.Flows.IncomePence - stressed.State.Flows.SpendPence,
            stressed.State.Council.Reserves);
    }
}
