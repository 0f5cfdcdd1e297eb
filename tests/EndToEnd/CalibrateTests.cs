using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalyst.Tests.EndToEnd;

/// <summary>
/// The command <c>calibrate</c> on the made-up town: three made-up figures of its first day, which two shares of its start
/// move and a rate of later months does not.
/// </summary>
public sealed class CalibrateTests(CalibrateTests.FittedTown fitted) : IClassFixture<CalibrateTests.FittedTown>
{
    private const string Health = "parameters/health.json", Care = "parameters/care.json";

    private static readonly string[] Call = ["calibrate", "tiny", "--inputs", "inputs", "--date", "2026-01-31", "--threads", "2"];

    [Fact]
    public void Calibrate_WritesWhatItFittedAndWhatItWasBefore()
    {
        var (before, after) = (Entries(fitted.Before, Health), Entries(fitted.After, Health));
        Assert.Contains("2 of 3 values are pinned down", fitted.Call.Out, StringComparison.Ordinal);
        Assert.Contains("stand in the files", fitted.Call.Out, StringComparison.Ordinal);
        foreach (var name in (string[])["conditionShares", "dependencyShares"])
        {
            var (entry, record) = (after[name]!, after[name]!["calibration"]!);
            Assert.Equal("calibrated", (string?)entry["status"]);
            Assert.Equal(("2026-01-31", "tiny"), ((string?)record["date"], (string?)record["targets"]));
            // What stood before the fit shipped is what stands before this one: no figure counts twice.
            Assert.True(JsonNode.DeepEquals(Prior(before[name]!), record["prior"]!["table"]));
            Assert.False(JsonNode.DeepEquals(record["prior"]!["table"]!["values"], entry["table"]!["values"]));
            Assert.InRange((double)record["posteriorOverPrior"]!, 0, 0.8);
            Assert.NotEmpty(record["residuals"]!.AsObject());
            Assert.Null(entry["unpinned"]);
            foreach (var row in entry["table"]!["values"]!.AsArray())
                Assert.Equal(1, row!.AsArray().Sum(cell => (double)cell!), 1e-9);
        }
        fitted.Place.Run("check", Workplace.Study, "--inputs", "inputs").Done();
    }

    [Fact]
    public void Calibrate_WhatIsNotPinnedDown_KeepsItsPriorAndSaysSo()
    {
        var before = Entries(fitted.Before, Care)["privatePurchaseRate"]!;
        var after = Entries(fitted.After, Care)["privatePurchaseRate"]!;
        Assert.Equal((double)(before["calibration"]?["prior"] ?? before)["value"]!, (double)after["value"]!);
        Assert.Null(after["calibration"]);
        Assert.NotEqual("calibrated", (string?)after["status"]);
        Assert.Equal(("2026-01-31", "tiny"), ((string?)after["unpinned"]!["date"], (string?)after["unpinned"]!["targets"]));
        Assert.Equal((1, 1), ((double)after["unpinned"]!["posteriorOverPrior"]!, (double)after["unpinned"]!["weakWeight"]!));
    }

    /// <summary>Files that hold none of the parameters stay as they are, and a second fit finds what the first did.</summary>
    [Fact]
    public void Calibrate_RunTwice_WritesTheSameBytesAndNoOtherFile()
    {
        Assert.Equal([Care, Health], fitted.After.Keys.Where(name => !fitted.After[name].AsSpan().SequenceEqual(fitted.Before[name])));
        var second = fitted.Place.Run([.. Call[..^1], "1"]).Done();
        Assert.Equal(fitted.After, fitted.Place.Compared("inputs"));
        Assert.Equal(fitted.Call.Out, second.Out);
    }

    [Fact]
    public void Calibrate_DryRun_WritesNothing()
    {
        using var place = Town();
        var before = place.Compared("inputs");
        Assert.Contains("Nothing was written.", place.Run([.. Call, "--dry-run"]).Done().Out, StringComparison.Ordinal);
        Assert.Equal(before, place.Compared("inputs"));
    }

    [Fact]
    public void Calibrate_Json_IsOneDocumentOfWhatCameNearer()
    {
        using var place = Town();
        using var document = JsonDocument.Parse(place.Run([.. Call, "--dry-run", "--json"]).Done().Out);
        var root = document.RootElement;
        Assert.Equal("tiny", root.GetProperty("targets").GetString());
        Assert.Equal(
            ["health.conditionShares", "health.dependencyShares", "care.privatePurchaseRate"],
            root.GetProperty("parameters").EnumerateArray().Select(each => each.GetProperty("parameter").GetString()));
        Assert.Equal([true, true, false], root.GetProperty("parameters").EnumerateArray().Select(each => each.GetProperty("pinned").GetBoolean()));
        foreach (var figure in root.GetProperty("figures").EnumerateArray())
        {
            double published = figure.GetProperty("published").GetDouble(), after = figure.GetProperty("after").GetDouble();
            Assert.Equal(after - published, figure.GetProperty("residual").GetDouble(), 1e-12);
            Assert.Equal(Math.Abs(after - published) <= figure.GetProperty("tolerance").GetDouble(), figure.GetProperty("met").GetBoolean());
        }
        // The figures are made to lie off the prior; a fit brings the model nearer to them.
        Assert.True(Misses("after") < 0.5 * Misses("before"));

        double Misses(string when) => root.GetProperty("figures").EnumerateArray().Sum(figure => Math.Pow(
            (figure.GetProperty(when).GetDouble() - figure.GetProperty("published").GetDouble()) / figure.GetProperty("tolerance").GetDouble(), 2));
    }

