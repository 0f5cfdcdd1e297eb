using System.Globalization;
using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using static Catalyst.Scenarios.Inputs.Schema.SchemaParts;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>The schema of one parameter with all that is said of it, as <see cref="ParameterEntryReader"/> reads it.</summary>
internal static class EntrySchema
{
    /// <summary>The schema of a parameter's entry.</summary>
    /// <param name="definition">What the engine declares.</param>
    /// <param name="description">What it is, in the engine's words.</param>
    /// <param name="described">Whether these words will do where the file has none of its own.</param>
    public static JsonObject Of(ParameterDefinition definition, string description, bool described = false)
    {
        var value = ParameterEntryReader.ValueKey(definition);
        var entry = Object(
            new JsonObject
            {
                ["description"] = Reference("text"),
                ["unit"] = new JsonObject { ["const"] = definition.Unit },
                [value] = Value(definition),
                ["range"] = Range(definition),
                ["distribution"] = Reference("distribution"),
                ["status"] = Reference("status"),
                ["source"] = Reference("source"),
                ["reason"] = Reference("text"),
                [CalibrationReader.Key] = Calibration(definition),
                [UnpinnedRecord.Key] = Reference(UnpinnedRecord.Key),
            },
            [.. described ? (string[])[] : ["description"], "unit", value, "status"]);
        entry["allOf"] = new JsonArray(Reference("company"));
        return Described(entry, description);
    }

    private static JsonObject Value(ParameterDefinition definition) =>
        definition.IsTable ? Table(definition) : Number(definition.Minimum, definition.Maximum);

    private static JsonObject Range(ParameterDefinition definition) => List(
        definition.IsTable ? Number(0, DistributionReader.GreatestMultiplier) : Number(definition.Minimum, definition.Maximum), 2, 2);

    /// <summary>How a calibrated value came about, as <see cref="CalibrationReader"/> reads it; the prior's value has the bounds of the value.</summary>
    private static JsonObject Calibration(ParameterDefinition definition)
    {
        var value = ParameterEntryReader.ValueKey(definition);
        var prior = Object(
            new JsonObject
            {
                [value] = Value(definition),
                ["range"] = Range(definition),
                ["distribution"] = Reference("distribution"),
                ["status"] = Reference("priorStatus"),
                ["source"] = Reference("source"),
                ["reason"] = Reference("text"),
            },
            [value, "status"]);
        prior["allOf"] = new JsonArray(Reference("company"));
        return Object(
            new JsonObject
            {
                ["date"] = Reference("day"),
                ["targets"] = Reference("targets"),
                ["prior"] = Described(prior, "What was stated before any calibration; a later one starts from it again."),
                ["posteriorOverPrior"] = Reference("posteriorOverPrior"),
                ["residuals"] = Reference("residuals"),
            },
            CalibrationReader.Keys);
    }

    /// <summary>What the entries of a file refer to.</summary>
    public static JsonObject Definitions() => new()
    {
        ["text"] = Text(),
        ["status"] = Choice(ParameterEntryReader.Statuses, "How the value came about."),
        ["source"] = Object(
            new JsonObject
            {
                ["id"] = Text($"Key of a source in {SourceList.FileName}."),
                ["where"] = Text("Table, page or column in the source."),
            },
            ["id", "where"]),
        ["distribution"] = Described(
            new JsonObject { ["oneOf"] = new JsonArray([.. DistributionReader.Kinds.Select(kind => Kind(kind.Key, kind.Value))]) },
            "What is believed of the number; for a table, of one multiplier of all its cells, around 1."),
        ["priorStatus"] = Choice(ParameterEntryReader.UncalibratedStatuses, "How the value before any calibration came about."),
        ["day"] = Pattern(StudySchema.DayPattern, "The day of the fit."),
        ["targets"] = Pattern(InputsFolder.NamePatternText, "The name of a set of targets in targets/."),
        ["posteriorOverPrior"] = Described(
            Positive(1), "Standard deviation of the posterior over that of the prior; of several rows the greatest."),
        ["residuals"] = Residuals(),
        [UnpinnedRecord.Key] = Unpinned(),
        ["company"] = Company(),
    };

