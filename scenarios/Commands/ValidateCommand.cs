using System.CommandLine;
using System.Text.Json;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>validate</c>: holds the model against published figures.</summary>
internal static class ValidateCommand
{
    // As many as bring the interval of a national life expectancy below its tolerance.
    private const int UsualReplicates = 8;
    private const long UsualSeed = 20200701;

    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("validate", "Hold the model against published figures that it was not fitted to.");
        var place = new Argument<string>("PLACE")
        {
            Description = $"A place's name. [default: {ValidationRun.Nation}, with the back-cast and the shocks]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var inputs = CommonOptions.Inputs();
        var folder = CommonOptions.Out("results/validate, or results/validate-PLACE for another place");
        var (seed, replicates, threads) = (CommonOptions.Seed(), CommonOptions.Replicates(), CommonOptions.Threads());
        (seed.Description, replicates.Description) = ($"Seed of all randomness. [default: {UsualSeed}]", $"Replicates of every run. [default: {UsualReplicates}]");
        var page = new Option<string>("--page") { Description = "Write the page of the documentation there as well.", HelpName = "FILE" };
        var (quiet, force, json) = (CommonOptions.Quiet(), CommonOptions.Force(), CommonOptions.Json("the scorecard"));
        command.Arguments.Add(place);
        foreach (var option in (Option[])[inputs, replicates, seed, threads, folder, page, quiet, force, json]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(place) ?? ValidationRun.Nation;
            var faults = new Faults();
            var run = StudyChoice.Folder(parsed.GetValue(inputs), around, faults) is { } found
                ? ValidationRun.Of(
                    found, name, (int)(parsed.GetValue(replicates) ?? UsualReplicates), (ulong)(parsed.GetValue(seed) ?? UsualSeed),
                    (int)(parsed.GetValue(threads) ?? Environment.ProcessorCount), faults)
                : null;
            foreach (var line in faults.Lines()) around.Error.WriteLine(line);
            if (run is null) return ExitCode.Wrong;
            var results = around.PathOf(parsed.GetValue(folder) is { Length: > 0 } given
                ? given
                : Path.Combine("results", name == ValidationRun.Nation ? "validate" : $"validate-{name}"));
            // Looked at for the fault of something else standing there; a scorecard is always made anew.
            if (ResultsTarget.Look(results, ValidationResults.Manifest(run), Plan.EngineBuild, parsed.GetValue(force)) == Standing.Complete)
                ResultsTarget.Look(results, ValidationResults.Manifest(run), Plan.EngineBuild, force: true);
            var started = DateTimeOffset.UtcNow;
            Scorecard? card = null;
            if (around.ErrorIsTerminal && !parsed.GetValue(quiet)) ProgressBar.Watch(run.Progress, () => card = run.Run(around.Cancelled), around);
            else card = run.Run(around.Cancelled);
            ValidationResults.Write(results, run, card!, RunSession.Of(run.Progress, run.Threads, started));
            var report = Analysis.Report.ReportWriter.Write(Analysis.Results.ResultsFolder.Open(results));
            if (parsed.GetValue(page) is { Length: > 0 } file) ValidationResults.WritePage(around.PathOf(file), run, card!);
            if (parsed.GetValue(json))
                around.Out.WriteLine(JsonSerializer.Serialize([.. card!.Rows.Select(ScorecardDocument.Of)], CommandJson.Default.Scorecard));
            else
            {
                new ValidationText(card!, around).Print();
                CompareCommand.Written(results, report, around);
            }
            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary>A figure of a scorecard as a document.</summary>
internal sealed record ScorecardDocument(
    string Figure, string Quantity, string Population, string Area, string Place, string Period, string Class, string Trial, string Unit,
    double Published, double? PublishedStandardError, double Tolerance, double? Model, double? Low, double? High, double? Error,
    double? RelativeError, double? Z, string Verdict, double? ConstantRates, bool? BetterThanConstantRates, string Source, string Where, string? Remark)
{
    /// <summary>The document of a row.</summary>
    public static ScorecardDocument Of(ScorecardRow row)
    {
        var figure = row.Figure;
        return new ScorecardDocument(
            figure.Id, figure.Quantity, figure.Population, figure.Area, figure.Place, figure.Period, MechanismTables.Name(figure.Class),
            figure.Measure.Trial.Name, figure.Unit, figure.Value, figure.StandardError > 0 ? figure.StandardError : null, figure.Tolerance,
            CommandJson.Finite(row.Model), CommandJson.Finite(row.Low), CommandJson.Finite(row.High), CommandJson.Finite(row.Error),
            Finite(row.RelativeError), Finite(row.Z), MechanismTables.Name(row.Verdict), Finite(row.ConstantRates), row.BetterThanConstantRates,
            figure.Source.Id, figure.Source.Where, figure.Remark);
    }

    private static double? Finite(double? value) => value is { } known ? CommandJson.Finite(known) : null;
}
