// The accessors and types are named as the Parquet format names them.
#pragma warning disable CA1720

namespace Catalyst.Analysis.Tables;

/// <summary>
/// Rows under a schema, held as one array a column. Made by a <see cref="TableBuilder"/> or read from a
/// a table file; not changed afterwards.
/// </summary>
public sealed class Table
{
    private readonly Column[] columns;

    internal Table(TableSchema schema, Column[] columns)
    {
        Schema = schema;
        this.columns = columns;
        Rows = columns[0].Count;
    }

    /// <summary>The name and the columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>A table of no rows.</summary>
    public static Table Empty(TableSchema schema) => new TableBuilder(schema).Build();

    /// <summary>The values of an <see cref="ColumnType.Int32"/> column, one a row; a null reads 0.</summary>
    /// <remarks>This and its fellows hand out the table's own array: read it, do not write to it.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column is of another type.</exception>
    public int[] Int32(string column) => Values<int>(column);

    /// <summary>The values of an <see cref="ColumnType.Int64"/> column, one a row; a null reads 0.</summary>
    /// <inheritdoc cref="Int32" path="/exception"/>
    public long[] Int64(string column) => Values<long>(column);

    /// <summary>The values of a <see cref="ColumnType.Float64"/> column, one a row; a null reads NaN.</summary>
    /// <inheritdoc cref="Int32" path="/exception"/>
    public double[] Float64(string column) => Values<double>(column);

    /// <summary>The values of a <see cref="ColumnType.Boolean"/> column, one a row; a null reads false.</summary>
    /// <inheritdoc cref="Int32" path="/exception"/>
    public bool[] Boolean(string column) => Values<bool>(column);

    /// <summary>The values of a <see cref="ColumnType.Text"/> column, one a row; a null reads empty.</summary>
    /// <inheritdoc cref="Int32" path="/exception"/>
    public string[] Text(string column) => Values<string>(column);

    /// <summary>The values of a <see cref="ColumnType.Date"/> column, one a row; a null reads 1 January of year 1.</summary>
    /// <inheritdoc cref="Int32" path="/exception"/>
    public DateOnly[] Date(string column) => Values<DateOnly>(column);

    /// <summary>
    /// A column of whole numbers, floating-point numbers or truth values as <see cref="double"/>, one a row; a null
    /// reads NaN. A copy, except of a <see cref="ColumnType.Float64"/> column.
    /// </summary>
    /// <inheritdoc cref="Int32" path="/exception"/>
    public double[] Numbers(string column)
    {
        var found = columns[Schema.IndexOf(column)];
        double[] numbers = found switch
        {
            Column<double> floats => floats.Values,
            Column<int> whole => Array.ConvertAll(whole.Values, value => (double)value),
            Column<long> whole => Array.ConvertAll(whole.Values, value => (double)value),
            Column<bool> flags => Array.ConvertAll(flags.Values, value => value ? 1d : 0d),
            _ => throw new InvalidOperationException($"column {column} of table {Schema.Name} is {found.Definition.Type}, not a number"),
        };
        if (found is Column<double> || !found.Definition.Nullable) return numbers;
        for (int row = 0; row < numbers.Length; row++)
            if (found.Nulls[row]) numbers[row] = double.NaN;
        return numbers;
    }

    /// <summary>Whether the value of a column is null in a row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public bool IsNull(string column, int row) => columns[Schema.IndexOf(column)].IsNull(row);

    /// <summary>One flag a row, true where the value is null; empty where the column is not nullable.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public bool[] Nulls(string column) => columns[Schema.IndexOf(column)].Nulls;

    /// <summary>The rows for which a condition holds, in their order.</summary>
    /// <param name="keep">Called with the number of each row, from 0 up.</param>
    public Table Where(Func<int, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        var builder = new TableBuilder(Schema);
        int start = 0;
        for (int row = 0; row <= Rows; row++)
        {
            if (row < Rows && keep(row)) continue;
            if (row > start) builder.Append(this, start, row - start);
            start = row + 1;
        }
        return builder.Build();
    }

    /// <summary>Some of the columns, sharing their arrays with this table, in this table's order.</summary>
    /// <exception cref="KeyNotFoundException">There is no column of one of the names.</exception>
    public Table Select(params IEnumerable<string> names)
    {
        var chosen = Schema.Select(names);
        return new Table(chosen, [.. chosen.Columns.Select(column => columns[Schema.IndexOf(column.Name)])]);
    }

    internal Column ColumnAt(int position) => columns[position];

    private T[] Values<T>(string column) => columns[Schema.IndexOf(column)] is Column<T> typed
        ? typed.Values
        : throw new InvalidOperationException(
            $"column {column} of table {Schema.Name} is {Schema.Column(column).Type}, not {typeof(T).Name}");
}
