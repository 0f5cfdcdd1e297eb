namespace Catalyst.Analysis.Tables;

/// <summary>
/// Collects the rows of a table: value by value along a row (<see cref="Add(int)"/> and its fellows), column by column
/// (<see cref="AppendColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>, <see cref="Fill(string, int, int)"/>) or
/// rows of another table. Nothing is boxed. Not safe for several threads.
/// </summary>
public sealed class TableBuilder
{
    private readonly int capacity;
    private Column[] columns;
    private int next;

    /// <summary>An empty builder.</summary>
    /// <param name="schema">The columns to fill.</param>
    /// <param name="capacity">Rows to make room for at once; more may be added.</param>
    public TableBuilder(TableSchema schema, int capacity = 0)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Schema = schema;
        this.capacity = capacity;
        columns = NewColumns();
    }

    /// <summary>The columns to fill.</summary>
    public TableSchema Schema { get; }

    /// <summary>Rows begun or complete in the first column.</summary>
    public int Rows => columns[0].Count;

    /// <summary>Appends a value to the next column of the row; a wider column of numbers takes it exactly.</summary>
    /// <returns>This builder, for the next column; after the last column comes the next row.</returns>
    /// <exception cref="InvalidOperationException">The next column is of another type.</exception>
    public TableBuilder Add(int value)
    {
        var column = columns[next];
        if (column is Column<int> narrow) narrow.Append(value);
        else if (column is Column<long> wide) wide.Append(value);
        else Typed<double>(column).Append(value);
        return Advance();
    }

    /// <inheritdoc cref="Add(int)"/>
    /// <summary>Appends a value to the next column of the row.</summary>
    public TableBuilder Add(long value) => AddValue(value);

    /// <inheritdoc cref="Add(long)"/>
    public TableBuilder Add(double value) => AddValue(value);

    /// <inheritdoc cref="Add(long)"/>
    public TableBuilder Add(bool value) => AddValue(value);

    /// <inheritdoc cref="Add(long)"/>
    public TableBuilder Add(string value) => AddValue(value);

    /// <inheritdoc cref="Add(long)"/>
    public TableBuilder Add(DateOnly value) => AddValue(value);

    /// <summary>Appends a null to the next column of the row.</summary>
    /// <exception cref="ArgumentException">The next column may not be null.</exception>
    public TableBuilder AddNull()
    {
        columns[next].AppendNull();
        return Advance();
    }

    /// <summary>Appends values to one column; before the table is built, every column must be given as many.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="values">One value a row.</param>
    /// <param name="nulls">One flag a row, true where the value is null; left out where none is.</param>
    /// <exception cref="ArgumentException">The flags are of another number, or flag nulls where there may be none.</exception>
    /// <exception cref="InvalidOperationException">The column is of another type, or a row is half filled.</exception>
    public TableBuilder AppendColumn(string column, ReadOnlySpan<int> values, ReadOnlySpan<bool> nulls = default) => AppendTo(column, values, nulls);

    /// <inheritdoc cref="AppendColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public TableBuilder AppendColumn(string column, ReadOnlySpan<long> values, ReadOnlySpan<bool> nulls = default) => AppendTo(column, values, nulls);

    /// <inheritdoc cref="AppendColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public TableBuilder AppendColumn(string column, ReadOnlySpan<double> values, ReadOnlySpan<bool> nulls = default) => AppendTo(column, values, nulls);

    /// <inheritdoc cref="AppendColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public TableBuilder AppendColumn(string column, ReadOnlySpan<bool> values, ReadOnlySpan<bool> nulls = default) => AppendTo(column, values, nulls);

    /// <inheritdoc cref="AppendColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public TableBuilder AppendColumn(string column, ReadOnlySpan<string> values, ReadOnlySpan<bool> nulls = default) => AppendTo(column, values, nulls);

    /// <inheritdoc cref="AppendColumn(string, ReadOnlySpan{int}, ReadOnlySpan{bool})"/>
    public TableBuilder AppendColumn(string column, ReadOnlySpan<DateOnly> values, ReadOnlySpan<bool> nulls = default) => AppendTo(column, values, nulls);

    /// <summary>Appends one value to a column <paramref name="count"/> times, as a key shared by a block of rows.</summary>
    /// <exception cref="InvalidOperationException">The column is of another type, or a row is half filled.</exception>
    public TableBuilder Fill(string column, int value, int count) => FillWith(column, value, count);

    /// <inheritdoc cref="Fill(string, int, int)"/>
    public TableBuilder Fill(string column, string value, int count) => FillWith(column, value, count);

    /// <inheritdoc cref="Fill(string, int, int)"/>
    public TableBuilder Fill(string column, DateOnly value, int count) => FillWith(column, value, count);

    /// <summary>Appends rows of a table of the same columns.</summary>
    /// <exception cref="ArgumentException">The table has other columns.</exception>
    /// <exception cref="InvalidOperationException">A row is half filled.</exception>
    public TableBuilder Append(Table table, int start, int count)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!Schema.Fits(table.Schema))
            throw new ArgumentException($"rows of table {table.Schema.Name} do not fit the columns of table {Schema.Name}");
        RequireRowStart();
        for (int position = 0; position < columns.Length; position++)
            columns[position].Append(table.ColumnAt(position), start, count);
        return this;
    }

    /// <summary>The table of the rows collected; the builder starts again empty.</summary>
    /// <exception cref="InvalidOperationException">A row is half filled, or columns differ in their number of rows.</exception>
    public Table Build()
    {
        RequireRowStart();
        RequireEqualColumns();
        foreach (var column in columns) column.Trim();
        var table = new Table(Schema, columns);
        columns = NewColumns();
        return table;
    }

    internal Column ColumnAt(int position) => columns[position];

    /// <summary>Forgets the rows and keeps the arrays for the next ones.</summary>
    internal void Clear()
    {
        foreach (var column in columns) column.Clear();
        next = 0;
    }

    internal void RequireEqualColumns()
    {
        foreach (var column in columns)
            if (column.Count != Rows)
                throw new InvalidOperationException(
                    $"table {Schema.Name} has {Rows} rows of {columns[0].Definition.Name} but {column.Count} of {column.Definition.Name}");
    }

    private Column[] NewColumns() => [.. Schema.Columns.Select(column => Column.Create(column, capacity))];

    private TableBuilder AddValue<T>(T value)
    {
        Typed<T>(columns[next]).Append(value);
        return Advance();
    }

    private TableBuilder AppendTo<T>(string column, ReadOnlySpan<T> values, ReadOnlySpan<bool> nulls)
    {
        RequireRowStart();
        Typed<T>(columns[Schema.IndexOf(column)]).Append(values, nulls);
        return this;
    }

    private TableBuilder FillWith<T>(string column, T value, int count)
    {
        RequireRowStart();
        Typed<T>(columns[Schema.IndexOf(column)]).Fill(value, count);
        return this;
    }

    private TableBuilder Advance()
    {
        next = next + 1 == columns.Length ? 0 : next + 1;
        return this;
    }

    private Column<T> Typed<T>(Column column) => column as Column<T> ?? throw new InvalidOperationException(
        $"column {column.Definition.Name} of table {Schema.Name} is {column.Definition.Type}, not {typeof(T).Name}");

    private void RequireRowStart()
    {
        if (next != 0)
            throw new InvalidOperationException(
                $"a row of table {Schema.Name} stops before column {columns[next].Definition.Name}");
    }
}
