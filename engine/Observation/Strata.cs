using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;

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

    /// <summary>Person-months lived at each dependency, the dependency varying fastest.</summary>
    public long[] PersonMonths { get; } = new long[Count * (ResidentStatus.HighDependency + 1)];

    /// <summary>Deaths.</summary>
    public long[] Deaths { get; } = new long[Count];

    /// <summary>Minutes of help needed.</summary>
    public long[] NeededMinutes { get; } = new long[Count];

    /// <summary>Minutes of needed help that did not come.</summary>
    public long[] UnmetMinutes { get; } = new long[Count];

    /// <summary>The stratum of an age in months, sex and fifth (0 to 4).</summary>
    public static int Of(int ageMonths, int sex, int quintile) =>
        (Math.Min(ageMonths / MonthsPerBand, AgeBands - 1) * 2 + sex) * 5 + quintile;

    /// <summary>Forgets the year.</summary>
    public void Clear()
    {
        Array.Clear(PersonMonths);
        Array.Clear(Deaths);
        Array.Clear(NeededMinutes);
        Array.Clear(UnmetMinutes);
    }

    /// <summary>A copy.</summary>
    public Strata Copy()
    {
        var copy = new Strata();
        copy.Add(this);
        return copy;
    }

    /// <summary>Adds what another part of the place counted.</summary>
    public void Add(Strata other)
    {
        for (var i = 0; i < PersonMonths.Length; i++) PersonMonths[i] += other.PersonMonths[i];
        for (var i = 0; i < Count; i++)
        {
            Deaths[i] += other.Deaths[i];
            NeededMinutes[i] += other.NeededMinutes[i];
            UnmetMinutes[i] += other.UnmetMinutes[i];
        }
    }
}
