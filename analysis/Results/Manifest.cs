using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Results;

/// <summary>An input that a study read.</summary>
/// <param name="File">Its path relative to the inputs folder, with forward slashes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ManifestInput(string File, string Sha256);

/// <summary>A table of a results folder.</summary>
/// <param name="Name">Its name; the file is called NAME.parquet.</param>
/// <param name="Rows">Its number of rows.</param>
/// <param name="Sha256">The SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ManifestTable(string Name, long Rows, string Sha256);

/// <summary>A claim that no evidence tests, as a scenario runs it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Claim">The claim in a few words, such as "line fades".</param>
/// <param name="Direction">"as claimed" or "reversed".</param>
public sealed record ManifestHypothesis(string Scenario, string Claim, string Direction);

/// <summary>What a results folder is the result of: <c>manifest.json</c>. The same plan gives the same bytes.</summary>
public sealed record Manifest
{
    /// <summary>The file's name in a results folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form of results folder that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The form of the folder.</summary>
    public int FormatVersion { get; init; } = CurrentFormat;

    /// <summary>The study's name.</summary>
    public required string Study { get; init; }

    /// <summary>The question that the study asks, in one sentence; empty where it has none.</summary>
    public string Question { get; init; } = "";

    /// <summary>The place's name; empty where the study names none.</summary>
    public string Place { get; init; } = "";

    /// <summary>The version of the engine that made the results.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The seed of all randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The scenarios' names in the study's order.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>The claims that no evidence tests and that scenarios run, in the study's order; scenarios not named run none.</summary>
    public IReadOnlyList<ManifestHypothesis> Hypotheses { get; init; } = [];

    /// <summary>Parameter draws.</summary>
    public required int Draws { get; init; }

    /// <summary>Replicates of each draw.</summary>
    public required int Replicates { get; init; }

    /// <summary>The first month of the policy.</summary>
    public required DateOnly PolicyStart { get; init; }

    /// <summary>Months of the policy period.</summary>
    public required int Months { get; init; }

    /// <summary>The date after which the inputs ought to be looked at again.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>What a reader of the results should be told, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Measures that comparison, figures and report leave out, for the results do not bear them; the tables hold them.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Every input read.</summary>
    public IReadOnlyList<ManifestInput> Inputs { get; init; } = [];

    /// <summary>Every table written.</summary>
    public IReadOnlyList<ManifestTable> Tables { get; init; } = [];

    /// <summary>A hash of the plan: two folders of one hash hold results of the same runs.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Writes the manifest, whole or not at all.</summary>
    /// <param name="folder">The results folder, which must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string folder) => WholeFile.Write(
        Path.Combine(folder, FileName), stream => JsonSerializer.Serialize(stream, this, ManifestJson.Default.Manifest));

    /// <summary>Reads the manifest of a results folder.</summary>
    /// <exception cref="ResultsException">It is missing, is no manifest, or is of a form unknown to this program.</exception>
    public static Manifest Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new ResultsException($"{folder}: no {FileName}, so not a folder of results");
        try
        {
            using var stream = File.OpenRead(path);
            var manifest = JsonSerializer.Deserialize(stream, ManifestJson.Default.Manifest)
                ?? throw new JsonException("holds nothing");
            return manifest.FormatVersion == CurrentFormat
                ? manifest
                : throw new ResultsException(
                    $"{path}: formatVersion {manifest.FormatVersion}; this program reads {CurrentFormat}");
        }
        catch (JsonException fault)
        {
            throw new ResultsException($"{path}: {fault.Message.Split('\n', 2)[0].Trim()}", fault);
        }
    }

    /// <summary>The SHA-256 of a file's bytes as it stands in a manifest.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Sha256Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
