using System.Text.RegularExpressions;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>The services as their file states them, in ordinal order of their names whatever order the file has.</summary>
public sealed partial class ServicesFile
{
    /// <summary>Letters of a title.</summary>
    internal const int LongestTitle = 100;

    /// <summary>What a service's name must match.</summary>
    internal const string NamePatternText = "^[a-z][a-z0-9_]{0,39}$";

    internal const string FileName = "services.json";

    private ServicesFile(
        InputHash file, IReadOnlyList<ServiceEntry> services, IReadOnlyList<ParameterEntry> entries, IReadOnlyList<string> names)
    {
        File = file;
        Services = services;
        Names = names;
        Entries = entries;
        IsComplete = services.Count == names.Count;
        Definitions = [.. names.SelectMany(ServiceTree.Figures), .. names.SelectMany(EffectsOf)];
    }

    /// <summary>The file.</summary>
    public InputHash File { get; }

    /// <summary>The services; where there were faults, only those that could be read.</summary>
    public IReadOnlyList<ServiceEntry> Services { get; }

    /// <summary>The names of all services of the file, whether or not they could be read.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Their parameters; where there were faults, only those that could be read.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>Every parameter that the file states, whether or not it could be read.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions { get; }

    /// <summary>Whether every service of the file could be read.</summary>
    internal bool IsComplete { get; }

    /// <summary>The services, or null with faults where nobody can say which there are.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="sources">The sources they may refer to; null where those could not be read.</param>
    /// <param name="faults">Where faults go.</param>
    internal static ServicesFile? Read(InputsFolder folder, SourceList? sources, Faults faults)
    {
        if (folder.Read(FileName, faults) is not { } file
            || InputObject.OfAnyKeys(InputNode.Of(file, ServiceTree.Subject, faults)) is not { } stated)
            return null;
        string[] names = [.. stated.Keys.Where(key => key != "$schema").Order(StringComparer.Ordinal)];
        if (names.Length > ServiceList.Most)
        {
            stated.Node.Add($"{names.Length} services stand here; at most {ServiceList.Most} are allowed");
            return null;
        }
        CheckNames(names, stated);
        List<ServiceEntry> services = [];
        List<ParameterEntry> entries = [];
        foreach (var name in names)
            if (ServiceReader.Read(name, stated[name]!.Value, sources, entries) is { } service)
                services.Add(service);
        return new ServicesFile(file.Hash, services, entries, names);
    }

    /// <summary>The effects of a service: an effect that it does not state has no value that a study could replace.</summary>
    private IEnumerable<ParameterDefinition> EffectsOf(string name)
    {
        var read = Services.FirstOrDefault(service => service.Name == name);
        return ServiceTree.Effects(name).Where((_, effect) => read is null || read.Effects.Contains((ServiceEffect)effect));
    }

    private static void CheckNames(IReadOnlyList<string> names, InputObject stated)
    {
        Dictionary<int, string> byKey = [];
        foreach (var name in names)
        {
            if (name.EndsWith('\n') || !NamePattern().IsMatch(name))
                stated[name]!.Value.Add($"{EchoedText.Quoted(name)} is not allowed as the name of a service; "
                    + "it must be a small letter and then small letters, digits and '_', 40 at most");
            else if (!byKey.TryAdd(ServiceList.KeyOf(name), name))
                stated[name]!.Value.Add($"{EchoedText.Quoted(name)} and {EchoedText.Quoted(byKey[ServiceList.KeyOf(name)])} "
                    + "would share their draws, for their names give the same key; one of them must be named otherwise");
        }
    }

    [GeneratedRegex(NamePatternText, RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
