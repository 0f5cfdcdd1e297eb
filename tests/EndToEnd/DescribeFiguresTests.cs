using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Tests.Inputs;

namespace Catalyst.Tests.EndToEnd;

/// <summary>What the command lists of published figures, of targets and of calibrations.</summary>
public sealed class DescribeFiguresTests : IDisposable
{
    private readonly FiguresOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Describe_Figures_ShowsWhatWasPublishedAndWhatStandsBesideIt()
    {
        var lines = Describe("figures", "need").Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal(["need-65", "need-by-fifth"], lines.Where(line => line.StartsWith("need-", StringComparison.Ordinal)));
        Assert.Contains("class          fitted", lines);
        Assert.Contains("measure        dependent_share of ages 65 and over, present, 2021-07", lines);
        Assert.Contains(
            "measure        dependent_share of ages 65 and over, deprivation fifth 1, over of deprivation fifth 5, present, 2021-07, at the ages of all residents",
            lines);
        Assert.Contains("source         yearbook-2023: Table 1", lines);
    }

    [Fact]
    public void Describe_FiguresAsJson_HoldsValueUnitClassPeriodAndArea()
    {
        using var document = JsonDocument.Parse(Describe("figures", "reablement", "--json"));
        var figure = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(
            ["reablement-spend", "30", "GBP per person per year", "fitted", "2021", "England"],
            ((string[])["name", "value", "unit", "class", "period", "area"]).Select(key => figure.GetProperty(key).GetString()));
        Assert.Equal("spend_per_head of ages 65 and over, reablement, present, 24 months from 2021-07", figure.GetProperty("measure").GetString());
    }

    [Fact]
    public void Describe_Targets_ShowsFiguresAndParametersWithTheirPriors()
    {
        var text = Describe("targets");
        Assert.Contains("need-65, reablement-spend", text, StringComparison.Ordinal);
        Assert.Contains("care.privatePurchaseRate (0.3), care.requestRate[65] (0.3), services.reablement.duration (0.3)", text, StringComparison.Ordinal);
        Assert.Contains("3 waves of 4 replicates", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_FiguresWithAFault_SaysItAndEndsWithTwo()
    {
        _disk.Change(FiguresOnDisk.Figures, all => all["need-65"]!["tolerance"] = 0);
        using var place = new Workplace { Width = 200 };
        var called = place.Run("describe", "figures", "--inputs", _disk.Root);
        Assert.Equal(2, called.Code);
        Assert.StartsWith("figures.json: need-65.tolerance: the number 0 is not allowed; ", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_ACalibratedParameter_SaysWhenAndToWhat()
    {
        _disk.ChangeInputs(ValidInputs.Council, council =>
        {
            var entry = council["feeStep"]!.AsObject();
            (entry["status"], entry["range"]) = ("calibrated", new JsonArray(0.2, 0.3));
            entry["calibration"] = JsonNode.Parse("""
                { "date": "2026-11-23", "targets": "tiny", "posteriorOverPrior": 0.31, "residuals": { "need-65": 0.01 },
                  "prior": { "value": 0.2, "range": [0.1, 0.4], "status": "assumed", "reason": "A guess." } }
                """);
        });
        Assert.Contains("calibrated on 2026-11-23 to tiny, from 0.2; posterior over prior 0.31", Describe("parameters", "council.feeStep"), StringComparison.Ordinal);
    }

    private string Describe(params string[] arguments)
    {
        using var place = new Workplace { Width = 200 };
        return place.Run(["describe", .. arguments, "--inputs", _disk.Root]).Done().Out;
    }
}
