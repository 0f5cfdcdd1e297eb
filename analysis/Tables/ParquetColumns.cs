using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace Catalyst.Analysis.Tables;

/// <summary>
/// The seam to Parquet.Net: how each type of column stands in a Parquet file. Nothing outside this file, the writer and
/// the reader knows that library.
/// </summary>
internal static class ParquetColumns
{
    /// <summary>The Parquet schema of a table: required columns unless nullable, text as UTF-8 string, date as DATE.</summary>
    public static ParquetSchema SchemaOf(TableSchema schema) => new(schema.Columns.Select(Field).ToArray());

    /// <summary>The type of column for a Parquet field, or nothing if there is none.</summary>
    public static ColumnType? TypeOf(DataField field)
    {
        if (field.IsArray || field.MaxRepetitionLevel > 0) return null;
        if (field.ClrType == typeof(int)) return ColumnType.Int32;
        if (field.ClrType == typeof(long)) return ColumnType.Int64;
        if (field.ClrType == typeof(double)) return ColumnType.Float64;
        if (field.ClrType == typeof(bool)) return ColumnType.Boolean;
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>)) return ColumnType.Text;
        if (field.ClrType == typeof(DateOnly)) return ColumnType.Date;
        return null;
    }

    /// <summary>Writes the next column of a row group.</summary>
    public static void Write(ParquetRowGroupWriter group, DataField field, Column column)
    {
        switch (column)
        {
            case Column<int> typed: WriteValues(group, field, typed.Filled, column); break;
            case Column<long> typed: WriteValues(group, field, typed.Filled, column); break;
            case Column<double> typed: WriteValues(group, field, typed.Filled, column); break;
            case Column<bool> typed: WriteValues(group, field, typed.Filled, column); break;
            case Column<DateOnly> typed: WriteValues(group, field, typed.Filled, column); break;
            case Column<string> typed: WriteText(group, field, typed); break;
        }
    }

    /// <summary>Reads a column of a row group and appends it.</summary>
    public static void Read(ParquetRowGroupReader group, DataField field, Column column, int rows)
    {
        switch (column)
        {
            case Column<int> typed: ReadValues(group, field, typed, rows); break;
            case Column<long> typed: ReadValues(group, field, typed, rows); break;
            case Column<double> typed: ReadValues(group, field, typed, rows); break;
            case Column<bool> typed: ReadValues(group, field, typed, rows); break;
            case Column<DateOnly> typed: ReadValues(group, field, typed, rows); break;
            case Column<string> typed: ReadText(group, field, typed, rows); break;
        }
    }

    private static DataField Field(TableColumn column) => new(column.Name, column.Type switch
    {
        ColumnType.Int32 => typeof(int),
        ColumnType.Int64 => typeof(long),
        ColumnType.Float64 => typeof(double),
        ColumnType.Boolean => typeof(bool),
        ColumnType.Text => typeof(string),
        _ => typeof(DateOnly),
    }, column.Nullable);

    private static void WriteValues<T>(
        ParquetRowGroupWriter group, DataField field, ReadOnlyMemory<T> values, Column column) where T : struct
    {
        if (!column.Definition.Nullable)
        {
            group.WriteAsync(field, values).GetAwaiter().GetResult();
            return;
        }
        // Parquet stores the values that are there, packed, beside a level a row: 1 where there is one, 0 where null.
        int[] levels = ArrayPool<int>.Shared.Rent(values.Length);
        T[] packed = ArrayPool<T>.Shared.Rent(values.Length);
        int count = 0;
        for (int row = 0; row < values.Length; row++)
        {
            levels[row] = column.Nulls[row] ? 0 : 1;
            if (levels[row] == 1) packed[count++] = values.Span[row];
        }
        group.WriteAllPartsAsync<T>(field, packed.AsMemory(0, count), levels.AsMemory(0, values.Length), null, default)
            .GetAwaiter().GetResult();
        ArrayPool<int>.Shared.Return(levels);
        ArrayPool<T>.Shared.Return(packed, clearArray: true);
    }

    private static void WriteText(ParquetRowGroupWriter group, DataField field, Column<string> column)
    {
        WritableText.Require(column);
        var text = ArrayPool<ReadOnlyMemory<char>>.Shared.Rent(column.Count);
        for (int row = 0; row < column.Count; row++) text[row] = column.Values[row].AsMemory();
        WriteValues<ReadOnlyMemory<char>>(group, field, text.AsMemory(0, column.Count), column);
        ArrayPool<ReadOnlyMemory<char>>.Shared.Return(text, clearArray: true);
    }

    private static void ReadValues<T>(ParquetRowGroupReader group, DataField field, Column<T> column, int rows)
        where T : struct
    {
        int[] levels = ArrayPool<int>.Shared.Rent(rows);
        ReadPacked(group, field, column.Extend(rows), levels, rows);
        if (field.IsNullable) column.Spread(levels.AsSpan(0, rows));
        ArrayPool<int>.Shared.Return(levels);
    }

    private static void ReadText(ParquetRowGroupReader group, DataField field, Column<string> column, int rows)
    {
        int[] levels = ArrayPool<int>.Shared.Rent(rows);
        var text = ArrayPool<ReadOnlyMemory<char>>.Shared.Rent(rows);
        ReadPacked<ReadOnlyMemory<char>>(group, field, text.AsMemory(0, rows), levels, rows);
        var values = column.Extend(rows).Span;
        int packed = field.IsNullable ? levels.AsSpan(0, rows).Count(1) : rows;
        // One string for each different text: keys repeat over millions of rows.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var known = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < packed; i++)
        {
            if (!known.TryGetValue(text[i].Span, out string? value)) seen.Add(value = text[i].ToString());
            values[i] = value;
        }
        if (field.IsNullable) column.Spread(levels.AsSpan(0, rows));
        ArrayPool<ReadOnlyMemory<char>>.Shared.Return(text, clearArray: true);
        ArrayPool<int>.Shared.Return(levels);
    }

    /// <summary>Reads the values that are there to the head of a buffer and, of a nullable column, a level a row.</summary>
    private static void ReadPacked<T>(
        ParquetRowGroupReader group, DataField field, Memory<T> values, int[] levels, int rows) where T : struct
    {
        // A bare null would become an empty buffer, not an absent one.
        Memory<int>? wanted = field.IsNullable ? levels.AsMemory(0, rows) : default(Memory<int>?);
        group.ReadRawAsync(field, values, wanted, null).AsTask().GetAwaiter().GetResult();
    }
}
