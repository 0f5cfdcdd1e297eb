using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Builds the first day: every resident of the published population, by age and deprivation tenth exactly, in synthetic
/// neighbourhoods; everything else drawn from the stated shares. One replicate's draw is one population, whatever the scenario.
/// </summary>
public static class StartingPopulation
{
    // Who comes and goes is chance: a neighbourhood of N expected strays from them by the root of N or so.
    private const double Deviations = 5;

    /// <summary>The state at the start of the study.</summary>
    /// <param name="hazards">Tables and parameters.</param>
    /// <param name="random">The run's draws.</param>
    /// <param name="threads">Threads to use, which changes nothing.</param>
    public static ModelState Build(MonthlyHazards hazards, KeyedRandom random, int threads = 1) =>
        Build(hazards, random, threads, expected => expected + Deviations * Math.Sqrt(expected));

    /// <summary>The same with other room to grow, which changes nothing but when rows move.</summary>
    /// <param name="hazards">Tables and parameters.</param>
    /// <param name="random">The run's draws.</param>
    /// <param name="threads">Threads to use, which changes nothing.</param>
    /// <param name="room">Rows of a neighbourhood by the most residents that the projection expects there.</param>
    internal static ModelState Build(MonthlyHazards hazards, KeyedRandom random, int threads, Func<double, double> room)
    {
        var (place, start) = (hazards.Place, hazards.Start);
        var neighbourhoods = Neighbourhoods(hazards, random, out var ofDecile);
        var growth = Math.Max(1, hazards.Projection.Peak / hazards.Projection.Starting);
        var capacities = new int[neighbourhoods.Count];
        for (var n = 0; n < capacities.Length; n++)
            capacities[n] = (int)Math.Ceiling(room(neighbourhoods.StartingResidents(n) * growth));

        var state = new ModelState
        {
            Month = start,
            Residents = new Residents(capacities),
            Neighbourhoods = neighbourhoods,
            Groups = new CommunityGroups(
                neighbourhoods.Count, (int)hazards.Parameters.Community.SlotsPerNeighbourhood,
                Math.Max(1, (int)Math.Round(hazards.Parameters.Community.InterestDistrict / place.NeighbourhoodSize))),
            Providers = new Providers(Slots(hazards.Services)),
            Council = new Council(hazards.Services.Count),
            Flows = new Observation.MonthFlows(hazards.Services.Count),
        };
        AddResidents(state, hazards, random, ofDecile, threads);
        StartingTies.Make(state, hazards, random, threads);
        var today = new ScenarioDecisions(ScenarioDecisions.Today, hazards.Parameters, start);
        var month = new MonthContext(state, hazards, random, today, new Screening(hazards), new MonthEvents(), Strata: null) { Threads = threads };
        state.Residents.Each(threads, month.Know);
        StartingGroups.Make(month, threads);
        StartingCare.Make(month, threads);
        StartingRequests.Make(month, threads);
        state.Residents.Each(threads, month.Refresh);
        state.Stocks.Set(new Observation.Census(hazards).Take(state, threads, strata: null).Everyone);
        Representation.Take(month);
        return state;
    }

    private static List<ProviderSlot> Slots(ServiceList services)
    {
        var slots = new List<ProviderSlot>();
        for (var service = 0; service < services.Count; service++)
        {
            var number = 0;
            foreach (var owner in Enum.GetValues<Ownership>())
                for (var i = 0; i < (int)services[service].Slots.At((int)owner); i++)
                    slots.Add(new ProviderSlot(service, owner, number++));
        }
        return slots;
    }

