using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Tests.Inputs;

/// <summary>Complete and valid inputs derived from the typed tree, with arbitrary values inside the bounds.</summary>
internal static class ValidInputs
{
    public const string Care = "parameters/care.json", Council = "parameters/council.json", Health = "parameters/health.json",
        Providers = "parameters/providers.json", Demography = "parameters/demography.json",
        Paradigms = "parameters/paradigms.json", Place = "places/tiny.json", Study = "studies/two.json", Sources = "sources.json",
        Services = "services.json", Time = "parameters/time.json", Commissioning = "parameters/commissioning.json";

    public static IReadOnlyList<string> ParadigmNames { get; } = ["as-is", "state", "market", "community"];

    /// <summary>Every file by its name.</summary>
    public static Dictionary<string, JsonObject> Files()
    {
        var files = ParameterTree.Subjects.ToDictionary(
            subject => $"parameters/{subject.Name}.json", subject => Entries(subject.Definitions));
        files[Services] = new JsonObject
        {
            ["$schema"] = "schema/services.json",
            ["reablement"] = Service("reablement", "Reablement", "care", "dependencyRecovers", "dependencyWorsens"),
            ["befriending"] = Service("befriending", "Befriending", "connection", "seekTie"),
            ["care_at_home"] = Service("care_at_home", "Care at home", "care"),
        };
        files[Place] = PlaceOf();
        files[Study] = StudyOf();
        files[Sources] = new JsonObject { ["yearbook-2023"] = SourceOf(), ["census-2021"] = SourceOf() };
        files[Care]["carerLoss"]!["source"]!["id"] = "census-2021";
        return files;
    }

    /// <summary>A service with the engine's own descriptions and some effects, for adults of any level above 0.</summary>
    public static JsonObject Service(string name, string title, string need, params string[] effects)
    {
        var service = new JsonObject
        {
            ["title"] = title,
            ["nature"] = "statutory",
            ["need"] = need,
            ["access"] = "assessed",
            ["meansTest"] = "savings-and-home",
            ["timing"] = "ordinary",
        };
        foreach (var (key, entry) in Entries(ServiceTree.Figures(name)).Skip(1).ToList())
            service[key] = Undescribed(entry!);
        // Only personal care has providers of its own.
        if (need != "care") service["slots"]!["table"]!["values"] = new JsonArray(0, 0, 0);
        service["effects"] = new JsonObject(ServiceTree.Effects(name).Where(each => effects.Contains(each.Name))
            .Select(each => KeyValuePair.Create(each.Name, (JsonNode?)Undescribed(Entry(each)))));
        return service;
    }

    private static JsonObject Undescribed(JsonNode entry)
    {
        var bare = entry.DeepClone().AsObject();
        bare.Remove("description");
        return bare;
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
        else entry["value"] = Number(definition);
        entry["status"] = "measured";
        entry["source"] = new JsonObject { ["id"] = "yearbook-2023", ["where"] = "table 1" };
        return entry;
    }

    private static double Number(ParameterDefinition definition) => definition.Path.Split('.') switch
    {
        ["services", _, "ageFrom"] => 18,
        ["services", _, "ageTo"] => 110,
        ["services", _, "leastLevel"] => 1,
        ["services", _, "mostLevel"] => 3,
        _ => Middle(definition),
    };

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
            "health.dependencyShares" or "health.annualTransitions" => 0.25,
            "needs.shares" => 1.0 / 3,
            var path when path.StartsWith("services.", StringComparison.Ordinal) && path.EndsWith(".slots", StringComparison.Ordinal) => 2,
            "place.residents" => 50,
            "time.livelihoodWork" => 1,
            _ => Middle(definition),
        };
        table["values"] = Values(sizes, 0, cell);
        // Years that follow from rates: few change, and as many come as go.
        if (definition.Path == "health.annualTransitions")
            for (var age = 0; age < sizes[0]; age++)
                for (var from = 0; from < sizes[1]; from++)
                    for (var to = 0; to < sizes[2]; to++) table["values"]![age]![from]![to] = from == to ? 0.97 : 0.01;
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
            new JsonObject { ["name"] = "as-is", ["decisions"] = "as-is" },
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
