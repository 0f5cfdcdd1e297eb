using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

public sealed class DependencyGeneratorTests
{
    // Two steps up need two years: no rates give the first without some of the second in one year.
    private static readonly double[,] OneStepAYear =
        { { 0.9, 0.1, 0, 0 }, { 0, 0.9, 0.1, 0 }, { 0, 0, 0.9, 0.1 }, { 0, 0, 0, 1 } };

    [Fact]
    public void Month_OfAnyYearThatRatesGive_ReproducesIt()
    {
        for (var luck = 0; luck < 300; luck++)
        {
            var generator = RandomGenerator(luck);
            var year = SmallSteps.Exp(generator);
            var month = DependencyGenerator.Monthly(year);
            Assert.True(SmallSteps.Largest(year, SmallSteps.Power(month, 12)) < 1e-9, $"{luck}: twelve months");
            Assert.True(SmallSteps.Largest(SmallSteps.Exp(generator, 1 / 12.0), month) < 1e-9, $"{luck}: the month");
            Assert.Null(DependencyGenerator.Fault(year));
            for (var from = 0; from < 4; from++)
            {
                Assert.Equal(1, Enumerable.Range(0, 4).Sum(to => month[from, to]), 12);
                Assert.All(Enumerable.Range(0, 4), to => Assert.True(month[from, to] >= 0));
            }
        }
    }

    [Fact]
    public void Month_OfAYearWithStepsBothWays_IsNotStateByState()
    {
        var year = SmallSteps.Exp(SmallSteps.Generator(HandMade.Rates));
        var month = DependencyGenerator.Monthly(year);
        // Who worsens and recovers within a year is counted in the month and not in the year.
        var naive = 1 - Math.Pow(1 - year[0, 1], 1 / 12.0);
        Assert.True(month[0, 1] > 1.1 * naive, $"{month[0, 1]} is no more than {naive}");
    }

    [Fact]
    public void Year_ThatNoRatesGive_IsRefused()
    {
        Assert.Contains("the rate from 0 to 2 would be", DependencyGenerator.Fault(OneStepAYear), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DependencyGenerator.Monthly(OneStepAYear));
    }

    [Fact]
    public void Year_WithoutALogarithm_IsRefused()
    {
        double[,] swapped = { { 0, 1 }, { 1, 0 } };
        double[,] forgetful = { { 0.5, 0.5 }, { 0.5, 0.5 } };
        Assert.Contains("no real logarithm", DependencyGenerator.Fault(swapped), StringComparison.Ordinal);
        Assert.Contains("no real logarithm", DependencyGenerator.Fault(forgetful), StringComparison.Ordinal);
    }

    [Fact]
    public void Year_ThatIsNoMatrixOfChances_IsRefused()
    {
        Assert.Contains("add up to", DependencyGenerator.Fault(new[,] { { 0.9, 0.2 }, { 0, 1 } }), StringComparison.Ordinal);
        Assert.Contains("not within", DependencyGenerator.Fault(new[,] { { 1.1, -0.1 }, { 0, 1 } }), StringComparison.Ordinal);
        Assert.Contains("not within", DependencyGenerator.Fault(new[,] { { double.NaN, 1 }, { 0, 1 } }), StringComparison.Ordinal);
        Assert.Contains("not square", DependencyGenerator.Fault(new double[2, 3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithOneYearThatNoRatesGive_NamesItsAge()
    {
        Assert.Null(DependencyGenerator.Fault(new HandMade().Health.AnnualTransitions));
        double[] values = [.. SmallSteps.Exp(SmallSteps.Generator(HandMade.Rates)).Cast<double>(), .. OneStepAYear.Cast<double>()];
        var table = HandMade.Table([Axis.Age, Axis.Dependency, Axis.LaterDependency], [0, 75], values);
        Assert.StartsWith("at age 75 the rate from 0 to 2", DependencyGenerator.Fault(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Transitions_BetweenAges_FollowRatesLinearInAge()
    {
        var transitions = new DependencyTransitions(new HandMade().Health.AnnualTransitions);
        // The rates are 0.5, 1 and 2 times the stated at 0, 60 and 90, and the last stands.
        foreach (var (age, factor) in ((int, double)[])[(0, 0.5), (30, 0.75), (59, 0.5 + 0.5 * 59 / 60), (60, 1), (75, 1.5), (90, 2), (110, 2)])
        {
            var expected = SmallSteps.Exp(SmallSteps.Generator(HandMade.Rates, factor), 1 / 12.0);
            for (var from = 0; from < 4; from++)
                for (var to = 0; to < 4; to++)
                    Assert.Equal(expected[from, to], transitions[age, from, to], 10);
        }
    }

    [Fact]
    public void LevelReached_OverAllRanks_IsInProportionAndTheLowestRankIsTheWorst()
    {
        const int ranks = 100_000;
        var transitions = new DependencyTransitions(new HandMade().Health.AnnualTransitions);
        for (var from = 0; from < 4; from++)
        {
            Check(from < 3, rank => transitions.WorsenedTo(70, from, rank), to => to > from ? transitions[70, from, to] : 0);
            Check(from > 0, rank => transitions.RecoveredTo(70, from, rank), to => to < from ? transitions[70, from, to] : 0);
        }

        static void Check(bool possible, Func<double, int> reached, Func<int, double> chance)
        {
            if (!possible) return;
            var levels = Enumerable.Range(0, ranks).Select(i => reached((i + 0.5) / ranks)).ToList();
            Assert.Equal(levels.OrderDescending(), levels);
            var sum = Enumerable.Range(0, 4).Sum(chance);
            for (var to = 0; to < 4; to++)
                Assert.True(Math.Abs(chance(to) / sum - levels.Count(level => level == to) / (double)ranks) <= 1.0 / ranks);
        }
    }

    private static double[,] RandomGenerator(int luck)
    {
        var rates = new double[4, 4];
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
            {
                var u = Uniform(luck, i * 4 + j);
                // A quarter of rates are 0, so that zeros of the logarithm are met with rounding.
                rates[i, j] = u < 0.25 ? 0 : 0.6 * (u - 0.25);
            }
        return SmallSteps.Generator(rates);
    }

    private static double Uniform(int luck, int cell) =>
        (KeyedHash.Of((ulong)luck, (ulong)cell) >> 11) / (double)(1UL << 53);
}
