namespace Catalyst.Analysis.Statistics;

/// <summary>
/// A period life table, abridged or by single year: what would become of people who lived their whole life at the death rates
/// of one period.
/// </summary>
/// <remarks>
/// Chiang 1984, "The Life Table and its Applications", ch. 6 and 8: a band of n years at death rate m, of which those who die
/// live the fraction a, is not survived by q = n m / (1 + (1 − a) n m), and has the sampling variance q² (1 − q) / deaths. Of
/// the open band years to live are 1 / m, and their variance 1 / (m² · deaths) (Silcocks, Jenner and Reza 2001, "Life expectancy
/// as a summary of mortality in a population", Journal of Epidemiology and Community Health 55, pp. 38–43; Chiang takes it as
/// certain). Years in a state are Sullivan's (Sullivan 1971, "A single index of mortality and morbidity", HSMHA Health Reports
/// 86, pp. 347–354). All is reckoned from the open band backwards, so that what is not known of the young spoils no older age.
/// </remarks>
public sealed class LifeTable
{
    /// <summary>The part of a band that those who die in it live, where none is given.</summary>
    public const double EvenFraction = 0.5;

    private readonly int[] _ageFrom;
    private readonly Band[] _bands;

    private LifeTable(int[] ageFrom, Band[] bands) => (_ageFrom, _bands) = (ageFrom, bands);

    /// <summary>The youngest age of each band, ascending; the last band is open.</summary>
    public IReadOnlyList<int> AgeFrom => _ageFrom;

    /// <summary>A table from deaths and years lived.</summary>
    /// <param name="ageFrom">Youngest age of each band, ascending; the last band is open.</param>
    /// <param name="deaths">Deaths in each band.</param>
    /// <param name="personYears">Years lived in each band.</param>
    /// <param name="fractions">The part of a band that those who die in it live, 0 to 1; a half where null. That of the open band is not read.</param>
    /// <exception cref="ArgumentException">The lists are empty, differ in length, or hold what cannot be.</exception>
    public static LifeTable Period(
        IReadOnlyList<int> ageFrom, IReadOnlyList<double> deaths, IReadOnlyList<double> personYears, IReadOnlyList<double>? fractions = null)
    {
        var count = ageFrom.Count;
        if (count == 0 || deaths.Count != count || personYears.Count != count || (fractions is not null && fractions.Count != count))
            throw new ArgumentException("A life table needs deaths and years lived for every band of ages.");
        var bands = new Band[count];
        for (var i = 0; i < count; i++)
        {
            var open = i == count - 1;
            var width = open ? double.PositiveInfinity : ageFrom[i + 1] - ageFrom[i];
            var fraction = open ? EvenFraction : fractions?[i] ?? EvenFraction;
            if (width <= 0) throw new ArgumentException($"Ages ascend; {ageFrom[i + 1]} does not come after {ageFrom[i]}.");
            if (deaths[i] < 0 || personYears[i] < 0 || fraction is < 0 or > 1)
                throw new ArgumentException($"From age {ageFrom[i]} on: deaths and years are not negative, and a fraction is 0 to 1.");
            bands[i] = open ? Open(deaths[i], personYears[i]) : Closed(width, fraction, deaths[i], personYears[i]);
        }
        return new LifeTable([.. ageFrom], bands);
    }

    /// <summary>Years to live at an age.</summary>
    /// <param name="age">The youngest age of a band.</param>
    /// <returns>Years; not a number where nobody lived in a band from there on, or nobody died in the open one.</returns>
    public double Expectancy(int age) => At(Years(null), age);

    /// <summary>Years to live at an age in a state, by Sullivan's method.</summary>
    /// <param name="age">The youngest age of a band.</param>
    /// <param name="shareFree">Share of each band's residents in the state, 0 to 1.</param>
    /// <returns>Years, of all who reach the age; not a number as for <see cref="Expectancy"/>.</returns>
    public double ExpectancyFree(int age, IReadOnlyList<double> shareFree) => At(Years(shareFree), age);

    /// <summary>Share of those alive at the youngest age of the table who reach an age.</summary>
    /// <param name="age">The youngest age of a band.</param>
    public double Survivors(int age)
    {
        var (alive, reached) = (1.0, IndexOf(age));
        for (var i = 0; i < reached; i++) alive *= 1 - _bands[i].Dies;
        return alive;
    }

