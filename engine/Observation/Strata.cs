using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Deaths, time lived and care needed and missed by age band, sex and deprivation fifth, gathered over a financial year, and
/// health at its end: what life tables and gradients are made of.
/// </summary>
public sealed class Strata
{
    /// <summary>Five-year age bands, the last 90 and over.</summary>
    public const int AgeBands = 19;

    /// <summary>Strata: age bands × sexes × fifths.</summary>
    public const int Count = AgeBands * 2 * 5;

    private const int LastMonthOfYear = 3;

    private const int MonthsPerBand = 5 * Month.PerYear;

    private const int All = CensusPart.Populations * Count;

    // Everybody's strata first, then the cohort's; the kind of need varies fastest.
    private readonly long[] _personMonths = new long[All * CareNeeds.Kinds];
    private readonly long[] _paidMinutes = new long[All];
    private readonly long[] _deaths = new long[All];
    private readonly long[] _health = new long[Count * CensusPart.HealthStates];

    /// <summary>Whether a month is the last of a financial year.</summary>
    public static bool EndsYear(Month month) => month.MonthOfYear == LastMonthOfYear;

    /// <summary>The stratum of an age in months, sex and fifth (0 to 4).</summary>
    public static int Of(int ageMonths, int sex, int quintile) =>
        (Math.Min(ageMonths / MonthsPerBand, AgeBands - 1) * 2 + sex) * 5 + quintile;

    /// <summary>Counts a death.</summary>
    public void CountDeath(int stratum, bool cohort)
    {
        _deaths[stratum]++;
        if (cohort) _deaths[Count + stratum]++;
    }

    /// <summary>Deaths.</summary>
    /// <param name="stratum">The stratum.</param>
    /// <param name="cohort">Whether of those alone who lived here when the policy started.</param>
    public long Deaths(int stratum, bool cohort = false) => _deaths[Cell(stratum, cohort)];

    /// <summary>Person-months lived at a dependency.</summary>
    public long PersonMonths(int stratum, int dependency, bool cohort = false)
    {
        var sum = 0L;
        for (var kind = 0; kind < CareNeeds.Kinds; kind++)
            if (CareNeeds.StatusOf(kind).Dependency == dependency)
                sum += _personMonths[Cell(stratum, cohort) * CareNeeds.Kinds + kind];
        return sum;
    }

    /// <summary>Person-months lived.</summary>
    public long PersonMonths(int stratum, bool cohort = false)
    {
        var sum = 0L;
        for (var kind = 0; kind < CareNeeds.Kinds; kind++) sum += _personMonths[Cell(stratum, cohort) * CareNeeds.Kinds + kind];
        return sum;
    }

    /// <summary>Residents at the financial year's end; none before its last month is counted.</summary>
    public long AtYearsEnd(int stratum) => Health(stratum, _ => true);

    /// <summary>Residents at the financial year's end who are independent and have fewer than two conditions.</summary>
    public long HealthyAtYearsEnd(int stratum) => Health(stratum, state => state == 0);

    /// <summary>Residents at the financial year's end with two conditions or more.</summary>
    public long MultimorbidAtYearsEnd(int stratum) => Health(stratum, state => (state & 1) != 0);

    /// <summary>Residents at the financial year's end who are not independent.</summary>
    public long DependentAtYearsEnd(int stratum) => Health(stratum, state => (state & 2) != 0);

    /// <summary>Minutes of help needed.</summary>
    public long NeededMinutes(int stratum, CareNeeds needs, bool cohort = false)
    {
        var sum = 0L;
        for (var kind = 0; kind < CareNeeds.Kinds; kind++)
            sum += _personMonths[Cell(stratum, cohort) * CareNeeds.Kinds + kind] * needs.Needed(CareNeeds.StatusOf(kind));
        return sum;
    }

    /// <summary>Minutes of needed help that did not come.</summary>
    public long UnmetMinutes(int stratum, CareNeeds needs, bool cohort = false)
    {
        var sum = -_paidMinutes[Cell(stratum, cohort)];
        for (var kind = 0; kind < CareNeeds.Kinds; kind++)
            sum += _personMonths[Cell(stratum, cohort) * CareNeeds.Kinds + kind]
                * needs.BeyondUnpaid(CareNeeds.StatusOf(kind));
        return sum;
    }

    /// <summary>Forgets the year.</summary>
    public void Clear()
    {
        Array.Clear(_personMonths);
        Array.Clear(_paidMinutes);
        Array.Clear(_deaths);
        Array.Clear(_health);
    }

    /// <summary>A copy.</summary>
    public Strata Copy()
    {
        var copy = new Strata();
        _personMonths.CopyTo(copy._personMonths, 0);
        _paidMinutes.CopyTo(copy._paidMinutes, 0);
        _deaths.CopyTo(copy._deaths, 0);
        _health.CopyTo(copy._health, 0);
        return copy;
    }

    /// <summary>Adds what a month's census counted.</summary>
    internal void Add(CensusPart part)
    {
        for (var i = 0; i < _personMonths.Length; i++) _personMonths[i] += part.People[i];
        for (var i = 0; i < _paidMinutes.Length; i++) _paidMinutes[i] += part.PaidByStratum[i];
        for (var i = 0; i < _health.Length; i++) _health[i] += part.Health[i];
    }

    private long Health(int stratum, Func<int, bool> counts)
    {
        var sum = 0L;
        for (var state = 0; state < CensusPart.HealthStates; state++)
            if (counts(state)) sum += _health[stratum * CensusPart.HealthStates + state];
        return sum;
    }

    private static int Cell(int stratum, bool cohort) => stratum + (cohort ? Count : 0);
}
