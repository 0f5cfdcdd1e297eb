using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Statistics;

/// <summary>What the interval of a paired difference allows to be said.</summary>
public enum Verdict
{
    /// <summary>Nothing: a value or the interval is unknown, as with a single family.</summary>
    Unknown,

    /// <summary>The same in every family, to the bit.</summary>
    Same,

    /// <summary>The interval holds zero.</summary>
    NoClearDifference,

    /// <summary>The whole interval lies below zero.</summary>
    Lower,

    /// <summary>The whole interval lies above zero.</summary>
    Higher,
}

/// <summary>One measure over the policy years: the base and every other scenario held against it.</summary>
/// <param name="Measure">The measure's definition.</param>
/// <param name="Base">The base scenario's mean and interval.</param>
/// <param name="Outcomes">The other scenarios in the study's order.</param>
public sealed record ComparisonRow(TableColumn Measure, Interval Base, IReadOnlyList<ScenarioOutcome> Outcomes)
{
    /// <summary>The unit of the figures, with how months were joined, such as <c>persons, mean of months</c>.</summary>
    public string Unit => string.Join(", ", new[] { Rate(Measure), Period(Measure.Summary) }.Where(part => part.Length > 0));

    /// <summary>Compares scenarios with a base on every measure of a table.</summary>
    /// <param name="outcomes">The table.</param>
    /// <param name="start">First month that counts: the policy's start.</param>
    /// <param name="reference">The base scenario.</param>
    /// <param name="scenarios">The other scenarios, in the order to show them.</param>
    /// <returns>One row a measure, in the table's order.</returns>
    /// <exception cref="InvalidDataException">A scenario and the base do not have the same families.</exception>
    public static IReadOnlyList<ComparisonRow> All(
        MonthlyOutcomes outcomes, DateOnly start, string reference, IReadOnlyList<string> scenarios) =>
        [.. outcomes.Measures.Select(measure =>
        {
            var baseValues = outcomes.Summarise(reference, measure, start);
            return new ComparisonRow(measure, baseValues.Interval(),
                [.. scenarios.Select(scenario => ScenarioOutcome.Of(outcomes.Summarise(scenario, measure, start), baseValues, measure.Better))]);
        })];

    // A sum over months is no longer a rate a month.
    private static string Rate(TableColumn measure) =>
        measure.Summary == Summary.Sum ? measure.Unit.Replace(" a month", "", StringComparison.Ordinal) : measure.Unit;

    private static string Period(Summary summary) => summary switch
    {
        Summary.Sum => "total",
        Summary.Last => "last month",
        _ => "mean of months",
    };
}

/// <summary>A scenario's outcome on one measure.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Comparison">Its paired comparison with the base.</param>
/// <param name="Verdict">What the interval allows to be said.</param>
/// <param name="Better">Which direction of the measure is an improvement.</param>
public sealed record ScenarioOutcome(string Scenario, PairedComparison Comparison, Verdict Verdict, Better Better)
{
    /// <summary>Whether the whole interval lies on the worse side of zero.</summary>
    public bool IsWorse => (Verdict, Better) is (Verdict.Higher, Better.Lower) or (Verdict.Lower, Better.Higher);

    /// <summary>Whether the whole interval lies on the better side of zero.</summary>
    public bool IsBetter => (Verdict, Better) is (Verdict.Lower, Better.Lower) or (Verdict.Higher, Better.Higher);

    /// <summary>The verdict in words, no stronger than the interval: <c>lower</c>, <c>higher</c>, <c>no clear difference</c> …</summary>
    public string Words => Verdict switch
    {
        Verdict.Lower => "lower",
        Verdict.Higher => "higher",
        Verdict.NoClearDifference => "no clear difference",
        Verdict.Same => "the same in every family",
        _ => "not known",
    };

    /// <summary>Compares one scenario's values with the base's.</summary>
    /// <exception cref="InvalidDataException">The two do not have the same families.</exception>
    public static ScenarioOutcome Of(FamilyValues scenario, FamilyValues reference, Better better)
    {
        var comparison = PairedComparison.Of(scenario, reference);
        return new ScenarioOutcome(scenario.Scenario, comparison, Judge(comparison.Difference, scenario.Values.SequenceEqual(reference.Values)), better);
    }

    private static Verdict Judge(Interval difference, bool identical)
    {
        // The same bits are the same even in a single family, which has no interval.
        if (identical && difference.Mean == 0)
            return Verdict.Same;
        if (double.IsNaN(difference.HalfWidth))
            return Verdict.Unknown;
        return difference.IsBelowZero ? Verdict.Lower : difference.IsAboveZero ? Verdict.Higher : Verdict.NoClearDifference;
    }
}
