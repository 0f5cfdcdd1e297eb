namespace Catalyst.Analysis.Figures;

/// <summary>Collects the shapes of a drawing, from the lowest to the topmost.</summary>
internal sealed class Ink
{
    public const string Black = "#1A1A1A";
    public const string Grey = "#595959";
    public const string Rule = "#D9D9D9";
    public const string Axis = "#808080";

    private const double PointRadius = 3.6;

    private readonly List<Shape> shapes = [];

    public IReadOnlyList<Shape> Shapes => shapes;

    public void Text(string text, Place place, double size, Anchor anchor = Anchor.Start, string colour = Black, bool bold = false)
    {
        if (text.Length > 0)
            shapes.Add(new Words(place, SafeText.Clean(text), size, anchor, colour, bold));
    }

    /// <summary>Text wrapped to a width from a top edge down; returns the bottom edge, which is the top for no text.</summary>
    public double Paragraph(string text, double x, double y, double width, double size, string colour, bool bold = false)
    {
        foreach (var line in TextMeasure.Wrap(SafeText.Clean(text), size, width, bold))
        {
            Text(line, new Place(x, y + size), size, Anchor.Start, colour, bold);
            y += Math.Ceiling(size * 1.3);
        }
        return y;
    }

    public void Line(SeriesStyle style, params IReadOnlyList<Place> places) =>
        shapes.Add(new Stroke(places, style.Colour, style.Width, style.Dash));

    public void Thin(string colour, double width, params IReadOnlyList<Place> places) =>
        shapes.Add(new Stroke(places, colour, width, []));

    public void Area(string colour, double opacity, params IReadOnlyList<Place> places) =>
        shapes.Add(new Area(places, colour, opacity));

    public void Point(SeriesStyle style, Place at)
    {
        const double R = PointRadius;
        switch (style.Point)
        {
            case PointShape.Disc:
                shapes.Add(new Disc(at, R, style.Colour));
                break;
            case PointShape.Square:
                Area(style.Colour, 1, new(at.X - R, at.Y - R), new(at.X + R, at.Y - R), new(at.X + R, at.Y + R), new(at.X - R, at.Y + R));
                break;
            case PointShape.Diamond:
                Area(style.Colour, 1, new(at.X - 1.4 * R, at.Y), new(at.X, at.Y - 1.4 * R), new(at.X + 1.4 * R, at.Y), new(at.X, at.Y + 1.4 * R));
                break;
            case PointShape.Triangle:
                Area(style.Colour, 1, new(at.X - 1.2 * R, at.Y + R), new(at.X, at.Y - 1.2 * R), new(at.X + 1.2 * R, at.Y + R));
                break;
            default:
                break;
        }
    }
}

/// <summary>Values to pixels along one axis.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>; above <paramref name="Low"/>.</param>
/// <param name="From">Pixel of the low end.</param>
/// <param name="To">Pixel of the high end.</param>
internal readonly record struct Scale(double Low, double High, double From, double To)
{
    // Halves first: the span of two huge ends of opposite sign would overflow.
    public double this[double value] => From + (To - From) * ((value / 2 - Low / 2) / (High / 2 - Low / 2));
}
