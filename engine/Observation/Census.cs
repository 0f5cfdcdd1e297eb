using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Counts how residents stand at a month's end in one pass: histograms over packed status, from which every stock is a sum.
/// Read-only; sums are of whole numbers, so the threads that share the pass do not matter.
/// </summary>
public sealed class Census
{
    private readonly MonthlyHazards _hazards;
    private readonly StockTaking _taking;
    private readonly List<CensusPart> _parts = [];

    /// <summary>A census by the needs, services and rates of the tables.</summary>
    public Census(MonthlyHazards hazards)
    {
        _hazards = hazards;
        _taking = new StockTaking(hazards);
    }

    /// <summary>Counts everybody but the inert.</summary>
    /// <param name="state">The state at the month's end.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="strata">Where time lived and care are added by stratum, or null.</param>
    public CensusResult Take(ModelState state, int threads, Strata? strata)
    {
        var parts = Math.Max(1, threads);
        while (_parts.Count < parts) _parts.Add(new CensusPart());
        var neighbourhoods = state.Neighbourhoods.Count;
        RowBlocks.Run(parts * RowBlocks.Size, threads, part =>
        {
            var mine = _parts[part];
            mine.Clear();
            for (var n = neighbourhoods * part / parts; n < neighbourhoods * (part + 1) / parts; n++)
                Count(state, n, mine, strata is not null);
        });
        for (var part = 1; part < parts; part++) _parts[0].Add(_parts[part]);
        strata?.Add(_parts[0]);
        return _taking.Take(_parts[0], state.Month);
    }

    private void Count(ModelState state, int neighbourhood, CensusPart part, bool byStratum)
    {
        var residents = state.Residents;
        var (first, rows, month) = (residents.FirstRow(neighbourhood), residents.RowsOf(neighbourhood), state.Month.Index);
        var quintile = state.Neighbourhoods.Quintile(neighbourhood);
        var (statuses, births, sexes) = (residents.Status, residents.BirthMonth, residents.Sex);
        var endsYear = byStratum && Strata.EndsYear(state.Month);
        var bins = part.Bins.AsSpan(quintile * CensusPart.BinsEach, CensusPart.BinsEach);
        var wider = part.Wider.AsSpan();
        long any = 0, cohortAny = 0;
        var attitudes = 0UL;
        for (var row = first; row < first + rows; row++)
        {
            var status = statuses[row];
            // Free rows are inert as well.
            if (status.Inert) continue;
            var ageMonths = month - births[row];
            var band = CensusPart.BandOf(ageMonths);
            bins[CensusPart.Bin(status, band)]++;
            wider[CensusPart.WiderBin(status, band)]++;
            // Three counts in one number: a neighbourhood has fewer than two million residents, and no child has attitudes.
            attitudes += status.Bits >> 29 & 1 | (ulong)(status.Bits >> 30 & 1) << 21 | (ulong)(status.Bits >> 31) << 42;
            if (byStratum)
            {
                var stratum = Strata.Of(ageMonths, sexes[row], quintile);
                part.CountTime(stratum, status);
                if (endsYear) part.Health[stratum * CensusPart.HealthStates + CensusPart.HealthOf(status)]++;
            }
            var needs = status.Needs;
            // Without a branch: half of all residents have a need, in no order.
            var one = (-needs) >>> 31;
            any += one;
            cohortAny += one & status.CohortBit;
            if (needs > 1) CountSeveral(residents, row, status, part);
            if (status.Dependency > 0) CountDependent(state, row, ageMonths, band, quintile, part);
        }
        for (var kind = 0; kind < part.Attitudes.Length; kind++)
            part.Attitudes[kind] += (long)(attitudes >> 21 * kind & 0x1FFFFF);
        part.Any[0] += any;
        part.Any[1] += cohortAny;
    }

    private void CountDependent(ModelState state, int row, int ageMonths, int band, int quintile, CensusPart part)
    {
        var status = state.Residents.Status[row];
        part.Claims[CensusPart.ClaimBin(status, band)]++;
        if (status.Care >= CareState.Council) CountCare(state, row, ageMonths, quintile, part);
    }

    private void CountCare(ModelState state, int row, int ageMonths, int quintile, CensusPart part)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        if (status.BrokenOff)
        {
            part.Broken[0]++;
            if (status.Cohort) part.Broken[1]++;
            return;
        }
        var paid = CareNeeds.Counted(CareStatus.Covered(state, _hazards, row), residents.Fit[row]);
        part.CountPaid(Strata.Of(ageMonths, residents.Sex[row], quintile), quintile, status, paid);
    }

    /// <summary>A need is met where none of the care needed is missing by a sixth or more, or where a service for it fits.</summary>
    private void CountSeveral(Residents residents, int row, ResidentStatus status, CensusPart part)
    {
        var answering = _hazards.Services.Answering;
        var suits = residents.Suits[row];
        var met = (status.Dependency == 0 || status.Unmet == 0)
            && (!status.Isolated || (suits & answering[(int)Need.Connection]) != 0 || status.HelpFits)
            && (status.Conditions < 2 || (suits & answering[(int)Need.Health]) != 0 || answering[(int)Need.Health] == 0)
            && (status.Livelihood == 0 || (suits & answering[(int)Need.Livelihood]) != 0)
            && (status.Family == 0 || (suits & answering[(int)Need.Family]) != 0)
            && (status.Home == 0 || (suits & answering[(int)Need.Home]) != 0);
        part.CountSeveral(status.Cohort, met);
        if (status.OnePlan) part.OnePlan++;
    }
}
