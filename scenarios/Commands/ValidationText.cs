using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>A scorecard on the terminal: each figure on a line where it fits, else on two; under each part why figures are off.</summary>
internal sealed class ValidationText(Scorecard card, Surroundings around)
{
    private const int Gap = 2, NarrowestName = 30;
    private static readonly string[] Heads = ["published", "model, 95% interval", "off by", "verdict", "constant"];
    private readonly Ink _ink = new(around.OutIsTerminal && around.Colour);

    /// <summary>Prints it.</summary>
    public void Print()
    {
        if (card.Rows.Count == 0)
        {
            Line($"No published figure of {SafeText.Clean(card.Title)} stands in figures.json; {ValidationRun.Nation} has those of England.");
            return;
        }
        foreach (var group in ValidationGroup.Of(card)) Group(group);
        var independent = card.Rows.Where(row => row.Figure.Class == FigureClass.Independent).ToList();
        var compared = independent.Where(row => row.BetterThanConstantRates is not null).ToList();
        Line(Invariant($"{SafeText.Clean(card.Title)}, {card.Replicates} replicates. Of {independent.Count} independent figures {ValidationGroup.Counts(independent)}; of {compared.Count} that constant rates by age speak of, the model is nearer in {compared.Count(row => row.BetterThanConstantRates == true)}."));
        Line("Only independent figures validate. within: off by no more than the tolerance declared beforehand, with an interval no wider than twice it; near: by no more than twice it, or with a wider interval. "
            + "constant: what the starting rates by age would have said; + the model is nearer. Intervals cover the luck of replicates.");
    }

    private void Group(ValidationGroup group)
    {
        List<string[]> cells = [.. group.Rows.Select(Cells)];
        int[] widths = [.. Heads.Select((head, column) => cells.Select(row => CellText.Width(row[column])).Append(head.Length).Max())];
        var name = around.Width - widths.Sum() - Gap * widths.Length;
        around.Out.WriteLine(_ink.Strong($"{group.Title}: {ValidationGroup.Counts(group.Rows)}"));
        if (name >= NarrowestName) around.Out.WriteLine(_ink.Faint(Row("", name, Heads)));
        foreach (var (row, text) in group.Rows.Zip(cells))
        {
            var label = SafeText.Clean($"{row.Figure.Quantity}; {row.Figure.Population}, {row.Figure.Period} ({row.Figure.Unit})");
            if (name >= NarrowestName)
            {
                var lines = CellText.Wrap(label, name).ToList();
                around.Out.WriteLine(Painted(Row(lines[0], name, text), row));
                foreach (var more in lines.Skip(1)) around.Out.WriteLine(more);
                continue;
            }
            Line(label);
            Line("  " + Painted(string.Join(", ", Heads.Zip(text).Where(each => each.Second.Length > 0).Select(each => $"{each.First} {each.Second}")), row));
        }
        // Figures that are off for one reason are said to be so once.
        foreach (var why in group.Rows.Where(row => row.Verdict == Verdict.Off).GroupBy(row => row.Figure.Remark ?? "No reason is known."))
            Line($"off, {string.Join("; ", why.Select(row => SafeText.Clean($"{row.Figure.Population} {row.Figure.Period}")))}: {SafeText.Clean(why.Key)}");
        around.Out.WriteLine();

        string Row(string label, int width, string[] text) =>
            (CellText.Left(label, width) + string.Concat(text.Select((cell, column) => new string(' ', Gap) + cell.PadLeft(widths[column])))).TrimEnd();
    }

    private static string[] Cells(ScorecardRow row) =>
    [
        ValidationGroup.Number(row.Figure.Value),
        $"{ValidationGroup.Number(row.Model)} {ValidationGroup.Number(row.Low)} to {ValidationGroup.Number(row.High)}",
        ValidationGroup.Miss(row),
        MechanismTables.Name(row.Verdict),
        row.ConstantRates is { } constant ? $"{ValidationGroup.Number(constant)} {(row.BetterThanConstantRates == true ? '+' : '-')}" : "",
    ];

    private string Painted(string text, ScorecardRow row) => row.Verdict switch
    {
        Verdict.Off => _ink.Bad(text),
        Verdict.Within => _ink.Good(text),
        _ => text,
    };

    private void Line(string text)
    {
        foreach (var line in CellText.Wrap(text, around.Width)) around.Out.WriteLine(line);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
