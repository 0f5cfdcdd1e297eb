using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>
/// No figure may stand in two classes: what is fitted under one key and validates under another would be held against
/// itself. The same published thing has one class; and what of the model is fitted to one figure is held against no other
/// as if it were free.
/// </summary>
internal static class FigureClasses
{
    /// <summary>Reports every figure that stands in another class than an earlier one that is the same.</summary>
    /// <param name="figures">The figures that could be read.</param>
    /// <param name="stated">The file's object, in which they stand by their keys.</param>
    public static void Check(IReadOnlyList<PublishedFigure> figures, InputObject stated)
    {
        Dictionary<object, PublishedFigure> first = [];
        foreach (var figure in figures)
        {
            if (Other((figure.Quantity, figure.Population, figure.Area, figure.Period)) is { } published)
                Add(published, "the same quantity, population, area and period");
            else if (Fitted(Read(figure)) is { } read)
                Add(read, "the same column, group, place and trial");

            PublishedFigure? Other(object key)
            {
                if (first.TryAdd(key, figure)) return null;
                return first[key].Class == figure.Class ? null : first[key];
            }

            // Two sources may differ on what follows from inputs; one of them may then be independent of these.
            PublishedFigure? Fitted(object key) => Other(key) is { } other
                && FigureClass.Fitted is var fitted && (other.Class == fitted || figure.Class == fitted) ? other : null;

            void Add(PublishedFigure other, string same) => stated[figure.Id]!.Value.AddOf("class",
                $"a figure in two classes: {Name(figure.Class)} here, {Name(other.Class)} at {other.Id}, which has {same}; it must be in one");
        }
    }

    private static object Read(PublishedFigure figure)
    {
        var measure = figure.Measure;
        return (measure.Column, measure.Group, measure.Over, figure.Place, measure.Trial,
            string.Join(' ', measure.Services.Order(StringComparer.Ordinal)));
    }

    private static string Name(FigureClass figureClass) => ServiceReader.NameOf(figureClass);
}
