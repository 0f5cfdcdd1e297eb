using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Counts how residents stand at a month's end in one pass: a histogram over packed status, from which every stock is a
/// sum. Read-only; sums are of whole numbers, so the threads that share the pass do not matter.
/// </summary>
public sealed class Census
{
    private const int Bands = 4;
    private const int Bins = Bands << 11;
    private const int Quintiles = 5;

    private readonly MonthlyHazards _hazards;
    private readonly List<Part> _parts = [];

    /// <summary>A census by the needs and thresholds of the tables.</summary>
    public Census(MonthlyHazards hazards) => _hazards = hazards;

    /// <summary>Counts everybody but the inert.</summary>
    /// <param name="state">The state at the month's end.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="strata">Where time lived and care are added by stratum, or null.</param>
    public Stocks Take(ModelState state, int threads, Strata? strata)
    {
        var parts = Math.Max(1, threads);
        while (_parts.Count < parts) _parts.Add(new Part());
        var neighbourhoods = state.Neighbourhoods.Count;
        RowBlocks.Run(parts * RowBlocks.Size, threads, part =>
        {
            var mine = _parts[part];
            mine.Clear();
            for (var n = neighbourhoods * part / parts; n < neighbourhoods * (part + 1) / parts; n++)
                Count(state, n, mine, strata is not null);
        });
        for (var part = 1; part < parts; part++) _parts[0].Add(_parts[part]);
        strata?.Add(_parts[0].PersonMonths, _parts[0].PaidByStratum);
        return Stocks(_parts[0]);
    }

    private void Count(ModelState state, int neighbourhood, Part part, bool byStratum)
    {
        var residents = state.Residents;
        var (first, rows, month) = (residents.FirstRow(neighbourhood), residents.RowsOf(neighbourhood), state.Month.Index);
        var quintile = state.Neighbourhoods.Quintile(neighbourhood);
        // Spans of one neighbourhood: the pass is over three narrow columns, and little else is read of those without care.
        var statuses = residents.Status.AsSpan(first, rows);
        var births = residents.BirthMonth.AsSpan(first, rows);
        var sexes = residents.Sex.AsSpan(first, rows);
        var bins = part.Bins.AsSpan(quintile * Bins, Bins);
        var personMonths = part.PersonMonths.AsSpan();
        for (var i = 0; i < statuses.Length; i++)
        {
            var status = statuses[i];
            // Free rows are inert as well.
            if (status.Inert) continue;
            var ageMonths = month - births[i];
            bins[Bin(status, ageMonths)]++;
            if (byStratum)
                personMonths[Strata.Of(ageMonths, sexes[i], quintile) * CareNeeds.Kinds + CareNeeds.Kind(status)]++;
            if (status.Care >= CareState.Council) CountCare(residents, first + i, ageMonths, quintile, month, part);
        }
    }

    private void CountCare(Residents residents, int row, int ageMonths, int quintile, int month, Part part)
    {
        if (!CareStatus.Comes(residents, row, month))
        {
            part.BrokenOff++;
            return;
        }
        var paid = _hazards.Needs.Paid(residents.Status[row], residents.Fit[row]);
        part.Paid[quintile] += paid;
        part.PaidByStratum[Strata.Of(ageMonths, residents.Sex[row], quintile)] += paid;
    }

    /// <summary>
    /// Bits 0–7: dependency, isolated, unmet, care, helped; 8–9: carer, self-funder; 10: two conditions or more; 11–12: age
    /// band (under 18, 18–64, 65–79, 80 and over).
    /// </summary>
    private static int Bin(ResidentStatus status, int ageMonths)
    {
        // Three comparisons without a branch: ages are in no order that a processor could foresee.
        var band = ((LifeHazards.AdultAge * Month.PerYear - 1 - ageMonths) >>> 31)
            + ((LifeHazards.OlderAge * Month.PerYear - 1 - ageMonths) >>> 31)
            + ((80 * Month.PerYear - 1 - ageMonths) >>> 31);
        return (int)(status.Bits >> 3 & 0xFF) | (int)(status.Bits >> 13 & 3) << 8 | ((1 - status.Conditions) >>> 31) << 10 | band << 11;
    }

    private Stocks Stocks(Part part)
    {
        var stocks = new Stocks { BrokenOff = part.BrokenOff };
        for (var bin = 0; bin < part.Bins.Length; bin++)
            if (part.Bins[bin] > 0) Add(stocks, bin % Bins, bin / Bins, part.Bins[bin]);
        for (var quintile = 0; quintile < Quintiles; quintile++)
        {
            stocks.UnmetByQuintile[quintile] -= part.Paid[quintile];
            stocks.NeededMinutes += stocks.NeededByQuintile[quintile];
            stocks.UnmetMinutes += stocks.UnmetByQuintile[quintile];
        }
        return stocks;
    }

    private void Add(Stocks stocks, int bin, int quintile, int count)
    {
        var status = new ResidentStatus((uint)((bin & 0xFF) << 3 | (bin >> 8 & 3) << 13));
        var band = bin >> 11;
        stocks.Residents += count;
        if (band > 0) stocks.Adults += count;
        if (band > 1) stocks.Aged65 += count;
        if (band > 0 && (bin & 1 << 10) != 0) stocks.Multimorbid += count;
        if (status.Isolated) stocks.Isolated += count;
        if (status.Isolated && band > 1) stocks.Isolated65 += count;
        if (status.Helped) stocks.Helped += count;
        if (status.Care == CareState.Waiting) stocks.Waiting += count;
        if (status.Care == CareState.Council) stocks.CouncilCare += count;
        if (status.Care == CareState.Private) stocks.PrivateCare += count;
        if (status.Dependency == 0) return;
        stocks.Dependent += count;
        if (band > 1) stocks.Dependent65 += count;
        // What children need beyond their carers is not this service's to meet, nor its failure.
        if (band == 0) return;
        stocks.NeededByQuintile[quintile] += (long)count * _hazards.Needs.Needed(status);
        stocks.UnmetByQuintile[quintile] += (long)count * _hazards.Needs.BeyondUnpaid(status);
        if (status.Isolated)
        {
            stocks.BothNeeds += count;
            if (status.Unmet > 0) stocks.BothNeedsUnmet += count;
        }
        if (!status.SelfFunder)
            stocks.ReferenceMinutes += count * (double)_hazards.Needs.Package(status)
                * _hazards.Needs.Eligibility(status, _hazards.Parameters.Care.ReferenceStrictness);
    }

    private sealed class Part
    {
        public readonly int[] Bins = new int[Quintiles * Census.Bins];
        public readonly long[] Paid = new long[Quintiles];
        public long BrokenOff;
        // Narrower than a year's totals, so that a month's pass stays in the first-level cache.
        public readonly int[] PersonMonths = new int[Strata.Count * CareNeeds.Kinds];
        public readonly long[] PaidByStratum = new long[Strata.Count];

        public void Clear()
        {
            Array.Clear(Bins);
            Array.Clear(Paid);
            BrokenOff = 0;
            Array.Clear(PersonMonths);
            Array.Clear(PaidByStratum);
        }

        public void Add(Part other)
        {
            for (var i = 0; i < Bins.Length; i++) Bins[i] += other.Bins[i];
            for (var i = 0; i < Paid.Length; i++) Paid[i] += other.Paid[i];
            BrokenOff += other.BrokenOff;
            for (var i = 0; i < PersonMonths.Length; i++) PersonMonths[i] += other.PersonMonths[i];
            for (var i = 0; i < PaidByStratum.Length; i++) PaidByStratum[i] += other.PaidByStratum[i];
        }
    }
}
