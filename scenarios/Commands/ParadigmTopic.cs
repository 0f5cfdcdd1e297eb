using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>
/// What <c>describe paradigms</c> lists: each paradigm's decisions as it takes them with the files' values, by the nature of
/// services where that matters, and from the least to the most where services of one nature differ.
/// </summary>
internal static class ParadigmTopic
{
    /// <summary>The name of the topic.</summary>
    public const string Name = "paradigms";

    /// <summary>A row for each paradigm; without its decisions where the files have faults.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(InputsFolder? folder, Faults faults)
    {
        var parameters = folder is null ? null : Read(folder, faults);
        return [.. Paradigm.All.Select(paradigm => Row(paradigm, parameters))];
    }

    private static ModelParameters? Read(InputsFolder folder, Faults faults)
    {
        var files = ParameterFiles.Read(folder, faults);
        return faults.Any || files.Services is null
            ? null
            : ParameterTree.Build(files.Entries.ToDictionary(entry => entry.Path, entry => entry.Value), files.Services.Services);
    }

    private static Dictionary<string, string> Row(Paradigm paradigm, ModelParameters? parameters)
    {
        var row = Topics.Row(("name", paradigm.Name), ("meaning", paradigm.Meaning));
        if (parameters is null) return row;
        var natures = parameters.Services.GroupBy(service => service.Nature).OrderBy(nature => nature.Key)
            .Select(nature => (nature.Key, Taken: nature.Select(service => Taken(paradigm, parameters, service)).ToList())).ToList();
        for (var decision = 0; decision < PolicyReader.Decisions.Count; decision++)
        {
            var words = natures.Select(nature => (nature.Key, Words: Words(nature.Taken, decision))).ToList();
            row[PolicyReader.Decisions[decision]] = words.Select(each => each.Words).Distinct().Count() == 1
                ? words[0].Words
                : string.Join("; ", words.Select(each => $"{ServiceReader.NameOf(each.Key)}: {each.Words}"));
        }
        return row;
    }

    private static string Words(List<Part[][]> services, int decision) => string.Join(", ",
        Enumerable.Range(0, services[0][decision].Length).Select(part => Words([.. services.Select(service => service[decision][part])])));

    private static string Words(IReadOnlyList<Part> parts)
    {
        if (parts[0].Choice is not null) return $"{parts[0].Name} {string.Join(" or ", parts.Select(part => part.Choice).Distinct())}";
        var (low, high) = (Shown(parts.Min(part => part.Number)), Shown(parts.Max(part => part.Number)));
        return low == high ? $"{parts[0].Name} {low}" : $"{parts[0].Name} {low} to {high}";
    }

    private static string Shown(double number) => NumberText.Of(Math.Round(number, 4));

    /// <summary>The decisions in the order of <see cref="PolicyReader.Decisions"/>; under pressure, the response to a full gap.</summary>
    private static Part[][] Taken(Paradigm paradigm, ModelParameters parameters, Service service)
    {
        var (fit, influence) = paradigm.Specify(parameters, service);
        var (doors, introduced, onePlan) = paradigm.Receive(parameters, service);
        var (inHouse, support, choice, volunteers) = paradigm.Deliver(parameters, service);
        var (byActivity, byGroups) = paradigm.Divide(parameters, service);
        var (network, transfer, depth) = paradigm.Invite(parameters, service);
        var (tighten, squeeze, load) = paradigm.Respond(parameters, 1);
        return
        [
            [new("fit (logit)", fit), new("influence of those who take part", influence)],
            [new("doors", doors), new("introduced to a group", introduced), new("one plan", onePlan)],
            [new("in-house", inHouse), new("support of groups", support), new("choice", choice), new("volunteers", volunteers)],
            [new("by activity", byActivity), new("by groups", byGroups)],
            [Part.Of("network", network), Part.Of("transfer", transfer), new("depth", depth)],
            [new("at the widest gap stricter", tighten), new("lower fees", squeeze), new("load on groups", load)],
        ];
    }

    /// <summary>One part of a decision: a number, or one of some names.</summary>
    private readonly record struct Part(string Name, double Number, string? Choice = null)
    {
        public static Part Of<T>(string name, T choice) where T : struct, Enum => new(name, 0, ServiceReader.NameOf(choice));
    }
}
