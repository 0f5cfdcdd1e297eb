using Catalyst.Analysis.Statistics;

namespace Catalyst.Analysis.Figures;

/// <summary>
/// A figure as a plain description: what it says, not where its ink goes. <see cref="FigureLayout"/> places it;
/// <see cref="SvgWriter"/> and <see cref="PngWriter"/> render the placed drawing.
/// </summary>
/// <param name="Title">What the figure shows, in one phrase; long ones wrap.</param>
/// <param name="Panels">The panels in reading order.</param>
public sealed record Figure(string Title, IReadOnlyList<Panel> Panels)
{
    /// <summary>A line under the title, such as the place and years; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The series named once for all panels.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>Replicates, interval and what the reader must know to read the figure.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the numbers come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Panels in a row.</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>A name in the legend with the look it explains.</summary>
/// <param name="Label">The series' name.</param>
/// <param name="Style">Its look.</param>
public sealed record LegendEntry(string Label, SeriesStyle Style);

/// <summary>One pair of axes.</summary>
/// <param name="Title">The measure shown; long ones wrap.</param>
/// <param name="Unit">The unit of the values, with any remark on direction; it labels the value axis.</param>
public abstract record Panel(string Title, string Unit);

/// <summary>Lines with bands over a shared horizontal axis.</summary>
/// <param name="Title">The measure shown.</param>
/// <param name="Unit">The unit of the vertical axis.</param>
/// <param name="Series">The lines, painted in order.</param>
public sealed record LinePanel(string Title, string Unit, IReadOnlyList<LineSeries> Series) : Panel(Title, Unit)
{
    /// <summary>Whether the horizontal axis counts months (<see cref="MonthTicks.Position"/>) or plain numbers.</summary>
    public bool InMonths { get; init; } = true;

    /// <summary>Label of the horizontal axis; empty where years speak for themselves.</summary>
    public string HorizontalUnit { get; init; } = "";

    /// <summary>Position of a vertical rule, such as the policy's start; null for none.</summary>
    public double? Rule { get; init; }
}

/// <summary>A line with its band.</summary>
/// <param name="Style">Its look.</param>
/// <param name="Points">The points by ascending position; a NaN mean breaks the line, a NaN half-width the band.</param>
public sealed record LineSeries(SeriesStyle Style, IReadOnlyList<LinePoint> Points);

/// <summary>A point of a line.</summary>
/// <param name="Position">Place on the horizontal axis.</param>
/// <param name="Value">Mean and interval there.</param>
public readonly record struct LinePoint(double Position, Interval Value);

/// <summary>Values with intervals against a zero line, one a row: dots, or bars from zero.</summary>
/// <param name="Title">The measure shown.</param>
/// <param name="Unit">The unit of the horizontal axis.</param>
/// <param name="Rows">The rows from the top.</param>
public sealed record IntervalPanel(string Title, string Unit, IReadOnlyList<IntervalRow> Rows) : Panel(Title, Unit)
{
    /// <summary>Whether to draw a bar from zero to each value behind its interval.</summary>
    public bool Bars { get; init; }

    /// <summary>Values at which a dashed rule stands beside the zero line.</summary>
    public IReadOnlyList<double> Rules { get; init; } = [];

    /// <summary>Farthest from zero that the axis goes; what lies beyond is an arrow at its edge with its value. Null for no limit.</summary>
    public double? Limit { get; init; }
}

/// <summary>A row of an <see cref="IntervalPanel"/>.</summary>
/// <param name="Label">What the value belongs to.</param>
/// <param name="Style">Its look.</param>
/// <param name="Value">Mean and interval; a NaN mean leaves the row empty.</param>
public sealed record IntervalRow(string Label, SeriesStyle Style, Interval Value);

/// <summary>A grid of labelled cells, shaded by value.</summary>
/// <param name="Title">The measure shown.</param>
/// <param name="Unit">The unit of the shading.</param>
/// <param name="ColumnLabels">Headings of the columns.</param>
/// <param name="Rows">The rows from the top, each with one cell a column.</param>
public sealed record CellPanel(string Title, string Unit, IReadOnlyList<string> ColumnLabels, IReadOnlyList<CellRow> Rows)
    : Panel(Title, Unit);

/// <summary>A row of a <see cref="CellPanel"/>.</summary>
/// <param name="Label">What the row belongs to.</param>
/// <param name="Cells">One cell a column.</param>
public sealed record CellRow(string Label, IReadOnlyList<Cell> Cells);

/// <summary>A cell: a value that shades it and the words written in it.</summary>
/// <param name="Value">The value; NaN leaves the cell white.</param>
/// <param name="Text">What is written in the cell.</param>
public readonly record struct Cell(double Value, string Text);
