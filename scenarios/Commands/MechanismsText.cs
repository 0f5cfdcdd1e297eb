using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>
/// The effects of mechanisms on the terminal: for each the claimed and the clearly moved headline measures. The page in the
/// results folder has every claim.
/// </summary>
internal sealed class MechanismsText(MechanismPlan plan, IReadOnlyList<MechanismRow> rows, Surroundings around)
{
    private const int Gap = 2, Indent = 4;

    private readonly Ink _ink = new(around.OutIsTerminal && around.Colour);
    private readonly HashSet<string> _headlines = [.. MechanismRun.Measures.Where(measure => measure.Headline).Select(measure => measure.Name)];

    /// <summary>Prints them.</summary>
    public void Print()
    {
        foreach (var mechanism in plan.File.All.Where(each => rows.Any(row => row.Mechanism == each.Name))) Print(mechanism);
        var directed = MechanismLines.Directed(rows);
        foreach (var test in rows.Select(row => row.Test).Distinct().Order().Where(test => test != MechanismTest.Reversed))
        {
            int Count(Agreement agreement) => MechanismLines.Count(directed, test, agreement);
            Line(Invariant(
                $"{Name(test)}: of the claims that a measure moves one way {Count(Agreement.Agrees)} agree, {Count(Agreement.Disagrees)} disagree, {Count(Agreement.HoldsZero)} are open, {Count(Agreement.Unknown)} unknown"));
        }
        Line("Each effect is what switching the mechanism on adds, with its 95% interval, paired family by family: alone, and where all others are on. "
            + "* The interval leaves out zero; open: it holds zero. " + StudyManifest.IntervalCovers(plan.Plan.Study.Draws));
        Line("");
    }

    private void Print(Mechanism mechanism)
    {
        var untested = mechanism.Switch.Kind == SwitchKind.Hypothesis ? ", untested" : "";
        Line($"{_ink.Strong(mechanism.Name)}  {mechanism.Switch.KindName}{untested}");
        foreach (var section in MechanismLines.Of(plan, mechanism, [.. rows.Where(row => row.Mechanism == mechanism.Name)]))
        {
            var lines = section.Lines.Where(line => _headlines.Contains(line.Measure)).ToList();
            if (lines.Count == 0 && section.Unmoved.Count == 0) continue;
            if (section.Unmoved.Count > 0) Line($"{SafeText.Clean(section.Subject)}: {Unmoved(section.Unmoved)}", Gap);
            if (lines.Count > 0) Print(section.Subject, lines);
        }
        Line("");
    }

    /// <summary>Side by side where it fits; else each test on a line of its own, so that nothing is cut off.</summary>
    private void Print(string subject, List<MechanismLine> lines)
    {
        string[] heads = [SafeText.Clean(subject), "claimed", .. lines[0].Effects.Select(row => Name(row.Test))];
        List<string[]> cells = [.. lines.Select(line => (string[])[Blank(Indent - Gap) + Label(line), Claim(line), .. line.Effects.Select(MechanismLines.Words)])];
        int[] widths = [.. heads.Select((head, column) => cells.Select(row => CellText.Width(row[column])).Append(CellText.Width(head)).Max())];
        if (Gap + widths.Sum() + Gap * (widths.Length - 1) <= around.Width)
        {
            around.Out.WriteLine(_ink.Faint(Row(heads)));
            foreach (var (row, line) in cells.Zip(lines)) around.Out.WriteLine(Painted(Row(row), line));
            return;
        }
        Line(_ink.Faint(heads[0]), Gap);
        foreach (var (row, line) in cells.Zip(lines))
        {
            Line(row[0].Trim() + (row[1].Length > 0 ? $", claimed {row[1]}" : ""), Indent);
            for (var column = 2; column < row.Length; column++) Line(Painted($"{heads[column]} {row[column]}", line), Indent + Gap);
        }

        string Row(string[] row) => (Blank(Gap) + string.Join(Blank(Gap), row.Select((cell, column) => CellText.Left(cell, widths[column])))).TrimEnd();
    }

    private string Painted(string text, MechanismLine line) =>
        line.Effects.Any(row => row.Agreement == Agreement.Disagrees) ? _ink.Bad(text) : text;

    private static string Label(MechanismLine line) =>
        StudyFigures.Label(MechanismRun.Measures.Single(measure => measure.Name == line.Measure));

    private static string Claim(MechanismLine line) => line.Claimed == ClaimedDirection.None ? "" : MechanismTables.Name(line.Claimed);

    private static string Unmoved(IReadOnlyList<MechanismRow> rows) => Invariant(
        $"no final measure is claimed to move; {rows.Count(row => row.Agreement == Agreement.Agrees)} do not, {rows.Count(row => row.Agreement == Agreement.Disagrees)} do");

    private static string Name(MechanismTest test) => MechanismTables.Name(test).Replace('_', ' ');

    private static string Blank(int width) => new(' ', width);

    private void Line(string text, int indent = 0)
    {
        foreach (var line in CellText.Wrap(text, around.Width - indent)) around.Out.WriteLine(Blank(indent) + line);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
