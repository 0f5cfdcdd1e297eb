using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>All parameters of the model as the files state them, with units, sources and reasons.</summary>
public sealed class ParameterFiles
{
    private ParameterFiles(IReadOnlyList<InputHash> files, IReadOnlyList<ParameterEntry> entries)
    {
        Files = files;
        Entries = entries;
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<InputHash> Files { get; }

    /// <summary>The parameters, in the order of the typed tree; where there were faults, only those that could be read.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>Reads every file of parameters, as no study changes them.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="faults">Where faults go.</param>
    public static ParameterFiles Read(InputsFolder folder, Faults faults) =>
        Read(folder, SourceList.Read(folder, faults), faults);

    /// <summary>Reads every file of parameters.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="sources">The sources they may refer to; null where those could not be read.</param>
    /// <param name="faults">Where faults go.</param>
    internal static ParameterFiles Read(InputsFolder folder, SourceList? sources, Faults faults)
    {
        List<InputHash> files = [];
        List<ParameterEntry> entries = [];
        foreach (var subject in ParameterTree.Subjects)
        {
            if (folder.Read(FileName(subject.Name), faults) is not { } file) continue;
            files.Add(file.Hash);
            var root = InputNode.Of(file, subject.Name, faults);
            entries.AddRange(ReadEntries(root, subject.Definitions, sources, [], out _));
        }
        ReportStrangers(folder, faults);
        ValueRules.Check(entries, faults);
        return new ParameterFiles(files, entries);
    }

    /// <summary>The entries of one object, and the object for what else stands in it.</summary>
    internal static List<ParameterEntry> ReadEntries(
        InputNode root,
        IReadOnlyList<ParameterDefinition> definitions,
        SourceList? sources,
        IReadOnlyList<string> alsoRequired,
        out InputObject? stated)
    {
        List<ParameterEntry> entries = [];
        stated = InputObject.Of(root, [.. alsoRequired, .. definitions.Select(each => each.Name)], "$schema");
        foreach (var definition in definitions)
            if (stated?[definition.Name] is { } node && ParameterEntryReader.Read(node, definition, sources) is { } entry)
                entries.Add(entry);
        return entries;
    }

    /// <summary>A file that no subject claims is a misspelt one, and its values would silently count for nothing.</summary>
    private static void ReportStrangers(InputsFolder folder, Faults faults)
    {
        string[] subjects = [.. ParameterTree.Subjects.Select(subject => subject.Name)];
        foreach (var stranger in folder.ParameterFileNames.Except(subjects))
            faults.Add(FileName(stranger), "",
                $"is not known here; allowed are {NearestName.List(subjects)}{NearestName.Hint(stranger, subjects)}");
    }

    internal static string FileName(string subject) => $"parameters/{subject}.json";
}
