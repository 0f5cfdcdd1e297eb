using System.Globalization;
using System.Text;

namespace Catalyst.Analysis.Figures;

/// <summary>
/// A drawing as SVG 1.1 text: the same bytes for the same drawing on any machine. ScottPlot writes SVG too, but measures text
/// with the fonts it finds (with DejaVu installed and with no fonts at all, ScottPlot 5.1.59 gave different coordinates, and in
/// the second case no text), so a file that is compared between machines cannot come from it.
/// </summary>
public static class SvgWriter
{
    /// <summary>The drawing as one <c>svg</c> element, for a file of its own or inside HTML.</summary>
    public static string Write(Drawing drawing)
    {
        string width = Number(drawing.Width), height = Number(drawing.Height);
        var svg = new StringBuilder(4096)
            .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" font-family=\"sans-serif\" width=\"").Append(width)
            .Append("\" height=\"").Append(height).Append("\" viewBox=\"0 0 ").Append(width).Append(' ').Append(height).Append("\">\n")
            .Append("<title>").Append(SafeText.Escape(drawing.Title)).Append("</title>\n")
            .Append("<desc>").Append(SafeText.Escape(drawing.Description)).Append("</desc>\n")
            .Append("<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n");
        foreach (var shape in drawing.Shapes)
            Write(svg, shape);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Write(StringBuilder svg, Shape shape)
    {
        switch (shape)
        {
            case Stroke stroke:
                svg.Append("<polyline fill=\"none\" stroke=\"").Append(stroke.Colour).Append("\" stroke-width=\"").Append(Number(stroke.Width))
                    .Append("\" stroke-linejoin=\"round");
                if (stroke.Dash.Count > 0)
                    svg.Append("\" stroke-dasharray=\"").AppendJoin(' ', stroke.Dash.Select(Number));
                svg.Append("\" points=\"").AppendJoin(' ', stroke.Places.Select(Pair)).Append("\"/>\n");
                break;
            case Area area:
                svg.Append("<polygon fill=\"").Append(area.Colour).Append("\" fill-opacity=\"").Append(Number(area.Opacity))
                    .Append("\" points=\"").AppendJoin(' ', area.Places.Select(Pair)).Append("\"/>\n");
                break;
            case Disc disc:
                svg.Append("<circle cx=\"").Append(Number(disc.Centre.X)).Append("\" cy=\"").Append(Number(disc.Centre.Y))
                    .Append("\" r=\"").Append(Number(disc.Radius)).Append("\" fill=\"").Append(disc.Colour).Append("\"/>\n");
                break;
            case Words words:
                svg.Append("<text x=\"").Append(Number(words.Place.X)).Append("\" y=\"").Append(Number(words.Place.Y))
                    .Append("\" font-size=\"").Append(Number(words.Size)).Append("\" fill=\"").Append(words.Colour);
                if (words.Bold)
                    svg.Append("\" font-weight=\"bold");
                if (words.Anchor != Anchor.Start)
                    svg.Append("\" text-anchor=\"").Append(words.Anchor == Anchor.Middle ? "middle" : "end");
                svg.Append("\">").Append(SafeText.Escape(words.Text)).Append("</text>\n");
                break;
        }
    }

    // A tenth of a pixel is finer than a line; more digits would only swell long courses.
    private static string Pair(Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.X:0.#},{place.Y:0.#}");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
