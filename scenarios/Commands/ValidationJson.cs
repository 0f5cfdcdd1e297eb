using System.Text.Json;
using Catalyst.Analysis.Validation;

namespace Catalyst.Scenarios.Commands;

/// <summary>A published figure beside what the model gives; what is unknown is null.</summary>
internal sealed record ValidationDocument(
    string Figure, string Quantity, string Population, string Area, string Place, string Period, string Class, string Part, bool CovidYears,
    string Unit, double? Published, double? PublishedSe, double? Model, double? Low, double? High, int Replicates, double? Error,
    double? RelativeError, double? Z, double? Tolerance, string Verdict, double? ConstantRates, bool? BetterThanConstant, string Trial,
    string Source, string Where, string? Remark);

/// <summary>A validation as one JSON array.</summary>
internal static class ValidationJson
{
    /// <summary>The array.</summary>
    public static string Of(IEnumerable<ValidationRow> rows) =>
        JsonSerializer.Serialize([.. rows.Select(Document)], CommandJson.Default.Validation);

    private static ValidationDocument Document(ValidationRow row) => new(
        row.Figure, row.Quantity, row.Population, row.Area, row.Place, row.Period, row.Class, row.Part, row.CovidYears, row.Unit,
        CommandJson.Finite(row.Published), CommandJson.Finite(row.PublishedError), CommandJson.Finite(row.Model.Mean),
        CommandJson.Finite(row.Model.Low), CommandJson.Finite(row.Model.High), row.Model.Count, CommandJson.Finite(row.Error),
        CommandJson.Finite(row.RelativeError), CommandJson.Finite(row.Z), CommandJson.Finite(row.Tolerance), row.Verdict,
        CommandJson.Finite(row.ConstantRates), row.BetterThanConstant, row.Trial, row.Source, row.Where, row.Remark.Length > 0 ? row.Remark : null);
}
