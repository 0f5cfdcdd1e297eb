namespace Catalyst.Analysis.Statistics;

/// <summary>
/// A period life table, abridged or by single year: what would become of people who lived their whole life at the death rates
/// of one period (Chiang 1984, The Life Table and its Applications, ch. 6).
/// </summary>
public sealed class LifeTable
{
    private readonly int[] _ageFrom;
    private readonly double[] _alive;
    private readonly double[] _lived;

    private LifeTable(int[] ageFrom, double[] alive, double[] lived) => (_ageFrom, _alive, _lived) = (ageFrom, alive, lived);

    /// <summary>A table from deaths and years lived.</summary>
    /// <param name="ageFrom">Youngest age of each band, ascending; the last band is open.</param>
    /// <param name="deaths">Deaths in each band.</param>
    /// <param name="personYears">Years lived in each band.</param>
    /// <param name="fractions">The part of a band that those who die in it live, 0 to 1; a half where null. That of the open band is not read.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or are empty.</exception>
    public static LifeTable Period(
        IReadOnlyList<int> ageFrom, IReadOnlyList<double> deaths, IReadOnlyList<double> personYears, IReadOnlyList<double>? fractions = null)
    {
        var bands = ageFrom.Count;
        if (bands == 0 || deaths.Count != bands || personYears.Count != bands || (fractions is not null && fractions.Count != bands))
            throw new ArgumentException("A life table needs deaths and years lived for every band of ages.");
        var (alive, lived) = (new double[bands], new double[bands]);
        alive[0] = 1;
        for (var band = 0; band < bands; band++)
        {
            var rate = deaths[band] / personYears[band];
            if (band == bands - 1)
            {
                lived[band] = alive[band] / rate;
                break;
            }
            var (width, fraction) = (ageFrom[band + 1] - ageFrom[band], fractions?[band] ?? 0.5);
            var dies = Math.Min(1, width * rate / (1 + (1 - fraction) * width * rate));
            alive[band + 1] = alive[band] * (1 - dies);
            lived[band] = width * (alive[band + 1] + fraction * alive[band] * dies);
        }
        return new LifeTable([.. ageFrom], alive, lived);
    }

    /// <summary>Years to live at an age.</summary>
    /// <param name="age">The youngest age of a band.</param>
    public double Expectancy(int age) => Years(age, null);

    /// <summary>Years to live at an age in a state, by Sullivan's method (Sullivan 1971).</summary>
    /// <param name="age">The youngest age of a band.</param>
    /// <param name="shareFree">Share of each band's residents in the state.</param>
    public double ExpectancyFree(int age, IReadOnlyList<double> shareFree) => Years(age, shareFree);

    private double Years(int age, IReadOnlyList<double>? shares)
    {
        var first = Array.IndexOf(_ageFrom, age);
        if (first < 0) throw new ArgumentException($"{age} is not the youngest age of a band.");
        var years = 0.0;
        for (var band = first; band < _ageFrom.Length; band++) years += _lived[band] * (shares?[band] ?? 1);
        return years / _alive[first];
    }
}
