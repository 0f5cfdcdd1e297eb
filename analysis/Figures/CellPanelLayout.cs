namespace Catalyst.Analysis.Figures;

/// <summary>Places a panel of shaded cells.</summary>
internal static class CellPanelLayout
{
    private const double Size = 10.5;
    private const double RowHeight = 24;

    // Blue below zero, orange above, white at zero: in grey both darken, and the cell's words give the sign.
    private const string Below = "#0072B2";
    private const string Above = "#D55E00";

    /// <summary>Places the panel; returns its bottom edge.</summary>
    public static double Place(Ink ink, CellPanel panel, Frame frame)
    {
        var labels = panel.Rows.Select(row => TextMeasure.Fit(SafeText.Clean(row.Label), Size, frame.Width * 0.35)).ToArray();
        var left = frame.X + labels.Select(label => TextMeasure.Width(label, Size)).DefaultIfEmpty(0).Max() + 8;
        var width = (frame.Right - left) / Math.Max(1, panel.ColumnLabels.Count);
        var headings = panel.ColumnLabels.Select(label => TextMeasure.Wrap(SafeText.Clean(label), Size, width - 6)).ToArray();
        var y = frame.Y + 14 * headings.Select(lines => lines.Count).DefaultIfEmpty(0).Max() + 4;
        for (var column = 0; column < headings.Length; column++)
            for (var line = 0; line < headings[column].Count; line++)
                ink.Text(headings[column][line], new(left + (column + 0.5) * width, y - 6 - 14 * (headings[column].Count - 1 - line)), Size, Anchor.Middle, Ink.Grey);
        var largest = panel.Rows.SelectMany(row => row.Cells).Select(cell => Math.Abs(cell.Value)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        for (var row = 0; row < panel.Rows.Count; row++, y += RowHeight)
        {
            ink.Text(labels[row], new(frame.X, y + RowHeight / 2 + 4), Size);
            var cells = panel.Rows[row].Cells;
            for (var column = 0; column < Math.Min(cells.Count, headings.Length); column++)
                Cell(ink, cells[column], largest, left + column * width, y, width);
        }
        return y;
    }

    private static void Cell(Ink ink, Cell cell, double largest, double x, double y, double width)
    {
        double right = x + width - 1, bottom = y + RowHeight - 1;
        // The strongest shade stays light enough for black words.
        var strength = double.IsFinite(cell.Value) && largest > 0 ? 0.45 * Math.Abs(cell.Value / largest) : 0;
        ink.Area(cell.Value < 0 ? Below : Above, strength, new(x, y), new(right, y), new(right, bottom), new(x, bottom));
        ink.Thin(Ink.Rule, 1, new(x, y), new(right, y), new(right, bottom), new(x, bottom), new(x, y));
        ink.Text(TextMeasure.Fit(SafeText.Clean(cell.Text), Size, width - 6), new(x + (width - 1) / 2, y + RowHeight / 2 + 4), Size, Anchor.Middle);
    }
}
