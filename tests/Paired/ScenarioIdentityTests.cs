using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Tests.Properties;
using Catalyst.Tests.Unit.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Paired;

/// <summary>Scenarios differ by their decisions, where these differ and are switched on, and by nothing else.</summary>
public sealed class ScenarioIdentityTests
{
    private const int Months = 24;

    // Money is short, so that the response to pressure has something to respond to.
    private static readonly WorldSettings Base = new()
    {
        PolicyStart = new WorldSettings().Start + 3,
        Parameters = Shipped.Parameters with
        {
            Services = Shipped.Parameters.EachService(service => service with { BudgetPerHead = 0.5 * service.BudgetPerHead }),
        },
    };

    private static readonly Investment Invested = new() { JoinedUp = 0.02, Prevention = 0.03 };

    [Fact]
    public void Paradigms_AllDifferencesOn_GiveFourDifferentHistories()
    {
        var last = Paradigm.Names.Select(name => Hashes(Shipped.Scenario(name))[^1]);
        Assert.Equal(Paradigm.Names.Count, last.Distinct().Count());
    }

    [Fact]
    public void ScenarioCalledCommunity_WithTheDecisionsOfState_HasTheBitsOfState() =>
        Assert.Equal(Hashes(Shipped.Scenario("state")), Hashes(Shipped.Scenario("state", name: "community")));

    [Fact]
    public void Scenarios_OfTheSameContent_AreTheSameToTheBit()
    {
        var one = World.Of(Base with { Scenario = Shipped.Scenario("market", name: "one") });
        // The same values in other objects: nothing may hang on which object is asked.
        var other = World.Of(Base with
        {
            Scenario = Shipped.Scenario("market", name: "other"),
            Parameters = Base.Parameters with { Care = Base.Parameters.Care with { NeededHours = Base.Parameters.Care.NeededHours.Each(hours => hours) } },
        });
        Assert.NotSame(one.Hazards, other.Hazards);
        Assert.Equal(one.Hashes(Months), other.Hashes(Months));
    }

    [Fact]
    public void Scenarios_AllDifferencesOff_AreTheSameToTheBit()
    {
        var off = Switches.Off<DifferenceSwitches>();
        var asIs = Hashes(ScenarioDecisions.Today);
        foreach (var name in Paradigm.Names) Assert.Equal(asIs, Hashes(Shipped.Scenario(name, off) with { Investment = Invested }));
    }

