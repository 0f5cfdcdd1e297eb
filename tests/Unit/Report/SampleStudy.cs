using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;

namespace Catalyst.Tests.Unit.Report;

/// <summary>A small made-up study on disk, drawn by a formula so that every test sees the same numbers.</summary>
internal sealed record SampleStudy
{
    public static readonly DateOnly Start = new(2024, 4, 1);

    public string[] Scenarios { get; init; } = ["as-is", "state", "market", "community"];

    public int Draws { get; init; } = 4;

    public int Replicates { get; init; } = 2;

    public int HistoryMonths { get; init; } = 6;

    public int PolicyMonths { get; init; } = 24;

    public string Study { get; init; } = "three-paradigms";

    public string Note { get; init; } = "Community’s effect on council practice is a hypothesis with thin evidence.";

    public string Meaning { get; init; } = "Residents on the waiting list at the month’s end, for each 1,000 residents.";

    public ManifestHypothesis[] Hypotheses { get; init; } = [];

    public string[] Withheld { get; init; } = [];

    /// <summary>The table of strata; none unless a test gives one.</summary>
    public Table? Strata { get; init; }

    /// <summary>Whether a run is missing, as one that failed.</summary>
    public Func<int, int, string, bool> Missing { get; init; } = (_, _, _) => false;

    public TableSchema Schema() => new("place_month",
    [
        new("draw", ColumnType.Int32, "", "Parameter draw.", MeasureKind.Key),
        new("replicate", ColumnType.Int32, "", "Replicate of the draw.", MeasureKind.Key),
        new("scenario", ColumnType.Text, "", "Scenario.", MeasureKind.Key),
        new("month", ColumnType.Date, "", "First day of the month.", MeasureKind.Key),
        new("residents", ColumnType.Float64, "persons", "Residents at the month’s end.", MeasureKind.Context) { Theme = "population", Summary = Summary.Last },
        new("waiting_per_1000", ColumnType.Float64, "persons per 1,000 residents", Meaning, MeasureKind.Final)
            { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("unmet_hours", ColumnType.Float64, "hours a month", "Hours of eligible need that nobody met.", MeasureKind.Final)
            { Theme = "demand pressure", Headline = true, Better = Better.Lower, Summary = Summary.Sum },
        new("requests", ColumnType.Float64, "requests a month", "New requests for help.", MeasureKind.Process) { Theme = "demand pressure" },
        new("dependency_free_years_at_65", ColumnType.Float64, "years", "Years that a resident of 65 may expect to live without daily help.", MeasureKind.Final)
            { Theme = "prevention", Headline = true, Better = Better.Higher, Summary = Summary.Last, Nullable = true },
        new("prevention_share", ColumnType.Float64, "share of spend", "Share of the council’s spend that goes on prevention.", MeasureKind.Process) { Theme = "prevention" },
        new("full_cost_gbp", ColumnType.Float64, "GBP a month", "Public money, fees and residents’ hours at replacement cost.", MeasureKind.Final)
            { Theme = "money", Headline = true, Better = Better.Lower, Summary = Summary.Sum },
    ]);

    public Table Table()
    {
        var table = new TableBuilder(Schema());
        // Draw 0 is the central values; where parameters are drawn, the draws are counted from 1.
        var first = Draws == 1 ? 0 : 1;
        for (var draw = first; draw < first + Draws; draw++)
            for (var replicate = 0; replicate < Replicates; replicate++)
                for (var scenario = 0; scenario < Scenarios.Length; scenario++)
                    for (var month = 0; month < HistoryMonths + PolicyMonths; month++)
                        if (!Missing(draw, replicate, Scenarios[scenario]))
                            AddRow(table, draw, replicate, scenario, month);
        return table.Build();
    }

    /// <summary>Writes the study's folder.</summary>
    public ResultsFolder Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Table[] tables = Strata is null ? [Table()] : [Table(), Strata];
        foreach (var table in tables)
        {
            using var writer = new TableWriter(FileOf(table), table.Schema);
            writer.Append(table);
            writer.Complete();
        }
        ColumnsFile.Write(Path.Combine(folder, ColumnsFile.FileName), [.. tables.Select(table => table.Schema)]);
        new Manifest
        {
            Study = Study,
            Question = "What happens to demand pressure, prevention and integration under State, Market and Community?",
            Place = "Oldborough",
            EngineVersion = "0.1.0",
            Seed = 2020,
            Scenarios = Scenarios,
            Hypotheses = Hypotheses,
            Draws = Draws,
            Replicates = Replicates,
            PolicyStart = Start,
            Months = PolicyMonths,
            ValidUntil = new DateOnly(2027, 3, 31),
            Notes = [Note],
            Withheld = Withheld,
            Inputs = [new("parameters/care.json", new string('a', 64)), new("places/oldborough/people.json", new string('b', 64))],
            Tables = [.. tables.Select(table => new ManifestTable(table.Schema.Name, table.Rows, Manifest.Sha256Of(FileOf(table))))],
            PlanHash = new string('c', 64),
        }.Write(folder);
        return ResultsFolder.Open(folder);

        string FileOf(Table table) => Path.Combine(folder, table.Schema.Name + ".parquet");
    }

    private void AddRow(TableBuilder table, int draw, int replicate, int scenario, int month)
    {
        var policy = month < HistoryMonths ? 0.0 : (month - HistoryMonths + 1) / (double)PolicyMonths;
        double luck = Spread(draw, replicate, 0), noise = Spread(draw, replicate, month + 1);
        // Before the policy all scenarios are one; "market" leaves the cost as it is to the bit.
        var effect = scenario * policy * (1 + luck);
        table.Add(draw).Add(replicate).Add(Scenarios[scenario]).Add(Start.AddMonths(month - HistoryMonths))
            .Add(172_000 + 25 * month + 2000 * luck - 50 * effect)
            .Add(18 + 6 * luck + 1.5 * noise + 0.04 * month + (scenario == 1 ? 0.4 : -0.8) * effect)
            .Add(52_000 + 9000 * luck + 1500 * noise + 40 * month + (scenario == 1 ? 900 : -1100) * effect)
            .Add(400 + 20 * luck + 30 * noise + 20 * effect);
        if (month < 2)
            table.AddNull();
        else
            table.Add(10.4 + 0.3 * luck + 0.02 * noise + 0.002 * month + 0.1 * Spread(scenario, draw, replicate) * effect);
        table.Add(0.11 + 0.03 * effect + 0.01 * luck)
            .Add(14.2e6 + 22_000 * month + 5e5 * luck + 1e5 * noise + (scenario == 2 ? 0 : (scenario - 2) * 1e5 * effect));
    }

    // A number in [-0.5, 0.5) that looks like chance and is the same everywhere: the fraction of a multiple of the golden ratio.
    private static double Spread(int a, int b, int c)
    {
        var x = (a * 7919 + b * 104_729 + c * 1_299_709 + 1) * 0.6180339887498949;
        return x - Math.Floor(x) - 0.5;
    }
}
