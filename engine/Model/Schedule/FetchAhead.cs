using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>What is asked for before it is needed: it changes when memory arrives, never what it holds.</summary>
internal static class FetchAhead
{
    /// <summary>
    /// How many turns before their own residents are asked for: as long as memory takes to answer. Many more would drive each
    /// other out of the cache before their turn.
    /// </summary>
    public const int Distance = 12;

    /// <summary>In a pass over rows, asks for the resident whose turn comes soon.</summary>
    /// <param name="residents">The residents.</param>
    /// <param name="rows">The rows, in the order of the pass.</param>
    /// <param name="at">Where the pass stands.</param>
    public static void Resident(Residents residents, ReadOnlySpan<int> rows, int at)
    {
        if (at + Distance < rows.Length) residents.Prefetch(rows[at + Distance]);
    }

    /// <summary>The same with the resident's ties.</summary>
    public static void ResidentAndTies(Residents residents, ReadOnlySpan<int> rows, int at)
    {
        if (at + Distance < rows.Length) WithTies(residents, rows[at + Distance]);
    }

    /// <summary>The same with those whom the resident is tied to, and their ties.</summary>
    public static void ResidentAndPartners(Residents residents, ReadOnlySpan<int> rows, int at)
    {
        // Whom they are tied to is known only once their own ties have come.
        if (at + 2 * Distance < rows.Length) WithTies(residents, rows[at + 2 * Distance]);
        if (at + Distance >= rows.Length) return;
        foreach (var partner in residents.Ties.Partners(rows[at + Distance])) WithTies(residents, partner);
    }

    /// <summary>Asks for a resident and the resident's ties.</summary>
    public static void WithTies(Residents residents, int row)
    {
        residents.Prefetch(row);
        residents.Ties.Prefetch(row);
    }

    /// <summary>Asks for what candidates' months will read: they lie too far apart for the processor to foresee them.</summary>
    public static void Candidates(
        Residents residents, ReadOnlySpan<Candidate> health, ReadOnlySpan<Candidate> life, ReadOnlySpan<Candidate> needs)
    {
        foreach (ref readonly var each in health)
        {
            residents.Prefetch(each.Row);
            if (each.May(RandomDecision.TieLapses)) residents.Ties.Prefetch(each.Row);
        }
        foreach (ref readonly var each in life) residents.Prefetch(each.Row);
        foreach (ref readonly var each in needs) residents.Prefetch(each.Row);
        // Which of their ties lapses is told by whom they tie.
        foreach (ref readonly var each in health)
            if (each.May(RandomDecision.TieLapses))
                foreach (var partner in residents.Ties.Partners(each.Row)) Prefetch.Element(residents.Id, partner);
    }
}
