using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Observation;

/// <summary>Who has each service and who waits for it at a month's end, of all residents and of the cohort.</summary>
public sealed class ServicePeople
{
    /// <summary>Counts them.</summary>
    public ServicePeople(ModelState state, ServiceList services)
    {
        (Has, CohortHas) = (new long[services.Count], new long[services.Count]);
        (Waits, CohortWaits) = (new long[services.Count], new long[services.Count]);
        var residents = state.Residents;
        for (var first = 0; first < residents.Rows; first += RowScan.Rows)
        {
            residents.PrefetchSoon(residents.Receives.Held, first);
            for (var rows = residents.Receives.Held.From(first) | residents.Waits.Held.From(first); rows != 0; rows &= rows - 1)
                Count(residents, services, first + RowScan.First(rows));
        }
    }
    /// <summary>People who have the service, whoever pays, those whose care is broken off included.</summary>
    public long[] Has { get; }

    /// <summary>Those of the cohort.</summary>
    public long[] CohortHas { get; }

    /// <summary>People who wait for it.</summary>
    public long[] Waits { get; }

    /// <summary>Those of the cohort.</summary>
    public long[] CohortWaits { get; }

    /// <summary>People who have a service that the law makes a duty.</summary>
    public long InDuty { get; private set; }

    /// <summary>Of those, people who have a service of choice as well.</summary>
    public long InBoth { get; private set; }

    private void Count(Residents residents, ServiceList services, int row)
    {
        if ((residents.Receives[row] & services.Statutory) != 0)
        {
            InDuty++;
            if ((residents.Receives[row] & ~services.Statutory) != 0) InBoth++;
        }
        var cohort = residents.Status[row].Cohort;
        Count(residents.Receives[row], Has, cohort ? CohortHas : null);
        Count(residents.Waits[row], Waits, cohort ? CohortWaits : null);
    }

    private static void Count(int mask, long[] all, long[]? cohort)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            all[ServiceList.First(mask)]++;
            if (cohort is not null) cohort[ServiceList.First(mask)]++;
        }
    }
}
