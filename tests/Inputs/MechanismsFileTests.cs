using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>The mechanisms that are shipped, and what is said where their file is wrong in one thing.</summary>
public sealed class MechanismsFileTests : IDisposable
{
    private const string File = "mechanisms.json";

    private readonly InputsOnDisk _disk = new();

    private static string Shipped(string file) => System.IO.File.ReadAllText(Path.Combine(ShippedInputsTests.Folder(), file));

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Mechanisms_AsShipped_AreOneForEverySwitchOfTheEngine()
    {
        var folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;
        var faults = new Faults();
        var mechanisms = MechanismsFile.Read(folder, Paradigm.Names, faults)!;
        Assert.Empty(faults.Lines());
        Assert.Equal(MechanismSwitch.All, mechanisms.All.Select(each => each.Switch));
        Assert.All(mechanisms.All, each => Assert.NotEmpty(each.Claims));
        // Nobody tests a hypothesis, and its meaning says so before anything else.
        Assert.All(mechanisms.All.Where(each => each.Switch.Kind == SwitchKind.Hypothesis),
            each => Assert.StartsWith("Untested.", each.Meaning, StringComparison.Ordinal));
    }

    [Fact]
    public void Claims_OfWhatIsNotNamed_AreNone()
    {
        var folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;
        var reverts = MechanismsFile.Read(folder, Paradigm.Names, new Faults())!.All.Single(each => each.Name == "powerReverts");
        Assert.Equal(ClaimedDirection.Higher, reverts.ClaimOn("community", "unmet_hours_per_1000")!.Direction);
        Assert.Null(reverts.ClaimOn("community", "notice_in_force"));
        Assert.Equal((ClaimedDirection.Same, true), (reverts.ClaimOn("state", "deaths")!.Direction, reverts.ClaimOn("state", "deaths")!.Entailed));
    }

    [Fact]
    public void Mechanism_Misspelt_NamesTheNearest() => AssertFault(
        all => { all["loadTire"] = all["loadTires"]!.DeepClone(); all.Remove("loadTires"); },
        "mechanisms.json: loadTire: 'loadTire' is not known here; allowed are isolationHarmsHealth, ", "did you mean 'loadTires'?");

    [Fact]
    public void Mechanism_Missing_IsNamed() => AssertFault(
        all => all.Remove("loadTires"), "mechanisms.json: loadTires: is missing; required here are isolationHarmsHealth, ", "");

    [Fact]
    public void Switch_OfAnotherKind_SaysWhichItIs() => AssertFault(
        all => all["loadTires"]!["switch"] = "difference",
        "mechanisms.json: loadTires.switch: the text 'difference' is not allowed; it must be the kind of this switch: world", "");

    [Fact]
    public void Parameter_Unknown_NamesTheNearest() => AssertFault(
        all => all["loadTires"]!["parameters"]![0] = "community.loadEfect",
        "mechanisms.json: loadTires.parameters[0]: the text 'community.loadEfect' is not allowed; it must be the path of a parameter: ",
        "did you mean 'community.loadEffect'?");

    [Fact]
    public void Source_Unknown_NamesTheNearest() => AssertFault(
        all => all["loadTires"]!["sources"]![1] = "ncvo-2032",
        "mechanisms.json: loadTires.sources[1]: the text 'ncvo-2032' is not allowed; it must be the key of a source in sources.json: ", "did you mean 'ncvo-202");

    [Fact]
    public void Measure_Unknown_NamesTheNearest() => AssertFault(
        all => Claim(all)["measures"]![0] = "unmet_hour_per_1000",
        "mechanisms.json: loadTires.claims[0].measures[0]: the text 'unmet_hour_per_1000' is not allowed; it must be a final measure of place_month: ",
        "did you mean 'unmet_hours_per_1000'?");

    [Fact]
    public void Measure_OfProcess_IsNotAllowed() => AssertFault(
        all => Claim(all)["measures"]![0] = "spend_gbp",
        "mechanisms.json: loadTires.claims[0].measures[0]: the text 'spend_gbp' is not allowed; it must be a final measure of place_month: ", "");

    [Fact]
    public void Direction_Unknown_ListsThoseThereAre() => AssertFault(
        all => Claim(all)["direction"] = "upper",
        "mechanisms.json: loadTires.claims[0].direction: the text 'upper' is not allowed; it must be one of none, lower, higher, same", "");

    [Fact]
    public void Paradigm_Unknown_NamesTheNearest() => AssertFault(
        all => Claim(all)["of"]![0] = "comunity",
        "mechanisms.json: loadTires.claims[0].of[0]: the text 'comunity' is not allowed; it must be a paradigm: ", "did you mean 'community'?");

    [Fact]
    public void Claim_OnOneMeasureTwice_IsAFault() => AssertFault(
        all => all["loadTires"]!["claims"]!.AsArray().Add(Claim(all).DeepClone()),
        "mechanisms.json: loadTires.claims[2].measures: 'unmet_hours_per_1000' is claimed of community twice; one claim a measure", "");

    [Fact]
    public void Claim_OnAllMeasuresThatMove_IsAFault() => AssertFault(
        all => Claim(all)["measures"] = "all",
        "mechanisms.json: loadTires.claims[0].measures: 'all' goes only with the directions same and none; measures that move higher must be named", "");

    [Fact]
    public void Evidence_WithoutASource_MustSayNone() => AssertFault(
        all => all["loadTires"]!["sources"] = new JsonArray(),
        "mechanisms.json: loadTires.evidence: names no source; it must begin with 'None' or have one", "");

    [Fact]
    public void Study_InAFolderWithoutMechanisms_IsFreeOfFaults() => _disk.LoadValid();

    [Fact]
    public void Source_ReferredToByAMechanismOnly_IsNoLeftover()
    {
        _disk.Change(ValidInputs.Sources, sources => sources["elovainio-2017"] = sources["yearbook-2023"]!.DeepClone());
        _disk.AssertFaults("sources.json: elovainio-2017: no parameter, place, mechanism or figure refers to this source; it must be referred to or go");
        _disk.Write(File, Shipped(File));
        _disk.LoadValid();
    }

    private static JsonNode Claim(JsonObject all) => all["loadTires"]!["claims"]![0]!;

    /// <summary>Asserts that the shipped file with one change gives one fault in one line.</summary>
    private void AssertFault(Action<JsonObject> change, string begins, string ends)
    {
        var all = JsonNode.Parse(Shipped(File))!.AsObject();
        change(all);
        _disk.Write(File, all.ToJsonString()).Write(ValidInputs.Sources, Shipped(ValidInputs.Sources));
        var faults = new Faults();
        MechanismsFile.Read(_disk.Folder, Paradigm.Names, faults);
        var line = Assert.Single(faults.Lines());
        Assert.StartsWith(begins, line, StringComparison.Ordinal);
        Assert.Contains(ends, line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
    }
}
