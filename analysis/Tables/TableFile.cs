using Parquet;
using Parquet.Schema;

namespace Catalyst.Analysis.Tables;

/// <summary>What a table's file says of itself.</summary>
/// <param name="Schema">The columns; of a file from elsewhere, columns that say nothing but name, type and nulls.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="RowGroups">The number of row groups.</param>
/// <param name="Metadata">The entries given when it was written, beside those of the columns.</param>
public sealed record TableFileDescription(
    TableSchema Schema, long Rows, int RowGroups, IReadOnlyDictionary<string, string> Metadata);

/// <summary>Reads tables from Parquet files; <see cref="TableWriter"/> writes them.</summary>
public static class TableFile
{
    /// <summary>Reads a whole file.</summary>
    /// <exception cref="TableFileException">The file is missing, damaged, or holds what no column can.</exception>
    public static Table Read(string path) => ReadAll(path, null);

    /// <summary>Reads some columns of a file; the rest is not touched. They keep the file's order.</summary>
    /// <exception cref="TableFileException">The file is missing, damaged, or has no column of one of the names.</exception>
    public static Table ReadColumns(string path, params IEnumerable<string> names) => ReadAll(path, names);

    /// <summary>Reads a file one row group at a time as they are asked for, so that memory does not grow with the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The columns to read, or nothing for all.</param>
    /// <exception cref="TableFileException">The file is missing, damaged, or has no column of one of the names.</exception>
    public static IEnumerable<Table> Batches(string path, IEnumerable<string>? names = null)
    {
        using var opened = Open(path, names);
        for (int group = 0; group < opened.Groups; group++)
        {
            var builder = new TableBuilder(opened.Schema);
            yield return Guard(path, () =>
            {
                opened.ReadGroup(group, builder);
                return builder.Build();
            });
        }
    }

    /// <summary>Reads what a file says of itself, and none of its rows.</summary>
    /// <exception cref="TableFileException">The file is missing, damaged, or holds what no column can.</exception>
    public static TableFileDescription Describe(string path)
    {
        using var opened = Open(path, null);
        return new TableFileDescription(opened.Schema, opened.Rows, opened.Groups, opened.Metadata);
    }

    private static Table ReadAll(string path, IEnumerable<string>? names)
    {
        using var opened = Open(path, names);
        return Guard(path, () =>
        {
            var builder = new TableBuilder(opened.Schema, checked((int)opened.Rows));
            for (int group = 0; group < opened.Groups; group++) opened.ReadGroup(group, builder);
            return builder.Build();
        });
    }

    private static OpenFile Open(string path, IEnumerable<string>? names)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) throw new TableFileException(path, "there is no such file");
        return Guard(path, () => OpenFile.Of(path, names));
    }

    /// <summary>A damaged file makes the Parquet library throw almost anything; to our caller it is one fault.</summary>
    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is KeyNotFoundException or FormatException or TableFileException)
        {
            throw new TableFileException(path, FirstLine(fault.Message), fault);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or ThreadInterruptedException))
        {
            throw new TableFileException(path, $"not a readable Parquet file ({FirstLine(fault.Message)})", fault);
        }
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    /// <summary>A file opened for reading, with the columns asked for.</summary>
    private sealed class OpenFile : IDisposable
    {
        private readonly FileStream file;
        private readonly ParquetReader parquet;
        private readonly DataField[] fields;

        private OpenFile(FileStream file, ParquetReader parquet, string path, IEnumerable<string>? names)
        {
            this.file = file;
            this.parquet = parquet;
            var all = parquet.Schema.GetDataFields();
            var whole = new TableSchema(ColumnMetadata.TableName(parquet.CustomMetadata, path), all.Select(ColumnOf));
            Schema = names is null ? whole : whole.Select(names);
            fields = [.. Schema.Columns.Select(column => all[whole.IndexOf(column.Name)])];
            Metadata = ColumnMetadata.Callers(parquet.CustomMetadata);
            Rows = parquet.RowGroups.Sum(group => group.RowCount);
        }

        public TableSchema Schema { get; }

        public IReadOnlyDictionary<string, string> Metadata { get; }

        public long Rows { get; }

        public int Groups => parquet.RowGroupCount;

        public static OpenFile Of(string path, IEnumerable<string>? names)
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            try
            {
                var options = new ParquetOptions { UseDateOnlyTypeForDates = true };
                var parquet = ParquetReader.CreateAsync(new ImmediateStream(file), options).GetAwaiter().GetResult();
                return new OpenFile(file, parquet, path, names);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }

        public void ReadGroup(int index, TableBuilder into)
        {
            var group = parquet.RowGroups[index];
            int rows = checked((int)group.RowCount);
            for (int position = 0; position < fields.Length; position++)
                ParquetColumns.Read(group, fields[position], into.ColumnAt(position), rows);
        }

        public void Dispose() => file.Dispose();

        private TableColumn ColumnOf(DataField field) => ParquetColumns.TypeOf(field) is { } type
            ? ColumnMetadata.Read(parquet.CustomMetadata, field.Name, type, field.IsNullable)
            : throw new FormatException($"column {field.Path} holds {field.ClrType.Name}, which no table column does");
    }
}
