using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>
/// Unpaid carers: how many there are, where they live, how they are lost, and what follows. Shares may be off by so many
/// standard errors that luck alone fails one comparison in some ten thousand redrawings.
/// </summary>
public sealed class CarersTests(ITestOutputHelper output)
{
    private const double Errors = 4;
    private const int Months = 12;

    // Enough dependent residents to count by, in care or not, who stay as dependent as they are; requests come of
    // breakdowns alone.
    private static readonly WorldSettings Settings = Made();

    private static readonly Lazy<Losses> Counted = new(Count);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Carers_AreLostAtTheStatedRate_LowerWherePaidCareComes(int dependency, bool paid)
    {
        var care = Settings.Parameters.Care;
        var (months, lost) = (Counted.Value.Months[dependency, paid ? 1 : 0], Counted.Value.Lost[dependency, paid ? 1 : 0]);
        var chance = 1 - Math.Exp(-care.CarerLoss.At(dependency) * (paid ? care.CarerRelief : 1) / 12);
        output.WriteLine($"{lost} of {months} carers lost, {chance * months:F0} expected");
        Assert.True(lost > 50, $"Only {lost} carers were lost.");
        Assert.InRange(lost, chance * months - Errors * Math.Sqrt(chance * months), chance * months + Errors * Math.Sqrt(chance * months));
    }

    [Theory]
    [InlineData(CareState.Council)]
    [InlineData(CareState.Private)]
    public void PaidCareThatIsBrokenOff_RelievesNoCarer(CareState care)
    {
        var life = World.HazardsOf(Settings).Life;
        var alone = default(ResidentStatus).WithDependency(2).WithUnpaidCarer(UnpaidCarer.CoResident);
        Assert.True(life.CarerLost(alone.WithCare(care)).Probability < life.CarerLost(alone).Probability);
        Assert.Equal(life.CarerLost(alone), life.CarerLost(alone.WithCare(care).WithBrokenOff(true)));
        Assert.Equal(life.CarerLost(alone), life.CarerLost(alone.WithCare(CareState.Waiting)));
    }

    [Fact]
    public void Breakdowns_OfThoseWithoutPaidCare_LeadToRequestsAtTheStatedShare()
    {
        var share = Settings.Parameters.Care.BreakdownRequestShare;
        var (breakdowns, requests) = (Counted.Value.Breakdowns, Counted.Value.Requests);
        output.WriteLine($"{requests} requests after {breakdowns} breakdowns");
        Assert.True(breakdowns > 300);
        AssertShare(share, requests, breakdowns);
    }

    [Fact]
    public void CarersAtTheStart_AreAsManyAndLiveWhereStated()
    {
        var world = World.Of(Settings);
        var residents = world.State.Residents;
        var care = Settings.Parameters.Care;
        var ages = care.CarerShare.Labels(0).Union(care.CoResidentShare.Labels(0)).Order().ToList();
        for (var i = 0; i < ages.Count; i++)
        {
            var next = i + 1 < ages.Count ? ages[i + 1] : int.MaxValue;
            var dependent = world.Living.Where(row =>
                residents.Status[row].Dependency > 0 && residents.Age(row, world.State.Month) is var age && age >= ages[i] && age < next).ToList();
            var carers = dependent.Where(row => residents.Status[row].Carer).ToList();
            var together = carers.Count(row => residents.Status[row].UnpaidCarer == UnpaidCarer.CoResident);
            output.WriteLine($"from {ages[i]}: {carers.Count} of {dependent.Count} have a carer, {together} of them in the home");
            AssertShare(care.CarerShare.At(ages[i]), carers.Count, dependent.Count);
            AssertShare(care.CoResidentShare.At(ages[i]), together, carers.Count);
        }
    }

