namespace Catalyst.Engine.Observation;

/// <summary>
/// The slope index of inequality: how far a rate differs between the most and the least deprived end of a population.
/// </summary>
/// <remarks>
/// Least squares, weighted by population, of the groups' rates on the middle of each group's range of ranks from 0 to 1
/// (ridit); the index is the value of the line at the most deprived end less that at the least deprived (Mackenbach and
/// Kunst 1997, "Measuring the magnitude of socio-economic inequalities in health", Social Science &amp; Medicine 44, pp.
/// 757-771).
/// </remarks>
public static class SlopeIndex
{
    /// <summary>The index over groups ordered from the most deprived to the least.</summary>
    /// <param name="rates">The rate of each group; that of an empty group is not read.</param>
    /// <param name="population">People in each group.</param>
    /// <returns>Positive where the deprived have more; not a number where fewer than two groups have people.</returns>
    public static double Of(ReadOnlySpan<double> rates, ReadOnlySpan<double> population)
    {
        var total = 0.0;
        foreach (var people in population) total += people;
        Span<double> rank = stackalloc double[population.Length];
        var (before, meanRank, meanRate) = (0.0, 0.0, 0.0);
        for (var i = 0; i < population.Length; i++)
        {
            if (population[i] <= 0) continue;
            rank[i] = (before + population[i] / 2) / total;
            before += population[i];
            meanRank += population[i] * rank[i] / total;
            meanRate += population[i] * rates[i] / total;
        }
        var (together, spread) = (0.0, 0.0);
        for (var i = 0; i < population.Length; i++)
        {
            if (population[i] <= 0) continue;
            together += population[i] * (rank[i] - meanRank) * (rates[i] - meanRate);
            spread += population[i] * (rank[i] - meanRank) * (rank[i] - meanRank);
        }
        return -together / spread;
    }
}
