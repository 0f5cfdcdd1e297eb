using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>How power over a service moves, takes hold, and comes back.</summary>
public sealed class PowerTransferTests
{
    private const int Retry = 7;

    [Theory]
    [InlineData(Transfer.Informal, 0, 0)]
    [InlineData(Transfer.Informal, 1, 0.25)]
    [InlineData(Transfer.Informal, 3, 0.75)]
    [InlineData(Transfer.Informal, 4, 1)]
    [InlineData(Transfer.Informal, 50, 1)]
    [InlineData(Transfer.Formal, 4, 0.2)]
    [InlineData(Transfer.Formal, 19, 0.95)]
    [InlineData(Transfer.Formal, 20, 1)]
    [InlineData(Transfer.None, 50, 0)]
    public void Power_HandedOver_TakesHoldInEqualStepsOverItsMonths(Transfer transfer, int months, double held)
    {
        var world = Commissioned.Held(Reverting(0).Answering(new() { Transfer = transfer })
            .With(p => p with { Commissioning = p.Commissioning with { InformalMonths = 4, FormalMonths = 20 } }));
        Array.Fill(world.State.Council.TransferMonths, months);
        Assert.All(world.Services(), s => Assert.Equal(held, PowerTransfer.Held(world.Context(), s), 12));
    }

    [Fact]
    public void Power_WhereAGroupStandsAndMoneyIs_MovesAMonthAtATime()
    {
        var world = Commissioned.Held(Reverting(0));
        Array.Clear(world.State.Council.TransferMonths);
        for (var months = 1; months <= 3; months++)
        {
            Settle(world);
            Assert.All(world.State.Council.TransferMonths, each => Assert.Equal(months, each));
        }
    }

    [Fact]
    public void Power_OverAServiceWithoutMoney_DoesNotMove()
    {
        var world = Commissioned.Held(Reverting(0));
        var (council, parks) = (world.State.Council, world.Service("parks_and_leisure"));
        (council.ServiceBudget[parks], council.CommissionedPence[parks]) = (0, 0);
        Settle(world);
        Assert.Equal(0, council.TransferMonths[parks]);
        Assert.All(world.Services().Where(s => s != parks), s => Assert.Equal(Commissioned.Long + 1, council.TransferMonths[s]));
    }

    /// <summary>Residents, not places, are counted; a group of a need reaches its district, one of a neighbourhood that alone.</summary>
    [Fact]
    public void Coverage_OfAService_IsTheShareOfResidentsWithinReachOfAGroupOfItsNetwork()
    {
        var world = Commissioned.Held(Reverting(0).With(p => p with { Community = p.Community with { InterestDistrict = 1000 } }));
        var (groups, council) = (world.State.Groups, world.State.Council);
        Assert.Equal((4, 2), (world.State.Neighbourhoods.Count, groups.Districts));
        Array.Clear(groups.Standing);
        groups.Standing[groups.Index(2, 1)] = true;
        var (homes, parks) = (world.Service("care_homes"), world.Service("parks_and_leisure"));
        groups.Standing[groups.OfNeed(1, (int)world.Hazards.Services[homes].Need)] = true;
        Settle(world);
        Assert.Equal(0.25, council.Coverage[parks], 2);
        Assert.Equal(0.5, council.Coverage[homes], 2);
        Assert.Equal(0, council.Coverage[world.Service("homelessness_relief")]);
        // Power already handed over waits for groups; it is not given up.
        Assert.Equal(Commissioned.Long, council.TransferMonths[world.Service("homelessness_relief")]);
    }

    /// <summary>All commissioned and all lost: everybody loses it, and it is missed where it fitted.</summary>
    [Fact]
    public void Power_TakenBackOverAServiceOfChoice_HarmsThoseWhoLoseIt()
    {
        var world = Commissioned.Held(Reverting(5, loss: 1).Answering(new() { Depth = 1 })
            .With(p => p with { Paradigms = p.Paradigms with { CommunityBudgetShare = 1 } }));
        var (residents, council, work) = (world.State.Residents, world.State.Council, world.Hazards.Work);
        var parks = world.Service("parks_and_leisure");
        var had = world.Living.Where(row => (residents.Receives[row] & 1 << parks) != 0).ToList();
        var fitted = had.ToDictionary(row => row, row => (residents.Suits[row] & 1 << parks) != 0);
        Assert.True(fitted.ContainsValue(true) && fitted.ContainsValue(false));
        foreach (var row in had) residents.SupportedSince[row] = (short)(world.State.Month.Index - 6);
        UntilTakenBack(world, parks);
        Assert.Equal(had.Count, world.State.Flows.Withdrawn[parks]);
        var effect = world.Hazards.Services[parks].Effects.First();
        var harm = Math.Pow(effect.Value, 1 - world.Settings.Parameters.Care.StoppingRatio);
        foreach (var row in had)
        {
            Assert.Equal(0, (residents.Receives[row] | residents.Suits[row]) & 1 << parks);
            Assert.Equal(fitted[row], (residents.Lost[row] & 1 << parks) != 0);
            if (!fitted[row]) continue;
            Assert.True(residents.LostUntil[row] >= world.State.Month.Index + 6);
            // What else the resident has or lost is taken out of it.
            var (lost, suits) = (residents.Lost[row], residents.Suits[row]);
            (residents.Lost[row], residents.Suits[row]) = ((ushort)(1 << parks), 0);
            Assert.Equal(harm, work.Ratio(effect.Key, residents, row, world.State.Month), 12);
            (residents.Lost[row], residents.Suits[row]) = (lost, suits);
        }
        Assert.Equal(0, council.TransferMonths[parks]);
    }

