using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Losing support harms more than starting it gained: by how much, for how long, and when it does not.</summary>
public sealed class StoppingTests
{
    private const int Long = 80;
    private static readonly WorldSettings Settings = new() { Months = 48 };
    private static readonly Lazy<World> Town = new(() => World.Of(Settings));
    private static readonly int Longest = (int)Shipped.Parameters.Care.StoppingMonths;

    /// <summary>Every shipped service with each of its effects.</summary>
    private static IEnumerable<(int Service, ServiceEffect Effect)> Effects =>
        from service in Enumerable.Range(0, Town.Value.Hazards.Services.Count)
        from effect in Town.Value.Hazards.Services[service].Effects.Keys
        select (service, effect);

    [Theory]
    [InlineData(1, 6)]
    [InlineData(1.5, 6)]
    [InlineData(1.82, 1)]
    [InlineData(1.82, 18)]
    [InlineData(3, 12)]
    public void Loss_OverAsLongAsSupportLasted_ExceedsTheGainByTheRatioLessOne(double ratio, int months)
    {
        foreach (var (service, effect) in Effects)
        {
            var (gain, loss) = GainAndLoss(ratio, service, effect, months);
            Assert.Equal(months * Math.Log(Town.Value.Hazards.Services[service].Effects[effect]), gain, 9);
            Assert.Equal(-(ratio - 1) * gain, loss, 9);
            Assert.NotEqual(0, gain);
        }
    }

