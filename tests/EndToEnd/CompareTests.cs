using System.Text.Json;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.EndToEnd;

/// <summary>The main job: a study compared, its files, what is printed.</summary>
public class CompareTests
{
    [Fact]
    public void Compare_SmallStudy_WritesEveryFileAndPrintsTheComparison()
    {
        using var place = new Workplace();
        var call = place.Run("compare", Workplace.Study).Done();

        var results = ResultsFolder.Open(place.PathOf("results", "tiny"));
        results.Verify();
        Assert.Equal(
            ["group_year", "place_month", "plan", "resident_year", "runs", "service_month", "stratum_year"],
            results.Manifest.Tables.Select(table => table.Name));
        Assert.Equal(3 * 2 * (3 + 12), results.Table("place_month").Rows);
        Assert.Equal(3 * 2 * (3 + 12) * Shipped.Inputs.Services.Count, results.Table("service_month").Rows);
        Assert.Equal(3 * 2, results.Table("runs").Rows);
        Assert.All(results.Table("runs").Text("status"), status => Assert.Equal("done", status));
        Assert.False(Directory.Exists(place.PathOf("results", "tiny", "parts")));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories),
            file => file.EndsWith(".writing", StringComparison.Ordinal));
        Assert.True(File.Exists(place.PathOf("results", "tiny", "report.html")));

        Assert.Contains("Test town, 2,000 residents in 2020-07; neighbourhoods are synthetic", call.Out, StringComparison.Ordinal);
        Assert.Contains("FINAL MEASURES", call.Out, StringComparison.Ordinal);
        Assert.True(call.Out.IndexOf("PROCESS MEASURES", StringComparison.Ordinal) > call.Out.IndexOf("FINAL MEASURES", StringComparison.Ordinal));
        Assert.Contains("paired family by family over 3 families", Joined(call.Out), StringComparison.Ordinal);
        Assert.Contains(Path.Combine("results", "tiny", "report.html"), call.Out, StringComparison.Ordinal);
        Assert.Contains("resident-months a second", call.Out.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', call.Out);
    }

    [Fact]
    public void Compare_SharedYears_RepeatUnderEachScenario()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--replicates", "1").Done();
        var months = TableFile.Read(place.PathOf("results", "tiny", "place_month.parquet"));
        var (scenarios, days, requests) = (months.Text("scenario"), months.Date("month"), months.Int64("ties_made"));
        long[] Shared(string scenario) => [.. Enumerable.Range(0, months.Rows)
            .Where(row => scenarios[row] == scenario && days[row] < new DateOnly(2020, 10, 1)).Select(row => requests[row])];
        Assert.Equal(3, Shared("as-is").Length);
        Assert.Equal(Shared("as-is"), Shared("community"));
    }

    [Fact]
    public void Compare_Again_ReportsItselfComplete()
    {
        using var place = new Workplace();
        place.Run("compare", Workplace.Study).Done();
        var before = place.Compared("results");
        var call = place.Run("compare", Workplace.Study).Done();
        Assert.Contains("already complete", call.Out, StringComparison.Ordinal);
        Assert.Equal(before, place.Compared("results"));
    }

    [Fact]
    public void Compare_Json_IsOneDocumentAndNothingElse()
    {
        using var place = new Workplace();
        var call = place.Run("compare", Workplace.Study, "--json", "--profile").Done();
        using var document = JsonDocument.Parse(call.Out);
        var root = document.RootElement;
        Assert.Equal("tiny", root.GetProperty("study").GetString());
        Assert.Equal(3, root.GetProperty("families").GetInt32());
        Assert.Equal(2000, root.GetProperty("residents").GetInt64());
        Assert.NotEmpty(root.GetProperty("profile").EnumerateArray());
        var waiting = root.GetProperty("measures").EnumerateArray().Single(each => each.GetProperty("name").GetString() == "waiting_per_1000");
        Assert.Equal("final", waiting.GetProperty("kind").GetString());
        Assert.Equal("lower", waiting.GetProperty("better").GetString());
        var scenario = Assert.Single(waiting.GetProperty("scenarios").EnumerateArray());
        Assert.Equal("community", scenario.GetProperty("scenario").GetString());
        Assert.True(scenario.GetProperty("low").GetDouble() <= scenario.GetProperty("high").GetDouble());
    }

    [Fact]
    public void Compare_OneFamily_GivesNoInterval()
    {
        using var place = new Workplace();
        var call = place.Run("compare", Workplace.Study, "--replicates", "1").Done();
        Assert.Contains("One family gives no interval", Joined(call.Out), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(place.Run("compare", Workplace.Study, "--replicates", "1", "--json").Done().Out);
        Assert.All(
            document.RootElement.GetProperty("measures").EnumerateArray().SelectMany(each => each.GetProperty("scenarios").EnumerateArray()),
            scenario => Assert.Equal(JsonValueKind.Null, scenario.GetProperty("low").ValueKind));
    }

    [Fact]
    public void Compare_LoneScenario_IsTheSameAsBesideOthers()
    {
        using var place = new Workplace(study => study["scenarios"] = new System.Text.Json.Nodes.JsonArray(Workplace.Scenario("as-is", "as-is")));
        using var beside = new Workplace();
        place.Run("compare", Workplace.Study).Done();
        beside.Run("run", Workplace.Study).Done();
        var alone = TableFile.Read(place.PathOf("results", "tiny", "place_month.parquet"));
        var both = TableFile.Read(beside.PathOf("results", "tiny", "place_month.parquet"));
        var scenarios = both.Text("scenario");
        var asIs = both.Where(row => scenarios[row] == "as-is");
        foreach (var column in alone.Schema.Columns.Where(column => column.Type is ColumnType.Float64 or ColumnType.Int64))
            Assert.Equal(asIs.Numbers(column.Name), alone.Numbers(column.Name));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void Compare_AnyWidth_NeverPrintsBeyondIt(int width)
    {
        using var place = new Workplace { Width = width };
        var call = place.Run("compare", Workplace.Study, "--replicates", "2").Done();
        var lines = call.Out.Split('\n').TakeWhile(line => !line.StartsWith("report ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Compare_HostileScenarioName_IsShownAndHarmless()
    {
        const string Name = "[red]<script>alert(1)</script>";
        using var place = new Workplace(study => study["scenarios"]!.AsArray().Add((System.Text.Json.Nodes.JsonNode)Workplace.Scenario(Name, "state")));
        var call = place.Run("compare", Workplace.Study, "--replicates", "2").Done();
        Assert.Contains(Name, call.Out, StringComparison.Ordinal);
        var page = File.ReadAllText(place.PathOf("results", "tiny", "report.html"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains(Name, TableFile.Read(place.PathOf("results", "tiny", "runs.parquet")).Text("scenario"));
    }

    [Fact]
    public void Compare_DrawnParameters_WritesTheirValues()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--draws", "2", "--replicates", "1").Done();
        var results = ResultsFolder.Open(place.PathOf("results", "tiny"));
        var drawn = results.Table("parameters");
        Assert.Equal([1, 2], drawn.Int32("draw").Distinct());
        Assert.Contains("demography.deathProbability", drawn.Text("path"));
        Assert.Equal([1, 2], results.Table("place_month").Int32("draw").Distinct());
        Assert.Contains("the mean over the parameter draws", results.Manifest.Notes[0], StringComparison.Ordinal);
    }

    private static string Joined(string text) => text.ReplaceLineEndings(" ");
}
