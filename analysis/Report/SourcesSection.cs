using System.Globalization;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Report;

/// <summary>The report's last pages: what went in, what came out, and what every column means.</summary>
internal static class SourcesSection
{
    public static Html Of(Manifest manifest, IReadOnlyList<TableSchema> columns) => Html.Of($"""
        <section>
        <h2>What went in and what came out</h2>
        <p>With these inputs, this engine and this seed any machine gives these tables to the bit. The hashes are SHA-256.</p>
        <table class="files">
        <thead><tr><th scope="col">Input</th><th scope="col">Hash</th></tr></thead>
        <tbody>
        {manifest.Inputs.Select(Input)}</tbody>
        </table>
        <table class="files">
        <thead><tr><th scope="col">Table</th><th scope="col">Rows</th><th scope="col">Hash</th></tr></thead>
        <tbody>
        {manifest.Tables.Select(Output)}</tbody>
        </table>
        </section>
        <section>
        <h2>What the columns mean</h2>
        {columns.Select(Table)}</section>

        """);

    private static Html Input(ManifestInput input) =>
        Html.Of($"<tr><td>{input.File}</td><td><code>{input.Sha256}</code></td></tr>\n");

    private static Html Output(ManifestTable table) =>
        Html.Of($"<tr><td>{table.Name}</td><td>{table.Rows.ToString("N0", CultureInfo.InvariantCulture)}</td><td><code>{table.Sha256}</code></td></tr>\n");

    private static Html Table(TableSchema schema) => Html.Of($"""
        <h3>{schema.Name}</h3>
        <table class="stack columns">
        <thead><tr><th scope="col">Column</th><th scope="col">Unit</th><th scope="col">Kind</th><th scope="col">Meaning</th></tr></thead>
        <tbody>
        {schema.Columns.Select(column => Column(schema, column))}</tbody>
        </table>

        """);

    private static Html Column(TableSchema schema, TableColumn column) => Html.Of($"""
        <tr id="{ReportPage.Anchor(schema.Name, column)}"><th scope="row"><code>{column.Name}</code></th><td data-label="unit">{column.Unit}</td><td data-label="kind">{column.Kind.ToString().ToLowerInvariant()}</td><td data-label="meaning">{column.Meaning}</td></tr>

        """);
}
