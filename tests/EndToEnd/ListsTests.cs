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
