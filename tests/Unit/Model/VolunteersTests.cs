using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Volunteers beside paid staff: hours that groups have to spare, and the part of a service's cost that they replace.</summary>
public sealed class VolunteersTests
{
    private static readonly Lazy<World> Town = new(() => Commissioned.Held(Commissioned.Settings));

    /// <summary>No group gives more than its share of what help and commissioning leave of its offer.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.01)]
    public void Hours_OfAnyGroup_AreWithinItsShareOfWhatIsLeft(double ofOffered)
    {
        var world = Arranged(ofOffered);
        var groups = world.State.Groups;
        for (var group = 0; group < groups.Count; group++)
        {
            var left = groups.OfferedMinutes[group] - groups.CommissioningMinutes[group] - groups.Helped[group] * (long)world.Hazards.Needs.GroupMinutes;
            Assert.InRange(groups.VolunteeredMinutes[group], 0, (long)(Math.Max(0, left) * world.Settings.Parameters.Community.VolunteeringShare));
        }
        Assert.True(groups.VolunteeredMinutes.Sum() > 0);
    }

    /// <summary>The hours given are those of the people served whose cost they replace, to a minute a group.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.02)]
    public void Hours_Given_AreThoseThatTheCostReplacedTakes(double ofOffered)
    {
        var world = Arranged(ofOffered);
        var (council, services) = (world.State.Council, world.Hazards.Services);
        var taken = world.Services().Where(s => services[s].VolunteerShare > 0)
            .Sum(s => council.VolunteerShare[s] / services[s].VolunteerShare * council.Rolls.Served[s] * services[s].VolunteerHours * 60);
        var given = world.State.Groups.VolunteeredMinutes.Sum();
        Assert.InRange(taken - given, -0.01, world.Standing().Count());
        Assert.True(given > 0);
    }

    [Fact]
    public void Cost_ThatVolunteersReplace_IsNeverMoreThanTheyCould()
    {
        var world = Arranged(100);
        var paradigms = world.Settings.Parameters.Paradigms;
        foreach (var s in world.Services())
            Assert.Equal(
                world.Hazards.Services[s].VolunteerShare * paradigms.CommunityVolunteers, world.State.Council.VolunteerShare[s], 12);
    }

    /// <summary>Groups of a need give to the services that answer it, and to no other.</summary>
    [Fact]
    public void Hours_OfGroupsOfANeed_GoToTheServicesThatAnswerIt()
    {
        var world = Town.Value.Branch(Commissioned.Settings);
        var (groups, services, council) = (world.State.Groups, world.Hazards.Services, world.State.Council);
        for (var group = 0; group < groups.Count; group++) groups.Standing[group] &= groups.IsOfInterest(group) && groups.NeedOf(group) == Need.Family;
        Offer(world, 1);
        Volunteers.Arrange(world.Context());
        foreach (var s in world.Services())
            Assert.Equal(services[s].Need == Need.Family && services[s].VolunteerShare > 0, council.VolunteerShare[s] > 0);
    }

    [Theory]
    [InlineData("state", true)]
    [InlineData("community", false)]
    public void Volunteers_NotAskedOrSwitchedOff_ReplaceNothing(string paradigm, bool deliver)
    {
        var world = Commissioned.Held(Commissioned.Settings with
        {
            Scenario = Shipped.Scenario(paradigm),
            Switches = new WorldSwitches { VolunteersDeliver = deliver },
        });
        Offer(world, 1);
        Volunteers.Arrange(world.Context());
        Assert.All(world.State.Council.VolunteerShare, share => Assert.Equal(0, share));
        Assert.All(world.State.Groups.VolunteeredMinutes, minutes => Assert.Equal(0, minutes));
    }

    private static World Arranged(double ofOffered)
    {
        var world = Town.Value.Branch(Commissioned.Settings);
        Offer(world, ofOffered);
        Volunteers.Arrange(world.Context());
        return world;
    }

    /// <summary>So many times the hours that groups offer, and as many people served as are on the rolls.</summary>
    private static void Offer(World world, double times)
    {
        new GroupHours().Settle(world.Context());
        var groups = world.State.Groups;
        for (var group = 0; group < groups.Count; group++) groups.OfferedMinutes[group] = (long)(groups.OfferedMinutes[group] * times);
        // Few enough hours are commissioned for some to be left.
        for (var group = 0; group < groups.Count; group++) groups.CommissioningMinutes[group] = groups.OfferedMinutes[group] / 4;
        Enrolment.Count(world.Context());
    }
}
