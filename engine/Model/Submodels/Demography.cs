using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Who leaves and who comes. Deaths and departures are settled first, so that nobody else deals with the gone; births and
/// arrivals last, so that rows move only when the month is over. Arrivals follow the projection, never a headcount.
/// </summary>
public sealed class Demography
{
    // Runs of neighbourhoods for each thread: more than one, so that a thread that is kept waiting leaves the rest to others.
    private const int RunsEach = 8;

    private readonly List<Arrival> _arrivals = [];
    private int[] _wanted = [];

    /// <summary>Clears the ties, memberships and care of those who died or left, and frees their rows.</summary>
    public static void SettleDepartures(MonthContext month)
    {
        Leave(month, CollectionsMarshal.AsSpan(month.Events.Deaths), died: true);
        Leave(month, CollectionsMarshal.AsSpan(month.Events.Departures), died: false);
        month.Flows.Departures = month.Events.Departures.Count;
    }

    /// <summary>Adds the newborn and those who move in.</summary>
    public void SettleNewcomers(MonthContext month)
    {
        var state = month.State;
        Array.Resize(ref _wanted, state.Neighbourhoods.Count);
        Array.Clear(_wanted);
        foreach (var mother in month.Events.Births) _wanted[state.Residents.Neighbourhood[mother]]++;
        ExpectArrivals(month);
        foreach (var arrival in _arrivals) _wanted[arrival.Neighbourhood]++;

        var moved = state.Residents.MakeRoom(_wanted);
        if (moved is not null) Follow(state.Council, moved);
        var births = month.Events.Births;
        // Rows of mothers keep their order when they move.
        if (moved is not null)
            for (var i = 0; i < births.Count; i++) births[i] = moved[births[i]];
        var neighbourhoods = state.Neighbourhoods.Count;
        var runs = month.Threads <= 1 ? 1 : month.Threads * RunsEach;
        // Newcomers of a neighbourhood take its rows one after another; what they touch is their own and their mother's.
        Pieces.Do(runs, month.Threads, (_arrivals, month, neighbourhoods, runs), static (work, run) =>
        {
            var (month, residents) = (work.month, work.month.State.Residents);
            var (first, end) = Pieces.PartOf(work.neighbourhoods, run, work.runs);
            var mothers = RowOrder.Within(month.Events.Births, residents.FirstRow(first), residents.FirstRow(end), static row => row);
            foreach (var mother in mothers) Bear(month, mother);
            foreach (var arrival in RowOrder.Within(work._arrivals, first, end, static each => each.Neighbourhood)) Arrive(month, arrival);
        });
        month.Flows.Births = month.Events.Births.Count;
        month.Flows.Arrivals = _arrivals.Count;
    }

    private static void CountDeath(MonthContext month, int row)
    {
        var residents = month.State.Residents;
        var band = EventCounts.BandOf(residents.Age(row, month.Month));
        month.Flows.Everyone.Deaths[band]++;
        if (residents.Status[row].Cohort) month.Flows.Cohort.Deaths[band]++;
        if (month.Strata is null) return;
        month.Strata.CountDeath(
            Strata.Of(
                month.Month.Index - residents.BirthMonth[row], residents.Sex[row],
                month.State.Neighbourhoods.Quintile(residents.Neighbourhood[row])),
            residents.Status[row].Cohort);
    }

    private static void Leave(MonthContext month, ReadOnlySpan<int> rows, bool died)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            FetchAhead.ResidentAndPartners(month.State.Residents, rows, i);
            if (died) CountDeath(month, rows[i]);
            Leave(month, rows[i]);
        }
    }

    private static void Leave(MonthContext month, int row)
    {
        var (state, residents) = (month.State, month.State.Residents);
        while (residents.Ties.Count(row) > 0)
        {
            var partner = residents.Ties.Partners(row)[0];
            residents.Ties.Remove(row, partner);
            month.RefreshTies(partner);
        }
        var status = residents.Status[row];
        GroupLife.Forget(state, row);
        for (int left = residents.Receives[row]; left != 0; left &= left - 1)
        {
            var service = ServiceList.First(left);
            if (status.Care == CareState.Private && (month.Hazards.Services.Care & 1 << service) != 0) month.Flows.PrivateEnds++;
            else month.Flows.Ends[service]++;
        }
        if (status.Member) month.Flows.Left++;
        if (status.Helped) month.Flows.HelpEnds++;
        residents.Remove(row);
    }

    private static void Bear(MonthContext month, int mother)
    {
        var (state, residents) = (month.State, month.State.Residents);
        // Twins are not modelled: every birth is a mother's first of the month.
        var id = KeyedHash.Of(residents.Id[mother], (ulong)month.Month.Index, 0) | Residents.GivenLater;
        var boy = month.Random.Hits(
            RandomDecision.SexAtBirth, id, month.Month, Threshold.Of(month.Hazards.Parameters.Demography.MaleShareAtBirth));
        var row = residents.Add(id, residents.Neighbourhood[mother], month.Month, boy ? 1 : 0);
        month.Settle(row);
    }

    /// <summary>
    /// Each neighbourhood has arrival slots, four times as many as arrivals are expected; each is filled or not by its own
    /// draw, so that one arrival more moves no other.
    /// </summary>
    private void ExpectArrivals(MonthContext month)
    {
        _arrivals.Clear();
        var (state, hazards) = (month.State, month.Hazards);
        var year = state.Month.Year;
        var expected = hazards.Projection.Arrivals(year) / Month.PerYear;
        var starting = hazards.Projection.Starting;
        for (var n = 0; n < state.Neighbourhoods.Count; n++)
        {
            var mean = expected * state.Neighbourhoods.StartingResidents(n) / starting;
            if (mean <= 0) continue;
            var slots = (int)Math.Ceiling(4 * mean);
            var filled = Threshold.Of(mean / slots);
            for (var slot = 0; slot < slots; slot++)
                if (month.Random.Hits(RandomDecision.Arrival, KeyedHash.Of((ulong)n, 1), month.Month, filled, slot))
                    _arrivals.Add(new Arrival(n, slot));
        }
    }

    private static void Arrive(MonthContext month, Arrival arrival)
    {
        var id = KeyedHash.Of((ulong)arrival.Neighbourhood, (ulong)month.Month.Index, (ulong)arrival.Slot, 2)
            | Residents.GivenLater;
        var age = month.Hazards.Projection.ArrivalAge(
            month.Month.Year, month.Random.Uniform(RandomDecision.Age, id, month.Month));
        var row = StartingResident.Add(month.State, month.Hazards, month.Random, id, arrival.Neighbourhood, age, month.Month);
        month.Settle(row);
    }

    private static void Follow(Council council, int[] moved)
    {
        for (var i = 0; i < council.Queue.Count; i++)
            council.Queue[i] = council.Queue[i] with { Row = moved[council.Queue[i].Row] };
        for (var i = 0; i < council.Disrupted.Count; i++) council.Disrupted[i] = moved[council.Disrupted[i]];
    }

    private readonly record struct Arrival(int Neighbourhood, int Slot);
}
