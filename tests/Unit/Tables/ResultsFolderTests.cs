using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using static Catalyst.Tests.Unit.Tables.SampleTables;

namespace Catalyst.Tests.Unit.Tables;

public sealed class ResultsFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Table table = Random(seed: 21, rows: 30);
    private readonly Manifest manifest;

    public ResultsFolderTests()
    {
        string file = folder.Write("every_type.parquet", table);
        ColumnsFile.Write(folder[ColumnsFile.FileName], [EveryType]);
        manifest = new Manifest
        {
            Study = "three-paradigms",
            EngineVersion = "0.1.0",
            Seed = ulong.MaxValue,
            Scenarios = ["state", "market", "community"],
            Draws = 4,
            Replicates = 2,
            PolicyStart = new DateOnly(2026, 4, 1),
            Months = 240,
            ValidUntil = new DateOnly(2027, 3, 31),
            Notes = ["Neighbourhoods are synthetic."],
            Inputs = [new("parameters/access.json", new string('0', 64))],
            Tables = [new("every_type", table.Rows, Manifest.Sha256Of(file))],
            PlanHash = "abc",
        };
        manifest.Write(folder.Location);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_WholeFolder_ReadsManifestColumnsAndTable()
    {
        var results = ResultsFolder.Open(folder.Location);
        Assert.Equivalent(manifest, results.Manifest, strict: true);
        Assert.Equal(EveryType.Columns, results.Schema("every_type").Columns);
        Assert.Equal(Cells(table), Cells(results.Table("every_type")));
        Assert.Same(results.Table("every_type"), results.Table("every_type"));
        Assert.Equal(table.Int32("row"), results.Batches("every_type", ["row"]).Single().Int32("row"));
        results.Verify();
    }

    [Fact]
    public void Manifest_WrittenTwice_IsTheSameBytes()
    {
        byte[] first = File.ReadAllBytes(folder[Manifest.FileName]);
        Manifest.Read(folder.Location).Write(folder.Location);
        Assert.Equal(first, File.ReadAllBytes(folder[Manifest.FileName]));
    }

    [Fact]
    public void Open_NoFolder_SaysSo() => RequireFault($"{folder["none"]}: there is no such folder", folder["none"]);

    [Fact]
    public void Open_NoManifest_SaysSo()
    {
        File.Delete(folder[Manifest.FileName]);
        RequireFault($"{folder.Location}: no manifest.json, so not a folder of results");
    }

    [Fact]
    public void Open_ManifestOfAnotherForm_SaysWhichIsRead()
    {
        (manifest with { FormatVersion = 2 }).Write(folder.Location);
        RequireFault($"{folder[Manifest.FileName]}: formatVersion 2; this program reads 1");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"study\": 1 }")]
    [InlineData("")]
    public void Open_ManifestNotWhole_IsOneLineNamingIt(string content)
    {
        File.WriteAllText(folder[Manifest.FileName], content);
        string message = Assert.Throws<ResultsException>(() => ResultsFolder.Open(folder.Location)).Message;
        Assert.StartsWith(folder[Manifest.FileName] + ": ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Open_NoColumns_SaysSo()
    {
        File.Delete(folder[ColumnsFile.FileName]);
        RequireFault($"{folder[ColumnsFile.FileName]}: there is no such file");
    }

    [Fact]
    public void Open_ListedTableMissing_NamesIt()
    {
        File.Delete(folder["every_type.parquet"]);
        RequireFault($"{folder["every_type.parquet"]}: listed in manifest.json but missing");
    }

    [Fact]
    public void Table_Unknown_ListsThoseThereAre() => Assert.Equal(
        $"{folder.Location}: no table 'place_month'; there are every_type",
        Assert.Throws<ResultsException>(() => ResultsFolder.Open(folder.Location).Table("place_month")).Message);

    [Fact]
    public void Table_OtherNumberOfRows_NamesBoth()
    {
        folder.Write("every_type.parquet", Random(seed: 1, rows: 3));
        var results = ResultsFolder.Open(folder.Location);
        Assert.Equal(
            $"{folder["every_type.parquet"]}: 3 rows where manifest.json says 30",
            Assert.Throws<ResultsException>(() => results.Table("every_type")).Message);
        Assert.Throws<ResultsException>(results.Verify);
    }

    private void RequireFault(string message, string? location = null) => Assert.Equal(
        message, Assert.Throws<ResultsException>(() => ResultsFolder.Open(location ?? folder.Location)).Message);
}
