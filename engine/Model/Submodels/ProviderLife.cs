using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Providers exit, enter and grow or shrink towards what is planned for them. An exit breaks off its clients' care for one
/// to three months. Providers that a council runs close too, and oftener.
/// </summary>
public static class ProviderLife
{
    /// <summary>Settles exits and entries, then moves capacities towards the plan.</summary>
    public static void Settle(MonthContext month)
    {
        if (month.Hazards.World.ProvidersExit)
            for (var slot = 0; slot < month.State.Providers.Count; slot++)
            {
                if (month.State.Providers.Open[slot]) MayExit(month, slot);
                else MayEnter(month, slot);
            }
        var parameters = month.Hazards.Parameters.Providers;
        Plan(month, 1 - KernelMath.Exp(KernelMath.Log(1 - Math.Min(0.999999, parameters.CapacityAdjustment)) / Month.PerYear));
    }

    /// <summary>Moves capacities a part of the way to the plan; 1 is all the way.</summary>
    public static void Plan(MonthContext month, double part)
    {
        var (state, providers) = (month.State, month.State.Providers);
        var council = state.Council;
        var inHouse = month.Decisions.Delivery.InHouse;
        var price = CouncilBudget.PlannedPence(month);
        var monthly = (council.YearIncome + council.YearRelease - council.YearGroupSupport) / (double)Month.PerYear;
        var planned = monthly / price * Quantities.MinutesPerHour * month.Hazards.Parameters.Providers.CapacityHeadroom;
        int publicOpen = 0, contractedOpen = 0;
        for (var slot = 0; slot < providers.Count; slot++)
        {
            if (!providers.Open[slot]) continue;
            if (providers.Ownership[slot] == Ownership.Public) publicOpen++;
            else contractedOpen++;
        }
        if (contractedOpen == 0) inHouse = 1;
        if (publicOpen == 0) inHouse = 0;
        // A sector's part goes to those of it who are open: after a closure the others grow, but only at their pace.
        for (var slot = 0; slot < providers.Count; slot++)
        {
            var share = providers.Ownership[slot] == Ownership.Public ? inHouse / publicOpen : (1 - inHouse) / contractedOpen;
            var target = providers.Open[slot] ? planned * share : 0;
            providers.CapacityMinutes[slot] += (long)Math.Round(part * (target - providers.CapacityMinutes[slot]));
        }
    }

    private static void MayExit(MonthContext month, int slot)
    {
        var (providers, parameters) = (month.State.Providers, month.Hazards.Parameters.Providers);
        var owner = providers.Ownership[slot];
        var cost = month.State.Council.CostPence[(int)owner];
        // The council pays its own staff what they cost; only contracted providers can be squeezed.
        var shortfall = owner == Ownership.Public ? 0 : Math.Max(0, 1 - month.State.Council.FeePence / (double)cost);
        var chance = Threshold.OfYearlyRate(
            parameters.ExitRate * KernelMath.Exp(parameters.SqueezeEffect * shortfall)).Probability;
        var odds = chance * parameters.ExitOdds.At((int)owner);
        var exits = month.Random.Hits(
            RandomDecision.ProviderExits, KeyedHash.Of((ulong)slot, 4), month.Month, Threshold.Of(odds / (1 - chance + odds)));
        if (!exits) return;
        providers.Open[slot] = false;
        providers.Generation[slot]++;
        providers.CapacityMinutes[slot] = 0;
        month.Flows.Exits++;
        Disrupt(month, slot);
    }

    private static void MayEnter(MonthContext month, int slot)
    {
        var (state, parameters) = (month.State, month.Hazards.Parameters.Providers);
        var owner = state.Providers.Ownership[slot];
        var council = state.Council;
        var pays = owner == Ownership.Public || council.FeePence >= council.CostPence[(int)owner];
        var waiting = 1000.0 * council.Queue.Count / month.Hazards.Projection.Starting;
        if (!pays || waiting < parameters.EntryWaiting) return;
        if (!month.Random.Hits(
            RandomDecision.ProviderEnters, KeyedHash.Of((ulong)slot, 4), month.Month,
            Threshold.OfYearlyRate(parameters.EntryRate))) return;
        state.Providers.Open[slot] = true;
        month.Flows.Entries++;
    }

    private static void Disrupt(MonthContext month, int slot)
    {
        var residents = month.State.Residents;
        var parameters = month.Hazards.Parameters.Providers;
        var span = (int)parameters.DisruptionLongest - (int)parameters.DisruptionShortest + 1;
        for (var row = 0; row < residents.Rows; row++)
        {
            if (residents.Provider[row] != slot || !residents.Lives(row)) continue;
            var longer = (int)((1 - month.Random.Uniform(
                RandomDecision.DisruptionMonths, residents.Id[row], month.Month)) * span);
            residents.Provider[row] = Residents.None;
            residents.CareMonth[row] =
                (short)(month.Month.Index + (int)parameters.DisruptionShortest + Math.Min(longer, span - 1));
            month.State.Council.Disrupted.Add(row);
            month.Flows.Disruptions++;
        }
    }
}
