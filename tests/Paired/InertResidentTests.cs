using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>
/// The minimally different world: one resident more, to whom nothing befalls. Whatever then changes for anybody else came
/// from an order of rows, a count of calls or a shared stream, and would be noise in every comparison of scenarios.
/// </summary>
public sealed class InertResidentTests
{
    private const int Months = 24;
    private const ulong Extra = Residents.GivenLater | 42;

    private static readonly WorldSettings Settings = new()
    {
        Scenario = Shipped.Scenario("community"),
        PolicyStart = new WorldSettings().Start + 6,
        Observed = true,
    };

    /// <summary>Scenarios in which communities take part in all that they may, power comes and goes, and both claims act.</summary>
    private static readonly Dictionary<string, WorldSettings> Whole = new()
    {
        ["community"] = Complete(Shipped.Scenario("community") with { Investment = new() { JoinedUp = 0.01, Prevention = 0.01 } }),
        ["hybrid by area"] = Complete(Shipped.Hybrids.Scenarios.Single(each => each.Name == "hybrid by area")),
        ["hybrid by interest"] = Complete(Shipped.Hybrids.Scenarios.Single(each => each.Name == "hybrid by interest")),
    };

    public static TheoryData<string, int> Wholes
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Whole.Keys)
                foreach (var direction in (int[])[1, -1]) data.Add(name, direction);
            return data;
        }
    }

    /// <summary>Where the extra resident stands, how old, and with how much room before rows must move.</summary>
    [Theory]
    [InlineData(0, 40 * 12, 1.25)]
    [InlineData(1, 17 * 12 + 10, 1.25)]
    [InlineData(2, 0, 1.25)]
    [InlineData(3, 82 * 12, 1.25)]
    [InlineData(0, 66 * 12, 1.0)]
    public void OtherResidents_OneInertResidentMore_LiveTheSameLives(int neighbourhood, int ageMonths, double headroom)
    {
        AssertSameLives(Settings with { Headroom = headroom }, neighbourhood, ageMonths);
    }

    [Theory]
    [MemberData(nameof(Wholes))]
    public void OtherResidents_WhereCommunitiesTakePartInAllTheyMay_LiveTheSameLives(string scenario, int direction)
    {
        var settings = Whole[scenario];
        AssertSameLives(
            settings with { Scenario = settings.Scenario with { Hypotheses = new() { LineFades = direction, CouncilChanges = direction } } },
            neighbourhood: 1, ageMonths: 40 * 12);
    }

    [Fact]
    public void ObservedColumns_OneInertResidentMore_HoldTheSameValues()
    {
        var (without, with) = (World.Of(Settings), World.Of(Settings));
        AddInert(with, 1, 30 * 12);
        without.Live(Months);
        with.Live(Months);
        foreach (var (one, other) in without.Observer!.All.Zip(with.Observer!.All)) AssertSame(one, other);
    }

    private static void AssertSameLives(WorldSettings settings, int neighbourhood, int ageMonths)
    {
        var (without, with) = (World.Of(settings), World.Of(settings));
        AddInert(with, neighbourhood, ageMonths);
        for (var month = 0; month < Months; month++)
        {
            without.Live(1);
            with.Live(1);
            var (one, other) = (Lives.Of(without), Lives.Of(with));
            Assert.True(other.Remove(Extra), "The extra resident is gone.");
            Assert.Empty(Lives.Differences(one, other));
            // What the council and the groups know of them: money, power, hours, mind-set.
            Assert.Equal(without.State.Council.Hash(), with.State.Council.Hash());
        }
    }

    private static WorldSettings Complete(Scenario scenario) => Commissioned.Settings.With(p => p with
    {
        Commissioning = p.Commissioning with { InformalReversal = 1, FormalReversal = 1, RetryMonths = 3, ReversalLoss = 1 },
        Culture = p.Culture with { LeaderHalving = 1, StressHalving = 1 },
        Community = p.Community with { FoundingRate = 1, LeavingRate = 1 },
    }) with
    { Scenario = scenario };

    private static void AssertSame(ObservedRows one, ObservedRows other)
    {
        Assert.True(one.Count > 0, $"Nothing was observed of {one.Table.Name}.");
        Assert.Equal(one.Values, other.Values);
    }

    private static void AddInert(World world, int neighbourhood, int ageMonths)
    {
        var residents = world.State.Residents;
        var wanted = new int[world.State.Neighbourhoods.Count];
        wanted[neighbourhood] = 1;
        // Nobody waits or is between providers on the first day, so nothing else follows the rows.
        residents.MakeRoom(wanted);
        var row = residents.Add(Extra, neighbourhood, world.State.Month + -ageMonths, sex: 0);
        residents.Status[row] = residents.Status[row].AsInert();
    }
}
