using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Chances that a condition begins and that dependency worsens or recovers in a month. The rates of onset and worsening
/// follow from how the stated shares rise with age: at unchanged rates the shares at each age stay as they are.
/// </summary>
/// <remarks>
/// With T the share at or beyond a level, the flow into the level at age a is dT/da + the flow back + T × (mean death rate
/// at or beyond it − mean death rate), the balance of a stationary population by age and state (Schoen 1988, "Modeling
/// Multigroup Populations", ch. 4). Divided by the share one level below, it is the rate.
/// </remarks>
public sealed class HealthHazards
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Quintiles = 5;
    private const double HighestRate = 3;

    private readonly HazardTable _onset;
    private readonly HazardTable _worsening;
    private readonly HazardTable _recovery;

    /// <summary>The rates that sustain the stated prevalence.</summary>
    /// <param name="health">Conditions and dependency.</param>
    /// <param name="prevalence">The stated shares.</param>
    /// <param name="mortality">Death rates by state.</param>
    /// <param name="deathRate">Death rate per year by age, both sexes.</param>
    /// <param name="isolated">Share isolated by age.</param>
    /// <param name="world">Which mechanisms act.</param>
    public HealthHazards(
        HealthParameters health, Prevalence prevalence, Mortality mortality, double[] deathRate, double[] isolated,
        WorldSwitches world)
    {
        var isolation = world.IsolationHarmsHealth ? health.IsolationOnsetRatio : 1;
        var worsens = world.UnmetCareHarms ? health.UnmetWorsening : 0;
        var hinders = world.UnmetCareHarms ? health.UnmetRecoveryLoss : 0;
        var relative = RelativeDeath(prevalence, mortality);

        double Isolation(int age, int isIsolated) =>
            (isIsolated == 1 ? isolation : 1) / (1 + isolated[age] * (isolation - 1));

        _onset = new HazardTable([Ages, Quintiles, ResidentStatus.MostConditions, 2], at =>
        {
            var (age, quintile, from) = (at[0], at[1], at[2]);
            var selection = deathRate[age] * (relative.Conditions[age, quintile, from + 1] - 1);
            var flow = Slope(a => prevalence.ConditionsAtLeast(a, quintile, from + 1), age)
                + prevalence.ConditionsAtLeast(age, quintile, from + 1) * selection;
            return Rate(flow, prevalence.Conditions(age, quintile, from), Isolation(age, at[3]));
        });

        _worsening = new HazardTable(
            [Ages, Quintiles, ResidentStatus.MostConditions + 1, ResidentStatus.HighDependency, 2 * (ResidentStatus.UnmetSteps + 1)],
            at =>
            {
                var (age, quintile, from) = (at[0], at[1], at[3]);
                var share = prevalence.Dependency(age, quintile, from + 1);
                var selection = deathRate[age] * (relative.Dependency[age, quintile, from + 1] - 1);
                var flow = Slope(a => prevalence.DependencyAtLeast(a, quintile, from + 1), age)
                    + share * health.RecoveryRate.At(age, from + 1)
                    + prevalence.DependencyAtLeast(age, quintile, from + 1) * selection;
                var unmet = (1 + worsens * Unmet(at[4] >> 1)) / (1 + worsens * health.ReferenceUnmet.Values[from]);
                var conditions = from == 0 ? prevalence.RelativeDependency(age, quintile, at[2]) : 1;
                return Rate(
                    flow, prevalence.Dependency(age, quintile, from), conditions * Isolation(age, at[4] & 1) * unmet);
            });

        _recovery = new HazardTable([Ages, ResidentStatus.HighDependency + 1, ResidentStatus.UnmetSteps + 1], at =>
            Threshold.OfYearlyRate(
                health.RecoveryRate.At(at[0], at[1])
                * (1 - hinders * Unmet(at[2])) / (1 - hinders * health.ReferenceUnmet.Values[at[1]])));
    }

    /// <summary>The chance that a further condition begins; the resident has fewer than four.</summary>
    public Threshold Onset(int age, int quintile, ResidentStatus status) =>
        _onset[age, quintile, status.Conditions, status.Isolated ? 1 : 0];

    /// <summary>The chance that dependency worsens by a level; it is not the highest.</summary>
    public Threshold Worsening(int age, int quintile, ResidentStatus status) =>
        _worsening[age, quintile, status.Conditions, status.Dependency, status.Unmet * 2 + (status.Isolated ? 1 : 0)];

    /// <summary>The chance that dependency recovers by a level.</summary>
    public Threshold Recovery(int age, ResidentStatus status) => _recovery[age, status.Dependency, status.Unmet];

    /// <summary>The bound of <see cref="Onset"/>.</summary>
    public ushort OnsetBound(int age, int quintile, ResidentStatus status) =>
        _onset.Bound(age, quintile, status.Conditions, status.Isolated ? 1 : 0);

    /// <summary>The bound of <see cref="Worsening"/>.</summary>
    public ushort WorseningBound(int age, int quintile, ResidentStatus status) => _worsening.Bound(
        age, quintile, status.Conditions, status.Dependency, status.Unmet * 2 + (status.Isolated ? 1 : 0));

    /// <summary>The bound of <see cref="Recovery"/>.</summary>
    public ushort RecoveryBound(int age, ResidentStatus status) => _recovery.Bound(age, status.Dependency, status.Unmet);

    private static double Unmet(int step) => step / (double)ResidentStatus.UnmetSteps;

    private static double Slope(Func<int, double> share, int age) =>
        age >= Residents.OldestAge ? 0 : share(age + 1) - share(age);

    private static Threshold Rate(double flow, double from, double multiplier) =>
        flow <= 0 || from <= 0 ? Threshold.Never : Threshold.OfYearlyRate(Math.Min(HighestRate, flow / from * multiplier));

    /// <summary>Mean death multiplier at or beyond each level, over the mean at the age and deprivation.</summary>
    private static (double[,,] Conditions, double[,,] Dependency) RelativeDeath(Prevalence prevalence, Mortality mortality)
    {
        var conditions = new double[Ages, Quintiles, ResidentStatus.MostConditions + 2];
        var dependency = new double[Ages, Quintiles, ResidentStatus.HighDependency + 2];
        for (var age = 0; age < Ages; age++)
            for (var quintile = 0; quintile < Quintiles; quintile++)
            {
                var byConditions = new (double Share, double Deaths)[ResidentStatus.MostConditions + 2];
                var byDependency = new (double Share, double Deaths)[ResidentStatus.HighDependency + 2];
                for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                    for (var d = 0; d <= ResidentStatus.HighDependency; d++)
                    {
                        var share = prevalence.Conditions(age, quintile, c)
                            * prevalence.DependencyGiven(age, quintile, c, d);
                        var deaths = share * mortality.Multiplier(c, d, isolated: false);
                        for (var k = 0; k <= c; k++) byConditions[k] = Add(byConditions[k], share, deaths);
                        for (var k = 0; k <= d; k++) byDependency[k] = Add(byDependency[k], share, deaths);
                    }
                Relative(byConditions, conditions, age, quintile);
                Relative(byDependency, dependency, age, quintile);
            }
        return (conditions, dependency);
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
