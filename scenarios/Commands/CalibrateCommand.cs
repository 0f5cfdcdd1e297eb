using System.CommandLine;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Calibration;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>calibrate</c>: fits parameters to published figures and writes them into their files.</summary>
internal static class CalibrateCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("calibrate", "Fit parameters common to all scenarios to published figures, and write them into their files.");
        var set = new Argument<string>("TARGETS") { Description = "A set of targets: a name in targets/, or the path of its file." };
        var inputs = CommonOptions.Inputs();
        var threads = CommonOptions.Threads();
        var (quiet, json) = (CommonOptions.Quiet(), CommonOptions.Json("the fit"));
        var dry = new Option<bool>("--dry-run") { Description = "Fit and show, and write nothing." };
        var date = new Option<string>("--date") { Description = "The day that is written beside the values. [default: today]", HelpName = "YYYY-MM-DD" };
        command.Arguments.Add(set);
        foreach (var option in (Option[])[inputs, threads, date, dry, quiet, json]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var day = Day(parsed.GetValue(date));
            var faults = new Faults();
            var folder = StudyChoice.Folder(parsed.GetValue(inputs), around, faults);
            var ready = folder is null ? null : CalibrationInputs.Read(folder, parsed.GetValue(set)!, faults);
            foreach (var line in faults.Lines()) around.Error.WriteLine(line);
            if (ready is null) return ExitCode.Wrong;
            var run = new CalibrationRun(
                ready.Targets, ready.Prior, ready.Services, ready.Places, (int)(parsed.GetValue(threads) ?? Environment.ProcessorCount));
            CalibrationResult? result = null;
            if (around.ErrorIsTerminal && !parsed.GetValue(quiet)) ProgressBar.Watch(run.Progress, () => result = run.Fit(around.Cancelled), around);
            else result = run.Fit(around.Cancelled);
            if (!parsed.GetValue(dry)) Write(ready, folder!, FittedEntries.Of(ready, result!, day));
            if (parsed.GetValue(json)) around.Out.WriteLine(CalibrationJson.Of(ready, result!));
            else new CalibrationText(ready, result!, around).Print(written: !parsed.GetValue(dry));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(CalibrationInputs ready, InputsFolder folder, IReadOnlyList<(string Path, ParameterEntry Entry)> entries)
    {
        if (ready.IsOfBackcast) ready.Backcast.Write(folder, [.. entries.Select(each => each.Entry)]);
        else ParameterFileEdit.Write(folder, entries);
    }

    private static DateOnly Day(string? given)
    {
        if (given is null) return DateOnly.FromDateTime(DateTime.UtcNow);
        return DateOnly.TryParseExact(given, CalibrationReader.DayFormat, System.Globalization.CultureInfo.InvariantCulture, default, out var day)
            ? day
            : throw new StudyFault($"--date does not take {EchoedText.Quoted(given)}; it takes a day such as 2026-11-23");
    }
}
