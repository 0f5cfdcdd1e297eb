using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Deaths, time lived and care needed and missed by age band, sex and deprivation fifth, gathered over a financial year:
/// what life tables and gradients are made of.
/// </summary>
public sealed class Strata
{
    /// <summary>Five-year age bands, the last 90 and over.</summary>
    public const int AgeBands = 19;

    /// <summary>Strata: age bands × sexes × fifths.</summary>
    public const int Count = AgeBands * 2 * 5;

    private const int MonthsPerBand = 5 * Month.PerYear;

    /// <summary>Person-months lived at each kind of need (<see cref="CareNeeds.Kind"/>), the kind varying fastest.</summary>
    internal long[] PersonMonthsByKind { get; } = new long[Count * CareNeeds.Kinds];

    /// <summary>Minutes of paid care that came, as they count by their fit.</summary>
    internal long[] PaidMinutes { get; } = new long[Count];

    /// <summary>Deaths.</summary>
    public long[] Deaths { get; } = new long[Count];

    /// <summary>The stratum of an age in months, sex and fifth (0 to 4).</summary>
    public static int Of(int ageMonths, int sex, int quintile) =>
        (Math.Min(ageMonths / MonthsPerBand, AgeBands - 1) * 2 + sex) * 5 + quintile;

    /// <summary>Person-months lived at a dependency.</summary>
    public long PersonMonths(int stratum, int dependency)
    {
        var sum = 0L;
        for (var kind = 0; kind < CareNeeds.Kinds; kind++)
            if (CareNeeds.StatusOf(kind).Dependency == dependency) sum += PersonMonthsByKind[stratum * CareNeeds.Kinds + kind];
        return sum;
    }

    /// <summary>Minutes of help needed.</summary>
    public long NeededMinutes(int stratum, CareNeeds needs)
    {
        var sum = 0L;
        for (var kind = 0; kind < CareNeeds.Kinds; kind++)
            sum += PersonMonthsByKind[stratum * CareNeeds.Kinds + kind] * needs.Needed(CareNeeds.StatusOf(kind));
        return sum;
    }

    /// <summary>Minutes of needed help that did not come.</summary>
    public long UnmetMinutes(int stratum, CareNeeds needs)
    {
        var sum = -PaidMinutes[stratum];
        for (var kind = 0; kind < CareNeeds.Kinds; kind++)
            sum += PersonMonthsByKind[stratum * CareNeeds.Kinds + kind] * needs.BeyondUnpaid(CareNeeds.StatusOf(kind));
        return sum;
    }

    /// <summary>Forgets the year.</summary>
    public void Clear()
    {
        Array.Clear(PersonMonthsByKind);
        Array.Clear(PaidMinutes);
        Array.Clear(Deaths);
    }

    /// <summary>A copy.</summary>
    public Strata Copy()
    {
        var copy = new Strata();
        PersonMonthsByKind.CopyTo(copy.PersonMonthsByKind, 0);
        PaidMinutes.CopyTo(copy.PaidMinutes, 0);
        Deaths.CopyTo(copy.Deaths, 0);
        return copy;
    }

    /// <summary>Adds what a month's census counted.</summary>
    internal void Add(ReadOnlySpan<int> personMonthsByKind, ReadOnlySpan<long> paidMinutes)
    {
        for (var i = 0; i < PersonMonthsByKind.Length; i++) PersonMonthsByKind[i] += personMonthsByKind[i];
        for (var i = 0; i < Count; i++) PaidMinutes[i] += paidMinutes[i];
    }
}