    /// <summary>
    /// Cuts each tenth's residents into neighbourhoods of nearly equal size. The place's mean Community Needs Index shifts
    /// every tenth's national mean alike; neighbourhoods scatter about it.
    /// </summary>
    private static Neighbourhoods Neighbourhoods(MonthlyHazards hazards, KeyedRandom random, out int[] firstOfDecile)
    {
        var (place, community) = (hazards.Place, hazards.Parameters.Community);
        var decile = new List<int>();
        var sizes = new List<int>();
        firstOfDecile = new int[11];
        for (var d = 0; d < 10; d++)
        {
            firstOfDecile[d] = decile.Count;
            var count = 0;
            foreach (var age in place.Residents.Labels(0)) count += (int)place.Residents.At(age, d);
            if (count == 0) continue;
            var number = place.Neighbourhoods(count);
            for (var i = 0; i < number; i++)
            {
                decile.Add(d + 1);
                sizes.Add(count / number + (i < count % number ? 1 : 0));
            }
        }
        firstOfDecile[10] = decile.Count;

        double national = 0, expected = 0;
        for (var n = 0; n < decile.Count; n++)
        {
            expected += community.NeedsIndexByDecile.At(decile[n] - 1) * sizes[n];
            national += sizes[n];
        }
        var shift = place.NeedsIndex - expected / national;
        var mean = community.NeedsIndexByDecile.Values.Average();
        var infrastructure = new double[decile.Count];
        for (var n = 0; n < decile.Count; n++)
        {
            var index = community.NeedsIndexByDecile.At(decile[n] - 1) + shift
                + community.NeedsIndexSpread * Scatter(random, n, hazards.Start);
            infrastructure[n] = (mean - index) / community.NeedsIndexSpread;
        }
        return new Neighbourhoods([.. decile], infrastructure, SupportWeights(community, infrastructure, sizes), [.. sizes]);
    }

    /// <summary>Paid support goes first where infrastructure is poor; over all residents its mean is 1, or less where the ceiling holds it.</summary>
    private static double[] SupportWeights(CommunityParameters community, double[] infrastructure, List<int> sizes)
    {
        var weights = new double[infrastructure.Length];
        double sum = 0, residents = 0;
        for (var n = 0; n < weights.Length; n++)
        {
            weights[n] = KernelMath.Exp(-community.SupportTargeting * infrastructure[n]);
            sum += weights[n] * sizes[n];
            residents += sizes[n];
        }
        for (var n = 0; n < weights.Length; n++) weights[n] = Math.Min(community.SupportCeiling, weights[n] * residents / sum);
        return weights;
    }

    /// <summary>A deviate of mean 0 and variance 1: twelve uniforms less six, which is near enough normal and within ±6.</summary>
    private static double Scatter(KeyedRandom random, int neighbourhood, Month start)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += random.Uniform(RandomDecision.Infrastructure, KeyedHash.Of((ulong)neighbourhood, 5), start, i);
        return sum;
    }

    /// <summary>
    /// Ids run through tenths, then ages; a tenth's residents of an age go round its neighbourhoods in turn. So whoever lives in
    /// a neighbourhood is known without the others.
    /// </summary>
    private static void AddResidents(ModelState state, MonthlyHazards hazards, KeyedRandom random, int[] firstOfDecile, int threads)
    {
        var place = hazards.Place;
        var bands = place.Residents.Labels(0);
        var weights = new double[bands.Count][];
        for (var band = 0; band < bands.Count; band++)
            weights[band] = PopulationProjection.BandWeights(place, hazards.Parameters.Demography, band);
        // For each tenth the first id of each band, and behind the last band the first id of the next tenth.
        var firstIds = new ulong[10][];
        ulong id = 0;
        for (var d = 0; d < 10; d++)
        {
            firstIds[d] = new ulong[bands.Count + 1];
            for (var band = 0; band < bands.Count; band++)
            {
                firstIds[d][band] = id;
                id += (ulong)place.Residents.At(bands[band], d);
            }
            firstIds[d][^1] = id;
        }
        Pieces.Do(state.Neighbourhoods.Count, threads, neighbourhood =>
        {
            var d = state.Neighbourhoods.Decile(neighbourhood) - 1;
            var round = (ulong)(firstOfDecile[d + 1] - firstOfDecile[d]);
            var id = firstIds[d][0] + (ulong)(neighbourhood - firstOfDecile[d]);
            for (var band = 0; band < bands.Count; band++)
                for (; id < firstIds[d][band + 1]; id += round)
                {
                    var rank = random.Uniform(RandomDecision.Age, id, hazards.Start);
                    var year = 0;
                    while (year < weights[band].Length - 1 && (rank -= weights[band][year]) > 0) year++;
                    StartingResident.Add(
                        state, hazards, random, id, neighbourhood, Math.Min(bands[band] + year, Residents.OldestAge), hazards.Start);
                }
        });
    }
}