    /// <summary>A part of the part that communities commissioned: 0.5 of 0.6 × 0.5, within four standard deviations.</summary>
    [Fact]
    public void Power_TakenBack_EndsItForThePartThatWasCommissioned()
    {
        var (lost, all) = (0.0, 0.0);
        for (var luck = 1UL; luck <= 6; luck++)
        {
            var world = Commissioned.Held(Reverting(5, loss: 0.5) with { Luck = luck });
            var parks = world.Service("parks_and_leisure");
            UntilTakenBack(world, parks);
            var withdrawn = world.State.Flows.Withdrawn[parks];
            lost += withdrawn;
            all += withdrawn + world.Living.Count(row => (world.State.Residents.Receives[row] & 1 << parks) != 0);
        }
        const double share = 0.5 * 0.6 * 0.5;
        Assert.True(all > 500);
        Assert.InRange(lost, all * share - Commissioned.Tolerance(all, share), all * share + Commissioned.Tolerance(all, share));
    }

    [Fact]
    public void Power_TakenBackOverADuty_LosesNobodyTheService()
    {
        var world = Commissioned.Held(Reverting(5, loss: 1));
        var residents = world.State.Residents;
        var duties = world.Services().Where(world.Context().Decisions.IsDuty).ToList();
        var mask = duties.Aggregate(0, (all, s) => all | 1 << s);
        var before = world.Living.ToDictionary(row => row, row => residents.Receives[row] & mask);
        foreach (var duty in duties) UntilTakenBack(world, duty);
        Assert.All(before, each => Assert.Equal(each.Value, residents.Receives[each.Key] & mask));
        Assert.All(duties, duty => Assert.Equal(0, world.State.Flows.Withdrawn[duty]));
        Assert.Contains(before, each => each.Value != 0);
    }

    /// <summary>What communities no longer commission is the council's again, to the penny, and mind-set is not called for by it.</summary>
    [Fact]
    public void Power_TakenBack_BringsItsMoneyBackIntoTheCouncilsLine()
    {
        var world = Commissioned.Held(Reverting(5));
        var (council, parks) = (world.State.Council, world.Service("parks_and_leisure"));
        CommissionedMoney.Divide(world.Context());
        var (year, moved) = (council.YearPence(parks), council.CommissionedPence[parks]);
        Assert.InRange(moved, 1, year - 1);
        UntilTakenBack(world, parks);
        Assert.Equal((year, 0, year), (council.YearPence(parks), council.CommissionedPence[parks], council.ServiceBudget[parks]));
    }

    [Fact]
    public void Power_WithTheMechanismOff_IsNeverTakenBack()
    {
        var settings = Reverting(5, loss: 1);
        var (off, on) = (
            Commissioned.Held(settings with { Switches = new WorldSwitches { PowerReverts = false } }), Commissioned.Held(settings));
        for (var month = 0; month < 60; month++)
        {
            Settle(off);
            Settle(on);
            off.State.Month += 1;
            on.State.Month += 1;
        }
        Assert.Equal(0, off.State.Flows.Reversals);
        Assert.True(on.State.Flows.Reversals > 10);
    }

    /// <summary>The same luck: whatever is taken back without stress is taken back under it, and more besides.</summary>
    [Fact]
    public void Power_UnderBudgetStress_IsTakenBackOftener()
    {
        var world = Commissioned.Held(Reverting(1).With(p => p with { Commissioning = p.Commissioning with { StressReversalRatio = 2.5 } }));
        var (calm, stressed) = (Taken(world, frozen: false), Taken(world, frozen: true));
        Assert.Empty(calm.Except(stressed));
        double trials = 240 * world.Hazards.Services.Count;
        foreach (var (taken, rate) in ((int, double)[])[(calm.Count, 1), (stressed.Count, 2.5)])
        {
            var chance = 1 - Math.Exp(-rate / 12);
            Assert.InRange(taken, trials * chance - Commissioned.Tolerance(trials, chance), trials * chance + Commissioned.Tolerance(trials, chance));
        }
    }

