using System.Text.Json;
using Catalyst.Scenarios.Commands;

namespace Catalyst.Tests.EndToEnd;

/// <summary>What is shown without running a study.</summary>
public class ListsTests
{
    [Theory]
    [InlineData("parameters", "care.requestRate")]
    [InlineData("services", "care_at_home")]
    [InlineData("columns", "place_month.waiting_per_1000")]
    [InlineData("paradigms", "community")]
    [InlineData("mechanisms", "providersExit")]
    [InlineData("studies", "three-paradigms")]
    public void Describe_Topic_ListsWhatThereIsAsTextAndAsJson(string topic, string name)
    {
        using var place = new Workplace();
        Assert.Contains(name, place.Run("describe", topic).Done().Out.Split('\n'));
        using var document = JsonDocument.Parse(place.Run("describe", topic, "--json").Done().Out);
        Assert.Contains(name, document.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("parameters", "community.", "community.coreSeats")]
    [InlineData("parameters", "services.care_h", "services.care_homes.duration")]
    [InlineData("services", "care_", "care_homes")]
    public void Describe_TopicWithAPrefix_ListsThoseAlone(string topic, string prefix, string name)
    {
        using var place = new Workplace();
        using var document = JsonDocument.Parse(place.Run("describe", topic, prefix, "--json").Done().Out);
        var names = document.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()!).ToList();
        Assert.Contains(name, names);
        Assert.All(names, each => Assert.StartsWith(prefix, each, StringComparison.Ordinal));
        Assert.DoesNotContain(place.Run("describe", topic, prefix).Done().Out.Split('\n'), line => line == "health.onset");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(60)]
    public void Describe_Places_FitsTheWidth(int width)
    {
        using var place = new Workplace { Width = width };
        var lines = place.Run("describe", "places").Done().Out.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.InRange(CellText.Width(line), 0, width));
        var torbay = Assert.Single(lines, line => line.StartsWith("torbay", StringComparison.Ordinal));
        // Side by side where there is room for a line a place, else one below the other.
        Assert.Equal(width == 100, torbay.Contains("136,218", StringComparison.Ordinal));
        Assert.Contains("national outturn", string.Join(' ', lines), StringComparison.Ordinal);
        Assert.Equal(width == 100, lines.Contains("unitary, 2020-07"));
    }

    [Fact]
    public void Describe_PlacesAsJson_HoldsNumbers()
    {
        using var place = new Workplace();
        using var document = JsonDocument.Parse(place.Run("describe", "places", "tor", "--json").Done().Out);
        var torbay = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(("torbay", "unitary", "2020-07"),
            (torbay.GetProperty("name").GetString(), torbay.GetProperty("kind").GetString(), torbay.GetProperty("populationDate").GetString()));
        Assert.Equal(136_218, torbay.GetProperty("residents").GetInt64());
        Assert.Equal(0.2727, torbay.GetProperty("aged65Share").GetDouble());
        Assert.Equal(0.275, torbay.GetProperty("mostDeprivedFifthShare").GetDouble(), 0.0005);
        Assert.InRange(
            torbay.GetProperty("baseBudgetNetPerResident").GetDouble(), 1, torbay.GetProperty("baseBudgetGrossPerResident").GetDouble());
    }

    [Fact]
    public void Describe_Paradigms_ShowsEachDecisionByNatureWhereThatMatters()
    {
        using var place = new Workplace();
        using var document = JsonDocument.Parse(place.Run("describe", "paradigms", "--json").Done().Out);
        var rows = document.RootElement.EnumerateArray().ToDictionary(row => row.GetProperty("name").GetString()!);
        Assert.Equal("network none, transfer none, depth 0", rows["state"].GetProperty("participation").GetString());
        Assert.Matches(
            "^statutory: network interest, transfer informal, depth [0-9.]+; discretionary: network geography, transfer formal, depth [0-9.]+$",
            rows["community"].GetProperty("participation").GetString()!);
        Assert.All(rows.Values, row => Assert.StartsWith("doors ", row.GetProperty("wayIn").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_Study_CountsRunsAndWritesNothing()
    {
        using var place = new Workplace();
        using var document = JsonDocument.Parse(place.Run("plan", Workplace.Study, "--draws", "2", "--json").Done().Out);
        Assert.Equal(6, document.RootElement.GetProperty("families").GetInt32());
        Assert.Equal(12, document.RootElement.GetProperty("runs").GetInt32());
        Assert.Contains("2 parameter draws × 3 replicates", place.Run("plan", Workplace.Study, "--draws", "2").Done().Out, StringComparison.Ordinal);
        Assert.Equal(["tiny.json"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("compare", "--help")]
    [InlineData("--version")]
    public void Help_AskedFor_IsPrintedOnStandardOutput(params string[] arguments)
    {
        using var place = new Workplace();
        Assert.NotEmpty(place.Run(arguments).Done().Out);
    }
}
