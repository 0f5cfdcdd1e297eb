using System.Globalization;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>What could be read of a study's file; the place is known even where other parts are faulty.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Name of the place, or null with a fault.</param>
/// <param name="Study">The study, or null with faults.</param>
internal sealed record StudyReading(InputHash File, string? Place, Study? Study);

/// <summary>Reads a study.</summary>
internal static class StudyReader
{
    /// <summary>Keys that must stand.</summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        "description", "question", "place", "start", "policyStart", "years", "seed", "draws", "replicates", "priceYear",
        "validUntil", "panel", "scenarios",
    ];

    /// <summary>Keys that may stand.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["$schema", "world", "stress", "overrides"];

    private static readonly InputKind Kind = new("studies", "study", "study's", folder => folder.StudyNames);

    /// <summary>A study, by its name in <c>studies/</c> or by a path; null with faults where there is no such file.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="nameOrPath">The name or path.</param>
    /// <param name="paradigms">Names of the paradigms that may take decisions.</param>
    /// <param name="services">The services of which it may speak and whose figures it may override; null where those could not be read.</param>
    /// <param name="faults">Where faults go.</param>
    public static StudyReading? Read(
        InputsFolder folder, string nameOrPath, IReadOnlyList<string> paradigms, ServicesFile? services, Faults faults)
    {
        if (NamedFile.Open(folder, Kind, nameOrPath, faults) is not var (file, name)) return null;
        var root = InputNode.Of(file, "", faults);
        if (InputObject.Of(root, Required, Optional) is not { } stated) return new StudyReading(file.Hash, null, null);
        var before = faults.Count;
        var place = stated["place"] is { } named ? NamedFile.ReadPlace(named, folder) : null;
        var study = new Study
        {
            Name = name,
            Description = stated["description"]?.Text() ?? "",
            Question = stated["question"]?.Text() ?? "",
            Place = place ?? "",
            Start = stated["start"]?.Month() ?? default,
            PolicyStart = stated["policyStart"]?.Month() ?? default,
            Years = (int)ReadWhole(stated["years"], StudyLimits.Years),
            Seed = (ulong)ReadWhole(stated["seed"], StudyLimits.Seed),
            Draws = (int)ReadWhole(stated["draws"], StudyLimits.Draws),
            Replicates = (int)ReadWhole(stated["replicates"], StudyLimits.Replicates),
            PriceYear = stated["priceYear"] is { } prices ? ReadPriceYear(prices) : "",
            ValidUntil = stated["validUntil"]?.Day() ?? default,
            Panel = (int)ReadWhole(stated["panel"], StudyLimits.Panel),
            World = (stated["world"] is { } world ? SwitchReader.Read<WorldSwitches>(world) : null) ?? new(),
            Stress = (stated["stress"] is { } stress ? SwitchReader.Read<Stress>(stress, StudyLimits.GreatestStress) : null) ?? new(),
            Overrides = stated["overrides"] is { } overrides ? ReadOverrides(overrides, services) : [],
            Scenarios = (stated["scenarios"] is { } scenarios ? ScenarioReader.Read(scenarios, paradigms, services) : null) ?? [],
        };
        CheckStart(stated, study);
        return new StudyReading(file.Hash, place, faults.Count == before ? study : null);
    }

    private static long ReadWhole(InputNode? node, WholeLimits limits) => node?.Whole(limits.Lowest, limits.Highest) ?? 0;

    /// <summary>A financial year such as 2023-24.</summary>
    private static string ReadPriceYear(InputNode node)
    {
        if (node.Text() is { Length: 7 } text && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && first is >= 2000 and <= 2100 && second == (first + 1) % 100)
            return text;
        node.Refuse("a financial year such as 2023-24");
        return "";
    }

    private static List<ParameterOverride> ReadOverrides(InputNode node, ServicesFile? services)
    {
        var known = ParameterTree.ByPath.Values.Concat(services?.Definitions ?? [])
            .ToDictionary(each => each.Path, StringComparer.Ordinal);
        string[] scalars = [.. known.Values.Where(each => !each.IsTable).Select(each => each.Path)];
        List<ParameterOverride> overrides = [];
        if (InputObject.OfAnyKeys(node) is not { } stated) return overrides;
        foreach (var path in stated.Keys)
        {
            var value = stated[path]!.Value;
            // Where the services could not be read, nobody knows their parameters; that is reported elsewhere.
            if (services is null && path.StartsWith(ServiceTree.Subject + ".", StringComparison.Ordinal)) continue;
            if (!known.TryGetValue(path, out var definition))
                value.Add($"{EchoedText.Quoted(path)} is no parameter; it must be the path of one, such as {scalars[0]}"
                    + NearestName.Hint(path, scalars));
            else if (definition.IsTable)
                value.Add($"{EchoedText.Quoted(path)} is a table; a study may set single numbers only");
            else if (value.Number(definition.Minimum, definition.Maximum) is { } number)
                overrides.Add(new ParameterOverride(path, number));
        }
        return overrides;
    }

    private static void CheckStart(InputObject stated, Study study)
    {
        if (study.Start == default || study.PolicyStart == default) return;
        if (study.PolicyStart < study.Start || study.PolicyStart - study.Start > StudyLimits.LongestLeadYears * Month.PerYear)
            stated["policyStart"]!.Value.Refuse(
                $"the start, {study.Start}, or at most {StudyLimits.LongestLeadYears} years after it");
    }

    internal static string FileName(string study) => $"studies/{study}.json";
}
