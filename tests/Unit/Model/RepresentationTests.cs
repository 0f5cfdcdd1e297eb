using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>R = 1 − ½ Σ |core share − share of those concerned|.</summary>
public sealed class RepresentationTests
{
    /// <summary>Shares of the core beside those of all, with R worked out by hand.</summary>
    [Theory]
    [InlineData(new[] { 1, 2, 1 }, new[] { 100, 200, 100 }, 1000)] // alike
    [InlineData(new[] { 2, 0, 2 }, new[] { 10, 20, 10 }, 500)] // ½ (¼ + ½ + ¼) apart
    [InlineData(new[] { 0, 0, 3 }, new[] { 30, 30, 40 }, 400)] // one sort only: its own share
    [InlineData(new[] { 0, 0, 5 }, new[] { 7, 8, 0 }, 0)] // nobody alike
    [InlineData(new[] { 0, 0, 0 }, new[] { 1, 1, 1 }, 0)] // no core
    [InlineData(new[] { 1, 1, 1 }, new[] { 0, 0, 0 }, 0)] // nobody concerned
    public void Mirror_OfTwoHistograms_IsWhatTheirSharesHaveInCommon(int[] core, int[] concerned, int thousandths) =>
        Assert.Equal(thousandths, Representation.Mirror(core, concerned));

    [Fact]
    public void Mirror_OfLargeCounts_DoesNotOverflow() =>
        Assert.Equal(500, Representation.Mirror([2_000_000, 0], [1_000_000_000, 1_000_000_000]));

    /// <summary>A neighbourhood's group speaks for its adults: a core of all of them mirrors them wholly.</summary>
    [Fact]
    public void Group_WhoseCoreIsEveryAdultOfTheNeighbourhood_MirrorsItWholly()
    {
        var world = World.Of(Commissioned.Settings);
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        Seat(world, world.Adults().Where(row => residents.Neighbourhood[row] == 1), code: 0);
        Representation.Take(world.Context());
        Assert.Equal(1000, groups.MirrorThousandths[groups.Index(1, 0)]);
        Assert.InRange(groups.MirrorThousandths[groups.Index(2, 1)], 1, 999);
    }

    /// <summary>A group of a shared need speaks for those of its district who have it, not for all.</summary>
    [Fact]
    public void Group_WhoseCoreIsAllWhoShareTheNeed_MirrorsThemWholly()
    {
        var world = World.Of(Commissioned.Settings);
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        Seat(world, world.Adults().Where(row => residents.Status[row].Level(Need.Health) > 0), CommunityGroups.FirstInterest + (int)Need.Health);
        Representation.Take(world.Context());
        Assert.Equal(1, groups.Districts);
        Assert.Equal(1000, groups.MirrorThousandths[groups.OfNeed(0, (int)Need.Health)]);
    }

    /// <summary>A core of one sort has in common with all no more than its sort's share of them.</summary>
    [Fact]
    public void Group_WhoseCoreIsOfOneSort_MirrorsTheShareOfThatSort()
    {
        var world = World.Of(Commissioned.Settings);
        var (groups, residents) = (world.State.Groups, world.State.Residents);
        var adults = world.Adults().Where(row => residents.Neighbourhood[row] == 0).ToList();
        var old = adults.Where(row => residents.Age(row, world.State.Month) >= 65 && residents.Status[row].Needs >= 2).ToList();
        Seat(world, old.Take(3), code: 0);
        Representation.Take(world.Context());
        // Thousandths are cut to whole ones.
        Assert.InRange(groups.MirrorThousandths[groups.Index(0, 0)], 1000.0 * old.Count / adults.Count - 1, 1000.0 * old.Count / adults.Count + 1);
    }

    [Fact]
    public void Mirrors_ChangeInAprilOnly()
    {
        var world = World.Of(Commissioned.Settings);
        var groups = world.State.Groups;
        var changed = new List<int>();
        for (var month = 0; month < 24; month++)
        {
            var before = world.Standing().ToDictionary(group => group, group => groups.MirrorThousandths[group]);
            var lived = world.State.Month.MonthOfYear;
            world.Live(1);
            if (before.Any(each => groups.Standing[each.Key] && groups.MirrorThousandths[each.Key] != each.Value)) changed.Add(lived);
        }
        Assert.Equal([4, 4], changed);
    }

    [Fact]
    public void Mirror_OfAGroupThatDoesNotStand_IsNothing()
    {
        var world = World.Of(Commissioned.Settings);
        world.State.Groups.Standing[0] = false;
        Representation.Take(world.Context());
        Assert.Equal(0, world.State.Groups.MirrorThousandths[0]);
    }

    /// <summary>Makes some the core of a group of a code within their reach, and nobody else.</summary>
    private static void Seat(World world, IEnumerable<int> rows, int code)
    {
        var residents = world.State.Residents;
        var seated = rows.ToList();
        world.Each(world.Living.Where(row => residents.Group[row] == code), status => status.WithMembership(true, false));
        foreach (var row in seated)
        {
            residents.Group[row] = (byte)code;
            residents.Status[row] = residents.Status[row].WithMembership(true, true);
        }
    }
}
