using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Money that communities commission leaves the council's line, and not a penny is made or lost by it.</summary>
public sealed class CommissionedMoneyTests
{
    private static readonly Lazy<World> Town = new(() => Commissioned.Held(Commissioned.Settings));

    /// <summary>Over budgets, requests, power held, groups, policies and both directions of the claim that the line fades.</summary>
    [Fact]
    public void Division_OfAnyBudget_MovesMoneyAndMakesNone()
    {
        var count = Town.Value.Hazards.Services.Count;
        var cases =
            from pence in Gen.Choose(0, 2_000_000_000).ArrayOf(count)
            from added in Gen.Choose(0, 50_000_000).ArrayOf(count)
            from asked in Gen.Choose(0, 400).ArrayOf(count)
            from months in Gen.Choose(0, 30).ArrayOf(count)
            from coverage in Gen.Choose(0, 100).ArrayOf(count)
            from queue in Gen.Choose(0, 60).ArrayOf(count)
            from scenario in RandomPolicies.Scenario
            select (pence, added, asked, months, coverage, queue, scenario);
        var moved = new List<(bool Shifted, bool Commissioned, bool Crossed)>();
        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var world = Branch(Commissioned.Settings with { Scenario = each.scenario });
            var council = world.State.Council;
            for (var s = 0; s < count; s++)
            {
                council.ServiceBudget[s] = each.pence[s] + each.added[s];
                (council.PreventionAdded[s], council.YearAsked[s]) = (each.added[s], each.asked[s]);
                (council.TransferMonths[s], council.Coverage[s]) = (each.months[s], each.coverage[s] / 100.0);
                Wait(world, s, each.queue[s]);
            }
            CommissionedMoney.Divide(world.Context());
            Assert.Equal(0, council.Shifted.Sum());
            for (var s = 0; s < count; s++)
            {
                // Lawful money, what prevention adds and what dividing moved there: either the council's or communities'.
                Assert.Equal(each.pence[s] + each.added[s] + council.Shifted[s], council.ServiceBudget[s] + council.CommissionedPence[s]);
                Assert.InRange(council.CommissionedPence[s], 0, each.pence[s] + council.Shifted[s]);
                Assert.InRange(council.ServiceBudget[s], each.added[s], long.MaxValue);
                Assert.Equal(0, council.YearAsked[s]);
            }
            Assert.True(council.CrossedPence >= 0);
            Assert.True(each.scenario.Hypotheses.LineFades != 0 || council.CrossedPence == 0);
            moved.Add((council.Shifted.Any(pence => pence != 0), council.CommissionedPence.Sum() > 0, council.CrossedPence > 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20200701, 1));
        Assert.Contains(moved, each => each.Shifted && each.Commissioned && each.Crossed);
    }

    /// <summary>Share of Community's paradigm × depth × hold × residents within reach, by hand.</summary>
    [Theory]
    [InlineData(1, 1, 240, 0.6)]
    [InlineData(0.5, 1, 240, 0.3)]
    [InlineData(0.5, 0.5, 240, 0.15)]
    [InlineData(0.5, 1, 9, 0.15)] // half of the 18 months of a formal transfer
    [InlineData(0.5, 0, 240, 0)]
    [InlineData(0.5, 1, 0, 0)]
    public void CommissionedMoney_OfALoneService_IsWhatLeavesTheCouncilsLine(double depth, double coverage, int months, double share)
    {
        var world = Branch(Answers(new() { Depth = depth, Network = Network.Interest, Transfer = Transfer.Formal }));
        var (council, parks) = (world.State.Council, world.Service("parks_and_leisure"));
        Array.Clear(council.TransferMonths);
        (council.TransferMonths[parks], council.Coverage[parks]) = (months, coverage);
        council.ServiceBudget[parks] = 1_000_000;
        var before = (long[])council.ServiceBudget.Clone();
        CommissionedMoney.Divide(world.Context());
        Assert.Equal((long)(1_000_000 * share), council.CommissionedPence[parks]);
        Assert.Equal(1_000_000 - (long)(1_000_000 * share), council.ServiceBudget[parks]);
        foreach (var s in world.Services().Where(s => s != parks)) Assert.Equal((before[s], 0), (council.ServiceBudget[s], council.CommissionedPence[s]));
    }

