using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

public sealed class GroupLifeTests
{
    [Fact]
    public void Core_OfAnyGroup_NeverPassesItsSeats()
    {
        var world = World.Of(With(community => community with { CoreWilling = 1, CoreSeats = 7, FoldingCore = 3, FoundingRate = 1 }));
        world.Live(24, each => Assert.All(each.State.Groups.Core, core => Assert.InRange(core, 0, 7)));
        Assert.Contains(7, world.State.Groups.Core);
    }

    /// <summary>The readiest adults in no group make the first core: as many as it has seats.</summary>
    [Fact]
    public void Founding_InAnEmptyNeighbourhood_FillsTheSeatsWithAdultsInNoGroup()
    {
        // A rate of 5 a year fills a slot in a month with a chance of about a third; none stands at the start.
        var world = World.Of(With(community => community with { StartingActiveShare = 0, InterestActiveShare = 0, FoundingRate = 5, InfrastructureEffect = 0, CoreSeats = 9 }));
        Assert.DoesNotContain(true, world.State.Groups.Standing);
        new GroupLife().Settle(world.Context());
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        Assert.True(world.State.Flows.Founded > 0);
        for (var group = 0; group < groups.Count; group++)
            if (groups.Standing[group]) Assert.Equal((9, 9, 1), (groups.Core[group], groups.Members[group], groups.Generation[group]));
        Assert.All(
            world.Living.Where(row => residents.Status[row].Member),
            row => Assert.True(residents.Status[row].Core && residents.Age(row, world.State.Month) >= 18));
    }

    [Fact]
    public void Group_WithTooSmallACore_FoldsAfterItsMonthsOfGraceAndNotBefore()
    {
        var world = World.Of(With(community => community with { StartingActiveShare = 1, FoldingCore = 5, FoldingMonths = 3, CoreSeats = 12 }));
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        var leavers = world.Living.Where(row => residents.Status[row].Core).ToList();
        var events = new MonthEvents();
        events.Leavers.AddRange(leavers);
        new GroupLife().Settle(world.Context(events));
        Assert.Equal(0, world.State.Flows.Folded);
        new GroupLife().Settle(world.Context());
        Assert.Equal(0, world.State.Flows.Folded);
        var standing = groups.Standing.Count(each => each);
        new GroupLife().Settle(world.Context());
        Assert.Equal(standing, world.State.Flows.Folded);
        Assert.DoesNotContain(true, groups.Standing);
        Assert.DoesNotContain(world.Living, row => residents.Status[row].Member || residents.Group[row] != Residents.None);
    }

    [Fact]
    public void OfferedMinutes_ByCoreAndMembers_AreTheirHoursTimesTheShareForHelp()
    {
        var world = World.Of(With(community => community with { StartingActiveShare = 1, CoreHours = 20, MemberHours = 4, HelpingShare = 0.25 })
            with
        { Switches = new WorldSwitches { TimeIsShort = false } });
        var groups = world.State.Groups;
        new GroupHours().Settle(world.Context());
        for (var group = 0; group < groups.Count; group++)
            Assert.Equal((groups.Core[group] * 20 + (groups.Members[group] - groups.Core[group]) * 4) * 60 / 4, groups.OfferedMinutes[group]);
    }

    /// <summary>When more ask than groups have hours for, each group takes on as many as may be asked of it and no more.</summary>
    [Fact]
    public void Help_AskedByMoreThanThereAreHours_FillsTheLoadThatMayBeAsked()
    {
        var world = World.Of(With(community => community with { StartingActiveShare = 1, HelpingShare = 0.05 }));
        var (state, residents) = (world.State, world.State.Residents);
        state.Council.GroupLoad = 1.2;
        new GroupHours().Settle(world.Context());
        var events = new MonthEvents();
        events.HelpSeekers.AddRange(world.Living.Where(row =>
            GroupLifeRules.CouldBeHelped(residents.Status[row], residents.Age(row, state.Month) >= 18)));
        new GroupHelp().Settle(world.Context(events), []);
        var minutes = world.Hazards.Needs.GroupMinutes;
        for (var group = 0; group < state.Groups.Count; group++)
        {
            if (state.Groups.IsOfInterest(group)) continue;
            var most = 1.2 * state.Groups.OfferedMinutes[group];
            Assert.InRange((double)state.Groups.Helped[group] * minutes, most - minutes, most);
        }
        Assert.True(state.Flows.HelpStarts > 0);
    }

    private static WorldSettings With(Func<CommunityParameters, CommunityParameters> change) =>
        new() { Parameters = Shipped.Parameters with { Community = change(Shipped.Parameters.Community) } };

    [Fact]
    public void Help_WithTheSwitchOff_ComesToNobodyHoweverManyAreIntroduced()
    {
        var world = World.Of(new WorldSettings
        {
            Scenario = Shipped.Scenario("community"),
            Switches = new WorldSwitches { GroupsHelp = false },
            PolicyStart = Month.Of(2020, 7),
        });
        var introduced = 0L;
        world.Live(18, after: each =>
        {
            introduced += each.State.Flows.Introduced;
            Assert.Equal(0, each.State.Groups.Helped.Sum());
        });
        Assert.True(introduced > 0);
    }
}
