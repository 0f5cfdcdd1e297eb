using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>
/// A world in which nothing happens but that the same dependent residents ask, wait, get the one service there is from a fixed
/// staff and stop having it, all at constant chances: its queue is that of the paper twin.
/// </summary>
public sealed class QueueTests(ITestOutputHelper output)
{
    private const int People = 120;
    private const int Places = 42;
    private const double AsksPerYear = 0.3;
    private const double EndsPerYear = 0.5;
    private const int BurnIn = 240;
    private const int BatchMonths = 500;

    /// <summary>Batches are 6 times as long as the queue remembers (1 / 0.3 years), so that their means are nearly independent.</summary>
    private const int Batches = 30;

    private static readonly Lazy<Record> Lived = new(Live);

    [Fact]
    public void ResidentsInCareAndWaiting_OverManyYears_AreThoseOfTheClosedForm()
    {
        var lived = Lived.Value;
        var twin = new FiniteQueue(lived.People, Places, Monthly(AsksPerYear), Monthly(EndsPerYear));
        AssertMean("in care", twin.InCare, [.. lived.InCare.Chunk(BatchMonths).Select(batch => batch.Average())], 0.02);
        AssertMean("waiting", twin.Waiting, [.. lived.Waiting.Chunk(BatchMonths).Select(batch => batch.Average())], 0.1);
        AssertMean("asking a month", twin.Idle * Monthly(AsksPerYear), [.. lived.Requests.Chunk(BatchMonths).Select(batch => batch.Average())], 0.03);
    }

    /// <summary>Whoever starts after so many months was counted waiting at so many months' ends.</summary>
    [Fact]
    public void MonthsWaited_OfThoseWhoStarted_AddUpToTheNumberWaiting()
    {
        var lived = Lived.Value;
        Assert.True(lived.AllMonthsWaited > 10_000, "Hardly anybody waited.");
        Assert.Equal(lived.AllWaiting, lived.AllMonthsWaited + lived.MonthsOfThoseStillWaiting);
    }

    /// <summary>Little's law: those waiting on average are those who ask a month times the months they wait.</summary>
    [Fact]
    public void Waiting_OnAverage_IsArrivalsTimesTheWait()
    {
        var lived = Lived.Value;
        var wait = lived.AllMonthsWaited / (double)lived.AllStarts;
        var waiting = lived.AllWaiting / (double)lived.Months;
        // Exact but for those still waiting at the end, at most the place's people: their part of so many months is small.
        Assert.Equal(waiting, lived.AllRequests / (double)lived.Months * wait, tolerance: 0.01 * waiting);
    }

    /// <summary>Means of batches against what is expected of them: within 3.3 standard errors, failed by luck once in a thousand redrawings.</summary>
    private void AssertMean(string what, double expected, double[] batches, double largestError)
    {
        var mean = batches.Average();
        var error = Math.Sqrt(batches.Sum(batch => (batch - mean) * (batch - mean)) / (batches.Length - 1) / batches.Length);
        output.WriteLine($"{what}: {mean:F3} lived, {expected:F3} expected, standard error {error:F3}");
        Assert.True(error <= largestError * expected, $"{what}: a standard error of {error:F3} tells nothing about {expected:F3}.");
        Assert.InRange(mean, expected - 3.3 * error, expected + 3.3 * error);
    }

    private static double Monthly(double rate) => 1 - Math.Exp(-rate / 12);

    private static Record Live()
    {
        var world = World.Of(Settings());
        var residents = world.State.Residents;
        var record = new Record { People = world.Living.Count(row => residents.Status[row].Dependency == 2) };
        Assert.Equal(Places, world.State.Council.PlacesHundredths.Single() / 100);
        world.Live(BurnIn + Batches * BatchMonths, each => record.Note(each, each.State.Month - each.Settings.Start > BurnIn));
        record.MonthsOfThoseStillWaiting = world.State.Council.Queue.Sum(waiting => world.State.Month - waiting.Since);
        return record;
    }

