using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

public sealed class CareNeedsTests
{
    // 365.25 / 7 / 12 weeks a month: 3, 10 and 25 hours a week are 783, 2,609 and 6,522 minutes a month.
    private static readonly ModelParameters Parameters = Shipped.Parameters with
    {
        Care = Shipped.Parameters.Care with
        {
            NeededHours = Shipped.Parameters.Care.NeededHours.Filled(0, 3, 10, 25),
            CarerCoverage = 0.5,
            PackageCoverage = 0.8,
            Severity = Shipped.Parameters.Care.Severity.Filled(0, 1, 2, 3),
            CarerSeverityRelief = 0.5,
            EligibilitySteepness = 4,
            BaseFit = 1,
            NeedsPenalty = 0.4,
            JoinedUpWorking = 0.25,
        },
        Community = Shipped.Parameters.Community with { HoursPerHelped = 8 },
    };

    private static readonly CareNeeds Needs = new(Parameters, new WorldSwitches());

    [Theory]
    [InlineData(0, false, false, 0, 0, 0)]
    [InlineData(1, false, false, 783, 783, 626)]
    [InlineData(2, false, false, 2609, 2609, 2087)]
    [InlineData(3, false, false, 6522, 6522, 5218)]
    [InlineData(2, true, false, 2609, 1305, 1044)] // a carer covers half, 1,304.5 minutes rounded to even
    [InlineData(1, false, true, 783, 303, 242)] // a group's 480 minutes lighten light needs
    [InlineData(1, true, true, 783, 0, 0)] // but never below nothing
    [InlineData(2, false, true, 2609, 2609, 2087)] // and not what is daily
    public void Minutes_ByDependencyCarerAndGroup_AreNeedLessUnpaidHelp(
        int dependency, bool carer, bool helped, int needed, int beyondUnpaid, int package)
    {
        var status = default(ResidentStatus).WithDependency(dependency).WithCarer(carer).WithHelped(helped);
        Assert.Equal(needed, Needs.Needed(status));
        Assert.Equal(beyondUnpaid, Needs.BeyondUnpaid(status));
        Assert.Equal(package, Needs.Package(status));
    }

    [Fact]
    public void GroupsHelp_SwitchedOff_LightensNothing()
    {
        var off = new CareNeeds(Parameters, new WorldSwitches { GroupsHelp = false });
        Assert.Equal(783, off.BeyondUnpaid(default(ResidentStatus).WithDependency(1).WithHelped(true)));
    }

    [Theory]
    [InlineData(255, true, 2609 - 2087, 1)]
    [InlineData(0, true, 2609, 3)]
    [InlineData(128, true, 2609 - 1047, 2)] // 2,087 × 128 / 255, cut to whole minutes
    [InlineData(255, false, 2609, 3)]
    public void Unmet_ByFitAndWhetherCareComes_IsNeedLessWhatFits(int fit, bool comes, int minutes, int thirds)
    {
        var status = default(ResidentStatus).WithDependency(2).WithCare(CareState.Council);
        Assert.Equal(minutes, Needs.Unmet(status, fit, comes));
        Assert.Equal(thirds, Needs.UnmetStep(status, fit, comes));
    }

    [Fact]
    public void UnmetStep_OfTheIndependent_IsNone() => Assert.Equal(0, Needs.UnmetStep(default, 0, comes: false));

    [Fact]
    public void Fit_WithFurtherNeeds_FallsByThePenaltyNotJoinedUp()
    {
        var one = default(ResidentStatus).WithDependency(2);
        var three = one.WithIsolated(true).WithConditions(2);
        Assert.Equal(1, one.Needs);
        Assert.Equal(3, three.Needs);
        Assert.Equal(Math.Round(255 / (1 + Math.Exp(-1.2))), Needs.Fit(one, 0.2));
        Assert.Equal(Math.Round(255 / (1 + Math.Exp(-(1.2 - 0.4 * 2 * 0.75)))), Needs.Fit(three, 0.2));
    }

    [Fact]
    public void Eligibility_AtTheStrictnessOfOnesSeverity_IsHalf()
    {
        Assert.Equal(0.5, Needs.Eligibility(default(ResidentStatus).WithDependency(2), 2), 12);
        Assert.Equal(0.5, Needs.Eligibility(default(ResidentStatus).WithDependency(2).WithCarer(true), 1.5), 12);
        Assert.Equal(1 / (1 + Math.Exp(-4)), Needs.Eligibility(default(ResidentStatus).WithDependency(3), 2), 12);
    }

    [Fact]
    public void Eligibility_OfTheIndependent_IsNoneHoweverLaxTheRules() => Assert.Equal(0, Needs.Eligibility(default, -100));

    [Fact]
    public void Eligibility_UnderStricterRules_Falls()
    {
        for (var dependency = 1; dependency <= 3; dependency++)
        {
            var status = default(ResidentStatus).WithDependency(dependency);
            for (var strictness = 0.0; strictness < 4; strictness += 0.25)
                Assert.True(Needs.Eligibility(status, strictness) > Needs.Eligibility(status, strictness + 0.25));
        }
    }
}
