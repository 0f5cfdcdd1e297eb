using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Tests.Unit.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Properties;

/// <summary>What must hold after every month, whatever the parameters.</summary>
public sealed class ConservationTests
{
    private const int Months = 24;

    /// <summary>Worlds at the edge of what the tree of parameters allows, and beyond what is plausible.</summary>
    private static readonly Dictionary<string, Func<WorldSettings, WorldSettings>> Extremes = new()
    {
        ["no budget"] = world => With(world, p => p with
        {
            Services = p.EachService(service => service with { BudgetPerHead = 0 }),
            Council = p.Council with { OtherPerHead = 0 },
        }),
        ["a budget that shrinks by a fifth a year"] = world => With(world, p => p with
        {
            Council = p.Council with { BudgetGrowth = -0.2, GrantGrowth = -0.2, TaxRise = -0.1, TaxCap = -0.1 },
            Community = p.Community with { PaidSupportEffect = 0.1 },
            Paradigms = p.Paradigms with { CommunitySupportShare = 0.05, PhaseIn = 1 },
        }),
        ["no providers"] = world => With(world, p => p with { Services = p.EachService(service => service with { Slots = service.Slots.Filled(0, 0, 0) }) }),
        ["no providers and too little care labour"] = world => With(world, p => p with
        {
            Services = p.EachService(service => service with { Slots = service.Slots.Filled(0, 0, 0) }),
            Labour = p.Labour with { StartingSlack = 0.5 * p.Labour.StartingSlack, Trend = -0.2 },
        }),
        ["providers that always leave"] = world => With(world, p => p with
        {
            Providers = p.Providers with { ExitRate = 2, ExitOdds = p.Providers.ExitOdds.Each(_ => 5), EntryRate = 12, EntryWaiting = 0, DisruptionShortest = 1 },
        }),
        ["no groups"] = world => With(world, p => p with { Community = p.Community with { StartingActiveShare = 0, FoundingRate = 0 } }),
        ["groups that come and go"] = world => With(world, p => p with
        {
            Community = p.Community with { FoundingRate = 5, LeavingRate = 3, CoreWilling = 0, FoldingMonths = 1, FindingRate = 5 },
        }),
        ["all switches off"] = world => world with
        {
            Switches = Switches.Off<WorldSwitches>(),
            Scenario = Shipped.Scenario("community", Switches.Off<DifferenceSwitches>()),
        },
        ["no births"] = world => With(world, p => p with { Demography = p.Demography with { Fertility = p.Demography.Fertility.Each(_ => 0) } }),
        ["everybody asks and nobody waits to move"] = world => With(world, p => p with
        {
            Care = p.Care with { RequestRate = p.Care.RequestRate.Each(_ => 12), CarerLoss = p.Care.CarerLoss.Each(_ => 5), PrivatePurchaseRate = 12, CapitalMonths = 1 },
            Services = p.EachService(service => service with { Duration = 0.5, DemandRate = service.DemandRate.Each(_ => 12) }),
            Demography = p.Demography with { MoveOutRate = p.Demography.MoveOutRate.Each(_ => 1) },
        }),
        ["no care labour"] = world => With(world, p => p with { Labour = p.Labour with { StartingSlack = 0 } }),
        ["care labour that runs out"] = world => With(world, p => p with { Labour = p.Labour with { Trend = -0.2, StartingSlack = 0.7 * p.Labour.StartingSlack } }),
        ["every service lost as soon as had"] = world => With(world with { Stress = new() { StaffRatio = 0.2 } }, p => p with
        {
            Council = p.Council with { DiscretionaryCut = 1, StartingReserves = 0 },
            Care = p.Care with { StoppingRatio = 5, StoppingMonths = 6 },
        }),
        ["everything invested and every provider closed"] = world => With(
            world with
            {
                Stress = new() { ProvidersClose = true, ReservesRatio = 0, GrantRatio = 0, TaxCapRatio = 0 },
                Scenario = world.Scenario with { Investment = new() { JoinedUp = 0.2, Prevention = 0.2 } },
            },
            p => p with { Paradigms = p.Paradigms with { PhaseIn = 1 } }),
        ["nobody seeks company"] = world => With(world, p => p with
        {
            Connection = p.Connection with { SeekingRate = p.Connection.SeekingRate.Each(_ => 0), LapseRate = 5 },
        }),
    };

