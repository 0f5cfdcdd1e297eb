namespace Catalyst.Analysis.Tables;

/// <summary>
/// A schema as the key-value metadata of its file, so that a file explains itself in any reader: <c>table</c> is the
/// table's name and <c>column.NAME.unit</c>, <c>.meaning</c>, <c>.kind</c> and so on say what a column holds. Entries at
/// their default are left out.
/// </summary>
internal static class ColumnMetadata
{
    private const string TableKey = "table";
    private const string ColumnPrefix = "column.";

    /// <summary>All entries of a file in the order in which they are written: the schema's, then the caller's by ordinal name.</summary>
    /// <exception cref="ArgumentException">The caller's entry would hide one of the schema's.</exception>
    public static Dictionary<string, string> Write(TableSchema schema, IReadOnlyDictionary<string, string> callers)
    {
        // A dictionary from which nothing is removed yields its entries in the order of insertion.
        var entries = new Dictionary<string, string>(StringComparer.Ordinal) { [TableKey] = schema.Name };
        foreach (var column in schema.Columns)
        {
            Add("unit", column.Unit, "");
            Add("meaning", column.Meaning, "");
            Add("kind", Spelling.Of(column.Kind), Spelling.Of(MeasureKind.Context));
            Add("theme", column.Theme, "");
            Add("headline", column.Headline ? "true" : "false", "false");
            Add("summary", Spelling.Of(column.Summary), Spelling.Of(Summary.Mean));
            Add("better", Spelling.Of(column.Better), Spelling.Of(Better.Neither));

            void Add(string what, string value, string unsaid)
            {
                if (value != unsaid) entries.Add(KeyOf(column.Name, what), value);
            }
        }
        foreach (var (key, value) in callers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (IsOfSchema(key)) throw new ArgumentException($"metadata entry '{key}' is the schema's own");
            entries.Add(key, value);
        }
        return entries;
    }

    /// <summary>The column that a file's entries describe; of a file from elsewhere, a column that says nothing of itself.</summary>
    /// <exception cref="FormatException">An entry is not one of the words it may be.</exception>
    public static TableColumn Read(
        IReadOnlyDictionary<string, string> entries, string name, ColumnType type, bool nullable)
    {
        return new TableColumn(name, type, Get("unit", ""), Get("meaning", ""),
            Spelling.Read<MeasureKind>(Get("kind", Spelling.Of(MeasureKind.Context))))
        {
            Theme = Get("theme", ""),
            Nullable = nullable,
            Headline = Get("headline", "false") == "true",
            Summary = Spelling.Read<Summary>(Get("summary", Spelling.Of(Summary.Mean))),
            Better = Spelling.Read<Better>(Get("better", Spelling.Of(Better.Neither))),
        };

        string Get(string what, string unsaid) => entries.GetValueOrDefault(KeyOf(name, what), unsaid);
    }

    /// <summary>The table's name; of a file from elsewhere, the file's own name made snake_case.</summary>
    public static string TableName(IReadOnlyDictionary<string, string> entries, string path)
    {
        if (entries.TryGetValue(TableKey, out var name)) return name;
        string stem = Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        var words = string.Concat(stem.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string joined = string.Join('_', words);
        return TableSchema.IsSnakeCase(joined) ? joined : $"table_{joined}".TrimEnd('_');
    }

    /// <summary>The entries that the caller of the writer gave.</summary>
    public static IReadOnlyDictionary<string, string> Callers(IReadOnlyDictionary<string, string> entries) =>
        entries.Where(entry => !IsOfSchema(entry.Key))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string KeyOf(string column, string what) => $"{ColumnPrefix}{column}.{what}";

    private static bool IsOfSchema(string key) =>
        key == TableKey || key.StartsWith(ColumnPrefix, StringComparison.Ordinal);
}
