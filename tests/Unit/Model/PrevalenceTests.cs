using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Statistical;
using Xunit.Abstractions;

namespace Catalyst.Tests.Unit.Model;

/// <summary>How common dependency is among women and men, in fifths and beside conditions.</summary>
public sealed class PrevalenceTests(ITestOutputHelper output)
{
    private const int Older = 65;
    private static readonly HandMade Made = new();

    [Fact]
    public void Sexes_AtEveryAgeFifthAndLevel_HaveTheStatedOddsOverTheAge()
    {
        var prevalence = Made.Build().Prevalence;
        for (var age = 1; age <= Residents.OldestAge; age++)
            for (var quintile = 0; quintile < 5; quintile++)
                for (var level = 1; level <= ResidentStatus.HighDependency; level++)
                {
                    var stated = Enumerable.Range(level, 4 - level).Sum(l => Interpolation.Linear(Made.Health.DependencyShares, age, l));
                    for (var sex = 0; sex < 2; sex++)
                        Assert.Equal(
                            Made.Health.DependencySexOdds.Values[sex] * Made.Health.DependencyDeprivationOdds.Values[quintile],
                            Odds(prevalence.DependencyAtLeast(age, sex, quintile, level)) / Odds(stated), 9);
                }
    }

    [Fact]
    public void BothSexes_AtEveryAge_AreTheirMeanByTheShareOfWomen()
    {
        var prevalence = Made.Build().Prevalence;
        for (var age = 0; age <= Residents.OldestAge; age++)
            for (var level = 0; level <= ResidentStatus.HighDependency; level++)
                Assert.Equal(
                    (prevalence.Dependency(age, 0, 2, level) + prevalence.Dependency(age, 1, 2, level)) / 2,
                    prevalence.Dependency(age, 2, level), 12);
    }

    /// <summary>Nothing is capped, however common dependency and however steep its rise with conditions.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dependency_OverConditions_AveragesToTheStatedShareEverywhere(bool shipped)
    {
        var prevalence = shipped
            ? new Prevalence(Shipped.Parameters.Health, Shipped.Parameters.Demography)
            : Made.Build().Prevalence;
        for (var age = 0; age <= Residents.OldestAge; age++)
            for (var group = 0; group < 10; group++)
            {
                var (sex, quintile) = (group / 5, group % 5);
                for (var level = 0; level <= ResidentStatus.HighDependency; level++)
                {
                    var mean = 0.0;
                    for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                    {
                        var given = prevalence.DependencyGiven(age, sex, quintile, c, level);
                        Assert.InRange(given, 0, 1);
                        mean += prevalence.Conditions(age, quintile, c) * given;
                    }
                    Assert.Equal(prevalence.Dependency(age, sex, quintile, level), mean, 10);
                }
            }
    }

    [Fact]
    public void Dependency_WithMoreConditions_HasOddsInTheStatedRatios()
    {
        var prevalence = Made.Build().Prevalence;
        foreach (var age in (int[])[20, 70, 100])
            for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                Assert.Equal(
                    Made.Health.ConditionsDependencyRatio.Values[c],
                    Odds(1 - prevalence.DependencyGiven(age, 0, 1, c, 0)) / Odds(1 - prevalence.DependencyGiven(age, 0, 1, 0, 0)), 8);
    }

    /// <summary>
    /// Over people of 65 and more as they live in England: the shipped odds leave the share of both sexes within a quarter of a
    /// point and put women over men by the 1.27 that they were solved for; the start is drawn from that.
    /// </summary>
    [Fact]
    public void ShippedSexOdds_InEngland_LeaveTheNationalShareAndPutWomenOverMen()
    {
        var world = World.Of(England.Year with { Parameters = Shipped.Prior });
        var (health, demography) = (Shipped.Prior.Health, Shipped.Prior.Demography);
        var alike = new Prevalence(health with { DependencySexOdds = health.DependencySexOdds.Each(_ => 1) }, demography);
        var people = new PopulationCount(world.State, world.Hazards.Services);
        var (women, men) = (Expected(world.Hazards.Prevalence, 0), Expected(world.Hazards.Prevalence, 1));
        var (womenAlike, menAlike) = (Expected(alike, 0), Expected(alike, 1));
        double Of(int sex) => people.Sum(Counted.Residents, Older, Residents.OldestAge, sex);
        var (both, bothAlike) = ((women + men) / (Of(0) + Of(1)), (womenAlike + menAlike) / (Of(0) + Of(1)));
        output.WriteLine($"women {women / Of(0):P2}, men {men / Of(1):P2}, both {both:P2}, {bothAlike:P2} were the sexes alike");
        Assert.InRange(both - bothAlike, -0.0025, 0.0025);
        Assert.InRange(women / Of(0) / (men / Of(1)), 1.24, 1.30);
        for (var sex = 0; sex < 2; sex++)
        {
            var (expected, drawn) = (sex == 0 ? women : men, people.Sum(Counted.Dependent, Older, Residents.OldestAge, sex));
            // Four standard deviations of as many independent draws.
            Assert.InRange(drawn - expected, -4 * Math.Sqrt(expected), 4 * Math.Sqrt(expected));
        }

        double Expected(Prevalence prevalence, int sex)
        {
            var dependent = 0.0;
            for (var age = Older; age <= Residents.OldestAge; age++)
                for (var quintile = 0; quintile < 5; quintile++)
                    dependent += people[Counted.Residents, age, sex, quintile] * prevalence.DependencyAtLeast(age, sex, quintile, 1);
            return dependent;
        }
    }

    private static double Odds(double share) => share / (1 - share);
}
