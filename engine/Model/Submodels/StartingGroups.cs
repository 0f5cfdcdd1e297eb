using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Groups on the first day: standing the likelier the better the social infrastructure, with members and a core.</summary>
public static class StartingGroups
{
    /// <summary>Makes the groups and their members.</summary>
    public static void Make(MonthContext month)
    {
        var (state, community) = (month.State, month.Hazards.Parameters.Community);
        var (residents, groups) = (state.Residents, state.Groups);
        var candidates = new List<(ulong Lottery, ulong Id, int Row)>();
        Span<double> weights = stackalloc double[groups.Slots];
        for (var n = 0; n < state.Neighbourhoods.Count; n++)
        {
            var odds = community.StartingActiveShare >= 1
                ? double.PositiveInfinity
                : community.StartingActiveShare / (1 - community.StartingActiveShare)
                    * KernelMath.Exp(community.InfrastructureEffect * state.Neighbourhoods.Infrastructure(n));
            var stands = Threshold.Of(double.IsInfinity(odds) ? 1 : odds / (1 + odds));
            for (var slot = 0; slot < groups.Slots; slot++)
            {
                var group = groups.Index(n, slot);
                groups.Standing[group] = month.Random.Hits(
                    RandomDecision.StartingGroup, KeyedHash.Of((ulong)n, 6), month.Month, stands, slot);
                groups.Generation[group] = groups.Standing[group] ? 1 : 0;
                weights[slot] = groups.Standing[group] ? 1 : 0;
            }
            candidates.Clear();
            var first = residents.FirstRow(n);
            for (var row = first; row < first + residents.RowsOf(n); row++)
            {
                var age = residents.Lives(row) ? residents.Age(row, month.Month) : 0;
                if (age < LifeHazards.AdultAge || !groups.Any(n)) continue;
                var id = residents.Id[row];
                var share = LifeHazards.MemberShare(community, age, state.Neighbourhoods.Quintile(n));
                if (!month.Random.Hits(RandomDecision.StartingMember, id, month.Month, Threshold.Of(share))) continue;
                var slot = month.Random.Choose(weights, RandomDecision.WhichGroup, id, month.Month);
                residents.Group[row] = (byte)slot;
                groups.Members[groups.Index(n, slot)]++;
                residents.Status[row] = residents.Status[row].WithMembership(true, false);
                candidates.Add((month.Random.Bits(RandomDecision.StartingCore, id, month.Month), id, row));
            }
            candidates.Sort();
            foreach (var (_, _, row) in candidates)
            {
                var group = groups.Index(n, residents.Group[row]);
                if (groups.Core[group] >= community.CoreSeats) continue;
                groups.Core[group]++;
                residents.Status[row] = residents.Status[row].WithMembership(true, true);
            }
        }
    }
}
