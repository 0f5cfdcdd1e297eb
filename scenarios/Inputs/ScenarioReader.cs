using System.Text.Json;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads the scenarios of a study.</summary>
internal static class ScenarioReader
{
    /// <summary>Keys that must stand in a scenario.</summary>
    public static IReadOnlyList<string> Required { get; } = ["name", "decisions"];

    /// <summary>Keys that may stand in a scenario.</summary>
    public static IReadOnlyList<string> Optional { get; } =
        ["answers", "after", "services", "investment", "differences", "hypotheses"];

    /// <summary>The scenarios, or null with their faults.</summary>
    /// <param name="node">The list of them.</param>
    /// <param name="paradigms">Names of the paradigms that may take decisions.</param>
    /// <param name="services">The services; null where nobody can say which there are.</param>
    public static IReadOnlyList<Scenario>? Read(InputNode node, IReadOnlyList<string> paradigms, ServicesFile? services)
    {
        if (node.Items(1, StudyLimits.MostScenarios, "scenarios") is not { } items) return null;
        List<Scenario> scenarios = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (InputObject.Of(item with { Within = Called(item) }, Required, Optional) is not { } stated) continue;
            var name = stated["name"] is { } text ? ReadName(text with { Within = "" }, names) : null;
            var policy = PolicyReader.Read(stated, paradigms);
            var single = stated["services"] is { } each
                ? PolicyReader.ReadServices(each, policy, paradigms, services)
                : new Dictionary<string, ServicePolicy>();
            var investment = stated["investment"] is { } shares
                ? SwitchReader.Read<Investment>(shares, StudyLimits.GreatestInvestment)
                : new();
            var differences = stated["differences"] is { } switches ? SwitchReader.Read<DifferenceSwitches>(switches) : new();
            var hypotheses = stated["hypotheses"] is { } claims ? HypothesisReader.Read(claims) : new();
            if (name is null || policy is null || single is null || investment is null || differences is null || hypotheses is null)
                continue;
            scenarios.Add(new Scenario
            {
                Name = name,
                Policy = policy,
                Services = single,
                Investment = investment,
                Differences = differences,
                Hypotheses = hypotheses,
            });
        }
        if (names.Contains(Study.AsIs) || names.Count < items.Count) return scenarios.Count == items.Count ? scenarios : null;
        node.Add($"no scenario is called '{Study.AsIs}', to which the others are compared; the scenarios are "
            + NearestName.List([.. names]) + NearestName.Hint(Study.AsIs, names));
        return null;
    }

    /// <summary>The scenario as messages call it: paths have its number, and whoever wrote the study knows its name.</summary>
    private static string Called(InputNode scenario) =>
        scenario.Json.ValueKind == JsonValueKind.Object
        && scenario.Json.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? $"the scenario {EchoedText.Quoted(name.GetString()!)}"
            : "";

    private static string? ReadName(InputNode node, HashSet<string> names)
    {
        if (node.Text(StudyLimits.LongestScenarioName) is not { } name) return null;
        if (name.Contains('\n', StringComparison.Ordinal)) node.Refuse("text on one line");
        if (!names.Add(name)) node.Add($"{EchoedText.Quoted(name)} is the name of an earlier scenario; names must differ");
        return name;
    }
}
