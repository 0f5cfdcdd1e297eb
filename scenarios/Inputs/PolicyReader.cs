using System.Text.Json;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>
/// Reads what a scenario decides: on all services, and on single services otherwise. What is not said of a service is as the
/// scenario has it, key by key.
/// </summary>
internal static class PolicyReader
{
    /// <summary>The decisions that a policy hands out, as files name them, in the order of <see cref="DecisionMakers"/>.</summary>
    public static IReadOnlyList<string> Decisions { get; } =
        ["specification", "wayIn", "delivery", "money", "participation", "pressureResponse"];

    /// <summary>The keys of answers to the four questions.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["nature", "network", "transfer", "depth"];

    /// <summary>The keys of the policy of one service.</summary>
    public static IReadOnlyList<string> ServiceKeys { get; } = ["decisions", "answers", "after"];

    /// <summary>The policy of a scenario as a whole, or null with its faults.</summary>
    /// <param name="scenario">The scenario, whose decisions must stand.</param>
    /// <param name="paradigms">Names of the paradigms that may take decisions.</param>
    public static ServicePolicy? Read(InputObject scenario, IReadOnlyList<string> paradigms)
    {
        var decisions = scenario["decisions"] is { } handed ? ReadDecisions(handed, paradigms) : null;
        var said = scenario["answers"];
        // Where the nature does stand, it is refused by name and not as a stranger.
        var answers = ReadAnswers(said, new(), said is { } node && Has(node, Answers[0]) ? Answers : [.. Answers.Skip(1)], nature =>
        {
            nature.Add("is said of single services only, under 'services': which services are duties is the law's to say, "
                + "and a scenario may bind itself to more");
            return null;
        });
        var after = ReadAfter(scenario["after"], 0);
        if (decisions is null || answers is null || after is null) return null;
        return new ServicePolicy { Decisions = decisions, Answers = answers, AfterMonths = after.Value };
    }

    /// <summary>The policies of single services by name, or null with their faults.</summary>
    /// <param name="node">The object that holds them.</param>
    /// <param name="usual">The scenario's own policy; null where it could not be read.</param>
    /// <param name="paradigms">Names of the paradigms that may take decisions.</param>
    /// <param name="services">The services; null where nobody can say which there are.</param>
    public static IReadOnlyDictionary<string, ServicePolicy>? ReadServices(
        InputNode node, ServicePolicy? usual, IReadOnlyList<string> paradigms, ServicesFile? services)
    {
        if (InputObject.OfAnyKeys(node) is not { } stated) return null;
        var policies = new Dictionary<string, ServicePolicy>(StringComparer.Ordinal);
        foreach (var name in stated.Keys)
        {
            var each = stated[name]!.Value;
            if (services is not null && !services.Names.Contains(name, StringComparer.Ordinal))
                each.Add($"{EchoedText.Quoted(name)} is no service; there are {NearestName.List(services.Names)}"
                    + NearestName.Hint(name, services.Names));
            else if (Read(each, usual, paradigms, services?.Services.FirstOrDefault(service => service.Name == name)) is { } policy)
                policies[name] = policy;
        }
        return policies.Count == stated.Keys.Count ? policies : null;
    }

    private static ServicePolicy? Read(InputNode node, ServicePolicy? usual, IReadOnlyList<string> paradigms, ServiceEntry? service)
    {
        if (InputObject.Of(node, [], ServiceKeys) is not { } stated) return null;
        var decisions = stated["decisions"] is { } handed ? ReadDecisions(handed, paradigms) : usual?.Decisions;
        var answers = ReadAnswers(stated["answers"], usual?.Answers ?? new(), Answers, said =>
        {
            var nature = ServiceReader.Choice<ServiceNature>(said);
            if (nature != ServiceNature.Discretionary || service is not { Nature: ServiceNature.Statutory }) return nature;
            said.Refuse($"'{ServiceReader.NameOf(ServiceNature.Statutory)}' or left out: {service.Name} is a duty by law, "
                + "and a scenario may bind itself to more, never to less");
            return null;
        });
        var after = ReadAfter(stated["after"], usual?.AfterMonths ?? 0);
        if (decisions is null || answers is null || after is null) return null;
        return new ServicePolicy { Decisions = decisions, Answers = answers, AfterMonths = after.Value };
    }

    /// <summary>The paradigm of each decision: one for all, or one named for each.</summary>
    private static DecisionMakers? ReadDecisions(InputNode node, IReadOnlyList<string> paradigms)
    {
        if (node.Json.ValueKind != JsonValueKind.Object)
            return node.Choice(paradigms, $"an object with {string.Join(", ", Decisions)}, or a paradigm:") is { } one
                ? DecisionMakers.All(one)
                : null;
        if (InputObject.Of(node, Decisions) is not { } stated) return null;
        var chosen = Decisions.Select(decision => stated[decision]?.Choice(paradigms, "a paradigm:")).OfType<string>().ToArray();
        return chosen.Length == Decisions.Count
            ? new DecisionMakers(chosen[0], chosen[1], chosen[2], chosen[3], chosen[4], chosen[5])
            : null;
    }

    /// <summary>The answers, those not given as usual; or null with their faults.</summary>
    /// <param name="node">The object that holds them; null where none stand.</param>
    /// <param name="usual">The answers where a key is left out.</param>
    /// <param name="keys">The keys that may stand.</param>
    /// <param name="readNature">Reads the nature as it may stand here; null with a fault.</param>
    private static CommissioningAnswers? ReadAnswers(
        InputNode? node, CommissioningAnswers usual, IReadOnlyList<string> keys, Func<InputNode, ServiceNature?> readNature)
    {
        if (node is null) return usual;
        var before = node.Value.Faults.Count;
        if (InputObject.Of(node.Value, [], keys) is not { } stated) return null;
        var nature = stated["nature"] is { } said ? readNature(said) : usual.Nature;
        var answers = new CommissioningAnswers
        {
            Nature = nature,
            Network = stated["network"] is { } network ? ServiceReader.Choice<Network>(network) : usual.Network,
            Transfer = stated["transfer"] is { } transfer ? ServiceReader.Choice<Transfer>(transfer) : usual.Transfer,
            Depth = stated["depth"] is { } depth ? depth.Number(0, 1) : usual.Depth,
        };
        if (answers.Network == Network.None && answers.Transfer is Transfer.Informal or Transfer.Formal) RefuseTransfer(stated, answers);
        return node.Value.Faults.Count == before ? answers : null;
    }

    /// <summary>Power cannot move to nobody: said at the answer that stands here, for the other may be the scenario's.</summary>
    private static void RefuseTransfer(InputObject stated, CommissioningAnswers answers)
    {
        if (stated["transfer"] is { } transfer)
            transfer.Refuse("'none' where the network is 'none', for there is nobody to whom power could move");
        else if (stated["network"] is { } network)
            network.Refuse($"'{ServiceReader.NameOf(Network.Geography)}' or '{ServiceReader.NameOf(Network.Interest)}' beside the "
                + $"scenario's transfer '{ServiceReader.NameOf(answers.Transfer!.Value)}', or the transfer must be 'none' here");
    }

    private static bool Has(InputNode node, string key) =>
        node.Json.ValueKind == JsonValueKind.Object && node.Json.TryGetProperty(key, out _);

    private static int? ReadAfter(InputNode? node, int usual) =>
        node is null ? usual : (int?)node.Value.Whole(StudyLimits.After.Lowest, StudyLimits.After.Highest);
}
