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
        var inputs = CommonOptions.Inputs();
        var json = CommonOptions.Json("the list");
        command.Arguments.Add(topic);
        command.Options.Add(inputs);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(topic);
            if (!Topics.Names.Contains(name))
                throw new StudyFault($"describe knows no {EchoedText.Quoted(name)}; it knows {string.Join(", ", Topics.Names)}{NearestName.Hint(name, Topics.Names)}");
            var faults = new Faults();
            var folder = StudyChoice.Folder(parsed.GetValue(inputs), around, faults);
            if (parsed.GetValue(json)) around.Out.WriteLine(Json(name, folder, faults));
            else Print(Topics.Of(name, folder, faults), around);
            foreach (var line in faults.Lines()) around.Error.WriteLine(line);
            return faults.Any ? ExitCode.Wrong : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The rows as they are printed; services with all that is said of them, which no row of texts could hold.</summary>
    private static string Json(string topic, InputsFolder? folder, Faults faults) => topic == ServiceTopic.Name && folder is not null
        ? JsonSerializer.Serialize(ServiceTopic.Documents(ParameterFiles.Read(folder, faults)), CommandJson.Default.Services)
        : JsonSerializer.Serialize(Topics.Of(topic, folder, faults), CommandJson.Default.Descriptions);

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
