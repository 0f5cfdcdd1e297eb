using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Joined-up working: what it costs, how slowly it comes, and whom it serves.</summary>
public sealed class JoinedUpTests
{
    private const int Before = 9;
    private const int Years = 4;
    private const double Share = 0.02;

    // From an April on, all at once; no tax rises, so that income is the same whatever a paradigm does.
    private static readonly WorldSettings Settings = new()
    {
        PolicyStart = Month.Of(2021, 4),
        Months = Before + 12 * Years,
        Scenario = Investing("as-is", Share),
        Stress = new Stress { TaxCapRatio = 0 },
        Parameters = Shipped.Parameters with { Paradigms = Shipped.Parameters.Paradigms with { PhaseIn = 1 } },
    };

    [Fact]
    public void JoinedUpWorking_UnderAConstantInvestment_FollowsTheFirstOrderLag()
    {
        var council = Settings.Parameters.Council;
        var world = World.Of(Settings).Live(Before);
        Assert.Equal(council.JoinedUpToday, world.State.Council.JoinedUp, 12);
        for (var year = 0; year < Years; year++)
        {
            var from = world.State.Council.JoinedUp;
            for (var month = 1; month <= 12; month++)
            {
                world.Live(1);
                var perHead = world.State.Council.YearJoinedUp / 100.0 / world.Hazards.Projection.Starting;
                Assert.True(perHead > 5);
                var target = council.JoinedUpToday + (1 - council.JoinedUpToday) * perHead / (perHead + council.JoinedUpHalf);
                // So much of the way is left after each month of the mean time that it takes.
                var left = Math.Pow(1 - 1 / council.JoinedUpLag, month);
                Assert.Equal(target + (from - target) * left, world.State.Council.JoinedUp, 12);
            }
            Assert.True(world.State.Council.JoinedUp > from);
        }
    }

    [Fact]
    public void JoinedUpWorking_WithoutInvestment_StaysWhereItIs()
    {
        var world = World.Of(Settings with { Scenario = Investing("community", 0) });
        world.Live(Before + 24, each => Assert.Equal(Settings.Parameters.Council.JoinedUpToday, each.State.Council.JoinedUp, 12));
    }

    [Fact]
    public void JoinedUpWorking_OfTheSameMoney_IsTheSameInEveryParadigm()
    {
        var trunk = World.Of(Settings).Live(Before);
        var paths = Paradigm.Names.Select(name =>
        {
            var path = new List<(long Pence, double JoinedUp)>();
            trunk.Branch(Settings with { Scenario = Investing(name, Share) })
                .Live(36, world => path.Add((world.State.Council.YearJoinedUp, world.State.Council.JoinedUp)));
            return path;
        }).ToList();
        Assert.All(paths, path => Assert.Equal(paths[0], path));
    }

    [Fact]
    public void Investment_WithItsDifferenceSwitchedOff_CostsAndBringsNothing()
    {
        var off = Investing("as-is", Share) with { Differences = new() { Investment = false } };
        Assert.Equal(
            World.Of(Settings with { Scenario = Investing("as-is", 0) }).Hashes(Before + 18),
            World.Of(Settings with { Scenario = off }).Hashes(Before + 18));
    }

    /// <summary>With no reserves to draw on and no tax to raise, everything else has less by just what is invested.</summary>
    [Fact]
    public void Investment_IsSpent_AndEverythingElseHasSoMuchLess()
    {
        var settings = Settings with { Stress = new Stress { TaxCapRatio = 0, ReservesRatio = 0, GrantRatio = 0.5 } };
        var trunk = World.Of(settings).Live(Before);
        var (without, with) = (
            trunk.Branch(settings with { Scenario = Investing("as-is", 0) }).Live(1),
            trunk.Branch(settings with { Scenario = Investing("as-is", Share) }).Live(1));
        Assert.True(without.State.Council.Pressure > 1, "There is no gap.");
        var invested = with.State.Council.YearJoinedUp;
        Assert.Equal(
            (long)Math.Round(Share * (without.State.Council.YearGrant + (double)without.State.Council.YearTax)), invested);
        Assert.Equal(without.State.Council.YearIncome, with.State.Council.YearIncome);
        Assert.Equal(Lines(without) - invested, Lines(with));
        Assert.Equal(0, without.State.Flows.JoinedUpPence);

        var paid = with.State.Flows.JoinedUpPence;
        with.Live(11, world => paid += world.State.Flows.JoinedUpPence);
        Assert.Equal(invested, paid);

        static long Lines(World world) =>
            world.State.Council.ServiceBudget.Sum() + world.State.Council.YearOther
            + world.State.Council.YearDebt + world.State.Council.YearGroupSupport;
    }