    /// <summary>Sampling variance of <see cref="Expectancy"/>, in years squared: of deaths as a random sample of those at risk.</summary>
    /// <param name="age">The youngest age of a band.</param>
    /// <param name="openBandVaries">Whether years in the open band vary as well (Silcocks and others); not with Chiang.</param>
    public double Variance(int age, bool openBandVaries = true)
    {
        var years = Years(null);
        var variances = new double[_bands.Length];
        for (var i = _bands.Length - 1; i >= 0; i--)
        {
            var band = _bands[i];
            if (i == _bands.Length - 1)
            {
                variances[i] = openBandVaries ? band.Variance : 0;
                continue;
            }
            var lost = band.Width * (1 - band.Fraction) + years[i + 1];
            variances[i] = lost * lost * band.Variance + (1 - band.Dies) * (1 - band.Dies) * variances[i + 1];
        }
        return At(variances, age);
    }

    /// <summary>
    /// Standard error of <see cref="ExpectancyFree"/> in years, of the shares alone as of a simple random sample: the share of
    /// the mortality is left out, since it is small beside it (Jagger, Van Oyen and Robine 2014, "Health Expectancy Calculation
    /// by the Sullivan Method: A Practical Guide", 4th ed.).
    /// </summary>
    /// <param name="age">The youngest age of a band.</param>
    /// <param name="shareFree">Share of each band's residents in the state, 0 to 1.</param>
    /// <param name="asked">People in each band whose state the share rests on.</param>
    public double StandardErrorFree(int age, IReadOnlyList<double> shareFree, IReadOnlyList<double> asked)
    {
        RequireAll(shareFree);
        RequireAll(asked);
        var variances = new double[_bands.Length];
        for (var i = _bands.Length - 1; i >= 0; i--)
        {
            var (band, survive) = (_bands[i], 1 - _bands[i].Dies);
            variances[i] = band.Lived * band.Lived * shareFree[i] * (1 - shareFree[i]) / asked[i]
                + (i == _bands.Length - 1 ? 0 : survive * survive * variances[i + 1]);
        }
        return Math.Sqrt(At(variances, age));
    }

    private static Band Open(double deaths, double personYears)
    {
        var lived = deaths > 0 && personYears > 0 ? personYears / deaths : double.NaN;
        return new Band(double.PositiveInfinity, EvenFraction, 1, lived, lived * lived / deaths);
    }

    private static Band Closed(double width, double fraction, double deaths, double personYears)
    {
        var rate = deaths / personYears;
        var dies = Math.Min(1, width * rate / (1 + (1 - fraction) * width * rate));
        // Where nobody died, nothing is known of the variance: Chiang's estimate is then none.
        return new Band(width, fraction, dies, width * (1 - (1 - fraction) * dies), deaths > 0 ? dies * dies * (1 - dies) / deaths : 0);
    }

    private double[] Years(IReadOnlyList<double>? shares)
    {
        if (shares is not null) RequireAll(shares);
        var years = new double[_bands.Length];
        for (var i = _bands.Length - 1; i >= 0; i--)
            years[i] = _bands[i].Lived * (shares?[i] ?? 1) + (i == _bands.Length - 1 ? 0 : (1 - _bands[i].Dies) * years[i + 1]);
        return years;
    }

    private double At(double[] values, int age) => values[IndexOf(age)];

    private int IndexOf(int age)
    {
        var index = Array.IndexOf(_ageFrom, age);
        return index >= 0 ? index : throw new ArgumentException($"{age} is not the youngest age of a band.");
    }

    private void RequireAll(IReadOnlyList<double> values)
    {
        if (values.Count != _bands.Length) throw new ArgumentException("A life table needs a value for every band of ages.");
    }

    /// <summary>A band, for one who is alive at its start.</summary>
    /// <param name="Width">Years of age that it spans.</param>
    /// <param name="Fraction">The part of it that those who die in it live.</param>
    /// <param name="Dies">Probability of dying in it.</param>
    /// <param name="Lived">Years lived in it.</param>
    /// <param name="Variance">Of a closed band, that of the probability; of the open band, that of the years.</param>
    private readonly record struct Band(double Width, double Fraction, double Dies, double Lived, double Variance);
}
