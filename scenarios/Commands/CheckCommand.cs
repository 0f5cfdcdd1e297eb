using System.CommandLine;
using System.Text.Json;
using Catalyst.Analysis.Figures;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>check</c>.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("check", "List every fault of a study and of all it refers to.");
        var choice = new StudyChoice(command);
        var json = CommonOptions.Json("the faults");
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var inputs = choice.Load(parsed, around, out var faults);
            if (parsed.GetValue(json))
                around.Out.WriteLine(JsonSerializer.Serialize(faults.All, CommandJson.Default.Faults));
            else
                foreach (var line in faults.Lines()) around.Error.WriteLine(line);
            if (inputs is null) return ExitCode.Wrong;
            if (!parsed.GetValue(json))
                around.Out.WriteLine($"{SafeText.Clean(inputs.Study.Name)}: no fault in {inputs.Files.Count} files, "
                    + $"{inputs.Entries.Count} parameters and {inputs.Study.Scenarios.Count} scenarios");
            return ExitCode.Done;
        });
        return command;
    }
}
