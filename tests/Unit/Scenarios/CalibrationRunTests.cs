using Catalyst.Scenarios.Experiments.Calibration;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>How much a miss of a target counts.</summary>
public class CalibrationRunTests
{
    // Mean 2.5, variance 5/3.
    private static readonly double[] Samples = [1, 2, 3, 4];

    [Theory]
    [InlineData(0.5, 0, 0.25)]
    [InlineData(0.5, 0.1, 0.25)]
    [InlineData(0.5, 0.4, 0.4)]
    public void Deviation_OfOneSample_IsHalfTheToleranceOrTheStandardErrorIfThatIsMore(double tolerance, double error, double expected) =>
        Assert.Equal(expected, CalibrationRun.Deviation(Figure(tolerance, error), [3], 1), 1e-12);

    /// <summary>Variances add up: what is stated, and the luck in the mean of so many replicates as the samples show it.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void Deviation_OfSeveralSamples_HoldsTheLuckOfTheirMean(int replicates) =>
        Assert.Equal(Math.Sqrt(0.25 * 0.25 + 5.0 / 3 / replicates), CalibrationRun.Deviation(Figure(0.5, 0), Samples, replicates), 1e-12);

    private static PublishedFigure Figure(double tolerance, double error)
    {
        var faults = new Faults();
        var folder = InputsFolder.Locate(Path.Combine(Shipped.Root, "scenarios"), ".", ".", faults)!;
        return FiguresFile.Read(folder, faults)!.All[0] with { Tolerance = tolerance, StandardError = error };
    }
}
