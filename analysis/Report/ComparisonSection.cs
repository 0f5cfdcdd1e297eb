using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Report;

/// <summary>The report's tables of numbers: the comparison, and what pairing gained it.</summary>
internal static class ComparisonSection
{
    public static Html Of(StudyResult result) => Html.Of($"""
        <section>
        <h2>The comparison</h2>
        <p>Each cell gives the difference from {result.Base} with its 95% interval, what the interval allows to be said, and the scenario’s own mean. All figures are over the policy years.</p>
        {ReportPage.ByKind(result).Select(kind => Kind(result, kind.Key, kind))}</section>

        """);

    public static Html Pairing(StudyResult result)
    {
        var finals = result.Rows.Where(row => row.Measure.Kind == MeasureKind.Final).ToArray();
        if (finals.Length == 0 || result.Others.Count == 0)
            return Html.Empty;
        var rows = finals.SelectMany(row => row.Outcomes.Select((outcome, i) => Html.Of($"""
            <tr><th scope="row">{(i == 0 ? ReportPage.Measure(row.Measure) : Html.Empty)}</th><td data-label="scenario">{outcome.Scenario}</td><td data-label="paired">{NumberText.Ends(outcome.Comparison.Difference)}</td><td data-label="unpaired">{NumberText.Ends(outcome.Comparison.Unpaired)}</td><td data-label="gain">{Gain(outcome.Comparison.VarianceRatio)}</td></tr>

            """)));
        return Html.Of($"""
            <section>
            <h2>What pairing gains</h2>
            <p>The interval of each difference with scenarios paired family by family, and what it would be if each had its own luck. The gain is how many times as many runs the unpaired comparison would need to be as sure.</p>
            <table class="stack">
            <thead><tr><th scope="col">Final measure</th><th scope="col">Scenario</th><th scope="col">Paired interval</th><th scope="col">Unpaired interval</th><th scope="col">Gain</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            </section>

            """);
    }

    private static Html Kind(StudyResult result, MeasureKind kind, IEnumerable<ComparisonRow> rows)
    {
        var (title, about) = kind switch
        {
            MeasureKind.Final => ("Final measures", "Outcomes that a policy is judged by."),
            MeasureKind.Process => ("Process measures", "Steps on the way. They explain the final measures and are no ground for calling one scenario better."),
            _ => ("Context", "Background to read the rest by."),
        };
        return Html.Of($"""
            <h3>{title}</h3>
            <p>{about}</p>
            <table class="stack">
            <thead><tr><th scope="col">Measure</th><th scope="col">{result.Base}</th>{result.Others.Select(scenario => Html.Of($"<th scope=\"col\">{scenario}</th>"))}</tr></thead>
            <tbody>
            {rows.Select(row => Row(result.Base, row))}</tbody>
            </table>

            """);
    }

    private static Html Row(string reference, ComparisonRow row)
    {
        var direction = row.Measure.Better switch
        {
            Better.Lower => ", lower is better",
            Better.Higher => ", higher is better",
            _ => "",
        };
        return Html.Of($"""
            <tr><th scope="row">{ReportPage.Measure(row.Measure)}<small>{row.Unit}{direction}</small></th><td data-label="{reference}">{NumberText.WithInterval(row.Base)}</td>{row.Outcomes.Select(outcome => Cell(row.Measure.Kind, outcome))}</tr>

            """);
    }

    private static Html Cell(MeasureKind kind, ScenarioOutcome outcome)
    {
        // Only a final measure is judged; a process measure just moves.
        var judgement = kind != MeasureKind.Final ? "" : outcome.IsBetter ? ": better" : outcome.IsWorse ? ": worse" : "";
        return Html.Of($"""
            <td data-label="{outcome.Scenario}"><b>{NumberText.WithInterval(outcome.Comparison.Difference, outcome.Comparison.Base.Mean)}</b> <span class="verdict">{outcome.Words}{judgement}</span> <small>mean {NumberText.WithInterval(outcome.Comparison.Scenario)}</small></td>
            """);
    }

    private static string Gain(double ratio) => ratio switch
    {
        double.NaN => NumberText.Unknown,
        > 10000 => "over 10,000 ×",
        _ => ratio.ToString("0.0", CultureInfo.InvariantCulture) + " ×",
    };
}
