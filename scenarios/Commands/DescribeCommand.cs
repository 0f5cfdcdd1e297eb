using System.CommandLine;
using System.Text.Json;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>describe</c>: what there is, from the same lists that the model runs by.</summary>
internal static class DescribeCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("describe", "List what there is: " + string.Join(", ", Topics.Names) + ".");
        var topic = new Argument<string>("TOPIC") { Description = "One of " + string.Join(", ", Topics.Names) + "." };
        var beginning = new Argument<string>("PREFIX")
        {
            Description = "Only those whose names begin so, such as care or community. among parameters.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var inputs = CommonOptions.Inputs();
        var json = CommonOptions.Json("the list");
        command.Arguments.Add(topic);
        command.Arguments.Add(beginning);
        command.Options.Add(inputs);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(topic);
            if (!Topics.Names.Contains(name))
                throw new StudyFault($"describe knows no {EchoedText.Quoted(name)}; it knows {string.Join(", ", Topics.Names)}{NearestName.Hint(name, Topics.Names)}");
            var faults = new Faults();
            var folder = StudyChoice.Folder(parsed.GetValue(inputs), around, faults);
            var places = name == PlaceTopic.Name && folder is not null ? PlaceTopic.Documents(folder, faults) : null;
            var all = places is null ? Topics.Of(name, folder, faults) : [.. places.Select(PlaceTopic.Row)];
            var rows = Beginning(parsed.GetValue(beginning) ?? "", name, all, faults);
            var named = rows.Select(row => row.First().Value).ToHashSet(StringComparer.Ordinal);
            places = places?.Where(place => named.Contains(place.Name)).ToList();
            if (parsed.GetValue(json)) around.Out.WriteLine(places is null ? Json(name, rows, folder) : JsonSerializer.Serialize(places, CommandJson.Default.Places));
            else if (places is null) Print(rows, around);
            else Print(places, rows, around);
            foreach (var line in faults.Lines()) around.Error.WriteLine(line);
            return faults.Any ? ExitCode.Wrong : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The rows whose names begin as asked; that there are none is a fault unless the inputs have faults of their own.</summary>
    private static List<IReadOnlyDictionary<string, string>> Beginning(
        string prefix, string topic, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Faults faults)
    {
        var found = rows.Where(row => row.First().Value.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (found.Count > 0 || faults.Any) return found;
        var names = rows.Select(row => row.First().Value).ToList();
        throw new StudyFault($"describe {topic} has no name that begins with {EchoedText.Quoted(prefix)}"
            + NearestName.Hint(prefix, names.Select(name => name.Split('.')[0]).Concat(names)));
    }

    /// <summary>The rows as they are printed; services and mechanisms with all that is said of them, which no row of texts could hold.</summary>
    private static string Json(string topic, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, InputsFolder? folder)
    {
        if (topic is not (ServiceTopic.Name or MechanismTopic.Name) || folder is null)
            return JsonSerializer.Serialize(rows, CommandJson.Default.Descriptions);
        var named = rows.Select(row => row.First().Value).ToHashSet(StringComparer.Ordinal);
        // What is wrong with the files was said when the rows were made.
        if (topic == MechanismTopic.Name)
            return JsonSerializer.Serialize(
                [.. MechanismTopic.Documents(folder, new Faults()).Where(mechanism => named.Contains(mechanism.Name))], CommandJson.Default.Mechanisms);
        var services = ServiceTopic.Documents(ParameterFiles.Read(folder, new Faults()));
        return JsonSerializer.Serialize([.. services.Where(service => named.Contains(service.Name))], CommandJson.Default.Services);
    }

    /// <summary>Places side by side, or one below the other where the table does not fit; then what is meant.</summary>
    private static void Print(
        IReadOnlyList<PlaceDocument> places, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Surroundings around)
    {
        if (places.Count == 0) return;
        var table = new PlaceTable(places, around.Width, new Ink(around.OutIsTerminal && around.Colour));
        if (table.Width > around.Width) Print(rows, around);
        else foreach (var line in table.Lines()) around.Out.WriteLine(line);
        around.Out.WriteLine();
        foreach (var sentence in PlaceTable.Meaning(places))
            foreach (var line in CellText.Wrap(sentence, around.Width)) around.Out.WriteLine(line);
    }

    /// <summary>The first entry of a row stands out, the others follow it one a line.</summary>
    private static void Print(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Surroundings around)
    {
        const int Indent = 2;
        var ink = new Ink(around.OutIsTerminal && around.Colour);
        var names = rows.SelectMany(row => row.Skip(1).Select(entry => entry.Key.Length)).DefaultIfEmpty().Max() + 2;
        foreach (var row in rows)
        {
            around.Out.WriteLine(ink.Strong(SafeText.Clean(row.First().Value)));
            foreach (var (key, value) in row.Skip(1).Where(entry => entry.Value.Length > 0))
            {
                var lines = CellText.Wrap(SafeText.Clean(value), Math.Max(20, around.Width - names - Indent)).ToList();
                for (var i = 0; i < lines.Count; i++)
                    around.Out.WriteLine($"{new string(' ', Indent)}{(i == 0 ? key : "").PadRight(names)}{lines[i]}");
            }
        }
    }
}
