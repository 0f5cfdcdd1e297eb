using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Tests.Unit.Model;

public sealed class ScenarioDecisionsTests
{
    private static readonly Month PolicyStart = Month.Of(2026, 4);

    private static readonly ModelParameters Parameters = Shipped.Parameters with
    {
        Paradigms = Shipped.Parameters.Paradigms with
        {
            PhaseIn = 24,
            CommunityDoors = 1,
            StateDoors = 2,
            MarketDoors = 3,
            TodayMarketShare = 0.5,
            MarketFeedback = 0.2,
            CommunityDepth = 0.6,
        },
    };

    private static readonly int CareAtHome = Place("care_at_home"), YouthWork = Place("youth_work");

    [Theory]
    [InlineData(2020, 7, 2.5)] // today's mix
    [InlineData(2026, 3, 2.5)]
    [InlineData(2026, 4, 2.5 - 1.5 / 24)]
    [InlineData(2027, 3, 2.5 - 1.5 * 12 / 24)]
    [InlineData(2028, 3, 1)]
    [InlineData(2040, 1, 1)]
    public void Doors_FromThePolicyStartOn_MoveInEqualStepsFromTodaysToTheParadigms(int year, int month, double doors)
    {
        var decisions = At(Shipped.Scenario("community"), Month.Of(year, month));
        Assert.All(Enumerable.Range(0, Parameters.Services.Count), service => Assert.Equal(doors, decisions.WayIn(service).Doors, 12));
    }

    [Fact]
    public void Difference_SwitchedOff_LeavesTodaysRuleAndTheOthers()
    {
        var decisions = At(Shipped.Scenario("community", new() { WayIn = false }), Month.Of(2035, 1));
        Assert.Equal(2.5, decisions.WayIn(CareAtHome).Doors, 12);
        Assert.Equal(
            Whole(Paradigm.Of("community"), Parameters.Services[CareAtHome]), decisions.Delivery(CareAtHome));
    }

    /// <summary>Each decision is its own paradigm's, and each service its own policy's.</summary>
    [Fact]
    public void Decisions_ServiceByService_AreThoseOfTheParadigmsNamed()
    {
        var mixed = new DecisionMakers("state", "market", "community", "market", "community", "state");
        var scenario = Shipped.Scenario("state") with
        {
            Services = new Dictionary<string, ServicePolicy> { ["youth_work"] = new() { Decisions = mixed } },
        };
        var decisions = At(scenario, Month.Of(2035, 1));
        var (care, youth) = (Parameters.Services[CareAtHome], Parameters.Services[YouthWork]);
        var (state, market, community) = (Paradigm.Of("state"), Paradigm.Of("market"), Paradigm.Of("community"));
        Assert.Equal(state.Specify(Parameters, youth), decisions.Specify(YouthWork));
        Assert.Equal(market.Receive(Parameters, youth), decisions.WayIn(YouthWork));
        Assert.Equal(Whole(community, youth), decisions.Delivery(YouthWork));
        Assert.Equal(market.Divide(Parameters, youth), decisions.Money(YouthWork));
        Assert.Equal(community.Invite(Parameters, youth), decisions.Invitation(YouthWork));
        Assert.Equal(state.Receive(Parameters, care), decisions.WayIn(CareAtHome));
        Assert.Equal(state.Invite(Parameters, care), decisions.Invitation(CareAtHome));
    }

    /// <summary>A paradigm's delivery once it has wholly replaced today's, to the last bit of the blend.</summary>
    private static DeliveryMix Whole(Paradigm paradigm, Service service) =>
        DeliveryMix.Blend(Paradigm.Today.Deliver(Parameters, service), paradigm.Deliver(Parameters, service), 1);

    [Fact]
    public void Answers_GivenInPart_LeaveTheRestToTheParadigm()
    {
        var decisions = At(Answering("community", new() { Network = Network.Interest, Depth = 0.9 }), Month.Of(2035, 1));
        Assert.Equal(new Invitation(Network.Interest, Transfer.Formal, 0.9), decisions.Invitation(YouthWork));
        Assert.Equal(Paradigm.Of("community").Invite(Parameters, Parameters.Services[CareAtHome]), decisions.Invitation(CareAtHome));
    }

    [Fact]
    public void Answers_WithParticipationSwitchedOff_AreTodays()
    {
        var scenario = Answering("community", new() { Nature = ServiceNature.Statutory, Network = Network.Interest, Depth = 0.9 })
            with
        { Differences = new() { Participation = false } };
        var decisions = At(scenario, Month.Of(2035, 1));
        Assert.Equal(At(ScenarioDecisions.Today, Month.Of(2035, 1)).Invitation(YouthWork), decisions.Invitation(YouthWork));
        Assert.False(decisions.IsDuty(YouthWork));
    }

