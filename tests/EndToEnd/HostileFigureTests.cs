using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalyst.Tests.EndToEnd;

/// <summary>Whoever writes a figure writes what others read: on a page, on a terminal, in a program. None of it is theirs to steer.</summary>
public class HostileFigureTests
{
    private const string Hostile = "Need <script>alert(1)</script> | of **help** `now` [here](javascript:x) ﷽ é";

    private static readonly string[] Call = ["validate", "testville", "--inputs", "inputs", "--replicates", "2", "--seed", "3"];

    [Fact]
    public void Text_OfAFigure_StaysTextOnPageTerminalAndReport()
    {
        using var place = Town(Hostile);
        var call = place.Run([.. Call, "--page", "page.md"]).Done();
        Assert.DoesNotContain('\u001b', call.Out);
        // The terminal breaks lines; it does not read them.
        Assert.Contains("<script>", call.Out, StringComparison.Ordinal);
        var page = File.ReadAllText(place.PathOf("page.md"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(@"&lt;script&gt;alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("[here](", page, StringComparison.Ordinal);
        Assert.DoesNotContain("**help**", page, StringComparison.Ordinal);
        AssertTables(page);
        var report = File.ReadAllText(place.PathOf("results", "validate-testville", "report.html"));
        Assert.DoesNotContain("<script>alert", report, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", report, StringComparison.Ordinal);
    }

    /// <summary>Codes that steer a terminal, or a line that ends within a cell, either are refused or come out as plain text.</summary>
    [Theory]
    [InlineData("red \u001b[31m")]
    [InlineData("a bell \u0007")]
    [InlineData("turned \u202E round")]
    [InlineData("hidden \u200B")]
    [InlineData("a line\n| and | another |")]
    [InlineData("back\rover it")]
    public void Steering_InAFigure_IsRefusedOrTakenOut(string text)
    {
        using var place = Town(text);
        var call = place.Run([.. Call, "--page", "page.md"]);
        Assert.DoesNotContain(call.Out + call.Error, Steers);
        if (call.Code != 0)
        {
            // One line for each text that carries it.
            Assert.Equal((2, ""), (call.Code, call.Out));
            Assert.All(call.Error.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("figures.json: made-up.", line, StringComparison.Ordinal));
            return;
        }
        var page = File.ReadAllText(place.PathOf("page.md"));
        Assert.DoesNotContain(page, Steers);
        AssertTables(page);

        static bool Steers(char letter) => letter is '\u001b' or '\u0007' or '\u202E' or '\r';
    }

    [Fact]
    public void Json_OfHostileFigures_IsOneArrayWithTheTextAsItStands()
    {
        using var place = Town(Hostile);
        using var document = JsonDocument.Parse(place.Run([.. Call, "--json"]).Done().Out);
        Assert.Equal(JsonValueKind.Array, document.RootElement.ValueKind);
        var figure = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(("made-up", Hostile), (figure.GetProperty("figure").GetString(), figure.GetProperty("quantity").GetString()));
    }

    [Fact]
    public void Page_OfTwoRuns_IsTheSameBytes()
    {
        using var place = Town(Hostile);
        place.Run([.. Call, "--page", "one.md", "--out", "one"]).Done();
        place.Run([.. Call, "--page", "two.md", "--out", "two", "--threads", "1"]).Done();
        Assert.Equal(File.ReadAllBytes(place.PathOf("one.md")), File.ReadAllBytes(place.PathOf("two.md")));
        // Of a folder that is complete the page is written again, the same.
        place.Run([.. Call, "--page", "three.md", "--out", "one"]).Done();
        Assert.Equal(File.ReadAllBytes(place.PathOf("one.md")), File.ReadAllBytes(place.PathOf("three.md")));
    }

    /// <summary>A name from outside is no path out of the folder either.</summary>
    [Theory]
    [InlineData("../../etc")]
    [InlineData("test ville")]
    [InlineData("")]
    public void Place_OfAnyOtherName_IsRefusedInOneLine(string name)
    {
        using var place = Town("Need of help");
        Assert.Contains("no place is called", place.Run(["validate", name, .. Call[2..]]).Refusal(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathOf("results")));
    }

    /// <summary>Every row of a table has as many cells as its head: nothing in a cell opens another.</summary>
    private static void AssertTables(string page)
    {
        var cells = 0;
        foreach (var line in page.Split('\n'))
        {
            var bars = line.Replace(@"\|", "", StringComparison.Ordinal).Count(letter => letter == '|');
            if (!line.StartsWith('|')) cells = 0;
            else if (cells == 0) cells = bars;
            else Assert.Equal(cells, bars);
        }
    }

    private static Workplace Town(string text)
    {
        var figure = FigureTown.Figure("independent", text, "share", 0.2, FigureTown.AtStart("dependent_share", 65), tolerance: 0.001);
        foreach (var key in (string[])["population", "area", "period", "remark"]) figure[key] = text;
        return FigureTown.Of(new JsonObject { ["made-up"] = figure });
    }
}
