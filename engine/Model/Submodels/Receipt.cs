using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>How a resident begins and stops having a service: one place, so that what follows from it always does.</summary>
public static class Receipt
{
    /// <summary>Begins a service. Whether it fits the person is drawn once and stays with it.</summary>
    /// <param name="month">The month.</param>
    /// <param name="row">Row of the resident.</param>
    /// <param name="service">The service.</param>
    /// <param name="slot">The provider's slot, or <see cref="Residents.None"/> where the council's own staff give it.</param>
    /// <param name="paying">Whether the resident buys it.</param>
    public static void Begin(MonthContext month, int row, int service, byte slot, bool paying)
    {
        var (state, residents, services) = (month.State, month.State.Residents, month.Hazards.Services);
        var bit = (ushort)(1 << service);
        var fit = FitOf(month, row, service, slot, paying);
        if (residents.Receives[row] == 0 && !residents.Status[row].Helped) residents.SupportedSince[row] = (short)month.Month.Index;
        residents.Receives[row] |= bit;
        residents.Waits[row] = (ushort)(residents.Waits[row] & ~bit);
        residents.Lost[row] = (ushort)(residents.Lost[row] & ~bit);
        // A low draw is the adverse event: the service does not fit.
        var misses = month.Random.Hits(
            RandomDecision.ServiceFits, residents.Id[row], month.Month, Threshold.Of(1 - fit), services.Keys[service]);
        if (!misses)
        {
            residents.Suits[row] |= bit;
            if (!paying) Attitudes.Served(month, row, service);
        }
        if (services[service].Need == Need.Care)
        {
            residents.Status[row] = residents.Status[row].WithCare(paying ? CareState.Private : CareState.Council);
            residents.Fit[row] = (byte)Math.Round(byte.MaxValue * fit);
            residents.Provider[row] = slot;
            residents.CareMonth[row] = (short)month.Month.Index;
        }
        if (services[service].Access == ServiceAccess.Assessed) CareStatus.Contact(state, row);
        month.RefreshService(row, service);
    }

    /// <summary>Fit of a service to a resident, by the one equation, with what specification and provider add.</summary>
    public static double FitOf(MonthContext month, int row, int service, byte slot, bool paying)
    {
        var providers = month.State.Providers;
        // Bought as a customer, to nobody's specification but the resident's own.
        var added = (paying ? 0 : month.Decisions.Specify(service).Fit
                + month.Hazards.Parameters.Care.InfluenceEffect * PowerTransfer.Influence(month, row, service))
            + (slot == Residents.None ? 0 : providers.Seen[slot] + providers.Unseen[slot]);
        return month.Hazards.Needs.Fit(
            service, month.State.Residents.Status[row], added, month.State.Council.JoinedUpActing);
    }

    /// <summary>Ends a service whose time or need is over.</summary>
    public static void End(MonthContext month, int row, int service)
    {
        if (!Pays(month, row, service)) month.Flows.Ends[service]++;
        Stop(month, row, service);
        month.RefreshService(row, service);
    }

    /// <summary>
    /// Takes a service away that would have gone on: the loss harms for as long as the support had lasted, at most
    /// <c>care.stoppingMonths</c>.
    /// </summary>
    public static void Lose(MonthContext month, int row, int service)
    {
        var residents = month.State.Residents;
        if ((residents.Suits[row] & 1 << service) != 0) Miss(month, row, 1 << service);
        Attitudes.Lost(month, row, service);
        Stop(month, row, service);
        month.Flows.Withdrawn[service]++;
        month.RefreshService(row, service);
    }

    /// <summary>Notes that support which fitted is lost and harms for a time.</summary>
    /// <param name="month">The month.</param>
    /// <param name="row">Row of the resident.</param>
    /// <param name="bit">The service's bit, or that of a group's help.</param>
    public static void Miss(MonthContext month, int row, int bit)
    {
        var residents = month.State.Residents;
        // An earlier loss that harms no more must not be woken by this one.
        CareStatus.ForgetThePast(month.State, month.Hazards, row);
        var lasted = Math.Min(
            month.Month.Index - residents.SupportedSince[row], (int)month.Hazards.Parameters.Care.StoppingMonths);
        residents.Lost[row] |= (ushort)bit;
        residents.LostUntil[row] = (short)Math.Max(residents.LostUntil[row], month.Month.Index + lasted);
    }

    /// <summary>Breaks off care that stays the resident's and is due back from a month on.</summary>
    public static void BreakOff(MonthContext month, int row, int service, int due)
    {
        var residents = month.State.Residents;
        residents.Status[row] = residents.Status[row].WithBrokenOff(true);
        residents.Provider[row] = Residents.None;
        residents.CareMonth[row] = (short)due;
        month.State.Council.Disrupted.Add(row);
        month.Flows.Disruptions[service]++;
        month.Refresh(row);
    }

    private static bool Pays(MonthContext month, int row, int service) =>
        month.Hazards.Services[service].Need == Need.Care
        && month.State.Residents.Status[row].Care == CareState.Private;

    private static void Stop(MonthContext month, int row, int service)
    {
        var residents = month.State.Residents;
        var bit = (ushort)(1 << service);
        if (month.Hazards.Services[service].Need == Need.Care)
        {
            if (Pays(month, row, service)) month.Flows.PrivateEnds++;
            residents.Status[row] = residents.Status[row].WithCare(CareState.None).WithBrokenOff(false);
            residents.Provider[row] = Residents.None;
            residents.CareMonth[row] = 0;
            residents.Fit[row] = 0;
        }
        residents.Receives[row] = (ushort)(residents.Receives[row] & ~bit);
        residents.Suits[row] = (ushort)(residents.Suits[row] & ~bit);
    }
}
