using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>What is asked for before it is needed: it changes when memory arrives, never what it holds.</summary>
internal static class FetchAhead
{
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
