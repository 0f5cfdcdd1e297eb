using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Counts how residents stand at a month's end: histograms over packed status, from which every stock is a sum. Counts run on
/// from month to month: whoever stands as counted last is left alone, others are taken out as they were and put in as they
/// are. Read-only; sums are of whole numbers, so neither the threads that share the pass nor the months counted before matter.
/// </summary>
public sealed class Census
{
    private readonly MonthlyHazards _hazards;
    private readonly StockTaking _taking;

    // Needs that no service is for, and nobody misses one.
    private readonly uint _unanswered;
    private readonly CountedRows _counted = new();
    private readonly CensusPart _all;
    private CensusPart[] _parts = [];

    /// <summary>A census by the needs, services and rates of the tables.</summary>
    public Census(MonthlyHazards hazards)
    {
        _hazards = hazards;
        _taking = new StockTaking(hazards);
        _all = new CensusPart(hazards.Services);
        if (hazards.Services.Answering[(int)Need.Health] == 0) _unanswered = ResidentStatus.OpenBit(Need.Health);
    }

    /// <summary>Counts everybody but the inert.</summary>
    /// <param name="state">The state at the month's end.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="strata">Where time lived and care are added by stratum, or null.</param>
    public CensusResult Take(ModelState state, int threads, Strata? strata)
    {
        var parts = Math.Max(1, threads);
        var anew = _parts.Length != parts || !_counted.Precedes(state);
        if (anew) Forget(state, parts);
        var endsYear = strata is not null && Strata.EndsYear(state.Month);
        var neighbourhoods = state.Neighbourhoods.Count;
        Pieces.Do(parts, threads, (Self: this, state, neighbourhoods, parts, anew, endsYear), static (work, part) =>
        {
            var mine = work.Self._parts[part];
            mine.OpenMonth();
            var (first, end) = Pieces.PartOf(work.neighbourhoods, part, work.parts);
            for (var n = first; n < end; n++)
                work.Self.Count(work.state, n, mine, work.anew, work.endsYear);
        });
        _counted.Close(state);
        var all = _parts[0];
        if (parts > 1)
        {
            all = _all;
            all.Clear();
            foreach (var part in _parts) all.Add(part);
        }
        strata?.Add(all);
        return _taking.Take(all, state.Month);
    }

    private void Forget(ModelState state, int parts)
    {
        _counted.Forget(state);
        if (_parts.Length != parts) _parts = [.. Enumerable.Range(0, parts).Select(_ => new CensusPart(_hazards.Services))];
        else foreach (var part in _parts) part.Clear();
    }

    private void Count(ModelState state, int neighbourhood, CensusPart part, bool anew, bool endsYear)
    {
        var residents = state.Residents;
        var (first, rows) = (residents.FirstRow(neighbourhood), residents.RowsOf(neighbourhood));
        var quintile = state.Neighbourhoods.Quintile(neighbourhood);
        for (var from = first; !anew && from < first + rows; from += RowScan.Rows)
            for (var touched = CountedRows.Touched(state, from); touched != 0; touched &= touched - 1)
            {
                residents.PrefetchRecord(from + RowScan.First(touched));
                _counted.Prefetch(from + RowScan.First(touched));
            }
        for (var from = first; from < first + rows; from += RowScan.Rows)
        {
            for (var touched = anew ? uint.MaxValue : CountedRows.Touched(state, from); touched != 0; touched &= touched - 1)
                Recount(state, from + RowScan.First(touched), quintile, part);
            residents.PrefetchSoon(residents.Receives.Held, from);
            for (var served = residents.Receives.Held.From(from) | residents.Waits.Held.From(from); served != 0; served &= served - 1)
                CountServed(state, from + RowScan.First(served), quintile, part);
        }
        if (!endsYear) return;
        for (var row = first; row < first + rows; row++)
            if (!_counted[row].Status.Inert)
                part.Health[_counted[row].Stratum * CensusPart.HealthStates + CensusPart.HealthOf(_counted[row].Status)]++;
    }

    /// <summary>Takes a resident, or nobody, out of the counts as counted last and puts in whoever holds the row now.</summary>
    private void Recount(ModelState state, int row, int quintile, CensusPart part)
    {
        ref var counted = ref _counted[row];
        var now = CountedResident.Of(state.Residents, row, quintile, state.Month);
        if (now == counted) return;
        Count(in counted, quintile, part, -1);
        Count(in now, quintile, part, +1);
        counted = now;
    }

    private void Count(in CountedResident resident, int quintile, CensusPart part, int sign)
    {
        // Free rows are inert as well.
        if (!resident.Status.Inert) part.Count(in resident, quintile, Met(resident.Status, resident.Suits), sign);
    }

    /// <summary>Whoever has services or waits for them is counted anew each month: care that comes follows from the council's packages too.</summary>
    private void CountServed(ModelState state, int row, int quintile, CensusPart part)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        part.Served.Count(residents.Receives[row], residents.Waits[row], status.Cohort);
        if (status.Care < CareState.Council || status.Dependency == 0 || status.Inert) return;
        if (status.BrokenOff)
        {
            part.Broken[0]++;
            if (status.Cohort) part.Broken[1]++;
            return;
        }
        var paid = CareNeeds.Counted(CareStatus.Covered(state, _hazards, row), residents.Fit[row]);
        part.CountPaid(_counted[row].Stratum, quintile, status, paid);
    }

    /// <summary>Whether no need is left open, or a service that fits answers it.</summary>
    private bool Met(ResidentStatus status, ushort suits)
    {
        var open = status.OpenNeeds & ~_unanswered;
        if (open == 0 || suits == 0) return open == 0;
        var services = _hazards.Services;
        for (var need = Need.Care + 1; (int)need < services.Answering.Length; need++)
            if ((suits & services.Answering[(int)need]) != 0) open &= ~ResidentStatus.OpenBit(need);
        return open == 0;
    }
}
