using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalyst.Tests.EndToEnd;

/// <summary>The command <c>validate</c> on the made-up town, of which two figures are made up as well.</summary>
public class ValidateTests
{
    private static readonly string[] Short = ["validate", "testville", "--inputs", "inputs", "--replicates", "2"];

    [Fact]
    public void Validate_RunTwice_WritesTheSameBytes()
    {
        using var place = Town();
        var call = place.Run([.. Short, "--out", "one", "--threads", "1", "--page", "page.md"]).Done();
        Assert.Contains("Of 1 independent figure ", call.Out, StringComparison.Ordinal);
        place.Run([.. Short, "--out", "two", "--threads", "2"]).Done();
        place.AssertSame("one", "two");
        Assert.Equal(
            ["columns.json", "figures/validation-fitted.svg", "figures/validation-independent.svg", "manifest.json", "report.html", "validation.md", "validation.parquet"],
            place.Compared("one").Keys.Select(name => name.Replace('\\', '/')));
        Assert.Equal(File.ReadAllText(place.PathOf("one", "validation.md")), File.ReadAllText(place.PathOf("page.md")));
    }

    [Fact]
    public void Validate_CompleteAlready_IsShownAndNotRun()
    {
        string[] one = [.. Short, "--out", "results"];
        using var place = Town();
        place.Run(one).Done();
        var before = place.Compared("results");
        File.Delete(place.PathOf("results", "validation.md"));
        Assert.Contains("nothing was run", place.Run(one).Done().Out, StringComparison.Ordinal);
        Assert.Equal(before, place.Compared("results"));
        using var document = JsonDocument.Parse(place.Run([.. one, "--json"]).Done().Out);
        Assert.Equal(["growth", "need"], document.RootElement.EnumerateArray().Select(figure => figure.GetProperty("figure").GetString()));
        Assert.Contains("another folder with --out", place.Run([.. one, "--seed", "2"]).Refusal(), StringComparison.Ordinal);
        place.Run([.. one, "--seed", "2", "--force"]).Done();
    }

    [Fact]
    public void Report_OfAValidation_IsMadeAgainFromItsFolder()
    {
        using var place = Town();
        place.Run([.. Short, "--out", "results"]).Done();
        var before = place.Compared("results");
        File.Delete(place.PathOf("results", "report.html"));
        Directory.Delete(place.PathOf("results", "figures"), recursive: true);
        place.Run("report", "results").Done();
        Assert.Equal(before, place.Compared("results"));
    }

    [Fact]
    public void Validate_PlaceWithoutFigures_SaysSoAndWritesNothing()
    {
        using var place = new Workplace();
        var call = place.Run("validate", "testville").Done();
        Assert.Contains("No published figure is of", call.Out, StringComparison.Ordinal);
        Assert.Contains("torbay", call.Out, StringComparison.Ordinal);
        Assert.Equal("[]\n", place.Run("validate", "testville", "--json").Done().Out);
        Assert.False(Directory.Exists(place.PathOf("results")));
    }

    [Fact]
    public void Validate_UnknownPlace_NamesTheNearest()
    {
        using var place = new Workplace();
        Assert.Contains("no place is called 'torbey'", place.Run("validate", "torbey").Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing/page.md", "there is no folder")]
    [InlineData(".", "it is a folder")]
    public void Validate_PageThatCannotBe_IsRefusedBeforeAnythingIsRun(string page, string why)
    {
        using var place = Town();
        Assert.Contains(why, place.Run([.. Short, "--page", page]).Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathOf("results")));
    }

    [Fact]
    public void Validate_Cancelled_LeavesNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var place = Town(stop.Token);
        var call = place.Run([.. Short, "--out", "results"]);
        Assert.Equal(130, call.Code);
        Assert.Contains("nothing is kept of 0 of 2 runs", call.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathOf("results")));
    }

    private static Workplace Town(CancellationToken cancelled = default) => FigureTown.Of(
        new JsonObject
        {
            ["need"] = FigureTown.Figure("fitted", "Need of help", "share", 0.2, FigureTown.AtStart("dependent_share", 65)),
            ["growth"] = FigureTown.Figure("independent", "Need of help a year later", "share", 0.2, new()
            {
                ["column"] = "dependent_share",
                ["trial"] = "present",
                ["when"] = "2021-07",
                ["ageFrom"] = 70,
            }),
        },
        cancelled);
}
