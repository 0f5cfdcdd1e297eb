namespace Catalyst.Analysis.Figures;

/// <summary>The shape of a series' points.</summary>
public enum PointShape
{
    /// <summary>A disc.</summary>
    Disc,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A diamond.</summary>
    Diamond,

    /// <summary>A triangle, point up.</summary>
    Triangle,

    /// <summary>No point: the style is of a line only.</summary>
    None,
}

/// <summary>
/// The look of a series. Series differ in colour, dash and point together, so that they are told apart by the colour-blind and
/// in grey print. Looks go by a scenario's place in the study, never by its name: no paradigm has a colour of its own.
/// </summary>
/// <param name="Colour">Colour as #RRGGBB.</param>
/// <param name="Dash">Lengths of strokes and gaps in pixels, alternating; empty for an unbroken line.</param>
/// <param name="Point">Shape of the points.</param>
/// <param name="Width">Width of the line in pixels.</param>
public sealed record SeriesStyle(string Colour, IReadOnlyList<double> Dash, PointShape Point, double Width)
{
    // Blue, vermilion and green of Okabe and Ito 2008, "Color Universal Design"; purple and wine of Tol 2021, technical note
    // SRON/EPS/TN/09-002, which keep their contrast on white.
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#AA4499", "#882255"];

    private static readonly double[][] Dashes = [[7, 3], [2, 2], [9, 3, 2, 3], [4, 4], []];

    private static readonly PointShape[] Points = [PointShape.Square, PointShape.Diamond, PointShape.Triangle, PointShape.Disc];

    /// <summary>The scenario that the others are held against.</summary>
    public static SeriesStyle Base { get; } = new("#404040", [], PointShape.Disc, 2);

    /// <summary>The years that all scenarios share.</summary>
    public static SeriesStyle History { get; } = new("#8C8C8C", [], PointShape.None, 2);

    /// <summary>A vertical rule, such as the policy's start.</summary>
    public static SeriesStyle Rule { get; } = new("#595959", [3, 3], PointShape.None, 1);

    /// <summary>The look of a scenario by its place among those that are not the base, from 0; it repeats after twenty.</summary>
    public static SeriesStyle Of(int index) =>
        new(Colours[index % Colours.Length], Dashes[index % Dashes.Length], Points[index % Points.Length], 2);
}
