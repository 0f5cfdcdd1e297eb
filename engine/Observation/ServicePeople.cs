using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Observation;

/// <summary>Who has each service and who waits for it at a month's end, of all residents and of the cohort.</summary>
/// <param name="services">The services.</param>
public sealed class ServicePeople(ServiceList services)
{
    /// <summary>People who have the service, whoever pays, those whose care is broken off included.</summary>
    public long[] Has { get; } = new long[services.Count];

    /// <summary>Those of the cohort.</summary>
    public long[] CohortHas { get; } = new long[services.Count];

    /// <summary>People who wait for it.</summary>
    public long[] Waits { get; } = new long[services.Count];

    /// <summary>Those of the cohort.</summary>
    public long[] CohortWaits { get; } = new long[services.Count];

    /// <summary>People who have a service that the law makes a duty.</summary>
    public long InDuty { get; private set; }

    /// <summary>Of those, people who have a service of choice as well.</summary>
    public long InBoth { get; private set; }

    /// <summary>Counts a resident by the services they have and wait for.</summary>
    public void Count(int has, int waits, bool cohort)
    {
        if ((has & services.Statutory) != 0)
        {
            InDuty++;
            if ((has & ~services.Statutory) != 0) InBoth++;
        }
        Count(has, Has, cohort ? CohortHas : null);
        Count(waits, Waits, cohort ? CohortWaits : null);
    }

    /// <summary>Adds those counted elsewhere.</summary>
    public void Add(ServicePeople other)
    {
        for (var service = 0; service < Has.Length; service++)
        {
            Has[service] += other.Has[service];
            CohortHas[service] += other.CohortHas[service];
            Waits[service] += other.Waits[service];
            CohortWaits[service] += other.CohortWaits[service];
        }
        (InDuty, InBoth) = (InDuty + other.InDuty, InBoth + other.InBoth);
    }

    /// <summary>Forgets the month.</summary>
    public void Clear()
    {
        Array.Clear(Has);
        Array.Clear(CohortHas);
        Array.Clear(Waits);
        Array.Clear(CohortWaits);
        (InDuty, InBoth) = (0, 0);
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
