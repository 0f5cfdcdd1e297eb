using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs.Schema;

namespace Catalyst.Tests.Inputs;

/// <summary>The schemas beside the inputs are those that the types give. CATALYST_ACCEPT=1 writes them anew.</summary>
public class SchemaTests
{
    private static readonly IReadOnlyDictionary<string, string> Generated = InputSchemas.All(Paradigm.Names);

    private static string Folder => Path.Combine(ShippedInputsTests.Folder(), "schema");

    [Fact]
    public void Schemas_Committed_AreThoseOfTheTypes()
    {
        if (Environment.GetEnvironmentVariable("CATALYST_ACCEPT") is { Length: > 0 }) Accept();
        Assert.Equal(
            Generated.Keys.Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (var (name, text) in Generated)
            Assert.Equal(text, File.ReadAllText(Path.Combine(Folder, name)));
    }

    [Fact]
    public void Schema_OfAParameter_StatesUnitBoundsAndMeaning()
    {
        var feeStep = JsonNode.Parse(Generated["parameters.council.json"])!["properties"]!["feeStep"]!;
        Assert.Equal("Largest change of the fee in a year, real.", (string)feeStep["description"]!);
        Assert.Equal("share per year", (string)feeStep["properties"]!["unit"]!["const"]!);
        Assert.Equal(0.5, (double)feeStep["properties"]!["value"]!["maximum"]!);
        Assert.False((bool)feeStep["additionalProperties"]!);
    }

    private static void Accept()
    {
        Directory.CreateDirectory(Folder);
        foreach (var stale in Directory.GetFiles(Folder).Where(file => !Generated.ContainsKey(Path.GetFileName(file))))
            File.Delete(stale);
        foreach (var (name, text) in Generated)
            File.WriteAllText(Path.Combine(Folder, name), text);
    }
}
