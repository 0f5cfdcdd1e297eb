using Catalyst.Analysis.Statistics;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>How an effect stands to its claim.</summary>
public class MechanismEffectTests
{
    [Theory]
    [InlineData(ClaimedDirection.None, Verdict.Higher, "NoClaim")]
    [InlineData(ClaimedDirection.Higher, Verdict.Higher, "Agrees")]
    [InlineData(ClaimedDirection.Higher, Verdict.Lower, "Disagrees")]
    [InlineData(ClaimedDirection.Lower, Verdict.Lower, "Agrees")]
    [InlineData(ClaimedDirection.Lower, Verdict.Higher, "Disagrees")]
    [InlineData(ClaimedDirection.Lower, Verdict.NoClearDifference, "HoldsZero")]
    [InlineData(ClaimedDirection.Lower, Verdict.Same, "HoldsZero")]
    [InlineData(ClaimedDirection.Lower, Verdict.Unknown, "Unknown")]
    [InlineData(ClaimedDirection.Same, Verdict.Same, "Agrees")]
    [InlineData(ClaimedDirection.Same, Verdict.NoClearDifference, "Disagrees")]
    [InlineData(ClaimedDirection.Same, Verdict.Higher, "Disagrees")]
    public void Agreement_FollowsFromClaimAndInterval(ClaimedDirection claimed, Verdict verdict, string agreement) =>
        Assert.Equal(agreement, Effect(claimed, verdict, mean: 1).Agreement.ToString());

    [Fact]
    public void Agreement_OfAnEffectNobodyKnows_IsUnknown() =>
        Assert.Equal(Agreement.Unknown, Effect(ClaimedDirection.Same, Verdict.Unknown, double.NaN).Agreement);

    /// <summary>A single family has no interval, yet what differs in it is not the same.</summary>
    [Fact]
    public void Agreement_OfASameThatDiffersInOneFamily_IsNone() =>
        Assert.Equal(Agreement.Disagrees, Effect(ClaimedDirection.Same, Verdict.Unknown, mean: 1).Agreement);

    private static MechanismEffect Effect(ClaimedDirection claimed, Verdict verdict, double mean) => new(
        new Mechanism(MechanismSwitch.All[0], "", [], "", [], []), MechanismTest.Alone, "community", MechanismRun.Measures[0], claimed,
        Entailed: false, new Interval(mean, 1, 2), verdict);
}
