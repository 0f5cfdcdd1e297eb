using Catalyst.Scenarios.Experiments.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Scenarios;

public class ScorecardRowTests
{
    [Theory]
    [InlineData(0.02, 0.04, 0.02, Verdict.Within)]
    [InlineData(-0.02, 0.04, 0.02, Verdict.Within)]
    [InlineData(0, 0.041, 0.02, Verdict.Near)]
    [InlineData(0.021, 0, 0.02, Verdict.Near)]
    [InlineData(-0.04, 9, 0.02, Verdict.Near)]
    [InlineData(0.041, 0, 0.02, Verdict.Off)]
    [InlineData(0, 0, 0, Verdict.Within)]
    public void Judge_AtItsBounds_IsAsDeclared(double error, double width, double tolerance, Verdict expected) =>
        Assert.Equal(expected, ScorecardRow.Judge(error, width, tolerance));

    /// <summary>What nobody knows is never within.</summary>
    [Theory]
    [InlineData(double.NaN, 0.01, Verdict.Off)]
    [InlineData(0.01, double.NaN, Verdict.Near)]
    [InlineData(double.PositiveInfinity, 0.01, Verdict.Off)]
    public void Judge_OfTheUnknown_IsNotWithin(double error, double width, Verdict expected) =>
        Assert.Equal(expected, ScorecardRow.Judge(error, width, 0.02));

    [Fact]
    public void Judge_Anything_IsWithinOnlyWithANarrowIntervalAndTheSameBothWays()
    {
        var numbers = Gen.Choose(0, 4000).Select(each => each / 1000.0);
        var cases = from error in numbers from width in numbers from tolerance in numbers select (error, width, tolerance);
        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var (error, width, tolerance) = each;
            var verdict = ScorecardRow.Judge(error, width, tolerance);
            Assert.Equal(verdict == Verdict.Within, error <= tolerance && width <= 2 * tolerance);
            Assert.Equal(verdict == Verdict.Off, error > 2 * tolerance);
            Assert.Equal(verdict, ScorecardRow.Judge(-error, width, tolerance));
            // A wider tolerance never makes a verdict worse, a smaller error neither.
            Assert.True(ScorecardRow.Judge(error, width, tolerance + 1) <= verdict);
            Assert.True(ScorecardRow.Judge(error / 2, width, tolerance) <= verdict);
            Assert.True(ScorecardRow.Judge(error, width / 2, tolerance) <= verdict);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20200701, 1));
    }
}
