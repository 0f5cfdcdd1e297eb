using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Chances that a condition begins and that dependency worsens or recovers in a month. Onset follows from how the stated
/// shares rise with age; dependency follows the monthly matrix that reproduces the annual transitions. Each is multiplied by
/// what bears on it over the mean of that at the stated shares, so that at these the chances are as stated.
/// </summary>
public sealed class HealthHazards
{
    private const int Ages = Residents.OldestAge + 1;
    private const int Sexes = 2;
    private const int Quintiles = 5;
    private const int Levels = ResidentStatus.HighDependency + 1;
    private const double HighestOnsetRate = 3;

    private readonly HazardTable _onset;
    private readonly HazardTable _worsening;
    private readonly HazardTable _recovery;
    private readonly double[] _onsetByNeeds;
    private readonly double[] _worseningByNeeds;
    private readonly double _admissionExcess;

    /// <summary>Chances from the parameters and the stated shares.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="prevalence">The stated shares of conditions and dependency.</param>
    /// <param name="flows">What sustains them.</param>
    /// <param name="wider">The stated shares of wider needs.</param>
    /// <param name="admissions">Chances of an admission.</param>
    /// <param name="isolated">Share isolated by age.</param>
    /// <param name="world">Which mechanisms act.</param>
    public HealthHazards(
        ModelParameters parameters, Prevalence prevalence, StationaryFlows flows, WiderNeedShares wider, Admissions admissions,
        double[] isolated, WorldSwitches world)
    {
        var health = parameters.Health;
        var isolation = world.IsolationHarmsHealth ? health.IsolationOnsetRatio : 1;
        var worsens = world.UnmetCareHarms ? health.UnmetWorsening : 0;
        var hinders = world.UnmetCareHarms ? health.UnmetRecoveryLoss : 0;
        _onsetByNeeds = ByNeeds(parameters.Needs.ConditionOnsetRatio, world);
        _worseningByNeeds = ByNeeds(parameters.Needs.WorseningRatio, world);
        _admissionExcess = world.AdmissionsLeadToCare ? parameters.HealthCare.AdmissionWorseningRatio - 1 : 0;
        Dependency = new DependencyTransitions(health.AnnualTransitions);

        double Isolation(int age, int isIsolated) =>
            (isIsolated == 1 ? isolation : 1) / (1 + isolated[age] * (isolation - 1));

        _onset = new HazardTable([Ages, Quintiles, ResidentStatus.MostConditions, 2], at =>
        {
            var chance = Threshold.OfYearlyRate(
                Math.Min(HighestOnsetRate, flows.OnsetRate(at[0], at[1], at[2]) * health.OnsetRatio.At(at[0]) * Isolation(at[0], at[3])));
            return chance.Times(1 / MeanByNeeds(wider, at[0], at[1], _onsetByNeeds));
        }, sharedAxis: 0);

        var stated = Stated(health, prevalence, flows, wider, admissions);
        _worsening = new HazardTable(
            [Ages, Sexes * Quintiles, ResidentStatus.MostConditions + 1, ResidentStatus.HighDependency, 2 * (ResidentStatus.UnmetSteps + 1)],
            at =>
            {
                var (age, group, from) = (at[0], at[1], at[3]);
                var unmet = (1 + worsens * Unmet(at[4] >> 1)) / (1 + worsens * health.ReferenceUnmet.Values[from]);
                return Threshold.Of(Math.Min(1,
                    stated[age, group, from] * ByConditions(health, from, at[2]) * Isolation(age, at[4] & 1) * unmet));
            }, sharedAxis: 0);

        _recovery = new HazardTable([Ages, Levels, ResidentStatus.UnmetSteps + 1], at =>
        {
            var (age, from) = (at[0], at[1]);
            var unmet = (1 - hinders * Unmet(at[2])) / (1 - hinders * health.ReferenceUnmet.Values[from]);
            // Of those who do not worsen, so that both draws together give the month's matrix.
            var stays = 1 - Dependency.Worsens(age, from);
            return stays <= 0
                ? Threshold.Never
                : Threshold.Of(Math.Min(1, Dependency.Recovers(age, from) / stays * health.RecoveryRatio * unmet));
        }, sharedAxis: 0);
    }

    /// <summary>Dependency a month from now as the annual transitions have it, and the levels reached.</summary>
    public DependencyTransitions Dependency { get; }

    /// <summary>The chance that a further condition begins; the resident has fewer than four.</summary>
    public Threshold Onset(int age, int quintile, ResidentStatus status) =>
        _onset[age, quintile, status.Conditions, status.Isolated ? 1 : 0].Times(_onsetByNeeds[status.Wider]);

    /// <summary>The chance that dependency worsens, by however much; it is not the highest.</summary>
    public Threshold Worsening(int age, int sex, int quintile, ResidentStatus status) =>
        _worsening[age, Group(sex, quintile), status.Conditions, status.Dependency, status.Unmet * 2 + (status.Isolated ? 1 : 0)]
            .Times(_worseningByNeeds[status.Wider]);

