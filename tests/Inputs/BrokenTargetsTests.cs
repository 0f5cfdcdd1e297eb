using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs.Figures;
using static Catalyst.Tests.Inputs.FiguresOnDisk;

namespace Catalyst.Tests.Inputs;

/// <summary>Sets of targets as they are read, and what is said of those that are wrong in one thing.</summary>
public sealed class BrokenTargetsTests : IDisposable
{
    private readonly FiguresOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Targets_Valid_AreReadByNameAndByPath()
    {
        var targets = _disk.ReadTargets(out var faults)!;
        Assert.Empty(faults.Lines());
        Assert.Equal(("tiny", "tiny", 20200701UL, 4, 3), (targets.Name, targets.Place, targets.Seed, targets.Replicates, targets.Waves));
        Assert.Equal(["need-65", "reablement-spend"], targets.Figures.Select(figure => figure.Id));
        Assert.Equal(
            [("care.privatePurchaseRate", null), ("care.requestRate", "65"), ("services.reablement.duration", null)],
            targets.Parameters.Select(free => (free.Path, free.Label)));
        var elsewhere = Path.Combine(Path.GetDirectoryName(_disk.Root)!, "own.json");
        File.Copy(_disk.PathOf(Targets), elsewhere);
        Assert.Equal("own", _disk.ReadTargets(out _, elsewhere)!.Name);
    }

