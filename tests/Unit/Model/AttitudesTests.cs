using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Trust and agency: gained and lost by events, each with its stated chance, by adults alone.</summary>
public sealed class AttitudesTests
{
    private static readonly WorldSettings Settings = Commissioned.Settings.With(p => p with
    {
        Culture = p.Culture with { CouncilTrust = 0.56, GroupTrust = 0.6, Agency = 0.25, TrustLost = 0.2, TrustGained = 0.1, AgencyGained = 0.3 },
    });

    private static readonly Lazy<World> Town = new(() => World.Of(Settings));

    /// <summary>An event, whether adults had the attitude before it and have it after, and the chance that it changed.</summary>
    private static readonly Dictionary<string, (Action<MonthContext, int> Event, Func<ResidentStatus, bool, ResidentStatus> Set, Func<ResidentStatus, bool> Has, bool Before, double Chance)> Events = new()
    {
        ["refused a service"] = (
            (month, row) => Attitudes.Refused(month, row, 0), (status, on) => status.WithTrustInCouncil(on), status => status.TrustsCouncil, true, 0.2),
        ["lost a service"] = (
            (month, row) => Attitudes.Lost(month, row, 0), (status, on) => status.WithTrustInCouncil(on), status => status.TrustsCouncil, true, 0.2),
        ["got a service that fits"] = (
            (month, row) => Attitudes.Served(month, row, 0), (status, on) => status.WithTrustInCouncil(on), status => status.TrustsCouncil, false, 0.1),
        ["got help that fits"] = (
            Attitudes.Helped, (status, on) => status.WithTrustInGroups(on), status => status.TrustsGroups, false, 0.1),
        ["saw the group fold"] = (
            (month, row) => Attitudes.Left(month, row, 0), (status, on) => status.WithTrustInGroups(on), status => status.TrustsGroups, true, 0.2),
        ["joined a group"] = (
            (month, row) => Attitudes.TookPart(month, row, 0), (status, on) => status.WithAgency(on), status => status.Agency, false, 0.3),
    };

    public static TheoryData<string> Names => [.. Events.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Attitude_OfAdultsToWhomItHappened_ChangesWithTheStatedChance(string name)
    {
        var (happens, set, has, before, chance) = Events[name];
        var world = Town.Value.Branch(Settings);
        world.Each(world.Living, status => set(status, before));
        var (month, residents) = (world.Context(), world.State.Residents);
        foreach (var row in world.Living) happens(month, row);
        var adults = world.Adults().ToList();
        var changed = adults.Count(row => has(residents.Status[row]) != before);
        Assert.InRange(changed, adults.Count * chance - Commissioned.Tolerance(adults.Count, chance), adults.Count * chance + Commissioned.Tolerance(adults.Count, chance));
        Assert.All(world.Living.Except(adults), row => Assert.Equal(before, has(residents.Status[row])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Attitude_ThatIsAlreadySo_IsNotTurnedRound(string name)
    {
        var (happens, set, has, before, _) = Events[name];
        var world = Town.Value.Branch(Settings);
        world.Each(world.Adults(), status => set(status, !before));
        var month = world.Context();
        foreach (var row in world.Adults()) happens(month, row);
        Assert.All(world.Adults(), row => Assert.Equal(!before, has(world.State.Residents.Status[row])));
    }

    [Fact]
    public void Attitudes_OnTheFirstDay_AreHeldByTheStatedShares()
    {
        var world = Town.Value;
        var adults = world.Adults().Select(row => world.State.Residents.Status[row]).ToList();
        foreach (var (count, share) in ((int, double)[])[
            (adults.Count(each => each.TrustsCouncil), 0.56), (adults.Count(each => each.TrustsGroups), 0.6), (adults.Count(each => each.Agency), 0.25)])
            Assert.InRange(count, adults.Count * share - Commissioned.Tolerance(adults.Count, share), adults.Count * share + Commissioned.Tolerance(adults.Count, share));
    }

    /// <summary>A refusal and a loss are the council's; only a service that fits, and that the council gives, brings trust.</summary>
    [Fact]
    public void ServiceThatDoesNotFitOrIsBought_BringsNoTrust()
    {
        foreach (var (fit, paying, gains) in ((double, bool, bool)[])[(-3, false, false), (3, true, false), (3, false, true)])
        {
            var world = World.Of(Settings.With(p => p with
            {
                Care = p.Care with { BaseFit = fit * 10 },
                Culture = p.Culture with { TrustGained = 1 },
            }));
            var (residents, parks) = (world.State.Residents, world.Service("parks_and_leisure"));
            world.Each(world.Adults(), status => status.WithTrustInCouncil(false));
            var row = world.Adults().First(row => residents.Receives[row] == 0);
            Receipt.Begin(world.Context(), row, parks, Residents.None, paying);
            Assert.Equal(gains, residents.Status[row].TrustsCouncil);
            Assert.Equal(fit > 0, (residents.Suits[row] & 1 << parks) != 0);
        }
    }

    [Fact]
    public void Loss_OfAService_CostsTrustWithinTheMonth()
    {
        var world = World.Of(Settings.With(p => p with { Culture = p.Culture with { TrustLost = 1 } }));
        var (residents, parks) = (world.State.Residents, world.Service("parks_and_leisure"));
        world.Each(world.Adults(), status => status.WithTrustInCouncil(true));
        var served = world.Adults().Where(row => (residents.Receives[row] & 1 << parks) != 0).ToList();
        Receipt.Lose(world.Context(), served[0], parks);
        Receipt.End(world.Context(), served[1], parks);
        Assert.False(residents.Status[served[0]].TrustsCouncil);
        Assert.True(residents.Status[served[1]].TrustsCouncil);
    }

    /// <summary>Left alone, trust falls back on the stated share: e^−rate of a gap is left after a year of birthdays.</summary>
    [Fact]
    public void Trust_LeftAlone_FallsBackOnTheStatedShareAtTheRateOfForgetting()
    {
        var world = World.Of(Settings.With(p => p with { Culture = p.Culture with { Forgetting = 0.5 } }));
        world.Each(world.Adults(), status => status.WithTrustInGroups(false));
        var (month, residents) = (world.Context(), world.State.Residents);
        var adults = world.Adults().ToList();
        foreach (var row in adults) Attitudes.Fade(world.Hazards, month.Random, residents, row, month.Month);
        var share = 0.6 * (1 - Math.Exp(-0.5));
        Assert.InRange(
            adults.Count(row => residents.Status[row].TrustsGroups),
            adults.Count * share - Commissioned.Tolerance(adults.Count, share), adults.Count * share + Commissioned.Tolerance(adults.Count, share));
    }
}
