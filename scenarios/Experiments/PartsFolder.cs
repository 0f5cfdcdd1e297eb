using System.Globalization;
using System.Text.RegularExpressions;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments;

/// <summary>
/// The parts of a results folder in the making: for every family one file a table. The part of <c>runs</c> is written last,
/// so a family that has it has all of them, or failed.
/// </summary>
internal sealed partial class PartsFolder(string folder)
{
    private const string Name = "parts";

    /// <summary>The results folder around the parts.</summary>
    public string Results => folder;

    /// <summary>Where the parts stand.</summary>
    public string Location => Path.Combine(folder, Name);

    /// <summary>What the parts are parts of; null where there are none.</summary>
    public Receipt? Receipt => Receipt.Read(Location);

    /// <summary>The file of a family's part of a table.</summary>
    public string FileOf(Family family, TableSchema table) => Path.Combine(Location,
        string.Create(CultureInfo.InvariantCulture, $"draw-{family.Draw}.replicate-{family.Replicate}.{table.Name}.parquet"));

    /// <summary>The file of a table that belongs to no family: the plan, the drawn parameters.</summary>
    public string FileOf(TableSchema table) => Path.Combine(Location, table.Name + ".parquet");

    /// <summary>Makes the folder ready for the families of a plan.</summary>
    public void Begin(Plan plan, Shard shard)
    {
        Directory.CreateDirectory(Location);
        Write(FileOf(OutputTables.Plan), OutputTables.Plan, [PlanTables.Runs(plan)]);
        if (plan.Study.Draws > 1) Write(FileOf(OutputTables.Parameters), OutputTables.Parameters, PlanTables.Parameters(plan));
        new Receipt(StudyManifest.Of(plan), Plan.EngineBuild, shard.ToString()).Write(Location);
    }

    /// <summary>Begins the part that is written while the family lives.</summary>
    public ResidentsPart BeginResidents(Family family) => new(FileOf(family, OutputTables.ResidentYear), family);

    /// <summary>Writes a family that was lived to its end.</summary>
    public void Write(Family family, IReadOnlyList<ScenarioRun> runs, ResidentsPart residents)
    {
        residents.Complete(runs);
        for (var table = 0; table < OutputTables.Observed.Count; table++)
            if (OutputTables.Observed[table] is var schema && schema != OutputTables.ResidentYear)
                Write(FileOf(family, schema), schema, FamilyTables.Observed(family, runs, table));
        Write(FileOf(family, OutputTables.Runs), OutputTables.Runs, [FamilyTables.Runs(family, runs)]);
    }

    /// <summary>Writes that a family failed.</summary>
    public void WriteFailure(Family family, IEnumerable<string> scenarios, string message) =>
        Write(FileOf(family, OutputTables.Runs), OutputTables.Runs, [FamilyTables.Runs(family, scenarios, message)]);

    /// <summary>What became of a family; null where it is not here, or a part of it is missing or damaged.</summary>
    public string? StatusOf(Family family)
    {
        var runs = FileOf(family, OutputTables.Runs);
        if (!File.Exists(runs)) return null;
        try
        {
            var table = TableFile.Read(runs);
            if (table.Rows == 0 || !OutputTables.Runs.Fits(table.Schema)) return null;
            if (table.Text("status")[0] == FamilyTables.Failed) return FamilyTables.Failed;
            return OutputTables.Observed.All(schema => schema.Fits(TableFile.Describe(FileOf(family, schema)).Schema))
                ? FamilyTables.Done
                : null;
        }
        catch (TableFileException)
        {
            return null;
        }
    }

    /// <summary>Removes the parts and the receipt, and nothing else that may stand there.</summary>
    public void Remove()
    {
        if (!Directory.Exists(Location)) return;
        foreach (var file in Directory.GetFiles(Location))
            if (PartName().IsMatch(Path.GetFileName(file))) File.Delete(file);
        File.Delete(Receipt.FileOf(Location));
        if (!Directory.EnumerateFileSystemEntries(Location).Any()) Directory.Delete(Location);
    }

    private static void Write(string path, TableSchema schema, IEnumerable<Table> tables)
    {
        using var writer = new TableWriter(path, schema);
        foreach (var table in tables) writer.Append(table);
        writer.Complete();
    }

    [GeneratedRegex(@"^(draw-\d+\.replicate-\d+\.[a-z0-9_]+|plan|parameters)\.parquet(\.writing)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartName();
}
