using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Paired;

/// <summary>Contact with the council brings need to light that was there: requests rise, true need does not.</summary>
public sealed class DiscoveryTests
{
    private const int Months = 24;

    // Nothing of what the council does comes back to health, so that only requests may differ.
    private static readonly WorldSettings Blind = new()
    {
        Switches = new()
        {
            ContactDiscovers = false,
            ServicesWork = false,
            StoppingHarms = false,
            UnmetCareHarms = false,
            GroupsHelp = false,
        },
        Parameters = Shipped.Parameters with { Care = Shipped.Parameters.Care with { CarerRelief = 1 } },
    };

    private static readonly WorldSettings Seeing = Blind with { Switches = Blind.Switches with { ContactDiscovers = true } };

    [Fact]
    public void Discovery_SwitchedOn_RaisesRequestsAndLeavesTrueNeedAsItWas()
    {
        var (fewer, more) = (0L, 0L);
        // A town of 2,000 makes some 70 requests a year: one life of it says little.
        for (ulong luck = 1; luck <= 4; luck++)
        {
            var (without, with) = (World.Of(Blind with { Luck = luck }), World.Of(Seeing with { Luck = luck }));
            for (var month = 0; month < Months; month++)
            {
                without.Live(1, world => fewer += world.State.Flows.CareRequests);
                with.Live(1, world => more += world.State.Flows.CareRequests);
                Assert.Equal(TrueNeed(without), TrueNeed(with));
            }
        }
        Assert.True(more > 1.03 * fewer, $"{more} requests for care with discovery, {fewer} without.");
    }

    [Fact]
    public void Discovery_AtHigherOdds_RaisesRequestsFurther()
    {
        long[] requests = [.. new[] { 1.0, 1.3, 2.0, 4.0 }.Select(odds => Requests(Seeing with { Parameters = With(odds) }))];
        Assert.Equal(requests.Order(), requests);
        Assert.Equal(requests.Length, requests.Distinct().Count());
    }

    [Fact]
    public void Discovery_AtOddsOfOne_IsNoneToTheBit()
    {
        var parameters = With(1);
        Assert.Equal(
            World.Of(Blind with { Parameters = parameters }).Hashes(Months),
            World.Of(Seeing with { Parameters = parameters }).Hashes(Months));
    }

    [Fact]
    public void Odds_OfAskingAfterAContact_AreAsStated()
    {
        var hazards = World.HazardsOf(Seeing);
        foreach (var age in new[] { 30, 66, 90 })
            for (var dependency = 0; dependency <= ResidentStatus.HighDependency; dependency++)
            {
                var status = default(ResidentStatus).WithDependency(dependency).WithHome(1);
                Check(hazards.Life.Request(age, status, contacted: false), hazards.Life.Request(age, status, contacted: true));
                Check(hazards.Demand.Ask(age, status, contacted: false), hazards.Demand.Ask(age, status, contacted: true));
            }

        static void Check(Threshold without, Threshold with) => Assert.Equal(
            Shipped.Parameters.Care.DiscoveryOdds,
            with.Probability / (1 - with.Probability) / (without.Probability / (1 - without.Probability)), 6);
    }

    /// <summary>A contact raises requests for so many months and no longer.</summary>
    [Fact]
    public void Contact_AfterItsMonths_RaisesNothing()
    {
        var world = World.Of(Seeing);
        var row = world.Living.First(each => world.State.Residents.Age(each, world.State.Month) > 40);
        Engine.Model.Schedule.CareStatus.Contact(world.State, row);
        var raised = Enumerable.Range(0, 40).TakeWhile(_ =>
        {
            world.State.Month += 1;
            return Engine.Model.Schedule.CareStatus.ContactRaises(world.State, world.Hazards, row);
        }).Count();
        Assert.Equal(Shipped.Parameters.Care.DiscoveryMonths, raised);
    }

    private static ModelParameters With(double odds) =>
        Blind.Parameters with { Care = Blind.Parameters.Care with { DiscoveryOdds = odds } };

    private static long Requests(WorldSettings settings)
    {
        var requests = 0L;
        World.Of(settings).Live(Months, world => requests += world.State.Flows.Requests.Sum());
        return requests;
    }

    /// <summary>What truly ails each resident, whoever knows of it.</summary>
    private static SortedDictionary<ulong, string> TrueNeed(World world)
    {
        var residents = world.State.Residents;
        return new(world.Living.ToDictionary(row => residents.Id[row], row =>
        {
            var status = residents.Status[row];
            return $"{status.Conditions} {status.Dependency} {status.Isolated} {status.Wider} {status.UnpaidCarer} "
                + $"{residents.Ties.Count(row)} {residents.Neighbourhood[row]} {residents.BirthMonth[row]}";
        }));
    }
}
