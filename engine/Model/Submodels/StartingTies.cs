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
        var inLine = new InLine(state.Residents.Id);
        var wide = new List<Offer>[(neighbourhoods + Several - 1) / Several];
        Pieces.Do(wide.Length, threads, piece =>
        {
            wide[piece] = [];
            var near = new List<Offer>();
            for (var n = piece * Several; n < Math.Min(neighbourhoods, (piece + 1) * Several); n++)
            {
                near.Clear();
                Gather(state.Residents, hazards, random, n, none, near, wide[piece]);
                near.Sort(inLine);
                Pair(state.Residents.Ties, CollectionsMarshal.AsSpan(near));
            }
        });
        Pair(state.Residents.Ties, LineUp(wide, inLine, threads));
    }

    /// <summary>The ties that a neighbourhood's residents offer there and over the place.</summary>
    private static void Gather(
        Residents residents, MonthlyHazards hazards, in KeyedRandom random, int neighbourhood, double[] none, List<Offer> near,
        List<Offer> wide)
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
                (draws.Hits(RandomDecision.StartingTieReach, reachesWide) ? wide : near).Add(new Offer(place, row));
            }
        }
    }

    /// <summary>All wide offers in line: laid out by the month of their place, then sorted within the month.</summary>
    private static Offer[] LineUp(List<Offer>[] wide, InLine inLine, int threads)
    {
        var (low, high) = (int.MaxValue, int.MinValue);
        foreach (var offers in wide)
            foreach (var offer in offers) (low, high) = (Math.Min(low, offer.Month), Math.Max(high, offer.Month));
        if (low > high) return [];
        var ends = new int[high - low + 2];
        foreach (var offers in wide)
            foreach (var offer in offers) ends[offer.Month - low + 1]++;
        for (var month = 1; month < ends.Length; month++) ends[month] += ends[month - 1];
        var line = new Offer[ends[^1]];
        for (var piece = 0; piece < wide.Length; piece++)
        {
            // What was the month's start becomes its end.
            foreach (var offer in wide[piece]) line[ends[offer.Month - low]++] = offer;
            wide[piece] = [];
        }
        Pieces.Do(high - low + 1, threads, month =>
        {
            var start = month == 0 ? 0 : ends[month - 1];
            line.AsSpan(start, ends[month] - start).Sort(inLine);
        });
        return line;
    }

    private static void Pair(Ties ties, ReadOnlySpan<Offer> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (i + Ahead < line.Length) ties.Prefetch(line[i + Ahead].Row);
            if (ties.Add(line[i].Row, line[i + 1].Row)) i++;
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

    private readonly record struct Offer(double Place, int Row)
    {
        public int Month => (int)Math.Floor(Place);
    }

    /// <summary>By place, then by identity.</summary>
    private sealed class InLine(ulong[] ids) : IComparer<Offer>
    {
        public int Compare(Offer one, Offer other)
        {
            var byPlace = one.Place.CompareTo(other.Place);
            return byPlace != 0 ? byPlace : ids[one.Row].CompareTo(ids[other.Row]);
        }
    }
}
