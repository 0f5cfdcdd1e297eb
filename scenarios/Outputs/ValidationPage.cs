using System.Globalization;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Validation;

namespace Catalyst.Scenarios.Outputs;

/// <summary>
/// The model beside published figures, as a page for the documentation: the same bytes for the same results. It says what was
/// found, also where the model is off.
/// </summary>
internal sealed class ValidationPage(Manifest manifest, IReadOnlyList<ValidationRow> rows)
{
    /// <summary>What stands before the digest of what the page rests on.</summary>
    public const string Rests = "Rests on inputs ";

    private readonly IReadOnlyList<ValidationSection> _sections = ValidationSection.All(rows);

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter page)
    {
        Front(page);
        Counts(page);
        foreach (var section in _sections) Section(page, section);
        Constant(page);
    }

    private void Front(TextWriter page)
    {
        page.WriteLine("# The model beside published figures");
        page.WriteLine();
        page.WriteLine("Written by `catalyst validate --page`; not to be edited by hand. " + Invariant(
            $"Place: {MarkdownText.Plain(manifest.Place)}. {rows.Count} published figures, {manifest.Replicates} replicates of every run, seed {manifest.Seed}. {Rests}`{ValidationResults.Digest(manifest)}`."));
        page.WriteLine();
        page.WriteLine("Each figure stands in `scenarios/figures.json` with its source, its tolerance, and what of the model is held against it. "
            + "All numbers below stand in `validation.parquet` in full.");
        page.WriteLine();
        page.WriteLine("What a figure may show depends on its class:");
        page.WriteLine();
        foreach (var (name, meaning) in ValidationMeaning.Classes) page.WriteLine($"- **{name}**: {meaning}");
        page.WriteLine();
        page.WriteLine($"{ValidationMeaning.Tolerances} The verdicts:");
        page.WriteLine();
        foreach (var (name, meaning) in ValidationMeaning.Verdicts) page.WriteLine($"- **{name}**: {meaning}");
        page.WriteLine();
        page.WriteLine(ValidationMeaning.ConstantRates);
        page.WriteLine();
        foreach (var note in manifest.Notes)
        {
            page.WriteLine(MarkdownText.Plain(note));
            page.WriteLine();
        }
    }

    private void Counts(TextWriter page)
    {
        page.WriteLine("## Summary");
        page.WriteLine();
        page.WriteLine($"**{ValidationMeaning.Summary(rows)}** {ValidationMeaning.AgainstConstant(rows)}");
        page.WriteLine();
        page.WriteLine("| figures | all | within | near | off |");
        page.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var section in _sections)
        {
            Count(page, section.Title, section.Rows);
            var calm = section.Rows.Where(row => !row.CovidYears).ToList();
            if (calm.Count < section.Rows.Count) Count(page, $"{section.Title}, without the Covid years", calm);
        }
        page.WriteLine();
    }

    private static void Count(TextWriter page, string title, IReadOnlyList<ValidationRow> of)
    {
        var count = ValidationCount.Of(of);
        page.WriteLine(Invariant($"| {title} | {count.Figures} | {count.Within} | {count.Near} | {count.Off} |"));
    }

    private static void Section(TextWriter page, ValidationSection section)
    {
        page.WriteLine($"## {section.Title}");
        page.WriteLine();
        page.WriteLine(section.About);
        page.WriteLine();
        page.WriteLine("| figure | of whom, where, when | published | model, 95% interval | error | tolerance | verdict | source |");
        page.WriteLine("|---|---|---:|---:|---:|---:|---|---|");
        foreach (var group in section.ByQuantity())
            foreach (var row in group)
                // The quantity stands once, at the first of its rows.
                page.WriteLine($"| {(row == group[0] ? $"{MarkdownText.Plain(row.Quantity)}, {MarkdownText.Plain(row.Unit)}" : "")} | {MarkdownText.Plain(section.Label(row))} | {ValidationNumbers.PublishedWithError(row)} | {ValidationNumbers.Model(row)} | {ValidationNumbers.ErrorWithZ(row)} | {ValidationNumbers.Tolerance(row)} | {Verdict(row)} | {MarkdownText.Plain(row.Source)} |");
        page.WriteLine();
        Reasons(page, section);
    }

    private static void Reasons(TextWriter page, ValidationSection section)
    {
        var off = section.Rows.Where(row => row.IsOff).ToList();
        if (off.Count == 0) return;
        page.WriteLine("Off, and why:");
        page.WriteLine();
        // Figures that are off for one reason are named together.
        foreach (var why in off.GroupBy(row => row.Reason))
            page.WriteLine($"- {string.Join("; ", why.Select(row => $"{MarkdownText.Plain(row.Quantity)}, {MarkdownText.Plain(section.Label(row))}"))}: {MarkdownText.Plain(why.Key)}");
        page.WriteLine();
    }

    private void Constant(TextWriter page)
    {
        var compared = ValidationMeaning.Compared(rows);
        if (compared.Count == 0) return;
        page.WriteLine("## Constant age rates");
        page.WriteLine();
        page.WriteLine(ValidationMeaning.AgainstConstant(rows));
        page.WriteLine();
        page.WriteLine("| figure | of whom, where, when | published | model, 95% interval | constant rates | nearer |");
        page.WriteLine("|---|---|---:|---:|---:|---|");
        foreach (var row in compared)
            page.WriteLine($"| {MarkdownText.Plain(row.Quantity)}, {MarkdownText.Plain(row.Unit)} | {MarkdownText.Plain(row.Group)} | {ValidationNumbers.Published(row)} | {ValidationNumbers.Model(row)} | {ValidationNumbers.Constant(row)} | {(row.BetterThanConstant == true ? "model" : "constant rates")} |");
        page.WriteLine();
    }

    private static string Verdict(ValidationRow row) => row.IsOff ? "**off**" : MarkdownText.Plain(row.Verdict);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
