using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Observation;

/// <summary>
/// Years of life expected at an age, and those of them in a state, from deaths and person-months of a period by five-year
/// age band, the last band open.
/// </summary>
/// <remarks>
/// An abridged life table (Chiang 1984, "The Life Table and its Applications", ch. 6) with deaths even over a band: q = n m
/// / (1 + n m / 2), n = 5, and years lived beyond the last age l / m. Years in a state weight the years lived in each band by
/// the share of person-months in it (Sullivan 1971, "A single index of mortality and morbidity", HSMHA Health Reports 86,
/// pp. 347-354).
/// </remarks>
public static class LifeYears
{
    /// <summary>Years in a band but the last.</summary>
    public const int BandYears = 5;

    /// <summary>Years of life expected at the start of a band.</summary>
    /// <param name="deaths">Deaths by band.</param>
    /// <param name="personMonths">Person-months lived by band.</param>
    /// <param name="band">The band at whose start years are expected: 13 is age 65.</param>
    /// <returns>Years; not a number where a band was not lived in or nobody died in the last.</returns>
    public static double Expected(ReadOnlySpan<long> deaths, ReadOnlySpan<long> personMonths, int band) =>
        ExpectedIn(personMonths, deaths, personMonths, band);

    /// <summary>Years in a state expected at the start of a band, of all who reach it.</summary>
    /// <param name="inState">Person-months lived in the state by band.</param>
    /// <param name="deaths">Deaths by band.</param>
    /// <param name="personMonths">Person-months lived by band.</param>
    /// <param name="band">The band at whose start years are expected: 13 is age 65.</param>
    /// <returns>Years; not a number where a band was not lived in or nobody died in the last.</returns>
    public static double ExpectedIn(
        ReadOnlySpan<long> inState, ReadOnlySpan<long> deaths, ReadOnlySpan<long> personMonths, int band)
    {
        var last = deaths.Length - 1;
        if (deaths[last] == 0) return double.NaN;
        var (alive, years) = (1.0, 0.0);
        for (var i = band; i <= last; i++)
        {
            var rate = deaths[i] * (double)Month.PerYear / personMonths[i];
            var dying = i == last ? 1 : Math.Min(1, BandYears * rate / (1 + BandYears * rate / 2));
            var lived = i == last ? alive / rate : BandYears * alive * (1 - dying / 2);
            years += lived * inState[i] / personMonths[i];
            alive *= 1 - dying;
        }
        return years;
    }
}