    /// <summary>Of those whose dependency begins in the course of a run, as many have a carer as stated.</summary>
    [Fact]
    public void CarersWhoStepIn_AreAsManyAndLiveWhereStated()
    {
        var care = Shipped.Parameters.Care;
        var world = World.Of(new WorldSettings { Place = England.Place, Months = 6 });
        var residents = world.State.Residents;
        var before = new Dictionary<ulong, int>();
        var (begun, carers, together, expectedCarers, expectedTogether) = (0, 0, 0, 0.0, 0.0);
        for (var month = 0; month < 6; month++)
        {
            before.Clear();
            foreach (var row in world.Living) before[residents.Id[row]] = residents.Status[row].Dependency;
            var lived = world.State.Month;
            world.Live(1);
            foreach (var row in world.Living)
            {
                var status = residents.Status[row];
                if (status.Dependency == 0 || before.GetValueOrDefault(residents.Id[row], 1) != 0) continue;
                var age = residents.Age(row, lived);
                begun++;
                expectedCarers += care.CarerShare.At(age);
                if (!status.Carer) continue;
                carers++;
                expectedTogether += care.CoResidentShare.At(age);
                if (status.UnpaidCarer == UnpaidCarer.CoResident) together++;
            }
        }
        output.WriteLine($"{begun} became dependent, {carers} with a carer ({expectedCarers:F0}), {together} of them in the home ({expectedTogether:F0})");
        AssertShare(expectedCarers / begun, carers, begun);
        AssertShare(expectedTogether / carers, together, carers);
    }

    private static void AssertShare(double share, int part, int whole)
    {
        var error = Errors * Math.Sqrt(whole * share * (1 - share)) + 1e-9;
        Assert.InRange(part, whole * share - error, whole * share + error);
    }

    private static Losses Count()
    {
        var losses = new Losses();
        var world = World.Of(Settings);
        var residents = world.State.Residents;
        var start = new Dictionary<ulong, (ResidentStatus Status, int Age)>();
        for (var month = 0; month < Months; month++)
        {
            start.Clear();
            foreach (var row in world.Living)
                if (residents.Status[row].Carer) start[residents.Id[row]] = (residents.Status[row], residents.Age(row, world.State.Month));
            world.Live(1);
            losses.Requests += (int)world.State.Flows.CareRequests;
            foreach (var row in world.Living)
            {
                if (!start.TryGetValue(residents.Id[row], out var was)) continue;
                var paid = CareStatus.Comes(was.Status) ? 1 : 0;
                losses.Months[was.Status.Dependency, paid]++;
                if (residents.Status[row].Carer) continue;
                losses.Lost[was.Status.Dependency, paid]++;
                if (was.Status.Care == CareState.None && was.Age >= 18) losses.Breakdowns++;
            }
        }
        return losses;
    }

    private static WorldSettings Made()
    {
        var parameters = Shipped.Parameters;
        var (health, care) = (parameters.Health, parameters.Care);
        var ages = health.DependencyShares.Labels(0).Count;
        var years = health.AnnualTransitions.Labels(0).Count;
        double[] stays = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
        return new WorldSettings
        {
            Place = Shipped.Testville with { Residents = Shipped.Testville.Residents.Each(count => 15 * count) },
            Switches = new() { ServicesWork = false },
            Parameters = parameters with
            {
                Health = health with
                {
                    DependencyShares = health.DependencyShares.Filled([.. Enumerable.Repeat(new[] { 0.4, 0.2, 0.2, 0.2 }, ages).SelectMany(each => each)]),
                    DependencyDeprivationOdds = health.DependencyDeprivationOdds.Each(_ => 1),
                    AnnualTransitions = health.AnnualTransitions.Filled([.. Enumerable.Repeat(stays, years).SelectMany(each => each)]),
                },
                Care = care with
                {
                    CarerLoss = care.CarerLoss.Each(rate => 4 * rate),
                    CarerRelief = 0.5,
                    RequestRate = care.RequestRate.Each(_ => 0),
                    HospitalRequestShare = care.HospitalRequestShare.Each(_ => 0),
                },
                Services = [.. parameters.Services.Select(service => service with { Threshold = 0 })],
                Labour = parameters.Labour with { StartingSlack = 40 * parameters.Labour.StartingSlack },
            },
        };
    }

    private sealed class Losses
    {
        public int[,] Months { get; } = new int[4, 2];

        public int[,] Lost { get; } = new int[4, 2];

        public int Breakdowns { get; set; }

        public int Requests { get; set; }
    }
}
