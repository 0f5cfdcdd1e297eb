using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;
using Xunit.Abstractions;

namespace Catalyst.Tests.Unit.Model;

public sealed class HealthHazardsTests(ITestOutputHelper output)
{
    private const double Recovers = 0.4;

    /// <summary>Shares made up so that every rate can be worked out by hand; nobody dies and no mechanism adds to a rate.</summary>
    private static readonly WorldSettings Synthetic = new()
    {
        Switches = new() { IsolationHarmsHealth = false, UnmetCareHarms = false },
        Parameters = Shipped.Parameters with
        {
            Demography = Shipped.Parameters.Demography with { DeathProbability = Shipped.Parameters.Demography.DeathProbability.Each(_ => 0) },
            Health = Shipped.Parameters.Health with
            {
                // One in two has a condition at 100 and nobody at 0; dependency is as common at any age.
                ConditionShares = new ParameterTable([Axis.Age, Axis.Conditions], [[0, 100], [0, 1, 2, 3, 4]], [1, 0, 0, 0, 0, 0.5, 0.5, 0, 0, 0]),
                ConditionsDeprivationOdds = Shipped.Parameters.Health.ConditionsDeprivationOdds.Each(_ => 1),
                DependencyShares = new ParameterTable([Axis.Age, Axis.Dependency], [[0], [0, 1, 2, 3]], [0.6, 0.3, 0.1, 0]),
                DependencyDeprivationOdds = Shipped.Parameters.Health.DependencyDeprivationOdds.Each(_ => 1),
                ConditionsDependencyRatio = Shipped.Parameters.Health.ConditionsDependencyRatio.Each(_ => 1),
                RecoveryRate = Shipped.Parameters.Health.RecoveryRate.Each(_ => Recovers),
            },
        },
    };

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    public void Onset_OfAShareThatRisesEvenlyWithAge_IsTheRiseOverThoseWithout(int age)
    {
        var hazards = World.HazardsOf(Synthetic);
        var share = 0.005 * age;
        Assert.Equal(Chance(0.005 / (1 - share)), hazards.Health.Onset(age, 2, default).Probability, 9);
        Assert.Equal(0UL, hazards.Health.Onset(age, 2, default(ResidentStatus).WithConditions(1)).Value);
    }

    /// <summary>Where shares stand still, as many worsen as recover.</summary>
    [Fact]
    public void Worsening_OfSharesThatStandStill_BalancesRecovery()
    {
        var health = World.HazardsOf(Synthetic).Health;
        Assert.Equal(Chance(0.3 * Recovers / 0.6), health.Worsening(50, 2, default).Probability, 9);
        Assert.Equal(Chance(0.1 * Recovers / 0.3), health.Worsening(50, 2, default(ResidentStatus).WithDependency(1)).Probability, 9);
        Assert.Equal(0UL, health.Worsening(50, 2, default(ResidentStatus).WithDependency(2)).Value);
        Assert.Equal(Chance(Recovers), health.Recovery(50, default(ResidentStatus).WithDependency(1)).Probability, 9);
    }

    /// <summary>The stated excess of worsening and loss of recovery, about the level at which the rates are stated.</summary>
    [Fact]
    public void UnmetCare_MoreOfIt_WorsensAndHindersAsStated()
    {
        var parameters = Synthetic.Parameters with
        {
            Health = Synthetic.Parameters.Health with
            {
                UnmetWorsening = 0.3,
                UnmetRecoveryLoss = 0.5,
                ReferenceUnmet = Synthetic.Parameters.Health.ReferenceUnmet.Each(_ => 0.5),
            },
        };
        var health = World.HazardsOf(Synthetic with { Parameters = parameters, Switches = new() { IsolationHarmsHealth = false } }).Health;
        var low = default(ResidentStatus).WithDependency(1);
        Assert.Equal(1.3, Rate(health.Worsening(50, 2, low.WithUnmet(3))) / Rate(health.Worsening(50, 2, low)), 6);
        Assert.Equal(0.5, Rate(health.Recovery(50, low.WithUnmet(3))) / Rate(health.Recovery(50, low)), 6);
        Assert.Equal(Recovers / (1 - 0.5 * 0.5), Rate(health.Recovery(50, low)), 6);
    }

    /// <summary>The rates of the isolated and of the others average to the stated rate over those isolated at the start.</summary>
    [Fact]
    public void Isolation_OverTheShareIsolated_LeavesTheMeanRate()
    {
        var on = World.HazardsOf(Synthetic with { Switches = new() { UnmetCareHarms = false } }).Health;
        var off = World.HazardsOf(Synthetic).Health;
        var isolated = LifeHazards.StartingIsolation(Synthetic.Parameters.Connection, 60);
        var (with, without) = (Rate(on.Onset(60, 2, default(ResidentStatus).WithIsolated(true))), Rate(on.Onset(60, 2, default)));
        Assert.Equal(Synthetic.Parameters.Health.IsolationOnsetRatio, with / without, 6);
        Assert.Equal(Rate(off.Onset(60, 2, default)), isolated * with + (1 - isolated) * without, 9);
    }

    /// <summary>
    /// Five years of Torbay at constant rates, nobody's care or isolation bearing on health: by age band the shares dependent
    /// and with two conditions or more stay within two in a hundred of those stated for the residents there are, beyond
    /// 3.3 standard errors.
    /// </summary>
    [Fact]
    public void Prevalence_AfterFiveYearsAtConstantRates_IsStillTheStated()
    {
        var world = World.Of(new WorldSettings
        {
            Place = Shipped.Torbay,
            Months = 60,
            Switches = Synthetic.Switches,
            PolicyStart = new WorldSettings().Start + 60,
        }).Live(60);
        var (residents, prevalence) = (world.State.Residents, world.Hazards.Prevalence);
        foreach (var (from, to) in new[] { (0, 18), (18, 45), (45, 65), (65, 75), (75, 85), (85, 111) })
        {
            var rows = world.Living.Where(row => residents.Age(row, world.State.Month) is var age && age >= from && age < to).ToList();
            double Stated(Func<int, int, double> share) => rows.Average(row =>
                share(residents.Age(row, world.State.Month), world.State.Neighbourhoods.Quintile(residents.Neighbourhood[row])));
            AssertNear($"dependent {from} to {to}", Stated((age, fifth) => prevalence.DependencyAtLeast(age, fifth, 1)),
                rows.Count(row => residents.Status[row].Dependency > 0), rows.Count);
            AssertNear($"two conditions {from} to {to}", Stated((age, fifth) => prevalence.ConditionsAtLeast(age, fifth, 2)),
                rows.Count(row => residents.Status[row].Conditions >= 2), rows.Count);
        }
    }

    private void AssertNear(string what, double stated, int count, int of)
    {
        var (share, error) = (count / (double)of, Math.Sqrt(stated * (1 - stated) / of));
        output.WriteLine($"{what}: {stated:F4} stated, {share:F4} found, standard error {error:F4}");
        Assert.InRange(share, stated - 0.02 - 3.3 * error, stated + 0.02 + 3.3 * error);
    }

    private static double Chance(double yearlyRate) => 1 - Math.Exp(-yearlyRate / 12);

    private static double Rate(Catalyst.Engine.Kernel.Threshold chance) => -12 * Math.Log(1 - chance.Probability);
}
