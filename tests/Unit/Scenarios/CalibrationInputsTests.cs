using Catalyst.Scenarios.Experiments.Calibration;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>From which values the shipped calibrations start.</summary>
public class CalibrationInputsTests
{
    private static readonly Dictionary<string, ParameterEntry> Today = Shipped.Inputs.Entries.ToDictionary(entry => entry.Path);

    [Fact]
    public void Prior_OfEngland_IsWhatStoodBeforeAnyFit()
    {
        var inputs = Read("england");
        Assert.False(inputs.IsOfBackcast);
        Assert.Contains(inputs.Stated, entry => entry.Calibration is not null);
        Assert.All(inputs.Prior, entry => Assert.Null(entry.Calibration));
        foreach (var entry in inputs.Prior)
        {
            var before = Today[entry.Path].BeforeCalibration;
            Assert.Equal(before.Value.Cells, entry.Value.Cells);
            Assert.Equal((before.Status, before.Range, before.Distribution), (entry.Status, entry.Range, entry.Distribution));
        }
    }

    /// <summary>
    /// What was fitted to England of today is where the fit to the years before starts, as uncertain as it was before that fit;
    /// whatever an earlier fit to those years took for today's value.
    /// </summary>
    [Fact]
    public void Prior_OfTheBackcast_IsTodaysValueWithTheSpreadOfItsFile()
    {
        var inputs = Read("backcast");
        Assert.True(inputs.IsOfBackcast);
        var prior = inputs.Prior.ToDictionary(entry => entry.Path);
        var fitted = inputs.Targets.Parameters.Select(free => free.Path).Distinct().Where(path => Today[path].Calibration is not null).ToList();
        Assert.NotEmpty(fitted);
        foreach (var path in fitted)
        {
            Assert.Equal(Today[path].Value.Cells, prior[path].Value.Cells);
            Assert.Equal(ParameterStatus.Assumed, prior[path].Status);
            Assert.Null(prior[path].Calibration);
            Assert.Equal(
                StatedSpread.Of(Today[path].BeforeCalibration)!.Sigma, Assert.IsType<LognormalDistribution>(prior[path].Distribution).Sigma);
        }
        Assert.All(inputs.Prior, entry => Assert.True(entry.Calibration is null || !fitted.Contains(entry.Path)));
    }

    /// <summary>What the back-cast restates by hand is its own, and what is fitted again lies where its file says.</summary>
    [Fact]
    public void Stated_OfTheBackcast_IsItsOwnFiles()
    {
        var inputs = Read("backcast");
        Assert.NotEmpty(inputs.Backcast.Entries);
        foreach (var own in inputs.Backcast.Entries)
            Assert.Equal(own.Value.Cells, inputs.Stated.Single(entry => entry.Path == own.Path).Value.Cells);
    }

    private static CalibrationInputs Read(string targets)
    {
        var faults = new Faults();
        var folder = InputsFolder.Locate(Path.Combine(Shipped.Root, "scenarios"), ".", ".", faults)!;
        var inputs = CalibrationInputs.Read(folder, targets, faults);
        Assert.Empty(faults.Lines());
        return inputs!;
    }
}
