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
        Totals();
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
            Line("  " + _ink.Faint(SafeText.Clean(section.Subject)));
            if (section.Unmoved.Count > 0) Line($"    {Unmoved(section.Unmoved)}");
            foreach (var line in lines) Print(line);
        }
        Line("");
    }

    private void Print(MechanismLine line)
    {
        var label = StudyFigures.Label(MechanismRun.Measures.Single(measure => measure.Name == line.Measure));
        var claimed = line.Claimed == ClaimedDirection.None ? "no claim" : "claimed " + MechanismTables.Name(line.Claimed);
        string[] cells = [label, claimed, .. line.Effects.Select(row => $"{Name(row.Test)} {MechanismLines.Words(row)}")];
        int[] widths = [34, 15, 36, 36, 36];
        var whole = new string(' ', Indent) + string.Join(new string(' ', Gap), cells.Select((cell, i) => CellText.Left(cell, widths[i]))).TrimEnd();
        if (CellText.Width(whole) <= around.Width)
        {
            around.Out.WriteLine(Painted(whole, line));
            return;
        }
        // Nothing is cut off: where it does not fit, each test has a line of its own.
        Line($"{new string(' ', Indent)}{label}, {claimed}");
        foreach (var cell in cells.Skip(2)) around.Out.WriteLine(Painted($"{new string(' ', Indent + Gap)}{cell}", line));
    }

    private string Painted(string text, MechanismLine line) =>
        line.Effects.Any(row => row.Agreement == Agreement.Disagrees) && text.Contains("disagrees", StringComparison.Ordinal) ? _ink.Bad(text) : text;

    private static string Unmoved(IReadOnlyList<MechanismRow> rows) => Invariant(
        $"no final measure is claimed to move: {rows.Count(row => row.Agreement == Agreement.Agrees)} do not, {rows.Count(row => row.Agreement == Agreement.Disagrees)} do");

    private void Totals()
    {
        foreach (var test in rows.Select(row => row.Test).Distinct().Order().Where(test => test != MechanismTest.Reversed))
        {
            int Count(Agreement agreement) => MechanismLines.Count(rows, test, agreement);
            Line(Invariant(
                $"{Name(test)}: of the claims {Count(Agreement.Agrees)} agree, {Count(Agreement.Disagrees)} disagree, {Count(Agreement.HoldsZero)} are open, {Count(Agreement.Unknown)} unknown"));
        }
    }

    private static string Name(MechanismTest test) => MechanismTables.Name(test).Replace('_', ' ');

    private void Line(string text)
    {
        foreach (var line in CellText.Wrap(text, around.Width)) around.Out.WriteLine(line);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
