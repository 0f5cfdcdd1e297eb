using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Catalyst.Analysis.Tables;

/// <summary>
/// Writes a table to a Parquet file as its rows come, in row groups of exactly <see cref="RowGroupRows"/> rows (the last
/// may be shorter), compressed, with statistics of each column. Memory stays at one row group. The same
/// rows give the same bytes, however they were divided among calls. The file appears whole on <see cref="Complete"/> or
/// not at all. Not safe for several threads.
/// </summary>
public sealed class TableWriter : IDisposable
{
    /// <summary>Rows of a row group.</summary>
    public const int RowGroupRows = 131_072;

    private const int BufferBytes = 1 << 18;

    private readonly string path;
    private readonly string temporary;
    private readonly DataField[] fields;
    private readonly FileStream file;
    private readonly ParquetWriter parquet;
    private readonly TableBuilder waiting;
    private bool closed;

    /// <summary>Begins a file under a temporary name in the same folder, which must exist.</summary>
    /// <param name="path">The file to appear; one of that name is replaced.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="metadata">Entries to add to the file's key-value metadata, such as the seed; beside them stand the schema's own.</param>
    /// <exception cref="ArgumentException">An entry is called <c>table</c> or begins with <c>column.</c>, which are the schema's.</exception>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public TableWriter(string path, TableSchema schema, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(schema);
        this.path = path;
        temporary = WholeFile.TemporaryNameOf(path);
        Schema = schema;
        var entries = ColumnMetadata.Write(schema, metadata ?? new Dictionary<string, string>());
        var parquetSchema = ParquetColumns.SchemaOf(schema);
        fields = parquetSchema.GetDataFields();
        waiting = new TableBuilder(schema);
        file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        parquet = ParquetWriter.CreateAsync(parquetSchema, new ImmediateStream(file), OptionsFor(schema)).GetAwaiter().GetResult();
        parquet.CustomMetadata = entries;
    }

    /// <summary>The columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>Rows appended so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Appends rows.</summary>
    /// <exception cref="ArgumentException">The table has other columns, or text that is not Unicode.</exception>
    /// <exception cref="ObjectDisposedException">The file is complete or given up.</exception>
    public void Append(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        ObjectDisposedException.ThrowIf(closed, this);
        if (!Schema.Fits(table.Schema))
            throw new ArgumentException($"rows of table {table.Schema.Name} do not fit the columns of table {Schema.Name}");
        for (int start = 0; start < table.Rows;)
        {
            int count = Math.Min(table.Rows - start, RowGroupRows - waiting.Rows);
            waiting.Append(table, start, count);
            start += count;
            if (waiting.Rows == RowGroupRows) WriteRowGroup();
        }
        Rows += table.Rows;
    }

    /// <summary>Writes what is left, flushes to the disk and gives the file its name.</summary>
    /// <exception cref="ObjectDisposedException">The file is complete or given up.</exception>
    public void Complete()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (waiting.Rows > 0) WriteRowGroup();
        parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(temporary, path, overwrite: true);
        closed = true;
    }

    /// <summary>Gives the file up unless it is complete, leaving nothing behind.</summary>
    public void Dispose()
    {
        if (closed) return;
        closed = true;
        file.Dispose();
        File.Delete(temporary);
    }

    private void WriteRowGroup()
    {
        using (var group = parquet.CreateRowGroup())
        {
            for (int position = 0; position < fields.Length; position++)
                ParquetColumns.Write(group, fields[position], waiting.ColumnAt(position));
            group.CompleteValidate();
        }
        waiting.Clear();
    }

    private static ParquetOptions OptionsFor(TableSchema schema)
    {
        // Zstandard, and not the more usual Snappy, because the Snappy library hashes with a processor instruction where
        // there is one and so packs the same rows differently on another machine.
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Fastest,
        };
        foreach (var column in schema.Columns)
            if (column.Type == ColumnType.Text) options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        return options;
    }
}
