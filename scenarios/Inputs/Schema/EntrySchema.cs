using System.Globalization;
using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
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
        var value = definition.IsTable ? "table" : "value";
        var spread = definition.IsTable
            ? Number(0, DistributionReader.GreatestMultiplier)
            : Number(definition.Minimum, definition.Maximum);
        var entry = Object(
            new JsonObject
            {
                ["description"] = Reference("text"),
                ["unit"] = new JsonObject { ["const"] = definition.Unit },
                [value] = definition.IsTable ? Table(definition) : Number(definition.Minimum, definition.Maximum),
                ["range"] = List(spread, 2, 2),
                ["distribution"] = Reference("distribution"),
                ["status"] = Reference("status"),
                ["source"] = Reference("source"),
                ["reason"] = Reference("text"),
            },
            [.. described ? (string[])[] : ["description"], "unit", value, "status"]);
        entry["allOf"] = new JsonArray(Reference("company"));
        return Described(entry, description);
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
        ["company"] = Company(),
    };

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

    /// <summary>An assumption needs a reason, anything else a source; what was not measured needs a range or distribution.</summary>
    private static JsonObject Company()
    {
        return new JsonObject
        {
            ["allOf"] = new JsonArray(
                IfStatus("assumed", Required("reason"), Required("source")),
                IfStatus("measured", null, new JsonObject { ["anyOf"] = new JsonArray(Required("range"), Required("distribution")) })),
        };

        static JsonObject IfStatus(string status, JsonObject? then, JsonObject otherwise)
        {
            var rule = new JsonObject
            {
                ["if"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["status"] = new JsonObject { ["const"] = status } },
                },
            };
            if (then is not null) rule["then"] = then;
            rule["else"] = otherwise;
            return rule;
        }

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
