using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Tests.Unit.Model;

public sealed class CareNeedsTests
{
    // 365.25 / 7 / 12 weeks a month: 3, 10 and 25 hours a week are 783, 2,609 and 6,522 minutes a month.
    private static readonly ModelParameters Parameters = Shipped.Parameters with
    {
        Care = Shipped.Parameters.Care with
        {
            NeededHours = Shipped.Parameters.Care.NeededHours.Filled(0, 3, 10, 25),
            CarerCover = Shipped.Parameters.Care.CarerCover.Filled(0.5, 0.9),
            Severity = Shipped.Parameters.Care.Severity.Filled(0, 1, 2, 3),
            CarerSeverityRelief = 0.5,
            EligibilitySteepness = 4,
            BaseFit = 1,
            NeedsPenalty = 0.4,
        },
        Community = Shipped.Parameters.Community with { HoursPerHelped = 8 },
    };

    private static readonly ServiceList Services = new(
    [
        Named("care_at_home") with { Coverage = 0.8, Skill = 0.2, Threshold = 2, Need = Need.Care, Access = ServiceAccess.Assessed },
        Named("connection") with { Access = ServiceAccess.Open },
        Named("homelessness_relief") with { Threshold = 1.5, Need = Need.Home, Access = ServiceAccess.Assessed },
    ]);

    private const int AtHome = 0, Company = 1, Housing = 2;

    private static readonly CareNeeds Needs = new(Parameters, Services, new WorldSwitches());

    [Theory]
    [InlineData(0, UnpaidCarer.None, false, 0, 0, 0)]
    [InlineData(1, UnpaidCarer.None, false, 783, 783, 626)]
    [InlineData(2, UnpaidCarer.None, false, 2609, 2609, 2087)]
    [InlineData(3, UnpaidCarer.None, false, 6522, 6522, 5217)] // 5,217.6 cut to whole minutes
    [InlineData(2, UnpaidCarer.Elsewhere, false, 2609, 1305, 1044)] // a carer covers half, 1,304.5 minutes rounded to even
    [InlineData(2, UnpaidCarer.CoResident, false, 2609, 261, 208)] // one who lives there covers nine tenths, 2,348
    [InlineData(1, UnpaidCarer.None, true, 783, 303, 242)] // a group's 480 minutes lighten light needs
    [InlineData(1, UnpaidCarer.Elsewhere, true, 783, 0, 0)] // but never below nothing
    [InlineData(2, UnpaidCarer.None, true, 2609, 2609, 2087)] // and not what is daily
    public void Minutes_ByDependencyCarerAndGroup_AreNeedLessUnpaidHelp(
        int dependency, UnpaidCarer carer, bool helped, int needed, int beyondUnpaid, int package)
    {
        var status = default(ResidentStatus).WithDependency(dependency).WithUnpaidCarer(carer).WithHelpFits(helped);
        Assert.Equal(needed, Needs.Needed(status));
        Assert.Equal(beyondUnpaid, Needs.BeyondUnpaid(status));
        Assert.Equal(package, Needs.Package(AtHome, status, 1));
        Assert.Equal((int)(0.5 * 0.8 * beyondUnpaid), Needs.Package(AtHome, status, 0.5));
        // What a group gives is not the carer's.
        Assert.Equal(needed - Needs.BeyondUnpaid(status.WithHelpFits(false)), Needs.Unpaid(status));
    }

    [Fact]
    public void GroupsHelp_SwitchedOff_LightensNothing()
    {
        var off = new CareNeeds(Parameters, Services, new WorldSwitches { GroupsHelp = false });
        Assert.Equal(783, off.BeyondUnpaid(default(ResidentStatus).WithDependency(1).WithHelpFits(true)));
    }

    [Theory]
    [InlineData(255, 2087, 2609 - 2087, 1)]
    [InlineData(0, 2087, 2609, 3)]
    [InlineData(128, 2087, 2609 - 1047, 2)] // 2,087 × 128 / 255, cut to whole minutes
    [InlineData(255, 0, 2609, 3)]
    public void Unmet_ByFitAndWhatComes_IsNeedLessWhatFits(int fit, int covered, int minutes, int thirds)
    {
        var status = default(ResidentStatus).WithDependency(2).WithCare(CareState.Council);
        Assert.Equal(minutes, Needs.Unmet(status, covered, fit));
        Assert.Equal(thirds, Needs.UnmetStep(status, covered, fit));
    }

    [Fact]
    public void UnmetStep_OfTheIndependent_IsNone() => Assert.Equal(0, Needs.UnmetStep(default, covered: 0, fit: 0));

    [Fact]
    public void Fit_WithFurtherNeeds_FallsByThePenaltyNotJoinedUp()
    {
        var one = default(ResidentStatus).WithDependency(2);
        var three = one.WithIsolated(true).WithConditions(2);
        Assert.Equal(1, one.Needs);
        Assert.Equal(3, three.Needs);
        // Skill and what is added are worth as much each.
        Assert.Equal(1 / (1 + Math.Exp(-1.5)), Needs.Fit(AtHome, one, 0.3, 0.25), 12);
        Assert.Equal(1 / (1 + Math.Exp(-(1.5 - 0.4 * 2 * 0.75))), Needs.Fit(AtHome, three, 0.3, 0.25), 12);
        Assert.Equal(Needs.Fit(AtHome, one, 0.3, 0), Needs.Fit(AtHome, three, 0.3, 1), 12);
        Assert.Equal(Needs.Fit(AtHome, one, 0, 0), Needs.Fit(AtHome, default, 0, 0), 12);
    }

    [Fact]
    public void Eligibility_WhereSeverityIsWhatIsAskedFor_IsHalf()
    {
        Assert.Equal(0.5, Needs.Eligibility(AtHome, default(ResidentStatus).WithDependency(2), 0), 12);
        var relieved = default(ResidentStatus).WithDependency(2).WithUnpaidCarer(UnpaidCarer.Elsewhere);
        Assert.Equal(0.5, Needs.Eligibility(AtHome, relieved, -0.5), 12);
        Assert.Equal(1 / (1 + Math.Exp(-4)), Needs.Eligibility(AtHome, default(ResidentStatus).WithDependency(3), 0), 12);
        // Other needs are as severe as their level.
        Assert.Equal(0.5, Needs.Eligibility(Housing, default(ResidentStatus).WithHome(2), 0.5), 12);
    }

    [Fact]
    public void Eligibility_OfThoseWithoutTheNeed_IsNoneHoweverLaxTheRules()
    {
        Assert.Equal(0, Needs.Eligibility(AtHome, default(ResidentStatus).WithHome(2), -100));
        Assert.Equal(0, Needs.Eligibility(Housing, default(ResidentStatus).WithDependency(3), -100));
    }

    [Fact]
    public void Eligibility_OfAnOpenService_IsEverybodysHoweverStrictTheRules() =>
        Assert.Equal(1, Needs.Eligibility(Company, default, 100));

    [Fact]
    public void Eligibility_UnderStricterRules_Falls()
    {
        for (var dependency = 1; dependency <= 3; dependency++)
        {
            var status = default(ResidentStatus).WithDependency(dependency);
            for (var tightening = -2.0; tightening < 2; tightening += 0.25)
                Assert.True(Needs.Eligibility(AtHome, status, tightening) > Needs.Eligibility(AtHome, status, tightening + 0.25));
        }
    }

    private static Service Named(string name) => Shipped.Parameters.Services.Single(service => service.Name == name);
}
