using System.Text.Json;

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
    [InlineData("places", "testville")]
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
