using System.Text.Json;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads one service: what it is, its figures and its effects.</summary>
internal static class ServiceReader
{
    /// <summary>The keys that hold texts and choices.</summary>
    public static IReadOnlyList<string> TextKeys { get; } = ["title", "nature", "need", "access", "meansTest", "timing"];

    /// <summary>The members of an enumeration as files name them, such as <c>savings-and-home</c>.</summary>
    public static IReadOnlyList<string> NamesOf<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(NameOf)];

    /// <summary>One member of an enumeration as files name it.</summary>
    public static string NameOf<T>(T member) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>The service, or null with its faults; its parameters go to the others.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="node">The object that states it.</param>
    /// <param name="sources">The sources it may refer to; null where those could not be read.</param>
    /// <param name="entries">Where its parameters go, its figures before its effects.</param>
    public static ServiceEntry? Read(string name, InputNode node, SourceList? sources, List<ParameterEntry> entries)
    {
        var figures = ServiceTree.Figures(name);
        if (InputObject.Of(node, [.. TextKeys, .. figures.Select(figure => figure.Name), ServiceTree.EffectsKey]) is not { } stated)
            return null;
        var title = stated["title"] is { } text ? ReadTitle(text) : null;
        var nature = Choice<ServiceNature>(stated["nature"]);
        var need = Choice<Need>(stated["need"]);
        var access = Choice<ServiceAccess>(stated["access"]);
        var meansTest = Choice<MeansTest>(stated["meansTest"]);
        var timing = Choice<ServiceTiming>(stated["timing"]);
        entries.AddRange(ParameterFiles.EntriesOf(stated, figures, sources, described: true));
        var effects = stated[ServiceTree.EffectsKey] is { } changed ? ReadEffects(name, changed, sources, entries) : null;
        if (title is null || nature is null || need is null || access is null || meansTest is null || timing is null || effects is null)
            return null;
        return new ServiceEntry
        {
            Name = name,
            Title = title,
            Nature = nature.Value,
            Need = need.Value,
            Access = access.Value,
            MeansTest = meansTest.Value,
            Timing = timing.Value,
            Effects = effects,
        };
    }

    private static string? ReadTitle(InputNode node)
    {
        if (node.Text(ServicesFile.LongestTitle) is not { } title) return null;
        if (!title.Contains('\n', StringComparison.Ordinal)) return title;
        node.Refuse("text on one line");
        return null;
    }

    /// <summary>The member of an enumeration that a value names, or null with a fault where it names none.</summary>
    public static T? Choice<T>(InputNode? node) where T : struct, Enum
    {
        var names = NamesOf<T>();
        return node?.Choice(names) is { } chosen ? Enum.GetValues<T>()[names.ToList().IndexOf(chosen)] : null;
    }

    private static IReadOnlyList<ServiceEffect>? ReadEffects(
        string name, InputNode node, SourceList? sources, List<ParameterEntry> entries)
    {
        var definitions = ServiceTree.Effects(name);
        if (InputObject.Of(node, [], [.. definitions.Select(effect => effect.Name)]) is not { } stated) return null;
        entries.AddRange(ParameterFiles.EntriesOf(stated, definitions, sources, described: true));
        return [.. Enum.GetValues<ServiceEffect>().Where(effect => stated.Keys.Contains(ServiceTree.KeyOf(effect)))];
    }
}
