using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Providers exit, enter, grow or shrink towards what is planned for them, and let slip what nobody sees where fees do not
/// cover cost. An exit breaks off its clients' care for one to three months. Providers that a council runs close too, and
/// oftener.
/// </summary>
public static class ProviderLife
{
    /// <summary>Settles exits and entries, then moves capacities towards the plan.</summary>
    public static void Settle(MonthContext month)
    {
        var providers = month.State.Providers;
        var allClose = month.Decisions.Stress.ProvidersClose && month.Month == month.Decisions.PolicyStart;
        for (var slot = 0; slot < providers.Count; slot++)
        {
            if (providers.Open[slot] && (allClose || (month.Hazards.World.ProvidersExit && Exits(month, slot)))) Close(month, slot);
            else if (!providers.Open[slot]) MayEnter(month, slot);
            if (providers.Open[slot]) LetSlip(month, slot);
        }
        var part = Part(month.Hazards.Parameters.Providers.CapacityAdjustment);
        Plan(month, part);
        CareLabour.PlanPlaces(month, part);
    }

    /// <summary>Draws the quality of a slot's provider, as it starts there.</summary>
    public static void Found(MonthContext month, int slot)
    {
        var (providers, parameters) = (month.State.Providers, month.Hazards.Parameters.Providers);
        var entity = Entity(month, slot);
        var generation = providers.Generation[slot];
        var half = parameters.QualitySpread * Math.Sqrt(3);
        // Uniform within √3 spreads of the mean, whose standard deviation is the spread.
        providers.Seen[slot] = half * (2 * month.Random.Uniform(RandomDecision.QualitySeen, entity, month.Month, generation) - 1);
        providers.Founded[slot] = providers.Unseen[slot] = parameters.UnseenQuality.At((int)providers.Slots[slot].Owner)
            + half * (2 * month.Random.Uniform(RandomDecision.QualityUnseen, entity, month.Month, generation) - 1);
    }

    /// <summary>Moves capacities a part of the way to the plan; 1 is all the way.</summary>
    public static void Plan(MonthContext month, double part)
    {
        for (var service = 0; service < month.Hazards.Services.Count; service++)
            if ((month.Hazards.Services.WithProviders & 1 << service) != 0) Plan(month, service, part);
    }

    private static void Plan(MonthContext month, int service, double part)
    {
        var (council, providers) = (month.State.Council, month.State.Providers);
        var slots = providers.Of(service);
        var inHouse = month.Decisions.Delivery(service).InHouse;
        var price = ServiceCosts.PencePerLabourMinute(month.Hazards, council, service, inHouse);
        var bought = price > 0 ? council.MonthlyPence(service) / price : 0;
        var planned = (bought + council.Rolls.PayingLabour[service]) * month.Hazards.Parameters.Providers.CapacityHeadroom;
        int publicOpen = 0, contractedOpen = 0;
        foreach (var slot in slots)
            if (providers.Open[slot])
            {
                if (providers.Contracted(slot)) contractedOpen++;
                else publicOpen++;
            }
        if (contractedOpen == 0) inHouse = 1;
        if (publicOpen == 0) inHouse = 0;
        // A sector's part goes to those of it who are open: after a closure the others grow, but only at their pace.
        foreach (var slot in slots)
        {
            var share = providers.Contracted(slot) ? (1 - inHouse) / contractedOpen : inHouse / publicOpen;
            var target = providers.Open[slot] ? planned * share : 0;
            providers.CapacityMinutes[slot] += (long)Math.Round(part * (target - providers.CapacityMinutes[slot]));
        }
    }

    /// <summary>The part of a gap closed in a month where so much is closed in a year.</summary>
    private static double Part(double yearly) =>
        1 - KernelMath.Exp(KernelMath.Log(1 - Math.Min(0.999999, yearly)) / Month.PerYear);

    /// <summary>How far the fee exceeds a slot's cost, as a share of cost; the council pays its own staff what they cost.</summary>
    private static double Margin(MonthContext month, int slot)
    {
        var providers = month.State.Providers;
        if (!providers.Contracted(slot)) return 0;
        return month.State.Council.FeeFactor
            / month.Hazards.Parameters.Providers.CostRatio.At((int)providers.Slots[slot].Owner) - 1;
    }

    private static double Shortfall(MonthContext month, int slot) => Math.Max(0, -Margin(month, slot));

    private static bool Exits(MonthContext month, int slot)
    {
        var (providers, parameters) = (month.State.Providers, month.Hazards.Parameters.Providers);
        var chance = Threshold.OfYearlyRate(
            parameters.ExitRate * KernelMath.Exp(parameters.SqueezeEffect * Shortfall(month, slot)));
        return month.Random.Hits(
            RandomDecision.ProviderExits, Entity(month, slot), month.Month,
            ServiceDemand.WithOdds(chance, parameters.ExitOdds.At((int)providers.Slots[slot].Owner)));
    }

    private static void Close(MonthContext month, int slot)
    {
        var providers = month.State.Providers;
        providers.Open[slot] = false;
        providers.Generation[slot]++;
        providers.CapacityMinutes[slot] = 0;
        month.Flows.Exits++;
        Disrupt(month, slot);
    }

    private static void MayEnter(MonthContext month, int slot)
    {
        var (providers, parameters, council) = (month.State.Providers, month.Hazards.Parameters.Providers, month.State.Council);
        var service = providers.Slots[slot].Service;
        var waiting = council.Rolls.Broken[service];
        foreach (var each in council.Queue)
            if (each.Service == service) waiting++;
        if (Shortfall(month, slot) > 0 || waiting <= parameters.EntryWaiting * (council.Rolls.Served[service] + council.Rolls.Paying[service])) return;
        if (!month.Random.Hits(
            RandomDecision.ProviderEnters, Entity(month, slot), month.Month,
            Threshold.OfYearlyRate(parameters.EntryRate))) return;
        providers.Open[slot] = true;
        Found(month, slot);
        month.Flows.Entries++;
    }

    /// <summary>
    /// What nobody sees gives way where the fee does not cover the cost (Propper, Burgess and Gossage 2008), and comes back to
    /// what it was, no further, where it does.
    /// </summary>
    private static void LetSlip(MonthContext month, int slot)
    {
        var providers = month.State.Providers;
        providers.Unseen[slot] = Math.Min(
            providers.Founded[slot],
            providers.Unseen[slot]
                + month.Hazards.Parameters.Providers.SqueezeQualityLoss * Margin(month, slot) / Month.PerYear);
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
            var service = CareStatus.CareService(residents, month.Hazards.Services, row);
            Receipt.BreakOff(
                month, row, service,
                month.Month.Index + (int)parameters.DisruptionShortest + Math.Min(longer, span - 1));
        }
    }

    private static ulong Entity(MonthContext month, int slot) =>
        month.State.Providers.Entity(slot, month.Hazards.Services.Keys[month.State.Providers.Slots[slot].Service]);
}