    private static JsonObject Unpinned() => Described(
        Object(
            new JsonObject
            {
                ["date"] = Reference("day"),
                ["targets"] = Reference("targets"),
                ["rows"] = List(Text(), 0),
                ["posteriorOverPrior"] = Number(0, 1),
                ["weakWeight"] = Number(0, 1),
            },
            UnpinnedRecord.Keys),
        "That a calibration could not pin it down, so that it keeps its prior; of a table, which rows.");

    private static JsonObject Residuals()
    {
        var residuals = Object([], []);
        residuals["minProperties"] = 1;
        residuals["maxProperties"] = CalibrationReader.MostResiduals;
        residuals["patternProperties"] = new JsonObject
        {
            [InputsFolder.NamePatternText] = Number(-CalibrationReader.Largest, CalibrationReader.Largest),
        };
        return Described(residuals, "The model's value less the published one, in the figure's unit, by the figure's key.");
    }

    private static JsonObject Kind(string kind, IReadOnlyList<string> keys)
    {
        var properties = new JsonObject { ["kind"] = new JsonObject { ["const"] = kind } };
        foreach (var key in keys)
            properties[key] = key switch
            {
                "sd" or "median" => Positive(),
                "sigma" => Positive(DistributionReader.GreatestSigma),
                _ => new JsonObject { ["type"] = "number" },
            };
        return Object(properties, ["kind", .. keys]);
    }

    /// <summary>
    /// An assumption needs a reason, what is calibrated its calibration, anything else a source; what was not measured needs a
    /// range or distribution.
    /// </summary>
    private static JsonObject Company()
    {
        return new JsonObject
        {
            ["allOf"] = new JsonArray(
                IfStatus("assumed", Required("reason"), null),
                IfStatus("calibrated", Required(CalibrationReader.Key), new JsonObject { ["not"] = Required(CalibrationReader.Key) }),
                new JsonObject { ["anyOf"] = new JsonArray(Status("assumed"), Status("calibrated"), Required("source")) },
                IfStatus("measured", null, new JsonObject { ["anyOf"] = new JsonArray(Required("range"), Required("distribution")) })),
        };

        static JsonObject IfStatus(string status, JsonObject? then, JsonObject? otherwise)
        {
            var rule = new JsonObject { ["if"] = Status(status) };
            if (then is not null) rule["then"] = then;
            if (otherwise is not null) rule["else"] = otherwise;
            return rule;
        }

        static JsonObject Status(string status) =>
            new() { ["properties"] = new JsonObject { ["status"] = new JsonObject { ["const"] = status } } };

        static JsonObject Required(string key) => new() { ["required"] = Texts([key]) };
    }

    private static JsonObject Table(ParameterDefinition definition)
    {
        var properties = new JsonObject();
        JsonObject values = Number(definition.Minimum, definition.Maximum);
        foreach (var axis in definition.Axes)
            properties[AxisLabels.NameOf(axis)] = Labels(axis);
        foreach (var axis in definition.Axes.Reverse())
            values = ParameterTable.Size(axis) is > 0 and var size ? List(values, size, size) : List(values, 1);
        properties["values"] = values;
        return Object(properties, properties.Select(member => member.Key).ToList());
    }

    private static JsonObject Labels(Axis axis)
    {
        if (AxisLabels.Fixed(axis) is { Count: > 0 } labels)
            return new JsonObject
            {
                ["const"] = AxisLabels.AreNumbers(axis)
                    ? new JsonArray([.. labels.Select(label => JsonValue.Create(int.Parse(label, CultureInfo.InvariantCulture)))])
                    : Texts(labels),
            };
        var (lowest, highest) = AxisLabels.Span(axis);
        var list = List(Whole(new WholeLimits(lowest, highest)), 1);
        list["uniqueItems"] = true;
        return list;
    }
}
