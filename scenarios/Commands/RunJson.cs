using System.Text.Json;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>A run as a document.</summary>
internal sealed record RunDocument(
    string Study, string PlanHash, string Results, bool Complete, int Families, int Run, int Kept, int Failed,
    double? Seconds, double? ResidentMonthsPerSecond, IReadOnlyList<PartFigure>? Profile);

/// <summary>A run as one JSON document.</summary>
internal static class RunJson
{
    /// <summary>The document.</summary>
    public static string Of(Plan plan, StudyStepResult result)
    {
        var run = result.Run?.Progress;
        var document = new RunDocument(
            plan.Study.Name, plan.Hash, result.Folder, result.Manifest is not null, plan.Families.Count, run?.Done ?? 0,
            run?.Kept ?? plan.Families.Count, result.Failed, run?.Time.Elapsed.TotalSeconds,
            run is null ? null : CommandJson.Finite(run.ResidentMonths / run.Time.Elapsed.TotalSeconds),
            ComparisonJson.Profile(result.Run));
        return JsonSerializer.Serialize(document, CommandJson.Default.RunDocument);
    }
}
