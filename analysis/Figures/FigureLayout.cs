namespace Catalyst.Analysis.Figures;

/// <summary>
/// Places a figure: title, legend, a grid of panels and notes, one under the other. Every measure comes from fixed tables, so
/// the same figure is placed alike on any machine. The height follows from the contents.
/// </summary>
public static class FigureLayout
{
    /// <summary>Width of every figure in pixels; it fits the text width of an A4 page.</summary>
    public const double Width = 720;

    private const double Margin = 14;
    private const double Gutter = 22;
    private const double Inner = Width - 2 * Margin;

    /// <summary>The placed figure.</summary>
    public static Drawing Place(Figure figure)
    {
        var ink = new Ink();
        var y = Margin;
        y = ink.Paragraph(figure.Title, Margin, y, Inner, 16, Ink.Black, bold: true);
        y = ink.Paragraph(figure.Subtitle, Margin, y + 1, Inner, 12, Ink.Grey);
        y = Legend(ink, figure.Legend, y + 8);
        y = Grid(ink, figure, y + 8);
        y = ink.Paragraph(figure.Note, Margin, y, Inner, 10.5, Ink.Grey);
        y = ink.Paragraph(figure.Source, Margin, y + 2, Inner, 10.5, Ink.Grey);
        return new Drawing(Width, Math.Ceiling(y + Margin - 4), SafeText.Clean(figure.Title), Describe(figure), ink.Shapes);
    }

    private static double Legend(Ink ink, IReadOnlyList<LegendEntry> entries, double y)
    {
        const double Sample = 30, Size = 11.5, Row = 18;
        if (entries.Count == 0)
            return y;
        var x = Margin;
        foreach (var entry in entries)
        {
            var label = TextMeasure.Fit(SafeText.Clean(entry.Label), Size, Inner - Sample - 6);
            var width = Sample + 6 + TextMeasure.Width(label, Size);
            if (x > Margin && x + width > Width - Margin)
            {
                x = Margin;
                y += Row;
            }
            var middle = y + Row / 2;
            ink.Line(entry.Style, new(x, middle), new(x + Sample, middle));
            ink.Point(entry.Style, new(x + Sample / 2, middle));
            ink.Text(label, new(x + Sample + 6, middle + 4), Size);
            x += width + 18;
        }
        return y + Row;
    }

    private static double Grid(Ink ink, Figure figure, double y)
    {
        if (figure.Panels.Count == 0)
            return ink.Paragraph("No values to show.", Margin, y + 10, Inner, 12, Ink.Grey) + 20;
        var columns = Math.Clamp(figure.Columns, 1, figure.Panels.Count);
        var width = (Inner - (columns - 1) * Gutter) / columns;
        foreach (var row in figure.Panels.Chunk(columns))
        {
            // Panels of a row start their axes at one height, so that they can be compared along it.
            var heading = row.Max(panel => Heading(new Ink(), panel, 0, 0, width));
            var bottom = y;
            for (var i = 0; i < row.Length; i++)
            {
                var x = Margin + i * (width + Gutter);
                Heading(ink, row[i], x, y, width);
                bottom = Math.Max(bottom, Body(ink, row[i], new Frame(x, y + heading + 6, width), columns == 1));
            }
            y = bottom + 16;
        }
        return y;
    }

    private static double Heading(Ink ink, Panel panel, double x, double y, double width)
    {
        var top = y;
        y = ink.Paragraph(panel.Title, x, y, width, 12, Ink.Black, bold: true);
        return ink.Paragraph(panel.Unit, x, y + 1, width, 10.5, Ink.Grey) - top;
    }

    private static double Body(Ink ink, Panel panel, Frame frame, bool alone) => panel switch
    {
        LinePanel lines => LinePanelLayout.Place(ink, lines, frame, alone ? 240 : 130),
        IntervalPanel intervals => IntervalPanelLayout.Place(ink, intervals, frame),
        CellPanel cells => CellPanelLayout.Place(ink, cells, frame),
        _ => throw new ArgumentOutOfRangeException(nameof(panel), panel.GetType().Name, "a panel of unknown kind"),
    };

    private static string Describe(Figure figure) => SafeText.Clean(string.Join(" ",
        new[] { figure.Subtitle, "Panels: " + string.Join("; ", figure.Panels.Select(panel => $"{panel.Title} ({panel.Unit})")) + ".", figure.Note }
            .Where(part => part.Length > 0)));
}

/// <summary>Where a panel's body may go; its height is its own affair.</summary>
/// <param name="X">Left edge in pixels.</param>
/// <param name="Y">Top edge in pixels.</param>
/// <param name="Width">Width in pixels.</param>
internal readonly record struct Frame(double X, double Y, double Width)
{
    public double Right => X + Width;
}
