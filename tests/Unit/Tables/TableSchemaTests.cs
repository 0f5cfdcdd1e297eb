using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public class TableSchemaTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Month")]
    [InlineData("spend-gbp")]
    [InlineData("2nd")]
    [InlineData("a__b")]
    [InlineData("a_")]
    [InlineData("größe")]
    public void Schema_NameNotSnakeCase_IsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => new TableSchema(name, [Column("a", ColumnType.Int32)]));
        Assert.Throws<ArgumentException>(() => new TableSchema("t", [Column(name, ColumnType.Int32)]));
    }

    [Fact]
    public void Schema_SameNameTwice_IsRefused() => Assert.Throws<ArgumentException>(
        () => new TableSchema("t", [Column("a", ColumnType.Int32), Column("a", ColumnType.Text)]));

    [Fact]
    public void Schema_NoColumn_IsRefused() => Assert.Throws<ArgumentException>(() => new TableSchema("t", []));

    [Fact]
    public void Schema_KeyAfterMeasure_IsRefused() => Assert.Throws<ArgumentException>(() => new TableSchema(
        "t", [Column("a", ColumnType.Int32), Column("b", ColumnType.Int32, MeasureKind.Key)]));

    [Fact]
    public void Schema_NullableKey_IsRefused() => Assert.Throws<ArgumentException>(() => new TableSchema(
        "t", [Column("a", ColumnType.Int32, MeasureKind.Key, nullable: true)]));

    [Fact]
    public void Schema_KeysFirst_AreTheSortOrder()
    {
        var schema = new TableSchema("t",
            [Column("draw", ColumnType.Int32, MeasureKind.Key), Column("month", ColumnType.Date, MeasureKind.Key), Column("x", ColumnType.Float64)]);
        Assert.Equal(["draw", "month"], schema.Keys.Select(key => key.Name));
        Assert.Equal(2, schema.IndexOf("x"));
    }

    [Fact]
    public void Schema_UnknownColumn_IsNamedWithThoseThereAre()
    {
        var schema = new TableSchema("t", [Column("a", ColumnType.Int32), Column("b", ColumnType.Int32)]);
        Assert.Equal("table t has no column 'c'; it has a, b", Assert.Throws<KeyNotFoundException>(() => schema.Column("c")).Message);
    }

    [Fact]
    public void Select_NamesInAnyOrder_KeepsTheSchemasOrder() =>
        Assert.Equal(["row", "plain_text"], EveryType.Select(["plain_text", "row"]).Columns.Select(column => column.Name));
}
