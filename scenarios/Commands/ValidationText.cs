using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Validation;

namespace Catalyst.Scenarios.Commands;

/// <summary>
/// A validation on the terminal: every independent and implied figure, of those that were fitted what is not within, and
/// the independent ones beside constant rates. Where columns do not fit the width, numbers stand under the figure's name.
/// </summary>
internal sealed class ValidationText(Manifest manifest, IReadOnlyList<ValidationRow> rows, Surroundings around)
{
    private const int Gap = 2, Indent = 2, NarrowestLabel = 26;

    private static readonly string[] Heads = ["published", "model", "error", "tolerance", "verdict"];
    private static readonly string[] ConstantHeads = ["published", "model", "constant", "nearer"];

    private readonly Ink _ink = new(around.OutIsTerminal && around.Colour);

    /// <summary>Prints it.</summary>
    public void Print()
    {
        Line(Invariant($"{SafeText.Clean(manifest.Place)}: {rows.Count} published figures, {RateText.Count(manifest.Replicates, "replicate")} of every run, seed {manifest.Seed}"));
        Line("");
        var sections = ValidationSection.All(rows);
        foreach (var section in sections) Print(section);
        Constant();
        Line(_ink.Strong(ValidationMeaning.Summary(rows)));
        foreach (var section in sections)
        {
            var count = ValidationCount.Of(section.Rows);
            Line(Invariant($"{section.Title}: {count.Within} within, {count.Near} near, {count.Off} off"), Indent);
        }
        Line(ValidationMeaning.AgainstConstant(rows));
        Line("");
        foreach (var (name, meaning) in ValidationMeaning.Verdicts) Line($"{name}: {meaning}");
        Line(ValidationMeaning.Tolerances);
        Line("");
    }

    private void Print(ValidationSection section)
    {
        var fitted = section.Rows.All(row => row.Class == ValidationRow.Fitted);
        var shown = fitted ? section with { Rows = [.. section.Rows.Where(row => row.Verdict != ValidationRow.Within)] } : section;
        Line($"{_ink.Strong(SafeText.Clean(section.Title).ToUpperInvariant())}  {section.About}");
        if (fitted)
            Line(Invariant($"{section.Rows.Count - shown.Rows.Count} of {section.Rows.Count} are within; these are not:"));
        Table(shown, Heads, row => [ValidationNumbers.Published(row), ValidationNumbers.Model(row), ValidationNumbers.Error(row), ValidationNumbers.Tolerance(row), SafeText.Clean(row.Verdict)], Painted);
        Reasons(shown);
        Line("");
    }

    private void Reasons(ValidationSection section)
    {
        var off = section.Rows.Where(row => row.IsOff).ToList();
        if (off.Count == 0) return;
        Line("Off, and why:");
        // Figures that are off for one reason are named together.
        foreach (var why in off.GroupBy(row => row.Reason))
            Line(SafeText.Clean($"{string.Join("; ", why.Select(row => $"{row.Quantity}, {section.Label(row)}"))}: {why.Key}"), Indent);
    }

    private void Constant()
    {
        var compared = ValidationMeaning.Compared(rows);
        if (compared.Count == 0) return;
        Line($"{_ink.Strong("CONSTANT AGE RATES")}  {ValidationMeaning.ConstantRates}");
        Table(
            new ValidationSection("", "", "", compared), ConstantHeads,
            row => [ValidationNumbers.Published(row), ValidationNumbers.Model(row), ValidationNumbers.Constant(row), row.BetterThanConstant == true ? "model" : "constant"],
            (row, text) => row.BetterThanConstant == true ? _ink.Good(text) : text);
        Line("");
    }

    private void Table(ValidationSection section, string[] heads, Func<ValidationRow, string[]> cells, Func<ValidationRow, string, string> paint)
    {
        if (section.Rows.Count == 0) return;
        var all = section.Rows.Select(cells).ToList();
        int[] widths = [.. heads.Select((head, column) => all.Max(row => CellText.Width(row[column])) is var widest && widest > head.Length ? widest : head.Length)];
        var label = around.Width - widths.Sum(width => width + Gap);
        if (label >= NarrowestLabel)
            around.Out.WriteLine(_ink.Faint(CellText.Left("", label) + Row(heads, widths)));
        foreach (var group in section.ByQuantity())
        {
            Line(SafeText.Clean($"{group[0].Quantity}, {group[0].Unit}"), Indent);
            foreach (var row in group)
                if (label >= NarrowestLabel) SideBySide(section.Label(row), Row(cells(row), widths, text => paint(row, text)), label);
                else Stacked(row, section.Label(row), heads, cells(row), paint);
        }
    }

    private void SideBySide(string name, string numbers, int label)
    {
        var lines = CellText.Wrap(SafeText.Clean(name), label - 2 * Indent).ToList();
        for (var i = 0; i < lines.Count; i++)
            around.Out.WriteLine((CellText.Left(new string(' ', 2 * Indent) + lines[i], label) + (i == 0 ? numbers : "")).TrimEnd());
    }

    private void Stacked(ValidationRow row, string label, string[] heads, string[] cells, Func<ValidationRow, string, string> paint)
    {
        Line(SafeText.Clean(label), 2 * Indent);
        var text = string.Join(", ", heads.Zip(cells).Select(each => $"{each.First} {each.Second}"));
        foreach (var line in CellText.Wrap(text, around.Width - 3 * Indent))
            around.Out.WriteLine(new string(' ', 3 * Indent) + (line.EndsWith(cells[^1], StringComparison.Ordinal)
                ? line[..^cells[^1].Length] + paint(row, cells[^1])
                : line));
    }

    /// <summary>Cells at the right of their columns; the last one, a word, at the left.</summary>
    private static string Row(string[] cells, int[] widths, Func<string, string>? paint = null) => string.Concat(cells.Select((cell, column) =>
        new string(' ', Gap) + (column < cells.Length - 1 ? CellText.Right(cell, widths[column]) : paint is null ? cell : paint(cell))));

    private string Painted(ValidationRow row, string text) => row.Verdict switch
    {
        ValidationRow.Within => _ink.Good(text),
        ValidationRow.Near => _ink.Strong(text),
        _ => _ink.Bad(text),
    };

    private void Line(string text, int indent = 0)
    {
        foreach (var line in CellText.Wrap(text, Math.Max(1, around.Width - indent))) around.Out.WriteLine((new string(' ', indent) + line).TrimEnd());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
