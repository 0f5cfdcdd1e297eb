using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

public sealed class ParameterDrawTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    private StudyInputs Uncertain() => Believe(Council, "feeStep", """{"kind":"uniform","low":0.2,"high":0.3}""")
        .Believe(Council, "costGrowth", """{"kind":"normal","mean":0,"sd":0.05}""")
        .Believe(Care, "carerShare", """{"kind":"lognormal","median":1,"sigma":0.5}""")
        ._disk.LoadValid();

    private ParameterDrawTests Believe(string file, string name, string distribution)
    {
        _disk.Change(file, subject => subject[name]!["distribution"] = JsonNode.Parse(distribution));
        return this;
    }

    [Fact]
    public void Draw_Zero_IsTheCentralValues()
    {
        var draw = Uncertain().Draw(0);
        Assert.Empty(draw.Values);
        Assert.Equal(0.25, draw.Parameters.Council.FeeStep);
    }

    [Fact]
    public void Draw_OneAndMore_ChangesWhatHasADistributionAndNothingElse()
    {
        var inputs = Uncertain();
        var draw = inputs.Draw(1);
        Assert.Equal(["care.carerShare", "council.costGrowth", "council.feeStep"], draw.Values.Select(value => value.Path));
        Assert.InRange(draw.Parameters.Council.FeeStep, 0.2, 0.3);
        Assert.NotEqual(0.25, draw.Parameters.Council.FeeStep);
        Assert.Equal(inputs.Parameters.Council.PressureTolerance, draw.Parameters.Council.PressureTolerance);
        Assert.All(draw.Parameters.Care.CarerShare.Values, cell => Assert.Equal(Math.Min(1, 0.5 * draw.Values[0].Value), cell));
    }

    [Fact]
    public void Draw_KnownSeed_GivesTheseValuesOnEveryMachine()
    {
        var values = Uncertain().Draw(7).Values.Select(value => value.Value);
        Assert.Equal([0.464298546, 0.0305996265, 0.226239799], values);
    }

    [Fact]
    public void Draw_AnotherParameterMadeUncertain_LeavesTheOthersAsTheyWere()
    {
        var before = Uncertain().Draw(3).Values;
        Believe(Council, "reservesFloor", """{"kind":"uniform","low":0.1,"high":0.9}""");
        var after = _disk.LoadValid().Draw(3).Values;
        Assert.Equal(before, after.Where(value => value.Path != "council.reservesFloor"));
    }

    [Fact]
    public void DrawOf_ThePlansValues_GivesTheDrawAgain()
    {
        var inputs = Uncertain();
        var draw = inputs.Draw(5);
        var again = inputs.DrawOf(5, draw.Values).Parameters;
        Assert.Equal(draw.Parameters.Council, again.Council with { DeprivationBudget = draw.Parameters.Council.DeprivationBudget });
        Assert.Equal(draw.Parameters.Care.CarerShare.Values, again.Care.CarerShare.Values);
    }

    [Fact]
    public void Draw_SharesThatSumToOne_LeaveTheRestToTheFirst()
    {
        var inputs = Believe(Health, "conditionShares", """{"kind":"lognormal","median":1,"sigma":0.5}""")._disk.LoadValid();
        for (var number = 1; number < 50; number++)
        {
            var draw = inputs.Draw(number);
            var shares = draw.Parameters.Health.ConditionShares.Values.Take(5).ToList();
            Assert.Equal(1, shares.Sum(), 1e-12);
            Assert.All(shares[1..], share => Assert.Equal(Math.Min(0.25, 0.2 * draw.Values[0].Value), share, 1e-12));
        }
    }

    [Fact]
    public void Draw_Transitions_LeaveTheRestToStaying()
    {
        var inputs = Believe(Health, "annualTransitions", """{"kind":"lognormal","median":1,"sigma":0.2}""")._disk.LoadValid();
        var draw = inputs.Draw(1);
        for (var now = 0; now < 4; now++)
        {
            var row = Enumerable.Range(0, 4).Select(later => draw.Parameters.Health.AnnualTransitions.At(70, now, later)).ToList();
            Assert.Equal(1, row.Sum(), 1e-12);
            Assert.All(row.Where((_, later) => later != now), share => Assert.Equal(0.01 * draw.Values[0].Value, share, 1e-12));
        }
    }

    [Fact]
    public void Draw_FigureOfThePlace_IsDrawnToo()
    {
        var inputs = Believe(Place, "netMigration", """{"kind":"triangular","low":0.7,"mode":1,"high":1.3}""")._disk.LoadValid();
        var draw = inputs.Draw(1);
        Assert.Equal("place.netMigration", Assert.Single(draw.Values).Path);
        Assert.All(draw.Place.NetMigration.Values, cell => Assert.Equal(0.75 * draw.Values[0].Value, cell));
        Assert.Equal(0.75, inputs.Draw(0).Place.NetMigration.At(0));
    }

    [Fact]
    public void Draw_TwoThatMustAscendDrawnCrosswise_RaisesTheGreater()
    {
        Believe(Providers, "disruptionShortest", """{"kind":"uniform","low":1,"high":12}""");
        Believe(Providers, "disruptionLongest", """{"kind":"uniform","low":1,"high":12}""");
        var inputs = _disk.LoadValid();
        for (var draw = 1; draw < 50; draw++)
        {
            var providers = inputs.Draw(draw).Parameters.Providers;
            Assert.True(providers.DisruptionShortest <= providers.DisruptionLongest);
        }
    }

    public static TheoryData<Distribution, double, double> Distributions => new()
    {
        { new UniformDistribution(0.2, 0.6), -1, 1 },
        { new UniformDistribution(0.2, 0.6), 0.3, 0.4 },
        { new TriangularDistribution(0, 0.9, 1), 0, 1 },
        { new TriangularDistribution(0, 0, 1), 0.1, 1 },
        { new NormalDistribution(0.5, 0.2), 0, 1 },
        { new NormalDistribution(0, 3), -0.1, 0.2 },
        { new LognormalDistribution(1, 0.5), 0, double.PositiveInfinity },
        { new LognormalDistribution(2, 1), 1, 5 },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void At_AnyPlace_AscendsInsideTheBoundsAndMatchesTheDistribution(Distribution distribution, double lowest, double highest)
    {
        var before = double.NegativeInfinity;
        var mass = distribution.Below(highest) - distribution.Below(lowest);
        for (var u = 0.0005; u < 1; u += 0.001)
        {
            var x = distribution.At(u, lowest, highest);
            Assert.InRange(x, Math.Max(lowest, before), highest);
            Assert.Equal(u, (distribution.Below(x) - distribution.Below(lowest)) / mass, 1e-6);
            before = x;
        }
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1 - 1.0 / (1L << 53))]
    public void At_TheVeryEnds_IsFinite(double u)
    {
        foreach (var row in Distributions)
            Assert.True(double.IsFinite(((Distribution)row[0]).At(u, (double)row[1], (double)row[2])));
    }

    [Fact]
    public void Uniform_ManyDraws_AreSpreadEvenly()
    {
        var mean = Enumerable.Range(1, 4000).Average(draw => ParameterDraw.Uniform(9, draw, "care.baseFit"));
        Assert.Equal(0.5, mean, 0.02);
        Assert.NotEqual(ParameterDraw.Uniform(9, 1, "care.baseFit"), ParameterDraw.Uniform(9, 1, "care.baseFti"));
    }
}
