using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Chances in a month of an emergency admission to hospital. What conditions and dependency multiply is divided out by its
/// mean over the stated shares at the age in five equal fifths, so that the stated rates are those of all residents; the
/// fifths differ as their health does, and by nothing else.
/// </summary>
public sealed class Admissions
{
    private readonly HazardTable _chance;

    /// <summary>Chances from the parameters and the stated shares.</summary>
    public Admissions(HealthCareParameters care, Prevalence prevalence)
    {
        double Ratio(int conditions, int dependency) =>
            care.AdmissionConditionsRatio.Values[conditions] * care.AdmissionDependencyRatio.Values[dependency];

        var mean = new double[Residents.OldestAge + 1];
        for (var age = 0; age < mean.Length; age++)
        {
            const int quintiles = 5;
            for (var quintile = 0; quintile < quintiles; quintile++)
                for (var c = 0; c <= ResidentStatus.MostConditions; c++)
                    for (var d = 0; d <= ResidentStatus.HighDependency; d++)
                        mean[age] += prevalence.Conditions(age, quintile, c) * prevalence.DependencyGiven(age, quintile, c, d)
                            * Ratio(c, d) / quintiles;
        }
        _chance = new HazardTable(
            [mean.Length, ResidentStatus.MostConditions + 1, ResidentStatus.HighDependency + 1],
            at => Threshold.OfYearlyRate(care.AdmissionRate.At(at[0]) * Ratio(at[1], at[2]) / mean[at[0]]), sharedAxis: 0);
    }

    /// <summary>The chance of an emergency admission within a month.</summary>
    public Threshold this[int age, ResidentStatus status] => _chance[age, status.Conditions, status.Dependency];

    /// <summary>A bound of it times a ratio.</summary>
    public ushort Bound(int age, ResidentStatus status, double ratio) =>
        Threshold.BoundTimes(_chance.Bound(age, status.Conditions, status.Dependency), ratio);
}
