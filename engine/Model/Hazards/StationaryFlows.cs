using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// The yearly flows between levels that keep the stated shares of conditions and dependency at each age as they are.
/// </summary>
/// <remarks>
/// With T the share at or beyond a level, the flow into the level at age a is dT/da + the flow back + T × (mean death rate
/// at or beyond it − mean death rate), the balance of a stationary population by age and state (Schoen 1988, "Modeling
/// Multigroup Populations", ch. 4).
/// </remarks>
public sealed class StationaryFlows
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Quintiles = 5;

    private readonly HealthParameters _health;
    private readonly Prevalence _prevalence;
    private readonly double[] _deathRate;
    private readonly double[,,] _conditionsDeath = new double[Ages, Quintiles, ResidentStatus.MostConditions + 2];
    private readonly double[,,] _dependencyDeath = new double[Ages, Quintiles, ResidentStatus.HighDependency + 2];

    /// <summary>The flows that sustain the stated prevalence.</summary>
    /// <param name="health">Conditions and dependency.</param>
    /// <param name="prevalence">The stated shares.</param>
    /// <param name="mortality">Death rates by state.</param>
    /// <param name="deathRate">Death rate per year by age, both sexes.</param>
    public StationaryFlows(HealthParameters health, Prevalence prevalence, Mortality mortality, double[] deathRate)
    {
        (_health, _prevalence, _deathRate) = (health, prevalence, deathRate);
        for (var age = 0; age < Ages; age++)
            for (var quintile = 0; quintile < Quintiles; quintile++)
                FillRelativeDeath(mortality, age, quintile);
    }

    /// <summary>Onsets per year of one condition more than so many, by those who have so many; 0 where shares fall.</summary>
    public double OnsetRate(int age, int quintile, int conditions)
    {
        var flow = Slope(a => _prevalence.ConditionsAtLeast(a, quintile, conditions + 1), age)
            + Selection(_conditionsDeath, _prevalence.ConditionsAtLeast(age, quintile, conditions + 1), age, quintile, conditions + 1);
        var share = _prevalence.Conditions(age, quintile, conditions);
        return flow <= 0 || share <= 0 ? 0 : flow / share;
    }

    /// <summary>
    /// Worsening from a level of dependency in a deprivation fifth over that of all five, each a fifth of residents: how
    /// stated shares make the fifths differ. Over the fifths it averages to 1 by those at the level.
    /// </summary>
    public double DeprivationRatio(int age, int quintile, int level)
    {
        var (flows, shares) = (0.0, 0.0);
        for (var each = 0; each < Quintiles; each++)
        {
            flows += WorseningFlow(age, each, level);
            shares += _prevalence.Dependency(age, each, level);
        }
        var share = _prevalence.Dependency(age, quintile, level);
        return flows <= 0 || share <= 0 ? 1 : WorseningFlow(age, quintile, level) / share * shares / flows;
    }

    /// <summary>Residents a year, of all at an age and fifth, who worsen beyond a level.</summary>
    private double WorseningFlow(int age, int quintile, int level) => Math.Max(0,
        Slope(a => _prevalence.DependencyAtLeast(a, quintile, level + 1), age)
        + _prevalence.Dependency(age, quintile, level + 1) * _health.RecoveryRate.At(age, level + 1)
        + Selection(_dependencyDeath, _prevalence.DependencyAtLeast(age, quintile, level + 1), age, quintile, level + 1));

    private static double Slope(Func<int, double> share, int age) =>
        age >= Residents.OldestAge ? 0 : share(age + 1) - share(age);

    private double Selection(double[,,] relativeDeath, double atLeast, int age, int quintile, int level) =>
        atLeast * _deathRate[age] * (relativeDeath[age, quintile, level] - 1);

    /// <summary>Mean death multiplier at or beyond each level, over the mean at the age and deprivation.</summary>
    private void FillRelativeDeath(Mortality mortality, int age, int quintile)
    {
        var byConditions = new (double Share, double Deaths)[ResidentStatus.MostConditions + 2];
        var byDependency = new (double Share, double Deaths)[ResidentStatus.HighDependency + 2];
        for (var c = 0; c <= ResidentStatus.MostConditions; c++)
            for (var d = 0; d <= ResidentStatus.HighDependency; d++)
            {
                var share = _prevalence.Conditions(age, quintile, c) * _prevalence.DependencyGiven(age, quintile, c, d);
                var deaths = share * mortality.Multiplier(c, d, isolated: false);
                for (var k = 0; k <= c; k++) byConditions[k] = Add(byConditions[k], share, deaths);
                for (var k = 0; k <= d; k++) byDependency[k] = Add(byDependency[k], share, deaths);
            }
        Relative(byConditions, _conditionsDeath, age, quintile);
        Relative(byDependency, _dependencyDeath, age, quintile);
    }

    private static (double Share, double Deaths) Add((double Share, double Deaths) sum, double share, double deaths) =>
        (sum.Share + share, sum.Deaths + deaths);

    private static void Relative((double Share, double Deaths)[] atLeast, double[,,] target, int age, int quintile)
    {
        var mean = atLeast[0].Deaths / atLeast[0].Share;
        for (var k = 0; k < atLeast.Length; k++)
            target[age, quintile, k] = atLeast[k].Share > 0 ? atLeast[k].Deaths / atLeast[k].Share / mean : 1;
    }
}
