using System.Text.Json;
using Catalyst.Scenarios.Experiments.Calibration;

namespace Catalyst.Scenarios.Commands;

/// <summary>A parameter after a calibration.</summary>
internal sealed record FittedParameterDocument(
    string Parameter, double Multiplier, double PosteriorOverPrior, double WeakWeight, bool Pinned);

/// <summary>A target after a calibration.</summary>
internal sealed record FittedTargetDocument(
    string Figure, string Unit, double Published, double Tolerance, double? Before, double? After, double? Residual, bool Met);

/// <summary>A calibration as a document.</summary>
internal sealed record CalibrationDocument(
    string Targets, string Place, IReadOnlyList<FittedParameterDocument> Parameters, IReadOnlyList<FittedTargetDocument> Figures);

/// <summary>A calibration as one JSON document.</summary>
internal static class CalibrationJson
{
    /// <summary>The document.</summary>
    public static string Of(CalibrationInputs inputs, CalibrationResult result) => JsonSerializer.Serialize(
        new CalibrationDocument(
            inputs.Targets.Name, inputs.Targets.Place,
            [.. result.Parameters.Select(each => new FittedParameterDocument(
                each.Free.Name, each.Multiplier, each.Spread, each.Weakness, each.Pinned))],
            [.. result.Targets.Select(each => new FittedTargetDocument(
                each.Figure.Id, each.Figure.Unit, each.Figure.Value, each.Figure.Tolerance, CommandJson.Finite(each.Before),
                CommandJson.Finite(each.After), CommandJson.Finite(each.Residual), each.Met))]),
        CommandJson.Default.CalibrationDocument);
}
