using Catalyst.Analysis.Results;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>What a results folder says of runs that failed.</summary>
internal static class FailedRuns
{
    private const int Named = 5;

    /// <summary>How many families failed.</summary>
    public static int Families(string folder) => Read(folder).Count;

    /// <summary>The first failures, one line each, and how many more there are.</summary>
    public static IEnumerable<string> Lines(string folder)
    {
        var failed = Read(folder);
        foreach (var (family, message) in failed.Take(Named)) yield return $"failed: {family}: {message}";
        if (failed.Count > Named) yield return $"and {failed.Count - Named} more; runs.parquet lists them";
    }

    private static List<(Family Family, string Message)> Read(string folder)
    {
        var runs = TableFile.Read(Path.Combine(folder, OutputTables.Runs.Name + ".parquet"));
        int[] draws = runs.Int32("draw"), replicates = runs.Int32("replicate");
        string[] status = runs.Text("status"), messages = runs.Text("message");
        return [.. Enumerable.Range(0, runs.Rows).Where(row => status[row] == FamilyTables.Failed)
            .Select(row => (new Family(draws[row], replicates[row]), messages[row])).DistinctBy(each => each.Item1)];
    }
}
