using System.CommandLine;
using System.Text.Json;
using Catalyst.Analysis.Figures;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>A plan as a document.</summary>
internal sealed record PlanDocument(
    string Study, string PlanHash, string Place, long Residents, string Start, string PolicyStart, string End,
    IReadOnlyList<string> Scenarios, int Draws, int Replicates, int Families, int Runs, long ResidentMonths,
    int Threads, double ExpectedSeconds, double ExpectedMemoryBytes);

/// <summary>The command <c>plan</c>.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("plan", "Show the runs that a study would make, and what they would cost on this machine.");
        var choice = new StudyChoice(command);
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json("the plan");
        command.Options.Add(threads);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            if (choice.Plan(parsed, around) is not { } plan) return ExitCode.Wrong;
            var document = Document(plan, (int)(parsed.GetValue(threads) ?? Environment.ProcessorCount), around.Cancelled);
            if (parsed.GetValue(json)) around.Out.WriteLine(JsonSerializer.Serialize(document, CommandJson.Default.PlanDocument));
            else Print(document, around.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static PlanDocument Document(Plan plan, int threads, CancellationToken cancelled)
    {
        var study = plan.Study;
        var trial = PlanTrial.Of(plan, threads, cancelled);
        return new PlanDocument(
            study.Name, plan.Hash, plan.Inputs.Place.Title, trial.Residents, study.Start.ToString(), study.PolicyStart.ToString(),
            (study.End + -1).ToString(), [.. study.Scenarios.Select(scenario => scenario.Name)], study.Draws, study.Replicates,
            plan.Families.Count, plan.Families.Count * plan.Scenarios.Count, trial.Residents * plan.MonthsPerFamily * plan.Families.Count,
            threads, Math.Round(trial.Time.TotalSeconds, 1), trial.Memory);
    }

    private static void Print(PlanDocument plan, TextWriter output)
    {
        (string Name, string Value)[] facts =
        [
            ("study", plan.Study),
            ("plan", plan.PlanHash),
            ("place", $"{plan.Place}, {RateText.Count(plan.Residents)} residents"),
            ("period", $"{plan.Start} to {plan.End}, policy from {plan.PolicyStart}"),
            ("scenarios", string.Join(", ", plan.Scenarios)),
            ("families", $"{RateText.Count(plan.Families)}: {RateText.Count(plan.Draws, "parameter draw")} × {RateText.Count(plan.Replicates, "replicate")}"),
            ("runs", $"{RateText.Count(plan.Runs)}, about {RateText.Of(plan.ResidentMonths)} resident-months"),
            ("expected", $"about {RateText.Time(TimeSpan.FromSeconds(plan.ExpectedSeconds))} on {RateText.Count(plan.Threads, "thread")} and {RateText.Bytes(plan.ExpectedMemoryBytes)} of memory, judged by a year of the first family"),
        ];
        foreach (var (name, value) in facts) output.WriteLine($"{name,-11}{SafeText.Clean(value)}");
    }
}
