using System.CommandLine;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>The command <c>compare</c>, the main one.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("compare", "Check a study, run it, write results, figures and report, and print how the scenarios compare.");
        var choice = new StudyChoice(command);
        var step = new StudyStep(command);
        var json = CommonOptions.Json("the comparison");
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            if (choice.Plan(parsed, around) is not { } plan) return ExitCode.Wrong;
            var result = step.Run(plan, parsed, around);
            Show(plan, result, parsed.GetValue(json), around);
            return result.Code;
        });
        return command;
    }

    private static void Show(Plan plan, StudyStepResult result, bool json, Surroundings around)
    {
        foreach (var line in FailedRuns.Lines(result.Folder)) around.Error.WriteLine(line);
        var folder = ResultsFolder.Open(result.Folder);
        var found = new StudyResult(folder);
        if (found.Families.Count == 0)
        {
            around.Error.WriteLine("every family failed: there is nothing to compare");
            return;
        }
        var report = ReportWriter.Write(folder);
        if (json)
        {
            around.Out.WriteLine(ComparisonJson.Of(plan, found, result, report));
            return;
        }
        if (result.Run is null) around.Out.WriteLine("The results were already complete; nothing was run.");
        new ComparisonText(plan, found, around).Print();
        Written(result.Folder, report, around);
        ProfileText.Print(result.Run, around);
        RunCommand.Speed(result.Run, around.Out);
    }

    /// <summary>The files that a reader wants to open.</summary>
    public static void Written(string folder, ReportFiles report, Surroundings around)
    {
        var figures = report.Paths.Count(path => path.EndsWith(".svg", StringComparison.Ordinal));
        around.Out.WriteLine($"report   {Shown(report.Paths[^1])}");
        around.Out.WriteLine($"figures  {Shown(Path.Combine(folder, ReportWriter.FiguresFolder))} ({figures}{(report.WithoutPng.Length > 0 ? "; " + report.WithoutPng : "")})");
        around.Out.WriteLine($"tables   {Shown(folder)}");

        string Shown(string path)
        {
            var relative = Path.GetRelativePath(around.CurrentDirectory, path);
            return Analysis.Figures.SafeText.Clean(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
        }
    }
}