    /// <summary>A bound of <see cref="Onset"/> times a ratio.</summary>
    public ushort OnsetBound(int age, int quintile, ResidentStatus status, double ratio) => Threshold.BoundTimes(
        _onset.Bound(age, quintile, status.Conditions, status.Isolated ? 1 : 0), _onsetByNeeds[status.Wider] * ratio);

    /// <summary>A bound of <see cref="Worsening"/> times a ratio.</summary>
    public ushort WorseningBound(int age, int sex, int quintile, ResidentStatus status, double ratio) => Threshold.BoundTimes(
        _worsening.Bound(age, Group(sex, quintile), status.Conditions, status.Dependency, status.Unmet * 2 + (status.Isolated ? 1 : 0)),
        _worseningByNeeds[status.Wider] * ratio);

    /// <summary>A bound of <see cref="Recovery"/> times a ratio.</summary>
    public ushort RecoveryBound(int age, ResidentStatus status, double ratio) =>
        Threshold.BoundTimes(_recovery.Bound(age, status.Dependency, status.Unmet), ratio);

    /// <summary>The further chance that dependency worsens in a month with an admission; it is not the highest.</summary>
    public Threshold AdmissionWorsens(int age, int sex, int quintile, ResidentStatus status) =>
        Worsening(age, sex, quintile, status).Times(_admissionExcess);

    /// <summary>The chance that dependency that does not worsen this month recovers, by however much.</summary>
    public Threshold Recovery(int age, ResidentStatus status) => _recovery[age, status.Dependency, status.Unmet];

    /// <summary>The level reached by one who worsens; see <see cref="DependencyTransitions.WorsenedTo"/>.</summary>
    public int WorsenedTo(int age, int from, double rank) => Dependency.WorsenedTo(age, from, rank);

    /// <summary>The level reached by one who recovers; see <see cref="DependencyTransitions.RecoveredTo"/>.</summary>
    public int RecoveredTo(int age, int from, double rank) => Dependency.RecoveredTo(age, from, rank);

    /// <summary>
    /// The chance of worsening by age, sex and fifth, and level, over the mean of what conditions, admissions and wider needs add at
    /// the stated shares of those at the level.
    /// </summary>
    private double[,,] Stated(
        HealthParameters health, Prevalence prevalence, StationaryFlows flows, WiderNeedShares wider, Admissions admissions)
    {
        var stated = new double[Ages, Sexes * Quintiles, ResidentStatus.HighDependency];
        for (var age = 0; age < Ages; age++)
            for (var group = 0; group < Sexes * Quintiles; group++)
            {
                var (sex, quintile) = (group / Quintiles, group % Quintiles);
                var byNeeds = MeanByNeeds(wider, age, quintile, _worseningByNeeds);
                for (var from = 0; from < ResidentStatus.HighDependency; from++)
                {
                    var (mean, shares) = (0.0, 0.0);
                    for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                    {
                        var share = prevalence.Conditions(age, quintile, c) * prevalence.DependencyGiven(age, sex, quintile, c, from);
                        var admitted = admissions[age, default(ResidentStatus).WithConditions(c).WithDependency(from)].Probability;
                        mean += share * ByConditions(health, from, c) * (1 + admitted * _admissionExcess);
                        shares += share;
                    }
                    mean = shares > 0 ? mean / shares : 1;
                    stated[age, group, from] = Dependency.Worsens(age, from) * health.WorseningRatio.At(age)
                        * flows.GroupRatio(age, sex, quintile, from) / (mean * byNeeds);
                }
            }
        return stated;
    }

    private static int Group(int sex, int quintile) => sex * Quintiles + quintile;

    private static double ByConditions(HealthParameters health, int from, int conditions) =>
        from == 0 ? health.ConditionsDependencyRatio.Values[conditions] : 1;

    private static double Unmet(int step) => step / (double)ResidentStatus.UnmetSteps;

    /// <summary>The product over wider needs of ratio^level, by combination.</summary>
    private static double[] ByNeeds(ParameterTable ratios, WorldSwitches world)
    {
        var product = new double[ResidentStatus.WiderKinds];
        for (var wider = 0; wider < product.Length; wider++)
        {
            product[wider] = 1;
            for (var need = 0; need < WiderNeedLevels.Count; need++)
                for (var level = WiderNeedLevels.StatusOf(wider).Level((WiderNeed)need); level > 0; level--)
                    product[wider] *= world.NeedsHarmHealth ? ratios.Values[need] : 1;
        }
        return product;
    }

    private static double MeanByNeeds(WiderNeedShares shares, int age, int quintile, double[] byNeeds)
    {
        var mean = 0.0;
        for (var wider = 0; wider < byNeeds.Length; wider++) mean += shares.Together(age, quintile, wider) * byNeeds[wider];
        return mean;
    }
}
