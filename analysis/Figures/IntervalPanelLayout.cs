using System.Globalization;
using Catalyst.Analysis.Statistics;

namespace Catalyst.Analysis.Figures;

/// <summary>Places a panel of values with intervals against a zero line.</summary>
internal static class IntervalPanelLayout
{
    private const double LabelSize = 11;
    private const double TickSize = 10;
    private const double RowHeight = 22;

    // Taller than a point: the ends of an interval narrower than the point still show above and below it.
    private const double CapHeight = 13;

    /// <summary>Places the panel; returns its bottom edge.</summary>
    public static double Place(Ink ink, IntervalPanel panel, Frame frame)
    {
        var labels = panel.Rows.Select(row => TextMeasure.Fit(SafeText.Clean(row.Label), LabelSize, frame.Width * 0.4)).ToArray();
        var left = frame.X + labels.Select(label => TextMeasure.Width(label, LabelSize)).DefaultIfEmpty(0).Max() + 10;
        var limit = panel.Limit ?? double.MaxValue;
        var ends = panel.Rows.SelectMany(row => new[] { row.Value.Mean, row.Value.Low, row.Value.High }).Where(double.IsFinite)
            .Concat(panel.Rules).Append(0).Select(end => Math.Clamp(end, -limit, limit)).ToArray();
        var ticks = NiceTicks.Along(ends.Min(), ends.Max(), frame.Right - left, TickSize);
        // The axis ends at a mark, which may lie a little beyond the limit.
        var edges = (Low: panel.Limit is null ? double.MinValue : ticks.Low, High: panel.Limit is null ? double.MaxValue : ticks.High);
        double top = frame.Y, bottom = top + Math.Max(1, panel.Rows.Count) * RowHeight;
        var half = Math.Max(TextMeasure.Width(ticks.Ticks[0].Label, TickSize), TextMeasure.Width(ticks.Ticks[^1].Label, TickSize)) / 2;
        var x = new Scale(ticks.Low, ticks.High, left + half, frame.Right - half);
        foreach (var tick in ticks.Ticks)
        {
            ink.Thin(Ink.Rule, 1, new(x[tick.Value], top), new(x[tick.Value], bottom));
            ink.Text(tick.Label, new(x[tick.Value], bottom + 14), TickSize, Anchor.Middle, Ink.Grey);
        }
        ink.Thin(Ink.Black, 1.2, new(x[0], top), new(x[0], bottom));
        foreach (var rule in panel.Rules)
            ink.Line(SeriesStyle.Rule, new Place(x[rule], top), new Place(x[rule], bottom));
        for (var i = 0; i < labels.Length; i++)
        {
            var middle = top + (i + 0.5) * RowHeight;
            ink.Text(labels[i], new(frame.X, middle + 4), LabelSize);
            Row(ink, panel.Rows[i], panel.Bars, x, edges, middle);
        }
        bottom += 18;
        if (ticks.Multiplier.Length > 0)
            ink.Text(ticks.Multiplier, new(frame.Right, bottom + 8), TickSize, Anchor.End, Ink.Grey);
        return bottom + (ticks.Multiplier.Length > 0 ? 12 : 0);
    }

    private static void Row(Ink ink, IntervalRow row, bool bars, Scale x, (double Low, double High) edges, double middle)
    {
        Interval value = row.Value;
        if (!double.IsFinite(value.Mean))
        {
            ink.Text(NumberText.Unknown, new(x[0] + 8, middle + 4), LabelSize, Anchor.Start, Ink.Grey);
            return;
        }
        if (value.Mean < edges.Low || value.Mean > edges.High)
        {
            Beyond(ink, row, x[value.Mean > edges.High ? edges.High : edges.Low], value.Mean > edges.High ? 1 : -1, middle);
            return;
        }
        if (bars)
            ink.Area(row.Style.Colour, 0.3, new(x[0], middle - 7), new(x[value.Mean], middle - 7), new(x[value.Mean], middle + 7), new(x[0], middle + 7));
        if (double.IsFinite(value.HalfWidth))
        {
            ink.Thin(row.Style.Colour, 2, new(x[Math.Max(value.Low, edges.Low)], middle), new(x[Math.Min(value.High, edges.High)], middle));
            // An interval cut off at the edge has no cap there.
            foreach (var end in new[] { value.Low, value.High }.Where(end => end >= edges.Low && end <= edges.High))
                ink.Thin(row.Style.Colour, 1.2, new(x[end], middle - CapHeight / 2), new(x[end], middle + CapHeight / 2));
        }
        ink.Point(row.Style, new(x[value.Mean], middle));
    }

    /// <summary>An arrow at the edge of the axis, pointing outward, with the value that lies beyond beside it.</summary>
    private static void Beyond(Ink ink, IntervalRow row, double edge, int outward, double middle)
    {
        const double Length = 9, Half = 5;
        ink.Area(row.Style.Colour, 1, new(edge, middle), new(edge - outward * Length, middle - Half), new(edge - outward * Length, middle + Half));
        ink.Text(Signed(row.Value.Mean), new(edge - outward * (Length + 4), middle + 4), TickSize,
            outward > 0 ? Anchor.End : Anchor.Start, Ink.Grey);
    }

    private static string Signed(double value) => (value > 0 ? "+" : "") + (Math.Abs(value) < 1e6
        ? NumberText.Fixed(value, 1)
        : value.ToString("0.#e0", CultureInfo.InvariantCulture).Replace('-', '−'));
}
