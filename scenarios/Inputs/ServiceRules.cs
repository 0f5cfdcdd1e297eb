using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>What services must satisfy beside the <see cref="ValueRules"/> that hold for all values.</summary>
internal static class ServiceRules
{
    /// <summary>Places for providers over all services, and within one; the engine settles a choice among no more.</summary>
    private const int MostSlots = 200, MostSlotsOfOne = 16;

    private const int Old = 65;

    private static readonly string NoCare =
        $"no service answers the need care at the age of {Old} or over; there must be at least one, with ageTo {Old} or more";

    /// <summary>The greatest level that a need has.</summary>
    public static int GreatestLevel(Need need) => need switch
    {
        Need.Care or Need.Health => 3,
        Need.Livelihood or Need.Family or Need.Home => 2,
        Need.Connection => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "The need has no levels."),
    };

    /// <summary>Reports what does not fit together in the file of services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="entries">The parameters, those of the services among them.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Check(ServicesFile services, IReadOnlyList<ParameterEntry> entries, Faults faults)
    {
        var byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var (entry, message) in LevelsBeyondNeed(services.Services, byPath))
            faults.Add(entry.File, $"{entry.Path}.value", message);
        foreach (var (entry, message) in TimelessVolunteers(services.Services, byPath))
            faults.Add(entry.File, $"{entry.Path}.value", message);
        CheckSlots(services, byPath, faults);
        foreach (var service in services.Services.Where(service => service.Need == Need.Care))
        {
            if (service.Nature != ServiceNature.Statutory)
                faults.Add(services.File.Name, $"{ServiceTree.Subject}.{service.Name}.nature",
                    "must be statutory, as the need is care: help with daily life is a duty once it is accepted");
            if (service.Access != ServiceAccess.Assessed)
                faults.Add(services.File.Name, $"{ServiceTree.Subject}.{service.Name}.access",
                    "must be assessed, as the need is care: there is one door to personal care");
        }
        if (services.IsComplete && LacksCare(services.Services, byPath))
            faults.Add(services.File.Name, ServiceTree.Subject, NoCare);
    }

    /// <summary>Reports where a study's overrides break what the file keeps.</summary>
    /// <param name="services">The services.</param>
    /// <param name="entries">The parameters, overrides applied.</param>
    /// <param name="studyFile">The study's file.</param>
    /// <param name="faults">Where faults go.</param>
    public static void CheckOverrides(
        ServicesFile services, IReadOnlyList<ParameterEntry> entries, string studyFile, Faults faults)
    {
        var byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var (entry, message) in LevelsBeyondNeed(services.Services, byPath)
                     .Concat(TimelessVolunteers(services.Services, byPath)).Where(each => each.Entry.Overridden))
            faults.Add(studyFile, $"overrides.{entry.Path}", message);
        if (LacksCare(services.Services, byPath)
            && CareAges(services.Services, byPath).FirstOrDefault(entry => entry!.Overridden) is { } shortened)
            faults.Add(studyFile, $"overrides.{shortened.Path}", NoCare);
    }

    /// <summary>Services for levels that their need does not have: nobody could ever come to them.</summary>
    private static IEnumerable<(ParameterEntry Entry, string Message)> LevelsBeyondNeed(
        IReadOnlyList<ServiceEntry> services, Dictionary<string, ParameterEntry> byPath)
    {
        foreach (var service in services)
        {
            var greatest = GreatestLevel(service.Need);
            if (byPath.TryGetValue(ServiceTree.PathOf(service.Name, nameof(Service.LeastLevel)), out var least)
                && least.Value.Number > greatest)
                yield return (least, $"the number {NumberText.Of(least.Value.Number)} is not allowed; it must be {greatest} or less, "
                    + $"the greatest level of the need {ServiceReader.NameOf(service.Need)}");
        }
    }

    /// <summary>Services whose cost volunteers could replace without giving an hour.</summary>
    private static IEnumerable<(ParameterEntry Entry, string Message)> TimelessVolunteers(
        IReadOnlyList<ServiceEntry> services, Dictionary<string, ParameterEntry> byPath)
    {
        foreach (var service in services)
            if (byPath.TryGetValue(ServiceTree.PathOf(service.Name, nameof(Service.VolunteerHours)), out var hours)
                && byPath.TryGetValue(ServiceTree.PathOf(service.Name, nameof(Service.VolunteerShare)), out var share)
                && hours.Value.Number <= 0 && (share.Value.Number > 0 || share.Distribution is not null))
                yield return (share.Overridden && !hours.Overridden ? share : hours,
                    $"{hours.Path} is {NumberText.Of(hours.Value.Number)} and {share.Path} is {NumberText.Of(share.Value.Number)}; "
                    + "the first must be above 0 unless the second is 0 and stays so, or volunteers would replace cost in no time");
    }

    private static void CheckSlots(ServicesFile services, Dictionary<string, ParameterEntry> byPath, Faults faults)
    {
        var all = 0.0;
        foreach (var service in services.Services)
        {
            if (!byPath.TryGetValue(ServiceTree.PathOf(service.Name, nameof(Service.Slots)), out var slots)) continue;
            var sum = slots.Value.Cells.Sum();
            all += sum;
            if (sum > 0 && service.Need != Need.Care)
                faults.Add(slots.File, $"{slots.Path}.table.values",
                    $"the slots sum to {NumberText.Of(sum)}; they must be 0, as only personal care has providers of its own");
            if (sum > MostSlotsOfOne)
                faults.Add(slots.File, $"{slots.Path}.table.values",
                    $"the slots sum to {NumberText.Of(sum)}; within a service they must be {MostSlotsOfOne} or fewer");
        }
        if (all > MostSlots)
            faults.Add(services.File.Name, ServiceTree.Subject,
                $"the slots of all services sum to {NumberText.Of(all)}; together they must be {MostSlots} or fewer");
    }

    /// <summary>Whether no service of care is for the old; where an age could not be read, nobody knows.</summary>
    private static bool LacksCare(IReadOnlyList<ServiceEntry> services, Dictionary<string, ParameterEntry> byPath) =>
        CareAges(services, byPath).All(ageTo => ageTo is not null && ageTo.Value.Number < Old);

    private static IEnumerable<ParameterEntry?> CareAges(
        IReadOnlyList<ServiceEntry> services, Dictionary<string, ParameterEntry> byPath) =>
        services.Where(service => service.Need == Need.Care)
            .Select(service => byPath.GetValueOrDefault(ServiceTree.PathOf(service.Name, nameof(Service.AgeTo))));
}
