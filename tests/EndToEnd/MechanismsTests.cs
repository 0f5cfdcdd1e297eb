using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Analysis.Results;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.EndToEnd;

/// <summary>The command <c>mechanisms</c>, on a made-up town and a few mechanisms of every kind.</summary>
public class MechanismsTests
{
    private static readonly string[] Few = ["mechanisms", Workplace.Study, "--replicates", "2", "--only", "loadTires", "wayIn", "lineFades"];

    [Fact]
    public void Mechanisms_RunTwice_WritesTheSameBytes()
    {
        using var place = new Workplace();
        var call = place.Run([.. Few, "--out", "one", "--threads", "1"]).Done();
        Assert.Contains("lineFades  hypothesis, untested", call.Out, StringComparison.Ordinal);
        place.Run([.. Few, "--out", "two", "--threads", "2"]).Done();
        place.AssertSame("one", "two");

        var rows = MechanismTables.Rows(ResultsFolder.Open(place.PathOf("one")).Table("mechanisms"));
        Assert.Equal(["lineFades", "loadTires", "wayIn"], rows.Select(row => row.Mechanism).Distinct());
        // Of the world also the level in as-is; of a difference and a hypothesis the other scenario's difference only.
        Assert.Equal(["as-is", "community"], rows.Where(row => row.Mechanism == "loadTires").Select(row => row.Scenario).Distinct());
        Assert.Equal(["community"], rows.Where(row => row.Mechanism != "loadTires").Select(row => row.Scenario).Distinct());
        Assert.Contains("## loadTires", File.ReadAllText(place.PathOf("one", "mechanisms.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Mechanisms_CompleteAlready_AreShownAndNotRun()
    {
        string[] one = ["mechanisms", Workplace.Study, "--replicates", "2", "--only", "wayIn", "--out", "results"];
        using var place = new Workplace();
        place.Run(one).Done();
        var before = place.Compared("results");
        File.Delete(place.PathOf("results", "mechanisms.md"));
        Assert.Contains("nothing was run", place.Run(one).Done().Out, StringComparison.Ordinal);
        Assert.Equal(before, place.Compared("results"));
        using var document = JsonDocument.Parse(place.Run([.. one, "--json"]).Done().Out);
        Assert.False(document.RootElement.GetProperty("ran").GetBoolean());
        Assert.NotEmpty(document.RootElement.GetProperty("effects").EnumerateArray());
        Assert.Contains("another folder with --out", place.Run([.. one, "--seed", "2"]).Refusal(), StringComparison.Ordinal);
        place.Run([.. one, "--seed", "2", "--force"]).Done();
    }

    [Fact]
    public void Mechanisms_FamilyThatFails_IsRecordedAndLeftOut()
    {
        using var place = new Workplace
        {
            Live = (plan, family, hazards, watch) => family.Replicate == 1 && !plan.Scenarios[0].Differences.WayIn
                ? throw new InvalidOperationException("out of paper")
                : FamilyRun.Live(plan, family, hazards, watch),
        };
        var call = place.Run("mechanisms", Workplace.Study, "--only", "wayIn", "--out", "results");
        Assert.Equal(1, call.Code);
        Assert.Equal("failed: full but wayIn, draw 0, replicate 1: out of paper\nfailed: no difference, draw 0, replicate 1: out of paper\n", call.Error);
        var rows = MechanismTables.Rows(ResultsFolder.Open(place.PathOf("results")).Table("mechanisms"));
        Assert.All(rows, row => Assert.Equal(2, row.Effect.Count));
    }

    [Fact]
    public void Mechanisms_EveryFamilyFails_SaysSoAndKnowsNothing()
    {
        using var place = new Workplace { Live = (_, _, _, _) => throw new InvalidOperationException("out of paper") };
        var call = place.Run("mechanisms", Workplace.Study, "--only", "wayIn", "--replicates", "2", "--out", "results", "--json");
        Assert.Equal(1, call.Code);
        Assert.Contains("and 3 more; mechanism_runs.parquet lists them", call.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(call.Out);
        Assert.All(document.RootElement.GetProperty("effects").EnumerateArray(),
            effect => Assert.Equal(JsonValueKind.Null, effect.GetProperty("effect").ValueKind));
    }

    [Fact]
    public void Mechanisms_Cancelled_LeaveNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        using var place = new Workplace
        {
            Cancelled = stop.Token,
            Live = (plan, family, hazards, watch) =>
            {
                stop.Cancel();
                return FamilyRun.Live(plan, family, hazards, watch);
            },
        };
        var call = place.Run("mechanisms", Workplace.Study, "--only", "wayIn", "--threads", "1");
        Assert.Equal(130, call.Code);
        Assert.Contains("nothing is kept of 0 of 12 families", call.Error, StringComparison.Ordinal);
        Assert.Equal(["tiny.json"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void Mechanisms_AnyWidth_AreNeverPrintedBeyondIt(int width)
    {
        using var place = new Workplace { Width = width };
        var lines = place.Run("mechanisms", Workplace.Study, "--replicates", "1", "--only", "lineFades", "--out", "r").Done().Out.Split('\n');
        Assert.All(lines.Where(line => !line.StartsWith("page ", StringComparison.Ordinal) && !line.StartsWith("tables ", StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Mechanisms_Planned_AreCountedAndNotRun()
    {
        using var place = new Workplace();
        var call = place.Run([.. Few, "--plan"]).Done();
        Assert.Contains("22: 11 settings of the switches × 2 of the study, each of 2 scenarios", call.Out, StringComparison.Ordinal);
        Assert.Equal(["tiny.json"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Mechanisms_OfNoSuchName_NamesTheNearest()
    {
        using var place = new Workplace();
        Assert.Contains("no mechanism 'loadTire'; describe mechanisms lists them; did you mean 'loadTires'?",
            place.Run("mechanisms", Workplace.Study, "--only", "loadTire").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mechanisms_OfAStudyThatSetsSwitches_AreRefused()
    {
        using var place = new Workplace(study => study["world"] = new JsonObject { ["loadTires"] = false });
        Assert.Contains("this command sets every one of them itself", place.Run("mechanisms", Workplace.Study).Refusal(), StringComparison.Ordinal);
    }
}
