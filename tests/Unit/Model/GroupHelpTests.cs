using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Unit.Model;

/// <summary>What a group's help does where it fits and where it does not, and what follows when the group is no more.</summary>
public sealed class GroupHelpTests
{
    /// <summary>The group of everybody helped folds: its help is over, and harms by its loss where it fitted.</summary>
    [Fact]
    public void GroupThatFolds_TakesItsHelpAway_AndItIsMissedWhereItFitted()
    {
        var world = Helping();
        var (residents, groups, work) = (world.State.Residents, world.State.Groups, world.Hazards.Work);
        var helped = world.Living.Where(row => residents.Status[row].Helped).ToList();
        var fitted = helped.ToDictionary(row => row, row => residents.Status[row].HelpFits);
        Assert.True(fitted.Values.Count(each => each) > 10 && fitted.Values.Count(each => !each) > 10);
        world.State.Month += 4;
        Fold(world);
        Assert.DoesNotContain(true, groups.Standing);
        Assert.Equal(helped.Count, world.State.Flows.HelpEnds);
        var community = world.Settings.Parameters.Community;
        var harm = Math.Pow(community.HelpedSeekingRatio, 1 - world.Settings.Parameters.Care.StoppingRatio);
        foreach (var row in helped)
        {
            Assert.False(residents.Status[row].Helped || residents.Status[row].HelpFits);
            Assert.Equal((Residents.None, 0), (residents.HelpedBy[row], residents.Suits[row] & ServiceWork.GroupHelpBit));
            Assert.Equal(fitted[row], (residents.Lost[row] & ServiceWork.GroupHelpBit) != 0);
            if (residents.Receives[row] != 0) continue;
            Assert.Equal(fitted[row] ? harm : 1, work.Ratio(ServiceEffect.SeekTie, residents, row, world.State.Month), 12);
            if (fitted[row]) Assert.Equal(world.State.Month.Index + 6, residents.LostUntil[row]);
            Assert.Equal(1.0, work.Ratio(ServiceEffect.SeekTie, residents, row, world.State.Month + 6));
        }
    }

    /// <summary>The cores of every third group leave: what others help goes on.</summary>
    [Fact]
    public void GroupThatFolds_LeavesTheHelpOfOthersAsItIs()
    {
        var world = Helping();
        var (residents, groups) = (world.State.Residents, world.State.Groups);
        var before = world.Living.Where(row => residents.Status[row].Helped)
            .ToDictionary(row => row, row => groups.Index(residents.Neighbourhood[row], residents.HelpedBy[row]));
        Fold(world, group => group % 3 == 0);
        Assert.Contains(before.Values, group => groups.Standing[group]);
        Assert.Contains(before.Values, group => !groups.Standing[group]);
        Assert.All(before, each => Assert.Equal(groups.Standing[each.Value], residents.Status[each.Key].Helped));
    }

    [Fact]
    public void HelpThatEndsOfItself_IsNotMissed()
    {
        var world = Helping();
        var residents = world.State.Residents;
        var helped = world.Living.Where(row => residents.Status[row].Helped).ToList();
        var events = new MonthEvents();
        events.HelpEnders.AddRange(helped);
        new GroupHelp().Settle(world.Context(events), []);
        Assert.All(helped, row => Assert.Equal((false, 0), (residents.Status[row].Helped, residents.Lost[row] & ServiceWork.GroupHelpBit)));
        Assert.All(world.State.Groups.Helped, count => Assert.Equal(0, count));
    }

    [Fact]
    public void HelpThatComesAgain_EndsTheHarmOfItsLoss()
    {
        var world = Helping();
        var residents = world.State.Residents;
        var row = world.Living.First(row => residents.Status[row].HelpFits && residents.Status[row].Isolated);
        GroupHelp.Lose(world.Context(), row);
        Assert.NotEqual(0, residents.Lost[row] & ServiceWork.GroupHelpBit);
        world.State.Month += 1;
        var events = new MonthEvents();
        events.HelpSeekers.Add(row);
        new GroupHelp().Settle(world.Context(events), []);
        Assert.True(residents.Status[row].Helped);
        Assert.Equal(0, residents.Lost[row] & ServiceWork.GroupHelpBit);
    }

