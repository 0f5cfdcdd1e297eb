using Catalyst.Engine.Kernel;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>What a list of figures may speak of; null where that could not be read, and nobody knows.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="Services">Names of the services.</param>
/// <param name="Places">The places with the month of their population.</param>
internal sealed record FigureSurroundings(
    SourceList? Sources, IReadOnlyList<string>? Services, IReadOnlyDictionary<string, Month?> Places);

/// <summary>The published figures as their file states them.</summary>
public sealed class FiguresFile
{
    internal const string FileName = "figures.json";

    private readonly HashSet<string> _ids;

    private FiguresFile(InputHash file, IReadOnlyList<PublishedFigure> all, IReadOnlyList<string> ids) =>
        (File, All, _ids) = (file, all, ids.ToHashSet(StringComparer.Ordinal));

    /// <summary>The file.</summary>
    public InputHash File { get; }

    /// <summary>The figures in the order of the file; where there were faults, only those that could be read.</summary>
    public IReadOnlyList<PublishedFigure> All { get; }

    /// <summary>The keys of all figures, whether or not they could be read.</summary>
    internal IReadOnlyCollection<string> Ids => _ids;

    /// <summary>The figure of a key, or null.</summary>
    public PublishedFigure? Find(string id) => All.FirstOrDefault(each => each.Id == id);

    /// <summary>The file, or null with faults where it cannot be read at all.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="faults">Where faults go.</param>
    public static FiguresFile? Read(InputsFolder folder, Faults faults)
    {
        if (folder.Read(FileName, faults) is not { } file
            || InputObject.OfAnyKeys(InputNode.Of(file, "", faults)) is not { } stated)
            return null;
        // What is wrong with sources, services and places themselves is no fault of a list of figures.
        var elsewhere = new Faults();
        var sources = SourceList.Read(folder, elsewhere);
        var around = new FigureSurroundings(
            sources,
            ServicesFile.Read(folder, sources, elsewhere)?.Names,
            folder.PlaceNames.ToDictionary(
                name => name, name => PlaceFile.Read(folder, name, sources, elsewhere)?.PopulationDate, StringComparer.Ordinal));
        string[] ids = [.. stated.Keys.Where(key => key != "$schema")];
        List<PublishedFigure> figures = [];
        foreach (var id in ids)
            if (FigureReader.Read(id, stated[id]!.Value, around) is { } figure)
                figures.Add(figure);
        FigureClasses.Check(figures, stated);
        return new FiguresFile(file.Hash, figures, ids);
    }
}
