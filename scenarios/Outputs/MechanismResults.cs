using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Mechanisms;

namespace Catalyst.Scenarios.Outputs;

/// <summary>The results folder of the experiment on mechanisms.</summary>
internal static class MechanismResults
{
    /// <summary>The page of the results.</summary>
    public const string PageName = "mechanisms.md";

    /// <summary>Writes tables, columns, log and page, and the manifest last, for a folder that has one is complete.</summary>
    public static void Write(string folder, MechanismPlan plan, IReadOnlyList<MechanismFamily> lived, RunSession session)
    {
        Directory.CreateDirectory(folder);
        var effects = MechanismTables.Of(MechanismEffect.Of(plan, lived));
        ManifestTable[] tables = [Write(folder, effects), Write(folder, MechanismTables.Of(lived))];
        ColumnsFile.Write(Path.Combine(folder, ColumnsFile.FileName), [MechanismTables.Effects, MechanismTables.Runs]);
        new RunLog([session]).Write(folder);
        WritePage(folder, plan, MechanismTables.Rows(effects));
        (plan.Manifest() with { Tables = [.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)] }).Write(folder);
    }

    /// <summary>Writes the page from the rows.</summary>
    public static void WritePage(string folder, MechanismPlan plan, IReadOnlyList<MechanismRow> rows) => WholeFile.Write(
        Path.Combine(folder, PageName), stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            new MechanismPage(plan, rows).Write(writer);
        });

    private static ManifestTable Write(string folder, Table table)
    {
        var path = Path.Combine(folder, table.Schema.Name + ".parquet");
        using var writer = new TableWriter(path, table.Schema);
        writer.Append(table);
        writer.Complete();
        return new ManifestTable(table.Schema.Name, table.Rows, Manifest.Sha256Of(path));
    }
}
