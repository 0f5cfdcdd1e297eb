namespace Catalyst.Tests.EndToEnd;

/// <summary>One plan gives one set of bytes, however it was run.</summary>
public class SameBytesTests
{
    [Fact]
    public void Run_OneThreadOrTwo_WritesTheSameBytes()
    {
        using var place = new Workplace();
        place.Run("compare", Workplace.Study, "--out", "one", "--threads", "1").Done();
        place.Run("compare", Workplace.Study, "--out", "two", "--threads", "2").Done();
        place.AssertSame("one", "two");
    }

    [Fact]
    public void Run_MoreThreadsThanFamilies_WritesTheSameBytes()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "one", "--threads", "1", "--replicates", "1").Done();
        place.Run("run", Workplace.Study, "--out", "two", "--threads", "2", "--replicates", "1").Done();
        place.AssertSame("one", "two");
    }

    [Fact]
    public void Collect_TwoShards_WritesTheSameBytesAsOneRun()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "whole", "--draws", "2").Done();
        place.Run("run", Workplace.Study, "--out", "first", "--draws", "2", "--shard", "1/2").Done();
        place.Run("run", Workplace.Study, "--out", "second", "--draws", "2", "--shard", "2/2").Done();
        place.Run("collect", "second", "first", "--out", "joined").Done();
        place.AssertSame("whole", "joined");
    }

    [Fact]
    public void Collect_IntoAShardNamedWithASlash_JoinsItAndDeletesNothingFirst()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "first", "--shard", "1/2").Done();
        place.Run("run", Workplace.Study, "--out", "second", "--shard", "2/2").Done();
        place.Run("collect", "first/", "second", "--out", "first", "--force").Done();
        Assert.True(File.Exists(place.PathOf("first", "manifest.json")));
    }

    [Fact]
    public void Collect_MissingShard_NamesIt()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "first", "--shard", "1/3").Done();
        var line = place.Run("collect", "first", "--out", "joined").Refusal();
        Assert.Contains("2 of 3 families are missing; they are of shards 2/3, 3/3", line, StringComparison.Ordinal);
        Assert.False(File.Exists(place.PathOf("joined", "manifest.json")));
    }

    [Fact]
    public void Collect_OneShardTwice_IsRefused()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "first", "--shard", "1/2").Done();
        place.Run("run", Workplace.Study, "--out", "again", "--shard", "1/2").Done();
        var line = place.Run("collect", "first", "again", "--out", "joined").Refusal();
        Assert.Contains("draw 0, replicate 0 stands both in", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_ShardsOfTwoPlans_IsRefused()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "first", "--shard", "1/2").Done();
        place.Run("run", Workplace.Study, "--out", "other", "--shard", "2/2", "--seed", "1").Done();
        Assert.Contains("only shards of one plan can be joined", place.Run("collect", "first", "other").Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PartsLost_RunsOnlyTheirFamiliesAgain()
    {
        using var place = new Workplace();
        place.Run("run", Workplace.Study, "--out", "whole").Done();
        // A shard that is the whole leaves its parts, as a run that was killed before the end does.
        place.Run("run", Workplace.Study, "--out", "killed", "--shard", "1/2").Done();
        place.Run("run", Workplace.Study, "--out", "killed", "--shard", "2/2").Done();
        File.Delete(place.PathOf("killed", "parts", "draw-0.replicate-1.place_month.parquet"));
        File.WriteAllText(place.PathOf("killed", "parts", "draw-0.replicate-2.group_year.parquet"), "cut off");
        File.WriteAllText(place.PathOf("killed", "parts", "draw-0.replicate-2.runs.parquet.writing"), "half");

        var call = place.Run("run", Workplace.Study, "--out", "killed").Done();
        Assert.Contains("2 of 3 families run, 1 kept from before", call.Out, StringComparison.Ordinal);
        place.AssertSame("whole", "killed");
    }

    [Fact]
    public void Report_FromTheResultsAlone_WritesTheSameBytes()
    {
        using var place = new Workplace();
        place.Run("compare", Workplace.Study, "--out", "results").Done();
        var before = place.Compared("results");
        Directory.Delete(place.PathOf("results", "figures"), recursive: true);
        File.Delete(place.PathOf("results", "report.html"));
        place.Run("report", "results").Done();
        Assert.Equal(before, place.Compared("results"));
    }
}
