using Catalyst.Analysis.Results;
using Catalyst.Analysis.Validation;
using Catalyst.Engine.Kernel;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>A made-up scorecard with every class, part and verdict.</summary>
internal sealed record SampleScorecard
{
    public string Quantity { get; init; } = "Need of help";

    public string? Remark { get; init; } = "The survey counts otherwise.";

    public string Title { get; init; } = "Oldborough";

    public static Manifest Manifest(string place = "Oldborough") => new()
    {
        Study = "validate",
        Question = "How near?",
        Place = place,
        EngineVersion = "0.2.0",
        Seed = 7,
        Scenarios = ["as-is"],
        Draws = 1,
        Replicates = 8,
        PolicyStart = new DateOnly(2011, 7, 1),
        Months = 0,
        ValidUntil = new DateOnly(2027, 11, 30),
        Notes = ["A note."],
        Inputs = [new("figures.json", new string('a', 64))],
        PlanHash = new string('c', 64),
    };

    /// <summary>The scorecard: four figures of the present, of which one is off without a remark, then one of each other part.</summary>
    public Scorecard Card() => new()
    {
        Place = "oldborough",
        Title = Title,
        Replicates = 8,
        Seed = 7,
        Rows =
        [
            Row(Figure("need-men", "men", FigureClass.Independent, "present", 0.2), 0.21, 0.005, Verdict.Within, 0.24) with { Z = 0.75 },
            Row(Figure("need-women", "women", FigureClass.Independent, "present", 0.25), 0.28, 0.005, Verdict.Near, 0.26),
            Row(Figure("need-old", "aged 90 and over", FigureClass.Independent, "present", 0.6), 0.9, 0.01, Verdict.Off),
            Row(Figure("need-young", "aged 18 to 64", FigureClass.Independent, "present", 0.05) with { Remark = null }, 0.1, double.NaN, Verdict.Off),
            Row(Figure("need-2021", "all, then", FigureClass.Independent, "backcast", 0.1, Month.Of(2021, 7)), 0.1, 0.02, Verdict.Within),
            Row(Figure("need-2022", "all, later", FigureClass.Independent, "backcast", 0.1, Month.Of(2022, 4)), 0.1, 0.02, Verdict.Within),
            Row(Figure("cut", "all, cut", FigureClass.Independent, "funding-cut", 0) with { Unit = PublishedFigure.Ratio }, 0.01, 0.001, Verdict.Within),
            Row(Figure("table", "all, by the table", FigureClass.Implied, "unchanged", 0.3), 0.3, 0, Verdict.Within),
            Row(Figure("fitted-start", "all, fitted", FigureClass.Fitted, "present", 0.3), 0.35, 0.01, Verdict.Off),
            Row(Figure("fitted-held", "all, fitted", FigureClass.Fitted, "unchanged", 0.3, Month.Of(2025, 7)), 0.33, 0.01, Verdict.Near),
            Row(Figure("fitted-then", "all, fitted then", FigureClass.Fitted, "backcast", 0.3, Month.Of(2011, 7)), 0.3, 0.01, Verdict.Within),
        ],
    };

    /// <summary>Its rows as they are read from the table.</summary>
    public IReadOnlyList<ValidationRow> Rows() => ValidationRow.All(ValidationTables.Of(Card()));

    /// <summary>Writes a results folder.</summary>
    public ResultsFolder Write(string folder)
    {
        ValidationResults.Write(folder, Manifest(Title), Card(), new RunSession("build", "machine", 1, 1, DateTimeOffset.UnixEpoch, 1, 8, 0, 100, 100));
        return ResultsFolder.Open(folder);
    }

    private PublishedFigure Figure(string id, string population, FigureClass of, string trial, double value, Month? when = null) => new()
    {
        Id = id,
        Quantity = Quantity,
        Population = population,
        Area = "England",
        Place = "oldborough",
        Period = "2021",
        Class = of,
        Unit = "share",
        Value = value,
        Tolerance = 0.02,
        Source = new SourceReference("survey-2021", "Table 1"),
        Remark = Remark,
        Measure = new FigureMeasure
        {
            Column = FigureColumn.Find("dependent_share")!,
            Trial = FigureTrial.Find(trial)!,
            Group = new FigureGroup { When = when ?? Month.Of(2020, 7) },
        },
    };

    private static ScorecardRow Row(PublishedFigure figure, double model, double half, Verdict verdict, double? constant = null) => new()
    {
        Figure = figure,
        Model = model,
        Low = model - half,
        High = model + half,
        Verdict = verdict,
        ConstantRates = constant,
    };
}
