namespace Catalyst.Analysis.Figures;

/// <summary>A placed figure: shapes at fixed places, painted in order. The origin is the top left corner, y grows downwards.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Title">What a reader who cannot see the drawing is told first.</param>
/// <param name="Description">What such a reader is told further.</param>
/// <param name="Shapes">The shapes from the lowest to the topmost.</param>
public sealed record Drawing(double Width, double Height, string Title, string Description, IReadOnlyList<Shape> Shapes);

/// <summary>Something painted.</summary>
public abstract record Shape;

/// <summary>A place in a drawing, in pixels.</summary>
/// <param name="X">From the left edge.</param>
/// <param name="Y">From the top edge.</param>
public readonly record struct Place(double X, double Y);

/// <summary>An open line through two or more places.</summary>
/// <param name="Places">The places in order.</param>
/// <param name="Colour">Colour as #RRGGBB.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Dash">Strokes and gaps in pixels; empty for an unbroken line.</param>
public sealed record Stroke(IReadOnlyList<Place> Places, string Colour, double Width, IReadOnlyList<double> Dash) : Shape;

/// <summary>A filled polygon without outline.</summary>
/// <param name="Places">Its corners.</param>
/// <param name="Colour">Colour as #RRGGBB.</param>
/// <param name="Opacity">0 (invisible) to 1 (opaque).</param>
public sealed record Area(IReadOnlyList<Place> Places, string Colour, double Opacity) : Shape;

/// <summary>A filled circle.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="Radius">Its radius in pixels.</param>
/// <param name="Colour">Colour as #RRGGBB.</param>
public sealed record Disc(Place Centre, double Radius, string Colour) : Shape;

/// <summary>Which end of a text its place fixes.</summary>
public enum Anchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>A line of text on its baseline.</summary>
/// <param name="Place">The anchored end of the baseline.</param>
/// <param name="Text">The words, free of control characters.</param>
/// <param name="Size">Size of the letters in pixels.</param>
/// <param name="Anchor">Which end the place fixes.</param>
/// <param name="Colour">Colour as #RRGGBB.</param>
/// <param name="Bold">Whether the letters are bold.</param>
public sealed record Words(Place Place, string Text, double Size, Anchor Anchor, string Colour, bool Bold) : Shape;