    /// <summary>σ(1.4 + 0.1 + 0.2 − 0.4 (needs − 1)(1 − J)), by hand.</summary>
    [Theory]
    [InlineData(1, 0, 0.845535)] // σ(1.7)
    [InlineData(1, 1, 0.845535)]
    [InlineData(2, 0, 0.785835)] // σ(1.3)
    [InlineData(2, 0.25, 0.802184)] // σ(1.4)
    [InlineData(3, 0, 0.710950)] // σ(0.9)
    [InlineData(3, 0.25, 0.750260)] // σ(1.1)
    [InlineData(3, 1, 0.845535)]
    [InlineData(6, 0, 0.425557)] // σ(−0.3)
    [InlineData(6, 0.5, 0.668188)] // σ(0.7)
    public void Fit_ByNeedsAndJoinedUpWorking_IsTheEquation(int needs, double joinedUp, double fit)
    {
        var parameters = Shipped.Parameters with
        {
            Care = Shipped.Parameters.Care with { BaseFit = 1.4, NeedsPenalty = 0.4 },
            Services = [.. Shipped.Parameters.Services.Select(service => service with { Skill = 0.1 })],
        };
        var care = new CareNeeds(parameters, new ServiceList(parameters.Services), new WorldSwitches());
        var status = With(needs);
        Assert.Equal(needs, status.Needs);
        Assert.Equal(fit, care.Fit(0, status, added: 0.2, joinedUp), 6);
    }

    [Fact]
    public void Fit_WithMoreJoinedUpWorking_RisesForThoseWithSeveralNeedsAlone()
    {
        var care = new CareNeeds(Shipped.Parameters, new ServiceList(Shipped.Parameters.Services), new WorldSwitches());
        for (var needs = 0; needs <= 6; needs++)
        {
            var fits = Enumerable.Range(0, 11).Select(tenths => care.Fit(0, With(needs), 0, tenths / 10.0)).ToList();
            if (needs <= 1) Assert.Single(fits.Distinct());
            else Assert.All(fits.Zip(fits.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        }
    }

    /// <summary>What specification and a provider's quality add, as a resident meets them.</summary>
    [Theory]
    [InlineData("state", false)]
    [InlineData("market", false)]
    [InlineData("community", false)]
    [InlineData("market", true)]
    public void Fit_OfAServiceThatBegins_HoldsSpecificationQualityAndSkill(string paradigm, bool paying)
    {
        var parameters = Settings.Parameters with
        {
            Services = [.. Settings.Parameters.Services.Select(service => service with { Skill = 0.3 })],
        };
        var world = World.Of(Settings with { Parameters = parameters, Scenario = Investing(paradigm, 0) }).Live(Before);
        var service = world.Hazards.Services.Names.ToList().IndexOf("care_at_home");
        var (each, care) = (world.Hazards.Services[service], parameters.Care);
        var slot = world.State.Providers.Of(service)[0];
        (world.State.Providers.Seen[slot], world.State.Providers.Unseen[slot]) = (0.15, -0.05);
        world.State.Council.JoinedUpActing = 0.4;
        var row = world.Living.First();
        world.State.Residents.Status[row] = With(3);
        var specified = paying ? 0 : paradigm switch
        {
            "state" => 0,
            "market" => care.VisibleQualityGain - care.UnspecifiableLoss * each.Unspecifiable,
            _ => 0,
        };
        if (!paying) specified += care.InfluenceEffect * PowerTransfer.Influence(world.Context(), row, service);
        var expected = 1 / (1 + Math.Exp(-(care.BaseFit + 0.3 + specified + 0.15 - 0.05 - care.NeedsPenalty * 2 * (1 - 0.4))));
        Assert.Equal(expected, Receipt.FitOf(world.Context(), row, service, (byte)slot, paying), 12);
    }

    /// <summary>A resident with so many needs at once: care, company, conditions, livelihood, family, home.</summary>
    private static ResidentStatus With(int needs)
    {
        var status = default(ResidentStatus);
        if (needs > 0) status = status.WithDependency(2);
        if (needs > 1) status = status.WithIsolated(true);
        if (needs > 2) status = status.WithConditions(2);
        if (needs > 3) status = status.WithLivelihood(1);
        if (needs > 4) status = status.WithFamily(2);
        if (needs > 5) status = status.WithHome(1);
        return status;
    }

    private static Scenario Investing(string paradigm, double share) =>
        Shipped.Scenario(paradigm) with { Investment = new Investment { JoinedUp = share } };
}
