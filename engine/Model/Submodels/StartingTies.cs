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
    /// <summary>Makes the ties.</summary>
    public static void Make(ModelState state, MonthlyHazards hazards, KeyedRandom random)
    {
        var (residents, connection) = (state.Residents, hazards.Parameters.Connection);
        var wide = new List<Offer>();
        var near = new List<Offer>();
        var reachesWide = Threshold.Of(connection.WideShare);
        var jitter = 2 * connection.AgeHalfDistance * Month.PerYear;
        for (var n = 0; n < state.Neighbourhoods.Count; n++)
        {
            near.Clear();
            var first = residents.FirstRow(n);
            for (var row = first; row < first + residents.RowsOf(n); row++)
            {
                if (!residents.Lives(row)) continue;
                var id = residents.Id[row];
                var ties = Poisson(
                    connection.StartingTies.At(residents.Age(row, hazards.Start)),
                    random.Uniform(RandomDecision.StartingTies, id, hazards.Start));
                for (var tie = 0; tie < ties; tie++)
                {
                    var place = (hazards.Start.Index - residents.BirthMonth[row])
                        + jitter * (random.Uniform(RandomDecision.StartingTiePlace, id, hazards.Start, tie) - 0.5);
                    var offer = new Offer(place, id, row);
                    if (random.Hits(RandomDecision.StartingTieReach, id, hazards.Start, reachesWide, tie)) wide.Add(offer);
                    else near.Add(offer);
                }
            }
            Pair(residents.Ties, near);
        }
        Pair(residents.Ties, wide);
    }

    private static void Pair(Ties ties, List<Offer> offers)
    {
        offers.Sort(static (a, b) => (a.Place, a.Id).CompareTo((b.Place, b.Id)));
        for (var i = 0; i + 1 < offers.Count; i++)
            if (ties.Add(offers[i].Row, offers[i + 1].Row)) i++;
    }

    /// <summary>The Poisson number whose cumulative share first reaches a rank, at most eight.</summary>
    private static int Poisson(double mean, double rank)
    {
        var term = KernelMath.Exp(-mean);
        var count = 0;
        while (count < Ties.Slots && (rank -= term) > 0) term *= mean / ++count;
        return count;
    }

    private readonly record struct Offer(double Place, ulong Id, int Row);
}
