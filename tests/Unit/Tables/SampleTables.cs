using System.Globalization;
using Catalyst.Analysis.Tables;

namespace Catalyst.Tests.Unit.Tables;

/// <summary>Tables with a column of every type, with and without nulls, and values that are easily lost.</summary>
internal static class SampleTables
{
    private static readonly double[] Odd =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.0, double.Epsilon, -double.Epsilon,
        2.2250738585072009e-308, double.MaxValue, double.MinValue, 0.1, 1d / 3,
    ];

    private static readonly string[] Words =
        ["", "state", "market", "community", "Brücke", "Łódź", "日本", "£ & \"quotes\"\n", "e\u0301", "🏘", "\0"];

    public static TableColumn Column(string name, ColumnType type, MeasureKind kind = MeasureKind.Process, bool nullable = false) =>
        new(name, type, "", $"what {name} says", kind) { Nullable = nullable };

    /// <summary>A key and, for each type, a column without and one with nulls.</summary>
    public static TableSchema EveryType { get; } = new("every_type",
    [
        Column("row", ColumnType.Int32, MeasureKind.Key),
        .. Enum.GetValues<ColumnType>().SelectMany(type => new[]
        {
            Column($"plain_{type}".ToLowerInvariant(), type),
            Column($"nullable_{type}".ToLowerInvariant(), type, nullable: true),
        }),
    ]);

    public static Table Random(int seed, int rows)
    {
        var random = new Random(seed);
        var builder = new TableBuilder(EveryType, rows);
        double nulls = random.Next(4) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };
        for (int row = 0; row < rows; row++)
        {
            builder.Add(row);
            foreach (var column in EveryType.Columns.Skip(1))
                if (column.Nullable && random.NextDouble() < nulls) builder.AddNull();
                else AddRandom(builder, column.Type, random);
        }
        return builder.Build();
    }

    /// <summary>
    /// Every cell as text that loses nothing: a double as its 16 hexadecimal digits, a date as yyyy-MM-dd, null as null.
    /// </summary>
    public static List<string?[]> Cells(Table table)
    {
        var columns = table.Schema.Columns.Select(column => CellsOf(table, column)).ToArray();
        return [.. Enumerable.Range(0, table.Rows).Select(row => columns.Select(column => column(row)).ToArray())];
    }

    public static string CellOf(double value) =>
        BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    private static Func<int, string?> CellsOf(Table table, TableColumn column)
    {
        Func<int, string> cell = column.Type switch
        {
            ColumnType.Int32 => row => table.Int32(column.Name)[row].ToString(CultureInfo.InvariantCulture),
            ColumnType.Int64 => row => table.Int64(column.Name)[row].ToString(CultureInfo.InvariantCulture),
            ColumnType.Float64 => row => CellOf(table.Float64(column.Name)[row]),
            ColumnType.Boolean => row => table.Boolean(column.Name)[row] ? "true" : "false",
            ColumnType.Text => row => table.Text(column.Name)[row],
            _ => row => table.Date(column.Name)[row].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return row => table.IsNull(column.Name, row) ? null : cell(row);
    }

    private static void AddRandom(TableBuilder builder, ColumnType type, Random random)
    {
        switch (type)
        {
            case ColumnType.Int32: builder.Add(random.Next(3) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => random.Next() }); break;
            case ColumnType.Int64: builder.Add(random.Next(3) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => random.NextInt64() }); break;
            case ColumnType.Float64: builder.Add(random.Next(2) == 0 ? Odd[random.Next(Odd.Length)] : random.NextDouble()); break;
            case ColumnType.Boolean: builder.Add(random.Next(2) == 0); break;
            case ColumnType.Text: builder.Add(random.Next(4) == 0 ? $"text {random.Next()}" : Words[random.Next(Words.Length)]); break;
            case ColumnType.Date: builder.Add(new DateOnly(random.Next(1890, 2120), random.Next(1, 13), 1)); break;
        }
    }
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Location { get; } = Directory.CreateTempSubdirectory("catalyst-").FullName;

    public string this[string file] => Path.Combine(Location, file);

    public string Write(string file, Table table, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var writer = new TableWriter(this[file], table.Schema, metadata);
        writer.Append(table);
        writer.Complete();
        return this[file];
    }

    public void Dispose() => Directory.Delete(Location, recursive: true);
}
