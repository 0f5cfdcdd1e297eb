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

    /// <summary>Settles it now.</summary>
    public static void Take(MonthContext month)
    {
        var (state, residents, groups) = (month.State, month.State.Residents, month.State.Groups);
        var (core, concerned) = (new int[groups.Count * Cells], new int[groups.Count * Cells]);
        for (var row = 0; row < residents.Rows; row++)
        {
            var status = residents.Status[row];
            if (!residents.Lives(row) || status.Inert) continue;
            var age = residents.Age(row, month.Month);
            if (age < LifeHazards.AdultAge) continue;
            var home = residents.Neighbourhood[row];
            var cell = Cell(age, status.Needs, state.Neighbourhoods.Quintile(home));
            // All groups of a neighbourhood speak for the same people: they are counted once, at its first place.
            concerned[groups.Index(home, 0) * Cells + cell]++;
            for (var need = 0; need < CommunityGroups.Needs; need++)
                if (status.Level((Need)need) > 0) concerned[groups.OfNeed(groups.District(home), need) * Cells + cell]++;
            if (status.Core) core[groups.Index(home, residents.Group[row]) * Cells + cell]++;
        }
        for (var group = 0; group < groups.Count; group++)
        {
            var speaksFor = groups.IsOfInterest(group) ? group : groups.Index(groups.Reach(group).First, 0);
            groups.MirrorThousandths[group] = groups.Standing[group]
                ? Mirror(core.AsSpan(group * Cells, Cells), concerned.AsSpan(speaksFor * Cells, Cells))
                : 0;
        }
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
