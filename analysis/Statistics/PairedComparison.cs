namespace Catalyst.Analysis.Statistics;

/// <summary>
/// A scenario held against a base, family by family. Both meet the same luck, so the luck cancels in the difference and its
/// interval is narrower than that of two independent samples (common random numbers: Law 2015, "Simulation Modeling and
/// Analysis", 5th ed., section 11.2).
/// </summary>
/// <param name="Base">The base's mean and interval.</param>
/// <param name="Scenario">The scenario's mean and interval.</param>
/// <param name="Difference">Scenario less base, with the interval of the paired differences.</param>
/// <param name="Unpaired">The same difference with the interval that ignoring the pairs would give (Welch).</param>
/// <param name="VarianceRatio">
/// Variance of the unpaired difference over that of the paired one: how many times more families an unpaired comparison would
/// need. 1 where pairing gains nothing, +∞ where the differences do not vary, NaN where nothing varies or it is unknown.
/// </param>
public sealed record PairedComparison(
    Interval Base, Interval Scenario, Interval Difference, Interval Unpaired, double VarianceRatio)
{
    /// <summary>Compares a scenario with its base.</summary>
    /// <exception cref="InvalidDataException">A family is missing on one side.</exception>
    public static PairedComparison Of(FamilyValues scenario, FamilyValues reference)
    {
        var differences = scenario.Less(reference).Independent();
        double[] values = scenario.Independent(), baseValues = reference.Independent();
        return new PairedComparison(
            StudentInterval.Of(baseValues),
            StudentInterval.Of(values),
            StudentInterval.Of(differences),
            StudentInterval.OfDifference(values, baseValues),
            (StudentInterval.Variance(values) + StudentInterval.Variance(baseValues)) / StudentInterval.Variance(differences));
    }
}
