using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Hours that groups can count on, and the unpaid care that comes before them.</summary>
public sealed class GroupHoursTests
{
    /// <summary>Carers × their minutes is what is received; only a part of a minute each is lost in dividing it.</summary>
    [Fact]
    public void UnpaidCare_WhereItIsLaidUponResidents_IsGivenAsItIsReceived()
    {
        var world = World.Of(Commissioned.Settings);
        for (var month = 0; month < 22; month++)
        {
            var (received, laid) = (world.State.Stocks.UnpaidMinutes, month == 0 || world.State.Month.MonthOfYear == 4);
            new GroupHours().Settle(world.Context());
            var council = world.State.Council;
            if (laid)
            {
                var given = world.Living.Sum(row => (long)GroupHours.Of(world.State, world.Hazards, row).Care);
                Assert.Equal(council.Carers, world.Living.Count(row => GroupHours.Of(world.State, world.Hazards, row).Care > 0));
                Assert.True(received > 0 && council.Carers > 0);
                Assert.Equal(council.Carers * council.CarerMinutes, given);
                Assert.InRange(received - given, 0, council.Carers - 1);
            }
            world.Live(1);
        }
    }

    /// <summary>The stated hours a carer gives decide how many they are, so that each gives about as much as stated.</summary>
    [Fact]
    public void Carers_AreSoManyThatEachGivesAboutTheStatedHours()
    {
        var world = World.Of(Commissioned.Settings);
        new GroupHours().Settle(world.Context());
        var expected = world.State.Stocks.UnpaidMinutes / world.Hazards.Time.CarerMinutes;
        Assert.InRange(world.State.Council.Carers - expected, -Commissioned.Tolerance(world.State.Residents.Count, expected / world.State.Residents.Count),
            Commissioned.Tolerance(world.State.Residents.Count, expected / world.State.Residents.Count));
        Assert.DoesNotContain(world.Living, row =>
            world.State.Residents.Age(row, world.State.Month) < 18 && GroupHours.Of(world.State, world.Hazards, row).Care > 0);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(3)]
    [InlineData(10)]
    public void HoursForGroups_WhereMoreIsCaredForAtHome_AreFewer(double ratio)
    {
        var (little, much) = (World.Of(Commissioned.Settings), World.Of(Commissioned.Settings));
        much.State.Stocks.UnpaidMinutes = (long)(ratio * much.State.Stocks.UnpaidMinutes);
        new GroupHours().Settle(little.Context());
        new GroupHours().Settle(much.Context());
        Assert.True(much.State.Groups.OfferedMinutes.Sum() < little.State.Groups.OfferedMinutes.Sum());
        // Whoever cares under less care cares under more, and nobody gives more for it.
        foreach (var row in little.Living)
        {
            var (one, other) = (GroupHours.Of(little.State, little.Hazards, row), GroupHours.Of(much.State, much.Hazards, row));
            Assert.True(other.Given <= one.Given + (one.Care > 0 && other.Care < one.Care ? 60 : 0));
            Assert.True(one.Care == 0 || other.Care > 0);
        }
    }

    [Fact]
    public void HoursForGroups_WhereTimeIsNotShort_AreTheStatedWhateverTheCare()
    {
        var settings = Commissioned.Settings with { Switches = new WorldSwitches { TimeIsShort = false } };
        var (little, much) = (World.Of(settings), World.Of(settings));
        much.State.Stocks.UnpaidMinutes *= 2;
        new GroupHours().Settle(little.Context());
        new GroupHours().Settle(much.Context());
        Assert.Equal(little.State.Groups.OfferedMinutes, much.State.Groups.OfferedMinutes);
        var (groups, community) = (little.State.Groups, settings.Parameters.Community);
        foreach (var group in little.Standing())
        {
            var hours = groups.Core[group] * community.CoreHours + (groups.Members[group] - groups.Core[group]) * community.MemberHours;
            Assert.Equal(hours * 60 * community.HelpingShare, groups.OfferedMinutes[group], 1.0);
        }
    }

    /// <summary>The core's hours are depth × the hours of full depth, service by service of the group's network.</summary>
    [Fact]
    public void Commissioning_OfEachGroup_TakesTheHoursOfItsOwnNetwork()
    {
        var world = Commissioned.Held(Commissioned.Settings);
        var (groups, services, council) = (world.State.Groups, world.Hazards.Services, world.State.Council);
        var parks = world.Service("parks_and_leisure");
        council.TransferMonths[parks] = 0;
        new GroupHours().Settle(world.Context());
        var paradigms = world.Settings.Parameters.Paradigms;
        foreach (var group in world.Standing())
        {
            // Community invites neighbourhoods to services of choice, those who share the need to duties.
            var count = groups.IsOfInterest(group)
                ? world.Services().Count(s => services[s].Nature == ServiceNature.Statutory && services[s].Need == groups.NeedOf(group))
                : world.Services().Count(s => services[s].Nature == ServiceNature.Discretionary && s != parks);
            Assert.Equal(
                groups.Core[group] * count * paradigms.CommunityDepth * world.Settings.Parameters.Commissioning.DepthHours * 60,
                groups.CommissioningMinutes[group], 1.0);
        }
        Assert.Contains(world.Standing(), group => groups.IsOfInterest(group) && groups.CommissioningMinutes[group] > 0);
        Assert.Contains(world.Standing(), group => !groups.IsOfInterest(group) && groups.CommissioningMinutes[group] > 0);
    }

    [Fact]
    public void Commissioning_WherePowerHasNotMoved_TakesNoHours()
    {
        var world = Commissioned.Held(Commissioned.Settings);
        Array.Clear(world.State.Council.TransferMonths);
        new GroupHours().Settle(world.Context());
        Assert.All(world.State.Groups.CommissioningMinutes, minutes => Assert.Equal(0, minutes));
    }

    [Fact]
    public void Commissioning_OfGreaterDepth_CostsMoreHours()
    {
        long before = -1;
        foreach (var depth in (double[])[0, 0.25, 0.5, 1])
        {
            var world = Commissioned.Held(Commissioned.Settings.Answering(new() { Depth = depth }));
            new GroupHours().Settle(world.Context());
            var minutes = world.State.Groups.CommissioningMinutes.Sum();
            Assert.True(depth == 0 ? minutes == 0 : minutes > before);
            before = minutes;
        }
    }
}