    [Theory]
    [InlineData("tiney", "targets: no set of targets is called 'tiney'; there are tiny; did you mean 'tiny'?")]
    [InlineData("..", "targets: no set of targets is called '..'; there are tiny")]
    [InlineData("../two words.json", "../two words.json: is not a set of targets' file; its name must be letters, digits, '.', '_' and '-', 60 at most")]
    public void Name_Unknown_IsSaidWithTheNearest(string name, string said)
    {
        Assert.Null(_disk.ReadTargets(out var faults, name));
        Assert.StartsWith(said, Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_Unknown_NamesTheNearest() => AssertFault(
        all => all["figures"]![0] = "need-56",
        "figures[0]: the text 'need-56' is not allowed; it must be the key of a figure in figures.json: ", "did you mean 'need-65'?");

    [Fact]
    public void Figure_Independent_IsRefused() => AssertFault(
        all => all["figures"]![1] = "cut",
        "figures[1]: 'cut' is of class independent; it must be of class fitted, for a figure to which the model is fitted can no longer validate it");

    [Fact]
    public void Figure_Implied_IsRefused() => AssertFault(
        all => all["figures"]![1] = "deaths",
        "figures[1]: 'deaths' is of class implied; it must be of class fitted, for it follows from inputs, and a fit to it would move what is given");

    [Fact]
    public void Figure_Twice_IsAFault() => AssertFault(
        all => all["figures"]![1] = "need-65", "figures[1]: 'need-65' stands twice; a figure may count only once");

    [Fact]
    public void Figure_OfAnotherPlace_IsAFault()
    {
        File.WriteAllText(_disk.PathOf("places/small.json"), File.ReadAllText(_disk.PathOf("places/tiny.json"))
            .Replace("\"name\":\"tiny\"", "\"name\":\"small\"", StringComparison.Ordinal));
        _disk.Change(Figures, all => all["need-65"]!["place"] = "small");
        AssertFault(_ => { }, "figures[0]: 'need-65' is of 'small'; it must be of 'tiny', the place of these targets");
    }

    [Fact]
    public void Figure_Faulty_IsSaidOnceWithItsFile()
    {
        _disk.Change(Figures, all => all["need-65"]!["tolerance"] = 0);
        Assert.Null(_disk.ReadTargets(out var faults));
        Assert.StartsWith("figures.json: need-65.tolerance: ", Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("care.privatePurchaseRat", "'care.privatePurchaseRat' is no parameter; it must be the path of one, such as ", "did you mean 'care.privatePurchaseRate'?")]
    [InlineData("services.reablment.duration", "'services.reablment.duration' is no parameter; ", "did you mean 'services.reablement.duration'?")]
    [InlineData("place.residents", "'place.residents' is no parameter; ", "")]
    [InlineData("paradigms.stateDoors", "'paradigms.stateDoors' is never fitted: paradigms differ by it, and no figure is of another paradigm than today's; it must be one that acts alike in all", "")]
    [InlineData("commissioning.capture", "'commissioning.capture' is never fitted: ", "")]
    [InlineData("care.influenceEffect", "'care.influenceEffect' is never fitted: ", "")]
    [InlineData("services.reablement.localKnowledge", "'services.reablement.localKnowledge' is never fitted: ", "")]
    [InlineData("culture.mindsetToday", "'culture.mindsetToday' is never fitted: ", "")]
    [InlineData("services.reablement.slots", "'services.reablement.slots' holds whole numbers, which a multiplier would break; it must be another", "")]
    [InlineData("care.requestRate[64]", "'care.requestRate' has no row '64'; the labels of its first axis, age, are 0, 18, 65, 85", "")]
    [InlineData("care.privatePurchaseRate[65]", "'care.privatePurchaseRate' is a single number and has no row '65'; it must stand without brackets", "")]
    [InlineData("health.dependencyShares[65]", "the rows of 'health.dependencyShares' must each sum to 1, so that none can be multiplied; the table must stand whole, without brackets", "")]
    public void Parameter_NotToBeFitted_SaysWhy(string key, string said, string ends) => AssertFault(
        all => all["parameters"]!.AsArray().Add(key), $"parameters[3]: {said}", ends);

    [Fact]
    public void Parameter_Twice_IsAFault() => AssertFault(
        all => all["parameters"]!.AsArray().Add("care.privatePurchaseRate"),
        "parameters[3]: 'care.privatePurchaseRate' stands twice; a parameter can be moved only once");

    /// <summary>How far a parameter may be moved is what its own file says of it: of its distribution the middle, else its range.</summary>
    [Theory]
    [InlineData("""{ "kind": "lognormal", "median": 1, "sigma": 0.4 }""", null, 0.4, 0, double.PositiveInfinity)]
    [InlineData("""{ "kind": "lognormal", "median": 1, "sigma": 0.4 }""", "[0.5, 3]", 0.4, 0.5, 3)]
    [InlineData("""{ "kind": "uniform", "low": 0.5, "high": 2 }""", null, 0.3304, 0.5, 2)]
    [InlineData(null, "[0.5, 2]", 0.3536, 0.5, 2)]
    public void Parameter_IsMovedAsFarAsItsFileSays(string? distribution, string? range, double sigma, double lowest, double highest)
    {
        Believe(distribution, range);
        var free = _disk.ReadTargets(out var faults)!.Parameters[1];
        Assert.Empty(faults.Lines());
        Assert.Equal(sigma, free.Sigma, 1e-3);
        Assert.Equal((lowest, highest), (free.Lowest, free.Highest));
    }

    [Fact]
    public void Parameter_OfWhichNothingIsBelieved_CannotBeFitted()
    {
        Believe(null, null);
        AssertFault(_ => { }, "parameters[1]: 'care.requestRate' states no distribution and no range of positive values, so that nothing says how far it may be moved; it must state one");
    }

    private void Believe(string? distribution, string? range) => _disk.ChangeInputs(ValidInputs.Care, care =>
    {
        var entry = care["requestRate"]!.AsObject();
        entry.Remove("distribution");
        entry.Remove("range");
        if (distribution is not null) entry["distribution"] = JsonNode.Parse(distribution);
        if (range is not null) entry["range"] = JsonNode.Parse(range);
    });

    [Fact]
    public void Parameter_OfZero_CannotBeMultiplied()
    {
        _disk.ChangeInputs(ValidInputs.Care, care =>
        {
            var values = care["requestRate"]!["table"]!["values"]!.AsArray();
            values[2] = Zeros(values[2]!);
        });
        AssertFault(_ => { }, "parameters[1]: 'care.requestRate' is 0 in this row before any calibration, which no multiplier moves; it must be another");

        static JsonNode Zeros(JsonNode node) => node is JsonArray items ? new JsonArray([.. items.Select(item => Zeros(item!))]) : 0;
    }

    [Fact]
    public void Waves_None_IsAFault() => AssertFault(
        all => all["waves"] = 0, "waves: the number 0 is not allowed; it must be a whole number from 1 to 50");

    [Fact]
    public void Place_OutsideTheFolder_IsRefused() => AssertFault(
        all => all["place"] = "../tiny", "place: the text '../tiny' is not allowed; it must be the name of a place in places/, which leads nowhere else");

    private void AssertFault(Action<JsonObject> breaks, string begins, string ends = "")
    {
        Assert.Null(_disk.Change(Targets, breaks).ReadTargets(out var faults));
        var line = Assert.Single(faults.Lines());
        Assert.StartsWith($"targets/tiny.json: {begins}", line, StringComparison.Ordinal);
        Assert.EndsWith(ends, line, StringComparison.Ordinal);
    }
}
