using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Results;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>mechanisms</c>: what each mechanism moves, alone and knocked out, beside what was claimed of it.</summary>
internal static class MechanismsCommand
{
    /// <summary>The study that is run where none is named.</summary>
    public const string UsualStudy = "mechanisms";

    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command(
            "mechanisms", "Switch every mechanism on alone and out of the full model, and hold what it moves against what was claimed.");
        var choice = new StudyChoice(command, UsualStudy);
        var folder = CommonOptions.Out($"results/{UsualStudy}, or results/{UsualStudy}-STUDY for another study");
        var threads = CommonOptions.Threads();
        var (quiet, force, json) = (CommonOptions.Quiet(), CommonOptions.Force(), CommonOptions.Json("the effects"));
        var expect = new Option<bool>("--plan") { Description = "Show what would be run and what it would cost on this machine, and run nothing." };
        var only = new Option<string[]>("--only")
        {
            Description = "Try these mechanisms only. [default: all of them]",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        foreach (var option in (Option[])[folder, threads, only, expect, quiet, force, json]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            if (choice.Plan(parsed, around) is not { } study || Read(choice, parsed, around) is not { } file) return ExitCode.Wrong;
            var plan = new MechanismPlan(study, file, Chosen(parsed.GetValue(only) ?? []));
            var atOnce = (int)(parsed.GetValue(threads) ?? Environment.ProcessorCount);
            if (parsed.GetValue(expect))
            {
                Expect(plan, atOnce, around);
                return ExitCode.Done;
            }
            var results = around.PathOf(parsed.GetValue(folder) is { Length: > 0 } given
                ? given
                : Path.Combine("results", study.Study.Name == UsualStudy ? UsualStudy : $"{UsualStudy}-{study.Study.Name}"));
            var standing = ResultsTarget.Look(results, plan.Manifest(), Plan.EngineBuild, parsed.GetValue(force));
            var run = standing == Standing.Complete ? null : Run(plan, results, atOnce, parsed.GetValue(quiet), around);
            return Show(plan, results, run, parsed.GetValue(json), around);
        });
        return command;
    }

    private static Func<Mechanism, bool> Chosen(string[] names)
    {
        string[] known = [.. MechanismSwitch.All.Select(each => each.Name)];
        foreach (var name in names.Except(known, StringComparer.Ordinal))
            throw new StudyFault($"there is no mechanism {EchoedText.Quoted(name)}; describe mechanisms lists them{NearestName.Hint(name, known)}");
        return mechanism => names.Length == 0 || names.Contains(mechanism.Name, StringComparer.Ordinal);
    }

    private static MechanismsFile? Read(StudyChoice choice, ParseResult parsed, Surroundings around)
    {
        var faults = new Faults();
        var file = choice.Folder(parsed, around, faults) is { } inputs ? MechanismsFile.Read(inputs, Paradigm.Names, faults) : null;
        foreach (var line in faults.Lines()) around.Error.WriteLine(line);
        return faults.Any ? null : file;
    }

    private static RunProgress Run(MechanismPlan plan, string folder, int threads, bool quiet, Surroundings around)
    {
        var started = DateTimeOffset.UtcNow;
        var run = new MechanismRun(plan, new RunOptions { Threads = threads, Live = around.Live });
        IReadOnlyList<MechanismFamily> lived = [];
        try
        {
            if (around.ErrorIsTerminal && !quiet) ProgressBar.Watch(run.Progress, () => lived = run.Run(around.Cancelled), around);
            else lived = run.Run(around.Cancelled);
        }
        catch (OperationCanceledException)
        {
            throw new RunCancelled($"cancelled: nothing is kept of {run.Progress.Done} of {plan.Families} families");
        }
        MechanismResults.Write(folder, plan, lived, RunSession.Of(run.Progress, threads, started));
        return run.Progress;
    }

    private static int Show(MechanismPlan plan, string location, RunProgress? run, bool json, Surroundings around)
    {
        var folder = ResultsFolder.Open(location);
        var rows = MechanismTables.Rows(folder.Table(MechanismTables.Effects.Name));
        // Of results that were complete before, the page may have been lost.
        if (run is null) MechanismResults.WritePage(location, plan, rows);
        var failures = Failures(folder).ToList();
        foreach (var line in failures.Take(5)) around.Error.WriteLine(line);
        if (failures.Count > 5) around.Error.WriteLine($"and {failures.Count - 5} more; {MechanismTables.Runs.Name}.parquet lists them");
        if (json) around.Out.WriteLine(MechanismsJson.Of(plan, location, rows, failures.Count, run));
        else
        {
            if (run is null) around.Out.WriteLine("The results were already complete; nothing was run.");
            new MechanismsText(plan, rows, around).Print();
            around.Out.WriteLine($"page     {SafeText.Clean(Path.Combine(location, MechanismResults.PageName))}");
            around.Out.WriteLine($"tables   {SafeText.Clean(location)}");
        }
        return failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static IEnumerable<string> Failures(ResultsFolder folder)
    {
        var runs = folder.Table(MechanismTables.Runs.Name);
        string[] settings = runs.Text("setting"), status = runs.Text("status"), messages = runs.Text("message");
        int[] draws = runs.Int32("draw"), replicates = runs.Int32("replicate");
        for (var row = 0; row < runs.Rows; row++)
            if (status[row] == FamilyTables.Failed)
                yield return $"failed: {settings[row]}, {new Analysis.Statistics.Family(draws[row], replicates[row])}: {messages[row]}";
    }

    private static void Expect(MechanismPlan plan, int threads, Surroundings around)
    {
        var (study, trial) = (plan.Plan.Study, PlanTrial.Of(plan.Plan, threads, around.Cancelled));
        // The trial is of the study's own families; here each is lived under every setting, and all share the threads.
        var atOnce = Math.Min(threads, Environment.ProcessorCount);
        var rounds = (plan.Plan.Families.Count + Math.Min(atOnce, plan.Plan.Families.Count) - 1) / Math.Min(atOnce, plan.Plan.Families.Count);
        var time = trial.Time / rounds * plan.Families / atOnce;
        (string Name, string Value)[] facts =
        [
            ("study", study.Name),
            ("place", $"{plan.Plan.Inputs.Place.Title}, {RateText.Count(trial.Residents)} residents"),
            ("period", $"{study.Start} to {study.End + -1}, policy from {study.PolicyStart}"),
            ("mechanisms", RateText.Count(plan.Trials.DistinctBy(each => each.Mechanism).Count())),
            ("families", $"{RateText.Count(plan.Families)}: {RateText.Count(plan.Settings.Count, "setting")} of the switches × {RateText.Count(plan.Plan.Families.Count)} of the study, each of {RateText.Count(plan.Plan.Scenarios.Count, "scenario")}"),
            ("runs", $"about {RateText.Of((double)trial.Residents * plan.Months)} resident-months"),
            ("expected", $"about {RateText.Time(time)} on {RateText.Count(threads, "thread")} and {RateText.Bytes(trial.Memory)} of memory, judged by a year of the first family"),
        ];
        foreach (var (name, value) in facts) around.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{SafeText.Clean(value)}"));
    }
}
