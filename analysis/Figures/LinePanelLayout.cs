namespace Catalyst.Analysis.Figures;

/// <summary>Places a panel of lines with bands.</summary>
internal static class LinePanelLayout
{
    private const double LabelSize = 10;
    private const double TickGap = 5;

    /// <summary>Places the panel with axes of the given height; returns its bottom edge.</summary>
    public static double Place(Ink ink, LinePanel panel, Frame frame, double height)
    {
        var points = panel.Series.SelectMany(series => series.Points).Where(point => double.IsFinite(point.Value.Mean)).ToArray();
        var vertical = VerticalTicks(points);
        var labels = vertical.Ticks.Max(tick => TextMeasure.Width(tick.Label, LabelSize));
        var top = frame.Y + 6;
        if (vertical.Multiplier.Length > 0)
        {
            ink.Text(vertical.Multiplier, new(frame.X, top + 4), LabelSize, Anchor.Start, Ink.Grey);
            top += 12;
        }
        var bottom = top + height;
        var left = Math.Min(frame.X + labels + TickGap, frame.X + frame.Width / 2);
        var y = new Scale(vertical.Low, vertical.High, bottom, top);
        foreach (var tick in points.Length == 0 ? [] : vertical.Ticks)
        {
            ink.Thin(Ink.Rule, 1, new(left, y[tick.Value]), new(frame.Right, y[tick.Value]));
            ink.Text(tick.Label, new(left - TickGap, y[tick.Value] + LabelSize * 0.35), LabelSize, Anchor.End, Ink.Grey);
        }
        ink.Thin(Ink.Axis, 1, new(left, bottom), new(frame.Right, bottom));
        if (points.Length == 0)
        {
            ink.Text("No values", new((left + frame.Right) / 2, (top + bottom) / 2), 11, Anchor.Middle, Ink.Grey);
            return bottom + 18;
        }
        var x = Horizontal(ink, panel, points, frame, left, bottom);
        if (panel.Rule is { } rule && rule >= x.Low && rule <= x.High)
            ink.Line(SeriesStyle.Rule, new(x[rule], top), new(x[rule], bottom));
        // All bands lie under all lines, so that no scenario hides another's mean.
        foreach (var series in panel.Series)
            foreach (var run in Runs(series.Points, point => double.IsFinite(point.Value.Low) && double.IsFinite(point.Value.High)))
                ink.Area(series.Style.Colour, 0.18,
                    [.. run.Select(point => new Place(x[point.Position], y[point.Value.High])),
                     .. run.Reverse().Select(point => new Place(x[point.Position], y[point.Value.Low]))]);
        foreach (var series in panel.Series)
            foreach (var run in Runs(series.Points, point => double.IsFinite(point.Value.Mean)))
            {
                if (run.Length > 1)
                    ink.Line(series.Style, [.. run.Select(point => new Place(x[point.Position], y[point.Value.Mean]))]);
                // A lone point has no line to show it, whatever its series' style.
                var end = new Place(x[run[^1].Position], y[run[^1].Value.Mean]);
                ink.Point(run.Length == 1 && series.Style.Point == PointShape.None ? series.Style with { Point = PointShape.Disc } : series.Style, end);
            }
        return bottom + 18 + (panel.HorizontalUnit.Length > 0 ? 14 : 0);
    }

    private static NiceTicks VerticalTicks(LinePoint[] points)
    {
        var ends = points.SelectMany(point => new[] { point.Value.Mean, point.Value.Low, point.Value.High }).Where(double.IsFinite).ToArray();
        if (ends.Length == 0)
            return NiceTicks.Of(0, 1);
        double low = ends.Min(), high = ends.Max();
        // Zero belongs on the axis unless the values keep far from it: a cut axis makes small differences look large.
        if (low > 0 && low < high / 2)
            low = 0;
        if (high < 0 && high > low / 2)
            high = 0;
        return NiceTicks.Of(low, high, 4);
    }

    private static Scale Horizontal(Ink ink, LinePanel panel, LinePoint[] points, Frame frame, double left, double bottom)
    {
        var right = frame.Right;
        double low = points.Min(point => point.Position), high = points.Max(point => point.Position);
        IReadOnlyList<Tick> ticks;
        if (panel.InMonths)
        {
            if (low == high)
                (low, high) = (low - 2, high + 2);
            ticks = MonthTicks.Of(low, high, Math.Max(2, (int)((right - left) / 60)));
        }
        else
        {
            var nice = NiceTicks.Along(low, high, right - left, LabelSize);
            (low, high, ticks) = (nice.Low, nice.High, nice.Ticks);
        }
        // Room for the end points' marks inside the frame.
        var x = new Scale(low, high, left + 2, right - 5);
        foreach (var tick in ticks)
        {
            ink.Thin(Ink.Axis, 1, new(x[tick.Value], bottom), new(x[tick.Value], bottom + 4));
            // A label may not leave the panel.
            var half = TextMeasure.Width(tick.Label, LabelSize) / 2;
            ink.Text(tick.Label, new(Math.Max(frame.X + half, Math.Min(x[tick.Value], right - half)), bottom + 14), LabelSize, Anchor.Middle, Ink.Grey);
        }
        if (panel.HorizontalUnit.Length > 0)
            ink.Text(TextMeasure.Fit(SafeText.Clean(panel.HorizontalUnit), LabelSize, right - left), new((left + right) / 2, bottom + 28), LabelSize, Anchor.Middle, Ink.Grey);
        return x;
    }

    // Stretches of neighbouring points that have what is asked.
    private static IEnumerable<LinePoint[]> Runs(IReadOnlyList<LinePoint> points, Func<LinePoint, bool> has)
    {
        for (int start = 0, end; start < points.Count; start = end + 1)
        {
            end = start;
            while (end < points.Count && has(points[end]))
                end++;
            if (end > start)
                yield return [.. points.Skip(start).Take(end - start)];
        }
    }
}
