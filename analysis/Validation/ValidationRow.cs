using Catalyst.Analysis.Results;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Validation;

/// <summary>A published figure beside what the model gives, as a row of <c>validation.parquet</c>.</summary>
public sealed record ValidationRow
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "validation";

    /// <summary>Class of what nothing in the model was made to meet.</summary>
    public const string Independent = "independent";

    /// <summary>Class of what follows from inputs.</summary>
    public const string Implied = "implied";

    /// <summary>Class of what parameters are fitted to.</summary>
    public const string Fitted = "fitted";

    /// <summary>Verdict: no further off than the tolerance, with an interval no wider than twice it.</summary>
    public const string Within = "within";

    /// <summary>Verdict: no further off than twice the tolerance, or within it with a wider interval.</summary>
    public const string Near = "near";

    /// <summary>Verdict: further off.</summary>
    public const string Off = "off";

    /// <summary>Part of figures read from a run of today.</summary>
    public const string Present = "present";

    /// <summary>Part of figures read from a run of the years before.</summary>
    public const string BackCast = "back_cast";

    /// <summary>Part of figures that hold a run with one thing changed against one without.</summary>
    public const string Shock = "shock";

    /// <summary>Key of the published figure.</summary>
    public required string Figure { get; init; }

    /// <summary>What was counted or measured.</summary>
    public required string Quantity { get; init; }

    /// <summary>Of whom.</summary>
    public required string Population { get; init; }

    /// <summary>Where it was published of.</summary>
    public required string Area { get; init; }

    /// <summary>The place of the model that stands for the area.</summary>
    public required string Place { get; init; }

    /// <summary>When, as published.</summary>
    public required string Period { get; init; }

    /// <summary>Independent, implied or fitted.</summary>
    public required string Class { get; init; }

    /// <summary>Present, back-cast or shock.</summary>
    public required string Part { get; init; }

    /// <summary>Whether a back-cast figure is of years of the pandemic, of which the model knows nothing.</summary>
    public required bool CovidYears { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>The published value.</summary>
    public required double Published { get; init; }

    /// <summary>Its standard error; NaN where none was stated.</summary>
    public required double PublishedError { get; init; }

    /// <summary>The model's value, and its 95% interval over replicates.</summary>
    public required Interval Model { get; init; }

    /// <summary>The model's value less the published one.</summary>
    public required double Error { get; init; }

    /// <summary>That over the published value; NaN where the published value is 0.</summary>
    public required double RelativeError { get; init; }

    /// <summary>The error over the standard error of both together; NaN where none was published.</summary>
    public required double Z { get; init; }

    /// <summary>How far off still counts as within, declared before.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Within, near or off.</summary>
    public required string Verdict { get; init; }

    /// <summary>What constant rates by age would have given; NaN where they say nothing.</summary>
    public required double ConstantRates { get; init; }

    /// <summary>Whether the model is nearer than constant rates; null where they say nothing.</summary>
    public required bool? BetterThanConstant { get; init; }

    /// <summary>The run that it was read from.</summary>
    public required string Trial { get; init; }

    /// <summary>The month of the run at whose start it was read, or from which it was counted.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the source.</summary>
    public required string Where { get; init; }

    /// <summary>How definitions differ, or why the model is off; empty for none.</summary>
    public required string Remark { get; init; }

    /// <summary>Whether the model is off.</summary>
    public bool IsOff => Verdict == Off;

    /// <summary>Of whom, where and when.</summary>
    public string Group => string.Join(", ", ((string[])[Population, Area, Period]).Where(part => part.Length > 0)) + (CovidYears ? " (Covid)" : "");

    /// <summary>Why the model is off, as far as anybody knows.</summary>
    public string Reason => Remark.Length > 0 ? Remark : "no reason known";

    /// <summary>The rows of a results folder.</summary>
    /// <exception cref="ResultsException">There is no such table, or it is damaged.</exception>
    public static IReadOnlyList<ValidationRow> All(ResultsFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return All(folder.Table(TableName));
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException)
        {
            throw new ResultsException($"{folder.FileOf(TableName)}: {fault.Message}", fault);
        }
    }

    /// <summary>The rows of a table.</summary>
    /// <exception cref="KeyNotFoundException">A column is missing.</exception>
    /// <exception cref="InvalidOperationException">A column is of another type.</exception>
    public static IReadOnlyList<ValidationRow> All(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        // A text that is null reads as nothing.
        string[] Text(string column) => table.Text(column);
        string[] figures = Text("figure"), quantities = Text("quantity"), populations = Text("population"), areas = Text("area");
        string[] places = Text("place"), periods = Text("period"), classes = Text("class"), parts = Text("part"), units = Text("unit");
        string[] verdicts = Text("verdict"), trials = Text("trial"), sources = Text("source"), wheres = Text("where"), remarks = Text("remark");
        double[] published = table.Numbers("published"), errorsOf = table.Numbers("published_se"), models = table.Numbers("model");
        double[] lows = table.Numbers("low"), highs = table.Numbers("high"), errors = table.Numbers("error");
        double[] relative = table.Numbers("relative_error"), zs = table.Numbers("z"), tolerances = table.Numbers("tolerance");
        double[] constant = table.Numbers("constant_rates"), better = table.Numbers("better_than_constant");
        var (covid, replicates, months) = (table.Boolean("covid_years"), table.Int32("replicates"), table.Date("month"));
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(row => new ValidationRow
            {
                Figure = figures[row],
                Quantity = quantities[row],
                Population = populations[row],
                Area = areas[row],
                Place = places[row],
                Period = periods[row],
                Class = classes[row],
                Part = parts[row],
                CovidYears = covid[row],
                Unit = units[row],
                Published = published[row],
                PublishedError = errorsOf[row],
                Model = new Interval(models[row], (highs[row] - lows[row]) / 2, replicates[row]),
                Error = errors[row],
                RelativeError = relative[row],
                Z = zs[row],
                Tolerance = tolerances[row],
                Verdict = verdicts[row],
                ConstantRates = constant[row],
                BetterThanConstant = double.IsNaN(better[row]) ? null : better[row] != 0,
                Trial = trials[row],
                Month = months[row],
                Source = sources[row],
                Where = wheres[row],
                Remark = remarks[row] ?? "",
            }),
        ];
    }
}
