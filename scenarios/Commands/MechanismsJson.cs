using System.Text.Json;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>What switching a mechanism on does to a measure.</summary>
internal sealed record EffectDocument(
    string Mechanism, string Switch, string Test, string Scenario, string Measure, string Claimed, bool Entailed, int Families,
    double? Effect, double? Low, double? High, string Verdict, string Agreement);

/// <summary>The effects of all mechanisms as a document.</summary>
internal sealed record MechanismsDocument(
    string Study, string PlanHash, string Place, int Settings, int Families, int FailedFamilies, string Results, bool Ran,
    double? Seconds, double? ResidentMonthsPerSecond, IReadOnlyList<EffectDocument> Effects);

/// <summary>The effects of mechanisms as one JSON document.</summary>
internal static class MechanismsJson
{
    /// <summary>The document.</summary>
    public static string Of(MechanismPlan plan, string folder, IReadOnlyList<MechanismRow> rows, int failed, RunProgress? run) =>
        JsonSerializer.Serialize(
            new MechanismsDocument(
                plan.Plan.Study.Name, plan.Manifest().PlanHash, plan.Plan.Inputs.Place.Title, plan.Settings.Count, plan.Families, failed, folder,
                run is not null, run?.Time.Elapsed.TotalSeconds,
                run is null ? null : CommandJson.Finite(run.ResidentMonths / run.Time.Elapsed.TotalSeconds), [.. rows.Select(Effect)]),
            CommandJson.Default.MechanismsDocument);

    private static EffectDocument Effect(MechanismRow row) => new(
        row.Mechanism, MechanismTables.Name(row.Switch), MechanismTables.Name(row.Test), row.Scenario, row.Measure,
        MechanismTables.Name(row.Claimed), row.Entailed, row.Effect.Count, CommandJson.Finite(row.Effect.Mean),
        CommandJson.Finite(row.Effect.Low), CommandJson.Finite(row.Effect.High), MechanismTables.Name(row.Verdict), MechanismTables.Name(row.Agreement));
}