    /// <summary>Hours are asked for help whether or not it fits; what it does, it does only where it fits.</summary>
    [Fact]
    public void HelpThatDoesNotFit_DoesNothing()
    {
        var world = Helping();
        var (residents, needs, work) = (world.State.Residents, world.Hazards.Needs, world.Hazards.Work);
        var light = default(ResidentStatus).WithDependency(1);
        Assert.Equal(needs.BeyondUnpaid(light), needs.BeyondUnpaid(light.WithHelp(true, false)));
        Assert.Equal(
            Math.Max(0, needs.BeyondUnpaid(light) - needs.GroupMinutes), needs.BeyondUnpaid(light.WithHelp(true, true)));
        foreach (var row in world.Living.Where(row => residents.Status[row].Helped && residents.Receives[row] == 0))
            Assert.Equal(
                residents.Status[row].HelpFits ? world.Settings.Parameters.Community.HelpedSeekingRatio : 1,
                work.Ratio(ServiceEffect.SeekTie, residents, row, world.State.Month), 12);
    }

    /// <summary>Company is a need met by help that fits, and by no other.</summary>
    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 1)]
    [InlineData(true, true, 0)]
    public void Company_OfSomebodyHelped_IsANeedMetWhereHelpFits(bool helped, bool fits, long unmet)
    {
        var world = World.Of(Commissioned.Settings);
        var residents = world.State.Residents;
        world.Each(world.Living, _ => new ResidentStatus(0));
        // Isolated and in need of daily help that comes in full: two needs, of which company is the one in question.
        world.Each([world.Adults().First()], _ => default(ResidentStatus).WithIsolated(true).WithDependency(1).WithHelp(helped, fits));
        foreach (var row in world.Living) residents.Suits[row] = 0;
        var stocks = new Census(world.Hazards).Take(world.State, threads: 1, strata: null).Everyone;
        Assert.Equal((1, unmet), (stocks.SeveralNeeds, stocks.SeveralNeedsUnmet));
    }

    [Fact]
    public void Help_OfAGroupOfANeed_ComesToThoseWhoShareItAlone()
    {
        var world = World.Of(Commissioned.Settings);
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        for (var group = 0; group < groups.Count; group++) groups.Standing[group] &= groups.IsOfInterest(group) && groups.NeedOf(group) == Need.Connection;
        Seek(world);
        var helped = world.Living.Where(row => residents.Status[row].Helped).ToList();
        Assert.True(helped.Count > 3);
        Assert.All(helped, row => Assert.True(residents.Status[row].Isolated));
    }

    /// <summary>A town in which everybody who could be helped by a group has sought help, half of which fits at the stated skill.</summary>
    private static World Helping()
    {
        var world = World.Of(Commissioned.Settings.With(p => p with
        {
            Community = p.Community with { HelpSkill = -p.Care.BaseFit, HelpingShare = 1 },
            Care = p.Care with { StoppingMonths = 18 },
        }));
        Seek(world);
        foreach (var row in world.Living)
        {
            world.State.Residents.Lost[row] = 0;
            if (world.State.Residents.Status[row].Helped) world.State.Residents.SupportedSince[row] = (short)(world.State.Month.Index - 2);
        }
        return world;
    }

    private static void Seek(World world)
    {
        var (state, residents) = (world.State, world.State.Residents);
        state.Council.GroupLoad = 1;
        new GroupHours().Settle(world.Context());
        var events = new MonthEvents();
        events.HelpSeekers.AddRange(world.Adults().Where(row => GroupLifeRules.CouldBeHelped(residents.Status[row], adult: true)));
        new GroupHelp().Settle(world.Context(events), []);
    }

    /// <summary>The cores of some groups leave, and after the months of grace the groups fold.</summary>
    private static void Fold(World world, Func<int, bool>? chosen = null)
    {
        var residents = world.State.Residents;
        var events = new MonthEvents();
        events.Leavers.AddRange(world.Living.Where(row => residents.Status[row].Core && (chosen is null || chosen(world.GroupOf(row)))));
        var months = (int)world.Settings.Parameters.Community.FoldingMonths;
        new GroupLife().Settle(world.Context(events));
        for (var month = 1; month < months; month++) new GroupLife().Settle(world.Context());
    }
}
