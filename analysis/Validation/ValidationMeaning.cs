using System.Globalization;

namespace Catalyst.Analysis.Validation;

/// <summary>What the words of a validation mean, for the terminal, the page and the report alike.</summary>
public static class ValidationMeaning
{
    /// <summary>Name and meaning of each class.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Classes { get; } =
    [
        (ValidationRow.Independent, "nothing in the model was made to meet it. Only these figures say whether the model is right."),
        (ValidationRow.Implied, "it follows from what was put in: the life table, the population, an effect taken from a study. Meeting it shows that the code does what it should, no more."),
        (ValidationRow.Fitted, "parameters were fitted to it. Meeting it shows nothing."),
    ];

    /// <summary>Name and meaning of each verdict.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Verdicts { get; } =
    [
        (ValidationRow.Within, "the error is no larger than the tolerance, and the model's 95% interval no wider than twice the tolerance."),
        (ValidationRow.Near, "the error is no larger than twice the tolerance; or no larger than the tolerance, with a wider interval."),
        (ValidationRow.Off, "the error is larger than that. Why, as far as it is known, stands with it."),
    ];

    /// <summary>Where tolerances come from.</summary>
    public const string Tolerances = "Each figure's tolerance was declared in scenarios/figures.json before the model was first held against it, and is never widened after a run. There is no target for how many should be within.";

    /// <summary>What constant rates are.</summary>
    public const string ConstantRates =
        "Constant age rates are what somebody without a model would have said: the rates by age and sex of the run's first day, or of a flow the first published value to which the model is fitted, "
        + "for the residents whom the run has on the day asked for. Where a figure is of the start, of a shock, or no rate by age, they say nothing.";

    /// <summary>How often each verdict was reached among the figures that validate.</summary>
    public static string Summary(IReadOnlyList<ValidationRow> rows)
    {
        var count = ValidationCount.Of(Independent(rows));
        return count.Figures == 0
            ? "None of the figures is independent, so nothing here validates the model."
            : Text($"Of {Figures(count.Figures, "independent figure")} {count.Within} {Are(count.Within)} within, {count.Near} near, {count.Off} off.");
    }

    /// <summary>How often the model is nearer than constant rates among the figures that validate.</summary>
    public static string AgainstConstant(IReadOnlyList<ValidationRow> rows)
    {
        var compared = Compared(rows);
        var better = compared.Count(row => row.BetterThanConstant == true);
        return compared.Count == 0
            ? "Constant age rates say nothing of any independent figure."
            : Text($"Constant age rates say something of {Figures(compared.Count, "independent figure")}; the model is nearer to {better} of them, constant rates to {compared.Count - better}.");
    }

    /// <summary>The figures that validate and of which constant rates say something.</summary>
    public static IReadOnlyList<ValidationRow> Compared(IEnumerable<ValidationRow> rows) =>
        [.. Independent(rows).Where(row => row.BetterThanConstant is not null)];

    private static IEnumerable<ValidationRow> Independent(IEnumerable<ValidationRow> rows) => rows.Where(row => row.Class == ValidationRow.Independent);

    private static string Figures(int count, string name) => Text($"{count} {name}{(count == 1 ? "" : "s")}");

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
