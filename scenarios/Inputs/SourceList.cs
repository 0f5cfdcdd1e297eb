using System.Text.Json;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>A published source of a value.</summary>
/// <param name="Id">Key by which parameters refer to it.</param>
/// <param name="Title">Title.</param>
/// <param name="Author">Author or body.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Publisher">Publisher.</param>
/// <param name="Url">Address, where there is one.</param>
public sealed record Source(string Id, string Title, string Author, int Year, string Publisher, string? Url);

/// <summary>The sources of all values, to which parameters and places refer.</summary>
public sealed class SourceList
{
    internal const string FileName = "sources.json";

    /// <summary>Years of publication.</summary>
    internal static WholeLimits Years { get; } = new(1800, 2100);

    private readonly Dictionary<string, Source?> _sources = new(StringComparer.Ordinal);

    private SourceList(InputHash file) => File = file;

    /// <summary>The file.</summary>
    public InputHash File { get; }

    /// <summary>The sources, in the order of the file.</summary>
    public IReadOnlyList<Source> All => [.. _sources.Values.OfType<Source>()];

    /// <summary>The list, or null with faults where it cannot be read at all.</summary>
    internal static SourceList? Read(InputsFolder folder, Faults faults)
    {
        if (folder.Read(FileName, faults) is not { } file
            || InputObject.OfAnyKeys(InputNode.Of(file, "", faults)) is not { } stated)
            return null;
        var list = new SourceList(file.Hash);
        foreach (var id in stated.Keys.Where(key => key != "$schema"))
            list._sources.Add(id, ReadSource(id, stated[id]!.Value));
        return list;
    }

    /// <summary>The key that a reference names; null, with a fault that names the nearest, where there is no such source.</summary>
    internal string? Find(InputNode reference) =>
        reference.Choice(_sources.Keys, $"the key of a source in {FileName}:");

    /// <summary>A source that nothing refers to is a fault: it is a leftover, or the reference to it is mistyped.</summary>
    internal void ReportUnreferenced(InputsFolder folder, Faults faults)
    {
        var referred = new HashSet<string>(StringComparer.Ordinal);
        var referring = ParameterTree.Subjects.Select(subject => ParameterFiles.FileName(subject.Name))
            .Append(ServicesFile.FileName)
            // Studies run without the lists of mechanisms and of figures; an inputs folder of one's own need not hold them.
            .Concat(Path.Exists(Path.Combine(folder.Root, MechanismsFile.FileName)) ? [MechanismsFile.FileName] : [])
            .Concat(Path.Exists(Path.Combine(folder.Root, FiguresFile.FileName)) ? [FiguresFile.FileName] : [])
            .Concat(folder.PlaceNames.Select(PlaceFile.FileName));
        foreach (var name in referring)
        {
            // Where a file cannot be read, nobody knows what it refers to; that it cannot be read is reported elsewhere.
            if (folder.Read(name, new Faults()) is not { } file) return;
            Gather(file.Root, referred);
        }
        foreach (var id in _sources.Keys.Where(id => !referred.Contains(id)))
            faults.Add(File.Name, id, "no parameter, place, mechanism or figure refers to this source; it must be referred to or go");
    }

    /// <summary>Every <c>source.id</c> and every key of a list <c>sources</c> at any depth, so that an entry with faults of its own still counts.</summary>
    private static void Gather(JsonElement json, HashSet<string> ids)
    {
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject())
            if (member.NameEquals("source") && member.Value.ValueKind == JsonValueKind.Object
                && member.Value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
                ids.Add(id.GetString()!);
            else if (member.NameEquals("sources") && member.Value.ValueKind == JsonValueKind.Array)
                ids.UnionWith(member.Value.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString()!));
            else
                Gather(member.Value, ids);
    }

    private static Source? ReadSource(string id, InputNode node)
    {
        if (!InputsFolder.IsName(id))
            node.Add($"{EchoedText.Quoted(id)} is not allowed as a key; it must be letters, digits, '.', '_' and '-', 60 at most");
        if (InputObject.Of(node, ["title", "author", "year", "publisher"], "url") is not { } stated) return null;
        var title = stated["title"]?.Text();
        var author = stated["author"]?.Text();
        var year = stated["year"]?.Whole(Years.Lowest, Years.Highest);
        var publisher = stated["publisher"]?.Text();
        var url = stated["url"] is { } address ? ReadAddress(address) : null;
        return title is null || author is null || year is null || publisher is null
            ? null
            : new Source(id, title, author, (int)year, publisher, url);
    }

    private static string? ReadAddress(InputNode node)
    {
        if (node.Text(500) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") return text;
        node.Refuse("an address that begins with https:// or http://");
        return null;
    }
}
