namespace Catalyst.Analysis.Tables;

/// <summary>The name and the columns of a table; its keys come first and give the order of its rows.</summary>
public sealed class TableSchema
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <summary>A schema of the given columns.</summary>
    /// <param name="name">The table's name in snake_case, such as <c>place_month</c>.</param>
    /// <param name="columns">The columns in their order, keys first.</param>
    /// <exception cref="ArgumentException">
    /// A name is not snake_case or stands twice, a key follows another column or may be null, or there is no column.
    /// </exception>
    public TableSchema(string name, IEnumerable<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(columns);
        if (!IsSnakeCase(name)) throw new ArgumentException($"table name '{name}' is not snake_case");
        Name = name;
        Columns = [.. columns];
        if (Columns.Count == 0) throw new ArgumentException($"table {name} has no column");
        foreach (var column in Columns) Place(column);
        Keys = [.. Columns.Where(column => column.Kind == MeasureKind.Key)];
    }

    /// <summary>The table's name in snake_case; its file is called the same.</summary>
    public string Name { get; }

    /// <summary>All columns in their order.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The key columns in the order by which rows are sorted; the first columns of the table.</summary>
    public IReadOnlyList<TableColumn> Keys { get; }

    /// <summary>The column of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column; the message lists those there are.</exception>
    public TableColumn Column(string name) => Columns[IndexOf(name)];

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string name) => positions.ContainsKey(name);

    /// <summary>The position of a column, counted from 0.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column; the message lists those there are.</exception>
    public int IndexOf(string name) => positions.TryGetValue(name, out int position)
        ? position
        : throw new KeyNotFoundException(
            $"table {Name} has no column '{name}'; it has {string.Join(", ", Columns.Select(column => column.Name))}");

    /// <summary>The schema of some of the columns, in this schema's order whatever the order of the names.</summary>
    /// <exception cref="KeyNotFoundException">There is no column of one of the names.</exception>
    public TableSchema Select(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new TableSchema(Name, names.Select(IndexOf).Distinct().Order().Select(position => Columns[position]));
    }

    /// <summary>Whether rows of the other schema can stand under this one: same names, types and nulls in the same order.</summary>
    public bool Fits(TableSchema other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Columns.Count == other.Columns.Count && Columns.Zip(other.Columns).All(pair =>
            pair.First.Name == pair.Second.Name && pair.First.Type == pair.Second.Type
            && pair.First.Nullable == pair.Second.Nullable);
    }

    internal static bool IsSnakeCase(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name[^1] != '_'
        && !name.Contains("__", StringComparison.Ordinal)
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    private void Place(TableColumn column)
    {
        int position = positions.Count;
        if (!IsSnakeCase(column.Name))
            throw new ArgumentException($"column name '{column.Name}' of table {Name} is not snake_case");
        if (!positions.TryAdd(column.Name, position))
            throw new ArgumentException($"column {column.Name} stands twice in table {Name}");
        if (column.Kind != MeasureKind.Key) return;
        if (column.Nullable) throw new ArgumentException($"key {column.Name} of table {Name} may not be null");
        if (position > 0 && Columns[position - 1].Kind != MeasureKind.Key)
            throw new ArgumentException($"key {column.Name} of table {Name} follows a column that is no key");
    }
}
