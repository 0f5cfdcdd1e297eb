using System.Xml.Linq;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;

namespace Catalyst.Tests.Unit.Figures;

public class FigureTests
{
    private const string Hostile = "</text><script>alert(\"1\")</script> & 'x' \u0000\u202E\uD800 ";

    private static readonly string Long = string.Concat(Enumerable.Repeat("a very long name ", 20)) + new string('W', 200);

    public static TheoryData<string> Names => [.. Samples().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_EveryFigure_IsWellFormedAndHoldsNoScript(string name)
    {
        var svg = XDocument.Parse(Svg(name)).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.Equal(["circle", "desc", "polygon", "polyline", "rect", "text", "title"],
            svg.Descendants().Select(element => element.Name.LocalName).Union(["circle", "polygon", "polyline", "text"]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Layout_EveryFigure_KeepsAllInkOnTheCanvas(string name)
    {
        var drawing = FigureLayout.Place(Samples()[name]);
        foreach (var (x, y) in drawing.Shapes.SelectMany(Corners))
        {
            Assert.InRange(x, 0, drawing.Width);
            Assert.InRange(y, 0, drawing.Height);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_EveryFigure_IsTheSameInEveryCulture(string name)
    {
        var here = Svg(name);
        Foreign.Within(() => Assert.Equal(here, Svg(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Png_EveryFigure_IsPaintedOrSaysWhyNot(string name)
    {
        if (PngWriter.TryWrite(FigureLayout.Place(Samples()[name]), out var png, out var reason))
        {
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
            Assert.Empty(reason);
        }
        else
        {
            Assert.StartsWith("no PNG: ", reason, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', reason);
        }
    }

    [Fact]
    public void Layout_IntervalNarrowerThanItsPoint_StillShowsItsEnds()
    {
        var drawing = FigureLayout.Place(Intervals(new Interval(1, 0.0001, 9)));
        var point = drawing.Shapes.OfType<Area>().Last();
        var caps = drawing.Shapes.OfType<Stroke>().Where(stroke => stroke.Colour == SeriesStyle.Of(0).Colour && IsUpright(stroke)).ToArray();
        Assert.Equal(2, caps.Length);
        Assert.All(caps, cap => Assert.True(Height(cap.Places) > Height(point.Places)));
    }

    [Fact]
    public void Layout_UnknownInterval_DrawsNoWhisker()
    {
        var drawing = FigureLayout.Place(Intervals(new Interval(1, double.NaN, 1)));
        Assert.DoesNotContain(drawing.Shapes.OfType<Stroke>(), stroke => stroke.Colour == SeriesStyle.Of(0).Colour);
    }

    [Fact]
    public void Layout_UnknownValue_ShowsADash() =>
        Assert.Contains(FigureLayout.Place(Intervals(new Interval(double.NaN, double.NaN, 0))).Shapes.OfType<Words>(), words => words.Text == NumberText.Unknown);

    [Fact]
    public void Layout_GapInALine_BreaksIt()
    {
        var style = SeriesStyle.Of(0);
        var drawing = FigureLayout.Place(Lines(new LineSeries(style, [Point(0, 1), Point(1, 2), Point(2, double.NaN), Point(3, 2), Point(4, 3)])));
        Assert.Equal(2, drawing.Shapes.OfType<Stroke>().Count(stroke => stroke.Colour == style.Colour));
    }

    [Fact]
    public void SeriesStyle_AnyTwoOfTheFirstFour_DifferWithoutTheirColour()
    {
        var styles = Enumerable.Range(0, 4).Select(SeriesStyle.Of).ToArray();
        Assert.Equal(4, styles.Select(style => style.Point).Distinct().Count());
        Assert.Equal(4, styles.Select(style => string.Join(' ', style.Dash)).Distinct().Count());
    }

    private static Dictionary<string, Figure> Samples() => new()
    {
        ["plain"] = Lines(new(SeriesStyle.Base, [Point(0, 1), Point(12, 3), Point(300, 2)]), new(SeriesStyle.Of(0), [Point(0, 2), Point(300, 5)])),
        ["limited"] = new("Limited", [new IntervalPanel("Beyond", "tolerances",
        [
            new("in", SeriesStyle.Of(0), new(0.5, 0.2, 8)), new("cut off", SeriesStyle.Of(1), new(-4, 9, 8)), new("above", SeriesStyle.Of(2), new(12.34, 1, 8)),
            new("below", SeriesStyle.Of(3), new(-1e300, 1e299, 8)), new("unknown", SeriesStyle.Of(4), new(double.NaN, double.NaN, 0)),
        ])
        { Rules = [-1, 1], Limit = 5 }]),
        ["no panel"] = new("Nothing", []),
        ["no series"] = Lines(),
        ["all NaN"] = Lines(new LineSeries(SeriesStyle.Base, [Point(0, double.NaN)])),
        ["one point"] = Lines(new LineSeries(SeriesStyle.History, [Point(24_000, 7)])),
        ["huge"] = Lines(new LineSeries(SeriesStyle.Base, [Point(0, -1e300), Point(12, 1e300)])),
        ["tiny"] = Lines(new LineSeries(SeriesStyle.Base, [Point(0, 1e-12), Point(12, 3e-12)])),
        ["negative"] = Lines(new LineSeries(SeriesStyle.Base, [Point(0, -123_456), Point(12, -1)])),
        ["hostile"] = Lines(new LineSeries(SeriesStyle.Base, [Point(0, 1), Point(1, 2)])) with
        {
            Title = Hostile,
            Subtitle = Hostile,
            Note = Hostile,
            Source = Hostile,
            Legend = [new(Hostile, SeriesStyle.Base)],
        },
        ["long"] = new(Long, [new LinePanel(Long, Long, [new(SeriesStyle.Base, [Point(0, 1), Point(1, 2)])]) { HorizontalUnit = Long, InMonths = false }, Cells(Long), Intervals(new Interval(5, 1, 3), Long).Panels[0]])
        {
            Subtitle = Long,
            Note = Long,
            Source = Long,
            Columns = 2,
            Legend = [new(Long, SeriesStyle.Base), new(Long, SeriesStyle.Of(0))],
        },
        ["intervals"] = Intervals(new Interval(-3, 4, 10)),
        ["bars"] = new("Bars", [new IntervalPanel("m", "u", [new("a", SeriesStyle.Of(0), new Interval(-3, 1, 5)), new("b", SeriesStyle.Of(1), new Interval(1e9, 1e8, 5))]) { Bars = true }]),
        ["cells"] = new("Cells", [Cells("stress")]),
    };

    private static Figure Lines(params LineSeries[] series) =>
        new("Lines", [new LinePanel("Measure", "persons", series) { Rule = 6 }]) { Note = "n = 3", Legend = [new("as-is", SeriesStyle.Base)] };

    private static Figure Intervals(Interval value, string label = "community") =>
        new("Differences", [new IntervalPanel("Measure", "persons", [new(label, SeriesStyle.Of(0), value)])]);

    private static CellPanel Cells(string label) => new("Grid", "difference", [label, "b", "c"],
        [new(label, [new(-1, "−1"), new(0, "0"), new(double.NaN, "–")]), new("row", [new(2, "2"), new(1, label), new(0.5, "")])]);

    private static LinePoint Point(double position, double mean) => new(position, new Interval(mean, Math.Abs(mean) / 10, 5));

    [Fact]
    public void Layout_BeyondTheLimit_IsWrittenOutAtTheEdge()
    {
        var words = FigureLayout.Place(Samples()["limited"]).Shapes.OfType<Words>().Select(word => word.Text).ToList();
        Assert.Contains("+12.3", words);
        Assert.Contains("−1e300", words);
        Assert.DoesNotContain("10", words);
    }

    private static string Svg(string name) => SvgWriter.Write(FigureLayout.Place(Samples()[name]));

    private static bool IsUpright(Stroke stroke) => stroke.Places[0].X == stroke.Places[1].X && Height(stroke.Places) > 0;

    private static double Height(IReadOnlyList<Place> places) => places.Max(place => place.Y) - places.Min(place => place.Y);

    private static IEnumerable<Place> Corners(Shape shape) => shape switch
    {
        Stroke stroke => stroke.Places,
        Area area => area.Places,
        Disc disc => [new(disc.Centre.X - disc.Radius, disc.Centre.Y - disc.Radius), new(disc.Centre.X + disc.Radius, disc.Centre.Y + disc.Radius)],
        Words words => Box(words),
        _ => [],
    };

    private static Place[] Box(Words words)
    {
        var width = TextMeasure.Width(words.Text, words.Size, words.Bold);
        var left = words.Place.X - words.Anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, _ => width };
        return [new(left, words.Place.Y - words.Size * 0.8), new(left + width, words.Place.Y + words.Size * 0.25)];
    }
}
