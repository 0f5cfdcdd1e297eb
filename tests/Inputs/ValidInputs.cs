using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Tests.Inputs;

/// <summary>Complete and valid inputs derived from the typed tree, with arbitrary values inside the bounds.</summary>
internal static class ValidInputs
{
    public const string Care = "parameters/care.json", Council = "parameters/council.json", Health = "parameters/health.json",
        Providers = "parameters/providers.json", Demography = "parameters/demography.json",
        Paradigms = "parameters/paradigms.json", Place = "places/tiny.json", Study = "studies/two.json", Sources = "sources.json";

    public static IReadOnlyList<string> ParadigmNames { get; } = ["today", "state", "market", "community"];

    /// <summary>Every file by its name.</summary>
    public static Dictionary<string, JsonObject> Files()
    {
        var files = ParameterTree.Subjects.ToDictionary(
            subject => $"parameters/{subject.Name}.json", subject => Entries(subject.Definitions));
        files[Place] = PlaceOf();
        files[Study] = StudyOf();
        files[Sources] = new JsonObject { ["yearbook-2023"] = SourceOf(), ["census-2021"] = SourceOf() };
        files[Care]["carerLossRate"]!["source"]!["id"] = "census-2021";
        return files;
    }

    private static JsonObject Entries(IReadOnlyList<ParameterDefinition> definitions)
    {
        var entries = new JsonObject { ["$schema"] = "../schema/any.json" };
        foreach (var definition in definitions)
            entries[definition.Name] = Entry(definition);
        return entries;
    }

    private static JsonObject Entry(ParameterDefinition definition)
    {
        var entry = new JsonObject { ["description"] = $"What {definition.Name} is.", ["unit"] = definition.Unit };
        if (definition.IsTable) entry["table"] = Table(definition);
        else entry["value"] = Middle(definition);
        entry["status"] = "measured";
        entry["source"] = new JsonObject { ["id"] = "yearbook-2023", ["where"] = "table 1" };
        return entry;
    }

    private static double Middle(ParameterDefinition definition) => Math.Round((definition.Minimum + definition.Maximum) / 2, 3);

    private static JsonObject Table(ParameterDefinition definition)
    {
        var table = new JsonObject();
        var sizes = new List<int>();
        foreach (var axis in definition.Axes)
        {
            var labels = Labels(axis);
            sizes.Add(labels.Count);
            table[AxisLabels.NameOf(axis)] = labels;
        }
        var cell = definition.Path switch
        {
            "health.conditionShares" => 0.2,
            "health.dependencyShares" => 0.25,
            "providers.slots" => 4,
            "place.residents" => 50,
            _ => Middle(definition),
        };
        table["values"] = Values(sizes, 0, cell);
        return table;
    }

    private static JsonArray Labels(Axis axis) => axis switch
    {
        Axis.Age => [0, 18, 65, 85],
        Axis.Year => [2020, 2030],
        _ when AxisLabels.AreNumbers(axis) => [.. AxisLabels.Fixed(axis).Select(label => JsonValue.Create(int.Parse(label, null)))],
        _ => [.. AxisLabels.Fixed(axis).Select(label => JsonValue.Create(label))],
    };

    private static JsonNode Values(List<int> sizes, int axis, double cell) =>
        axis == sizes.Count
            ? JsonValue.Create(cell)
            : new JsonArray([.. Enumerable.Range(0, sizes[axis]).Select(_ => Values(sizes, axis + 1, cell))]);

    private static JsonObject PlaceOf()
    {
        var place = Entries(ParameterTree.Place);
        place["name"] = "tiny";
        place["title"] = "Tiny";
        place["kind"] = "test";
        place["populationDate"] = "2020-07";
        return place;
    }

    private static JsonObject StudyOf() => new()
    {
        ["description"] = "Two scenarios in a test place.",
        ["question"] = "Does anything differ?",
        ["place"] = "tiny",
        ["start"] = "2020-07",
        ["policyStart"] = "2026-04",
        ["years"] = 10,
        ["seed"] = 1,
        ["draws"] = 1,
        ["replicates"] = 20,
        ["priceYear"] = "2023-24",
        ["validUntil"] = "2027-12-31",
        ["panel"] = 500,
        ["scenarios"] = new JsonArray(
            new JsonObject { ["name"] = "as-is", ["decisions"] = "today" },
            new JsonObject { ["name"] = "community", ["decisions"] = "community" }),
    };

    private static JsonObject SourceOf() => new()
    {
        ["title"] = "Yearbook",
        ["author"] = "Office",
        ["year"] = 2023,
        ["publisher"] = "Office",
        ["url"] = "https://example.org/yearbook",
    };
}
