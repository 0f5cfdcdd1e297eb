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
        strata?.Add(_parts[0].Strata);
        return Stocks(_parts[0]);
    }

    private void Count(ModelState state, int neighbourhood, Part part, bool byStratum)
    {
        var residents = state.Residents;
        var (first, rows, month) = (residents.FirstRow(neighbourhood), residents.RowsOf(neighbourhood), state.Month.Index);
        var quintile = state.Neighbourhoods.Quintile(neighbourhood);
        // Spans of one neighbourhood: the pass is over four narrow columns, and nothing else is read of the independent.
        var lives = residents.Neighbourhood.AsSpan(first, rows);
        var statuses = residents.Status.AsSpan(first, rows);
        var births = residents.BirthMonth.AsSpan(first, rows);
        var sexes = residents.Sex.AsSpan(first, rows);
        var bins = part.Bins.AsSpan();
        var personMonths = part.Strata.PersonMonths.AsSpan();
        for (var i = 0; i < statuses.Length; i++)
        {
            var status = statuses[i];
            if (lives[i] == Residents.Nowhere || status.Inert) continue;
            var ageMonths = month - births[i];
            bins[Bin(status, ageMonths)]++;
            if (byStratum)
                personMonths[Strata.Of(ageMonths, sexes[i], quintile) * (ResidentStatus.HighDependency + 1) + status.Dependency]++;
            if (status.Dependency > 0) CountNeeds(residents, first + i, ageMonths, quintile, month, part);
        }
    }

    private void CountNeeds(Residents residents, int row, int ageMonths, int quintile, int month, Part part)
    {
        var status = residents.Status[row];
        var needed = _hazards.Needs.Needed(status);
        var unmet = _hazards.Needs.Unmet(status, residents.Fit[row], CareStatus.Comes(residents, row, month));
        var stratum = Strata.Of(ageMonths, residents.Sex[row], quintile);
        part.Needed[quintile] += needed;
        part.Unmet[quintile] += unmet;
        part.Strata.NeededMinutes[stratum] += needed;
        part.Strata.UnmetMinutes[stratum] += unmet;
    }

    /// <summary>
    /// Bits 0–7: dependency, isolated, unmet, care, helped; 8–9: carer, self-funder; 10: two conditions or more; 11–12: age
    /// band (under 18, 18–64, 65–79, 80 and over).
    /// </summary>
    private static int Bin(ResidentStatus status, int ageMonths)
    {
        // Three comparisons without a branch: ages are in no order that a processor could foresee.
        var band = ((18 * Month.PerYear - 1 - ageMonths) >>> 31) + ((65 * Month.PerYear - 1 - ageMonths) >>> 31)
            + ((80 * Month.PerYear - 1 - ageMonths) >>> 31);
        return (status.Bits >> 3 & 0xFF) | (status.Bits >> 13 & 3) << 8 | ((1 - status.Conditions) >>> 31) << 10 | band << 11;
    }

    private Stocks Stocks(Part part)
    {
        var stocks = new Stocks();
        for (var bin = 0; bin < Bins; bin++)
        {
            var count = part.Bins[bin];
            if (count == 0) continue;
            var status = new ResidentStatus((ushort)((bin & 0xFF) << 3 | (bin >> 8 & 3) << 13));
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
            if (status.Dependency == 0) continue;
            stocks.Dependent += count;
            if (band > 1) stocks.Dependent65 += count;
            if (status.Isolated)
            {
                stocks.BothNeeds += count;
                if (status.Unmet == 0 && status.Helped) stocks.BothNeedsMet += count;
            }
            if (band > 0 && !status.SelfFunder)
                stocks.ReferenceMinutes += count * (double)_hazards.Needs.Package(status)
                    * _hazards.Needs.Eligibility(status, _hazards.Parameters.Care.ReferenceStrictness);
        }
        for (var quintile = 0; quintile < 5; quintile++)
        {
            stocks.NeededByQuintile[quintile] = part.Needed[quintile];
            stocks.UnmetByQuintile[quintile] = part.Unmet[quintile];
            stocks.NeededMinutes += part.Needed[quintile];
            stocks.UnmetMinutes += part.Unmet[quintile];
        }
        return stocks;
    }

    private sealed class Part
    {
        public readonly int[] Bins = new int[Census.Bins];
        public readonly long[] Needed = new long[5];
        public readonly long[] Unmet = new long[5];
        public readonly Strata Strata = new();

        public void Clear()
        {
            Array.Clear(Bins);
            Array.Clear(Needed);
            Array.Clear(Unmet);
            Strata.Clear();
        }

        public void Add(Part other)
        {
            for (var i = 0; i < Bins.Length; i++) Bins[i] += other.Bins[i];
            for (var i = 0; i < Needed.Length; i++) (Needed[i], Unmet[i]) = (Needed[i] + other.Needed[i], Unmet[i] + other.Unmet[i]);
            Strata.Add(other.Strata);
        }
    }
}
