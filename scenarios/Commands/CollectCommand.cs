using System.CommandLine;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>collect</c>.</summary>
internal static class CollectCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("collect", "Join the shards of a study into one folder of results; every family must stand in exactly one.");
        var folders = new Argument<string[]>("DIR") { Description = "Folders that run --shard wrote.", Arity = ArgumentArity.OneOrMore };
        var to = CommonOptions.Out("results/STUDY");
        var force = CommonOptions.Force();
        command.Arguments.Add(folders);
        command.Options.Add(to);
        command.Options.Add(force);
        command.SetAction(parsed =>
        {
            List<PartsFolder> sources = [.. parsed.GetRequiredValue(folders).Select(around.PathOf).Distinct().Select(each => new PartsFolder(each))];
            var plan = (sources[0].Receipt ?? throw new StudyFault($"{sources[0].Results}: holds no parts of a study; a shard is made by run --shard")).Manifest;
            var results = around.PathOf(parsed.GetValue(to) is { Length: > 0 } given ? given : Path.Combine("results", Path.GetFileName(plan.Study)));
            // The parts in the way are those to be joined: --force must not delete them.
            var joined = sources.Exists(source => source.Results == results);
            if (!joined && ResultsTarget.Look(results, plan, engineBuild: null, parsed.GetValue(force)) == Standing.Complete)
            {
                around.Out.WriteLine($"{SafeText.Clean(results)}: already complete; nothing was joined");
                return ExitCode.Done;
            }
            var manifest = PartsJoin.Join(sources, results, around.Cancelled);
            if (joined) new PartsFolder(results).Remove();
            foreach (var line in FailedRuns.Lines(results)) around.Error.WriteLine(line);
            around.Out.WriteLine($"{SafeText.Clean(plan.Study)}: {manifest.Draws * manifest.Replicates} families of {sources.Count} folders joined in {SafeText.Clean(results)}; report makes figures and report of it");
            return FailedRuns.Families(results) > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
