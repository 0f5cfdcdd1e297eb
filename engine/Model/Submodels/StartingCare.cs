using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Services on the first day: the council's budget and providers as planned, and those who have a service already.</summary>
public static class StartingCare
{
    /// <summary>Opens the books, plans the providers and starts the services that run on the first day.</summary>
    public static void Make(MonthContext month, int threads)
    {
        CouncilBudget.Settle(month);
        CareLabour.Open(month);
        var (state, residents, services) = (month.State, month.State.Residents, month.Hazards.Services);
        for (var slot = 0; slot < state.Providers.Count; slot++) ProviderLife.Found(month, slot);
        ProviderLife.Plan(month, part: 1);
        residents.Each(threads, row =>
        {
            StartCare(month, row);
            for (var s = 0; s < services.Count; s++)
                if (services[s].Need != Need.Care) StartService(month, row, s);
        });
        Trim(month);
        Enrolment.Count(month);
        // Providers and staff are as many as those served need, or as the money buys where that is more.
        ProviderLife.Plan(month, part: 1);
        for (var slot = 0; slot < state.Providers.Count; slot++)
            state.Providers.CapacityMinutes[slot] =
                Math.Max(state.Providers.CapacityMinutes[slot], state.Providers.CommittedMinutes[slot]);
        CareLabour.PlanPlaces(month, part: 1);
        for (var s = 0; s < services.Count; s++)
            if ((services.WithProviders & 1 << s) == 0)
                state.Council.PlacesHundredths[s] = Math.Max(
                    state.Council.PlacesHundredths[s], state.Council.Rolls.Served[s] * CareLabour.Hundred);
    }

    /// <summary>One draw tells whether, and in which service of care, a resident is at the start.</summary>
    private static void StartCare(MonthContext month, int row)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        var status = residents.Status[row];
        if (status.Dependency == 0) return;
        var (age, id) = (residents.Age(row, month.Month), residents.Id[row]);
        var rank = month.Random.Uniform(RandomDecision.StartingCare, id, month.Month);
        for (var s = 0; s < services.Count; s++)
        {
            if (services[s].Need != Need.Care || !month.Hazards.Demand.IsFor(s, age, status)) continue;
            rank -= Share(month, s, status);
            if (rank >= 0) continue;
            var paying = status.PaysFor(services[s].MeansTest);
            byte slot = Residents.None;
            if ((services.WithProviders & 1 << s) != 0)
            {
                var slots = month.State.Providers.Of(s);
                Span<double> room = stackalloc double[slots.Length];
                for (var i = 0; i < slots.Length; i++) room[i] = month.State.Providers.CapacityMinutes[slots[i]];
                var chosen = month.Random.Choose(room, RandomDecision.StartingProvider, id, month.Month);
                // Where no provider has any capacity, nobody is in care.
                if (chosen < 0) return;
                slot = (byte)slots[chosen];
            }
            Begin(month, row, s, slot, paying);
            return;
        }
    }

    private static void StartService(MonthContext month, int row, int service)
    {
        var residents = month.State.Residents;
        var status = residents.Status[row];
        if (!month.Hazards.Demand.IsFor(service, residents.Age(row, month.Month), status)) return;
        var has = month.Random.Hits(
            RandomDecision.StartingService, residents.Id[row], month.Month, Threshold.Of(Share(month, service, status)),
            month.Hazards.Services.Keys[service]);
        if (has) Begin(month, row, service, Residents.None, paying: false);
    }

    private static double Share(MonthContext month, int service, ResidentStatus status)
    {
        var each = month.Hazards.Services[service];
        return Math.Min(1, each.StartingShare.Values[status.Level(each.Need)])
            * month.Hazards.Needs.Eligibility(service, status, tightening: 0);
    }

    private static void Begin(MonthContext month, int row, int service, byte slot, bool paying)
    {
        var residents = month.State.Residents;
        var bit = (ushort)(1 << service);
        var fit = Receipt.FitOf(month, row, service, slot, paying);
        residents.Receives[row] |= bit;
        residents.SupportedSince[row] = (short)(month.Month.Index - month.Hazards.Parameters.Care.StoppingMonths);
        if (!month.Random.Hits(
            RandomDecision.StartingFits, residents.Id[row], month.Month, Threshold.Of(1 - fit),
            month.Hazards.Services.Keys[service]))
            residents.Suits[row] |= bit;
        if (month.Hazards.Services[service].Need != Need.Care) return;
        residents.Status[row] = residents.Status[row].WithCare(paying ? CareState.Private : CareState.Council);
        residents.Fit[row] = (byte)Math.Round(byte.MaxValue * fit);
        residents.Provider[row] = slot;
        residents.CareMonth[row] = (short)month.Month.Index;
    }

    /// <summary>Where chance gave a discretionary service more people than its money reaches, a few by lot never had it.</summary>
    private static void Trim(MonthContext month)
    {
        var (residents, council, services) = (month.State.Residents, month.State.Council, month.Hazards.Services);
        Enrolment.Count(month);
        var order = new List<(ulong Key, ulong Id, int Row)>();
        for (var s = 0; s < services.Count; s++)
        {
            if (services[s].Nature != ServiceNature.Discretionary) continue;
            order.Clear();
            for (var row = 0; row < residents.Rows; row++)
                if ((residents.Receives[row] & 1 << s) != 0)
                    order.Add((
                        month.Random.Bits(RandomDecision.StartingTrim, residents.Id[row], month.Month, services.Keys[s]),
                        residents.Id[row], row));
            order.Sort();
            foreach (var (_, _, row) in order)
            {
                if (ServiceCosts.Pence(month.Hazards, council, s) <= council.MonthlyPence(s)) break;
                Enrolment.Add(month, row, s, -1);
                residents.Receives[row] = (ushort)(residents.Receives[row] & ~(1 << s));
                residents.Suits[row] = (ushort)(residents.Suits[row] & ~(1 << s));
            }
        }
    }
}
