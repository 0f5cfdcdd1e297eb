using System.Globalization;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Figures;

/// <summary>A figure with the name of its file.</summary>
/// <param name="Name">The file's name without extension: lower-case letters, digits and hyphens only.</param>
/// <param name="Figure">The figure.</param>
public sealed record NamedFigure(string Name, Figure Figure);

/// <summary>What every figure of a study needs to know of it.</summary>
/// <param name="Place">Place and years, for the subtitle.</param>
/// <param name="Base">The scenario that the others are held against.</param>
/// <param name="Others">The other scenarios in the study's order.</param>
/// <param name="PolicyStart">First month of the policy; earlier months are shared by all scenarios.</param>
/// <param name="Source">Where the numbers come from.</param>
public sealed record StudyScope(string Place, string Base, IReadOnlyList<string> Others, DateOnly PolicyStart, string Source);

/// <summary>The figures of a study: the headline differences, then for each theme its course and its differences.</summary>
public static class StudyFigures
{
    private const string Headlines = "headline-differences", Months = "-course", Against = "-differences";

    /// <summary>The figures in the order of the report.</summary>
    /// <param name="outcomes">The months.</param>
    /// <param name="rows">The comparison over the policy years.</param>
    /// <param name="scope">What is shared by all figures.</param>
    public static IReadOnlyList<NamedFigure> Of(MonthlyOutcomes outcomes, IReadOnlyList<ComparisonRow> rows, StudyScope scope)
    {
        var figures = new List<NamedFigure>();
        var families = Families(outcomes.Families(scope.Base));
        var headlines = rows.Where(row => row.Measure.Headline && row.Measure.Kind == MeasureKind.Final).ToArray();
        if (headlines.Length > 0 && scope.Others.Count > 0)
            figures.Add(new(Headlines, Differences($"What changes against {scope.Base}: the headline measures", headlines, scope, families)));
        foreach (var theme in rows.GroupBy(row => row.Measure.Theme).Where(theme => theme.Key.Length > 0).OrderBy(theme => theme.Min(row => row.Measure.Kind)))
        {
            // Final measures first, and themes that have any: they decide, the others explain.
            var ordered = theme.OrderBy(row => row.Measure.Kind).ToArray();
            var name = FileName(theme.Key);
            figures.Add(new(name + Months, Course(Capital(theme.Key), ordered, outcomes, scope, families)));
            if (scope.Others.Count > 0)
                figures.Add(new(name + Against, Differences($"{Capital(theme.Key)}: difference from {scope.Base}", ordered, scope, families)));
        }
        return figures;
    }

    /// <summary>The names that figures of such measures may have, whether or not they were made.</summary>
    public static IEnumerable<string> Names(IEnumerable<TableColumn> measures) =>
        measures.Select(measure => measure.Theme).Where(theme => theme.Length > 0).Distinct().Select(FileName)
            .SelectMany(theme => (string[])[theme + Months, theme + Against]).Prepend(Headlines);

    /// <summary>A measure's name in words: <c>waiting_per_1000</c> becomes <c>Waiting per 1000</c>.</summary>
    public static string Label(TableColumn measure) => Capital(measure.Name.Replace("_gbp", "", StringComparison.Ordinal).Replace('_', ' '));

    /// <summary>How many families a figure rests on and what their interval is, in one sentence.</summary>
    public static string Families(IReadOnlyList<Family> families)
    {
        var draws = families.Select(family => family.Draw).Distinct().Count();
        string count = families.Count.ToString(CultureInfo.InvariantCulture), drawn = draws.ToString(CultureInfo.InvariantCulture);
        return (families.Count, draws) switch
        {
            (0, _) => "No complete family of runs.",
            (1, _) => "1 replicate: no interval can be given.",
            (_, 1) => $"{count} replicates of one parameter draw; 95% interval for the mean by Student’s t over the replicates.",
            _ => $"{drawn} parameter draws, {count} replicates in all; 95% interval for the mean by Student’s t over the draws.",
        };
    }

    private static Figure Course(string title, ComparisonRow[] rows, MonthlyOutcomes outcomes, StudyScope scope, string families) =>
        new(title + ": month by month", [.. rows.Select(row => CoursePanel(row.Measure, outcomes, scope))])
        {
            Subtitle = scope.Place,
            Columns = rows.Length == 1 ? 1 : 2,
            Legend =
            [
                new("before the policy", SeriesStyle.History), .. Legend(scope),
                new($"policy start, {MonthTicks.Name(scope.PolicyStart)}", SeriesStyle.Rule),
            ],
            Note = families + (outcomes.Families(scope.Base).Count > 1
                ? " Lines are means over families, bands their intervals; where no band shows it is narrower than the line. "
                    + "All scenarios meet the same luck, so their difference is known better than overlapping bands suggest."
                : " Nothing here can be told from chance."),
            Source = scope.Source,
        };

    private static LinePanel CoursePanel(TableColumn measure, MonthlyOutcomes outcomes, StudyScope scope)
    {
        var reference = Points(outcomes.Trajectory(scope.Base, measure));
        var start = MonthTicks.Position(scope.PolicyStart);
        LinePoint[] history = [.. reference.Where(point => point.Position < start)];
        // Every scenario sets out from the last month that all share.
        LinePoint[] After(IEnumerable<LinePoint> points) => [.. history.TakeLast(1), .. points.Where(point => point.Position >= start)];
        return new LinePanel(Title(measure), Unit(measure, measure.Unit),
        [
            new(SeriesStyle.History, history),
            new(SeriesStyle.Base, After(reference)),
            .. scope.Others.Select((scenario, i) => new LineSeries(SeriesStyle.Of(i), After(Points(outcomes.Trajectory(scenario, measure))))),
        ])
        { Rule = start };
    }

    private static IEnumerable<LinePoint> Points(IReadOnlyList<(DateOnly Month, Interval Value)> course) =>
        course.Select(point => new LinePoint(MonthTicks.Position(point.Month), point.Value));

    private static Figure Differences(string title, ComparisonRow[] rows, StudyScope scope, string families) =>
        new(title,
            [.. rows.Select(row => new IntervalPanel(Title(row.Measure), Unit(row.Measure, row.Unit),
                [.. row.Outcomes.Select((outcome, i) => new IntervalRow(outcome.Scenario, SeriesStyle.Of(i), outcome.Comparison.Difference))]))])
        {
            Subtitle = scope.Place,
            Columns = rows.Length == 1 ? 1 : 2,
            Note = families + $" Points are mean differences from {scope.Base} over the policy years, paired family by family; "
                + "whiskers are their intervals. An interval that holds zero shows no clear difference; a dash stands for an unknown value.",
            Source = scope.Source,
        };

    private static IEnumerable<LegendEntry> Legend(StudyScope scope) =>
        scope.Others.Select((scenario, i) => new LegendEntry(scenario, SeriesStyle.Of(i))).Prepend(new(scope.Base, SeriesStyle.Base));

    private static string Title(TableColumn measure) => Label(measure) + (measure.Kind == MeasureKind.Process ? " (process)" : "");

    private static string Unit(TableColumn measure, string unit) => measure.Better switch
    {
        Better.Lower => unit + " · lower is better",
        Better.Higher => unit + " · higher is better",
        _ => unit,
    };

    private static string FileName(string theme) =>
        new([.. theme.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')]);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
