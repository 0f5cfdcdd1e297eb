using Catalyst.Analysis.Tables;
using FsCheck;
using FsCheck.Fluent;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public sealed class TableFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void File_RandomTables_ReadBackToTheLastBit() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, 200)).ToArbitrary(),
            sample =>
            {
                var table = Random(sample.Item1, sample.Item2);
                var read = TableFile.Read(folder.Write("random.parquet", table));
                Assert.True(table.Schema.Fits(read.Schema));
                Assert.Equal(Cells(table), Cells(read));
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_260_401, 1));

    [Fact]
    public void File_NoRows_ReadsBackWithItsColumns()
    {
        string file = folder.Write("empty.parquet", Table.Empty(EveryType));
        Assert.Equal(0, TableFile.Read(file).Rows);
        Assert.Empty(TableFile.Batches(file));
        Assert.Equal(EveryType.Columns, TableFile.Describe(file).Schema.Columns);
    }

    [Fact]
    public void File_NotANumberWithPayload_KeepsItsBits()
    {
        var schema = new TableSchema("t", [Column("x", ColumnType.Float64)]);
        double payload = BitConverter.UInt64BitsToDouble(0x7ff8_0000_dead_beef);
        var read = TableFile.Read(folder.Write("nan.parquet", new TableBuilder(schema).Add(payload).Add(-double.NaN).Build()));
        Assert.Equal([CellOf(payload), CellOf(-double.NaN)], read.Float64("x").Select(CellOf));
    }

    [Fact]
    public void File_ManyRows_StandInRowGroupsOfFixedSize()
    {
        var schema = new TableSchema("t", [Column("n", ColumnType.Int32, MeasureKind.Key), Column("even", ColumnType.Boolean), Column("name", ColumnType.Text, nullable: true)]);
        int rows = 2 * TableWriter.RowGroupRows + 5;
        var builder = new TableBuilder(schema, rows);
        for (int n = 0; n < rows; n++)
        {
            builder.Add(n).Add(n % 2 == 0);
            if (n % 3 == 0) builder.AddNull();
            else builder.Add(n % 5 == 0 ? "five" : "other");
        }
        var table = builder.Build();
        string file = folder.Write("many.parquet", table);
        Assert.Equal([131_072, 131_072, 5], TableFile.Batches(file).Select(batch => batch.Rows));
        var read = TableFile.Read(file);
        Assert.Equal(table.Int32("n"), read.Int32("n"));
        Assert.Equal(table.Boolean("even"), read.Boolean("even"));
        Assert.Equal(table.Nulls("name"), read.Nulls("name"));
        Assert.Equal(table.Text("name"), read.Text("name"));
    }

    [Fact]
    public void File_Description_SaysWhatTheColumnsMean()
    {
        var schema = new TableSchema("place_month",
        [
            new("month", ColumnType.Date, "", "First of the month.", MeasureKind.Key),
            new("spend_gbp", ColumnType.Float64, "GBP a month", "What the council spends.", MeasureKind.Final)
            {
                Theme = "money", Nullable = true, Headline = true, Summary = Summary.Sum, Better = Better.Lower,
            },
        ]);
        string file = folder.Write("p.parquet", Table.Empty(schema), new Dictionary<string, string> { ["seed"] = "7" });
        var description = TableFile.Describe(file);
        Assert.Equal("place_month", description.Schema.Name);
        Assert.Equal(schema.Columns, description.Schema.Columns);
        Assert.Equal(new Dictionary<string, string> { ["seed"] = "7" }, description.Metadata);
    }

    [Fact]
    public void ReadColumns_SomeNames_ReadsOnlyThose()
    {
        var table = Random(seed: 5, rows: 50);
        string file = folder.Write("some.parquet", table);
        Assert.Equal(Cells(table.Select("row", "plain_date")), Cells(TableFile.ReadColumns(file, "plain_date", "row")));
        Assert.Equal(
            $"{file}: table every_type has no column 'nonsense'; it has {string.Join(", ", EveryType.Columns.Select(column => column.Name))}",
            Assert.Throws<TableFileException>(() => TableFile.ReadColumns(file, "nonsense")).Message);
    }

    [Fact]
    public void Writer_MetadataThatIsTheSchemas_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new TableWriter(
            folder["x.parquet"], EveryType, new Dictionary<string, string> { ["column.row.unit"] = "m" }));
        Assert.Empty(Directory.GetFiles(folder.Location));
    }

    [Fact]
    public void Writer_OtherColumns_AreRefused()
    {
        using var writer = new TableWriter(folder["x.parquet"], EveryType);
        Assert.Throws<ArgumentException>(() => writer.Append(Table.Empty(new TableSchema("t", [Column("a", ColumnType.Int32)]))));
    }

    [Fact]
    public void Writer_NotCompleted_LeavesNothingAndTheOldFileWhole()
    {
        string file = folder.Write("kept.parquet", Random(seed: 1, rows: 3));
        using (var writer = new TableWriter(file, EveryType)) writer.Append(Random(seed: 2, rows: 9));
        Assert.Equal([file], Directory.GetFiles(folder.Location));
        Assert.Equal(3, TableFile.Read(file).Rows);
    }

    [Fact]
    public void Writer_TextNotUnicode_IsRefused()
    {
        // Made here, because an attribute's text passes through UTF-8 and would arrive mended.
        string[] halves = ["half " + '\ud83c' + " of a pair", new string('\udfd8', 1)];
        var schema = new TableSchema("t", [Column("name", ColumnType.Text)]);
        foreach (string text in halves)
            Assert.Throws<ArgumentException>(() => folder.Write("bad.parquet", new TableBuilder(schema).Add(text).Build()));
        Assert.Empty(Directory.GetFiles(folder.Location));
    }

    [Fact]
    public void Writer_TextWhoseStatisticsWouldBeWrong_IsRefused()
    {
        var schema = new TableSchema("t", [Column("name", ColumnType.Text)]);
        Assert.Throws<ArgumentException>(() => folder.Write("bad.parquet", new TableBuilder(schema).Add("🏘").Add("\ufb01").Build()));
    }
}
