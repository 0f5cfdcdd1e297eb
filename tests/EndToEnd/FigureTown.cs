using System.Text.Json.Nodes;
using Catalyst.Tests.Inputs;

namespace Catalyst.Tests.EndToEnd;

/// <summary>A workplace with a copy of the shipped inputs, in the folder "inputs", with figures of the made-up town added.</summary>
internal static class FigureTown
{
    private static readonly Lazy<string> AnySource = new(() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedInputsTests.Folder(), "sources.json")))!.AsObject().First(each => each.Key != "$schema").Key);

    /// <summary>The workplace.</summary>
    /// <param name="figures">The figures by their keys.</param>
    /// <param name="cancelled">Ends what is called there.</param>
    public static Workplace Of(JsonObject figures, CancellationToken cancelled = default)
    {
        var place = new Workplace { Cancelled = cancelled };
        var shipped = ShippedInputsTests.Folder();
        foreach (var file in Directory.EnumerateFiles(shipped, "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(shipped, file) is var name && !name.StartsWith("bin", StringComparison.Ordinal) && !name.StartsWith("obj", StringComparison.Ordinal)))
        {
            var copy = place.PathOf("inputs", Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        // Of the town there is none among the shipped ones, so that it has these alone.
        var all = JsonNode.Parse(File.ReadAllText(place.PathOf("inputs", "figures.json")))!.AsObject();
        foreach (var (id, figure) in figures) all[id] = figure!.DeepClone();
        File.WriteAllText(place.PathOf("inputs", "figures.json"), all.ToJsonString());
        return place;
    }

    /// <summary>A figure of the made-up town.</summary>
    public static JsonObject Figure(string of, string quantity, string unit, double value, JsonObject measure, double tolerance = 0.02) => new()
    {
        ["quantity"] = quantity,
        ["population"] = "residents",
        ["area"] = "Testville",
        ["place"] = "testville",
        ["period"] = "2021",
        ["class"] = of,
        ["unit"] = unit,
        ["value"] = value,
        ["tolerance"] = tolerance,
        ["source"] = new JsonObject { ["id"] = AnySource.Value, ["where"] = "Table 1" },
        ["measure"] = measure,
    };

    /// <summary>What a share at the start is read from.</summary>
    public static JsonObject AtStart(string column, int ageFrom) =>
        new() { ["column"] = column, ["trial"] = "present", ["when"] = "2020-07", ["ageFrom"] = ageFrom };
}
