using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// A cohort-component projection of a place by age and sex, year by year, from published figures alone. Funding and
/// arrivals read it and never a headcount, so that no scenario can move them. It is an estimate, not a published projection.
/// </summary>
/// <remarks>Method: Preston, Heuveline and Guillot 2001, "Demography", ch. 6, with net migration by age.</remarks>
public sealed class PopulationProjection
{
    private const int Ages = Residents.OldestAge + 1;

    private readonly double[][,] _byYear;
    private readonly double[] _moveIn = new double[Ages];
    private readonly double[][] _arrivalsUpTo;
    private readonly int _firstYear;

    /// <summary>Projects from the first year (mid-year) to the last.</summary>
    public PopulationProjection(ModelParameters parameters, Place place, int firstYear, int lastYear)
    {
        var demography = parameters.Demography;
        _firstYear = firstYear;
        for (var age = 0; age < Ages; age++)
            _moveIn[age] = place.NetMigration.At(age) + LifeHazards.MoveOutRate(parameters, place, age);

        var start = new double[2, Ages];
        foreach (var (age, count) in SingleAges(place, demography))
        {
            var female = demography.FemaleShare.At(age);
            start[0, age] += count * female;
            start[1, age] += count * (1 - female);
        }
        _byYear = new double[lastYear - firstYear + 1][,];
        _byYear[0] = start;
        for (var y = 1; y < _byYear.Length; y++)
            _byYear[y] = Next(_byYear[y - 1], firstYear + y - 1, demography, place);
        _arrivalsUpTo = new double[_byYear.Length][];
        for (var y = 0; y < _byYear.Length; y++)
        {
            _arrivalsUpTo[y] = new double[Ages];
            var sum = 0.0;
            for (var age = 0; age < Ages; age++) _arrivalsUpTo[y][age] = sum += At(firstYear + y, age) * _moveIn[age];
        }
        Starting = Total(firstYear);
    }

    /// <summary>Residents at the start.</summary>
    public double Starting { get; }

    /// <summary>Residents at the middle of a year.</summary>
    public double Total(int year)
    {
        var sum = 0.0;
        for (var age = 0; age < Ages; age++) sum += At(year, age);
        return sum;
    }

    /// <summary>Residents aged 65 and over at the middle of a year.</summary>
    public double Older(int year) => Between(year, LifeHazards.OlderAge, Ages - 1);

    /// <summary>Residents aged 18 to 64 at the middle of a year.</summary>
    public double WorkingAge(int year) => Between(year, LifeHazards.AdultAge, LifeHazards.OlderAge - 1);

    /// <summary>Residents aged 18 and over at the middle of a year.</summary>
    public double Adults(int year) => Between(year, LifeHazards.AdultAge, Ages - 1);

    /// <summary>Residents from one age to another, both included, at the middle of a year.</summary>
    public double Between(int year, int youngest, int oldest)
    {
        var sum = 0.0;
        for (var age = youngest; age <= Math.Min(oldest, Ages - 1); age++) sum += At(year, age);
        return sum;
    }

    /// <summary>Residents of an age, both sexes; years beyond the projection take its last.</summary>
    public double At(int year, int age) => Of(year)[0, age] + Of(year)[1, age];

    /// <summary>Moves into the place expected in a year.</summary>
    public double Arrivals(int year) => _arrivalsUpTo[IndexOf(year)][^1];

    /// <summary>The age below which a given share of a year's arrivals stands.</summary>
    /// <param name="year">The year.</param>
    /// <param name="rank">A number in (0, 1).</param>
    public int ArrivalAge(int year, double rank)
    {
        var upTo = _arrivalsUpTo[IndexOf(year)];
        var age = Array.BinarySearch(upTo, rank * upTo[^1]);
        return Math.Min(age < 0 ? ~age : age, Ages - 1);
    }

    /// <summary>The largest total of any year.</summary>
    public double Peak => Enumerable.Range(_firstYear, _byYear.Length).Max(Total);

    /// <summary>Residents by single age: each band's spread over its years as survivors of a life table would be.</summary>
    public static IEnumerable<(int Age, double Count)> SingleAges(Place place, DemographyParameters demography)
    {
        var bands = place.Residents.Labels(0);
        for (var b = 0; b < bands.Count; b++)
        {
            var weights = BandWeights(place, demography, b);
            var count = 0.0;
            for (var decile = 0; decile < 10; decile++) count += place.Residents.At(bands[b], decile);
            for (var i = 0; i < weights.Length; i++) yield return (bands[b] + i, count * weights[i]);
        }
    }

    /// <summary>The share of an age band at each of its single years, from survival by the national life table.</summary>
    public static double[] BandWeights(Place place, DemographyParameters demography, int band)
    {
        var bands = place.Residents.Labels(0);
        var last = band == bands.Count - 1 ? Math.Max(Residents.OldestAge, bands[band]) : bands[band + 1] - 1;
        var weights = new double[last - bands[band] + 1];
        double survivors = 1, sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = survivors;
            sum += survivors;
            var age = bands[band] + i;
            survivors *= 1 - (Interpolation.Geometric(demography.DeathProbability, place.PopulationYear, 0, age)
                + Interpolation.Geometric(demography.DeathProbability, place.PopulationYear, 1, age)) / 2;
        }
        for (var i = 0; i < weights.Length; i++) weights[i] /= sum;
        return weights;
    }

    /// <summary>The mean ratio of the place's tenths to the national death rate at an age.</summary>
    private static double DeprivationDeathRatio(Place place, DemographyParameters demography, int sex, int age)
    {
        double residents = 0, weighted = 0;
        for (var decile = 0; decile < 10; decile++)
        {
            residents += place.Residents.At(age, decile);
            weighted += place.Residents.At(age, decile) * demography.DeprivationDeathRatio.At(sex, age, decile);
        }
        return residents > 0 ? weighted / residents : 1;
    }

    private double[,] Of(int year) => _byYear[IndexOf(year)];

    private int IndexOf(int year) => Math.Clamp(year - _firstYear, 0, _byYear.Length - 1);

    private static double[,] Next(double[,] now, int year, DemographyParameters demography, Place place)
    {
        var next = new double[2, Ages];
        var births = 0.0;
        for (var age = 0; age < Ages; age++)
        {
            births += now[0, age] * demography.Fertility.At(year, age);
            for (var sex = 0; sex < 2; sex++)
            {
                // Residents of an age are half a year past it on average, so half of the next age's chance is theirs.
                var dies = (Interpolation.Geometric(demography.DeathProbability, year, sex, age)
                    + Interpolation.Geometric(demography.DeathProbability, year, sex, age + 1)) / 2
                    * DeprivationDeathRatio(place, demography, sex, age);
                var stay = 1 - Math.Min(1, dies)
                    + place.NetMigration.At(age);
                next[sex, Math.Min(age + 1, Ages - 1)] += now[sex, age] * Math.Max(0, stay);
            }
        }
        for (var sex = 0; sex < 2; sex++)
            next[sex, 0] += births * (sex == 1 ? demography.MaleShareAtBirth : 1 - demography.MaleShareAtBirth)
                * (1 - Interpolation.Geometric(demography.DeathProbability, year, sex, 0) / 2);
        return next;
    }
}
