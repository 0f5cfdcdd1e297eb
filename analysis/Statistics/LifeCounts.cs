namespace Catalyst.Analysis.Statistics;

/// <summary>Which years of a life are counted.</summary>
public enum LifeMeasure
{
    /// <summary>All years to live: life expectancy.</summary>
    All,

    /// <summary>Years lived independent.</summary>
    FreeOfDependency,

    /// <summary>
    /// Years lived independent and with fewer than two conditions, by how residents stand at the year's end. Published healthy
    /// life expectancy rests on how people rate their own health, which is another thing.
    /// </summary>
    Healthy,
}

/// <summary>Deaths, time lived and health by age band, sex and deprivation fifth, pooled over years and runs.</summary>
public sealed class LifeCounts
{
    /// <summary>Five-year bands of age, the last 90 and over.</summary>
    public const int Bands = 19;

    /// <summary>Deprivation fifths, 0 the most deprived.</summary>
    public const int Fifths = 5;

    private const int Sexes = 2;
    private const int YearsPerBand = 5;
    private const int MonthsPerYear = 12;

    // Most who die before five die in their first weeks: about a tenth of the band is lived.
    private const double FirstBandFraction = 0.1;
    private static readonly int[] AgeFrom = [.. Enumerable.Range(0, Bands).Select(band => band * YearsPerBand)];
    private static readonly double[] Fractions = [FirstBandFraction, .. Enumerable.Repeat(LifeTable.EvenFraction, Bands - 1)];

    private readonly double[] _deaths = new double[Bands * Sexes * Fifths];
    private readonly double[] _months = new double[Bands * Sexes * Fifths];
    private readonly double[] _independent = new double[Bands * Sexes * Fifths];
    private readonly double[] _residents = new double[Bands * Sexes * Fifths];
    private readonly double[] _healthy = new double[Bands * Sexes * Fifths];

    /// <summary>Adds a stratum's year.</summary>
    /// <param name="ageFrom">Youngest age of its five-year band.</param>
    /// <param name="sex">0 women, 1 men.</param>
    /// <param name="fifth">Deprivation fifth, 0 the most deprived.</param>
    /// <param name="deaths">Deaths.</param>
    /// <param name="months">Person-months lived.</param>
    /// <param name="independent">Of those, lived independent.</param>
    /// <param name="residents">Residents at the year's end.</param>
    /// <param name="healthy">Of those, healthy ones.</param>
    public void Add(int ageFrom, int sex, int fifth, double deaths, double months, double independent, double residents, double healthy)
    {
        var cell = Cell(ageFrom / YearsPerBand, sex, fifth);
        _deaths[cell] += deaths;
        _months[cell] += months;
        _independent[cell] += independent;
        _residents[cell] += residents;
        _healthy[cell] += healthy;
    }

    /// <summary>Adds or takes away other counts. All are whole numbers, so that what was added can be taken away to the bit.</summary>
    /// <param name="other">The other counts.</param>
    /// <param name="sign">1 to add, −1 to take away.</param>
    public void Add(LifeCounts other, int sign = 1)
    {
        for (var i = 0; i < _deaths.Length; i++)
        {
            _deaths[i] += sign * other._deaths[i];
            _months[i] += sign * other._months[i];
            _independent[i] += sign * other._independent[i];
            _residents[i] += sign * other._residents[i];
            _healthy[i] += sign * other._healthy[i];
        }
    }

    /// <summary>Years lived at all ages by a sex, of one fifth or of all.</summary>
    public double PersonYears(int sex, int? fifth = null) => Enumerable.Range(0, Bands).Sum(band => Sum(_months, band, sex, fifth)) / MonthsPerYear;

    /// <summary>Years to live at an age, of the kind asked for.</summary>
    /// <param name="measure">Which years.</param>
    /// <param name="age">The youngest age of a five-year band.</param>
    /// <param name="sex">0 women, 1 men, or null for both.</param>
    /// <param name="fifth">Deprivation fifth, 0 the most deprived, or null for all.</param>
    /// <returns>Years; not a number where nobody lived in a band from there on, or nobody died at 90 and over.</returns>
    public double Years(LifeMeasure measure, int age, int? sex, int? fifth = null)
    {
        var (months, residents) = (Each(_months, sex, fifth), Each(_residents, sex, fifth));
        var table = LifeTable.Period(AgeFrom, Each(_deaths, sex, fifth), [.. months.Select(each => each / MonthsPerYear)], Fractions);
        return measure switch
        {
            LifeMeasure.FreeOfDependency => table.ExpectancyFree(age, Shares(Each(_independent, sex, fifth), months)),
            LifeMeasure.Healthy => table.ExpectancyFree(age, Shares(Each(_healthy, sex, fifth), residents)),
            _ => table.Expectancy(age),
        };
    }

    /// <summary>Slope index of years to live over deprivation fifths: the least deprived end less the most deprived one.</summary>
    /// <param name="measure">Which years.</param>
    /// <param name="age">The youngest age of a five-year band.</param>
    /// <param name="sex">0 women, 1 men.</param>
    public double Slope(LifeMeasure measure, int age, int sex)
    {
        var fifths = Enumerable.Range(0, Fifths).ToArray();
        double[] people = [.. fifths.Select(fifth => PersonYears(sex, fifth))];
        return InequalityLine.Through([.. fifths.Select(fifth => people[fifth] > 0 ? Years(measure, age, sex, fifth) : 0)], people).Slope;
    }

    private static double[] Shares(double[] parts, double[] wholes) => [.. parts.Select((part, i) => part / wholes[i])];

    private static double[] Each(double[] counts, int? sex, int? fifth) =>
        [.. Enumerable.Range(0, Bands).Select(band => Sum(counts, band, sex, fifth))];

    private static double Sum(double[] counts, int band, int? sex, int? fifth)
    {
        var sum = 0.0;
        for (var s = sex ?? 0; s <= (sex ?? Sexes - 1); s++)
            for (var each = fifth ?? 0; each <= (fifth ?? Fifths - 1); each++)
                sum += counts[Cell(band, s, each)];
        return sum;
    }

    private static int Cell(int band, int sex, int fifth) => (band * Sexes + sex) * Fifths + fifth;
}
