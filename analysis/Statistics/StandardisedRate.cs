namespace Catalyst.Analysis.Statistics;

/// <summary>A rate as it would be if the population had the ages of a standard one: direct standardisation.</summary>
/// <param name="Rate">Events per person-year, or per whatever the people are counted in.</param>
/// <param name="Low">Lower end of the 95% interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Events">Events that it rests on. Below ten a rate had better not be published (Morris and others 2018, "Evaluation
/// of stability of directly standardized rates for sparse data using simulation methods", Population Health Metrics 16, 19).</param>
public readonly record struct StandardisedRate(double Rate, double Low, double High, double Events)
{
    // The 97.5% quantile of the normal distribution.
    private const double Normal = 1.959963984540054;

    private static readonly double[] European =
        [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

    /// <summary>
    /// The European Standard Population of 2013: persons of 100,000 in the nineteen five-year bands of age from 0 to 4 to 90 and
    /// over (Eurostat 2013, "Revision of the European Standard Population: Report of Eurostat's task force").
    /// </summary>
    public static IReadOnlyList<double> EuropeanStandard2013 => European;

    /// <summary>A rate with the interval of the public health technical guides.</summary>
    /// <remarks>
    /// Byar's limits of the number of events (Breslow and Day 1987, "Statistical Methods in Cancer Research II", p. 69), carried
    /// over to the weighted sum by its standard deviation (Dobson and others 1991, "Confidence intervals for weighted sums of
    /// Poisson parameters", Statistics in Medicine 10, pp. 457–462).
    /// </remarks>
    /// <param name="events">Events in each band.</param>
    /// <param name="people">People, or person-years, in each band.</param>
    /// <param name="standard">The standard population in each band, such as <see cref="EuropeanStandard2013"/>.</param>
    /// <exception cref="ArgumentException">The lists are empty or differ in length.</exception>
    public static StandardisedRate Of(IReadOnlyList<double> events, IReadOnlyList<double> people, IReadOnlyList<double> standard)
    {
        if (events.Count == 0 || people.Count != events.Count || standard.Count != events.Count)
            throw new ArgumentException("A standardised rate needs events, people and a standard for every band.");
        double count = 0, rate = 0, variance = 0, total = 0;
        for (var band = 0; band < events.Count; band++)
        {
            var each = standard[band] / people[band];
            count += events[band];
            rate += each * events[band];
            variance += each * each * events[band];
            total += standard[band];
        }
        rate /= total;
        // Without events the upper end is not known either: there is no telling in which band the first would fall.
        var scale = count > 0 ? Math.Sqrt(variance / count) / total : double.NaN;
        var (low, high) = ByarLimits(count);
        return new StandardisedRate(rate, rate + scale * (low - count), rate + scale * (high - count), count);
    }

    /// <summary>Byar's approximate 95% limits of the mean of a Poisson count.</summary>
    /// <param name="count">Events counted; within 0.2% of the exact limits from ten on.</param>
    public static (double Low, double High) ByarLimits(double count)
    {
        var more = count + 1;
        return (count > 0 ? count * Cube(1 - 1 / (9 * count) - Normal / (3 * Math.Sqrt(count))) : 0,
            more * Cube(1 - 1 / (9 * more) + Normal / (3 * Math.Sqrt(more))));
    }

    private static double Cube(double value) => value * value * value;
}
