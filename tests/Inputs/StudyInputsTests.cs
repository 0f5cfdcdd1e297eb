using System.Text.Json.Nodes;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.Inputs;

public class StudyInputsTests
{
    [Fact]
    public void Load_ValidInputs_GivesStudyParametersAndPlace()
    {
        using var disk = new InputsOnDisk();
        var inputs = disk.LoadValid();
        Assert.Equal("two", inputs.Study.Name);
        Assert.Equal(Month.Of(2026, 4), inputs.Study.PolicyStart);
        Assert.Equal(Month.Of(2036, 4), inputs.Study.End);
        Assert.Equal(new DateOnly(2027, 12, 31), inputs.Study.ValidUntil);
        Assert.Equal(["as-is", "community"], inputs.Study.Scenarios.Select(scenario => scenario.Name));
        Assert.Equal("community", inputs.Study.Scenarios[1].Policy.Decisions.WayIn);
        Assert.Equal(2000, inputs.Place.Place.Residents.Values.Sum());
        Assert.Equal(0.25, inputs.Parameters.Health.DependencyShares.At(70, 2));
        Assert.Equal([0.5, 0.5], inputs.Parameters.Care.CarerCover.Values);
        Assert.Equal(
            ParameterTree.ByPath.Keys, inputs.Entries.Select(entry => entry.Path).Where(path => !path.StartsWith("services.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Load_ValidInputs_ListsEveryFileWithItsHash()
    {
        using var disk = new InputsOnDisk();
        var files = disk.LoadValid().Files;
        Assert.Equal(ValidInputs.Files().Keys.Order(StringComparer.Ordinal), files.Select(file => file.Name));
        Assert.All(files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
    }

    [Fact]
    public void Load_StudyByPathOutsideTheFolder_IsAllowed()
    {
        using var disk = new InputsOnDisk();
        var path = Path.Combine(disk.Root, "..", "mine.json");
        File.Move(disk.PathOf(ValidInputs.Study), path);
        var inputs = disk.Load(out var faults, path);
        Assert.Empty(faults.Lines());
        Assert.Equal("mine", inputs!.Study.Name);
    }

    [Fact]
    public void Load_CommentsTrailingCommasAndByteOrderMark_AreTolerated()
    {
        using var disk = new InputsOnDisk();
        var text = File.ReadAllText(disk.PathOf(ValidInputs.Study));
        disk.Write(ValidInputs.Study, "\uFEFF// a study\n" + text[..^1] + ", }");
        disk.LoadValid();
    }

    [Fact]
    public void Load_SwitchesAndDecisionsOneByOne_AreRead()
    {
        using var disk = new InputsOnDisk();
        disk.Change(ValidInputs.Study, study =>
        {
            study["world"] = new JsonObject { ["groupsHelp"] = false };
            study["scenarios"]!.AsArray().Add(new JsonObject
            {
                ["name"] = "mixed",
                ["decisions"] = new JsonObject
                {
                    ["specification"] = "community",
                    ["wayIn"] = "state",
                    ["delivery"] = "market",
                    ["money"] = "state",
                    ["participation"] = "community",
                    ["pressureResponse"] = "as-is",
                },
                ["differences"] = new JsonObject { ["delivery"] = false },
            });
        });
        var study = disk.LoadValid().Study;
        Assert.False(study.World.GroupsHelp);
        Assert.True(study.World.ProvidersExit);
        var mixed = study.Scenarios[2];
        Assert.Equal(new DecisionMakers("community", "state", "market", "state", "community", "as-is"), mixed.Policy.Decisions);
        Assert.Equal(new CommissioningAnswers(), mixed.Policy.Answers);
        Assert.Equal((0, new Hypotheses()), (mixed.Policy.AfterMonths, mixed.Hypotheses));
        Assert.Empty(mixed.Services);
        Assert.False(mixed.Differences.Delivery);
        Assert.True(mixed.Differences.WayIn);
    }

    [Fact]
    public void Load_StressAndInvestment_AreReadAndTheRestStaysNeutral()
    {
        using var disk = new InputsOnDisk();
        disk.Change(ValidInputs.Study, study =>
        {
            study["stress"] = new JsonObject { ["grantRatio"] = 0.5, ["taxCapRatio"] = 0, ["providersClose"] = true };
            study["scenarios"]![1]!["investment"] = new JsonObject { ["joinedUp"] = 0.01 };
            study["scenarios"]![1]!["differences"] = new JsonObject { ["investment"] = false };
        });
        var study = disk.LoadValid().Study;
        Assert.Equal(new Stress { GrantRatio = 0.5, TaxCapRatio = 0, ProvidersClose = true }, study.Stress);
        Assert.Equal(new Investment { JoinedUp = 0.01 }, study.Scenarios[1].Investment);
        Assert.False(study.Scenarios[1].Differences.Investment);
        Assert.Equal(new Investment(), study.Scenarios[0].Investment);
    }

    [Fact]
    public void Departures_OfStressAndInvestment_AreSaid()
    {
        using var disk = new InputsOnDisk();
        Assert.Empty(StudyManifest.Departures(new Plan(disk.LoadValid())));
        disk.Change(ValidInputs.Study, study =>
        {
            study["world"] = new JsonObject { ["stoppingHarms"] = false };
            study["stress"] = new JsonObject { ["grantRatio"] = 0.5, ["providersClose"] = true };
            study["scenarios"]![1]!["investment"] = new JsonObject { ["prevention"] = 0.005 };
        });
        Assert.Equal(
        [
            "Switched off in every scenario: stoppingHarms.",
            "Stress on every scenario: grantRatio = 0.5, providersClose.",
            "Invested in community, over income: prevention = 0.005.",
        ],
        StudyManifest.Departures(new Plan(disk.LoadValid())));
    }

    [Fact]
    public void Load_NoStress_IsNeutral()
    {
        using var disk = new InputsOnDisk();
        Assert.Equal(new Stress(), disk.LoadValid().Study.Stress);
    }

    [Fact]
    public void Load_Override_ReplacesTheValueAndStopsItsDraw()
    {
        using var disk = new InputsOnDisk();
        disk.Change(ValidInputs.Council, council => council["budgetGrowth"]!["distribution"] =
            new JsonObject { ["kind"] = "uniform", ["low"] = -0.1, ["high"] = 0.1 });
        Assert.Single(disk.LoadValid().Draw(1).Values);
        disk.Change(ValidInputs.Study, study => study["overrides"] = new JsonObject { ["council.budgetGrowth"] = 0.01 });
        var inputs = disk.LoadValid();
        Assert.Equal(0.01, inputs.Parameters.Council.BudgetGrowth);
        Assert.Equal([new ParameterOverride("council.budgetGrowth", 0.01)], inputs.Study.Overrides);
        Assert.True(inputs.Entries.Single(entry => entry.Path == "council.budgetGrowth").Overridden);
        Assert.Empty(inputs.Draw(1).Values);
    }

    [Fact]
    public void Load_ChangesFromTheCommandLine_ReplaceTheStudys()
    {
        using var disk = new InputsOnDisk();
        var study = disk.LoadValid(new StudyChanges { Years = 3, Draws = 4, Replicates = 5, Seed = 6 }).Study;
        Assert.Equal((3, 4, 5, 6UL), (study.Years, study.Draws, study.Replicates, study.Seed));
    }

    [Fact]
    public void Load_ChangesOutOfBounds_AreFaults()
    {
        using var disk = new InputsOnDisk();
        Assert.Null(disk.Load(out var faults, changes: new StudyChanges { Years = 0, Replicates = 10_001 }));
        Assert.Equal(
        [
            "command line: --years: the number 0 is not allowed; it must be a whole number from 1 to 50",
            "command line: --replicates: the number 10001 is not allowed; it must be a whole number from 1 to 10000",
        ],
        faults.Lines());
    }

    [Fact]
    public void Locate_NothingGiven_TakesTheNearestScenariosUpwards()
    {
        using var disk = new InputsOnDisk();
        var deep = Directory.CreateDirectory(Path.Combine(disk.Root, "..", "a", "b")).FullName;
        var faults = new Faults();
        Assert.Equal(disk.Root, InputsFolder.Locate(null, deep, deep, faults)!.Root);
        Assert.False(faults.Any);
    }

    [Fact]
    public void Locate_NothingNear_TakesTheCopyBesideTheProgram()
    {
        using var disk = new InputsOnDisk();
        var program = Path.Combine(disk.Root, "..", "program");
        Directory.CreateDirectory(program);
        Directory.Move(disk.Root, Path.Combine(program, "inputs"));
        var folder = InputsFolder.Locate(null, program, program, new Faults());
        Assert.Equal(Path.GetFullPath(Path.Combine(program, "inputs")), folder!.Root);
    }

    [Theory]
    [InlineData("/nowhere/at/all")]
    [InlineData("")]
    public void Locate_GivenFolderHoldsNoInputs_IsAFault(string given)
    {
        var faults = new Faults();
        Assert.Null(InputsFolder.Locate(given, "/", "/", faults));
        Assert.Equal("is not an inputs folder; it must be a folder that holds parameters/ and studies/", faults.All[0].Message);
    }

    [Fact]
    public void ReadAll_Places_GivesEachOfTheFolder()
    {
        using var disk = new InputsOnDisk();
        var faults = new Faults();
        Assert.Equal(["Tiny"], PlaceFile.ReadAll(disk.Folder, faults).Select(place => place.Title));
        Assert.False(faults.Any);
    }
}
