using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalyst.Analysis.Tables;

/// <summary>
/// Writes and reads <c>columns.json</c>: every column of every table, one object each, with its table, name, type, unit,
/// meaning, kind, theme, whether it may be null, whether it is a headline, its summary and which direction is better.
/// </summary>
public static class ColumnsFile
{
    /// <summary>The file's name in a results folder.</summary>
    public const string FileName = "columns.json";

    /// <summary>Writes the columns of tables, tables by name in ordinal order; the same tables give the same bytes.</summary>
    /// <param name="path">The file to appear, whole or not at all.</param>
    /// <param name="tables">The tables, in any order.</param>
    /// <exception cref="ArgumentException">Two tables have one name.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<TableSchema> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var ordered = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        for (int i = 1; i < ordered.Count; i++)
            if (ordered[i].Name == ordered[i - 1].Name) throw new ArgumentException($"two tables are called {ordered[i].Name}");
        var entries = ordered.SelectMany(table => table.Columns.Select(column => ColumnEntry.Of(table.Name, column))).ToList();
        WholeFile.Write(path, stream => JsonSerializer.Serialize(stream, entries, ColumnsJson.Default.ListColumnEntry));
    }

    /// <summary>Reads the tables' columns, tables by name in ordinal order.</summary>
    /// <exception cref="TableFileException">The file is missing or is no such file.</exception>
    public static IReadOnlyList<TableSchema> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) throw new TableFileException(path, "there is no such file");
        try
        {
            using var stream = File.OpenRead(path);
            var entries = JsonSerializer.Deserialize(stream, ColumnsJson.Default.ListColumnEntry)
                ?? throw new FormatException("holds no list of columns");
            return [.. entries.GroupBy(entry => entry.Table, StringComparer.Ordinal)
                .OrderBy(table => table.Key, StringComparer.Ordinal)
                .Select(table => new TableSchema(table.Key, table.Select(entry => entry.ToColumn())))];
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            throw new TableFileException(path, fault.Message.Split('\n', 2)[0].Trim(), fault);
        }
    }
}

/// <summary>One column as it stands in <c>columns.json</c>.</summary>
internal sealed record ColumnEntry(
    string Table, string Name, string Type, string Unit, string Meaning, string Kind, string Theme,
    bool Nullable, bool Headline, string Summary, string Better)
{
    public static ColumnEntry Of(string table, TableColumn column) => new(
        table, column.Name, Spelling.Of(column.Type), column.Unit, column.Meaning, Spelling.Of(column.Kind), column.Theme,
        column.Nullable, column.Headline, Spelling.Of(column.Summary), Spelling.Of(column.Better));

    public TableColumn ToColumn() => new(
        Name, Spelling.Read<ColumnType>(Type), Unit, Meaning, Spelling.Read<MeasureKind>(Kind))
    {
        Theme = Theme,
        Nullable = Nullable,
        Headline = Headline,
        Summary = Spelling.Read<Summary>(Summary),
        Better = Spelling.Read<Better>(Better),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(List<ColumnEntry>))]
internal sealed partial class ColumnsJson : JsonSerializerContext;
