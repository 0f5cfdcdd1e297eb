using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Report;

/// <summary>Where each scenario loses: listed by rule from the final measures, the base by the same rule as the rest.</summary>
internal static class LossesSection
{
    public static Html Of(StudyResult result)
    {
        if (result.Others.Count == 0)
            return Html.Empty;
        var finals = result.Rows.Where(row => row.Measure.Kind == MeasureKind.Final).ToArray();
        var losses = result.Others.Select(scenario => Scenario(scenario, $"against {result.Base}",
            finals.SelectMany(row => row.Outcomes.Where(outcome => outcome.Scenario == scenario && outcome.IsWorse).Select(outcome => Line(row, outcome)))));
        var baseLoss = Scenario(result.Base, "against any other scenario",
            finals.SelectMany(row => row.Outcomes.Where(outcome => outcome.IsBetter).Select(outcome => Line(row, outcome))));
        return Html.Of($"""
            <section>
            <h2>Where each scenario loses</h2>
            <p>Every final measure on which the whole interval lies on the worse side. The list is made by this rule alone.</p>
            {losses.Append(baseLoss)}</section>

            """);
    }

    private static Html Scenario(string scenario, string against, IEnumerable<Html> lines)
    {
        var items = lines.ToArray();
        return items.Length == 0
            ? Html.Of($"""
                <h3>{scenario} <small>{against}</small></h3>
                <p>On no final measure does the whole interval lie on the worse side. That is no proof that it costs nothing: see the measures with no clear difference.</p>

                """)
            : Html.Of($"""
                <h3>{scenario} <small>{against}</small></h3>
                <ul>
                {items}</ul>

                """);
    }

    private static Html Line(ComparisonRow row, ScenarioOutcome outcome) => Html.Of($"""
        <li>{ReportPage.Measure(row.Measure)} under {outcome.Scenario} is {outcome.Words} by {NumberText.WithInterval(Size(outcome.Comparison.Difference))} ({row.Unit})</li>

        """);

    private static Interval Size(Interval difference) => difference with { Mean = Math.Abs(difference.Mean) };
}
