using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Services;

/// <summary>What services cost the council, in pence a month, from who is served and the prices of the day.</summary>
public static class ServiceCosts
{
    /// <summary>What the council pays over the ordinary price.</summary>
    /// <param name="hazards">Tables and parameters.</param>
    /// <param name="council">The council.</param>
    /// <param name="service">The service.</param>
    /// <param name="contracted">Whether a contracted provider gives it, with the cost of contracting.</param>
    public static double PriceFactor(MonthlyHazards hazards, Council council, int service, bool contracted)
    {
        var providers = hazards.Parameters.Providers;
        // What volunteers do is not paid for.
        var paid = 1 - council.VolunteerShare[service];
        if (contracted) return paid * council.FeeFactor * (1 + providers.ContractOverhead);
        return paid * ((hazards.Services.WithProviders & 1 << service) != 0 ? providers.CostRatio.At((int)Ownership.Public) : 1);
    }

    /// <summary>The same at the mix of own staff and contracts that is planned.</summary>
    public static double PlannedFactor(MonthlyHazards hazards, Council council, int service, double inHouse) =>
        (hazards.Services.WithProviders & 1 << service) == 0
            ? PriceFactor(hazards, council, service, contracted: false)
            : inHouse * PriceFactor(hazards, council, service, contracted: false)
                + (1 - inHouse) * PriceFactor(hazards, council, service, contracted: true);

    /// <summary>What a service costs this month by the council's own staff or by contract: from the rolls alone.</summary>
    public static long Pence(MonthlyHazards hazards, Council council, int service, bool contracted)
    {
        var rolls = council.Rolls;
        var hours = rolls.Minutes[ServiceRolls.Of(service, contracted)] * (double)council.HourPence[service]
            / Quantities.MinutesPerHour;
        // Whole pence are added up whole, so that the sum is rounded once.
        var months = 0L;
        for (var level = 0; level < ServiceRolls.Levels; level++)
            months += rolls.Months[ServiceRolls.Of(service, contracted, level)]
                * council.MonthPence[service * ServiceRolls.Levels + level];
        return (long)Math.Round((hours + months) * PriceFactor(hazards, council, service, contracted));
    }

    /// <summary>What a service costs this month, whoever gives it.</summary>
    public static long Pence(MonthlyHazards hazards, Council council, int service) =>
        Pence(hazards, council, service, contracted: false) + Pence(hazards, council, service, contracted: true);

    /// <summary>What those whose service is broken off would cost in a month at the planned mix.</summary>
    public static long BrokenPence(MonthlyHazards hazards, Council council, int service, double inHouse)
    {
        var rolls = council.Rolls;
        double pence = rolls.BrokenMinutes[service] * (double)council.HourPence[service] / Quantities.MinutesPerHour;
        for (var level = 0; level < ServiceRolls.Levels; level++)
            pence += rolls.BrokenMonths[service * ServiceRolls.Levels + level]
                * (double)council.MonthPence[service * ServiceRolls.Levels + level];
        return (long)Math.Round(pence * PlannedFactor(hazards, council, service, inHouse));
    }

    /// <summary>What a month of a service costs for one person on average: as counted, or by its figures where nobody is served.</summary>
    public static double MeanMonthPence(MonthlyHazards hazards, Council council, int service)
    {
        if (council.Rolls.Coming(service) is var coming and > 0)
            return Pence(hazards, council, service) / (double)coming;
        var each = hazards.Services[service];
        double sum = 0, levels = 0;
        for (var level = (int)each.LeastLevel; level <= (int)each.MostLevel; level++, levels++)
            sum += council.MonthPence[service * ServiceRolls.Levels + level]
                + council.HourPence[service] * (double)PlainMinutes(hazards, service, level) / Quantities.MinutesPerHour;
        return sum / levels;
    }

    /// <summary>The same planned at a mix of own staff and contracts.</summary>
    public static double PencePerLabourMinute(MonthlyHazards hazards, Council council, int service, double inHouse) =>
        PencePerLabourMinute(hazards, council, service) * PlannedFactor(hazards, council, service, inHouse);

    /// <summary>What a minute of a service's care labour costs on average, at ordinary prices.</summary>
    public static double PencePerLabourMinute(MonthlyHazards hazards, Council council, int service)
    {
        var each = hazards.Services[service];
        double pence = 0, minutes = 0;
        for (var level = (int)each.LeastLevel; level <= (int)each.MostLevel; level++)
        {
            pence += council.MonthPence[service * ServiceRolls.Levels + level]
                + council.HourPence[service] * (double)PlainMinutes(hazards, service, level) / Quantities.MinutesPerHour;
            minutes += PlainMinutes(hazards, service, level)
                + each.StaffHours.Values[level] * Quantities.MinutesPerHour;
        }
        return minutes > 0 ? pence / minutes : 0;
    }

    private static int PlainMinutes(MonthlyHazards hazards, int service, int level) =>
        hazards.Services[service].Need == Need.Care
            ? Minutes(hazards, service, default(ResidentStatus).WithDependency(level), 1)
            : 0;

    /// <summary>Minutes that a service gives somebody by the hour in a month; 0 where it is not given by the hour.</summary>
    /// <param name="hazards">Tables and parameters.</param>
    /// <param name="service">The service.</param>
    /// <param name="status">The resident.</param>
    /// <param name="share">Hours of a package over those at reference.</param>
    public static int Minutes(MonthlyHazards hazards, int service, ResidentStatus status, double share) =>
        hazards.Services[service].HourCost > 0 ? hazards.Needs.Package(service, status, share) : 0;

    /// <summary>Minutes of care labour that a month of a service takes for somebody, beside those given by the hour.</summary>
    public static int StaffMinutes(MonthlyHazards hazards, int service, ResidentStatus status)
    {
        var each = hazards.Services[service];
        return each.Need == Need.Care
            ? (int)Math.Round(each.StaffHours.Values[status.Dependency] * Quantities.MinutesPerHour)
            : 0;
    }
}
