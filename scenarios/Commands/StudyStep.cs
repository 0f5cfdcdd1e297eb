using System.CommandLine;
using Catalyst.Analysis.Results;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>What running a study came to.</summary>
/// <param name="Folder">The results folder.</param>
/// <param name="Manifest">Its manifest; null where only a shard was run.</param>
/// <param name="Run">The run; null where the results were complete before.</param>
internal sealed record StudyStepResult(string Folder, Manifest? Manifest, StudyRun? Run)
{
    /// <summary>Families that failed, in this run or, where nothing was run, in the one before.</summary>
    public int Failed { get; init; }

    /// <summary>The exit code that this comes to.</summary>
    public int Code => Failed > 0 ? ExitCode.Failed : ExitCode.Done;
}

/// <summary>A run was cancelled; the message says what is kept.</summary>
internal sealed class RunCancelled(string message) : OperationCanceledException(message);

/// <summary>The part that <c>compare</c> and <c>run</c> share: options of running, and running into a folder.</summary>
internal sealed class StudyStep
{
    private readonly Option<string> _out = CommonOptions.Out("results/STUDY");
    private readonly Option<long?> _threads = CommonOptions.Threads();
    private readonly Option<bool> _quiet = CommonOptions.Quiet(), _force = CommonOptions.Force(), _profile = CommonOptions.Profile();

    /// <summary>Adds the options to a command.</summary>
    public StudyStep(Command command)
    {
        foreach (var option in (Option[])[_out, _threads, _quiet, _force, _profile]) command.Options.Add(option);
    }

    /// <summary>Runs a plan into its folder, or a shard of it into parts there.</summary>
    public StudyStepResult Run(Plan plan, ParseResult parsed, Surroundings around, Shard? shard = null)
    {
        var folder = around.PathOf(parsed.GetValue(_out) is { Length: > 0 } given ? given : Path.Combine("results", plan.Study.Name));
        var standing = ResultsTarget.Look(folder, StudyManifest.Of(plan), Plan.EngineBuild, parsed.GetValue(_force));
        if (standing == Standing.Complete)
            return new StudyStepResult(folder, Manifest.Read(folder), null) { Failed = FailedRuns.Families(folder) };

        Directory.CreateDirectory(folder);
        var parts = new PartsFolder(folder);
        var run = new StudyRun(plan, parts, new RunOptions
        {
            Threads = (int)(parsed.GetValue(_threads) ?? Environment.ProcessorCount),
            Shard = shard ?? Shard.Whole,
            Profile = parsed.GetValue(_profile),
            Live = around.Live,
        });
        try
        {
            if (around.ErrorIsTerminal && !parsed.GetValue(_quiet)) ProgressBar.Watch(run.Progress, () => run.Run(around.Cancelled), around);
            else run.Run(around.Cancelled);
        }
        catch (OperationCanceledException)
        {
            throw new RunCancelled(
                $"cancelled: {run.Progress.Kept + run.Progress.Done} of {plan.Families.Count} families are kept in {folder}; the same call goes on from there");
        }
        if (shard is { Of: > 1 }) return new StudyStepResult(folder, null, run) { Failed = run.Progress.Failed };
        var manifest = PartsJoin.Join([parts], folder, around.Cancelled);
        parts.Remove();
        return new StudyStepResult(folder, manifest, run) { Failed = FailedRuns.Families(folder) };
    }
}
