using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
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
        var off = new DifferenceSwitches { Specification = false, WayIn = false, Delivery = false, PressureResponse = false, Investment = false };
        var asIs = Hashes(ScenarioDecisions.Today);
        foreach (var name in Paradigm.Names) Assert.Equal(asIs, Hashes(Shipped.Scenario(name, off) with { Investment = Invested }));
    }

    /// <summary>Decisions and switches of two scenarios that agree wherever a switch is on.</summary>
    [Fact]
    public void Scenarios_EqualInWhatIsOn_AreTheSameToTheBit()
    {
        var cases =
            from acts in Gen.Elements(true, false).ArrayOf(5)
            from one in Gen.Elements(Paradigm.Names.ToArray()).ArrayOf(4)
            from other in Gen.Elements(Paradigm.Names.ToArray()).ArrayOf(4)
            from spent in Gen.Elements(new Investment(), Invested).Two()
            select (acts, one: (one, spent.Item1), other: (
                other.Select((paradigm, i) => acts[i] ? one[i] : paradigm).ToArray(), acts[4] ? spent.Item1 : spent.Item2));
        Prop.ForAll(
            cases.ToArbitrary(), each => Assert.Equal(Hashes(Of(each.one, each.acts)), Hashes(Of(each.other, each.acts))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(16).WithReplay(7, 1));
    }

    [Fact]
    public void Scenarios_DifferingInOneDecisionThatIsOn_Differ()
    {
        for (var decision = 0; decision < 4; decision++)
        {
            var on = Enumerable.Range(0, 5).Select(i => i == decision).ToArray();
            var differ = Paradigm.Names.Select(name => Hashes(Of(([name, name, name, name], new()), on))[^1]).Distinct().Count();
            Assert.True(differ > 1, $"Decision {decision} makes no difference under any paradigm.");
        }
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

    private static Scenario Of((string[] Paradigms, Investment Investment) decided, bool[] on) => new()
    {
        Name = "drawn",
        Specification = decided.Paradigms[0],
        WayIn = decided.Paradigms[1],
        Delivery = decided.Paradigms[2],
        PressureResponse = decided.Paradigms[3],
        Investment = decided.Investment,
        Differences = new() { Specification = on[0], WayIn = on[1], Delivery = on[2], PressureResponse = on[3], Investment = on[4] },
    };
}
