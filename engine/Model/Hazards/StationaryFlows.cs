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
    private const int Sexes = 2;
    private const int Quintiles = 5;

    private readonly HealthParameters _health;
    private readonly Prevalence _prevalence;
    private readonly double[] _deathRate;
    private readonly double[,,] _conditionsDeath = new double[Ages, Quintiles, ResidentStatus.MostConditions + 2];

    // Age and sex are one dimension: of four, every look would be a call into the runtime.
    private readonly double[,,] _dependencyDeath = new double[Ages * Sexes, Quintiles, ResidentStatus.HighDependency + 2];

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
            + _prevalence.ConditionsAtLeast(age, quintile, conditions + 1) * _deathRate[age]
                * (_conditionsDeath[age, quintile, conditions + 1] - 1);
        var share = _prevalence.Conditions(age, quintile, conditions);
        return flow <= 0 || share <= 0 ? 0 : flow / share;
    }

    /// <summary>
    /// Worsening from a level of dependency in a sex and deprivation fifth over that of everybody, each fifth a fifth of
    /// residents: how stated shares make them differ. It averages to 1 by those at the level.
    /// </summary>
    public double GroupRatio(int age, int sex, int quintile, int level)
    {
        var (flows, shares) = (0.0, 0.0);
        for (var each = 0; each < Quintiles; each++)
            for (var other = 0; other < Sexes; other++)
            {
                flows += _prevalence.SexShare(age, other) * WorseningFlow(age, other, each, level);
                shares += _prevalence.SexShare(age, other) * _prevalence.Dependency(age, other, each, level);
            }
        var share = _prevalence.Dependency(age, sex, quintile, level);
        return flows <= 0 || share <= 0 ? 1 : WorseningFlow(age, sex, quintile, level) / share * shares / flows;
    }

    /// <summary>Residents a year, of all of an age, sex and fifth, who worsen beyond a level.</summary>
    private double WorseningFlow(int age, int sex, int quintile, int level) => Math.Max(0,
        Slope(a => _prevalence.DependencyAtLeast(a, sex, quintile, level + 1), age)
        + _prevalence.Dependency(age, sex, quintile, level + 1) * _health.RecoveryRate.At(age, level + 1)
        + _prevalence.DependencyAtLeast(age, sex, quintile, level + 1) * _deathRate[age]
            * (_dependencyDeath[age * Sexes + sex, quintile, level + 1] - 1));

    private static double Slope(Func<int, double> share, int age) =>
        age >= Residents.OldestAge ? 0 : share(age + 1) - share(age);

    /// <summary>Mean death multiplier at or beyond each level, over the mean at the age and deprivation.</summary>
    private void FillRelativeDeath(Mortality mortality, int age, int quintile)
    {
        var byConditions = new (double Share, double Deaths)[ResidentStatus.MostConditions + 2];
        for (var sex = 0; sex < Sexes; sex++)
        {
            var byDependency = new (double Share, double Deaths)[ResidentStatus.HighDependency + 2];
            for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                for (var d = 0; d <= ResidentStatus.HighDependency; d++)
                {
                    var share = _prevalence.Conditions(age, quintile, c) * _prevalence.DependencyGiven(age, sex, quintile, c, d);
                    var deaths = share * mortality.Multiplier(c, d, isolated: false);
                    for (var k = 0; k <= d; k++) byDependency[k] = Add(byDependency[k], share, deaths);
                    var part = _prevalence.SexShare(age, sex);
                    for (var k = 0; k <= c; k++) byConditions[k] = Add(byConditions[k], part * share, part * deaths);
                }
            for (var k = 0; k < byDependency.Length; k++) _dependencyDeath[age * Sexes + sex, quintile, k] = Relative(byDependency, k);
        }
        for (var k = 0; k < byConditions.Length; k++) _conditionsDeath[age, quintile, k] = Relative(byConditions, k);
    }

    private static (double Share, double Deaths) Add((double Share, double Deaths) sum, double share, double deaths) =>
        (sum.Share + share, sum.Deaths + deaths);

    private static double Relative((double Share, double Deaths)[] atLeast, int level) => atLeast[level].Share > 0
        ? atLeast[level].Deaths / atLeast[level].Share / (atLeast[0].Deaths / atLeast[0].Share)
        : 1;
}
