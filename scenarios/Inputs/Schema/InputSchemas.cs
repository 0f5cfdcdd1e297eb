using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using static Catalyst.Scenarios.Inputs.Schema.SchemaParts;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>
/// JSON Schemas (draft 2020-12) of all input files, made from the same types as the readers, for editors that complete and
/// check while one types. What holds between values, such as shares that sum to 1, only the readers check.
/// </summary>
internal static class InputSchemas
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of every schema by the name of its file in <c>schema/</c>.</summary>
    /// <param name="paradigms">Names of the paradigms that may take decisions.</param>
    public static IReadOnlyDictionary<string, string> All(IReadOnlyList<string> paradigms)
    {
        var documentation = EngineDocumentation.Read();
        var schemas = ParameterTree.Subjects.ToDictionary(
            subject => $"parameters.{subject.Name}.json",
            subject => Entries($"Parameters: {subject.Name}", subject.Property.PropertyType, subject.Definitions, [], documentation));
        schemas["place.json"] = Entries("A place", typeof(Place), ParameterTree.Place, PlaceTexts(), documentation);
        schemas["services.json"] = ServiceSchema.Of(documentation);
        schemas["study.json"] = StudySchema.Of(paradigms, documentation);
        schemas["mechanisms.json"] = MechanismSchema.Of(paradigms, documentation);
        schemas["figures.json"] = FigureSchema.Figures();
        schemas["targets.json"] = FigureSchema.Targets(documentation);
        schemas["sources.json"] = Sources();
        return schemas.ToDictionary(schema => schema.Key, schema => schema.Value.ToJsonString(Indented) + "\n");
    }

    private static JsonObject Entries(
        string title,
        Type record,
        IReadOnlyList<ParameterDefinition> definitions,
        JsonObject texts,
        EngineDocumentation documentation)
    {
        var properties = new JsonObject { ["$schema"] = Text() };
        foreach (var (key, schema) in texts.ToList())
        {
            texts.Remove(key);
            properties[key] = schema;
        }
        foreach (var definition in definitions)
            properties[definition.Name] = EntrySchema.Of(definition, documentation.Of(definition.Member));
        var body = Object(properties, properties.Select(member => member.Key).Skip(1).ToList());
        body["$defs"] = EntrySchema.Definitions();
        return Root(title, documentation.Of(record), body);
    }

    private static JsonObject PlaceTexts() => new()
    {
        ["name"] = Pattern(InputsFolder.NamePatternText, "Name of the file without ending."),
        ["title"] = Text("Name to show.", PlaceFile.LongestTitle),
        ["kind"] = Choice(PlaceFile.Kinds, "Kind of council area."),
        ["populationDate"] = Pattern(StudySchema.MonthPattern, "Month of the population figures."),
    };

    private static JsonObject Sources() => Root("Sources", "Where values come from, by the key that parameters refer to.", new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["$schema"] = Text() },
        ["propertyNames"] = new JsonObject { ["pattern"] = "^([A-Za-z0-9][A-Za-z0-9._-]{0,59}|\\$schema)$" },
        ["additionalProperties"] = Object(
            new JsonObject
            {
                ["title"] = Text(),
                ["author"] = Text("Author or body."),
                ["year"] = Whole(SourceList.Years),
                ["publisher"] = Text(),
                ["url"] = Pattern("^https?://", "Address, where there is one."),
            },
            ["title", "author", "year", "publisher"]),
    });
}