    /// <summary>Off, whatever is decided on single services, answered, claimed or put off.</summary>
    [Fact]
    public void ScenariosAtRandom_AllDifferencesOff_AreTheSameToTheBit()
    {
        var asIs = Hashes(ScenarioDecisions.Today);
        var off = Switches.Off<DifferenceSwitches>();
        Prop.ForAll(
            RandomPolicies.Scenario.ToArbitrary(),
            scenario => Assert.Equal(asIs, Hashes(scenario with { Differences = off, Investment = Invested })))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(6).WithReplay(7, 1));
    }

    [Fact]
    public void Hypotheses_WhereNoPowerMoves_ChangeNothing()
    {
        foreach (var name in (string[])["as-is", "state", "market"])
            Assert.Equal(
                Hashes(Shipped.Scenario(name)),
                Hashes(Shipped.Scenario(name) with { Hypotheses = new() { LineFades = 1, CouncilChanges = -1 } }));
    }

    [Fact]
    public void Policies_OfEveryServiceByName_AreThoseOfTheScenarioAsAWhole()
    {
        var whole = Shipped.Scenario("community");
        var single = Shipped.Scenario("state") with { Services = Base.Parameters.Services.ToDictionary(each => each.Name, _ => whole.Policy) };
        Assert.Equal(Hashes(whole), Hashes(single));
    }

    /// <summary>
    /// Two scenarios that agree wherever a switch is on. When a policy begins belongs to all that is on, and the claims act where
    /// power has moved, so that they belong to participation.
    /// </summary>
    [Fact]
    public void Scenarios_EqualInWhatIsOn_AreTheSameToTheBit()
    {
        var cases =
            from acts in Gen.Elements(true, false).ArrayOf(Switches.Of<DifferenceSwitches>().Count)
            from one in RandomPolicies.Scenario
            from other in RandomPolicies.Scenario
            from spent in Gen.Elements(new Investment(), Invested).Two()
            let acting = Switches.Set<DifferenceSwitches>(acts)
            select (
                one: one with { Investment = spent.Item1, Differences = acting },
                other: Agreeing(one, other, acting) with { Investment = acting.Investment ? spent.Item1 : spent.Item2, Differences = acting });
        Prop.ForAll(cases.ToArbitrary(), each => Assert.Equal(Hashes(each.one), Hashes(each.other)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(16).WithReplay(7, 1));
    }

    public static TheoryData<string> Decisions =>
        [.. Switches.Of<DifferenceSwitches>().Where(name => name != nameof(DifferenceSwitches.Investment))];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Scenarios_DifferingInOneDecisionThatIsOn_Differ(string decision)
    {
        var on = Switches.Set<DifferenceSwitches>(name => name == decision);
        var differ = Paradigm.Names.Select(name => Hashes(Shipped.Scenario(name, on))[^1]).Distinct().Count();
        Assert.True(differ > 1, $"{decision} makes no difference under any paradigm.");
    }

    [Fact]
    public void Investment_ThatIsOn_MakesADifference()
    {
        var without = Hashes(Shipped.Scenario("state"))[^1];
        Investment[] each = [new() { JoinedUp = Invested.JoinedUp }, new() { Prevention = Invested.Prevention }];
        foreach (var investment in each)
            Assert.NotEqual(without, Hashes(Shipped.Scenario("state") with { Investment = investment })[^1]);
    }

    /// <summary>A stress that changes nothing is no stress, and none acts before the policy starts.</summary>
    [Fact]
    public void Stress_NeutralOrNotYetThere_LeavesEveryBit()
    {
        var plain = World.Of(Base).Hashes(Months);
        Assert.Equal(plain, World.Of(Base with { Stress = new Stress { GrantRatio = 1, StaffRatio = 1 } }).Hashes(Months));
        Stress[] each =
        [
            new() { GrantRatio = 0.8 }, new() { ReservesRatio = 0.5 }, new() { StaffRatio = 0.7 }, new() { ProvidersClose = true },
        ];
        var before = Base.PolicyStart - Base.Start;
        foreach (var stress in each)
        {
            var hashes = World.Of(Base with { Stress = stress }).Hashes(Months);
            Assert.Equal(plain[..before], hashes[..before]);
            Assert.NotEqual(plain[^1], hashes[^1]);
        }
    }

    [Fact]
    public void PolicyFrom2030_MonthsBefore2030_AreThoseOfAsIs()
    {
        var settings = new WorldSettings { Start = Month.Of(2028, 7), PolicyStart = Month.Of(2030, 1), Months = 24 };
        var before = settings.PolicyStart - settings.Start;
        var asIs = World.Of(settings).Hashes(settings.Months);
        foreach (var name in Paradigm.Names.Where(name => name != "as-is"))
        {
            var hashes = World.Of(settings with { Scenario = Shipped.Scenario(name) }).Hashes(settings.Months);
            Assert.Equal(asIs[..before], hashes[..before]);
            Assert.NotEqual(asIs[^1], hashes[^1]);
        }
    }

    private static ulong[] Hashes(Scenario scenario) => World.Of(Base with { Scenario = scenario }).Hashes(Months);

    /// <summary>The second scenario with the first one's say in all that is on.</summary>
    private static Scenario Agreeing(Scenario one, Scenario other, DifferenceSwitches on) => other with
    {
        Policy = Agreeing(one.Policy, other.Policy, on),
        // A service of its own policy in one of them keeps it in both, for the other's may be the same in all that is on.
        Services = one.Services.ToDictionary(each => each.Key, each => Agreeing(each.Value, other.Policy, on)),
        Hypotheses = on.Participation ? one.Hypotheses : other.Hypotheses,
    };

    private static ServicePolicy Agreeing(ServicePolicy one, ServicePolicy other, DifferenceSwitches on) => new()
    {
        Decisions = new DecisionMakers(
            (on.Specification ? one : other).Decisions.Specification,
            (on.WayIn ? one : other).Decisions.WayIn,
            (on.Delivery ? one : other).Decisions.Delivery,
            (on.Money ? one : other).Decisions.Money,
            (on.Participation ? one : other).Decisions.Participation,
            (on.PressureResponse ? one : other).Decisions.PressureResponse),
        Answers = (on.Participation ? one : other).Answers,
        AfterMonths = one.AfterMonths,
    };
}
