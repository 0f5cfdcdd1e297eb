using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>The published figures and sets of targets that are shipped, and the calibrations that refer to them.</summary>
public class ShippedFiguresTests
{
    private static readonly InputsFolder Folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;

    [Fact]
    public void Figures_AsShipped_AreFreeOfFaultsAndOfEveryClass()
    {
        var faults = new Faults();
        var figures = FiguresFile.Read(Folder, faults)!;
        Assert.Empty(faults.Lines());
        Assert.All(Enum.GetValues<FigureClass>(), each => Assert.Contains(figures.All, figure => figure.Class == each));
    }

    [Fact]
    public void Targets_AsShipped_AreFreeOfFaults()
    {
        var figures = FiguresFile.Read(Folder, new Faults());
        var parameters = ParameterFiles.Read(Folder, new Faults());
        Assert.NotEmpty(Folder.TargetNames);
        foreach (var name in Folder.TargetNames)
        {
            var faults = new Faults();
            TargetsReader.Read(Folder, name, figures, parameters, faults);
            Assert.Empty(faults.Lines());
        }
    }

    [Fact]
    public void Calibrations_AsShipped_NameTargetsAndFiguresThatThereAre()
    {
        var figures = FiguresFile.Read(Folder, new Faults())!;
        foreach (var entry in ParameterFiles.Read(Folder, new Faults()).Entries.Where(each => each.Calibration is not null))
        {
            Assert.Contains(entry.Calibration!.Targets, Folder.TargetNames);
            Assert.All(entry.Calibration.Residuals.Keys, id => Assert.Equal(FigureClass.Fitted, figures.Find(id)?.Class));
            Assert.True(Calibratable.Is(entry.Path), entry.Path);
        }
    }
}
