using Catalyst.Analysis.Tables;
using Catalyst.Analysis.Validation;
using Catalyst.Engine.Kernel;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Outputs;

/// <summary>A scorecard as a table.</summary>
internal static class ValidationTables
{
    // The financial years 2020-21 and 2021-22: restrictions were in force in England from 26 March 2020 to 24 February 2022.
    private static readonly Month CovidFrom = Month.Of(2020, 4), CovidTo = Month.Of(2022, 4);

    /// <summary>One row a published figure.</summary>
    public static TableSchema Figures { get; } = new(ValidationRow.TableName,
    [
        new("position", ColumnType.Int32, "", "Place among the figures: independent ones first, then implied, then fitted ones, each as in figures.json.", MeasureKind.Key),
        Text("figure", "The published figure, by its key in figures.json.") with { Kind = MeasureKind.Key },
        Text("quantity", "What was counted or measured."),
        Text("population", "Of whom."),
        Text("area", "Where it was published of."),
        Text("place", "The place of the model that stands for the area."),
        Text("period", "When, as published."),
        Text("class", "independent: nothing in the model was made to meet it; implied: it follows from inputs; fitted: parameters were fitted to it."),
        Text("part", "present, back_cast, or shock: one run over another."),
        new("covid_years", ColumnType.Boolean, "", "Whether a back-cast figure reaches into April 2020 to March 2022.", MeasureKind.Context),
        Text("unit", "Unit of the values."),
        Number("published", "The published value."),
        Number("published_se", "Its standard error; empty where none was stated."),
        Number("model", "The model's value: the mean over replicates."),
        Number("low", "Low end of its 95% interval; empty where one replicate leaves it unknown."),
        Number("high", "High end of it."),
        new("replicates", ColumnType.Int32, "replicates", "Replicates that the model's value rests on.", MeasureKind.Context),
        Number("error", "The model's value less the published one."),
        Number("relative_error", "That over the published value; empty where this is 0.") with { Unit = "ratio" },
        Number("z", "The error over the standard error of both together; empty where none was published.") with { Unit = "standard errors" },
        Number("tolerance", "How far off still counts as within, declared before the model was run."),
        Text("verdict", "within: off by no more than the tolerance, with an interval no wider than twice it; near: by no more than twice it, or within it with a wider interval; off: by more."),
        Number("constant_rates", "What the rates by age of the run's start would have given; empty where they say nothing."),
        new("better_than_constant", ColumnType.Boolean, "", "Whether the model is nearer than constant rates; empty where they say nothing.", MeasureKind.Context) { Nullable = true },
        Text("trial", "The run that the model's value was read from."),
        new("month", ColumnType.Date, "", "The month of that run at whose start it was read, or from which it was counted.", MeasureKind.Context),
        Text("source", "Key of the source in sources.json."),
        Text("where", "Where in the source."),
        Text("remark", "How definitions differ, or why the model is off; empty for none.") with { Nullable = true },
    ]);

    /// <summary>The scorecard as a table.</summary>
    public static Table Of(Scorecard card)
    {
        var builder = new TableBuilder(Figures, card.Rows.Count);
        foreach (var (row, position) in card.Rows.Select((row, position) => (row, position + 1)))
        {
            var figure = row.Figure;
            builder.Add(position).Add(figure.Id).Add(figure.Quantity).Add(figure.Population).Add(figure.Area).Add(figure.Place)
                .Add(figure.Period).Add(ServiceReader.NameOf(figure.Class)).Add(Part(figure)).Add(IsOfCovidYears(figure)).Add(figure.Unit);
            Known(figure.Value);
            Known(figure.StandardError > 0 ? figure.StandardError : null);
            Known(row.Model);
            Known(row.Low);
            Known(row.High);
            builder.Add(card.Replicates);
            Known(row.Error);
            Known(row.RelativeError);
            Known(row.Z);
            Known(figure.Tolerance);
            builder.Add(MechanismTables.Name(row.Verdict));
            Known(row.ConstantRates);
            if (row.BetterThanConstantRates is { } better) builder.Add(better);
            else builder.AddNull();
            builder.Add(figure.Measure.Trial.Name).Add(FamilyTables.FirstDay(figure.Measure.Group.When))
                .Add(figure.Source.Id).Add(figure.Source.Where);
            if (figure.Remark is { } remark) builder.Add(remark);
            else builder.AddNull();
        }
        return builder.Build();

        void Known(double? value)
        {
            if (value is { } number && double.IsFinite(number)) builder.Add(number);
            else builder.AddNull();
        }
    }

    private static string Part(PublishedFigure figure) =>
        figure.Measure.Trial.Against is not null ? ValidationRow.Shock
        : figure.Measure.Trial.Name == BackcastFile.Trial ? ValidationRow.BackCast
        : ValidationRow.Present;

    /// <summary>Whether a back-cast figure, or what divides it, is of the Covid years. A run of today has none of its own.</summary>
    private static bool IsOfCovidYears(PublishedFigure figure)
    {
        var measure = figure.Measure;
        var months = measure.Column.IsFlow ? measure.Months : 1;
        return Part(figure) == ValidationRow.BackCast
            && (Reaches(measure.Group.When) || (measure.Over is { } over && Reaches(over.When)));

        bool Reaches(Month from) => from < CovidTo && from + months > CovidFrom;
    }

    private static TableColumn Text(string name, string meaning) => new(name, ColumnType.Text, "", meaning, MeasureKind.Context);

    private static TableColumn Number(string name, string meaning) =>
        new(name, ColumnType.Float64, "the figure's own", meaning, MeasureKind.Context) { Nullable = true };
}
