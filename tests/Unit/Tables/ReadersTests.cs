using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

/// <summary>Files written here and read by others, and the other way round.</summary>
public sealed class ReadersTests : IDisposable
{
    private const string NotANumber = "7ff8000000000000";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData("duckdb.mjs")]
    [InlineData("hyparquet.mjs")]
    [InlineData("parquet-wasm.mjs")]
    public void Reader_EveryTypeAndNulls_ReadsWhatWasWritten(string script)
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var table = Random(seed: 11, rows: 400);
        RequireRead(script, table);
    }

    [SkippableTheory]
    [InlineData("duckdb.mjs")]
    [InlineData("hyparquet.mjs")]
    [InlineData("parquet-wasm.mjs")]
    public void Reader_NoRows_ReadsNone(string script)
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        RequireRead(script, Table.Empty(EveryType));
    }

    [SkippableTheory]
    [InlineData("duckdb.mjs")]
    [InlineData("hyparquet.mjs")]
    [InlineData("parquet-wasm.mjs")]
    public void Reader_SeveralRowGroups_ReadsAllRows(string script)
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var schema = new TableSchema("t", [Column("n", ColumnType.Int32, MeasureKind.Key), Column("name", ColumnType.Text, nullable: true)]);
        var builder = new TableBuilder(schema);
        for (int n = 0; n < TableWriter.RowGroupRows + 50; n++)
        {
            builder.Add(n);
            if (n % 10 == 0) builder.AddNull();
            else builder.Add(n % 2 == 0 ? "even" : "odd");
        }
        RequireRead(script, builder.Build());
    }

    [SkippableFact]
    public void DuckDb_FilteringByStatistics_MissesNoRow()
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var table = Random(seed: 13, rows: 300);
        string file = folder.Write("filtered.parquet", table);
        var (_, rows) = NodeReader.Run("duckdb.mjs", $"""
            select (select count(*) from '{file}' where plain_float64 > 1e308 and not isnan(plain_float64)),
                   (select count(*) from '{file}' where isnan(plain_float64)),
                   (select count(*) from '{file}' where plain_float64 = 0),
                   (select count(*) from '{file}' where plain_int64 = -9223372036854775808),
                   (select count(*) from '{file}' where plain_text = '🏘'),
                   (select count(*) from '{file}' where nullable_int32 is null),
                   (select count(*) from '{file}' where nullable_date is null)
            """);
        int[] expected =
        [
            table.Float64("plain_float64").Count(value => value > 1e308),
            table.Float64("plain_float64").Count(double.IsNaN),
            table.Float64("plain_float64").Count(value => value == 0),
            table.Int64("plain_int64").Count(value => value == long.MinValue),
            table.Text("plain_text").Count(value => value == "🏘"),
            table.Nulls("nullable_int32").Count(isNull => isNull),
            table.Nulls("nullable_date").Count(isNull => isNull),
        ];
        Assert.Equal(expected.Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)), rows[0]);
    }

    [SkippableFact]
    public void DuckDb_ColumnWithOnlyNulls_HasNoLeastValue()
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var schema = new TableSchema("t", [Column("x", ColumnType.Float64, nullable: true), Column("n", ColumnType.Int32, nullable: true)]);
        string file = folder.Write("nulls.parquet", new TableBuilder(schema).AddNull().AddNull().AddNull().AddNull().Build());
        var (_, rows) = NodeReader.Run("duckdb.mjs", $"select min(x), max(x), min(n), max(n), count(*) from '{file}'");
        Assert.Equal<string?[]>([[null, null, null, null, "2"]], rows);
    }

    [SkippableFact]
    public void DuckDb_Metadata_NamesUnitAndSeed()
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var schema = new TableSchema("t", [new("spend_gbp", ColumnType.Float64, "GBP", "Spend.", MeasureKind.Final)]);
        string file = folder.Write("m.parquet", Table.Empty(schema), new Dictionary<string, string> { ["seed"] = "7" });
        var (_, rows) = NodeReader.Run(
            "duckdb.mjs", $"select decode(key), decode(value) from parquet_kv_metadata('{file}') order by 1");
        Assert.Equal(
            [["column.spend_gbp.kind", "final"], ["column.spend_gbp.meaning", "Spend."], ["column.spend_gbp.unit", "GBP"], ["seed", "7"], ["table", "t"]],
            rows);
    }

    [SkippableTheory]
    [InlineData("compression snappy, parquet_version v1")]
    [InlineData("compression zstd, parquet_version v1, row_group_size 2048")]
    [InlineData("compression uncompressed, parquet_version v2")]
    [InlineData("compression gzip, parquet_version v2, row_group_size 2048")]
    [InlineData("compression lz4_raw, parquet_version v1")]
    [InlineData("compression brotli, parquet_version v1, dictionary_size_limit 0")]
    public void Read_FileByDuckDb_IsWhatDuckDbWrote(string options)
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        string file = folder["duck.parquet"];
        var (names, rows) = NodeReader.Run("duckdb.mjs",
            $"""
            copy (select i::integer as row,
                         case when i % 3 > 0 then (i * 7919)::integer end as whole,
                         case i % 4 when 0 then 9223372036854775807 when 1 then -9223372036854775808 else i * 1000003 end::bigint as big,
                         case i % 6 when 0 then 'nan'::double when 1 then 'infinity'::double when 2 then '-infinity'::double
                                    when 3 then '-0.0'::double when 4 then 5e-324 else i / 7.0 end::double as number,
                         case when i % 5 > 0 then sqrt(i) end as root,
                         i % 2 = 0 as even,
                         case when i % 7 > 0 then i % 3 = 0 end as maybe,
                         case when i % 2 = 0 then ['state', '日本', '', 'Brücke'][1 + i % 4] else 'text ' || i end as text,
                         case when i % 3 = 0 then 'few' end as few,
                         (date '2020-07-01' + to_months((i % 300)::integer))::date as month
                  from range(6000) t(i)) to '{file}' (format parquet, {options})
            """,
            $"from '{file}' order by row");
        var table = TableFile.Read(file);
        Assert.Equal(6000, table.Rows);
        Assert.Equal(names, table.Schema.Columns.Select(column => column.Name));
        Assert.Equal(rows, AsReadersPrint(table));
    }

    private void RequireRead(string script, Table table)
    {
        string file = folder.Write("written.parquet", table);
        var (names, rows) = NodeReader.Run(script, script == "duckdb.mjs" ? $"from '{file}'" : file);
        Assert.Equal(table.Schema.Columns.Select(column => column.Name), names);
        Assert.Equal(AsReadersPrint(table), rows);
    }

    /// <summary>The cells with every NaN as one, for JavaScript keeps no payload.</summary>
    private static IEnumerable<string?[]> AsReadersPrint(Table table)
    {
        var floats = table.Schema.Columns.Select(column => column.Type == ColumnType.Float64).ToArray();
        return Cells(table).Select(row => row.Select((cell, i) =>
            floats[i] && cell is not null && double.IsNaN(BitConverter.UInt64BitsToDouble(Convert.ToUInt64(cell, 16))) ? NotANumber : cell).ToArray());
    }
}
