using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>The shipped annual transitions, with the shares from which they were made, before any calibration: twelve of the engine's months are the year, and years carry people along the stated shares.</summary>
public sealed class CohortPrevalenceTests(ITestOutputHelper output)
{
    private const int Levels = ResidentStatus.HighDependency + 1;

    [Fact]
    public void TwelveMonths_AtEveryAgeOfTheShippedTable_AreTheYear()
    {
        var annual = Shipped.Prior.Health.AnnualTransitions;
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
    /// Sixty months of people of every single age, born in any month of the year, whom nobody joins or leaves but by death, at
    /// the transitions and the deaths by dependency that are stated: by then the share that needs help is as stated, within
    /// half a point in each five-year band and one and a half at each single age.
    /// </summary>
    /// <remarks>At single ages most is missing where the stated shares bend, which rates that move evenly round off.</remarks>
    [Fact]
    public void HelpNeeded_AfterSixtyMonths_IsAsStatedAtTheAgesReached()
    {
        var (health, demography) = (Shipped.Prior.Health, Shipped.Prior.Demography);
        var transitions = new DependencyTransitions(health.AnnualTransitions);
        var (worst, singly) = (0.0, 0.0);
        for (var band = 0; band <= 90; band += 5)
        {
            var (found, stated) = (0.0, 0.0);
            for (var start = band; start < band + 5; start++)
            {
                var (help, expected) = (After60(start), 1 - Stated(start + 5)[0]);
                (found, stated) = (found + help / 5, stated + expected / 5);
                singly = Math.Max(singly, Math.Abs(help - expected));
            }
            worst = Math.Max(worst, Math.Abs(found - stated));
            output.WriteLine($"{band + 5} to {band + 9}: {found:P2} need help, {stated:P2} stated, {100 * (found - stated):+0.00;-0.00} points");
        }
        output.WriteLine($"at single ages {100 * singly:F2} points at most");
        Assert.True(worst <= 0.005, $"A cohort ends {worst:P2} off the stated share.");
        Assert.True(singly <= 0.015, $"A cohort ends {singly:P2} off the stated share of its age.");

        // Shares are stated of whole years, in which people stand half a year on average.
        double After60(int start)
        {
            var all = new double[Levels];
            for (var birthday = 0; birthday < 12; birthday++)
            {
                var people = Stated(start);
                for (var month = 0; month < 60; month++)
                {
                    var age = start + (month + birthday) / 12;
                    people = Die(Moved(people, Month(transitions, age)), age);
                }
                for (var level = 0; level < Levels; level++) all[level] += people[level];
            }
            return 1 - all[0] / all.Sum();
        }

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
