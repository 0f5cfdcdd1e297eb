using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Keeps the rolls: who is served this month, by what labour, and what providers have committed.</summary>
public static class Enrolment
{
    /// <summary>Counts everybody anew.</summary>
    public static void Count(MonthContext month)
    {
        var (rolls, providers) = (month.State.Council.Rolls, month.State.Providers);
        rolls.Clear();
        Array.Clear(providers.CommittedMinutes);
        Count(month, rolls, providers.CommittedMinutes, 0, month.State.Residents.Rows);
    }

    /// <summary>Counts those of some rows.</summary>
    /// <param name="month">The month.</param>
    /// <param name="rolls">Where they are counted.</param>
    /// <param name="committed">Where the minutes of each provider are.</param>
    /// <param name="from">The first row, a multiple of <see cref="RowScan.Rows"/>.</param>
    /// <param name="end">The row behind the last.</param>
    internal static void Count(MonthContext month, ServiceRolls rolls, long[] committed, int from, int end)
    {
        var residents = month.State.Residents;
        var (services, receives) = (month.Hazards.Services, residents.Receives);
        // Of most services nothing is counted but who has them, by level of need: once for all of a level.
        var plain = services.All & ~services.Care & ~services.ByTheHour;
        Span<long> people = stackalloc long[ServiceList.Most * ServiceRolls.Levels];
        people.Clear();
        for (var first = from; first < end; first += RowScan.Rows)
        {
            residents.PrefetchSoon(receives.Held, first);
            for (var served = receives.Held.From(first); served != 0; served &= served - 1)
            {
                var row = first + RowScan.First(served);
                var (all, status) = ((int)receives[row], residents.Status[row]);
                for (var left = all & plain; left != 0; left &= left - 1)
                    people[ServiceList.First(left) * ServiceRolls.Levels + LevelOf(month, ServiceList.First(left), status)]++;
                for (var left = all & ~plain; left != 0; left &= left - 1)
                    Add(month, rolls, committed, row, ServiceList.First(left), +1);
            }
        }
        for (var left = plain; left != 0; left &= left - 1) AddPlain(rolls, ServiceList.First(left), people);
    }

    private static void AddPlain(ServiceRolls rolls, int service, ReadOnlySpan<long> people)
    {
        for (var level = 0; level < ServiceRolls.Levels; level++)
        {
            var count = people[service * ServiceRolls.Levels + level];
            rolls.Served[service] += count;
            rolls.Months[ServiceRolls.Of(service, contracted: false, level)] += count;
        }
    }

    /// <summary>Adds somebody whose service comes to the rolls, or takes them off.</summary>
    /// <param name="month">The month.</param>
    /// <param name="service">The service.</param>
    /// <param name="status">The resident.</param>
    /// <param name="slot">The provider's slot, or <see cref="Residents.None"/>.</param>
    /// <param name="paying">Whether the resident pays in full.</param>
    /// <param name="sign">+1 or −1.</param>
    public static void Add(MonthContext month, int service, ResidentStatus status, byte slot, bool paying, int sign) =>
        Add(month, month.State.Council.Rolls, month.State.Providers.CommittedMinutes, service, status, slot, paying, sign);

    private static void Add(
        MonthContext month, ServiceRolls rolls, long[] committed, int service, ResidentStatus status, byte slot, bool paying, int sign)
    {
        var contracted = slot != Residents.None && month.State.Providers.Contracted(slot);
        var labour = Labour(month, service, status, paying);
        if (slot != Residents.None) committed[slot] += sign * labour;
        rolls.Labour[service] += sign * labour;
        if (paying)
        {
            rolls.Paying[service] += sign;
            rolls.PayingLabour[service] += sign * labour;
            return;
        }
        rolls.Served[service] += sign;
        rolls.Minutes[ServiceRolls.Of(service, contracted)] += sign * PackageMinutes(month, service, status, paying);
        rolls.Months[ServiceRolls.Of(service, contracted, LevelOf(month, service, status))] += sign;
    }

    /// <summary>Adds somebody whose service is broken off to the rolls, or takes them off.</summary>
    public static void AddBroken(MonthContext month, int service, ResidentStatus status, bool paying, int sign) =>
        AddBroken(month, month.State.Council.Rolls, service, status, paying, sign);

    private static void AddBroken(MonthContext month, ServiceRolls rolls, int service, ResidentStatus status, bool paying, int sign)
    {
        rolls.Broken[service] += sign;
        if (paying)
        {
            rolls.Paying[service] += sign;
            return;
        }
        rolls.Served[service] += sign;
        rolls.BrokenMinutes[service] += sign * PackageMinutes(month, service, status, paying);
        rolls.BrokenMonths[service * ServiceRolls.Levels + LevelOf(month, service, status)] += sign;
    }

    /// <summary>Adds a resident who has a service to the rolls as things stand, or takes the resident off.</summary>
    public static void Add(MonthContext month, int row, int service, int sign) =>
        Add(month, month.State.Council.Rolls, month.State.Providers.CommittedMinutes, row, service, sign);

    private static void Add(MonthContext month, ServiceRolls rolls, long[] committed, int row, int service, int sign)
    {
        var residents = month.State.Residents;
        var status = residents.Status[row];
        var care = (month.Hazards.Services.Care & 1 << service) != 0;
        var paying = care && status.Care == CareState.Private;
        if (!care || CareStatus.Comes(status))
            Add(month, rolls, committed, service, status, care ? residents.Provider[row] : Residents.None, paying, sign);
        else
            AddBroken(month, rolls, service, status, paying, sign);
    }

    /// <summary>Minutes of care labour that a month of a service takes for somebody.</summary>
    public static int Labour(MonthContext month, int service, ResidentStatus status, bool paying) =>
        (month.Hazards.Services.Care & 1 << service) == 0
            ? 0
            : PackageMinutes(month, service, status, paying) + ServiceCosts.StaffMinutes(month.Hazards, service, status);

    /// <summary>Minutes of care labour given this month, whoever pays.</summary>
    public static long LabourGiven(Council council)
    {
        var minutes = 0L;
        foreach (var each in council.Rolls.Labour) minutes += each;
        return minutes;
    }

    private static int PackageMinutes(MonthContext month, int service, ResidentStatus status, bool paying) =>
        ServiceCosts.Minutes(month.Hazards, service, status, paying ? 1 : month.State.Council.PackageShare);

    private static int LevelOf(MonthContext month, int service, ResidentStatus status) =>
        status.Level(month.Hazards.Services[service].Need);
}
