using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalyst.Analysis.Tables;

namespace Catalyst.Scenarios.Experiments;

/// <summary>One go at running a plan: what was measured of it.</summary>
/// <param name="EngineBuild">The build of the engine.</param>
/// <param name="Machine">System and processor.</param>
/// <param name="Processors">Processors that the program may use.</param>
/// <param name="Threads">Threads used.</param>
/// <param name="Started">When it began.</param>
/// <param name="Seconds">Seconds from the first family to the last.</param>
/// <param name="Families">Families lived to their end.</param>
/// <param name="FailedFamilies">Families that failed.</param>
/// <param name="ResidentMonths">Months lived by residents, all families and scenarios together.</param>
/// <param name="PeakMemoryBytes">Most memory that the process held.</param>
internal sealed record RunSession(
    string EngineBuild, string Machine, int Processors, int Threads, DateTimeOffset Started, double Seconds, int Families,
    int FailedFamilies, long ResidentMonths, long PeakMemoryBytes)
{
    /// <summary>Months lived by residents in a second.</summary>
    public double ResidentMonthsPerSecond => Seconds > 0 ? Math.Round(ResidentMonths / Seconds) : 0;

    /// <summary>What was measured of a run that has come to its end, or was ended.</summary>
    public static RunSession Of(RunProgress progress, int threads, DateTimeOffset started) => new(
        Plan.EngineBuild, ThisMachine, Environment.ProcessorCount, threads, started, progress.Time.Elapsed.TotalSeconds,
        progress.Done, progress.Failed, progress.ResidentMonths, PeakMemory);

    /// <summary>System and processor of this machine.</summary>
    public static string ThisMachine { get; } = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";

    /// <summary>Most memory that this process has held so far.</summary>
    public static long PeakMemory
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }
}

/// <summary>
/// Everything measured of a results folder: the one file in it that may differ between two runs of one plan. A resumed study
/// has several sessions, a collected one those of all its shards.
/// </summary>
/// <param name="Sessions">The sessions, earliest first.</param>
internal sealed record RunLog(IReadOnlyList<RunSession> Sessions)
{
    /// <summary>The file's name in a results folder.</summary>
    public const string FileName = "run-log.json";

    /// <summary>The build of the engine that ran last; null where none is known.</summary>
    [JsonIgnore]
    public string? LastBuild => Sessions.Count == 0 ? null : Sessions[^1].EngineBuild;

    /// <summary>The log of a results folder; an empty one where there is none that can be read.</summary>
    public static RunLog Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return new RunLog([]);
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, RunLogJson.Default.RunLog) ?? new RunLog([]);
        }
        catch (JsonException)
        {
            return new RunLog([]);
        }
    }

    /// <summary>The logs of several folders as one.</summary>
    public static RunLog Join(IEnumerable<string> folders) =>
        new([.. folders.SelectMany(folder => Read(folder).Sessions).Distinct().OrderBy(session => session.Started)]);

    /// <summary>Writes the log.</summary>
    public void Write(string folder) => WholeFile.Write(
        Path.Combine(folder, FileName), stream => JsonSerializer.Serialize(stream, this, RunLogJson.Default.RunLog));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunLog))]
internal sealed partial class RunLogJson : JsonSerializerContext;
