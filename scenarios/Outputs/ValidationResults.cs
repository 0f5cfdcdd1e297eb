using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Analysis.Validation;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Outputs;

/// <summary>The results folder of a validation.</summary>
internal static class ValidationResults
{
    /// <summary>The page of the results.</summary>
    public const string PageName = "validation.md";

    // Returns of councils are published each autumn: then figures want looking at anew.
    private static readonly DateOnly Until = new(2027, 11, 30);

    /// <summary>The name under which results of a place go.</summary>
    public static string NameOf(ValidationRun run) => run.Place == ValidationRun.Nation ? "validate" : $"validate-{run.Place}";

    /// <summary>What the folder says of itself, without the tables.</summary>
    public static Manifest Manifest(ValidationRun run)
    {
        ManifestInput[] inputs = [.. run.Files.Select(file => new ManifestInput(file.Name, file.Sha256)).OrderBy(file => file.File, StringComparer.Ordinal)];
        return new()
        {
            Study = NameOf(run),
            Question = "How far is the model from published figures to which it was not fitted?",
            Place = run.Title,
            EngineVersion = Plan.EngineVersion,
            Seed = run.Seed,
            Scenarios = [Scenarios.Inputs.Study.AsIs],
            Draws = 1,
            Replicates = run.Replicates,
            // There is no policy: today's decisions hold throughout, and a shock's month is its own.
            PolicyStart = FamilyTables.FirstDay(FigureTrial.All.Min(trial => trial.From)),
            Months = 0,
            ValidUntil = Until,
            Notes =
            [
                "Every run is with today's decisions and the central values of all parameters. What paradigms differ by is never fitted, and no figure validates it: no council is run by another paradigm than today's.",
                "Intervals cover the luck of replicates alone; a published figure has an error of its own, which is seldom stated.",
            ],
            Inputs = inputs,
            PlanHash = Hash(string.Create(
                CultureInfo.InvariantCulture, $"validate\t{Analysis.Results.Manifest.CurrentFormat}\t{Digest(Plan.EngineVersion, inputs)}\t{run.Place}\t{run.Replicates}\t{run.Seed}\n")),
        };
    }

    /// <summary>What a page rests on in a word: every file that the validation read.</summary>
    public static string Digest(Manifest manifest) => Digest(manifest.EngineVersion, manifest.Inputs);

    /// <summary>Writes table, columns, log and page, and the manifest last, for a folder that has one is complete.</summary>
    public static void Write(string folder, Manifest manifest, Scorecard card, RunSession session)
    {
        Directory.CreateDirectory(folder);
        var table = ValidationTables.Of(card);
        var path = Path.Combine(folder, table.Schema.Name + ".parquet");
        using (var writer = new TableWriter(path, table.Schema))
        {
            writer.Append(table);
            writer.Complete();
        }
        ColumnsFile.Write(Path.Combine(folder, ColumnsFile.FileName), [table.Schema]);
        new RunLog([session]).Write(folder);
        WritePage(Path.Combine(folder, PageName), new ValidationPage(manifest, ValidationRow.All(table)));
        (manifest with { Tables = [new ManifestTable(table.Schema.Name, table.Rows, Analysis.Results.Manifest.Sha256Of(path))] }).Write(folder);
    }

    /// <summary>Writes the page from a folder of results.</summary>
    public static void WritePage(string path, ResultsFolder folder) => WritePage(path, new ValidationPage(folder.Manifest, ValidationRow.All(folder)));

    private static void WritePage(string path, ValidationPage page) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        page.Write(writer);
    });

    private static string Digest(string engineVersion, IEnumerable<ManifestInput> inputs) =>
        Hash($"{engineVersion}\n" + string.Concat(inputs.Select(file => $"{file.File}\t{file.Sha256}\n")))[..12];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
