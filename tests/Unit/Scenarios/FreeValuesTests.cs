using Catalyst.Scenarios.Experiments.Calibration;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>The values at a point of a fit, of the shipped parameters as they were before any calibration.</summary>
public class FreeValuesTests
{
    // Numbers are written with four digits, shares with five places.
    private const double Rounding = 5.1e-4, ShareRounding = 3e-5;

    private static readonly IReadOnlyList<ServiceEntry> Services = Shipped.Inputs.Services;
    private static readonly IReadOnlyList<ParameterEntry> Prior = [.. Shipped.Inputs.Entries.Select(entry => entry.BeforeCalibration)];
    private static readonly Dictionary<string, ParameterEntry> ByPath = Prior.ToDictionary(entry => entry.Path);
    private static readonly IReadOnlyList<FreeParameter> England = Free();

    [Fact]
    public void At_NoSteps_IsThePrior()
    {
        Assert.NotEmpty(England);
        var moved = new FreeValues(England, Prior, Services).Moved(new double[England.Count]);
        Assert.Equal(England.Select(free => free.Path).Distinct().Order(), moved.Keys.Order());
        foreach (var (path, value) in moved) AssertNear(ByPath[path], value);
        var prior = ParameterTree.Build(Prior.ToDictionary(entry => entry.Path, entry => entry.Value), Services);
        // Of a number that four digits hold, nothing changes at all.
        FreeParameter[] few = [new("care.requestRate", "65", 0.2), new("connection.lapseRate", null, 0.3)];
        var same = new FreeValues(few, Prior, Services).At([0, 0]);
        Assert.Equal(prior.Care.RequestRate.Values, same.Care.RequestRate.Values);
        Assert.Equal(prior with { Care = same.Care, Services = same.Services }, same);
    }

    [Fact]
    public void Moved_StepOfANumber_IsAFactorOfItsPrior()
    {
        const double sigma = 0.3, step = 1.5;
        var moved = new FreeValues([new("connection.lapseRate", null, sigma)], Prior, Services).Moved([step]);
        Assert.Equal(1, moved["connection.lapseRate"].Number / (ByPath["connection.lapseRate"].Value.Number * Math.Exp(sigma * step)), Rounding);
    }

    [Fact]
    public void Moved_Row_MultipliesItsRowAlone()
    {
        var rows = England.Where(free => free.Label is not null).ToList();
        Assert.NotEmpty(rows);
        foreach (var free in rows)
        {
            var before = ByPath[free.Path].Value.Table!;
            var after = new FreeValues([free], Prior, Services).Moved([0.5])[free.Path].Table!;
            var (row, width) = (FreeValues.RowOf(before, free.Label!), before.Values.Count / before.Labels(0).Count);
            for (var cell = 0; cell < before.Values.Count; cell++)
                if (cell / width != row) Assert.Equal(before.Values[cell], after.Values[cell]);
                else if (before.Values[cell] > 0)
                    AssertFactor(free, before.Values[cell], after.Values[cell], Math.Exp(0.5 * free.Sigma));
        }
    }

    [Fact]
    public void Moved_TwoRowsOfATable_AreBothMultiplied()
    {
        FreeParameter[] two = [new("care.requestRate", "65", 0.2), new("care.requestRate", "18", 0.1)];
        var (before, after) = (ByPath["care.requestRate"].Value.Table!, new FreeValues(two, Prior, Services).Moved([1, -1])["care.requestRate"].Table!);
        foreach (var (free, step) in two.Zip((double[])[1, -1]))
        {
            var width = before.Values.Count / before.Labels(0).Count;
            var cell = FreeValues.RowOf(before, free.Label!) * width;
            AssertFactor(free, before.Values[cell], after.Values[cell], Math.Exp(step * free.Sigma));
        }
    }

    [Fact]
    public void RowOf_LabelThatIsNone_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FreeValues.RowOf(ByPath["care.requestRate"].Value.Table!, "no such row"));

    /// <summary>Whatever the step, also beyond all that a fit takes: values within bounds, and shares that divide everybody.</summary>
    [Fact]
    public void Moved_AnyStep_KeepsBoundsAndSums()
    {
        FreeParameter[] free = [.. England, new("needs.shares", null, 0.2), new("health.annualTransitions", null, 0.2)];
        free = [.. free.DistinctBy(each => each.Name)];
        var values = new FreeValues(free, Prior, Services);
        var steps = Gen.Frequency((3, Gen.Choose(-3000, 3000)), (1, Gen.Choose(-100_000, 100_000))).Select(each => each / 1000.0);
        Prop.ForAll(steps.ArrayOf(free.Length).ToArbitrary(), at =>
        {
            foreach (var (path, value) in values.Moved(at))
            {
                var definition = ByPath[path].Definition;
                Assert.All(value.Cells, cell => Assert.InRange(cell, definition.Minimum, definition.Maximum));
                if (!ValueRules.SumsToOne.Contains(path)) continue;
                var width = value.Table!.Labels(value.Table.Axes.Count - 1).Count;
                for (var row = 0; row < value.Cells.Count; row += width)
                    Assert.Equal(1, value.Cells.Skip(row).Take(width).Sum(), 1e-9);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20200701, 1));
    }

    [Fact]
    public void Moved_SameSteps_AreTheSameToTheBit()
    {
        double[] at = [.. England.Select((_, i) => Math.Sin(i))];
        var (one, other) = (new FreeValues(England, Prior, Services).Moved(at), new FreeValues(England, Prior, Services).Moved(at));
        foreach (var (path, value) in one) Assert.Equal(value.Cells, other[path].Cells);
    }

    private static void AssertFactor(FreeParameter free, double before, double after, double factor)
    {
        var definition = ByPath[free.Path].Definition;
        var expected = Math.Clamp(before * factor, definition.Minimum, definition.Maximum);
        Assert.InRange(after / expected, 1 - Rounding, 1 + Rounding);
    }

    private static void AssertNear(ParameterEntry prior, ParameterValue value)
    {
        var shares = ValueRules.SumsToOne.Contains(prior.Path);
        foreach (var (before, after) in prior.Value.Cells.Zip(value.Cells))
            Assert.True(Math.Abs(after - before) <= (shares ? ShareRounding : Rounding * Math.Abs(before)), $"{prior.Path}: {before} became {after}");
    }

    private static IReadOnlyList<FreeParameter> Free()
    {
        var folder = InputsFolder.Locate(Path.Combine(Shipped.Root, "scenarios"), ".", ".", new Faults())!;
        return TargetsReader.Read(folder, "england", FiguresFile.Read(folder, new Faults()), ParameterFiles.Read(folder, new Faults()), new Faults())!.Parameters;
    }
}
