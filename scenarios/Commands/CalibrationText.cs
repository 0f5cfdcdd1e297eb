using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments.Calibration;

namespace Catalyst.Scenarios.Commands;

/// <summary>A calibration on the terminal: every parameter, then every target.</summary>
internal sealed class CalibrationText(CalibrationInputs inputs, CalibrationResult result, Surroundings around)
{
    private const int Gap = 2;
    private readonly Ink _ink = new(around.OutIsTerminal && around.Colour);

    /// <summary>Prints it.</summary>
    /// <param name="written">Whether the values were written into their files.</param>
    public void Print(bool written)
    {
        Table(
            ["parameter", "× prior", "posterior/prior", "weak weight", ""],
            [.. result.Parameters.Select(each => (string[])
                [each.Free.Name, each.Pinned ? Number(each.Multiplier) : "1", Number(each.Spread), Number(each.Weakness), each.Pinned ? "" : "keeps its prior"])]);
        Line("");
        Table(
            ["target", "published", "before", "after", "tolerance", ""],
            [.. result.Targets.Select(each => (string[])
                [each.Figure.Id, Number(each.Figure.Value), Number(each.Before), Number(each.After), Number(each.Figure.Tolerance), each.Met ? "" : "missed"])]);
        Line("");
        var (met, before) = (result.Targets.Count(each => each.Met), result.Targets.Count(each => Math.Abs(each.Before - each.Figure.Value) <= each.Figure.Tolerance));
        Line(Invariant($"{met} of {result.Targets.Count} targets are met within their tolerance, {before} before the fit. {result.Parameters.Count(each => each.Pinned)} of {result.Parameters.Count} values are pinned down; the others keep their prior: the targets narrow it by less than a fifth, or cannot tell it from others."));
        Line(written
            ? "The fitted values stand in the files of their parameters, with what they were before."
            : "Nothing was written.");
        Line(Invariant($"Fitted on {SafeText.Clean(inputs.Targets.Place)}, {inputs.Targets.Replicates} replicates, and the parameters pinned down again on {inputs.Targets.Replicates * CalibrationRun.FurtherReplicates}, of which the values before and after are. Meeting a target to which one was fitted shows nothing; validate holds the model against others."));
    }

    private void Table(string[] heads, List<string[]> rows)
    {
        int[] widths = [.. heads.Select((head, column) => rows.Select(row => CellText.Width(row[column])).Append(CellText.Width(head)).Max())];
        around.Out.WriteLine(_ink.Faint(Row(heads)));
        foreach (var row in rows) around.Out.WriteLine(row[^1].Length > 0 ? _ink.Bad(Row(row)) : Row(row));

        string Row(string[] row) => string.Join(new string(' ', Gap), row.Select((cell, column) =>
            column is 0 || column == row.Length - 1 ? CellText.Left(cell, widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();
    }

    private void Line(string text)
    {
        foreach (var line in CellText.Wrap(text, around.Width)) around.Out.WriteLine(line);
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "F0" : "G4", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
