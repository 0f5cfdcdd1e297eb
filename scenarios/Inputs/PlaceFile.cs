using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>A place as its file states it.</summary>
public sealed record PlaceFile
{
    /// <summary>Letters of a title.</summary>
    internal const int LongestTitle = 100;

    /// <summary>The kind of a place that is no council area but all of them.</summary>
    public const string Nation = "nation";

    private static readonly string[] TextKeys = ["name", "title", "kind", "populationDate"];

    /// <summary>The file.</summary>
    public required InputHash File { get; init; }

    /// <summary>The place as the engine reads it.</summary>
    public required Place Place { get; init; }

    /// <summary>Name to show, such as "Torbay".</summary>
    public required string Title { get; init; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The month of the population figures.</summary>
    public required Month PopulationDate { get; init; }

    /// <summary>The figures with their sources.</summary>
    public required IReadOnlyList<ParameterEntry> Entries { get; init; }

    /// <summary>Kinds of place.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["unitary", "metropolitan", "london-borough", Nation, "test"];

    /// <summary>Every place of a folder.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The places that could be read, by name.</returns>
    public static IReadOnlyList<PlaceFile> ReadAll(InputsFolder folder, Faults faults)
    {
        var sources = SourceList.Read(folder, faults);
        return [.. folder.PlaceNames.Select(name => Read(folder, name, sources, faults)).OfType<PlaceFile>()];
    }

    /// <summary>A place, or null with its faults.</summary>
    internal static PlaceFile? Read(InputsFolder folder, string name, SourceList? sources, Faults faults)
    {
        if (folder.Read(FileName(name), faults) is not { } file) return null;
        var root = InputNode.Of(file, ParameterTree.PlaceSubject, faults);
        var entries = ParameterFiles.ReadEntries(root, ParameterTree.Place, sources, TextKeys, out var stated);
        if (stated is null) return null;
        if (stated["name"] is { } named && named.Text() is { } text && text != name)
            named.Refuse($"{EchoedText.Quoted(name)}, the name of the file");
        var title = stated["title"]?.Text(LongestTitle);
        var kind = stated["kind"]?.Choice(Kinds);
        var date = stated["populationDate"]?.Month();
        ValueRules.Check(entries, [], faults);
        if (title is null || kind is null || date is null || entries.Count < ParameterTree.Place.Count) return null;
        return new PlaceFile
        {
            File = file.Hash,
            Place = ParameterTree.BuildPlace(name, date.Value.Year, entries.ToDictionary(entry => entry.Path, entry => entry.Value)),
            Title = title,
            Kind = kind,
            PopulationDate = date.Value,
            Entries = entries,
        };
    }

    internal static string FileName(string place) => $"places/{place}.json";
}
