using System.Text.Json;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads the scenarios of a study.</summary>
internal static class ScenarioReader
{
    /// <summary>The decisions that a scenario hands out, as files name them.</summary>
    public static IReadOnlyList<string> Decisions { get; } = ["specification", "wayIn", "delivery", "pressureResponse"];

    /// <summary>The scenarios, or null with their faults.</summary>
    public static IReadOnlyList<Scenario>? Read(InputNode node, IReadOnlyList<string> paradigms)
    {
        if (node.Items(1, StudyLimits.MostScenarios, "scenarios") is not { } items) return null;
        List<Scenario> scenarios = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (InputObject.Of(item, ["name", "decisions"], "investment", "differences") is not { } stated) continue;
            var name = stated["name"]?.Text(StudyLimits.LongestScenarioName);
            if (name is not null && name.Contains('\n', StringComparison.Ordinal))
                stated["name"]!.Value.Refuse("text on one line");
            if (name is not null && !names.Add(name))
                stated["name"]!.Value.Add($"{EchoedText.Quoted(name)} is the name of an earlier scenario; names must differ");
            var decisions = stated["decisions"] is { } handed ? ReadDecisions(handed, paradigms) : null;
            var differences = stated["differences"] is { } switches ? SwitchReader.Read<DifferenceSwitches>(switches) : new();
            var investment = stated["investment"] is { } shares
                ? SwitchReader.Read<Investment>(shares, StudyLimits.GreatestInvestment)
                : new();
            if (name is null || decisions is null || differences is null || investment is null) continue;
            scenarios.Add(new Scenario
            {
                Name = name,
                Specification = decisions[0],
                WayIn = decisions[1],
                Delivery = decisions[2],
                PressureResponse = decisions[3],
                Investment = investment,
                Differences = differences,
            });
        }
        if (names.Contains(Study.AsIs) || names.Count < items.Count) return scenarios.Count == items.Count ? scenarios : null;
        node.Add($"no scenario is called '{Study.AsIs}', to which the others are compared; the scenarios are "
            + NearestName.List([.. names]) + NearestName.Hint(Study.AsIs, names));
        return null;
    }

    /// <summary>The paradigm of each of <see cref="Decisions"/>: one for all, or one named for each.</summary>
    private static string[]? ReadDecisions(InputNode node, IReadOnlyList<string> paradigms)
    {
        if (node.Json.ValueKind != JsonValueKind.Object)
            return node.Choice(paradigms, $"an object with {string.Join(", ", Decisions)}, or a paradigm:") is { } one
                ? [.. Decisions.Select(_ => one)]
                : null;
        if (InputObject.Of(node, Decisions) is not { } stated) return null;
        var chosen = Decisions.Select(decision => stated[decision]?.Choice(paradigms, "a paradigm:")).OfType<string>().ToArray();
        return chosen.Length == Decisions.Count ? chosen : null;
    }
}