    [Fact]
    public void Loss_AtARatioOfOne_LeavesTheChanceExactlyWhatItWas()
    {
        var world = Branch();
        var (row, month) = (Supported(world, All(world), Longest), world.Context());
        foreach (var service in Services(world)) Receipt.Lose(month, row, service);
        var work = new ServiceWork(world.Hazards.Services, 1, 1, new WorldSwitches());
        Assert.NotEqual(0, world.State.Residents.Lost[row]);
        foreach (var effect in Enum.GetValues<ServiceEffect>())
        {
            Assert.Equal(1.0, work.Ratio(effect, world.State.Residents, row, world.State.Month));
            Assert.Equal(1.0, work.MostRatio(effect, world.State.Residents, row));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(60)]
    public void Loss_HarmsAsManyMonthsAsSupportLasted_AtMostTheLongest(int months)
    {
        foreach (var (service, effect) in Effects)
        {
            var world = Branch();
            var row = Supported(world, 1 << service, months);
            Receipt.Lose(world.Context(), row, service);
            var harmed = Enumerable.Range(0, Long).TakeWhile(later =>
                world.Hazards.Work.Ratio(effect, world.State.Residents, row, world.State.Month + later) != 1).Count();
            Assert.Equal(Math.Min(months, Longest), harmed);
        }
    }

    [Fact]
    public void NaturalEnd_LeavesNoLoss()
    {
        var world = Branch();
        var (row, month) = (Supported(world, All(world), 12), world.Context());
        foreach (var service in Services(world)) Receipt.End(month, row, service);
        Assert.Equal((0, 0, 0), (world.State.Residents.Receives[row], world.State.Residents.Suits[row], world.State.Residents.Lost[row]));
        foreach (var effect in Enum.GetValues<ServiceEffect>())
            Assert.Equal(1.0, world.Hazards.Work.Ratio(effect, world.State.Residents, row, world.State.Month));
    }

    [Fact]
    public void LossOfWhatNeverFitted_DoesNotHarm()
    {
        var world = Branch();
        var row = Supported(world, All(world), 12);
        world.State.Residents.Suits[row] = 0;
        foreach (var service in Services(world)) Receipt.Lose(world.Context(), row, service);
        Assert.Equal(0, world.State.Residents.Lost[row]);
    }

    [Fact]
    public void Loss_WithTheHarmSwitchedOff_LeavesTheChanceExactlyWhatItWas()
    {
        var world = Branch();
        var row = Supported(world, All(world), 12);
        foreach (var service in Services(world)) Receipt.Lose(world.Context(), row, service);
        var off = new ServiceWork(world.Hazards.Services, 3, 1, new WorldSwitches { StoppingHarms = false });
        foreach (var effect in Enum.GetValues<ServiceEffect>())
            Assert.Equal(1.0, off.Ratio(effect, world.State.Residents, row, world.State.Month));
    }

    [Fact]
    public void SupportThatComesBack_HarmsNoMore()
    {
        var world = Branch();
        var (row, service) = (Supported(world, All(world), 12), ServiceOf(world, "public_health"));
        Receipt.Lose(world.Context(), row, service);
        world.State.Month += 1;
        Receipt.Begin(world.Context(), row, service, Residents.None, paying: false);
        Assert.Equal(0, world.State.Residents.Lost[row] & 1 << service);
    }

    /// <summary>The first loss, over by then, was once brought back for as long as the second lasts.</summary>
    [Fact]
    public void LossThatIsOver_IsNotRevivedByAnother()
    {
        var world = Branch();
        var (first, second) = (ServiceOf(world, "public_health"), ServiceOf(world, "connection"));
        var row = Supported(world, 1 << first, 2);
        Receipt.Lose(world.Context(), row, first);
        world.State.Month += 5;
        Support(world, row, 1 << second, 12);
        Receipt.Lose(world.Context(), row, second);
        Assert.Equal(1.0, world.Hazards.Work.Ratio(ServiceEffect.ConditionOnset, world.State.Residents, row, world.State.Month));
        Assert.NotEqual(1.0, world.Hazards.Work.Ratio(ServiceEffect.SeekTie, world.State.Residents, row, world.State.Month));
    }

    [Fact]
    public void CareThatIsBrokenOff_DoesNothingUntilItComesBack()
    {
        var world = Branch();
        var row = Supported(world, 1 << ServiceOf(world, "reablement"), 3);
        var statuses = world.State.Residents.Status;
        statuses[row] = statuses[row].WithCare(CareState.Council);
        Assert.True(Recovery() > 1);
        statuses[row] = statuses[row].WithBrokenOff(true);
        Assert.Equal(1.0, Recovery());
        Assert.Equal(1.0, world.Hazards.Work.MostRatio(ServiceEffect.DependencyRecovers, world.State.Residents, row));
        statuses[row] = statuses[row].WithBrokenOff(false);
        Assert.True(Recovery() > 1);

        double Recovery() => world.Hazards.Work.Ratio(ServiceEffect.DependencyRecovers, world.State.Residents, row, world.State.Month);
    }

    /// <summary>Any services had and lost at once: the bound holds in every month to come.</summary>
    [Fact]
    public void Bound_OfAnyServicesHadAndLost_IsNeverBelowTheChance()
    {
        var world = Branch();
        var (residents, work) = (world.State.Residents, world.Hazards.Work);
        var row = Row(world);
        for (var draw = 0UL; draw < 2000; draw++)
        {
            var all = (int)(KeyedHash.Of(draw, 1) >> 40) & All(world);
            residents.Suits[row] = (ushort)(all & (int)(KeyedHash.Of(draw, 2) >> 40));
            residents.Lost[row] = (ushort)(all & ~residents.Suits[row]);
            residents.LostUntil[row] = (short)(world.State.Month.Index + (int)(KeyedHash.Of(draw, 3) % 20));
            foreach (var effect in Enum.GetValues<ServiceEffect>())
                for (var later = 0; later < 24; later += 4)
                    Assert.True(
                        work.MostRatio(effect, residents, row) >= work.Ratio(effect, residents, row, world.State.Month + later));
        }
    }

    /// <summary>Every bound of a town from which all staff went, and with them services: none is below its chance.</summary>
    [Fact]
    public void Bounds_OfATownThatLostItsServices_AreNeverBelowTheChances()
    {
        var settings = Settings with { PolicyStart = Settings.Start + 12, Stress = new Stress { StaffRatio = 0 } };
        var world = World.Of(settings).Live(20);
        var (state, residents, hazards) = (world.State, world.State.Residents, world.Hazards);
        new Screening(hazards).Renew(state);
        var lost = 0;
        foreach (var row in world.Living)
        {
            // Whose birthday is next is given new bounds first.
            if (residents.BirthdayMonth[row] == state.Month.MonthOfYear - 1) continue;
            var (status, age) = (residents.Status[row], residents.Age(row, state.Month));
            var quintile = state.Neighbourhoods.Quintile(residents.Neighbourhood[row]);
            if (residents.Lost[row] != 0 && residents.LostUntil[row] > state.Month.Index) lost++;
            if (status.Conditions < ResidentStatus.MostConditions)
                Check(residents.Health, RandomDecision.ConditionOnset, ServiceEffect.ConditionOnset, hazards.Health.Onset(age, quintile, status));
            if (status.Dependency < ResidentStatus.HighDependency)
                Check(residents.Health, RandomDecision.DependencyWorsens, ServiceEffect.DependencyWorsens, hazards.Health.Worsening(age, residents.Sex[row], quintile, status));
            if (status.Dependency > 0)
                Check(residents.Health, RandomDecision.DependencyRecovers, ServiceEffect.DependencyRecovers, hazards.Health.Recovery(age, status));
            if (residents.Ties.Count(row) < Ties.Slots)
                Check(residents.Health, RandomDecision.SeekTie, ServiceEffect.SeekTie, hazards.Life.Seek(age, status));
            if (status.Carer)
                Check(residents.Life, RandomDecision.CarerLost, ServiceEffect.CarerLost, hazards.Life.CarerLost(status));
            Check(residents.Needs, RandomDecision.Admission, ServiceEffect.Admission, hazards.Admissions[age, status]);
            foreach (var need in WiderNeedLevels.All)
            {
                var (worsens, eases) = Screening.Decisions(need);
                if (status.Level(need) < ResidentStatus.Acute)
                    Check(residents.Needs, worsens, need.WorsenedBy(), hazards.WiderNeeds.Worsens(need, age, quintile, status));
                if (status.Level(need) > 0)
                    Check(residents.Needs, eases, need.EasedBy(), hazards.WiderNeeds.Eases(need, age, quintile, status));
            }

            void Check(EventScreen screen, int decision, ServiceEffect effect, Threshold chance)
            {
                var exact = chance.Times(hazards.Work.Ratio(effect, residents, row, state.Month)).Bound;
                var bound = screen.Bound(row, decision - screen.Block * PhiloxBlock.Lanes);
                Assert.True(bound >= exact, $"Resident {residents.Id[row]}, decision {decision}: {bound} is below {exact}.");
            }
        }
        Assert.True(lost > 10, $"Only {lost} residents feel a loss.");
    }

    private static World Branch() => Town.Value.Branch(Settings);

    private static (double Gain, double Loss) GainAndLoss(double ratio, int service, ServiceEffect effect, int months)
    {
        var world = Branch();
        var work = new ServiceWork(world.Hazards.Services, ratio, 1, new WorldSwitches());
        var residents = world.State.Residents;
        var row = Supported(world, 1 << service, 0);
        var (gain, loss) = (0.0, 0.0);
        for (var i = 0; i < months; i++)
        {
            gain += Math.Log(work.Ratio(effect, residents, row, world.State.Month));
            world.State.Month += 1;
        }
        Receipt.Lose(world.Context(), row, service);
        for (var i = 0; i < Long; i++) loss += Math.Log(work.Ratio(effect, residents, row, world.State.Month + i));
        return (gain, loss);
    }

    private static int ServiceOf(World world, string name) => Services(world).Single(s => world.Hazards.Services[s].Name == name);

    private static IEnumerable<int> Services(World world) => Enumerable.Range(0, world.Hazards.Services.Count);

    /// <summary>All services but those of care, of which a resident has one at a time.</summary>
    private static int All(World world) => world.Hazards.Services.All & ~world.Hazards.Services.Care;

    /// <summary>An adult without any service.</summary>
    private static int Row(World world) => world.Living.First(row =>
        world.State.Residents is var residents && residents.Receives[row] == 0 && residents.Waits[row] == 0 && residents.Lost[row] == 0
        && residents.Age(row, world.State.Month) is > 30 and < 60);

    private static int Supported(World world, int services, int months)
    {
        var row = Row(world);
        Support(world, row, services, months);
        return row;
    }

    private static void Support(World world, int row, int services, int months)
    {
        var residents = world.State.Residents;
        residents.Receives[row] = residents.Suits[row] = (ushort)services;
        residents.SupportedSince[row] = (short)(world.State.Month.Index - months);
    }
}
