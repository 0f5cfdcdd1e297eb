using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Validation;

namespace Catalyst.Analysis.Figures;

/// <summary>The figures of a validation: how many tolerances the model lies off each published figure.</summary>
public static class ValidationFigures
{
    private const string Independent = "validation-independent", Implied = "validation-implied", Fitted = "validation-fitted";

    // Beyond this a value is marked at the edge and written out, so that one far off does not press the others together.
    private const double Limit = 5;

    private static readonly SeriesStyle WithinStyle = new("#0072B2", [], PointShape.Disc, 2);
    private static readonly SeriesStyle NearStyle = new("#595959", [], PointShape.Diamond, 2);
    private static readonly SeriesStyle OffStyle = new("#D55E00", [], PointShape.Square, 2);

    /// <summary>The names that such figures may have.</summary>
    public static IReadOnlyList<string> Names { get; } = [Independent, Implied, Fitted];

    /// <summary>The figures in the order of the report.</summary>
    /// <param name="rows">The published figures beside the model.</param>
    /// <param name="place">The place, for the subtitle.</param>
    /// <param name="source">Where the numbers come from.</param>
    public static IReadOnlyList<NamedFigure> Of(IReadOnlyList<ValidationRow> rows, string place, string source)
    {
        var sections = ValidationSection.All(rows);
        return [.. Named(Independent, "How far the model lies off figures to which nothing was fitted")
            .Concat(Named(Implied, "How far the model lies off figures that follow from what was put in"))
            .Concat(Named(Fitted, "What the fit leaves over"))];

        IEnumerable<NamedFigure> Named(string name, string title)
        {
            var drawn = sections.Where(section => ("validation-" + section.Name).StartsWith(name, StringComparison.Ordinal)).ToList();
            if (drawn.Count > 0) yield return new NamedFigure(name, Figure(title, drawn, place, source));
        }
    }

    private static Figure Figure(string title, IReadOnlyList<ValidationSection> sections, string place, string source) =>
        new(title, [.. sections.Select(Panel)])
        {
            Subtitle = place,
            Legend = [new("within", WithinStyle), new("near", NearStyle), new("off", OffStyle), new("tolerance", SeriesStyle.Rule)],
            Note = "Points are the model's error over the tolerance that was declared beforehand, whiskers its 95% interval over replicates; right of zero the "
                + "model is above the published figure. What lies beyond the axis is an arrow at its edge with its value.",
            Source = source,
        };

    private static IntervalPanel Panel(ValidationSection section) => new(
        section.Title, "error in tolerances",
        [.. section.Rows.Select(row => new IntervalRow(row.Figure + (row.CovidYears ? " (Covid)" : ""), Style(row), Scaled(row)))])
    {
        Rules = [-1, 1],
        Limit = Limit,
    };

    private static Interval Scaled(ValidationRow row) => row.Tolerance > 0
        ? new Interval(row.Error / row.Tolerance, row.Model.HalfWidth / row.Tolerance, row.Model.Count)
        : new Interval(double.NaN, double.NaN, 0);

    private static SeriesStyle Style(ValidationRow row) => row.Verdict switch
    {
        ValidationRow.Within => WithinStyle,
        ValidationRow.Near => NearStyle,
        _ => OffStyle,
    };
}