    private static WorldSettings Settings()
    {
        var shipped = Shipped.Parameters;
        var place = Shipped.Testville;
        const double month = 2000;
        var levels = Levels(shipped.Services[0].DemandRate);
        return new WorldSettings
        {
            Place = place with
            {
                Residents = new ParameterTable([Axis.Age, Axis.Decile], [[0, 40, 45], Enumerable.Range(1, 10).ToArray()],
                    [.. Enumerable.Range(0, 30).Select(cell => cell == 14 ? (double)People : 0)]),
                NetMigration = place.NetMigration.Each(_ => 0),
            },
            Months = 12,
            Switches = new()
            {
                ProvidersExit = false,
                GroupsHelp = false,
                IsolationHarmsHealth = false,
                UnmetCareHarms = false,
                NeedsHarmHealth = false,
                AdmissionsLeadToCare = false,
                ContactDiscovers = false,
            },
            Parameters = shipped with
            {
                Demography = shipped.Demography with
                {
                    DeathProbability = shipped.Demography.DeathProbability.Each(_ => 0),
                    Fertility = shipped.Demography.Fertility.Each(_ => 0),
                    MoveOutRate = shipped.Demography.MoveOutRate.Each(_ => 0),
                },
                Health = shipped.Health with
                {
                    ConditionShares = new ParameterTable([Axis.Age, Axis.Conditions], [[0], [0, 1, 2, 3, 4]], [1, 0, 0, 0, 0]),
                    DependencyShares = new ParameterTable([Axis.Age, Axis.Dependency], [[0], [0, 1, 2, 3]], [0, 0, 1, 0]),
                    AnnualTransitions = new ParameterTable(
                        [Axis.Age, Axis.Dependency, Axis.LaterDependency], [[0], [0, 1, 2, 3], [0, 1, 2, 3]],
                        [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]),
                },
                Connection = shipped.Connection with { SeekingRate = shipped.Connection.SeekingRate.Each(_ => 0), LapseRate = 0 },
                Community = shipped.Community with { StartingActiveShare = 0, FoundingRate = 0 },
                Care = shipped.Care with
                {
                    RequestRate = shipped.Care.RequestRate.Each(_ => AsksPerYear),
                    CarerShare = shipped.Care.CarerShare.Each(_ => 0),
                    SavingsShare = shipped.Care.SavingsShare.Each(_ => 0),
                    HomeShare = shipped.Care.HomeShare.Each(_ => 0),
                    Severity = shipped.Care.Severity.Filled(0, 1, 2, 3),
                    EligibilitySteepness = 50,
                },
                Services =
                [
                    shipped.Services.Single(service => service.Name == "care_at_home") with
                    {
                        Nature = ServiceNature.Statutory,
                        AgeFrom = 18,
                        AgeTo = 110,
                        LeastLevel = 2,
                        MostLevel = 2,
                        DemandRate = levels(1),
                        Threshold = 0,
                        // Staff is half of what the money buys.
                        BudgetPerHead = (Places + 0.5) * month * 12 * 2 / People,
                        HourCost = 0,
                        MonthCost = levels(month),
                        StaffHours = levels(0),
                        Contribution = 0,
                        Duration = 12 / EndsPerYear,
                        StartingShare = levels(0),
                        Slots = shipped.Services[0].Slots.Filled(0, 0, 0),
                        Effects = new Dictionary<ServiceEffect, double>(),
                    },
                ],
                // Budgets follow who is served; the money never runs short, whatever they are.
                Council = shipped.Council with
                {
                    BudgetYear = 2020,
                    BudgetGrowth = 0,
                    CostGrowth = 0,
                    GrantGrowth = 0,
                    TaxRise = 0,
                    StrictnessStep = 0,
                    FeeStep = 0,
                    PackageStep = 0,
                    StartingReserves = 1,
                    ReservesFloor = 0,
                    OverspendShare = 100,
                    DeprivationBudget = shipped.Council.DeprivationBudget.Each(_ => 1),
                },
                Providers = shipped.Providers with { CapacityHeadroom = 0.5, CapacityAdjustment = 0 },
                Paradigms = shipped.Paradigms with { DoorDelay = 0 },
            },
        };
    }

    /// <summary>Tables by level of need, of the same value at each.</summary>
    private static Func<double, ParameterTable> Levels(ParameterTable shape) => value => shape.Each(_ => value);

    /// <summary>What a world's queue did, from its first month and, in lists, from the end of the burn-in.</summary>
    private sealed class Record
    {
        public required int People { get; init; }

        public List<double> InCare { get; } = [];

        public List<double> Waiting { get; } = [];

        public List<double> Requests { get; } = [];

        public long Months { get; private set; }

        public long AllWaiting { get; private set; }

        public long AllRequests { get; private set; }

        public long AllStarts { get; private set; }

        public long AllMonthsWaited { get; private set; }

        public long MonthsOfThoseStillWaiting { get; set; }

        public void Note(World world, bool settled)
        {
            var (flows, stocks) = (world.State.Flows, world.State.Stocks);
            Months++;
            AllWaiting += stocks.Waiting;
            AllRequests += flows.Accepted[0];
            AllStarts += flows.Starts[0];
            AllMonthsWaited += flows.StartsWaitedMonths[0];
            if (!settled) return;
            InCare.Add(stocks.CouncilCare);
            Waiting.Add(stocks.Waiting);
            Requests.Add(flows.Accepted[0]);
        }
    }
}
