using System.Runtime.InteropServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Ties on the first day: each resident offers a Poisson number of ties; offers line up by age, in the neighbourhood or over
/// the place, with a keyed jitter as wide as affinity reaches, and neighbours in the line are tied.
/// </summary>
public static class StartingTies
{
    // Offers whose rows are asked for before their turn: over the place they lie anywhere.
    private const int Ahead = 16;

    // Neighbourhoods that gather their wide offers together.
    private const int Several = 64;

    /// <summary>Makes the ties: in the neighbourhoods first, each by itself, then over the place.</summary>
    public static void Make(ModelState state, MonthlyHazards hazards, KeyedRandom random, int threads)
    {
        var neighbourhoods = state.Neighbourhoods.Count;
        // At each age, the share who offer no tie.
        var none = new double[Residents.OldestAge + 1];
        for (var age = 0; age < none.Length; age++) none[age] = KernelMath.Exp(-hazards.Parameters.Connection.StartingTies.At(age));
        var ids = state.Residents.Id;
        var wide = new Offers[(neighbourhoods + Several - 1) / Several];
        Pieces.Do(wide.Length, threads, piece =>
        {
            wide[piece] = new Offers();
            var near = new Offers();
            for (var n = piece * Several; n < Math.Min(neighbourhoods, (piece + 1) * Several); n++)
            {
                near.Clear();
                Gather(state.Residents, hazards, random, n, none, near, wide[piece]);
                Sort(near.Places, near.Rows, ids);
                Pair(state.Residents.Ties, near.Rows);
            }
        });
        Pair(state.Residents.Ties, LineUp(wide, ids, threads));
    }

    /// <summary>The ties that a neighbourhood's residents offer there and over the place.</summary>
    private static void Gather(
        Residents residents, MonthlyHazards hazards, in KeyedRandom random, int neighbourhood, double[] none, Offers near, Offers wide)
    {
        var connection = hazards.Parameters.Connection;
        var reachesWide = Threshold.Of(connection.WideShare);
        var jitter = 2 * connection.AgeHalfDistance * Month.PerYear;
        var first = residents.FirstRow(neighbourhood);
        for (var row = first; row < first + residents.RowsOf(neighbourhood); row++)
        {
            if (!residents.Lives(row)) continue;
            var id = residents.Id[row];
            var age = residents.Age(row, hazards.Start);
            var ties = Poisson(
                connection.StartingTies.At(age), none[age], random.Uniform(RandomDecision.StartingTies, id, hazards.Start));
            for (var tie = 0; tie < ties; tie++)
            {
                var draws = new BlockDraws(in random, RandomDecision.StartingTiePlace, id, hazards.Start, tie);
                var place = (hazards.Start.Index - residents.BirthMonth[row])
                    + jitter * (draws.Uniform(RandomDecision.StartingTiePlace) - 0.5);
                (draws.Hits(RandomDecision.StartingTieReach, reachesWide) ? wide : near).Add(place, row);
            }
        }
    }

    /// <summary>Who offers wide ties, in line: laid out by the month of their place, then sorted within the month.</summary>
    private static int[] LineUp(Offers[] wide, ulong[] ids, int threads)
    {
        var (low, high) = (int.MaxValue, int.MinValue);
        foreach (var offers in wide)
            foreach (var place in offers.Places) (low, high) = (Math.Min(low, MonthOf(place)), Math.Max(high, MonthOf(place)));
        if (low > high) return [];
        var ends = new int[high - low + 2];
        foreach (var offers in wide)
            foreach (var place in offers.Places) ends[MonthOf(place) - low + 1]++;
        for (var month = 1; month < ends.Length; month++) ends[month] += ends[month - 1];
        var (places, rows) = (new double[ends[^1]], new int[ends[^1]]);
        for (var piece = 0; piece < wide.Length; piece++)
        {
            var offers = wide[piece];
            for (var i = 0; i < offers.Places.Length; i++)
            {
                // What was the month's start becomes its end.
                var at = ends[MonthOf(offers.Places[i]) - low]++;
                (places[at], rows[at]) = (offers.Places[i], offers.Rows[i]);
            }
            wide[piece] = new Offers();
        }
        Pieces.Do(high - low + 1, threads, month =>
        {
            var start = month == 0 ? 0 : ends[month - 1];
            Sort(places.AsSpan(start, ends[month] - start), rows.AsSpan(start, ends[month] - start), ids);
        });
        return rows;
    }

    /// <summary>Sorts offers by place, and those of one place by identity. Plain numbers are sorted without a call for each pair.</summary>
    private static void Sort(Span<double> places, Span<int> rows, ulong[] ids)
    {
        places.Sort(rows);
        for (var i = 1; i < rows.Length; i++)
            for (var at = i; at > 0 && places[at] == places[at - 1] && ids[rows[at]] < ids[rows[at - 1]]; at--)
                (rows[at], rows[at - 1]) = (rows[at - 1], rows[at]);
    }

    private static void Pair(Ties ties, ReadOnlySpan<int> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (i + Ahead < line.Length) ties.Prefetch(line[i + Ahead]);
            if (ties.Add(line[i], line[i + 1])) i++;
        }
    }

    /// <summary>The Poisson number whose cumulative share first reaches a rank, at most eight.</summary>
    private static int Poisson(double mean, double none, double rank)
    {
        var term = none;
        var count = 0;
        while (count < Ties.Slots && (rank -= term) > 0) term *= mean / ++count;
        return count;
    }

    private static int MonthOf(double place) => (int)Math.Floor(place);

    /// <summary>Ties on offer: where in the line each stands, and the row of whoever offers it.</summary>
    private sealed class Offers
    {
        private readonly List<double> _places = [];
        private readonly List<int> _rows = [];

        public Span<double> Places => CollectionsMarshal.AsSpan(_places);

        public Span<int> Rows => CollectionsMarshal.AsSpan(_rows);

        public void Add(double place, int row)
        {
            _places.Add(place);
            _rows.Add(row);
        }

        public void Clear()
        {
            _places.Clear();
            _rows.Clear();
        }
    }
}
