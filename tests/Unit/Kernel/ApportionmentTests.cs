using Catalyst.Engine.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(10, new long[] { 1, 1, 1 }, new long[] { 4, 3, 3 })]
    [InlineData(2, new long[] { 1, 1, 1 }, new long[] { 1, 1, 0 })]
    [InlineData(100, new long[] { 0, 47, 16, 16, 12, 6, 3 }, new long[] { 0, 47, 16, 16, 12, 6, 3 })]
    [InlineData(7, new long[] { 3, 0, 5 }, new long[] { 3, 0, 4 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    public void ByWeight_OfWholeUnits_GivesTheLargestRemaindersTheRest(long whole, long[] weights, long[] parts) =>
        Assert.Equal(parts, Apportionment.ByWeight(whole, weights));

    [Fact]
    public void ByWeight_WithoutWeight_Refuses() =>
        Assert.Throws<ArgumentException>(() => Apportionment.ByWeight(1, [0, 0]));

    [Fact]
    public void ByWeight_OfAnything_AddsUpAndStaysWithinAUnitOfItsShare() => Prop
        .ForAll(
            (from weights in Gen.Choose(0, 1_000_000).ArrayOf().Where(each => each.Sum(weight => (long)weight) > 0)
             from part in Gen.Choose(0, 1_000_000)
             from scale in Gen.Elements(1L, 1000, 100_000_000)
             select (weights.Select(weight => weight * scale).ToArray(), part * scale)).ToArbitrary(),
            asked =>
            {
                var (weights, whole) = asked;
                var parts = Apportionment.ByWeight(whole, weights);
                var total = (decimal)weights.Sum();
                Assert.Equal(whole, parts.Sum());
                Assert.All(parts.Zip(weights), pair => Assert.True(Math.Abs(pair.First - whole * (pair.Second / total)) < 1.0001m));
                if (whole <= total) Assert.All(parts.Zip(weights), pair => Assert.InRange(pair.First, 0, pair.Second));
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_401, 1));

    [Theory]
    [InlineData(100, 0.29, 29)]
    [InlineData(99, 0.5, 49)]
    [InlineData(100_000_000_000_000, 1.0299, 102_990_000_000_000)]
    [InlineData(1_000, 0, 0)]
    public void Part_OfWholeUnits_IsRoundedDownFromTheDecimalMeant(long whole, double share, long part) =>
        Assert.Equal(part, Apportionment.Part(whole, share));
}
