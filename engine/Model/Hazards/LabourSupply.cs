using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Care labour on offer in a place: at the start what the published residents would take at the stated shares of need and
/// of care, and something to spare, since a local market has grown up with local need; from then on as the published number
/// of working age goes. Nothing of a run moves it but fees.
/// </summary>
public sealed class LabourSupply
{
    private readonly LabourParameters _labour;
    private readonly PopulationProjection _projection;
    private readonly Month _start;
    private readonly double _startingMinutes;

    /// <summary>The supply of a place.</summary>
    public LabourSupply(
        ModelParameters parameters, Place place, ServiceList services, CareNeeds needs, Prevalence prevalence,
        PopulationProjection projection, Month start)
    {
        (_labour, _projection, _start) = (parameters.Labour, projection, start);
        var minutes = 0.0;
        foreach (var (age, count) in PopulationProjection.SingleAges(place, parameters.Demography))
            minutes += count * Each(parameters.Care, place, services, needs, prevalence, Math.Min(age, Residents.OldestAge));
        _startingMinutes = minutes * parameters.Labour.StartingSlack;
    }

    /// <summary>Minutes on offer in a month at a fee over its trend.</summary>
    public double Minutes(Month month, double feeFactor)
    {
        var years = (month - _start) / (double)Month.PerYear;
        var workers = _projection.WorkingAge(_start.Year);
        return _startingMinutes
            * (workers > 0 ? _projection.WorkingAge(month.Year) / workers : 1)
            * KernelMath.Exp(years * KernelMath.Log(1 + _labour.Trend) + _labour.FeeElasticity * KernelMath.Log(feeFactor));
    }

    /// <summary>Minutes a month that somebody of an age takes on average, over the place's mix of deprivation.</summary>
    private static double Each(
        CareParameters care, Place place, ServiceList services, CareNeeds needs, Prevalence prevalence, int age)
    {
        double minutes = 0, residents = 0;
        for (var decile = 0; decile < 10; decile++)
        {
            var count = place.Residents.At(age, decile);
            residents += count;
            for (var level = 1; level <= ResidentStatus.HighDependency && count > 0; level++)
                foreach (var carer in Enum.GetValues<UnpaidCarer>())
                {
                    var status = default(ResidentStatus).WithDependency(level).WithUnpaidCarer(carer);
                    var carers = care.CarerShare.At(age);
                    var share = carer switch
                    {
                        UnpaidCarer.None => 1 - carers,
                        UnpaidCarer.Elsewhere => carers * (1 - care.CoResidentShare.At(age)),
                        _ => carers * care.CoResidentShare.At(age),
                    };
                    minutes += count * prevalence.Dependency(age, Neighbourhoods.QuintileOf(decile + 1), level) * share
                        * Taken(services, needs, age, status);
                }
        }
        return residents > 0 ? minutes / residents : 0;
    }

    private static double Taken(ServiceList services, CareNeeds needs, int age, ResidentStatus status)
    {
        var minutes = 0.0;
        for (var s = 0; s < services.Count; s++)
        {
            var each = services[s];
            if (each.Need != Need.Care || age < each.AgeFrom || age > each.AgeTo
                || status.Dependency < each.LeastLevel || status.Dependency > each.MostLevel) continue;
            minutes += each.StartingShare.Values[status.Dependency] * needs.Eligibility(s, status, tightening: 0)
                * ((each.HourCost > 0 ? needs.Package(s, status, 1) : 0)
                    + each.StaffHours.Values[status.Dependency] * Quantities.MinutesPerHour);
        }
        return minutes;
    }
}