    [Fact]
    public void CommissionedShare_WhereNoGroupStands_IsNothing()
    {
        var world = Branch(Commissioned.Settings);
        Array.Clear(world.State.Groups.Standing);
        PowerTransfer.Settle(world.Context());
        CommissionedMoney.Divide(world.Context());
        var council = world.State.Council;
        Assert.All(council.TransferMonths, months => Assert.Equal(Commissioned.Long, months));
        Assert.All(council.Coverage, coverage => Assert.Equal(0, coverage));
        Assert.All(council.CommissionedPence, pence => Assert.Equal(0, pence));
        Assert.Equal(0, CommissionedMoney.Overhead(world.Context()));
    }

    [Fact]
    public void MoneyOfThoseWhoShareTheNeed_StaysWithItsService()
    {
        var world = Branch(Answers(new() { Network = Network.Interest }));
        CommissionedMoney.Divide(world.Context());
        Assert.All(world.State.Council.Shifted, pence => Assert.Equal(0, pence));
        Assert.All(world.State.Council.CommissionedPence, pence => Assert.True(pence > 0));
    }

    [Fact]
    public void MoneyOfDuties_StaysWithItsServiceWhoeverCommissionsIt()
    {
        var world = Branch(Answers(new() { Network = Network.Geography }));
        var month = world.Context();
        CommissionedMoney.Divide(month);
        var council = world.State.Council;
        foreach (var s in world.Services().Where(month.Decisions.IsDuty)) Assert.Equal(0, council.Shifted[s]);
        Assert.Contains(council.Shifted, pence => pence != 0);
    }

    /// <summary>What groups of an area commission is divided by the weights of need, to the last penny by largest remainder.</summary>
    [Fact]
    public void PooledMoney_OfGroupsOfAnArea_IsDividedByTheWeightsOfNeed()
    {
        var world = Branch(Commissioned.Settings);
        var (council, services) = (world.State.Council, world.Hazards.Services);
        bool[] pooled = [.. world.Services().Select(s => services[s].Nature == ServiceNature.Discretionary)];
        var pool = world.Services().Where(s => pooled[s])
            .Sum(s => Apportionment.Part(council.ServiceBudget[s], PowerTransfer.CommissionedShare(world.Context(), s)));
        var expected = Apportionment.ByWeight(pool, NeedSurvey.Weigh(world.Context(), pooled));
        CommissionedMoney.Divide(world.Context());
        foreach (var s in world.Services().Where(s => pooled[s])) Assert.Equal(expected[s], council.CommissionedPence[s]);
    }

    /// <summary>What was moved or commissioned is of its year: the next lawful budget is what it would have been.</summary>
    [Fact]
    public void MoneyMovedLastYear_BearsNotOnTheNextLawfulBudget()
    {
        var before = World.Of(new WorldSettings()).Live(9);
        Assert.Equal(4, before.State.Month.MonthOfYear);
        var (plain, moved) = (before.Branch(before.Settings), before.Branch(before.Settings));
        var (parks, youth) = (moved.Service("parks_and_leisure"), moved.Service("youth_work"));
        var council = moved.State.Council;
        Move(parks, -1_000_000);
        Move(youth, 1_000_000);
        // Part of both is communities' money, which is in the lawful budget as well.
        foreach (var s in (int[])[parks, youth])
            (council.ServiceBudget[s], council.CommissionedPence[s]) = (council.ServiceBudget[s] - 50_000, 50_000);
        CouncilBudget.Settle(plain.Context());
        CouncilBudget.Settle(moved.Context());
        foreach (var s in plain.Services()) Assert.Equal(Lawful(plain, s), Lawful(moved, s));
        Assert.Equal(plain.State.Council.YearIncome, council.YearIncome);

        void Move(int service, long pence)
        {
            council.Shifted[service] += pence;
            council.ServiceBudget[service] += pence;
        }

        static long Lawful(World world, int service) =>
            world.State.Council.YearPence(service) - world.State.Council.PreventionAdded[service] - world.State.Council.Shifted[service];
    }

