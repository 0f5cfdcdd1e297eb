using System.Collections.Concurrent;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Results;

/// <summary>
/// A folder of results: its manifest, its columns, and its tables, each read when first asked for. Safe for several
/// threads.
/// </summary>
public sealed class ResultsFolder
{
    private readonly ConcurrentDictionary<string, Lazy<Table>> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableSchema> schemas;

    private ResultsFolder(string path, Manifest manifest, IReadOnlyList<TableSchema> columns)
    {
        Location = path;
        Manifest = manifest;
        schemas = columns.ToDictionary(schema => schema.Name, StringComparer.Ordinal);
    }

    /// <summary>The folder.</summary>
    public string Location { get; }

    /// <summary>What the results are the result of.</summary>
    public Manifest Manifest { get; }

    /// <summary>The columns of every table, by the table's name in ordinal order.</summary>
    public IReadOnlyList<TableSchema> Columns => [.. schemas.Values.OrderBy(schema => schema.Name, StringComparer.Ordinal)];

    /// <summary>Opens a folder of results; of its tables only their presence is looked at.</summary>
    /// <exception cref="ResultsException">The folder, its manifest, its columns or a table it lists is missing or wrong.</exception>
    public static ResultsFolder Open(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder)) throw new ResultsException($"{folder}: there is no such folder");
        var manifest = Manifest.Read(folder);
        var results = new ResultsFolder(folder, manifest, Reading(() => ColumnsFile.Read(Path.Combine(folder, ColumnsFile.FileName))));
        foreach (var table in manifest.Tables)
        {
            string file = results.FileOf(table.Name);
            if (!File.Exists(file)) throw new ResultsException($"{file}: listed in {Manifest.FileName} but missing");
            if (!results.schemas.ContainsKey(table.Name))
                throw new ResultsException($"{Path.Combine(folder, ColumnsFile.FileName)}: says nothing of table {table.Name}");
        }
        return results;
    }

    /// <summary>Whether there is a table of this name.</summary>
    public bool Has(string table) => Manifest.Tables.Any(listed => listed.Name == table);

    /// <summary>The columns of a table, as <c>columns.json</c> declares them.</summary>
    /// <exception cref="ResultsException">There is no such table.</exception>
    public TableSchema Schema(string table)
    {
        RequireListed(table);
        return schemas[table];
    }

    /// <summary>A whole table, read on the first call and kept.</summary>
    /// <exception cref="ResultsException">
    /// There is no such table, or its file is damaged or differs from the manifest or the columns in rows or columns.
    /// </exception>
    public Table Table(string table)
    {
        var listed = RequireListed(table);
        return tables.GetOrAdd(table, name => new Lazy<Table>(() => Load(listed))).Value;
    }

    /// <summary>A table one row group at a time, not kept: for tables larger than memory.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">The columns to read, or nothing for all.</param>
    /// <exception cref="ResultsException">There is no such table, no such column, or the file is damaged.</exception>
    public IEnumerable<Table> Batches(string table, IEnumerable<string>? columns = null)
    {
        RequireListed(table);
        using var batches = TableFile.Batches(FileOf(table), columns).GetEnumerator();
        while (Reading(batches.MoveNext)) yield return batches.Current;
    }

    /// <summary>The Parquet file of a table, whether or not there is one.</summary>
    public string FileOf(string table) => Path.Combine(Location, table + ".parquet");

    /// <summary>Holds every table's file against the SHA-256 in the manifest.</summary>
    /// <exception cref="ResultsException">A file's bytes are not those that were written.</exception>
    public void Verify()
    {
        foreach (var table in Manifest.Tables)
            if (Manifest.Sha256Of(FileOf(table.Name)) != table.Sha256)
                throw new ResultsException($"{FileOf(table.Name)}: its bytes are not those listed in {Manifest.FileName}");
    }

    private Table Load(ManifestTable listed)
    {
        string file = FileOf(listed.Name);
        var table = Reading(() => TableFile.Read(file));
        if (table.Rows != listed.Rows)
            throw new ResultsException($"{file}: {table.Rows} rows where {Manifest.FileName} says {listed.Rows}");
        if (!schemas[listed.Name].Fits(table.Schema))
            throw new ResultsException($"{file}: its columns are not those in {ColumnsFile.FileName}");
        return table;
    }

    private ManifestTable RequireListed(string table) =>
        Manifest.Tables.FirstOrDefault(listed => listed.Name == table) ?? throw new ResultsException(
            $"{Location}: no table '{table}'; there are {string.Join(", ", Manifest.Tables.Select(listed => listed.Name))}");

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TableFileException fault)
        {
            throw new ResultsException(fault.Message, fault);
        }
    }
}
