using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>What follows from a resident's state and must be kept in step with it: unmet need, isolation, bounds.</summary>
public static class CareStatus
{
    /// <summary>The service of personal care that a resident has, by its place in the list, or −1.</summary>
    public static int CareService(Residents residents, ServiceList services, int row)
    {
        var care = residents.Receives[row] & services.Care;
        return care == 0 ? -1 : ServiceList.First(care);
    }

    /// <summary>Whether paid care comes to a resident; it may be broken off.</summary>
    public static bool Comes(ResidentStatus status) =>
        status is { Care: CareState.Council or CareState.Private, BrokenOff: false };

    /// <summary>Minutes of needed help that paid care covers in a month.</summary>
    public static int Covered(ModelState state, MonthlyHazards hazards, int row)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        if (!Comes(status)) return 0;
        return hazards.Needs.Package(
            CareService(residents, hazards.Services, row), status,
            status.Care == CareState.Council ? state.Council.PackageShare : 1);
    }

    /// <summary>Sets unmet need and bounds after a change of status, of services or of care.</summary>
    public static void Refresh(ModelState state, MonthlyHazards hazards, int row)
    {
        SetUnmet(state, hazards, row);
        Screening.Mark(state, row);
    }

    /// <summary>The same after a change of status alone: only what it bears on is set.</summary>
    public static void Refresh(
        ModelState state, MonthlyHazards hazards, int row, ResidentStatus before)
    {
        SetUnmet(state, hazards, row);
        Screening.MarkChanged(state, row, before);
    }

    private static void SetUnmet(ModelState state, MonthlyHazards hazards, int row)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        if (status.Dependency == 0 && status.Unmet == 0) return;
        residents.Status[row] = status.WithUnmet(hazards.Needs.UnmetStep(
            status, Covered(state, hazards, row), residents.Fit[row]));
    }

    /// <summary>Sets isolation and bounds after one tie was made or lost.</summary>
    public static void RefreshTies(ModelState state, MonthlyHazards hazards, int row)
    {
        var residents = state.Residents;
        var (ties, threshold) = (residents.Ties.Count(row), (int)Math.Ceiling(hazards.Parameters.Connection.IsolatedBelow));
        if (ties != threshold && ties != threshold - 1)
        {
            // One tie more or less has crossed nothing: neither status nor what follows from it changes.
            Screening.MarkTies(state, row);
            return;
        }
        var before = residents.Status[row];
        residents.Status[row] = before.WithIsolated(IsIsolated(state, hazards, row));
        if (residents.Status[row] == before) Screening.MarkTies(state, row);
        else Screening.Mark(state, row);
    }

    /// <summary>Whether a resident is an adult with fewer close ties than the threshold.</summary>
    public static bool IsIsolated(ModelState state, MonthlyHazards hazards, int row) =>
        state.Residents.Age(row, state.Month) >= LifeHazards.AdultAge
        && state.Residents.Ties.Count(row) < hazards.Parameters.Connection.IsolatedBelow;

    /// <summary>Whether the last contact still raises requests.</summary>
    public static bool ContactRaises(ModelState state, MonthlyHazards hazards, int row) =>
        state.Residents.Status[row].Contacted
        && state.Month.Index - state.Residents.ContactMonth[row] <= hazards.Parameters.Care.DiscoveryMonths;

    /// <summary>Notes a contact with the council; bounds must be set afterwards.</summary>
    public static void Contact(ModelState state, int row)
    {
        state.Residents.ContactMonth[row] = (short)state.Month.Index;
        state.Residents.Status[row] = state.Residents.Status[row].WithContacted(true);
    }

    /// <summary>Lets go of a contact and of losses whose time is over; bounds must be set afterwards.</summary>
    public static void ForgetThePast(ModelState state, MonthlyHazards hazards, int row)
    {
        var residents = state.Residents;
        if (residents.Status[row].Contacted && !ContactRaises(state, hazards, row))
        {
            residents.Status[row] = residents.Status[row].WithContacted(false);
            residents.ContactMonth[row] = 0;
        }
        if (residents.Lost[row] != 0 && state.Month.Index >= residents.LostUntil[row])
            residents.Lost[row] = 0;
    }
}
