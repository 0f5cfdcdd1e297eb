using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Buyer = (ulong Lottery, ulong Id, int Row, int Service);

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Care bought: those with means buy, in the order of a lottery, where a provider and the labour pool have room. What each would
/// buy does not hang on the others and is found side by side.
/// </summary>
internal sealed class Purchases
{
    private readonly List<Buyer> _buyers = [];

    /// <summary>Settles the purchases of those who set out to buy this month.</summary>
    public void Settle(MonthContext month)
    {
        var residents = month.State.Residents;
        CollectionsMarshal.SetCount(_buyers, month.Events.Buyers.Count);
        RowBlocks.Run(_buyers.Count, month.Threads, (_buyers, month), static (work, block) => Look(work.month, CollectionsMarshal.AsSpan(work._buyers), block));
        _buyers.RemoveAll(static buyer => buyer.Service < 0);
        _buyers.Sort();
        for (var i = 0; i < _buyers.Count; i++)
        {
            if (i + FetchAhead.Distance < _buyers.Count) residents.Prefetch(_buyers[i + FetchAhead.Distance].Row);
            var (_, _, row, service) = _buyers[i];
            if (!Placement.TryPlace(month, row, service, paying: true, out var slot)) continue;
            Enrolment.Add(month, service, residents.Status[row], slot, paying: true, +1);
            Receipt.Begin(month, row, service, slot, paying: true);
            month.Flows.PrivateStarts++;
        }
    }

    private static void Look(MonthContext month, Span<Buyer> buyers, int block)
    {
        var rows = CollectionsMarshal.AsSpan(month.Events.Buyers);
        var first = RowBlocks.First(block);
        for (var i = first; i < first + RowBlocks.Length(block, rows.Length); i++)
        {
            FetchAhead.Resident(month.State.Residents, rows, i);
            buyers[i] = BuyerOf(month, rows[i]);
        }
    }

    /// <summary>Somebody who set out to buy; no service where nothing comes of it.</summary>
    private static Buyer BuyerOf(MonthContext month, int row)
    {
        var (id, status) = (month.State.Residents.Id[row], month.State.Residents.Status[row]);
        Buyer nothing = (0, id, row, -1);
        if (status is not { Care: CareState.None, Dependency: > 0 }) return nothing;
        var service = ServiceOf(month, row);
        if (service < 0) return nothing;
        var accepted = month.Random.Hits(
            RandomDecision.Eligible, id, month.Month, Threshold.Of(month.Hazards.Needs.Eligibility(service, status, 0)),
            month.Hazards.Services.Keys[service]);
        return accepted ? (month.Random.Bits(RandomDecision.BuyLottery, id, month.Month), id, row, service) : nothing;
    }

    private static int ServiceOf(MonthContext month, int row)
    {
        var (residents, services) = (month.State.Residents, month.Hazards.Services);
        Span<double> weights = stackalloc double[services.Count];
        month.Hazards.Demand.Weigh(services.Care, residents.Age(row, month.Month), residents.Status[row], weights);
        for (var s = 0; s < services.Count; s++)
            if (!residents.Status[row].PaysFor(services[s].MeansTest)) weights[s] = 0;
        return month.Random.Choose(weights, services.Keys, RandomDecision.WhichBought, residents.Id[row], month.Month);
    }
}