    /// <summary>There is no half a duty: a council binds itself with the last month of phasing in, and what the law says stands.</summary>
    [Fact]
    public void Nature_AnsweredStatutory_BindsOnceTheChangeIsComplete()
    {
        var scenario = Answering("state", new() { Nature = ServiceNature.Statutory });
        Assert.False(At(scenario, Month.Of(2028, 2)).IsDuty(YouthWork));
        Assert.True(At(scenario, Month.Of(2028, 3)).IsDuty(YouthWork));
        Assert.All([2021, 2035], year => Assert.True(At(scenario, Month.Of(year, 1)).IsDuty(CareAtHome)));
    }

    /// <summary>A policy that begins eighteen months later is, month for month, that of a scenario as old as it.</summary>
    [Fact]
    public void Policy_ThatBeginsLater_IsPhasedInFromThenOn()
    {
        var later = Shipped.Scenario("community") with
        {
            Policy = new ServicePolicy { Decisions = DecisionMakers.All("community"), AfterMonths = 18 },
        };
        foreach (var month in (int[])[-1, 0, 11, 23, 40])
        {
            var (expected, found) = (At(Shipped.Scenario("community"), PolicyStart + month), At(later, PolicyStart + month + 18));
            Assert.Equal(expected.WayIn(YouthWork), found.WayIn(YouthWork));
            Assert.Equal(expected.Invitation(YouthWork), found.Invitation(YouthWork));
            Assert.Equal(expected.Respond(0.5), found.Respond(0.5));
        }
        Assert.Equal(At(ScenarioDecisions.Today, PolicyStart).WayIn(YouthWork), At(later, PolicyStart + 17).WayIn(YouthWork));
    }

    /// <summary>One council has one strictness: services under different paradigms bear on it by their budgets.</summary>
    [Fact]
    public void Response_OfServicesUnderTwoParadigms_LiesBetweenTheirsByBudget()
    {
        var scenario = Shipped.Scenario("state") with
        {
            Services = new Dictionary<string, ServicePolicy> { ["care_homes"] = new() { Decisions = DecisionMakers.All("market") } },
        };
        var homes = Parameters.Services[Place("care_homes")].BudgetPerHead / Parameters.Services.Sum(service => service.BudgetPerHead);
        var response = At(scenario, Month.Of(2035, 1)).Respond(1);
        Assert.Equal((1 - homes) * Paradigm.Of("state").Respond(Parameters, 1).Tighten, response.Tighten, 12);
        Assert.Equal(homes * Paradigm.Of("market").Respond(Parameters, 1).SqueezeFees, response.SqueezeFees, 12);
    }

    [Fact]
    public void Scenario_WithAPolicyOnNoService_IsRefused()
    {
        var scenario = Shipped.Scenario("state") with
        {
            Services = new Dictionary<string, ServicePolicy> { ["youth"] = new() { Decisions = DecisionMakers.All("market") } },
        };
        Assert.Contains("'youth'", Assert.Throws<ArgumentException>(() => At(scenario, PolicyStart)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Names => [.. Paradigm.Names];

    /// <summary>A wider gap never makes the response to it weaker, and no response passes what is lawful.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Response_ToAWiderGap_IsNoWeaker(string name)
    {
        var paradigm = Paradigm.Of(name);
        var before = paradigm.Respond(Parameters, 0);
        Assert.Equal((0, 0), (before.Tighten, before.SqueezeFees));
        Assert.Equal(Parameters.Paradigms.OrdinaryLoad, before.GroupLoad, 12);
        for (var gap = 0.05; gap <= 1; gap += 0.05)
        {
            var response = paradigm.Respond(Parameters, gap);
            Assert.InRange(response.Tighten, before.Tighten, 1);
            Assert.InRange(response.SqueezeFees, before.SqueezeFees, 1);
            Assert.InRange(response.GroupLoad, before.GroupLoad, Parameters.Paradigms.HighestLoad);
            before = response;
        }
    }

    private static ScenarioDecisions At(Scenario scenario, Month month)
    {
        var decisions = new ScenarioDecisions(scenario, Parameters, PolicyStart);
        decisions.MoveTo(month);
        return decisions;
    }

    private static Scenario Answering(string paradigm, CommissioningAnswers answers) => Shipped.Scenario(paradigm) with
    {
        Services = new Dictionary<string, ServicePolicy>
        {
            ["youth_work"] = new() { Decisions = DecisionMakers.All(paradigm), Answers = answers },
        },
    };

    private static int Place(string service) => Parameters.Services.ToList().FindIndex(each => each.Name == service);
}
