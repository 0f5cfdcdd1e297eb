using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Report;

/// <summary>
/// The report as one HTML page: no script, no outside resource, the question and the limits before any number. The same bytes
/// for the same results.
/// </summary>
internal static class ReportPage
{
    /// <summary>The page.</summary>
    /// <param name="result">What the study found.</param>
    /// <param name="figures">Its figures, placed.</param>
    public static string Of(StudyResult result, IReadOnlyList<Drawing> figures) => Whole(Question(result), Html.Of(
        $"{FrontSections.Facts(result)}{FrontSections.Limits(result)}{ComparisonSection.Of(result)}{LossesSection.Of(result)}{LifeSection.Of(result)}{Figures(figures)}{ComparisonSection.Pairing(result)}{SourcesSection.Of(result.Manifest, result.Columns)}"));

    /// <summary>A page of the given heading and contents.</summary>
    public static string Whole(string heading, Html contents) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{heading} – Catalyst</title>
        <style>
        {Style()}</style>
        </head>
        <body>
        <h1>{heading}</h1>
        {contents}</body>
        </html>

        """).Markup;

    /// <summary>The figures, placed.</summary>
    public static Html Figures(IReadOnlyList<Drawing> figures) => Html.Of($"""
        <section>
        <h2>Figures</h2>
        {figures.Select(figure => Html.Of($"<figure>{new Html(SvgWriter.Write(figure))}</figure>\n"))}</section>

        """);

    /// <summary>A measure's name in words, from which the page's list of columns is one touch away.</summary>
    public static Html Measure(TableColumn measure) =>
        Html.Of($"""<a href="#{Anchor(StudyResult.MonthTable, measure)}" title="{measure.Meaning}">{StudyFigures.Label(measure)}</a>""");

    /// <summary>Where on the page a table's column is explained.</summary>
    public static string Anchor(string table, TableColumn column) => table + "-" + column.Name;

    /// <summary>Final measures first, then process, then context; within each as the table has them.</summary>
    public static IEnumerable<IGrouping<MeasureKind, ComparisonRow>> ByKind(StudyResult result) =>
        result.Rows.OrderBy(row => row.Measure.Kind).GroupBy(row => row.Measure.Kind);

    private static string Question(StudyResult result) =>
        result.Manifest.Question.Length > 0 ? result.Manifest.Question : $"Study {result.Manifest.Study}";

    private static Html Style()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is not in the assembly");
        using var reader = new StreamReader(stream);
        return new Html(reader.ReadToEnd());
    }
}
