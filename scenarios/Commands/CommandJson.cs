using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>JSON that the command prints: one document, names in camelCase, unknown numbers null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(MechanismsDocument))]
[JsonSerializable(typeof(CalibrationDocument))]
[JsonSerializable(typeof(IReadOnlyList<ValidationDocument>), TypeInfoPropertyName = "Validation")]
[JsonSerializable(typeof(IReadOnlyList<ServiceDocument>), TypeInfoPropertyName = "Services")]
[JsonSerializable(typeof(IReadOnlyList<MechanismDocument>), TypeInfoPropertyName = "Mechanisms")]
[JsonSerializable(typeof(IReadOnlyList<PlaceDocument>), TypeInfoPropertyName = "Places")]
[JsonSerializable(typeof(IReadOnlyList<Fault>), TypeInfoPropertyName = "Faults")]
[JsonSerializable(typeof(IReadOnlyList<IReadOnlyDictionary<string, string>>), TypeInfoPropertyName = "Descriptions")]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>A number as JSON holds it: what is not finite is null.</summary>
    public static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
