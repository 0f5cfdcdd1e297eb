using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Tests.Unit.Model;
using Xunit.Abstractions;

namespace Catalyst.Tests.Statistical;

/// <summary>
/// Deaths of the starting population of Torbay in the twelve months of 2023, births but no moves, pooled over replicates.
/// What is compared: death rates by single age and sex from the deaths that happened, against the rates that the input
/// states for the same residents — the life table's rate of sex and age times the ratio of the resident's deprivation
/// tenth, averaged over the tenths by the months lived in each. From age 100, where few stand, both sides take the input's.
/// Conditions, dependency and isolation act all the while: that they leave the totals alone is what is tested.
/// </summary>
public sealed class LifeTableTests(ITestOutputHelper output)
{
    private const int Year = 2023;
    private const int Closing = 100;
    private const double Tolerance = 0.15;

    /// <summary>
    /// The standard error of men's life expectancy at birth is 0.54 years in one replicate, the largest of the four. With so
    /// many replicates the tolerance is 2.58 standard errors: luck alone then fails that comparison in one redrawing of a
    /// hundred, and the others more seldom.
    /// </summary>
    private const int Replicates = 88;

    private static readonly Lazy<DeathCounts> Counts = new(Count);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 65)]
    [InlineData(1, 0)]
    [InlineData(1, 65)]
    public void LifeExpectancy_FromDeathsThatHappened_IsTheInputs(int sex, int age)
    {
        var counts = Counts.Value;
        var (stated, lived) = (new double[DeathCounts.Ages], new double[DeathCounts.Ages]);
        for (var x = 0; x < DeathCounts.Ages; x++)
        {
            var months = counts.MonthsOf(sex, x);
            stated[x] = months > 0
                ? Enumerable.Range(0, 10).Sum(tenth => counts.Months[sex, x, tenth] * Rate(sex, x, tenth)) / months
                : Rate(sex, x, 4);
            lived[x] = x < Closing ? -12 * Math.Log(1 - counts.DeathsOf(sex, x) / (double)months) : stated[x];
        }
        var (input, found) = (new LifeTable(stated), new LifeTable(lived));
        var error = input.StandardError(age, x => x < Closing ? stated[x] / 12 * counts.MonthsOf(sex, x) : 0);
        output.WriteLine($"{found.Expectancy(age):F3} lived, {input.Expectancy(age):F3} stated, standard error {error:F3}");
        Assert.True(error <= Tolerance / 2.58, $"{Replicates} replicates leave a standard error of {error:F3} years.");
        Assert.InRange(found.Expectancy(age), input.Expectancy(age) - Tolerance, input.Expectancy(age) + Tolerance);
    }

    /// <summary>
    /// Deaths of each tenth over those that the input expects of the residents it has: 1 within 3.3 standard errors (one of
    /// ten tenths fails by luck in a hundred redrawings) and one in a hundred, which the health of one drawn population may be off.
    /// </summary>
    [Fact]
    public void Deaths_OfEachDeprivationTenth_FollowTheInputsGradient()
    {
        var counts = Counts.Value;
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var (expected, found) = (0.0, 0L);
            for (var sex = 0; sex < 2; sex++)
                for (var age = 0; age < DeathCounts.Ages; age++)
                {
                    expected += counts.Months[sex, age, tenth] * (1 - Math.Exp(-Rate(sex, age, tenth) / 12));
                    found += counts.Deaths[sex, age, tenth];
                }
            if (expected == 0) continue;
            output.WriteLine($"tenth {tenth + 1}: {found} deaths, {expected:F0} expected, {found / expected:F4}");
            var error = 1 / Math.Sqrt(expected);
            Assert.InRange(found / expected, 1 - 0.01 - 3.3 * error, 1 + 0.01 + 3.3 * error);
        }
    }

    private static double Rate(int sex, int age, int tenth)
    {
        var demography = Shipped.Parameters.Demography;
        return -Math.Log(1 - Math.Min(0.9999, Interpolation.Geometric(demography.DeathProbability, Year, sex, age)))
            * demography.DeprivationDeathRatio.At(sex, age, tenth);
    }

    private static DeathCounts Count()
    {
        var parameters = Shipped.Parameters;
        var settings = new WorldSettings
        {
            Place = Shipped.Torbay with { NetMigration = Shipped.Torbay.NetMigration.Each(_ => 0) },
            Start = Month.Of(Year, 1),
            PolicyStart = Month.Of(Year + 1, 1),
            Months = 12,
            // What bears on nobody's death within the year is left out to save time: moves, meetings, groups and requests.
            Parameters = parameters with
            {
                Demography = parameters.Demography with { MoveOutRate = parameters.Demography.MoveOutRate.Each(_ => 0) },
                Connection = parameters.Connection with { SeekingRate = parameters.Connection.SeekingRate.Each(_ => 0), LapseRate = 0 },
                Community = parameters.Community with { StartingActiveShare = 0, FoundingRate = 0 },
                Care = parameters.Care with { RequestRate = parameters.Care.RequestRate.Each(_ => 0) },
                Services = parameters.EachService(service => service with { DemandRate = service.DemandRate.Each(_ => 0) }),
            },
        };
        // Four populations, each lived through with many lots: building one takes longer than a year of it.
        var populations = Enumerable.Range(1, 4).Select(luck => World.Of(settings with { Luck = (ulong)luck })).ToArray();
        var pooled = new DeathCounts();
        Parallel.For(0, Replicates, new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => new DeathCounts(), (replicate, _, mine) =>
        {
            mine.Count(populations[replicate % populations.Length].Branch(settings with { Luck = 100 + (ulong)replicate }), 12);
            return mine;
        }, mine =>
        {
            lock (pooled) pooled.Add(mine);
        });
        return pooled;
    }
}
