using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>
/// The comparison on the terminal: facts of the study, the headline measures, and what their intervals mean. Where a table
/// does not fit the width, measures are stacked; nothing is cut off.
/// </summary>
internal sealed class ComparisonText(Plan plan, StudyResult result, Surroundings around)
{
    // Below this Student's t is so wide-tailed that an interval says little of its own reliability.
    private const int FewFamilies = 5;

    private readonly Ink _ink = new(around.OutIsTerminal && around.Colour);

    /// <summary>Prints the comparison.</summary>
    public void Print()
    {
        Facts();
        var final = Headlines(MeasureKind.Final).ToList();
        var process = Headlines(MeasureKind.Process).ToList();
        var layout = ComparisonTable.Fitting([.. final, .. process], result, around.Width, _ink);
        Section("FINAL MEASURES", "What a policy is judged by, over the policy years.", final, layout);
        Section("PROCESS MEASURES", "Steps on the way: they explain, and never decide.", process, layout);
        Meaning();
    }

    private IEnumerable<ComparisonRow> Headlines(MeasureKind kind) =>
        result.Rows.Where(row => row.Measure.Headline && row.Measure.Kind == kind);

    private void Facts()
    {
        var manifest = result.Manifest;
        Line(_ink.Strong(SafeText.Clean(manifest.Question)));
        Line("");
        var residents = (long)plan.Inputs.Place.Place.Residents.Values.Sum();
        Fact("place", $"{manifest.Place}, {RateText.Count(residents)} residents in {plan.Study.Start}; neighbourhoods are synthetic");
        Fact("period", $"{plan.Study.Start} to {plan.Study.End + -1}, policy from {plan.Study.PolicyStart}");
        Fact("scenarios", string.Join(", ", manifest.Scenarios));
        Fact("hypotheses", result.Hypotheses());
        Fact("families", Invariant($"{result.Families.Count} compared ({RateText.Count(manifest.Draws, "parameter draw")} × {RateText.Count(manifest.Replicates, "replicate")}), seed {manifest.Seed}"));
        foreach (var departure in StudyManifest.Departures(plan)) Fact("note", departure);
        if (result.LeftOut.Count > 0) Fact("left out", Invariant($"{result.LeftOut.Count} families, because a run of theirs failed"));
        Line("");
    }

    private void Section(string title, string about, List<ComparisonRow> rows, ComparisonTable layout)
    {
        if (rows.Count == 0) return;
        Line($"{_ink.Strong(title)}  {about}");
        foreach (var line in layout.Header()) around.Out.WriteLine(line);
        foreach (var theme in rows.GroupBy(row => row.Measure.Theme))
        {
            Line(_ink.Faint(theme.Key.Length == 0 ? "Other" : char.ToUpperInvariant(theme.Key[0]) + theme.Key[1..]));
            foreach (var row in theme)
                foreach (var line in layout.Lines(row))
                    around.Out.WriteLine(line);
        }
        Line("");
    }

    private void Meaning()
    {
        if (result.Others.Count > 0)
        {
            var count = result.Families.Count;
            Line(count < 2
                ? $"± is a difference from {SafeText.Clean(result.Base)}. One family gives no interval: nothing here can be told from chance."
                : Invariant($"± is the difference from {SafeText.Clean(result.Base)} with its 95% interval, paired family by family over {count} families under the same luck. * The interval leaves out zero. {StudyManifest.IntervalCovers(result.Manifest.Draws)}"));
        }
        if (result.Families.Count is > 1 and < FewFamilies)
            Line(Invariant($"{result.Families.Count} families are few: intervals from so small a sample are themselves uncertain."));
        if (result.Others.Count > 0 && result.Families.Count > 1)
            Line("Where nothing differs, about one interval in twenty leaves out zero by chance; and a difference may be clear and yet too small to matter: hold it against the level.");
        if (result.Manifest.Draws == 1) Line("How far the answer depends on uncertain parameters is not shown here: --draws N draws them.");
        Line(Invariant($"{result.Rows.Count} measures stand in the report, these are the headlines. A simulation shows what follows from its assumptions; it is no forecast."));
        Line("");
    }

    private void Fact(string name, string value)
    {
        var lines = CellText.Wrap(SafeText.Clean(value), Math.Max(20, around.Width - 11)).ToList();
        for (var i = 0; i < lines.Count; i++) around.Out.WriteLine($"{(i == 0 ? name : ""),-11}{lines[i]}");
    }

    private void Line(string text)
    {
        foreach (var line in CellText.Wrap(text, around.Width)) around.Out.WriteLine(line);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
