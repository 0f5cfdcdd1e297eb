using System.Runtime.CompilerServices;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>The inputs that are shipped are free of faults.</summary>
public class ShippedInputsTests
{
    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "scenarios"));

    public static TheoryData<string> Studies =>
        [.. InputsFolder.Locate(Folder(), ".", ".", new Faults())?.StudyNames ?? []];

    [Theory]
    [MemberData(nameof(Studies))]
    public void Study_AsShipped_HasNoFaults(string study)
    {
        var folder = InputsFolder.Locate(Folder(), ".", ".", new Faults())!;
        var inputs = StudyInputs.Load(folder, study, Paradigm.Names, out var faults);
        Assert.Empty(faults.Lines());
        for (var draw = 1; draw <= 20; draw++)
            Assert.NotEmpty(inputs!.Draw(draw).Values);
    }

    /// <summary>The neutral study is the main one with every difference off, over the same years.</summary>
    [Fact]
    public void NeutralStudy_IsTheMainOneWithEveryDifferenceOff()
    {
        var (main, neutral) = (Load("three-paradigms"), Load("neutral"));
        var off = Unit.Model.Switches.Off<DifferenceSwitches>();
        Assert.Equal((main.Place, main.Start, main.PolicyStart, main.Years), (neutral.Place, neutral.Start, neutral.PolicyStart, neutral.Years));
        Assert.Equal(
            main.Scenarios.Select(scenario => (scenario.Name, scenario.Policy, off)),
            neutral.Scenarios.Select(scenario => (scenario.Name, scenario.Policy, scenario.Differences)));
    }

    /// <summary>Nothing tests the two claims: the study made for them runs them, and no other does.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void Hypotheses_AreRunByTheStudyMadeForThemAlone(string study) =>
        Assert.Equal(
            study == "far-claims",
            Load(study).Scenarios.Any(scenario => scenario.Hypotheses != new Hypotheses()));

    [Fact]
    public void Study_FromTheCopyBesideTheProgram_IsTheSame()
    {
        var faults = new Faults();
        var packaged = InputsFolder.Locate(null, Path.GetTempPath(), AppContext.BaseDirectory, faults);
        Assert.Empty(faults.Lines());
        var inputs = StudyInputs.Load(packaged!, "quick", Paradigm.Names, out faults);
        Assert.Empty(faults.Lines());
        var original = InputsFolder.Locate(Folder(), ".", ".", faults)!;
        Assert.Equal(StudyInputs.Load(original, "quick", Paradigm.Names, out _)!.Files, inputs!.Files);
    }

    private static Study Load(string study)
    {
        var folder = InputsFolder.Locate(Folder(), ".", ".", new Faults())!;
        return StudyInputs.Load(folder, study, Paradigm.Names, out _)!.Study;
    }

    [Fact]
    public void Places_AsShipped_HaveNoFaults()
    {
        var faults = new Faults();
        Assert.NotEmpty(PlaceFile.ReadAll(InputsFolder.Locate(Folder(), ".", ".", new Faults())!, faults));
        Assert.Empty(faults.Lines());
    }
}
