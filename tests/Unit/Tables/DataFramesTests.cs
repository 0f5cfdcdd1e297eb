using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Microsoft.Data.Analysis;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public sealed class DataFramesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void DataFrame_EveryType_KeepsValuesAndNulls()
    {
        var table = Random(seed: 31, rows: 60);
        var frame = table.ToDataFrame();
        Assert.Equal(table.Schema.Columns.Select(column => column.Name), frame.Columns.Select(column => column.Name));
        for (int row = 0; row < table.Rows; row++)
        {
            Assert.Equal(table.Int32("row")[row], frame["row"][row]);
            Assert.Equal(table.IsNull("nullable_text", row) ? null : table.Text("nullable_text")[row], frame["nullable_text"][row]);
            Assert.Equal(table.IsNull("nullable_float64", row) ? null : table.Float64("nullable_float64")[row], (double?)frame["nullable_float64"][row]);
            Assert.Equal(table.IsNull("nullable_date", row) ? null : table.Date("nullable_date")[row].ToDateTime(default), (DateTime?)frame["nullable_date"][row]);
            Assert.Equal(table.IsNull("nullable_boolean", row) ? null : table.Boolean("nullable_boolean")[row], (bool?)frame["nullable_boolean"][row]);
        }
    }

    [SkippableFact]
    public void DataFrame_GroupedSum_IsDuckDbs()
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var table = Visits();
        string file = folder.Write("visits.parquet", table);
        var (_, expected) = NodeReader.Run("duckdb.mjs",
            $"select scenario, sum(visits)::double from '{file}' where visits is not null group by scenario order by scenario");
        var frame = table.ToDataFrame();
        var sums = frame.GroupBy("scenario").Sum("visits").OrderBy("scenario");
        Assert.Equal(expected, sums.Rows.Select(row => new[] { (string?)row[0], CellOf((double)row[1]) }));
    }

    [SkippableFact]
    public void DataFrame_Join_IsDuckDbs()
    {
        Skip.If(NodeReader.Missing is not null, NodeReader.Missing);
        var visits = Visits();
        var names = new TableBuilder(new TableSchema("names", [Column("scenario", ColumnType.Text, MeasureKind.Key), Column("rank", ColumnType.Int32)]))
            .Add("market").Add(2).Add("state").Add(1).Build();
        string left = folder.Write("visits.parquet", visits), right = folder.Write("names.parquet", names);
        var (_, expected) = NodeReader.Run("duckdb.mjs",
            $"select v.row, n.rank from '{left}' v join '{right}' n using (scenario) order by v.row");
        var joined = visits.ToDataFrame().Merge(
            names.ToDataFrame(), ["scenario"], ["scenario"], joinAlgorithm: JoinAlgorithm.Inner).OrderBy("row");
        Assert.Equal(expected, joined.Rows.Select(row => new[] { $"{row["row"]}", $"{row["rank"]}" }));
    }

    private static Table Visits()
    {
        var builder = new TableBuilder(new TableSchema("visits",
        [
            Column("row", ColumnType.Int32, MeasureKind.Key), Column("scenario", ColumnType.Text), Column("visits", ColumnType.Float64, nullable: true),
        ]));
        string[] scenarios = ["state", "market", "community"];
        for (int row = 0; row < 90; row++)
        {
            builder.Add(row).Add(scenarios[row * row % 3]);
            if (row % 8 == 0) builder.AddNull();
            else builder.Add(row / 4d);
        }
        return builder.Build();
    }
}
