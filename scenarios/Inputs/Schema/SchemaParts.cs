using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>Pieces of JSON Schema that several files share.</summary>
internal static class SchemaParts
{
    /// <summary>The head of a schema, to which its members are added.</summary>
    public static JsonObject Root(string title, string description, JsonObject body)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (key, value) in body.ToList())
        {
            body.Remove(key);
            root[key] = value;
        }
        return root;
    }

    /// <summary>An object with exactly these members, of which some must stand.</summary>
    public static JsonObject Object(JsonObject properties, IEnumerable<string> required) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Texts(required),
        ["properties"] = properties,
    };

    public static JsonObject Text(string? description = null, int longest = InputNode.LongestText) =>
        Described(new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest }, description);

    public static JsonObject Pattern(string pattern, string description) =>
        Described(new JsonObject { ["type"] = "string", ["pattern"] = pattern }, description);

    public static JsonObject Number(double lowest, double highest) =>
        new() { ["type"] = "number", ["minimum"] = lowest, ["maximum"] = highest };

    public static JsonObject Positive(double? highest = null)
    {
        var number = new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0 };
        if (highest is not null) number["maximum"] = highest;
        return number;
    }

    public static JsonObject Whole(WholeLimits limits, string? description = null) => Described(
        new JsonObject { ["type"] = "integer", ["minimum"] = limits.Lowest, ["maximum"] = limits.Highest }, description);

    public static JsonObject Choice(IEnumerable<string> allowed, string? description = null) =>
        Described(new JsonObject { ["enum"] = Texts(allowed) }, description);

    public static JsonObject List(JsonNode items, int fewest, int? most = null)
    {
        var list = new JsonObject { ["type"] = "array", ["minItems"] = fewest };
        if (most is not null) list["maxItems"] = most;
        list["items"] = items;
        return list;
    }

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null) schema.Insert(0, "description", description);
        return schema;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
