using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>Reads one published figure.</summary>
internal static class FigureReader
{
    /// <summary>Keys that must stand.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["quantity", "population", "area", "place", "period", "class", "unit", "value", "tolerance", "source", "measure"];

    /// <summary>Keys that may stand.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["standardError", "remark"];

    /// <summary>Largest value, tolerance and standard error.</summary>
    public const double Largest = 1e12;

    private const string Share = "share";

    /// <summary>The figure, or null with its faults.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="node">The object that states it.</param>
    /// <param name="around">What it may speak of.</param>
    public static PublishedFigure? Read(string id, InputNode node, FigureSurroundings around)
    {
        if (!InputsFolder.IsName(id))
            node.Add($"{EchoedText.Quoted(id)} is not allowed as a key; it must be letters, digits, '.', '_' and '-', 60 at most");
        if (InputObject.Of(node, Required, Optional) is not { } stated) return null;
        var quantity = stated["quantity"]?.Text();
        var population = stated["population"]?.Text();
        var area = stated["area"]?.Text();
        var place = stated["place"]?.Choice([.. around.Places.Keys], "the name of a place in places/:");
        var period = stated["period"]?.Text();
        var figureClass = ServiceReader.Choice<FigureClass>(stated["class"]);
        var unit = stated["unit"]?.Text();
        // A share above 1 is a percentage that was not divided.
        var value = stated["value"] is { } given ? unit == Share ? given.Number(0, 1) : given.Number(-Largest, Largest) : null;
        var tolerance = stated["tolerance"]?.Positive(Largest);
        var error = stated["standardError"] is { } stray ? stray.Positive(Largest) : 0;
        var source = stated["source"] is { } reference ? ParameterEntryReader.ReadSource(reference, around.Sources) : null;
        var remark = stated["remark"]?.Text();
        var measure = stated["measure"] is { } read ? MeasureReader.Read(read, around) : null;
        var unitFits = measure is null || unit is null || CheckUnit(stated["unit"]!.Value, unit, measure);
        if (measure is not null && place is not null) CheckPlace(stated["place"]!.Value, place, measure, around);
        if (quantity is null || population is null || area is null || place is null || period is null || figureClass is null
            || unit is null || value is null || tolerance is null || error is null || source is null || measure is null || !unitFits)
            return null;
        return new PublishedFigure
        {
            Id = id,
            Quantity = quantity,
            Population = population,
            Area = area,
            Place = place,
            Period = period,
            Class = figureClass.Value,
            Unit = unit,
            Value = value.Value,
            Tolerance = tolerance.Value,
            StandardError = error.Value,
            Source = source,
            Remark = remark,
            Measure = measure,
        };
    }

    /// <summary>The unit in which the model gives a measure, and why it is that one.</summary>
    private static (string Unit, string Why) UnitOf(FigureMeasure measure) =>
        measure.Over is not null ? (PublishedFigure.Ratio, "as one group's value is divided by another's")
        : measure.Trial.Against is { } other && !measure.Column.IsOfTwoRuns
            ? (PublishedFigure.Ratio, $"as {measure.Trial.Name} is divided by {other}")
        : (measure.Column.Unit, $"the unit of {measure.Column.Name}");

    private static bool CheckUnit(InputNode node, string unit, FigureMeasure measure)
    {
        var (needed, why) = UnitOf(measure);
        if (unit == needed) return true;
        node.Refuse($"{EchoedText.Quoted(needed)}, {why}");
        return false;
    }

    /// <summary>A trial starts with the residents of a place, so that these must be of its first month.</summary>
    private static void CheckPlace(InputNode node, string place, FigureMeasure measure, FigureSurroundings around)
    {
        var trial = measure.Trial;
        if (around.Places[place] is { } date && date != trial.From)
            node.Refuse($"a place with the population of {trial.From}, in which the trial {trial.Name} starts; that of {EchoedText.Quoted(place)} is of {date}");
    }
}
