using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments.Validation;

namespace Catalyst.Scenarios.Outputs;

/// <summary>The scorecard of a validation as a table.</summary>
internal static class ValidationTables
{
    /// <summary>One row a published figure.</summary>
    public static TableSchema Validation { get; } = new("validation",
    [
        Text("figure", "Key of the figure in figures.json.", MeasureKind.Key),
        Text("quantity", "What was counted or measured."),
        Text("population", "Of whom it was published."),
        Text("area", "Where."),
        Text("place", "The place of the model that stands for the area."),
        Text("period", "When, as published."),
        Text("class", "fitted: parameters are fitted to it; implied: it follows from inputs; independent: only this validates."),
        Text("trial", "The run from which the model's value is read."),
        Text("unit", "Unit of the values and of the tolerance."),
        Number("published", "The published value."),
        Nullable("published_se", "Its standard error; empty where not stated."),
        Number("tolerance", "How far off still counts as within, declared before the model was run."),
        Number("model", "The model's value: the mean of the replicates."),
        Number("low", "Low end of the 95% interval of the mean."),
        Number("high", "High end of it."),
        new("replicates", ColumnType.Int32, "replicates", "Independent values that the interval rests on.", MeasureKind.Context),
        Number("error", "The model's value less the published one."),
        Nullable("relative_error", "The error over the published value; empty where that is 0."),
        Nullable("z", "The error over the standard error of the two; empty where the published figure has none."),
        Text("verdict", "within: off by no more than the tolerance, with an interval no wider than twice it; near: by no more than twice it, or with a wider interval; off."),
        Nullable("constant_rates", "What the starting rates by age would have given for the residents of the figure's month; empty where that says nothing."),
        new("better_than_constant", ColumnType.Boolean, "", "Whether the model is nearer to the published value than they.", MeasureKind.Context) { Nullable = true },
        Text("source", "Key of the source."),
        Text("where", "Table, page or column in the source."),
        Text("remark", "How the definitions differ, or why the model is off; empty where nothing is said.") with { Nullable = true },
    ]);

    /// <summary>The scorecard as a table, by the keys of the figures.</summary>
    public static Table Of(Scorecard card)
    {
        var builder = new TableBuilder(Validation);
        foreach (var row in card.Rows.OrderBy(row => row.Figure.Id, StringComparer.Ordinal))
        {
            var figure = row.Figure;
            builder.Add(figure.Id).Add(figure.Quantity).Add(figure.Population).Add(figure.Area).Add(figure.Place).Add(figure.Period)
                .Add(MechanismTables.Name(figure.Class)).Add(figure.Measure.Trial.Name).Add(figure.Unit).Add(figure.Value);
            Known(figure.StandardError > 0 ? figure.StandardError : null);
            builder.Add(figure.Tolerance).Add(row.Model).Add(row.Low).Add(row.High).Add(card.Replicates).Add(row.Error);
            Known(row.RelativeError);
            Known(row.Z);
            builder.Add(MechanismTables.Name(row.Verdict));
            Known(row.ConstantRates);
            if (row.BetterThanConstantRates is { } better) builder.Add(better);
            else builder.AddNull();
            builder.Add(figure.Source.Id).Add(figure.Source.Where);
            if (figure.Remark is { } remark) builder.Add(remark);
            else builder.AddNull();
        }
        return builder.Build();

        void Known(double? value)
        {
            if (value is { } known && double.IsFinite(known)) builder.Add(known);
            else builder.AddNull();
        }
    }

    private static TableColumn Text(string name, string meaning, MeasureKind kind = MeasureKind.Context) =>
        new(name, ColumnType.Text, "", meaning, kind);

    private static TableColumn Number(string name, string meaning) =>
        new(name, ColumnType.Float64, "the figure's own", meaning, MeasureKind.Context);

    private static TableColumn Nullable(string name, string meaning) => Number(name, meaning) with { Nullable = true };
}
