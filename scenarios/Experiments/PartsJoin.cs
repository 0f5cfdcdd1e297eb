using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments;

/// <summary>
/// Joins parts, of one folder at the end of a run or of several shards, into one sorted file a table. It knows nothing of
/// the inputs: the receipts say what the parts are parts of.
/// </summary>
internal static class PartsJoin
{
    /// <summary>Joins the parts of some folders.</summary>
    /// <param name="sources">The folders; every family must stand in exactly one.</param>
    /// <param name="results">The folder that receives the tables and their manifest.</param>
    /// <param name="cancelled">Ends the work between two tables.</param>
    /// <returns>The manifest written.</returns>
    /// <exception cref="StudyFault">The folders are of different plans, or a family is missing or stands twice.</exception>
    public static Manifest Join(IReadOnlyList<PartsFolder> sources, string results, CancellationToken cancelled)
    {
        var receipts = sources.Select(Receipt).ToList();
        var manifest = receipts[0].Manifest;
        for (var i = 1; i < sources.Count; i++) RequireSame(sources[0], receipts[0], sources[i], receipts[i]);
        var families = Plan.FamiliesOf(manifest.Draws, manifest.Replicates);
        var found = Find(sources, receipts, families);
        var done = families.Where(family => found[family].Status == FamilyTables.Done).ToList();

        Directory.CreateDirectory(results);
        var tables = new List<ManifestTable>();
        Merge(OutputTables.Runs, families.Select(family => Part(family, OutputTables.Runs)));
        Merge(OutputTables.Plan, [sources[0].FileOf(OutputTables.Plan)]);
        if (manifest.Draws > 1) Merge(OutputTables.Parameters, [sources[0].FileOf(OutputTables.Parameters)]);
        foreach (var table in OutputTables.Observed) Merge(table, done.Select(family => Part(family, table)));

        ColumnsFile.Write(Path.Combine(results, ColumnsFile.FileName),
            OutputTables.All.Where(schema => tables.Any(table => table.Name == schema.Name)));
        RunLog.Join(sources.Select(source => source.Results).Append(results).Distinct()).Write(results);
        // Last, for a folder that has a manifest is complete.
        manifest = manifest with { Tables = [.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)] };
        manifest.Write(results);
        return manifest;

        string Part(Family family, TableSchema table) => found[family].Source.FileOf(family, table);

        void Merge(TableSchema table, IEnumerable<string> parts)
        {
            cancelled.ThrowIfCancellationRequested();
            var path = Path.Combine(results, table.Name + ".parquet");
            tables.Add(new ManifestTable(table.Name, TableMerge.Merge(path, parts, table), Manifest.Sha256Of(path)));
        }
    }

    private static Receipt Receipt(PartsFolder source) => source.Receipt
        ?? throw new StudyFault($"{source.Results}: holds no parts of a study; a shard is made by run --shard");

    private static void RequireSame(PartsFolder one, Receipt first, PartsFolder other, Receipt second)
    {
        if (first.Manifest.PlanHash != second.Manifest.PlanHash)
            throw new StudyFault($"{one.Results} holds parts of {NameOf(first.Manifest)}, {other.Results} of {NameOf(second.Manifest)}; "
                + "only shards of one plan can be joined");
        if (first.EngineBuild != second.EngineBuild)
            throw new StudyFault($"{one.Results} and {other.Results} were run by two builds of the engine; "
                + "only shards of one build can be joined");
    }

    /// <summary>Where each family stands, and what became of it.</summary>
    private static Dictionary<Family, (PartsFolder Source, string Status)> Find(
        IReadOnlyList<PartsFolder> sources, List<Receipt> receipts, IReadOnlyList<Family> families)
    {
        var found = new Dictionary<Family, (PartsFolder Source, string Status)>();
        foreach (var family in families)
            foreach (var source in sources)
                if (source.StatusOf(family) is { } status && !found.TryAdd(family, (source, status)))
                    throw new StudyFault($"{family} stands both in {found[family].Source.Results} and in {source.Results}; every family must stand once");
        if (found.Count == families.Count) return found;

        var cut = receipts.Max(receipt => receipt.Part.Of);
        var missing = Enumerable.Range(0, families.Count).Where(place => !found.ContainsKey(families[place])).ToList();
        var shards = missing.Select(place => Shard.ShardOf(place, cut)).Distinct().Order().Select(number => new Shard(number, cut));
        throw new StudyFault(cut == 1
            ? $"{missing.Count} of {families.Count} families are missing; run goes on where it stopped"
            : $"{missing.Count} of {families.Count} families are missing; they are of {(missing.Count == 1 ? "shard" : "shards")} {string.Join(", ", shards)}");
    }

    /// <summary>A plan in a message: its study and the beginning of its hash.</summary>
    public static string NameOf(Manifest manifest) =>
        SafeText.Clean($"plan {manifest.PlanHash[..Math.Min(12, manifest.PlanHash.Length)]} of study {manifest.Study}");
}
