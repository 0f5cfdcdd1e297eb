using System.Text.Json;
using System.Text.Json.Serialization;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;

namespace Catalyst.Scenarios.Experiments;

/// <summary>What the parts in a folder are parts of. With the parts it is all that joining them needs.</summary>
/// <param name="Manifest">The manifest of the plan, without tables.</param>
/// <param name="EngineBuild">The build of the engine that made the parts.</param>
/// <param name="Shard">The last part of the plan that was run here, as I/N.</param>
internal sealed record Receipt(Manifest Manifest, string EngineBuild, string Shard)
{
    private const string FileName = "receipt.json";

    /// <summary>Which part of the plan was run here.</summary>
    [JsonIgnore]
    public Shard Part => Experiments.Shard.Parse(Shard) ?? Experiments.Shard.Whole;

    /// <summary>The file of a folder of parts.</summary>
    public static string FileOf(string parts) => Path.Combine(parts, FileName);

    /// <summary>The receipt of a folder of parts, or null where there is none.</summary>
    public static Receipt? Read(string parts)
    {
        var path = FileOf(parts);
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, ReceiptJson.Default.Receipt)
                ?? throw new JsonException("holds nothing");
        }
        catch (JsonException fault)
        {
            throw new StudyFault($"{path}: {fault.Message.Split('\n', 2)[0].Trim()}");
        }
    }

    /// <summary>Writes the receipt.</summary>
    public void Write(string parts) => WholeFile.Write(
        FileOf(parts), stream => JsonSerializer.Serialize(stream, this, ReceiptJson.Default.Receipt));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
