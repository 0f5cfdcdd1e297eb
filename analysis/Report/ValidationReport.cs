using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Validation;

namespace Catalyst.Analysis.Report;

/// <summary>The report of a validation, worked out from its results folder alone.</summary>
internal sealed class ValidationReport
{
    private const string Heading = "The model beside published figures";

    private readonly ResultsFolder _folder;
    private readonly IReadOnlyList<ValidationRow> _rows;
    private readonly IReadOnlyList<ValidationSection> _sections;

    /// <summary>The report of a folder.</summary>
    /// <exception cref="ResultsException">The table is damaged.</exception>
    public ValidationReport(ResultsFolder folder)
    {
        _folder = folder;
        _rows = ValidationRow.All(folder);
        _sections = ValidationSection.All(_rows);
    }

    /// <summary>Its figures.</summary>
    public IReadOnlyList<NamedFigure> Figures() => ValidationFigures.Of(
        _rows, _folder.Manifest.Place,
        $"Source: {ValidationRow.TableName}.parquet, seed {_folder.Manifest.Seed.ToString(CultureInfo.InvariantCulture)}, engine {_folder.Manifest.EngineVersion}.");

    /// <summary>Its page.</summary>
    public string Page(IReadOnlyList<Drawing> figures) => ReportPage.Whole(Heading, Html.Of(
        $"{Facts()}{Limits()}{Counts()}{_sections.Select(Section)}{Constant()}{ReportPage.Figures(figures)}{SourcesSection.Of(_folder.Manifest, _folder.Columns)}"));

    private Html Facts()
    {
        var manifest = _folder.Manifest;
        (string Name, string Value)[] facts =
        [
            ("Place", manifest.Place),
            ("Figures", Count(_rows.Count)),
            ("Replicates of every run", Count(manifest.Replicates)),
            ("Seed", manifest.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Engine", $"{manifest.EngineVersion}, results format {Count(manifest.FormatVersion)}"),
            ("Plan", manifest.PlanHash),
        ];
        return Html.Of($"""
            <dl class="facts">
            {facts.Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>\n"))}</dl>

            """);
    }

    private Html Limits()
    {
        Html[] limits =
        [
            Html.Of($"<strong>{ValidationMeaning.Summary(_rows)}</strong> {ValidationMeaning.AgainstConstant(_rows)}"),
            .. ValidationMeaning.Classes.Select(each => Html.Of($"<strong>{each.Name}</strong>: {each.Meaning}")),
            .. ValidationMeaning.Verdicts.Select(each => Html.Of($"<strong>{each.Name}</strong>: {each.Meaning}")),
            Html.Of($"{ValidationMeaning.Tolerances}"),
            .. _folder.Manifest.Notes.Select(note => Html.Of($"{note}")),
        ];
        return Html.Of($"""
            <section class="limits">
            <h2>Read this first</h2>
            <ul>
            {limits.Select(limit => Html.Of($"<li>{limit}</li>\n"))}</ul>
            </section>

            """);
    }

    private Html Counts() => Html.Of($"""
        <section>
        <h2>How many figures are met</h2>
        <table>
        <thead><tr><th scope="col">Figures</th><th scope="col">All</th><th scope="col">Within</th><th scope="col">Near</th><th scope="col">Off</th></tr></thead>
        <tbody>
        {_sections.Select(section => Counted(section.Title, section.Rows))}</tbody>
        </table>
        </section>

        """);

    private static Html Counted(string title, IReadOnlyList<ValidationRow> rows)
    {
        var count = ValidationCount.Of(rows);
        return Html.Of($"""
            <tr><th scope="row">{title}</th><td>{count.Figures}</td><td>{count.Within}</td><td>{count.Near}</td><td>{count.Off}</td></tr>

            """);
    }

    private static Html Section(ValidationSection section) => Html.Of($"""
        <section>
        <h2>{section.Title}</h2>
        <p>{section.About}</p>
        <table class="stack">
        <thead><tr><th scope="col">Figure</th><th scope="col">Published</th><th scope="col">Model, 95% interval</th><th scope="col">Error; tolerance</th><th scope="col">Verdict</th><th scope="col">Source</th></tr></thead>
        <tbody>
        {section.Rows.Select(row => Row(row, section.Label(row)))}</tbody>
        </table>
        </section>

        """);

    private static Html Row(ValidationRow row, string label) => Html.Of($"""
        <tr><th scope="row">{row.Quantity}<small>{label}; {row.Unit}</small></th><td data-label="published">{ValidationNumbers.PublishedWithError(row)}</td><td data-label="model">{ValidationNumbers.Model(row)}</td><td data-label="error; tolerance">{ValidationNumbers.ErrorWithZ(row)}; {ValidationNumbers.Tolerance(row)}</td><td data-label="verdict"><b>{row.Verdict}</b>{Remark(row)}</td><td data-label="source"><small>{row.Source}: {row.Where}</small></td></tr>

        """);

    private static Html Remark(ValidationRow row) =>
        row.IsOff ? Html.Of($"<small>Why: {row.Reason}</small>") : row.Remark.Length > 0 ? Html.Of($"<small>{row.Remark}</small>") : Html.Empty;

    private Html Constant()
    {
        var rows = ValidationMeaning.Compared(_rows);
        if (rows.Count == 0) return Html.Of($"<section>\n<h2>Constant age rates</h2>\n<p>{ValidationMeaning.AgainstConstant(_rows)}</p>\n</section>\n");
        return Html.Of($"""
            <section>
            <h2>Constant age rates</h2>
            <p>{ValidationMeaning.ConstantRates} {ValidationMeaning.AgainstConstant(_rows)}</p>
            <table class="stack">
            <thead><tr><th scope="col">Figure</th><th scope="col">Published</th><th scope="col">Model</th><th scope="col">Constant rates</th><th scope="col">Nearer</th></tr></thead>
            <tbody>
            {rows.Select(Compared)}</tbody>
            </table>
            </section>

            """);
    }

    private static Html Compared(ValidationRow row) => Html.Of($"""
        <tr><th scope="row">{row.Quantity}<small>{row.Group}; {row.Unit}</small></th><td data-label="published">{ValidationNumbers.Published(row)}</td><td data-label="model">{ValidationNumbers.Model(row)}</td><td data-label="constant rates">{ValidationNumbers.Constant(row)}</td><td data-label="nearer">{(row.BetterThanConstant == true ? "model" : "constant rates")}</td></tr>

        """);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
