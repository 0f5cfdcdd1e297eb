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
            // To the four digits with which fits are written.
            var (stated, sigma) = (StatedSpread.Of(Today[path].BeforeCalibration)!.Sigma, Assert.IsType<LognormalDistribution>(prior[path].Distribution).Sigma);
            Assert.InRange(sigma, stated * (1 - 1e-3), stated * (1 + 1e-3));
        }
        Assert.All(inputs.Prior, entry => Assert.True(entry.Calibration is null || !fitted.Contains(entry.Path)));
    }

    /// <summary>A range is of the value itself: how far a fit of today went within it does not shift it for the years before.</summary>
    [Fact]
    public void Limits_OfTheBackcast_AreThoseOfTheFileAndNotMultiplesOfTodaysValue()
    {
        var free = Read("backcast").Targets.Parameters.ToDictionary(each => each.Name);
        var shifted = 0;
        foreach (var each in free.Values)
        {
            var entry = Today[each.Path];
            var before = entry.BeforeCalibration;
            if (before.Range is not { } range) continue;
            if (entry.Value.Table is null)
            {
                Assert.Equal(range.Low, each.Lowest * entry.Value.Number, 1e-9);
                Assert.Equal(range.High, each.Highest * entry.Value.Number, 1e-9);
            }
            else
            {
                Assert.All(entry.Value.Cells.Zip(before.Value.Cells), pair => Assert.True(pair.First * each.Lowest >= pair.Second * range.Low - 1e-9));
                Assert.All(entry.Value.Cells.Zip(before.Value.Cells), pair => Assert.True(pair.First * each.Highest <= pair.Second * range.High + 1e-9));
            }
            if (entry.Calibration is not null) shifted++;
        }
        Assert.NotEqual(0, shifted);
    }

    /// <summary>What the targets do not pin down keeps today's value: a fit of today that moves it asks for one of the years before.</summary>
    [Fact]
    public void Stated_OfTheBackcastWhereNothingIsPinnedDown_IsTodaysValue()
    {
        var loose = Read("backcast").Backcast.Entries.Where(entry => entry.Unpinned is not null && entry.Calibration is null).ToList();
        Assert.NotEmpty(loose);
        Assert.All(loose, own => Assert.Equal(Today[own.Path].Value.Cells, own.Value.Cells));
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
