using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;

namespace Catalyst.Scenarios.Outputs;

/// <summary>The results folder of a validation.</summary>
internal static class ValidationResults
{
    /// <summary>The page of the results.</summary>
    public const string PageName = "validation.md";

    // Returns of councils are published each autumn: then figures want looking at anew.
    private static readonly DateOnly Until = new(2027, 11, 30);

    /// <summary>The manifest, without tables.</summary>
    public static Manifest Manifest(ValidationRun run) => new()
    {
        Study = "validate",
        Question = "How far is the model from published figures to which it was not fitted?",
        Place = run.Title,
        EngineVersion = Plan.EngineVersion,
        Seed = run.Seed,
        Scenarios = [Inputs.Study.AsIs],
        Draws = 1,
        Replicates = run.Replicates,
        PolicyStart = new DateOnly(2020, 7, 1),
        Months = 1,
        ValidUntil = Until,
        Notes =
        [
            "Only figures of class independent validate: to fitted ones parameters were moved, implied ones follow from inputs.",
            StudyManifest.IntervalCovers(1),
        ],
        Inputs = [.. run.Files.Select(file => new ManifestInput(file.Name, file.Sha256)).OrderBy(file => file.File, StringComparer.Ordinal)],
        PlanHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"validate\t{Digest(run)}\t{run.Place}\t{run.Replicates}\t{run.Seed}\n")))),
    };

    /// <summary>What a page rests on in a word: every file that the validation read.</summary>
    public static string Digest(ValidationRun run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Plan.EngineVersion}\n" + string.Concat(run.Files.OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{file.Name}\t{file.Sha256}\n")))))[..12];

    /// <summary>Writes table, columns, log and page, and the manifest last, for a folder that has one is complete.</summary>
    public static void Write(string folder, ValidationRun run, Scorecard card, RunSession session)
    {
        Directory.CreateDirectory(folder);
        var table = ValidationTables.Of(card);
        var path = Path.Combine(folder, table.Schema.Name + ".parquet");
        using (var writer = new TableWriter(path, table.Schema))
        {
            writer.Append(table);
            writer.Complete();
        }
        ColumnsFile.Write(Path.Combine(folder, ColumnsFile.FileName), [ValidationTables.Validation]);
        new RunLog([session]).Write(folder);
        WritePage(Path.Combine(folder, PageName), run, card);
        (Manifest(run) with { Tables = [new ManifestTable(table.Schema.Name, table.Rows, Analysis.Results.Manifest.Sha256Of(path))] }).Write(folder);
    }

    /// <summary>Writes the page.</summary>
    public static void WritePage(string path, ValidationRun run, Scorecard card) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        new ValidationPage(card, Digest(run)).Write(writer);
    });
}
