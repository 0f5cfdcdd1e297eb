using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>What follows from a resident's state and must be kept in step with it: unmet need, isolation, bounds.</summary>
public static class CareStatus
{
    /// <summary>Whether paid care comes to a resident in a month.</summary>
    public static bool Comes(Residents residents, int row, int month) => residents.Status[row].Care switch
    {
        CareState.Council => residents.CareMonth[row] <= month,
        CareState.Private => true,
        _ => false,
    };

    /// <summary>Sets unmet need and bounds after a change of status or of care.</summary>
    public static void Refresh(ModelState state, MonthlyHazards hazards, Screening screening, int row)
    {
        var residents = state.Residents;
        ref var status = ref residents.Status[row];
        status = status.WithUnmet(
            hazards.Needs.UnmetStep(status, residents.Fit[row], Comes(residents, row, state.Month.Index)));
        screening.Set(state, row);
    }

    /// <summary>Sets isolation and bounds after one tie was made or lost.</summary>
    public static void RefreshTies(ModelState state, MonthlyHazards hazards, Screening screening, int row)
    {
        var residents = state.Residents;
        var (ties, threshold) = (residents.Ties.Count(row), (int)Math.Ceiling(hazards.Parameters.Connection.IsolatedBelow));
        if (ties != threshold && ties != threshold - 1)
        {
            // One tie more or less has crossed nothing: neither status nor what follows from it changes.
            screening.SetTies(state, row);
            return;
        }
        var before = residents.Status[row];
        residents.Status[row] = before.WithIsolated(IsIsolated(state, hazards, row));
        if (residents.Status[row] == before) screening.SetTies(state, row);
        else screening.Set(state, row);
    }

    /// <summary>Whether a resident is an adult with fewer close ties than the threshold.</summary>
    public static bool IsIsolated(ModelState state, MonthlyHazards hazards, int row) =>
        state.Residents.Age(row, state.Month) >= LifeHazards.AdultAge
        && state.Residents.Ties.Count(row) < hazards.Parameters.Connection.IsolatedBelow;
}
