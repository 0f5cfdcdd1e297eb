using System.Security.Cryptography;
using System.Text;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Analysis.Validation;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Outputs;

/// <summary>The results folder of a validation.</summary>
internal static class ValidationResults
{
    /// <summary>The name under which results of a place go.</summary>
    public static string NameOf(ValidationRun run) =>
        run.Place.Place.Name == ValidationRun.Nation ? "validate" : $"validate-{run.Place.Place.Name}";

    /// <summary>What the folder says of itself, without the tables.</summary>
    /// <param name="folder">The inputs folder, whose files have been read without a fault.</param>
    /// <param name="run">The validation.</param>
    public static Manifest Manifest(InputsFolder folder, ValidationRun run)
    {
        ManifestInput[] inputs = [.. Files(run).Select(name => Hashed(folder, name)).OrderBy(input => input.File, StringComparer.Ordinal)];
        var first = FigureTrial.All.Min(trial => trial.From);
        return new Manifest
        {
            Study = NameOf(run),
            Question = "How near does the model come to published figures?",
            Place = run.Place.Title,
            EngineVersion = Plan.EngineVersion,
            Seed = run.Seed,
            Scenarios = ["as-is"],
            Draws = 1,
            Replicates = run.Replicates,
            // There is no policy: today's decisions hold throughout, and a shock's month is its own.
            PolicyStart = FamilyTables.FirstDay(first),
            Months = 0,
            ValidUntil = null,
            Notes =
            [
                "Every run is with today's decisions and the central values of all parameters.",
                "Intervals cover the luck of replicates only; a published figure has an error of its own, which is seldom stated.",
            ],
            Inputs = inputs,
            PlanHash = Hash(run, inputs),
        };
    }

    /// <summary>Writes table, columns and log, and the manifest last, for a folder that has one is complete.</summary>
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
        (manifest with { Tables = [new ManifestTable(table.Schema.Name, table.Rows, Analysis.Results.Manifest.Sha256Of(path))] }).Write(folder);
    }

    /// <summary>Writes the page from a folder of results.</summary>
    public static void WritePage(string path, ResultsFolder folder) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        new ValidationPage(folder.Manifest, ValidationRow.All(folder)).Write(writer);
    });

    private static IEnumerable<string> Files(ValidationRun run) =>
    [
        FiguresFile.FileName, BackcastFile.FileName, SourceList.FileName, ServicesFile.FileName,
        .. ParameterTree.Subjects.Select(subject => ParameterFiles.FileName(subject.Name)),
        .. run.Places.Select(PlaceFile.FileName),
    ];

    private static ManifestInput Hashed(InputsFolder folder, string name)
    {
        var faults = new Faults();
        var file = folder.Read(name, faults) ?? throw new StudyFault(faults.Lines().First());
        return new ManifestInput(file.Hash.Name, file.Hash.Sha256);
    }

    private static string Hash(ValidationRun run, IEnumerable<ManifestInput> inputs)
    {
        FormattableString[] lines =
        [
            $"validation\t{Analysis.Results.Manifest.CurrentFormat}\n", $"engine\t{Plan.EngineVersion}\n", $"place\t{run.Place.Place.Name}\n",
            $"seed\t{run.Seed}\n", $"replicates\t{run.Replicates}\n", .. inputs.Select(input => (FormattableString)$"{input.File}\t{input.Sha256}\n"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(FormattableString.Invariant)))));
    }
}
