using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Trust guides who comes to the council: those without it come less, so that on average all come as often as stated.</summary>
public sealed class AskingTests
{
    private const double Come = 0.7;

    private static readonly WorldSettings Settings = Commissioned.Settings.With(p => p with
    {
        Culture = p.Culture with { DistrustAsking = Come, CouncilTrust = 0.6 },
    });

    /// <summary>The same residents come to the same door: without trust, a part of them stays away and the others are the same.</summary>
    [Fact]
    public void Requests_OfThoseWithoutTrust_AreFewerByTheStatedPart()
    {
        var (trusting, wary) = (Asking(Settings, trust: true), Asking(Settings, trust: false));
        var (all, came, away) = (Requests(trusting), Requests(wary), wary.State.Flows.StayedAway);
        Assert.Equal(0, trusting.State.Flows.StayedAway);
        Assert.Equal(all, came + away);
        Assert.InRange(came, all * Come - Commissioned.Tolerance(all, Come), all * Come + Commissioned.Tolerance(all, Come));
        // Whoever comes without trust comes with it.
        foreach (var row in wary.Living)
            Assert.Equal(0, wary.State.Residents.Waits[row] & ~trusting.State.Residents.Waits[row]);
    }

    [Fact]
    public void Requests_OfThoseWhoTrustGroups_ComeThroughThemWherePowerHasMoved()
    {
        Assert.Equal(0, Asking(Settings, trust: false, groups: true, moved: true).State.Flows.StayedAway);
        Assert.True(Asking(Settings, trust: false, groups: true, moved: false).State.Flows.StayedAway > 0);
        Assert.True(Asking(Settings, trust: false, groups: false, moved: true).State.Flows.StayedAway > 0);
    }

    [Fact]
    public void Requests_OfChildren_AreNotKeptAway()
    {
        var world = Commissioned.Held(Settings);
        var residents = world.State.Residents;
        var events = new MonthEvents();
        events.Asks.AddRange(world.Living.Where(row => residents.Age(row, world.State.Month) < 18 && Free(residents, row)));
        new Access().Settle(world.Context(events));
        Assert.Equal(0, world.State.Flows.StayedAway);
        Assert.True(Requests(world) > 20);
    }

    [Fact]
    public void Requests_AfterAnEmergency_AreNotKeptAway()
    {
        var world = Commissioned.Held(Settings);
        var residents = world.State.Residents;
        world.Each(world.Adults(), status => status.WithTrustInCouncil(false).WithTrustInGroups(false));
        var events = new MonthEvents();
        foreach (var row in world.Adults().Where(row => residents.Status[row].Care == CareState.None))
            events.Requests.Add(new CareRequest(row, row % 2 == 0 ? CareRequestFrom.Hospital : CareRequestFrom.Breakdown));
        new Access().Settle(world.Context(events));
        Assert.Equal(0, world.State.Flows.StayedAway);
        Assert.Equal(events.Requests.Count, world.State.Flows.CareRequests);
    }

    [Fact]
    public void Requests_WhereTrustGuidesNobody_AreNotKeptAway() =>
        Assert.Equal(0, Asking(Settings with { Switches = new WorldSwitches { TrustGuidesAsking = false } }, trust: false).State.Flows.StayedAway);

    /// <summary>Rate of asking × (trust + (1 − trust) × the part that comes) = the stated rate.</summary>
    [Theory]
    [InlineData(0.6, 0.7)]
    [InlineData(0.3, 0.2)]
    [InlineData(1, 0.5)]
    [InlineData(0.5, 1)]
    public void Rates_OfAdultsAtTheStatedTrust_AreOnAverageAsStated(double trust, double come)
    {
        var world = World.Of(Settings.With(p => p with { Culture = p.Culture with { CouncilTrust = trust, DistrustAsking = come } }));
        var (hazards, stated) = (world.Hazards, World.HazardsOf(Settings with { Switches = new WorldSwitches { TrustGuidesAsking = false } }));
        var average = trust + (1 - trust) * come;
        foreach (var (age, status) in Sorts(18))
        {
            Assert.Equal(Rate(stated.Demand.Ask(age, status, false).Probability), Rate(hazards.Demand.Ask(age, status, false).Probability) * average, 1e-9);
            Assert.Equal(Rate(stated.Life.Request(age, status, false).Probability), Rate(hazards.Life.Request(age, status, false).Probability) * average, 1e-9);
        }
    }

    /// <summary>Children are not kept away, so nothing is to be made up for.</summary>
    [Fact]
    public void Rates_OfChildren_AreAsStatedWhateverAdultsTrust()
    {
        var (hazards, stated) = (World.HazardsOf(Settings), World.HazardsOf(Settings with { Switches = new WorldSwitches { TrustGuidesAsking = false } }));
        foreach (var (age, status) in Sorts(0).Where(each => each.Age < 18))
            Assert.Equal(stated.Demand.Ask(age, status, false), hazards.Demand.Ask(age, status, false));
        Assert.Contains(Sorts(0), each => each.Age < 18 && stated.Demand.Ask(each.Age, each.Status, false).Value > 0);
    }

    /// <summary>The switch off, rates are the parameters' own: of care by age and dependency.</summary>
    [Fact]
    public void Rates_WhereTrustGuidesNobody_AreTheStated()
    {
        var stated = World.HazardsOf(Settings with { Switches = new WorldSwitches { TrustGuidesAsking = false } });
        foreach (var (age, status) in Sorts(18).Where(each => each.Status.Dependency > 0))
            Assert.Equal(Settings.Parameters.Care.RequestRate.At(age, status.Dependency), Rate(stated.Life.Request(age, status, false).Probability), 1e-9);
    }

    /// <summary>Every adult without a service asks at the door, once, for anything but care.</summary>
    private static World Asking(WorldSettings settings, bool trust, bool groups = false, bool moved = false)
    {
        var world = Commissioned.Held(settings);
        var residents = world.State.Residents;
        if (!moved) Array.Clear(world.State.Council.TransferMonths);
        world.Each(world.Adults(), status => status.WithTrustInCouncil(trust).WithTrustInGroups(groups));
        var events = new MonthEvents();
        events.Asks.AddRange(world.Adults().Where(row => Free(residents, row)));
        new Access().Settle(world.Context(events));
        return world;
    }

    private static bool Free(Residents residents, int row) => (residents.Receives[row] | residents.Waits[row]) == 0;

    private static long Requests(World world) => world.State.Flows.Requests.Sum();

    private static double Rate(double monthly) => -12 * Math.Log(1 - monthly);

    private static IEnumerable<(int Age, ResidentStatus Status)> Sorts(int youngest) =>
        from age in Enumerable.Range(youngest, 90 - youngest)
        from dependency in Enumerable.Range(0, 4)
        select (age, default(ResidentStatus).WithDependency(dependency).WithFamily(2).WithLivelihood(1).WithConditions(dependency));
}
