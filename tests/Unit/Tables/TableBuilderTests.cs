using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public class TableBuilderTests
{
    private static readonly TableSchema Schema = new("t",
    [
        Column("draw", ColumnType.Int32, MeasureKind.Key),
        Column("scenario", ColumnType.Text, MeasureKind.Key),
        Column("spend_gbp", ColumnType.Float64, nullable: true),
    ]);

    [Fact]
    public void Builder_RowsOrColumns_MakeTheSameTable()
    {
        var rows = new TableBuilder(Schema)
            .Add(1).Add("state").Add(2.5)
            .Add(1).Add("state").AddNull()
            .Build();
        var columns = new TableBuilder(Schema)
            .Fill("draw", 1, 2)
            .Fill("scenario", "state", 2)
            .AppendColumn("spend_gbp", [2.5, 7], [false, true])
            .Build();
        Assert.Equal(Cells(rows), Cells(columns));
        Assert.Equal([false, true], columns.Nulls("spend_gbp"));
    }

    [Fact]
    public void Builder_NullFloat_ReadsNotANumber() =>
        Assert.Equal([double.NaN], new TableBuilder(Schema).Add(1).Add("a").AddNull().Build().Float64("spend_gbp"));

    [Fact]
    public void Builder_WholeNumberForFloat_IsTakenExactly() =>
        Assert.Equal([3d], new TableBuilder(Schema).Add(1).Add("a").Add(3).Build().Float64("spend_gbp"));

    [Fact]
    public void Builder_WrongType_NamesTheColumn() => Assert.Equal(
        "column scenario of table t is Text, not Double",
        Assert.Throws<InvalidOperationException>(() => new TableBuilder(Schema).Add(1).Add(2.0)).Message);

    [Fact]
    public void Builder_HalfARow_IsRefused() => Assert.Equal(
        "a row of table t stops before column spend_gbp",
        Assert.Throws<InvalidOperationException>(() => new TableBuilder(Schema).Add(1).Add("a").Build()).Message);

    [Fact]
    public void Builder_ColumnsOfUnequalLength_AreRefused() => Assert.Throws<InvalidOperationException>(
        () => new TableBuilder(Schema).Fill("draw", 1, 2).Fill("scenario", "a", 1).Build());

    [Fact]
    public void Builder_NullInKey_IsRefused() => Assert.Throws<ArgumentException>(() => new TableBuilder(Schema).AddNull());

    [Fact]
    public void Builder_NullReference_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => new TableBuilder(Schema).Add(1).Add((string)null!));

    [Fact]
    public void Builder_AfterBuild_StartsEmpty()
    {
        var builder = new TableBuilder(Schema, 8).Add(1).Add("a").Add(1.0);
        var first = builder.Build();
        builder.Add(2).Add("b").Add(2.0);
        Assert.Equal([1], first.Int32("draw"));
        Assert.Equal([2], builder.Build().Int32("draw"));
    }

    [Fact]
    public void Table_ColumnOfAnotherType_NamesBoth() => Assert.Equal(
        "column draw of table t is Int32, not Double",
        Assert.Throws<InvalidOperationException>(() => Table.Empty(Schema).Float64("draw")).Message);

    [Fact]
    public void Numbers_OfNullableWholeNumbers_ReadNotANumberForNull()
    {
        var table = new TableBuilder(new TableSchema("t", [Column("n", ColumnType.Int64, nullable: true)])).Add(4L).AddNull().Build();
        Assert.Equal([4, double.NaN], table.Numbers("n"));
    }

    [Fact]
    public void Where_SomeRows_KeepsThemInOrder()
    {
        var table = Random(seed: 3, rows: 100);
        Assert.Equal(Cells(table).Where((_, row) => row % 7 < 3), Cells(table.Where(row => row % 7 < 3)));
    }

    [Fact]
    public void Select_SomeColumns_KeepsTheirValues()
    {
        var table = Random(seed: 4, rows: 10);
        var chosen = table.Select("row", "plain_text");
        Assert.Equal(2, chosen.Schema.Columns.Count);
        Assert.Equal(table.Text("plain_text"), chosen.Text("plain_text"));
    }
}
