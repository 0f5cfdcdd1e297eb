using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

public sealed class ScenarioDecisionsTests
{
    private static readonly Month PolicyStart = Month.Of(2026, 4);

    private static readonly ModelParameters Parameters = Shipped.Parameters with
    {
        Paradigms = Shipped.Parameters.Paradigms with { PhaseIn = 24, CommunityDoors = 1, StateDoors = 2, MarketDoors = 3, TodayMarketShare = 0.5 },
    };

    [Theory]
    [InlineData(2020, 7, 2.5)] // today's mix
    [InlineData(2026, 3, 2.5)]
    [InlineData(2026, 4, 2.5 - 1.5 / 24)]
    [InlineData(2027, 3, 2.5 - 1.5 * 12 / 24)]
    [InlineData(2028, 3, 1)]
    [InlineData(2040, 1, 1)]
    public void Doors_FromThePolicyStartOn_MoveInEqualStepsFromTodaysToTheParadigms(int year, int month, double doors)
    {
        var decisions = new ScenarioDecisions(Shipped.Scenario("community"), Parameters, PolicyStart);
        decisions.MoveTo(Month.Of(year, month));
        Assert.Equal(doors, decisions.WayIn.Doors, 12);
    }

    [Fact]
    public void Difference_SwitchedOff_LeavesTodaysRuleAndTheOthers()
    {
        var decisions = new ScenarioDecisions(Shipped.Scenario("community", new() { WayIn = false }), Parameters, PolicyStart);
        decisions.MoveTo(Month.Of(2035, 1));
        Assert.Equal(2.5, decisions.WayIn.Doors, 12);
        Assert.Equal(Paradigm.Of("community").Deliver(Parameters).InHouse, decisions.Delivery.InHouse, 12);
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
}
