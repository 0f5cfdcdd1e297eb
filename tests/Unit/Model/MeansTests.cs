using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Who pays for care: by what one owns, until one has run down to the limit.</summary>
public sealed class MeansTests
{
    private static readonly Place Town =
        Shipped.Testville with { Residents = Shipped.Testville.Residents.Each(count => 10 * count) };

    private static readonly WorldSettings Settings = new() { Place = Town };

    /// <summary>Nobody with means above a test has the service at the council's cost, and nobody below it pays in full.</summary>
    [Fact]
    public void CareAtTheCouncilsCost_IsForThoseWhoPassTheMeansTestAlone()
    {
        var (council, paying) = (0, 0);
        World.Of(Settings).Live(30, world =>
        {
            var (residents, services) = (world.State.Residents, world.Hazards.Services);
            foreach (var row in world.Living)
            {
                var status = residents.Status[row];
                if (status.Care < CareState.Council) continue;
                var service = services[CareStatus.CareService(residents, services, row)];
                Assert.True(
                    status.PaysFor(service.MeansTest) == (status.Care == CareState.Private),
                    $"{world.State.Month}: {residents.Id[row]} with {status.Means} is {status.Care} in {service.Name}.");
                if (status.Care == CareState.Council) council++;
                else paying++;
            }
        });
        Assert.True(council > 1000 && paying > 1000);
    }

    [Fact]
    public void SelfFunder_RunDown_IsTakenOverWhereTheyAre()
    {
        var care = Settings.Parameters.Care;
        var world = World.Of(Settings with { Parameters = Settings.Parameters with { Care = care with { CapitalMonths = 4 } } });
        var residents = world.State.Residents;
        var (takenOver, recorded) = (0L, 0L);
        for (var month = 0; month < 6; month++)
        {
            var before = world.Living.Where(row => residents.Status[row].Care == CareState.Private).ToDictionary(
                row => residents.Id[row], row => (Of(row), residents.Status[row]));
            world.Live(1);
            foreach (var row in world.Living)
            {
                if (!before.TryGetValue(residents.Id[row], out var was) || residents.Status[row].Care != CareState.Council) continue;
                // Who was broken off may be with another provider by now.
                if (was.Item2.BrokenOff || residents.Status[row].BrokenOff) continue;
                // Bought care may have ended of itself and council care have begun.
                if (residents.Status[row].Means != Means.Low) continue;
                takenOver++;
                Assert.Equal(was.Item1, Of(row));
            }
            recorded += world.State.Flows.TakenOver.Sum();
        }
        Assert.True(takenOver > 50, $"Only {takenOver} were taken over.");
        Assert.InRange(recorded, takenOver, 1.05 * takenOver + 10);

        (int Service, byte Provider, byte Fit, short Since) Of(int row) => (
            residents.Receives[row] & world.Hazards.Services.Care, residents.Provider[row], residents.Fit[row],
            residents.CareMonth[row]);
    }

    /// <summary>A month after, they cost the council what they cost themselves before: nobody's care stops.</summary>
    [Fact]
    public void TakingOver_LeavesAsManyInCare()
    {
        var care = Settings.Parameters.Care;
        var world = World.Of(Settings with { Parameters = Settings.Parameters with { Care = care with { CapitalMonths = 1 } } });
        var before = world.State.Council.Rolls.Paying.Sum();
        var council = world.State.Council.Rolls.Served.Sum();
        world.Live(1);
        var taken = world.State.Flows.TakenOver.Sum();
        Assert.InRange(taken, 0.55 * before, 0.7 * before);
        var flows = world.State.Flows;
        Assert.Equal(council + taken + flows.Starts.Sum() - flows.Ends.Sum() - flows.Withdrawn.Sum(), world.State.Council.Rolls.Served.Sum());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SixtyFifthBirthday_DrawsMeansAnew_ButOfThoseInCareOrWaiting(bool inCare)
    {
        var care = Settings.Parameters.Care;
        // Nobody has savings below 65 and everybody from then on, so that a new draw shows.
        var savings = Stepped(care.SavingsShare);
        var world = World.Of(Settings with
        {
            Parameters = Settings.Parameters with { Care = care with { SavingsShare = savings, HomeShare = savings, CapitalMonths = 600 } },
        });
        // Those born in the first month are drawn as 65 already.
        var residents = world.Live(1).State.Residents;
        var turned = 0;
        for (var month = 0; month < 12; month++)
        {
            var due = world.Living.Where(row =>
                residents.Age(row, world.State.Month) == 65 && residents.Age(row, world.State.Month + -1) == 64
                && (residents.Status[row].Care != CareState.None) == inCare)
                .ToDictionary(row => residents.Id[row], row => residents.Status[row].Means);
            Assert.All(due.Values, means => Assert.Equal(Means.Low, means));
            world.Live(1);
            foreach (var row in world.Living.Where(row => due.ContainsKey(residents.Id[row])))
            {
                Assert.Equal(inCare ? Means.Low : Means.Savings, residents.Status[row].Means);
                turned++;
            }
        }
        Assert.True(turned > 0);
    }

    [Fact]
    public void MeansAtTheStart_AreAsStatedByAgeAndFifth()
    {
        var care = Settings.Parameters.Care;
        var world = World.Of(Settings with { Place = Town with { Residents = Town.Residents.Each(count => 3 * count) } });
        var residents = world.State.Residents;
        var groups = world.Living.GroupBy(row => (
            Band: care.SavingsShare.Labels(0).Last(age => age <= residents.Age(row, world.State.Month)),
            Fifth: world.State.Neighbourhoods.Quintile(residents.Neighbourhood[row])));
        var compared = 0;
        foreach (var group in groups)
        {
            var (savings, above) = (care.SavingsShare.At(group.Key.Band, group.Key.Fifth), care.HomeShare.At(group.Key.Band, group.Key.Fifth));
            Check(savings, group.Count(row => residents.Status[row].Means == Means.Savings), group.Count());
            Check(Math.Max(savings, above), group.Count(row => residents.Status[row].Means != Means.Low), group.Count());
            compared++;
        }
        Assert.True(compared >= 20);

        // Four standard errors: luck alone fails one of the forty comparisons in four hundred redrawings.
        static void Check(double share, int part, int whole)
        {
            var error = 4 * Math.Sqrt(whole * share * (1 - share)) + 1e-9;
            Assert.InRange(part, whole * share - error, whole * share + error);
        }
    }

    [Theory]
    [InlineData(Means.Low, false, false)]
    [InlineData(Means.Home, false, true)]
    [InlineData(Means.Savings, true, true)]
    public void MeansTest_LooksAtSavingsOrAtTheHomeToo(Means means, bool savings, bool home)
    {
        var status = default(ResidentStatus).WithMeans(means);
        Assert.False(status.PaysFor(Engine.Model.Services.MeansTest.None));
        Assert.Equal(savings, status.PaysFor(Engine.Model.Services.MeansTest.Savings));
        Assert.Equal(home, status.PaysFor(Engine.Model.Services.MeansTest.SavingsAndHome));
    }

    private static ParameterTable Stepped(ParameterTable shares) =>
        shares.Filled([.. shares.Labels(0).SelectMany(age => Enumerable.Repeat(age >= 65 ? 1.0 : 0, 5))]);
}
