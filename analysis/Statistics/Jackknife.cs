namespace Catalyst.Analysis.Statistics;

/// <summary>
/// Intervals for what is worked out from counts pooled over runs: each run is left out in turn, and the spread of the results
/// tells how far the pooled one may be off (Efron and Stein 1981, "The jackknife estimate of variance", Annals of Statistics 9,
/// pp. 586–596). A life table of one small run may have nobody to die at 90; that of all runs but one has.
/// </summary>
public static class Jackknife
{
    /// <summary>A pooled result with its 95% interval, by Student's t.</summary>
    /// <param name="pooled">The result from all units.</param>
    /// <param name="without">The results with one unit left out, one a unit.</param>
    /// <returns>The interval; its width is unknown with fewer than two units, or where a result is.</returns>
    public static Interval Of(double pooled, IReadOnlyList<double> without)
    {
        var units = without.Count;
        if (units < 2) return new Interval(pooled, double.NaN, units);
        var mean = StudentInterval.Mean([.. without]);
        var squares = without.Sum(each => (each - mean) * (each - mean));
        return new Interval(pooled, StudentInterval.Quantile(units - 1) * Math.Sqrt((units - 1.0) / units * squares), units);
    }
}
