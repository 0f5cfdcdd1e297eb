using Catalyst.Analysis.Tables;
using Microsoft.Data.Analysis;

namespace Catalyst.Analysis.Results;

/// <summary>Tables as data frames of Microsoft.Data.Analysis, where rows are to be filtered, grouped or joined.</summary>
public static class DataFrames
{
    /// <summary>
    /// A data frame of a table's columns, in their order: nulls stay nulls, and dates become <see cref="DateTime"/> at
    /// midnight, for the library knows no plain date. A copy.
    /// </summary>
    public static DataFrame ToDataFrame(this Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DataFrame(table.Schema.Columns.Select(column => ToColumn(table, column)));
    }

    private static DataFrameColumn ToColumn(Table table, TableColumn column) => column.Type switch
    {
        ColumnType.Int32 => WithNulls(new Int32DataFrameColumn(column.Name, table.Int32(column.Name)), table),
        ColumnType.Int64 => WithNulls(new Int64DataFrameColumn(column.Name, table.Int64(column.Name)), table),
        ColumnType.Float64 => WithNulls(new DoubleDataFrameColumn(column.Name, table.Float64(column.Name)), table),
        ColumnType.Boolean => WithNulls(new BooleanDataFrameColumn(column.Name, table.Boolean(column.Name)), table),
        ColumnType.Text => WithNulls(new StringDataFrameColumn(column.Name, table.Text(column.Name)), table),
        ColumnType.Date => WithNulls(new DateTimeDataFrameColumn(
            column.Name, table.Date(column.Name).Select(day => day.ToDateTime(TimeOnly.MinValue))), table),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "unknown column type"),
    };

    private static DataFrameColumn WithNulls(DataFrameColumn column, Table table)
    {
        bool[] nulls = table.Nulls(column.Name);
        for (int row = 0; row < nulls.Length; row++)
            if (nulls[row]) column[row] = null;
        return column;
    }
}
