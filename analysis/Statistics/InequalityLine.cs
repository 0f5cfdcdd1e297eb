namespace Catalyst.Analysis.Statistics;

/// <summary>
/// The line through a measure of groups ordered by deprivation, from which the slope index and the relative index of inequality
/// follow.
/// </summary>
/// <remarks>
/// Least squares, weighted by population, on the middle of each group's range of ranks from 0, the most deprived end, to 1
/// (Mackenbach and Kunst 1997, "Measuring the magnitude of socio-economic inequalities in health", Social Science &amp; Medicine
/// 44, pp. 757–771; Low and Low 2004, "Measuring the gap", Journal of Public Health 26, pp. 388–395).
/// </remarks>
public sealed class InequalityLine
{
    private InequalityLine(double slope, double mostDeprived, double standardError, int groups) =>
        (Slope, MostDeprived, StandardError, Groups) = (slope, mostDeprived, standardError, groups);

    /// <summary>
    /// The slope index: the line at the least deprived end less at the most deprived one, in the unit of the measure; as
    /// published of years of life, positive where the least deprived have more.
    /// </summary>
    public double Slope { get; }

    /// <summary>The line at the most deprived end, in the unit of the measure.</summary>
    public double MostDeprived { get; }

    /// <summary>The relative index: the line at the least deprived end over that at the most deprived one.</summary>
    public double Relative => (MostDeprived + Slope) / MostDeprived;

    /// <summary>Standard error of the slope from how far the groups lie off the line; not a number with two groups.</summary>
    public double StandardError { get; }

    /// <summary>Groups with people in them.</summary>
    public int Groups { get; }

    /// <summary>
    /// The slope with its 95% interval by Student's t with two degrees of freedom fewer than groups. It is about how well a line
    /// fits the groups, not about the luck in each of them.
    /// </summary>
    public Interval Interval => new(
        Slope, double.IsFinite(StandardError) ? StudentInterval.Quantile(Groups - 2) * StandardError : double.NaN, Groups);

    /// <summary>The line through groups.</summary>
    /// <param name="values">The measure in each group, from the most deprived to the least; that of an empty group is not read.</param>
    /// <param name="population">People in each group.</param>
    /// <returns>The line; its numbers are none where fewer than two groups have people.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a population is negative.</exception>
    public static InequalityLine Through(IReadOnlyList<double> values, IReadOnlyList<double> population)
    {
        if (values.Count != population.Count) throw new ArgumentException("Every group needs a value and a population.");
        if (population.Any(people => people < 0)) throw new ArgumentException("A population is not negative.");
        var total = population.Sum();
        double before = 0, meanValue = 0;
        var groups = new List<(double Rank, double Value, double Weight)>();
        for (var i = 0; i < values.Count; i++)
        {
            var weight = population[i] / total;
            if (population[i] > 0) groups.Add((before + weight / 2, values[i], weight));
            before += weight;
            if (population[i] > 0) meanValue += weight * values[i];
        }
        // The mean rank is a half, whatever the sizes of the groups.
        const double MeanRank = 0.5;
        var spread = groups.Sum(group => group.Weight * (group.Rank - MeanRank) * (group.Rank - MeanRank));
        var slope = groups.Sum(group => group.Weight * (group.Rank - MeanRank) * (group.Value - meanValue)) / spread;
        var first = meanValue - slope * MeanRank;
        var off = groups.Sum(group => group.Weight * (group.Value - first - slope * group.Rank) * (group.Value - first - slope * group.Rank));
        var error = groups.Count > 2 ? Math.Sqrt(off / (groups.Count - 2) / spread) : double.NaN;
        return groups.Count > 1
            ? new InequalityLine(slope, first, error, groups.Count)
            : new InequalityLine(double.NaN, double.NaN, double.NaN, groups.Count);
    }
}
