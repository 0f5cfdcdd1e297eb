using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>All parameters of the model as the files state them, with units, sources and reasons.</summary>
public sealed class ParameterFiles
{
    private ParameterFiles(IReadOnlyList<InputHash> files, IReadOnlyList<ParameterEntry> entries, ServicesFile? services)
    {
        Files = files;
        Entries = entries;
        Services = services;
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<InputHash> Files { get; }

    /// <summary>
    /// The parameters, in the order of the typed tree, those of the services last; where there were faults, only those that
    /// could be read.
    /// </summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>The services, whose parameters are among the entries; null where nobody can say which there are.</summary>
    public ServicesFile? Services { get; }

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
        var services = ServicesFile.Read(folder, sources, faults);
        if (services is not null)
        {
            files.Add(services.File);
            entries.AddRange(services.Entries);
        }
        ValueRules.Check(entries, services?.Services ?? [], faults);
        if (services is not null) ServiceRules.Check(services, entries, faults);
        return new ParameterFiles(files, entries, services);
    }

    /// <summary>The entries of one object, and the object for what else stands in it.</summary>
    internal static List<ParameterEntry> ReadEntries(
        InputNode root,
        IReadOnlyList<ParameterDefinition> definitions,
        SourceList? sources,
        IReadOnlyList<string> alsoRequired,
        out InputObject? stated)
    {
        stated = InputObject.Of(root, [.. alsoRequired, .. definitions.Select(each => each.Name)], "$schema");
        return stated is null ? [] : [.. EntriesOf(stated, definitions, sources)];
    }

    /// <summary>Those entries of an object that stand in it and can be read.</summary>
    /// <param name="stated">The object.</param>
    /// <param name="definitions">The parameters that it may hold.</param>
    /// <param name="sources">The sources they may refer to; null where those could not be read.</param>
    /// <param name="described">Whether the engine's own description will do where none is stated.</param>
    internal static IEnumerable<ParameterEntry> EntriesOf(
        InputObject stated, IReadOnlyList<ParameterDefinition> definitions, SourceList? sources, bool described = false) =>
        definitions.Select(definition =>
                stated[definition.Name] is { } node ? ParameterEntryReader.Read(node, definition, sources, described) : null)
            .OfType<ParameterEntry>();

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
