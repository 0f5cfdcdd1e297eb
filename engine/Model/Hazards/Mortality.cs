using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Chances of dying in a month, by year, sex, age, deprivation tenth and state of health. The rates by sex, age and tenth
/// are the life table's times the tenth's ratio; what conditions, dependency and isolation multiply is divided out again
/// by its mean over the stated prevalence, so that nothing is counted twice. The multipliers are the same in every year.
/// </summary>
public sealed class Mortality
{
    private const int HealthStates = (ResidentStatus.MostConditions + 1) * (ResidentStatus.HighDependency + 1) * 2;

    private const int AgeGroups = Residents.OldestAge / HazardTable.Shared + 1;

    private readonly HazardTable[] _byYear;
    private readonly ushort[][] _bounds;
    private readonly int _firstYear;
    private readonly DemographyParameters _demography;

    /// <summary>Tables for the calendar years from first to last.</summary>
    public Mortality(
        DemographyParameters demography, Prevalence prevalence, double[] isolated, WorldSwitches world, int firstYear, int lastYear)
    {
        _demography = demography;
        _firstYear = firstYear;
        IsolationRatio = world.IsolationHarmsHealth
            ? 1 + (demography.IsolationDeathRatio - 1) * demography.IsolationCausalShare
            : 1;
        var relative = RelativeRisks(prevalence, isolated);
        var ratio = new double[2, Residents.OldestAge + 1, 10];
        for (var sex = 0; sex < 2; sex++)
            for (var age = 0; age <= Residents.OldestAge; age++)
                for (var tenth = 0; tenth < 10; tenth++) ratio[sex, age, tenth] = demography.DeprivationDeathRatio.At(sex, age, tenth);
        _byYear = new HazardTable[lastYear - firstYear + 1];
        for (var i = 0; i < _byYear.Length; i++)
        {
            var year = firstYear + i;
            var rate = new double[2, Residents.OldestAge + 1, 10];
            for (var sex = 0; sex < 2; sex++)
                for (var age = 0; age <= Residents.OldestAge; age++)
                {
                    var all = -KernelMath.Log(
                        1 - Math.Min(0.9999, Interpolation.Geometric(demography.DeathProbability, year, sex, age)));
                    for (var tenth = 0; tenth < 10; tenth++) rate[sex, age, tenth] = all * ratio[sex, age, tenth];
                }
            _byYear[i] = new HazardTable([2, Residents.OldestAge + 1, 10, HealthStates], at => Threshold.OfYearlyRate(
                rate[at[0], at[1], at[2]] * relative[at[0] * (Residents.OldestAge + 1) + at[1], at[2] / 2, at[3]]), sharedAxis: 1);
        }
        _bounds = new ushort[_byYear.Length][];
        for (var i = 0; i < _byYear.Length; i++)
        {
            // Laid out as the years' own.
            var bounds = _bounds[i] = Columns.Of<ushort>(2 * AgeGroups * 10 * HealthStates);
            for (var year = i; year <= Math.Min(i + HazardTable.Shared, _byYear.Length - 1); year++)
            {
                var ofYear = _byYear[year].Bounds;
                for (var cell = 0; cell < bounds.Length; cell++) bounds[cell] = Math.Max(bounds[cell], ofYear[cell]);
            }
        }
    }

    /// <summary>Death rate of the isolated over others, as far as isolation causes it.</summary>
    public double IsolationRatio { get; }

    /// <summary>The chance of dying within a month.</summary>
    /// <param name="year">Calendar year; years beyond the tables take the nearest.</param>
    /// <param name="sex">0 female, 1 male.</param>
    /// <param name="age">Whole years.</param>
    /// <param name="decile">Deprivation tenth, 1 to 10.</param>
    /// <param name="status">State of health.</param>
    public Threshold this[int year, int sex, int age, int decile, ResidentStatus status] =>
        _byYear[Math.Clamp(year - _firstYear, 0, _byYear.Length - 1)][sex, age, decile - 1, HealthState(status)];

    /// <summary>Death rate of an adult of a given state over that of one with no condition, independent and not isolated.</summary>
    public double Multiplier(int conditions, int dependency, bool isolated) =>
        _demography.ConditionsDeathRatio.Values[conditions]
        * _demography.DependencyDeathRatio.Values[dependency]
        * (isolated ? IsolationRatio : 1);

    /// <summary>A bound on the chance at the ages that share this one's, for as many years from this one, so that it holds until they are over.</summary>
    public ushort Bound(int year, int sex, int age, int decile, ResidentStatus status) =>
        _bounds[Math.Clamp(year - _firstYear, 0, _bounds.Length - 1)][
            ((sex * AgeGroups + age / HazardTable.Shared) * 10 + decile - 1) * HealthStates + HealthState(status)];

    private static int HealthState(ResidentStatus status) =>
        (status.Conditions * (ResidentStatus.HighDependency + 1) + status.Dependency) * 2 + (status.Isolated ? 1 : 0);

    /// <summary>By sex and age together, deprivation fifth and state of health.</summary>
    private double[,,] RelativeRisks(Prevalence prevalence, double[] isolated)
    {
        var relative = new double[2 * (Residents.OldestAge + 1), 5, HealthStates];
        for (var sex = 0; sex < 2; sex++)
            for (var age = 0; age <= Residents.OldestAge; age++)
                for (var quintile = 0; quintile < 5; quintile++)
                {
                    var mean = 0.0;
                    for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                        for (var d = 0; d <= ResidentStatus.HighDependency; d++)
                            mean += prevalence.Conditions(age, quintile, c) * prevalence.DependencyGiven(age, sex, quintile, c, d)
                                * Multiplier(c, d, isolated: false);
                    mean *= 1 + isolated[age] * (IsolationRatio - 1);
                    for (var state = 0; state < HealthStates; state++)
                        relative[sex * (Residents.OldestAge + 1) + age, quintile, state] =
                            Multiplier(state >> 3, state >> 1 & 3, (state & 1) == 1) / mean;
                }
        return relative;
    }
}