    [Fact]
    public void Calibrate_FigureThatNothingMoves_IsRefused()
    {
        using var place = Town(targets => targets["parameters"] = new JsonArray("health.conditionShares", "care.privatePurchaseRate"), residents: true);
        var before = place.Compared("inputs");
        Assert.Equal(
            "catalyst: targets/tiny.json: figures: people is moved by none of the parameters, or by no more than luck; it must be moved by one, or go from the list",
            place.Run(Call).Refusal());
        Assert.Equal(before, place.Compared("inputs"));
    }

    /// <summary>Where the targets pin nothing down, everything keeps its prior; that is an answer, no failure.</summary>
    [Fact]
    public void Calibrate_WherePinnedDownIsNothing_KeepsEverything()
    {
        using var place = Town(targets =>
        {
            targets["figures"] = new JsonArray("conditions");
            targets["parameters"] = new JsonArray("health.conditionShares");
        }, tolerance: 1);
        var call = place.Run([.. Call, "--dry-run"]);
        Assert.Equal((0, ""), (call.Code, call.Error));
        Assert.Contains("0 of 1 values are pinned down", call.Out, StringComparison.Ordinal);
    }

    /// <summary>Of whom there is nobody there is no share, and nothing can be fitted to it.</summary>
    [Fact]
    public void Calibrate_FigureOfNobody_IsRefused()
    {
        using var place = Town(targets => targets["figures"]!.AsArray().Add("oldest"));
        Assert.Contains("oldest", place.Run(Call).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Calibrate_ToWhatValidates_IsRefused()
    {
        using var place = Town(targets => targets["figures"]!.AsArray().Add("free"));
        var line = place.Run(Call).Refusal();
        Assert.StartsWith("targets/tiny.json: figures[3]: 'free' is of class independent; it must be of class fitted", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paradigms.ordinaryLoad")]
    [InlineData("services.care_at_home.volunteerShare")]
    public void Calibrate_WhatParadigmsDifferBy_IsRefused(string parameter)
    {
        using var place = Town(targets => targets["parameters"]!.AsArray().Add(parameter));
        Assert.Contains($"'{parameter}' is never fitted: paradigms differ by it", place.Run(Call).Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiyn", "tiny")]
    [InlineData("englund", "england")]
    public void Calibrate_UnknownTargets_NamesTheNearest(string given, string nearest)
    {
        using var place = Town();
        Assert.Contains($"'{nearest}'", place.Run("calibrate", given, "--inputs", "inputs").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Calibrate_DayThatIsNone_IsRefused()
    {
        using var place = Town();
        Assert.Contains(
            "--date does not take '2026-02-30'", place.Run("calibrate", "tiny", "--inputs", "inputs", "--date", "2026-02-30").Refusal(), StringComparison.Ordinal);
    }

    private static JsonNode? Prior(JsonNode entry) => (entry["calibration"]?["prior"] ?? entry)["table"];

    private static JsonObject Entries(SortedDictionary<string, byte[]> files, string file) => JsonNode.Parse(files[file])!.AsObject();

    private static Workplace Town(Action<JsonObject>? change = null, bool residents = false, double tolerance = 0.02)
    {
        var place = FigureTown.Of(new JsonObject
        {
            ["conditions"] = FigureTown.Figure("fitted", "Two conditions", "share", 0.29, FigureTown.AtStart("multimorbid_share", 18), tolerance),
            ["need"] = FigureTown.Figure("fitted", "Need of help", "share", 0.42, FigureTown.AtStart("dependent_share", 65)),
            ["daily"] = FigureTown.Figure("fitted", "Need of daily help", "share", 0.2, FigureTown.AtStart("dependent_daily_share", 65)),
            ["people"] = FigureTown.Figure("fitted", "Residents", "residents", 2000, FigureTown.AtStart("residents", 0), tolerance: 10),
            ["oldest"] = FigureTown.Figure("fitted", "Of the oldest, one condition", "share", 0.9, FigureTown.AtStart("condition_share", 110)),
            ["free"] = FigureTown.Figure("independent", "Isolation", "share", 0.1, FigureTown.AtStart("isolated_share", 18)),
        });
        var targets = new JsonObject
        {
            ["description"] = "Two shares of the start.",
            ["place"] = "testville",
            ["seed"] = 7,
            ["replicates"] = 1,
            ["waves"] = 1,
            ["figures"] = residents ? new JsonArray("conditions", "people") : new JsonArray("conditions", "need", "daily"),
            ["parameters"] = new JsonArray("health.conditionShares", "health.dependencyShares", "care.privatePurchaseRate"),
        };
        change?.Invoke(targets);
        File.WriteAllText(place.PathOf("inputs", "targets", "tiny.json"), targets.ToJsonString());
        return place;
    }

    /// <summary>A town fitted once, for tests that look at what was written.</summary>
    public sealed class FittedTown : IDisposable
    {
        public FittedTown()
        {
            Place = Town();
            Before = Place.Compared("inputs");
            Call = Place.Run(CalibrateTests.Call).Done();
            After = Place.Compared("inputs");
        }

        internal Workplace Place { get; }

        internal Call Call { get; }

        internal SortedDictionary<string, byte[]> Before { get; }

        internal SortedDictionary<string, byte[]> After { get; }

        public void Dispose() => Place.Dispose();
    }
}
