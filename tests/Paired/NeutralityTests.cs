using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>
/// Over as many months as the default study has: with all differences off every scenario is the same in every month, and
/// combinations of paradigms are what their parts are.
/// </summary>
public sealed class NeutralityTests
{
    /// <summary>The default study's months, in the made-up town of 2,000.</summary>
    private static readonly WorldSettings Whole = new()
    {
        Start = Shipped.Default.Start,
        PolicyStart = Shipped.Default.PolicyStart,
        Months = Shipped.Default.End - Shipped.Default.Start,
    };

    // Money is short, so that the response to pressure has something to respond to.
    private static readonly WorldSettings Short = new WorldSettings { PolicyStart = new WorldSettings().Start + 3, Months = 30 }.With(p => p with
    {
        Services = p.EachService(service => service with { BudgetPerHead = 0.5 * service.BudgetPerHead }),
        Paradigms = p.Paradigms with { PhaseIn = 6 },
    });

    [Fact]
    public void ScenariosOfTheDefaultAndTheHybridStudy_AllDifferencesOff_AreTheSameInEveryMonthOfTheHorizon()
    {
        Assert.True(Whole.Months > 25 * 12);
        var shared = Whole.PolicyStart - Whole.Start;
        var trunk = World.Of(Whole).Live(shared);
        var asIs = trunk.Branch(Whole).Hashes(Whole.Months - shared);
        Assert.Equal(asIs.Length, asIs.Distinct().Count());
        var both = new Hypotheses { LineFades = 1, CouncilChanges = -1 };
        // Shared years are shared: a branch lives the months of the policy alone.
        foreach (var scenario in Shipped.Default.Scenarios.Concat(Shipped.Hybrids.Scenarios).DistinctBy(each => each.Name).Where(each => each.Name != "as-is"))
        {
            var off = scenario with { Differences = Switches.Off<DifferenceSwitches>(), Hypotheses = both, Investment = new() { JoinedUp = 0.02, Prevention = 0.02 } };
            var hashes = trunk.Branch(Whole with { Scenario = off }).Hashes(Whole.Months - shared);
            Assert.True(asIs.SequenceEqual(hashes), $"{scenario.Name} parts from as-is in month {asIs.Zip(hashes).TakeWhile(pair => pair.First == pair.Second).Count()}.");
        }
    }

    /// <summary>The same scenarios with their differences on are as many histories.</summary>
    [Fact]
    public void ScenariosOfTheHybridStudy_DifferencesOn_AreAllDifferent()
    {
        var last = Shipped.Hybrids.Scenarios.Select(scenario => Hashes(scenario)[^1]).ToList();
        Assert.Equal(Shipped.Hybrids.Scenarios.Count, last.Distinct().Count());
    }

    public static TheoryData<string> Names => [.. Paradigm.Names];

    /// <summary>A hybrid whose services all follow one paradigm, each by its own policy, is that paradigm.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Hybrid_WhoseServicesAllFollowOneParadigm_IsThatParadigm(string name)
    {
        var (whole, other) = (Shipped.Scenario(name), Shipped.Scenario(name == "market" ? "community" : "market"));
        var hybrid = other with
        {
            Services = Short.Parameters.Services.ToDictionary(each => each.Name, _ => new ServicePolicy { Decisions = DecisionMakers.All(name) }),
        };
        Assert.Equal(Hashes(whole), Hashes(hybrid));
    }

    /// <summary>The paradigm's own answers, given as a scenario's, change nothing.</summary>
    [Fact]
    public void Answers_ThatAreTheParadigmsOwn_ChangeNothing()
    {
        var own = Short.Parameters.Services.ToDictionary(each => each.Name, each =>
        {
            var usual = Paradigm.Of("community").Invite(Short.Parameters, each);
            return new ServicePolicy
            {
                Decisions = DecisionMakers.All("community"),
                Answers = new() { Nature = each.Nature, Network = usual.Network, Transfer = usual.Transfer, Depth = usual.Depth },
            };
        });
        Assert.Equal(Hashes(Shipped.Scenario("community")), Hashes(Shipped.Scenario("community") with { Services = own }));
    }

    /// <summary>Until it begins, a later policy is today's mix; from then on it is not.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Policy_ThatBeginsLater_LeavesEveryMonthBeforeItAsItIs(int after)
    {
        var asIs = Hashes(ScenarioDecisions.Today);
        var later = Hashes(Shipped.Scenario("community") with
        {
            Policy = new() { Decisions = DecisionMakers.All("community"), AfterMonths = after },
        });
        var before = Short.PolicyStart - Short.Start + after;
        Assert.Equal(asIs[..before], later[..before]);
        Assert.NotEqual(asIs[^1], later[^1]);
        Assert.NotEqual(Hashes(Shipped.Scenario("community"))[^1], later[^1]);
    }

    /// <summary>One service alone is put off: the months before it are those of the others alone.</summary>
    [Fact]
    public void PolicyOfOneService_ThatNeverBegins_IsTodaysMixForThatService()
    {
        var never = new ServicePolicy { Decisions = DecisionMakers.All("state"), AfterMonths = 600 };
        var today = new ServicePolicy { Decisions = DecisionMakers.All("as-is") };
        Assert.Equal(Hashes(Only("youth_work", today)), Hashes(Only("youth_work", never)));
        Assert.NotEqual(Hashes(Only("youth_work", today))[^1], Hashes(Shipped.Scenario("community"))[^1]);

        static Scenario Only(string service, ServicePolicy policy) =>
            Shipped.Scenario("community") with { Services = new Dictionary<string, ServicePolicy> { [service] = policy } };
    }

    private static ulong[] Hashes(Scenario scenario) => World.Of(Short with { Scenario = scenario }).Hashes(Short.Months);
}
