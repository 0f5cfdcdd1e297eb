using System.Runtime.CompilerServices;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>The inputs that are shipped are free of faults.</summary>
public class ShippedInputsTests
{
    private static readonly string[] ParadigmNames = ["as-is", "state", "market", "community"];

    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "scenarios"));

    public static TheoryData<string> Studies =>
        [.. InputsFolder.Locate(Folder(), ".", ".", new Faults())?.StudyNames ?? []];

    [Theory]
    [MemberData(nameof(Studies))]
    public void Study_AsShipped_HasNoFaults(string study)
    {
        var folder = InputsFolder.Locate(Folder(), ".", ".", new Faults())!;
        var inputs = StudyInputs.Load(folder, study, ParadigmNames, out var faults);
        Assert.Empty(faults.Lines());
        for (var draw = 1; draw <= 20; draw++)
            Assert.NotEmpty(inputs!.Draw(draw).Values);
    }

    [Fact]
    public void Places_AsShipped_HaveNoFaults()
    {
        var faults = new Faults();
        Assert.NotEmpty(PlaceFile.ReadAll(InputsFolder.Locate(Folder(), ".", ".", new Faults())!, faults));
        Assert.Empty(faults.Lines());
    }
}
