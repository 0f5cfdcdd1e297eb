using System.Globalization;
using System.Text.Json;
using Catalyst.Analysis.Results;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;

namespace Catalyst.Scenarios.Outputs;

/// <summary>What a reader of results should be told of a scenario, a sentence each.</summary>
internal static class ScenarioNotes
{
    /// <summary>
    /// What is switched off and invested, by the scenarios that have it alike; then of each scenario how it departs from one paradigm
    /// that decides everything at once, and what it says to no effect.
    /// </summary>
    public static IEnumerable<string> Of(Plan plan)
    {
        var scenarios = plan.Study.Scenarios;
        foreach (var (names, off) in Alike(scenarios, scenario => StudyManifest.Off(scenario.Differences)))
            yield return $"Differences switched off in {names}: {off}.";
        foreach (var (names, invested) in Alike(scenarios, scenario => StudyManifest.Set(scenario.Investment, new Investment())))
            yield return $"Invested in {names}, over income: {invested}.";
        foreach (var scenario in scenarios)
            foreach (var note in (IEnumerable<string>)[.. Policies(scenario), .. Unused(scenario, plan.Inputs.Parameters, plan.Study)])
                yield return note;
    }

    /// <summary>The claims that no evidence tests, as far as scenarios run them.</summary>
    public static IEnumerable<ManifestHypothesis> Hypotheses(IEnumerable<Scenario> scenarios) =>
        from scenario in scenarios
        from claim in HypothesisReader.Claims
        let direction = (double)claim.Property.GetValue(scenario.Hypotheses)!
        where direction != 0
        select new ManifestHypothesis(scenario.Name, Words(claim.Name), HypothesisReader.DirectionOf(direction));

    /// <summary>A key of a file in words, such as <c>way in</c> for <c>wayIn</c>.</summary>
    public static string Words(string key) => JsonNamingPolicy.SnakeCaseLower.ConvertName(key).Replace('_', ' ');

    private static IEnumerable<(string Names, string Said)> Alike(IEnumerable<Scenario> scenarios, Func<Scenario, string> said) =>
        scenarios.GroupBy(said, scenario => scenario.Name).Where(alike => alike.Key.Length > 0)
            .Select(alike => (string.Join(", ", alike), alike.Key));

    private static IEnumerable<string> Policies(Scenario scenario)
    {
        var usual = scenario.Policy;
        if (usual != new ServicePolicy { Decisions = DecisionMakers.All(usual.Decisions.Specification) })
            yield return $"{scenario.Name} on {(scenario.Services.Count > 0 ? "other services" : "every service")}: {Words(usual)}.";
        else if (scenario.Services.Count > 0)
            yield return $"{scenario.Name} on other services: {Words(usual)}.";
        foreach (var alike in scenario.Services.GroupBy(each => each.Value, each => each.Key))
            yield return $"{scenario.Name} on {string.Join(", ", alike.Order(StringComparer.Ordinal))}: {Words(alike.Key)}.";
    }

    private static string Words(ServicePolicy policy)
    {
        var answers = policy.Answers;
        string?[] said =
        [
            Words(policy.Decisions),
            answers.Nature is { } nature ? $"nature {ServiceReader.NameOf(nature)}" : null,
            answers.Network is { } network ? $"network {ServiceReader.NameOf(network)}" : null,
            answers.Transfer is { } transfer ? $"transfer {ServiceReader.NameOf(transfer)}" : null,
            answers.Depth is { } depth ? string.Create(CultureInfo.InvariantCulture, $"depth {depth}") : null,
            policy.AfterMonths > 0
                ? string.Create(CultureInfo.InvariantCulture, $"from {policy.AfterMonths} months after the policy start")
                : null,
        ];
        return string.Join(", ", said.OfType<string>());
    }

    private static string Words(DecisionMakers decisions)
    {
        string[] named =
        [
            decisions.Specification, decisions.WayIn, decisions.Delivery, decisions.Money, decisions.Participation,
            decisions.PressureResponse,
        ];
        return named.Distinct().Count() == 1
            ? $"decisions {named[0]}"
            : string.Join(", ", PolicyReader.Decisions.Zip(named, (decision, name) => $"{Words(decision)} {name}"));
    }

    /// <summary>What a scenario says and cannot use: it is no fault, for a study may switch things off one by one, but a surprise.</summary>
    private static IEnumerable<string> Unused(Scenario scenario, ModelParameters parameters, Study study)
    {
        ServicePolicy[] policies = [scenario.Policy, .. scenario.Services.Values];
        if (!scenario.Differences.Investment && scenario.Investment != new Investment())
            yield return $"Without effect in {scenario.Name}: its investment, for that difference is switched off.";
        if (!scenario.Differences.Participation && policies.Any(policy => policy.Answers != new CommissioningAnswers()))
            yield return $"Without effect in {scenario.Name}: its answers, for the difference participation is switched off.";
        var decided = new ScenarioDecisions(scenario, parameters, study.PolicyStart);
        decided.MoveTo(study.End + -1);
        var services = Enumerable.Range(0, parameters.Services.Count).ToList();
        if (scenario.Hypotheses != new Hypotheses() && !services.Any(service => MovesPower(decided.Invitation(service))))
            yield return $"Without effect in {scenario.Name}: its hypotheses, for no service hands power over.";
        var late = Names(service => PolicyOf(service).AfterMonths >= study.End - study.PolicyStart);
        if (late.Length > 0) yield return $"Without effect in {scenario.Name}: its policy on {late}, which would begin after the last month.";
        if (!scenario.Differences.Participation) yield break;
        var moved = Names(service => PolicyOf(service).Answers.Transfer is Transfer.Informal or Transfer.Formal
            && decided.Invitation(service).Network == Network.None);
        if (moved.Length > 0) yield return $"Without effect in {scenario.Name}: its transfer of {moved}, for there is no network to transfer power to.";

        ServicePolicy PolicyOf(int service) => scenario.Services.GetValueOrDefault(parameters.Services[service].Name) ?? scenario.Policy;

        string Names(Func<int, bool> chosen) => string.Join(", ", services.Where(chosen).Select(service => parameters.Services[service].Name));
    }

    private static bool MovesPower(Invitation invitation) =>
        invitation.Network != Network.None && invitation.Transfer != Transfer.None && invitation.Depth > 0;
}