    [Theory]
    [InlineData(1.0, false, false)]
    [InlineData(1.5, false, true)]
    [InlineData(1.0, true, true)]
    public void Stress_OfTheBudget_IsAGapOrANotice(double pressure, bool frozen, bool stress)
    {
        var world = Commissioned.Held(Reverting(0));
        (world.State.Council.Pressure, world.State.Council.Frozen) = (pressure, frozen);
        Assert.Equal(stress, PowerTransfer.UnderStress(world.Context()));
    }

    [Fact]
    public void Power_TakenBack_DoesNotMoveAgainBeforeItsMonthsAreOver()
    {
        var world = Commissioned.Held(Reverting(5));
        var (council, parks) = (world.State.Council, world.Service("parks_and_leisure"));
        UntilTakenBack(world, parks);
        for (var month = 1; month < Retry; month++)
        {
            world.State.Month += 1;
            Settle(world);
            Assert.Equal(0, council.TransferMonths[parks]);
        }
        world.State.Month += 1;
        Settle(world);
        Assert.Equal(1, council.TransferMonths[parks]);
    }

    /// <summary>I = depth × hold × mirror × relevance; feedback of customers needs no power.</summary>
    [Fact]
    public void Influence_OnTheFitOfAService_IsDepthTimesHoldTimesMirrorTimesRelevance()
    {
        var settings = Reverting(0).Answering(new() { Depth = 0.8, Transfer = Transfer.Formal, Network = Network.Geography })
            .With(p => p with { Commissioning = p.Commissioning with { FormalMonths = 20 } });
        var world = Commissioned.Held(settings);
        var parks = world.Service("parks_and_leisure");
        world.State.Council.TransferMonths[parks] = 10;
        foreach (var group in world.Standing()) world.State.Groups.MirrorThousandths[group] = 600;
        var relevance = world.Hazards.Services[parks].LocalKnowledge;
        var row = world.Living.First();
        Assert.Equal(0.8 * 0.5 * 0.6 * relevance, PowerTransfer.Influence(world.Context(), row, parks), 12);
        world.State.Council.TransferMonths[parks] = 0;
        Assert.Equal(0, PowerTransfer.Influence(world.Context(), row, parks));

        var off = Commissioned.Held(settings with { Switches = new WorldSwitches { InfluenceFits = false } });
        Assert.Equal(0, PowerTransfer.Influence(off.Context(), row, parks));

        var market = World.Of(settings with { Scenario = Shipped.Scenario("market") });
        var paradigms = settings.Parameters.Paradigms;
        Assert.Equal(
            paradigms.MarketFeedback * paradigms.FeedbackMirror * relevance, PowerTransfer.Influence(market.Context(), row, parks), 12);
    }

    private static WorldSettings Reverting(double rate, double loss = 0.3) => Commissioned.Settings.With(p => p with
    {
        Commissioning = p.Commissioning with
        {
            InformalReversal = rate,
            FormalReversal = rate,
            ReversalLoss = loss,
            RetryMonths = Retry,
            // Stress is set by hand where a test is of it.
            StressReversalRatio = 1,
        },
    });

    private static void Settle(World world) => PowerTransfer.Settle(world.Context());

    /// <summary>Goes on, month by month, until power over a service is taken back: within sixty at a third a month.</summary>
    private static void UntilTakenBack(World world, int service)
    {
        var council = world.State.Council;
        for (var month = 0; month < 60; month++)
        {
            council.TransferMonths[service] = Commissioned.Long;
            Settle(world);
            if (council.TransferMonths[service] == 0) return;
            world.State.Month += 1;
        }
        Assert.Fail("Power was never taken back.");
    }

    /// <summary>In which months power over which services is taken back, if it is handed over anew each time.</summary>
    private static HashSet<(int Month, int Service)> Taken(World town, bool frozen)
    {
        var world = town.Branch(town.Settings);
        var council = world.State.Council;
        (council.Pressure, council.Frozen) = (1, frozen);
        var taken = new HashSet<(int, int)>();
        for (var month = 0; month < 240; month++)
        {
            Array.Fill(council.TransferMonths, Commissioned.Long);
            Array.Clear(council.TransferFrom);
            Settle(world);
            foreach (var s in world.Services().Where(s => council.TransferMonths[s] == 0)) taken.Add((month, s));
            world.State.Month += 1;
        }
        return taken;
    }
}
