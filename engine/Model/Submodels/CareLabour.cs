using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>The one local pool of care labour, and the council's own staff.</summary>
public static class CareLabour
{
    /// <summary>Hundredths of a place to a place.</summary>
    internal const int Hundred = 100;

    /// <summary>Opens the month's pool.</summary>
    public static void Open(MonthContext month)
    {
        var council = month.State.Council;
        council.LabourPoolMinutes =
            (long)(month.Hazards.Labour.Minutes(month.Month, council.FeeFactor) * month.Decisions.Stress.StaffRatio);
    }

    /// <summary>Moves the places of the council's own staff a part of the way to what their money buys; 1 is all the way.</summary>
    public static void PlanPlaces(MonthContext month, double part)
    {
        var (council, hazards) = (month.State.Council, month.Hazards);
        for (var service = 0; service < hazards.Services.Count; service++)
        {
            if ((hazards.Services.WithProviders & 1 << service) != 0) continue;
            var price = ServiceCosts.MeanMonthPence(hazards, council, service);
            var target = price > 0
                ? Hundred * council.MonthlyPence(service) / price * hazards.Parameters.Providers.CapacityHeadroom
                : 0;
            // Staff who give a duty are not let go while people have it.
            if (month.Decisions.IsDuty(service))
                target = Math.Max(target, Hundred * (double)council.Rolls.Served[service]);
            council.PlacesHundredths[service] +=
                (long)Math.Round(part * (target - council.PlacesHundredths[service]));
            // Staff who leave do not serve out the year.
            if (month.Decisions.Stress.StaffRatio < 1)
                council.PlacesHundredths[service] = Math.Min(
                    council.PlacesHundredths[service], (long)(target * month.Decisions.Stress.StaffRatio));
        }
    }
}
