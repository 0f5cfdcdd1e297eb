using System.Globalization;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Outputs;

/// <summary>A scorecard as a page of the documentation: the same bytes for the same inputs.</summary>
/// <param name="card">The scorecard.</param>
/// <param name="digest">What the figures on the page rest on, in a word.</param>
internal sealed class ValidationPage(Scorecard card, string digest)
{
    /// <summary>What stands before the digest of what the page rests on.</summary>
    public const string Rests = "Rests on inputs ";

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter page)
    {
        page.WriteLine("# How far the model is from the world");
        page.WriteLine();
        page.WriteLine("Written by `catalyst validate --page`; not to be edited by hand. " + Invariant(
            $"Place: {card.Title}, {card.Replicates} replicates, seed {card.Seed}. {Rests}`{digest}`."));
        page.WriteLine();
        page.WriteLine("Every published figure stands in [figures.json](../scenarios/figures.json) with its source, what of the model is held "
            + "against it, and a class. **Fitted**: parameters were moved to meet it; meeting it shows nothing. **Implied**: it follows from inputs, "
            + "such as a life table; meeting it shows that the code does what it says. **Independent**: nothing was made to meet it, and only this validates. "
            + "What is compared between paradigms is never fitted, and no figure validates it: no council is run by another paradigm than today's.");
        page.WriteLine();
        page.WriteLine("*Within*: off by no more than the tolerance, with a 95% interval no wider than twice it. *Near*: by no more than twice it, or with a wider interval. "
            + "*Off*: by more. Tolerances were declared by kind of figure before the model was first held against them: 5% for requests and support, "
            + "0.2 years for a national life expectancy, 0.02 for shares of an age, 10% for money and other rates, 0.1 to 0.3 for ratios between groups, or the interval of the "
            + "source where that is wider. There is no target for how many should be within. "
            + "*Constant rates*: what the rates by age and sex of the run's start would give for the residents of the figure's month, with the model's own residents; "
            + "**+** the model is nearer to the published value than they, **−** it is not. Intervals cover the luck of replicates alone.");
        page.WriteLine();
        Totals(page);
        foreach (var group in ValidationGroup.Of(card)) Group(page, group);
    }

    private void Totals(TextWriter page)
    {
        page.WriteLine("| class | figures | within | near | off | better than constant rates |");
        page.WriteLine("|---|---|---|---|---|---|");
        foreach (var of in Enum.GetValues<FigureClass>().Reverse())
        {
            var rows = card.Rows.Where(row => row.Figure.Class == of).ToList();
            var compared = rows.Where(row => row.BetterThanConstantRates is not null).ToList();
            page.WriteLine(Invariant(
                $"| {MechanismTables.Name(of)} | {rows.Count} | {Count(Verdict.Within)} | {Count(Verdict.Near)} | {Count(Verdict.Off)} | {compared.Count(row => row.BetterThanConstantRates == true)} of {compared.Count} |"));

            int Count(Verdict verdict) => rows.Count(row => row.Verdict == verdict);
        }
        page.WriteLine();
    }

    private static void Group(TextWriter page, ValidationGroup group)
    {
        page.WriteLine($"## {group.Title}");
        page.WriteLine();
        page.WriteLine("| figure | period | published | model | tolerance | off by | verdict | constant rates |");
        page.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var row in group.Rows)
        {
            var figure = row.Figure;
            page.WriteLine(Invariant(
                $"| {Cell(figure.Quantity)}; {Cell(figure.Population)}{Where(figure)} ({Cell(figure.Unit)}) `{figure.Source.Id}` | {Cell(figure.Period)} | {Number(figure.Value)} | {Number(row.Model)} ({Number(row.Low)} to {Number(row.High)}) | {Number(figure.Tolerance)} | {ValidationGroup.Miss(row)} | {Shown(row.Verdict)} | {Constant(row)} |"));
        }
        page.WriteLine();
        var off = group.Rows.Where(row => row.Verdict == Verdict.Off).ToList();
        if (off.Count == 0) return;
        page.WriteLine("Why off:");
        page.WriteLine();
        // Figures that are off for one reason are named together.
        foreach (var why in off.GroupBy(row => row.Figure.Remark ?? "No reason is known."))
            page.WriteLine($"- {string.Join("; ", why.Select(row => $"{Cell(row.Figure.Quantity)}, {Cell(row.Figure.Population)}, {Cell(row.Figure.Period)}"))}: {Cell(why.Key)}");
        page.WriteLine();
    }

    private static string Where(PublishedFigure figure) => figure.Area == "England" ? "" : $", {Cell(figure.Area)}";

    private static string Constant(ScorecardRow row) => row.ConstantRates is { } constant
        ? $"{Number(constant)} {(row.BetterThanConstantRates == true ? "+" : "−")}"
        : "";

    private static string Shown(Verdict verdict) => verdict == Verdict.Off ? "**off**" : MechanismTables.Name(verdict);

    private static string Number(double value) => ValidationGroup.Number(value);

    /// <summary>Text of a file in a cell: nothing in it may end the cell or begin a tag.</summary>
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
