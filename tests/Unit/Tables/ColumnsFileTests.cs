using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public sealed class ColumnsFileTests : IDisposable
{
    private static readonly TableSchema PlaceMonth = new("place_month",
    [
        new("month", ColumnType.Date, "", "First of the month.", MeasureKind.Key),
        new("spend_gbp", ColumnType.Float64, "GBP a month", "What the council spends.", MeasureKind.Final)
        {
            Theme = "money", Nullable = true, Headline = true, Summary = Summary.Sum, Better = Better.Lower,
        },
    ]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Columns_WrittenAndRead_AreTheSame()
    {
        ColumnsFile.Write(folder["columns.json"], [PlaceMonth, EveryType]);
        var read = ColumnsFile.Read(folder["columns.json"]);
        Assert.Equal(["every_type", "place_month"], read.Select(table => table.Name));
        Assert.Equal(EveryType.Columns, read[0].Columns);
        Assert.Equal(PlaceMonth.Columns, read[1].Columns);
    }

    [Fact]
    public void Columns_TablesInAnyOrder_AreTheSameBytes()
    {
        ColumnsFile.Write(folder["a.json"], [PlaceMonth, EveryType]);
        ColumnsFile.Write(folder["b.json"], [EveryType, PlaceMonth]);
        Assert.Equal(File.ReadAllBytes(folder["a.json"]), File.ReadAllBytes(folder["b.json"]));
    }

    [Fact]
    public void Columns_OneColumn_IsWrittenInFull()
    {
        ColumnsFile.Write(folder["columns.json"], [PlaceMonth]);
        Assert.Contains(
            """
              {
                "table": "place_month",
                "name": "spend_gbp",
                "type": "float64",
                "unit": "GBP a month",
                "meaning": "What the council spends.",
                "kind": "final",
                "theme": "money",
                "nullable": true,
                "headline": true,
                "summary": "sum",
                "better": "lower"
              }
            """, File.ReadAllText(folder["columns.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_TwoTablesOfOneName_AreRefused() =>
        Assert.Throws<ArgumentException>(() => ColumnsFile.Write(folder["columns.json"], [PlaceMonth, PlaceMonth]));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[{\"table\":\"t\"}]")]
    [InlineData("null")]
    [InlineData("[{\"table\":\"t\",\"name\":\"a\",\"type\":\"int8\",\"unit\":\"\",\"meaning\":\"\",\"kind\":\"key\",\"theme\":\"\",\"nullable\":false,\"headline\":false,\"summary\":\"mean\",\"better\":\"neither\"}]")]
    public void Columns_NotSuchAFile_IsOneLineNamingIt(string content)
    {
        File.WriteAllText(folder["columns.json"], content);
        string message = Assert.Throws<TableFileException>(() => ColumnsFile.Read(folder["columns.json"])).Message;
        Assert.StartsWith(folder["columns.json"] + ": ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
