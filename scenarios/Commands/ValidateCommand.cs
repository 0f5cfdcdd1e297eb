using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Validation;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>validate</c>: the model beside published figures, those to which it was fitted kept apart.</summary>
internal static class ValidateCommand
{
    // As many as bring the interval of a national life expectancy below its tolerance.
    private const int UsualReplicates = 8;

    // Another than the targets have: the luck to which values were fitted would flatter them.
    private const ulong UsualSeed = 20260401;

    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("validate", "Hold the model against published figures of a place, those to which it was fitted kept apart.");
        var place = new Argument<string>("PLACE")
        {
            Description = $"A name in places/. [default: {ValidationRun.Nation}, the nation in miniature]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var inputs = CommonOptions.Inputs();
        var folder = CommonOptions.Out("results/validate, or results/validate-PLACE for another place");
        var replicates = CommonOptions.Replicates("every run", UsualReplicates.ToString(CultureInfo.InvariantCulture));
        var (threads, seed) = (CommonOptions.Threads(), CommonOptions.Seed(UsualSeed.ToString(CultureInfo.InvariantCulture)));
        var (quiet, force, json) = (CommonOptions.Quiet(), CommonOptions.Force(), CommonOptions.Json("the figures"));
        var page = new Option<string>("--page") { Description = "Write a page in Markdown to this file as well.", HelpName = "FILE" };
        command.Arguments.Add(place);
        foreach (var option in (Option[])[inputs, replicates, seed, folder, page, threads, quiet, force, json]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var faults = new Faults();
            var read = StudyChoice.Folder(parsed.GetValue(inputs), around, faults);
            var atOnce = (int)(parsed.GetValue(threads) ?? Environment.ProcessorCount);
            var run = read is null ? null : ValidationRun.Of(
                read, parsed.GetValue(place) ?? ValidationRun.Nation, (int)(parsed.GetValue(replicates) ?? UsualReplicates),
                (ulong?)parsed.GetValue(seed) ?? UsualSeed, atOnce, faults);
            foreach (var line in faults.Lines()) around.Error.WriteLine(line);
            if (run is null) return ExitCode.Wrong;
            if (run.Figures == 0) return Nothing(read!, run, parsed.GetValue(json), around);
            var call = new Call(
                around.PathOf(parsed.GetValue(folder) is { Length: > 0 } given ? given : Path.Combine("results", ValidationResults.NameOf(run))),
                PageOf(parsed.GetValue(page), around), atOnce, parsed.GetValue(force), parsed.GetValue(quiet));
            var ran = Complete(run, ValidationResults.Manifest(run), call, around);
            return Show(call, ran, parsed.GetValue(json), around);
        });
        return command;
    }

    /// <summary>The page's path. What would stop it is said before anything is run.</summary>
    private static string? PageOf(string? given, Surroundings around)
    {
        if (given is not { Length: > 0 }) return null;
        var path = around.PathOf(given);
        if (Directory.Exists(path)) throw new StudyFault($"--page does not take {EchoedText.Quoted(given)}: it is a folder; it takes the path of a file");
        return Directory.Exists(Path.GetDirectoryName(path))
            ? path
            : throw new StudyFault($"--page does not take {EchoedText.Quoted(given)}: there is no folder {EchoedText.Quoted(Path.GetDirectoryName(path) ?? "")}");
    }

    /// <summary>Says that no figure is of the place, and of which places there are some.</summary>
    private static int Nothing(InputsFolder folder, ValidationRun run, bool json, Surroundings around)
    {
        if (json)
        {
            around.Out.WriteLine(ValidationJson.Of([]));
            return ExitCode.Done;
        }
        var figures = FiguresFile.Read(folder, new Faults())?.All ?? [];
        var places = figures.Select(figure => figure.Place).Distinct().Order(StringComparer.Ordinal);
        foreach (var line in CellText.Wrap(
            SafeText.Clean($"No published figure is of {run.Title}, so nothing was run. There are figures of {NearestName.List([.. places])}."), around.Width))
            around.Out.WriteLine(line);
        return ExitCode.Done;
    }

    /// <summary>Runs it unless the folder holds the results already.</summary>
    /// <returns>Whether anything was run.</returns>
    private static bool Complete(ValidationRun run, Manifest manifest, Call call, Surroundings around)
    {
        if (ResultsTarget.Look(call.Folder, manifest, Plan.EngineBuild, call.Force) == Standing.Complete) return false;
        var started = DateTimeOffset.UtcNow;
        Scorecard? card = null;
        try
        {
            if (around.ErrorIsTerminal && !call.Quiet) ProgressBar.Watch(run.Progress, () => card = run.Run(around.Cancelled), around);
            else card = run.Run(around.Cancelled);
        }
        catch (OperationCanceledException)
        {
            throw new RunCancelled($"cancelled: nothing is kept of {run.Progress.Done} of {run.Progress.Families} runs");
        }
        ValidationResults.Write(call.Folder, manifest, card!, RunSession.Of(run.Progress, call.Threads, started));
        return true;
    }

    private static int Show(Call call, bool ran, bool json, Surroundings around)
    {
        var results = ResultsFolder.Open(call.Folder);
        var report = ReportWriter.Write(results);
        // Of results that were complete before, the page may have been lost.
        if (!ran) ValidationResults.WritePage(Path.Combine(call.Folder, ValidationResults.PageName), results);
        if (call.Page is not null) ValidationResults.WritePage(call.Page, results);
        var rows = ValidationRow.All(results);
        if (json)
        {
            around.Out.WriteLine(ValidationJson.Of(rows));
            return ExitCode.Done;
        }
        if (!ran) around.Out.WriteLine("The results were already complete; nothing was run.");
        new ValidationText(results.Manifest, rows, around).Print();
        CompareCommand.Written(call.Folder, report, around);
        around.Out.WriteLine($"page     {SafeText.Clean(call.Page ?? Path.Combine(call.Folder, ValidationResults.PageName))}");
        return ExitCode.Done;
    }

    /// <summary>What a call asks for beside the validation itself.</summary>
    private sealed record Call(string Folder, string? Page, int Threads, bool Force, bool Quiet);
}
