using System.CommandLine;
using System.Text.Json;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;

namespace Catalyst.Scenarios.Commands;

/// <summary>What a report was written to, as a document.</summary>
internal sealed record ReportDocument(IReadOnlyList<string> Files, string WithoutPng);

/// <summary>The command <c>report</c>.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings around)
    {
        var command = new Command("report", "Write figures and report again from a folder of results alone.");
        var folder = new Argument<string>("DIR") { Description = "The folder of results." };
        var json = CommonOptions.Json("the files written");
        command.Arguments.Add(folder);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var location = around.PathOf(parsed.GetRequiredValue(folder));
            var results = ResultsFolder.Open(location);
            results.Verify();
            var report = ReportWriter.Write(results);
            if (parsed.GetValue(json))
                around.Out.WriteLine(JsonSerializer.Serialize(new ReportDocument(report.Paths, report.WithoutPng), CommandJson.Default.ReportDocument));
            else
                CompareCommand.Written(location, report, around);
            return ExitCode.Done;
        });
        return command;
    }
}
