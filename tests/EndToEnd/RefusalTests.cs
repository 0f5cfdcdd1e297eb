using System.Text.Json;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Tests.EndToEnd;

/// <summary>Wrong calls, failed runs, cancelled runs and folders that hold something else.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("there is no command 'comprae'; there are compare, check, plan, run, collect, report, mechanisms, calibrate, validate, describe; did you mean 'compare'?", "comprae")]
    [InlineData("no command is given", "")]
    [InlineData("compare has no option '--sed'; did you mean '--seed'?", "compare", "--sed", "4")]
    [InlineData("compare has no option '--sed=4'; did you mean '--seed'?", "compare", "--sed=4")]
    [InlineData("compare does not take 'two'; it takes one STUDY", "compare", "one", "two")]
    [InlineData("no study is called 'qick'; there are england, far-claims, hybrid, invest, mechanisms, neutral, quick, stress, three-paradigms; did you mean 'quick'?", "compare", "qick")]
    [InlineData("--seed does not take 'x'; it takes a whole number from 0 to 9007199254740991", "run", "quick", "--seed", "x")]
    [InlineData("--seed does not take '-1'", "run", "quick", "--seed", "-1")]
    [InlineData("--years does not take '99'; it takes a whole number from 1 to 50", "check", "quick", "--years", "99")]
    [InlineData("--threads does not take '0'", "run", "quick", "--threads", "0")]
    [InlineData("--shard does not take '3/2'; it takes I/N", "run", "quick", "--shard", "3/2")]
    [InlineData("--out needs a value", "run", "quick", "--out")]
    [InlineData("report needs DIR", "report")]
    [InlineData("there is no such folder", "report", "nowhere")]
    [InlineData("holds no parts of a study", "collect", "nowhere")]
    [InlineData("describe knows no 'colums'; it knows parameters, services, columns, paradigms, mechanisms, places, studies, figures, targets; did you mean 'columns'?", "describe", "colums")]
    [InlineData("describe parameters has no name that begins with 'communty'; did you mean 'community'?", "describe", "parameters", "communty")]
    [InlineData("describe does not take 'b'; it takes one TOPIC, one PREFIX", "describe", "parameters", "a", "b")]
    [InlineData("is not an inputs folder", "check", "--inputs", "nowhere")]
    [InlineData("does not take '[diagram]'", "[diagram]", "compare")]
    [InlineData("\\u001b", "\u001b[31mred")]
    public void Call_Wrong_IsRefusedInOneLine(string message, params string[] arguments)
    {
        using var place = new Workplace();
        var line = place.Run([.. arguments.Where(each => each.Length > 0)]).Refusal();
        Assert.Contains(message, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void Check_FaultyStudy_ListsEveryFaultAsTextAndAsJson()
    {
        using var place = new Workplace(study => (study["years"], study["panel"]) = (-1, "many"));
        var call = place.Run("check", Workplace.Study);
        Assert.Equal(2, call.Code);
        Assert.Equal(2, call.Error.Trim().Split('\n').Length);
        var json = place.Run("check", Workplace.Study, "--json");
        Assert.Equal((2, ""), (json.Code, json.Error));
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal(["years", "panel"], document.RootElement.EnumerateArray().Select(fault => fault.GetProperty("path").GetString()));
        Assert.Equal("[]", place.Run("check", "quick", "--json").Done().Out.Trim());
    }

    [Fact]
    public void Run_FolderOfAnotherPlan_IsRefusedNamingBoth()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "results").Done();
        var line = place.Run("run", Workplace.Study, "--out", "results", "--seed", "1").Refusal();
        Assert.Matches("holds plan [0-9a-f]{12} of study tiny, and this is plan [0-9a-f]{12} of study tiny", line);
    }

    [Fact]
    public void Run_PartsOfAnotherPlan_IsRefusedNamingBoth()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "results", "--shard", "1/2").Done();
        Assert.Contains("and this is plan", place.Run("run", Workplace.Study, "--out", "results", "--seed", "1").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Force_DeletesOnlyWhatTheProgramWrote()
    {
        using var place = new Workplace();
        place.Run("compare", Workplace.Study, "--out", "results").Done();
        File.WriteAllText(place.PathOf("results", "notes.txt"), "mine");
        File.WriteAllText(place.PathOf("results", "figures", "mine.svg"), "mine");
        place.Run("run", Workplace.Study, "--out", "results", "--seed", "1", "--force").Done();
        Assert.Equal("mine", File.ReadAllText(place.PathOf("results", "notes.txt")));
        Assert.Equal([place.PathOf("results", "figures", "mine.svg")], Directory.GetFiles(place.PathOf("results", "figures")));
        Assert.False(File.Exists(place.PathOf("results", "report.html")));
    }

    [Theory]
    [InlineData()]
    [InlineData("--force")]
    public void Run_FolderOfSomethingElse_IsRefusedAndLeftAlone(params string[] more)
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.PathOf("mine"));
        File.WriteAllText(place.PathOf("mine", "plan.parquet"), "mine");
        var line = place.Run(["run", Workplace.Study, "--out", "mine", .. more]).Refusal();
        Assert.Contains("holds no results of this program", line, StringComparison.Ordinal);
        Assert.Equal(["plan.parquet"], Directory.GetFileSystemEntries(place.PathOf("mine")).Select(Path.GetFileName));
    }

    [Fact]
    public void Run_ResultsDamaged_IsRefused()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "results").Done();
        File.WriteAllText(place.PathOf("results", "runs.parquet"), "other bytes");
        Assert.Contains("runs.parquet", place.Run("run", Workplace.Study, "--out", "results").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FamilyFails_IsRecordedAndTheRestGoOn()
    {
        using var place = new Workplace
        {
            Live = (plan, family, hazards, watch) => family.Replicate == 1
                ? throw new InvalidOperationException("no more\nrows")
                : FamilyRun.Live(plan, family, hazards, watch),
        };
        var call = place.Run("compare", Workplace.Study, "--out", "results");
        Assert.Equal(1, call.Code);
        Assert.Equal("failed: draw 0, replicate 1: no more rows\n", call.Error);
        Assert.Contains("2 compared", call.Out, StringComparison.Ordinal);
        var runs = TableFile.Read(place.PathOf("results", "runs.parquet"));
        Assert.Equal(["done", "done", "failed", "failed", "done", "done"], runs.Text("status"));
        Assert.Equal("no more rows", runs.Text("message")[2]);
        Assert.Equal([0, 2], TableFile.Read(place.PathOf("results", "place_month.parquet")).Int32("replicate").Distinct());
        // The same plan again is complete, with its failure.
        Assert.Equal(1, place.Run("run", Workplace.Study, "--out", "results").Code);
    }

    [Fact]
    public void Compare_EveryFamilyFails_SaysSo()
    {
        using var place = new Workplace { Live = (_, _, _, _) => throw new InvalidOperationException("no") };
        var call = place.Run("compare", Workplace.Study);
        Assert.Equal(1, call.Code);
        Assert.Contains("every family failed", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Cancelled_KeepsCompleteFamiliesAndGoesOn()
    {
        using var cancellation = new CancellationTokenSource();
        using var place = new Workplace
        {
            Cancelled = cancellation.Token,
            Live = (plan, family, hazards, watch) =>
            {
                if (family.Replicate == 1) cancellation.Cancel();
                return FamilyRun.Live(plan, family, hazards, watch);
            },
        };
        var call = place.Run("run", Workplace.Study, "--out", "results", "--threads", "1");
        Assert.Equal(130, call.Code);
        Assert.Contains("1 of 3 families are kept", call.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(place.PathOf("results", "manifest.json")));

        using var again = new Workplace();
        Directory.Move(place.PathOf("results"), again.PathOf("results"));
        Assert.Contains("1 kept from before", again.Run("run", Workplace.Study, "--out", "results").Done().Out, StringComparison.Ordinal);
        again.Run("run", Workplace.Study, "--out", "whole").Done();
        again.AssertSame("whole", "results");
    }
}
