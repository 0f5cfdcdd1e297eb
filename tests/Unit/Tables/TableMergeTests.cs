using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public sealed class TableMergeTests : IDisposable
{
    private static readonly TableSchema Schema = new("place_month",
    [
        Column("draw", ColumnType.Int32, MeasureKind.Key),
        Column("scenario", ColumnType.Text, MeasureKind.Key),
        Column("month", ColumnType.Date, MeasureKind.Key),
        Column("x", ColumnType.Float64),
    ]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Merge_PartsInOrder_IsTheFileWrittenAtOnce()
    {
        var whole = Rows(0, 4);
        string[] parts = [.. Enumerable.Range(0, 4).Select(draw => folder.Write($"part-{draw}.parquet", Rows(draw, 1)))];
        long rows = TableMerge.Merge(folder["merged.parquet"], parts, Schema);
        Assert.Equal(whole.Rows, rows);
        Assert.Equal(File.ReadAllBytes(folder.Write("whole.parquet", whole)), File.ReadAllBytes(folder["merged.parquet"]));
    }

    [Fact]
    public void Merge_EmptyPartAmongOthers_IsPassedOver()
    {
        string[] parts =
            [folder.Write("a.parquet", Rows(0, 1)), folder.Write("b.parquet", Table.Empty(Schema)), folder.Write("c.parquet", Rows(1, 1))];
        Assert.Equal(Rows(0, 2).Rows, TableMerge.Merge(folder["merged.parquet"], parts, Schema));
    }

    [Fact]
    public void Merge_NoParts_WritesAnEmptyTable()
    {
        Assert.Equal(0, TableMerge.Merge(folder["merged.parquet"], [], Schema));
        Assert.Equal(0, TableFile.Read(folder["merged.parquet"]).Rows);
    }

    [Fact]
    public void Merge_PartsInWrongOrder_NamesPartAndKeys() => RequireFault(
        [folder.Write("a.parquet", Rows(1, 1)), folder.Write("b.parquet", Rows(0, 1))],
        "b.parquet: draw 0, scenario market, month 2026-04-01 comes after draw 1, scenario state, month 2026-06-01");

    [Fact]
    public void Merge_SameRowTwice_NamesPartAndKeys()
    {
        var last = Rows(0, 1);
        RequireFault(
            [folder.Write("a.parquet", last), folder.Write("b.parquet", last.Where(row => row == last.Rows - 1))],
            "b.parquet: draw 0, scenario state, month 2026-06-01 stands twice");
    }

    [Fact]
    public void Merge_RowsOutOfOrderWithinAPart_NamesPartAndKeys()
    {
        var month = new DateOnly(2026, 4, 1);
        var table = new TableBuilder(Schema).Add(0).Add("state").Add(month).Add(1.0).Add(0).Add("market").Add(month).Add(1.0).Build();
        RequireFault(
            [folder.Write("a.parquet", table)],
            "a.parquet: draw 0, scenario market, month 2026-04-01 comes after draw 0, scenario state, month 2026-04-01");
    }

    [Fact]
    public void Merge_PartOfOtherColumns_IsRefused() =>
        RequireFault([folder.Write("a.parquet", Random(seed: 1, rows: 1))], "a.parquet: its columns are not those of table place_month");

    private void RequireFault(string[] parts, string message)
    {
        var fault = Assert.Throws<TableFileException>(() => TableMerge.Merge(folder["merged.parquet"], parts, Schema));
        Assert.Equal(Path.Combine(folder.Location, message), fault.Message);
        Assert.False(File.Exists(folder["merged.parquet"]));
        Assert.Equal(parts.Length, Directory.GetFiles(folder.Location).Length);
    }

    private static Table Rows(int firstDraw, int draws)
    {
        var builder = new TableBuilder(Schema);
        foreach (int draw in Enumerable.Range(firstDraw, draws))
            foreach (string scenario in new[] { "market", "state" })
                for (int month = 0; month < 3; month++)
                    builder.Add(draw).Add(scenario).Add(new DateOnly(2026, 4, 1).AddMonths(month)).Add(draw + month / 10d);
        return builder.Build();
    }
}
