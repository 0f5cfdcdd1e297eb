using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Whether there is room for one more: with a provider, in the labour pool, among the council's own staff.</summary>
public static class Placement
{
    /// <summary>Looks for room.</summary>
    /// <param name="month">The month.</param>
    /// <param name="row">Row of the resident.</param>
    /// <param name="service">The service.</param>
    /// <param name="paying">Whether the resident pays in full.</param>
    /// <param name="slot">The provider with room, or <see cref="Residents.None"/> where own staff give the service.</param>
    /// <returns>Whether there is room.</returns>
    public static bool TryPlace(MonthContext month, int row, int service, bool paying, out byte slot)
    {
        var residents = month.State.Residents;
        return TryPlace(
            month, residents.Id[row], residents.Status[row], service, paying, (residents.Receives[row] & 1 << service) != 0, out slot);
    }

    /// <summary>The same for somebody whose status is at hand.</summary>
    /// <param name="month">The month.</param>
    /// <param name="id">Identity of the resident.</param>
    /// <param name="status">The resident's status.</param>
    /// <param name="service">The service.</param>
    /// <param name="paying">Whether the resident pays in full.</param>
    /// <param name="hasPlace">Whether the resident has a place already, as where care is broken off.</param>
    /// <param name="slot">The provider with room, or <see cref="Residents.None"/> where own staff give the service.</param>
    /// <returns>Whether there is room.</returns>
    internal static bool TryPlace(
        MonthContext month, ulong id, ResidentStatus status, int service, bool paying, bool hasPlace, out byte slot)
    {
        slot = Residents.None;
        var (council, services) = (month.State.Council, month.Hazards.Services);
        var labour = Enrolment.Labour(month, service, status, paying);
        if (labour > 0 && Enrolment.LabourGiven(council) + labour > council.LabourPoolMinutes) return false;
        if ((services.WithProviders & 1 << service) == 0)
            return (council.Rolls.Served[service] + (hasPlace ? 0 : 1)) * CareLabour.Hundred <= council.PlacesHundredths[service];
        var chosen = Choose(month, id, service, labour, paying);
        if (chosen < 0) return false;
        slot = (byte)chosen;
        return true;
    }

    /// <summary>A provider with room, the likelier the more room it has and, where people choose, the better it looks.</summary>
    private static int Choose(MonthContext month, ulong id, int service, int labour, bool paying)
    {
        var providers = month.State.Providers;
        var slots = providers.Of(service);
        // Whoever pays chooses, under any paradigm.
        var choice = (paying ? 1 : month.Decisions.Delivery(service).Choice) * month.Hazards.Parameters.Providers.QualityChoice;
        Span<double> room = stackalloc double[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var free = providers.CapacityMinutes[slots[i]] - providers.CommittedMinutes[slots[i]];
            room[i] = providers.Open[slots[i]] && free >= labour
                ? (free + 1) * KernelMath.Exp(choice * providers.Seen[slots[i]])
                : 0;
        }
        var chosen = month.Random.Choose(room, RandomDecision.WhichProvider, id, month.Month);
        return chosen < 0 ? -1 : slots[chosen];
    }
}
