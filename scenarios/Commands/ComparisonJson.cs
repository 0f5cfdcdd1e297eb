using System.Text.Json;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>One scenario on one measure.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Mean">Its mean over families.</param>
/// <param name="Difference">Its mean difference from the base, paired family by family.</param>
/// <param name="Low">Lower end of the difference's 95% interval.</param>
/// <param name="High">Upper end of the difference's 95% interval.</param>
/// <param name="Verdict">What the interval allows to be said: lower, higher, no clear difference, …</param>
/// <param name="Judgement">better or worse, for a final measure whose interval leaves out zero; else null.</param>
internal sealed record ScenarioFigure(
    string Scenario, double? Mean, double? Difference, double? Low, double? High, string Verdict, string? Judgement);

/// <summary>One measure.</summary>
internal sealed record MeasureFigure(
    string Name, string Theme, string Kind, string Unit, string Meaning, string Better, bool Headline, double? BaseMean,
    IReadOnlyList<ScenarioFigure> Scenarios);

/// <summary>The comparison as a document.</summary>
internal sealed record ComparisonDocument(
    string Study, string Question, string Place, long Residents, string Start, string PolicyStart, string End, ulong Seed, int Draws,
    int Replicates, int Families, int FailedFamilies, string PlanHash, string Base, string Interval,
    IReadOnlyList<ManifestHypothesis> Hypotheses, IReadOnlyList<MeasureFigure> Measures,
    string Results, string Report, bool Ran, double? Seconds, double? ResidentMonthsPerSecond, IReadOnlyList<PartFigure>? Profile);

/// <summary>A part of the month, timed.</summary>
internal sealed record PartFigure(string Part, double Seconds, long Visited, long Events, double NanosecondsPerResidentMonth);

/// <summary>The comparison as one JSON document.</summary>
internal static class ComparisonJson
{
    /// <summary>The document.</summary>
    public static string Of(Plan plan, StudyResult result, StudyStepResult step, ReportFiles report)
    {
        var run = step.Run?.Progress;
        var document = new ComparisonDocument(
            result.Manifest.Study, result.Manifest.Question, result.Manifest.Place,
            (long)plan.Inputs.Place.Place.Residents.Values.Sum(), plan.Study.Start.ToString(), plan.Study.PolicyStart.ToString(),
            (plan.Study.End + -1).ToString(), result.Manifest.Seed, result.Manifest.Draws, result.Manifest.Replicates,
            result.Families.Count, step.Failed, result.Manifest.PlanHash, result.Base,
            StudyManifest.IntervalCovers(result.Manifest.Draws), result.Manifest.Hypotheses, [.. result.Rows.Select(Measure)],
            step.Folder, report.Paths[^1], run is not null, run?.Time.Elapsed.TotalSeconds,
            run is null ? null : CommandJson.Finite(run.ResidentMonths / run.Time.Elapsed.TotalSeconds), Profile(step.Run));
        return JsonSerializer.Serialize(document, CommandJson.Default.ComparisonDocument);
    }

    /// <summary>Times by part of the month, where they were asked for.</summary>
    public static IReadOnlyList<PartFigure>? Profile(StudyRun? run) => run?.Profile is not { } clock
        ? null
        : [.. clock.Parts.Select(part => new PartFigure(
            part.Name, part.Seconds, part.Visited, part.Events, part.Seconds * 1e9 / Math.Max(1, run.Progress.ResidentMonths)))];

    private static MeasureFigure Measure(ComparisonRow row) => new(
        row.Measure.Name, row.Measure.Theme, Lower(row.Measure.Kind), row.Unit, row.Measure.Meaning, Lower(row.Measure.Better),
        row.Measure.Headline, CommandJson.Finite(row.Base.Mean),
        [.. row.Outcomes.Select(outcome => Scenario(row.Measure.Kind, outcome))]);

    private static ScenarioFigure Scenario(MeasureKind kind, ScenarioOutcome outcome)
    {
        var difference = outcome.Comparison.Difference;
        return new ScenarioFigure(
            outcome.Scenario, CommandJson.Finite(outcome.Comparison.Scenario.Mean), CommandJson.Finite(difference.Mean),
            CommandJson.Finite(difference.Low), CommandJson.Finite(difference.High), outcome.Words,
            kind != MeasureKind.Final ? null : outcome.IsBetter ? "better" : outcome.IsWorse ? "worse" : null);
    }

    private static string Lower<T>(T member) where T : struct, Enum => member.ToString().ToLowerInvariant();
}
