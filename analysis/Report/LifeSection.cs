using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;

namespace Catalyst.Analysis.Report;

/// <summary>Years of life by sex and deprivation: the report's life tables.</summary>
internal static class LifeSection
{
    private const string TooFew = "too few";
    private static readonly (string Title, int Sex)[] Sexes = [("Women", 0), ("Men", 1)];
    private static readonly (string Name, int Age)[] Ages = [("at birth", 0), ("at 65", 65), ("at 85", 85)];

    private static readonly int?[] EachFifth = [.. Enumerable.Range(0, LifeCounts.Fifths)];

    private static readonly (string Name, LifeMeasure Measure)[] Measures =
        [("Life expectancy", LifeMeasure.All), ("Years free of dependency", LifeMeasure.FreeOfDependency), ("Healthy years", LifeMeasure.Healthy)];

    public static Html Of(StudyResult result) => result.Lives is { } lives
        ? Html.Of($"""
            <section>
            <h2>Years of life</h2>
            <p>{Method(result, lives)}</p>
            <p>Years free of dependency are lived without need of help in daily life; healthy years are lived so and with fewer than two long-term conditions. Both weigh the years of the table by the share of residents in that state (Sullivan’s method). <strong>Published healthy life expectancy rests on how people rate their own health, so the two cannot be compared.</strong> The slope index is the line over deprivation fifths at its least deprived end less at its most deprived one.</p>
            {Sexes.Select(each => Sex(result, lives, each.Title, each.Sex))}</section>

            """)
        : Html.Empty;

    private static string Method(StudyResult result, LifeOutcomes lives)
    {
        var years = lives.Years.Count == 1
            ? $"the last whole financial year, that from April {Text(lives.Years[0])}"
            : $"the last {Text(lives.Years.Count)} whole financial years, from April {Text(lives.Years[0])} on";
        return $"Life tables of {years}, of all who live there then, with the counts of all runs of a scenario taken together ({Text(lives.Families)}). "
            + $"Each cell gives the difference from {result.Base} and the scenario’s own figure, in years, with 95% intervals, for which the runs are left out in turn. "
            + $"Too few: less than {LifeOutcomes.FewestPersonYears.ToString("N0", CultureInfo.InvariantCulture)} years were lived, or nobody died at 90 and over.";
    }

    private static Html Sex(StudyResult result, LifeOutcomes lives, string title, int sex) => Html.Of($"""
        <h3>{title}</h3>
        {Table(result, lives, "Measure", Overall(sex))}<h3>{title} by deprivation</h3>
        {Fifths(result, lives, sex)}
        """);

    // Fifteen lines of "too few" say no more than a sentence.
    private static Html Fifths(StudyResult result, LifeOutcomes lives, int sex) =>
        result.Manifest.Scenarios.Any(scenario => Enumerable.Range(0, LifeCounts.Fifths).Any(fifth => lives.Enough(scenario, sex, fifth)))
            ? Table(result, lives, "Measure and fifth", ByFifth(sex))
            : Html.Of($"<p>Too few in every fifth.</p>\n\n");

    private static IEnumerable<Line> Overall(int sex) =>
    [
        .. from measure in Measures
           from age in Ages
           select new Line($"{measure.Name} {age.Name}", sex, [null], counts => counts.Years(measure.Measure, age.Age, sex)),
        .. from measure in Measures
           from age in Ages.Take(2)
           select new Line($"Slope index of {measure.Name.ToLowerInvariant()} {age.Name}", sex, EachFifth, counts => counts.Slope(measure.Measure, age.Age, sex)),
    ];

    private static IEnumerable<Line> ByFifth(int sex) =>
        from measure in Measures
        from fifth in Enumerable.Range(0, LifeCounts.Fifths)
        select new Line($"{measure.Name} at birth, {Fifth(fifth)}", sex, [fifth], counts => counts.Years(measure.Measure, 0, sex, fifth));

    private static string Fifth(int fifth) => fifth switch
    {
        0 => "most deprived fifth",
        LifeCounts.Fifths - 1 => "least deprived fifth",
        _ => $"fifth {Text(fifth + 1)}",
    };

    private static Html Table(StudyResult result, LifeOutcomes lives, string head, IEnumerable<Line> lines) => Html.Of($"""
        <table class="stack">
        <thead><tr><th scope="col">{head}</th><th scope="col">{result.Base}</th>{result.Others.Select(scenario => Html.Of($"<th scope=\"col\">{scenario}</th>"))}</tr></thead>
        <tbody>
        {lines.Select(line => Row(result, lives, line))}</tbody>
        </table>

        """);

    private static Html Row(StudyResult result, LifeOutcomes lives, Line line) => Html.Of($"""
        <tr><th scope="row">{line.Name}</th><td data-label="{result.Base}">{Level(lives, result.Base, line)}</td>{result.Others.Select(scenario => Cell(lives, scenario, result.Base, line))}</tr>

        """);

    private static string Level(LifeOutcomes lives, string scenario, Line line)
    {
        if (!line.Fifths.All(fifth => lives.Enough(scenario, line.Sex, fifth))) return TooFew;
        var value = lives.Of(scenario, line.Result);
        return double.IsFinite(value.Mean) ? NumberText.WithInterval(value) : TooFew;
    }

    private static Html Cell(LifeOutcomes lives, string scenario, string reference, Line line)
    {
        var level = Level(lives, scenario, line);
        var known = level != TooFew && Level(lives, reference, line) != TooFew;
        return known
            ? Html.Of($"""<td data-label="{scenario}"><b>{Difference(lives.Difference(scenario, reference, line.Result))}</b> <small>{level}</small></td>""")
            : Html.Of($"""<td data-label="{scenario}">{level}</td>""");
    }

    private static string Difference(Interval value) => value is { Mean: 0, HalfWidth: 0 } ? "the same" : NumberText.WithInterval(value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A line of a table.</summary>
    private sealed record Line(string Name, int Sex, IReadOnlyList<int?> Fifths, Func<LifeCounts, double> Result);
}
