using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>The shipped annual transitions: twelve of the engine's months are the year, and years carry people along the stated shares.</summary>
public sealed class CohortPrevalenceTests(ITestOutputHelper output)
{
    private const int Levels = ResidentStatus.HighDependency + 1;

    [Fact]
    public void TwelveMonths_AtEveryAgeOfTheShippedTable_AreTheYear()
    {
        var annual = Shipped.Parameters.Health.AnnualTransitions;
        var transitions = new DependencyTransitions(annual);
        foreach (var age in annual.Labels(0))
        {
            var month = Month(transitions, age);
            var year = MatrixFunctions.Identity(Levels);
            for (var i = 0; i < 12; i++) year = MatrixFunctions.Product(year, month);
            var off = MatrixFunctions.Distance(year, DependencyGenerator.At(annual, age));
            output.WriteLine($"age {age}: {off:G3}");
            Assert.True(off <= 1e-9, $"Twelve months at {age} miss the year by {off}.");
        }
    }

    /// <summary>
    /// Sixty months of a cohort of each age that nobody joins or leaves but by death, at the transitions and the deaths by
    /// dependency that are stated: by then the share that needs help is that stated at the age reached, within two points.
    /// </summary>
    [Fact]
    public void HelpNeeded_AfterSixtyMonths_IsAsStatedAtTheAgeReached()
    {
        var (health, demography) = (Shipped.Parameters.Health, Shipped.Parameters.Demography);
        var transitions = new DependencyTransitions(health.AnnualTransitions);
        var worst = 0.0;
        for (var start = 0; start <= 95; start += 5)
        {
            var people = Stated(start);
            for (var month = 0; month < 60; month++)
            {
                var age = start + month / 12;
                people = Die(Moved(people, Month(transitions, age)), age);
            }
            var (found, stated) = (1 - people[0] / people.Sum(), 1 - Stated(start + 5)[0]);
            worst = Math.Max(worst, Math.Abs(found - stated));
            output.WriteLine($"{start} to {start + 5}: {found:P2} need help, {stated:P2} stated, {100 * (found - stated):+0.00;-0.00} points");
        }
        Assert.True(worst <= 0.02, $"A cohort ends {worst:P2} off the stated share.");

        double[] Stated(int age) => [.. Enumerable.Range(0, Levels).Select(level => Interpolation.Linear(health.DependencyShares, age, level))];

        double[] Die(double[] people, int age)
        {
            var survival = 1 - (Interpolation.Geometric(demography.DeathProbability, 2020, 0, age)
                + Interpolation.Geometric(demography.DeathProbability, 2020, 1, age)) / 2;
            var rate = -Math.Log(survival) / 12;
            // Over the mean at the stated shares, as the engine has it, so that the total is that of the life table.
            var shares = Stated(age);
            var mean = Enumerable.Range(0, Levels).Sum(level => shares[level] * demography.DependencyDeathRatio.Values[level]);
            return [.. people.Select((count, level) => count * Math.Exp(-rate * demography.DependencyDeathRatio.Values[level] / mean))];
        }
    }

    private static double[] Moved(double[] people, double[,] month) =>
        [.. Enumerable.Range(0, Levels).Select(to => Enumerable.Range(0, Levels).Sum(from => people[from] * month[from, to]))];

    private static double[,] Month(DependencyTransitions transitions, int age)
    {
        var month = new double[Levels, Levels];
        for (var from = 0; from < Levels; from++)
            for (var to = 0; to < Levels; to++) month[from, to] = transitions[age, from, to];
        return month;
    }
}
