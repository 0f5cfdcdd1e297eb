using System.Buffers;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// Whom the core of each group mirrors, settled each April. R = 1 − ½ Σ |core share − share of those concerned| over age,
/// deprivation and number of needs. Concerned are all adults of its neighbourhood or, for a group of a shared need, those of its
/// district who have it. Within a neighbourhood deprivation is one.
/// </summary>
public static class Representation
{
    private const int AgeBands = 4;
    private const int NeedBands = 3;
    private const int Cells = AgeBands * NeedBands * Neighbourhoods.Quintiles;

    private const int April = 4;

    /// <summary>In April settles how well each standing group mirrors those it speaks for.</summary>
    public static void Settle(MonthContext month)
    {
        if (month.Month.MonthOfYear == April) Take(month);
    }

    /// <summary>Settles it now, district by district: no group speaks for anybody beyond.</summary>
    public static void Take(MonthContext month)
    {
        var groups = month.State.Groups;
        Pieces.Do(groups.Districts, month.Threads, month, Take);
    }

    private static void Take(MonthContext month, int district)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var (first, end) = groups.Neighbourhoods(district);
        // The neighbourhoods' own places, then those of shared needs.
        var ofNeeds = (end - first) * groups.Slots;
        // Rented: a nation has thousands of districts.
        var cells = (ofNeeds + CommunityGroups.Needs) * Cells;
        var counted = ArrayPool<int>.Shared.Rent(2 * cells);
        var core = counted.AsSpan(0, cells);
        var concerned = counted.AsSpan(cells, cells);
        core.Clear();
        concerned.Clear();
        for (var row = residents.FirstRow(first); row < residents.FirstRow(end); row++)
        {
            var status = residents.Status[row];
            if (!residents.Lives(row) || status.Inert) continue;
            var age = residents.Age(row, month.Month);
            if (age < LifeHazards.AdultAge) continue;
            var home = residents.Neighbourhood[row];
            var own = (home - first) * groups.Slots;
            var cell = Cell(age, status.Needs, state.Neighbourhoods.Quintile(home));
            // All groups of a neighbourhood speak for the same people: they are counted once, at its first place.
            concerned[own * Cells + cell]++;
            for (var need = 0; need < CommunityGroups.Needs; need++)
                if (status.Level((Need)need) > 0) concerned[(ofNeeds + need) * Cells + cell]++;
            if (!status.Core) continue;
            var code = residents.Group[row];
            core[(code < CommunityGroups.FirstInterest ? own + code : ofNeeds + code - CommunityGroups.FirstInterest) * Cells + cell]++;
        }
        for (var place = 0; place < ofNeeds + CommunityGroups.Needs; place++)
        {
            var shared = place >= ofNeeds;
            var group = shared ? groups.OfNeed(district, place - ofNeeds) : first * groups.Slots + place;
            var speaksFor = shared ? place : place / groups.Slots * groups.Slots;
            groups.MirrorThousandths[group] = groups.Standing[group]
                ? Mirror(core.Slice(place * Cells, Cells), concerned.Slice(speaksFor * Cells, Cells))
                : 0;
        }
        ArrayPool<int>.Shared.Return(counted);
    }

    /// <summary>R in thousandths of two histograms over the same cells; 0 where either is empty.</summary>
    public static int Mirror(ReadOnlySpan<int> core, ReadOnlySpan<int> concerned)
    {
        long here = 0, there = 0;
        foreach (var count in core) here += count;
        foreach (var count in concerned) there += count;
        if (here == 0 || there == 0) return 0;
        var apart = 0L;
        for (var cell = 0; cell < core.Length; cell++) apart += Math.Abs(core[cell] * there - concerned[cell] * here);
        return (int)(1000 - 500 * apart / (here * there));
    }

    private static int Cell(int age, int needs, int quintile)
    {
        var band = age < 35 ? 0 : age < 50 ? 1 : age < LifeHazards.OlderAge ? 2 : 3;
        return (quintile * NeedBands + Math.Min(needs, NeedBands - 1)) * AgeBands + band;
    }
}