    /// <summary>With no reserves to draw on and no tax to raise, everything else has less by just what handing over costs.</summary>
    [Fact]
    public void Overhead_ComesOutOfTheSameIncome_AndIsBookedMonthByMonth()
    {
        var closed = Commissioned.Settings with { Stress = new Stress { TaxCapRatio = 0, ReservesRatio = 0, GrantRatio = 0.5 } };
        var (free, dear) = (World.Of(Costing(closed, 0)), World.Of(Costing(closed, 0.2)));
        const int untilApril = 9;
        Assert.Equal(free.Hashes(untilApril), dear.Hashes(untilApril));
        free.Live(1);
        dear.Live(1);
        var (without, with) = (free.State.Council, dear.State.Council);
        Assert.True(without.Pressure > 1, "There is no gap.");
        var overhead = with.YearTransferOverhead;
        Assert.True(overhead > 0);
        Assert.Equal((0, without.YearIncome), (without.YearTransferOverhead, with.YearIncome));
        Assert.Equal(Lines(without) - overhead, Lines(with));

        var (booked, spent) = (dear.State.Flows.TransferOverheadPence, true);
        dear.Live(11, world =>
        {
            booked += world.State.Flows.TransferOverheadPence;
            spent &= world.State.Flows.SpendPence > world.State.Flows.TransferOverheadPence;
        });
        Assert.Equal(overhead, booked);
        Assert.True(spent);

        static long Lines(Engine.Model.Entities.Council council) =>
            council.ServiceBudget.Sum() + council.CommissionedPence.Sum() + council.YearOther + council.YearDebt + council.YearGroupSupport;
    }

    /// <summary>Informal and formal transfer cost their own share of the money that communities commission.</summary>
    [Fact]
    public void Overhead_OfEitherTransfer_IsItsShareOfTheMoneyCommissioned()
    {
        foreach (var (transfer, share) in ((Transfer, double)[])[(Transfer.Informal, 0.02), (Transfer.Formal, 0.06), (Transfer.None, 0)])
        {
            var world = Branch(Commissioned.Settings.Answering(new() { Transfer = transfer }).With(p => p with
            {
                Commissioning = p.Commissioning with { InformalOverhead = 0.02, FormalOverhead = 0.06 },
            }));
            CommissionedMoney.Divide(world.Context());
            var commissioned = world.State.Council.CommissionedPence.Sum();
            // Rounded to the penny for each service, before the pool is divided by need.
            Assert.Equal(share * commissioned, CommissionedMoney.Overhead(world.Context()), 2.0 * world.Hazards.Services.Count);
            Assert.Equal(transfer == Transfer.None, commissioned == 0);
        }
    }

    private static WorldSettings Answers(CommissioningAnswers answers) => Commissioned.Settings.Answering(answers);

    private static WorldSettings Costing(WorldSettings settings, double overhead) => settings.With(p => p with
    {
        Commissioning = p.Commissioning with { InformalOverhead = overhead, FormalOverhead = overhead },
    });

    /// <summary>The town under other settings, in which only what its tables do not hold may differ.</summary>
    private static World Branch(WorldSettings settings) =>
        ReferenceEquals(settings.Parameters, Commissioned.Settings.Parameters) ? Town.Value.Branch(settings) : Commissioned.Held(settings);

    private static void Wait(World world, int service, int number)
    {
        for (var i = 0; i < number; i++)
            world.State.Council.Queue.Add(new(i, (ulong)i, service, world.State.Month, world.State.Month, 0));
    }
}
