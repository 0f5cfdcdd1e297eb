using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>The shipped inputs in a folder of their own, to whose services an entry is added.</summary>
internal sealed class ServiceAdded : IDisposable
{
    /// <summary>A name amid the others, so that services after it move up a place.</summary>
    public const string Name = "hobby_rooms";

    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("catalyst-services-");

    /// <summary>Adds the entry: that of another service, changed.</summary>
    public ServiceAdded(string like, Action<JsonObject> change)
    {
        var from = Path.Combine(Shipped.Root, "scenarios");
        foreach (var folder in new[] { "parameters", "places", "studies" })
        {
            Directory.CreateDirectory(Path.Combine(Root, folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(from, folder), "*.json"))
                File.Copy(file, Path.Combine(Root, folder, Path.GetFileName(file)));
        }
        foreach (var file in new[] { "sources.json", "mechanisms.json", "figures.json" }) File.Copy(Path.Combine(from, file), Path.Combine(Root, file));
        var services = JsonNode.Parse(File.ReadAllText(Path.Combine(from, "services.json")))!.AsObject();
        var entry = services[like]!.DeepClone().AsObject();
        entry["title"] = "Hobby rooms";
        change(entry);
        services[Name] = entry;
        File.WriteAllText(Path.Combine(Root, "services.json"), services.ToJsonString());
    }

    /// <summary>The inputs folder.</summary>
    public string Root => Path.Combine(_outer.FullName, "scenarios");

    /// <summary>The inputs of the study of the made-up town.</summary>
    public StudyInputs Load()
    {
        var folder = InputsFolder.Locate(Root, Root, Root, new Faults())!;
        var inputs = StudyInputs.Load(folder, "quick", Paradigm.Names, out var faults);
        Assert.Empty(faults.Lines());
        return inputs!;
    }

    /// <summary>Sets a number of the entry, which is then as stated and nothing else.</summary>
    public static void Set(JsonObject entry, string name, double value)
    {
        var figure = entry[name]!.AsObject();
        figure["value"] = value;
        figure["range"] = new JsonArray(value, value);
        figure.Remove("distribution");
    }

    public void Dispose() => _outer.Delete(recursive: true);
}