    public static TheoryData<string> ExtremeNames => [.. Extremes.Keys];

    [Fact]
    public void EveryMonth_ParametersAtRandom_BalancesItsBooks() =>
        Prop.ForAll(RandomWorlds.Arbitrary, settings => AssertNone(BookFaults(settings))).Check(RandomWorlds.Cases(20));

    [Fact]
    public void EveryMonth_ParametersAtRandom_LeavesNobodyInAnImpossibleState() =>
        Prop.ForAll(RandomWorlds.Arbitrary, settings => AssertNone(Contradictions(settings))).Check(RandomWorlds.Cases(20));

    [Fact]
    public void EveryMonth_ParametersAtRandom_FindsNoBoundBelowItsChance() =>
        Prop.ForAll(RandomWorlds.Arbitrary, settings => AssertNone(BoundFaults(settings))).Check(RandomWorlds.Cases(20));

    [Theory]
    [MemberData(nameof(ExtremeNames))]
    public void EveryMonth_OfAnExtremeWorld_HoldsAllOfThese(string name)
    {
        var settings = Extremes[name](new WorldSettings { Scenario = Shipped.Scenario("community"), PolicyStart = new WorldSettings().Start });
        AssertNone(BookFaults(settings));
        AssertNone(Contradictions(settings));
        AssertNone(BoundFaults(settings));
    }

    /// <summary>Books that balance say nothing of what never happens.</summary>
    [Fact]
    public void ExtremeWorlds_TakenTogether_MeetEveryFlowThatIsAudited()
    {
        var sums = new Dictionary<string, long>();
        foreach (var extreme in Extremes.Values)
            World.Of(extreme(new WorldSettings { Scenario = Shipped.Scenario("community"), PolicyStart = new WorldSettings().Start }))
                .Live(Months, world =>
                {
                    var flows = world.State.Flows;
                    foreach (var property in flows.GetType().GetProperties())
                    {
                        var value = property.GetValue(flows) switch
                        {
                            long number => number,
                            long[] column => column.Sum(),
                            _ => (long?)null,
                        };
                        if (value is { } counted) sums[property.Name] = sums.GetValueOrDefault(property.Name) + counted;
                    }
                });
        Assert.NotEmpty(sums);
        Assert.Empty(sums.Where(flow => flow.Value == 0).Select(flow => flow.Key));
    }

    private static void AssertNone(IReadOnlyList<string> faults) =>
        Assert.True(faults.Count == 0, $"{faults.Count} faults, the first of them:\n{string.Join('\n', faults.Take(8))}");

    private static WorldSettings With(WorldSettings world, Func<ModelParameters, ModelParameters> change) =>
        world with { Parameters = change(world.Parameters) };

    private static IReadOnlyList<string> BookFaults(WorldSettings settings)
    {
        var world = World.Of(settings);
        var books = new MonthlyBooks(world);
        world.Live(Months, books.Audit, books);
        return books.Faults;
    }

    private static List<string> Contradictions(WorldSettings settings)
    {
        var found = new List<string>();
        World.Of(settings).Live(Months, world => found.AddRange(PossibleStates.Contradictions(world)));
        return found;
    }

    private static List<string> BoundFaults(WorldSettings settings)
    {
        var world = World.Of(settings);
        var check = new BoundsCheck(world);
        world.Live(Months, probe: check);
        Assert.True(check.Checked > 0, "Nothing was checked.");
        return check.Faults;
    }
}
