using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Care on the first day: the council's budget and providers as planned, and those already in care.</summary>
public static class StartingCare
{
    /// <summary>Opens the books, plans the providers and starts the packages that run on the first day.</summary>
    public static void Make(MonthContext month)
    {
        CouncilBudget.Settle(month);
        ProviderLife.Plan(month, part: 1);
        var (state, residents, needs) = (month.State, month.State.Residents, month.Hazards.Needs);
        var care = month.Hazards.Parameters.Care;
        Span<double> room = stackalloc double[state.Providers.Count];
        for (var slot = 0; slot < room.Length; slot++) room[slot] = state.Providers.CapacityMinutes[slot];
        for (var row = 0; row < residents.Rows; row++)
        {
            if (!residents.Lives(row) || residents.Age(row, month.Month) < LifeHazards.AdultAge) continue;
            var status = residents.Status[row];
            if (status.Dependency == 0) continue;
            var share = care.StartingReceipt.At(status.Dependency)
                * needs.Eligibility(status, care.ReferenceStrictness);
            if (!month.Random.Hits(RandomDecision.StartingCare, residents.Id[row], month.Month, Threshold.Of(share))) continue;
            var provider = status.SelfFunder
                ? -1
                : month.Random.Choose(room, RandomDecision.StartingProvider, residents.Id[row], month.Month);
            // Where no provider has any capacity, nobody is in the council's care.
            if (!status.SelfFunder && provider < 0) continue;
            residents.Status[row] = status.WithCare(status.SelfFunder ? CareState.Private : CareState.Council);
            residents.Fit[row] = needs.Fit(status, status.SelfFunder ? 0 : month.Decisions.Specification.Fit);
            if (status.SelfFunder) continue;
            residents.Provider[row] = (byte)provider;
            residents.CareMonth[row] = (short)month.Month.Index;
        }
        Delivery.CountCommitted(month);
    }
}
