using System.CommandLine;
using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>run</c>.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("run", "Run a study into a folder, without figures and report. Families already complete there are kept.");
        var choice = new StudyChoice(command);
        var step = new StudyStep(command);
        var shard = new Option<Shard?>("--shard")
        {
            Description = "Run one part of the families, to be joined by collect.",
            HelpName = "I/N",
            CustomParser = argument =>
            {
                if (Shard.Parse(argument.Tokens[0].Value) is { } part) return part;
                argument.AddError($"--shard does not take {EchoedText.Quoted(argument.Tokens[0].Value)}; "
                    + $"it takes I/N, such as 2/4: a part from 1 to N, and at most {Shard.Most} parts");
                return null;
            },
        };
        var json = CommonOptions.Json("what was run");
        command.Options.Add(shard);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            if (choice.Plan(parsed, around) is not { } plan) return ExitCode.Wrong;
            var result = step.Run(plan, parsed, around, parsed.GetValue(shard));
            if (parsed.GetValue(json)) around.Out.WriteLine(RunJson.Of(plan, result));
            else Print(plan, result, parsed.GetValue(shard), around);
            return result.Code;
        });
        return command;
    }

    private static void Print(Plan plan, StudyStepResult result, Shard? shard, Surroundings around)
    {
        var output = around.Out;
        if (result.Run is { } run)
        {
            var kept = run.Progress.Kept > 0 ? string.Create(CultureInfo.InvariantCulture, $", {run.Progress.Kept} kept from before") : "";
            output.WriteLine($"{SafeText.Clean(plan.Study.Name)}: {run.Progress.Done} of {plan.Families.Count} families run{kept}, {result.Failed} failed");
        }
        else
        {
            output.WriteLine($"{SafeText.Clean(plan.Study.Name)}: already complete; nothing was run");
        }
        if (result.Manifest is null)
            output.WriteLine($"shard {shard} of {plan.Families.Count} families; join all {shard!.Value.Of} with: catalyst collect DIR… --out DIR");
        else
            foreach (var line in FailedRuns.Lines(result.Folder)) around.Error.WriteLine(line);
        output.WriteLine($"results: {SafeText.Clean(result.Folder)}");
        ProfileText.Print(result.Run, around);
        Speed(result.Run, output);
    }

    /// <summary>The last line of a run: how fast it was.</summary>
    public static void Speed(StudyRun? run, TextWriter output)
    {
        if (run is null || run.Progress.ResidentMonths == 0) return;
        var time = run.Progress.Time.Elapsed;
        output.WriteLine($"{RateText.Of(run.Progress.ResidentMonths / time.TotalSeconds)} resident-months a second: "
            + $"{RateText.Of(run.Progress.ResidentMonths)} in {RateText.Time(time)}, {RateText.Bytes(RunSession.PeakMemory)} at most");
    }
}
