using ScottPlot;
using SkiaSharp;

namespace Catalyst.Analysis.Figures;

/// <summary>
/// A drawing as PNG, painted by ScottPlot on a bare canvas in pixels, so that it is the same picture as the SVG. Letters come
/// from the machine's fonts: a PNG is for slides and documents, and is never compared between machines.
/// </summary>
public static class PngWriter
{
    // Twice the drawing's size: sharp in print and on dense screens.
    private const int Density = 2;

    private static readonly string[] Preferred = ["DejaVu Sans", "Liberation Sans", "Arial", "Helvetica", "Noto Sans"];

    /// <summary>Renders the drawing.</summary>
    /// <param name="drawing">What to paint.</param>
    /// <param name="png">The file's bytes; empty where it could not be painted.</param>
    /// <param name="reason">Why it could not be painted, in one line; empty where it was.</param>
    /// <returns>Whether it was painted. A machine without native libraries or fonts is no error.</returns>
    public static bool TryWrite(Drawing drawing, out byte[] png, out string reason)
    {
        png = [];
        reason = "";
        try
        {
            // A machine without fonts reports one that has no name.
            var installed = SKFontManager.Default.FontFamilies.Where(family => family.Length > 0).ToArray();
            var font = Preferred.FirstOrDefault(installed.Contains) ?? installed.FirstOrDefault();
            if (font is null)
                reason = "no PNG: this machine has no fonts installed";
            else
                png = Paint(drawing, font);
        }
        // What a missing native library throws depends on where it is missed first, and a PNG is never worth a failed command.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var sentence = fault.GetBaseException().Message.Split(['\n', '\r'])[0].Split(". ")[0];
            reason = "no PNG: " + SafeText.Clean(sentence).Trim();
        }
        return png.Length > 0;
    }

    private static byte[] Paint(Drawing drawing, string font)
    {
        using var plot = new Plot();
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.Axes.SetLimits(0, drawing.Width, drawing.Height, 0);
        plot.ScaleFactor = Density;
        foreach (var shape in drawing.Shapes)
            Add(plot, shape, font);
        return plot.GetImageBytes((int)drawing.Width * Density, (int)drawing.Height * Density, ImageFormat.Png);
    }

    private static void Add(Plot plot, Shape shape, string font)
    {
        switch (shape)
        {
            case Stroke stroke:
                var line = plot.Add.ScatterLine(Coordinates(stroke.Places), Color.FromHex(stroke.Colour));
                line.LineWidth = (float)stroke.Width;
                if (stroke.Dash.Count > 0)
                    line.LinePattern = new LinePattern([.. stroke.Dash.Select(length => (float)length)], 0, "dashes");
                break;
            case Area area:
                var polygon = plot.Add.Polygon(Coordinates(area.Places));
                polygon.FillColor = Color.FromHex(area.Colour).WithAlpha(area.Opacity);
                polygon.LineWidth = 0;
                break;
            case Disc disc:
                plot.Add.Marker(disc.Centre.X, disc.Centre.Y, MarkerShape.FilledCircle, (float)(2 * disc.Radius), Color.FromHex(disc.Colour));
                break;
            case Words words:
                var text = plot.Add.Text(words.Text, words.Place.X, words.Place.Y);
                text.LabelFontName = font;
                text.LabelFontSize = (float)words.Size;
                text.LabelFontColor = Color.FromHex(words.Colour);
                text.LabelBold = words.Bold;
                text.LabelPadding = 0;
                text.LabelAlignment = words.Anchor switch
                {
                    Anchor.Start => Alignment.LowerLeft,
                    Anchor.Middle => Alignment.LowerCenter,
                    _ => Alignment.LowerRight,
                };
                // ScottPlot places the lower edge of the letters, a fifth of their size under the baseline.
                text.OffsetY = (float)(words.Size / 5 * Density);
                break;
        }
    }

    private static Coordinates[] Coordinates(IReadOnlyList<Place> places) =>
        [.. places.Select(place => new Coordinates(place.X, place.Y))];
}
