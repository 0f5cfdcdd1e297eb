using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Worlds in which communities commission: Community's decisions in full at once, and a group in every place.</summary>
internal static class Commissioned
{
    /// <summary>Months of a transfer that has long taken hold.</summary>
    public const int Long = 240;

    /// <summary>Such a world with shipped values but for the pace, the groups, and power that never comes back.</summary>
    public static WorldSettings Settings { get; } = new WorldSettings
    {
        Scenario = Shipped.Scenario("community"),
        PolicyStart = new WorldSettings().Start,
    }.With(p => p with
    {
        Paradigms = p.Paradigms with { PhaseIn = 1 },
        Community = p.Community with { StartingActiveShare = 1, InterestActiveShare = 1 },
        Commissioning = p.Commissioning with { InformalReversal = 0, FormalReversal = 0 },
    });

    /// <summary>The same settings with other parameters.</summary>
    public static WorldSettings With(this WorldSettings settings, Func<ModelParameters, ModelParameters> change) =>
        settings with { Parameters = change(settings.Parameters) };

    /// <summary>The same settings with other answers by the Community paradigm on every service.</summary>
    public static WorldSettings Answering(this WorldSettings settings, CommissioningAnswers answers) => settings with
    {
        Scenario = settings.Scenario with
        {
            Policy = new ServicePolicy { Decisions = DecisionMakers.All("community"), Answers = answers },
        },
    };

    /// <summary>A world a month on, with books that are open, whose communities hold power over every service.</summary>
    public static World Held(WorldSettings settings)
    {
        // A branch, so that flows are those of the test alone.
        var world = World.Of(settings).Live(1).Branch(settings);
        var council = world.State.Council;
        Array.Fill(council.TransferMonths, Long);
        Array.Fill(council.Coverage, 1);
        return world;
    }

    /// <summary>Services by their places in the list.</summary>
    public static IEnumerable<int> Services(this World world) => Enumerable.Range(0, world.Hazards.Services.Count);

    /// <summary>A service by its name.</summary>
    public static int Service(this World world, string name) => world.Services().Single(s => world.Hazards.Services[s].Name == name);

    /// <summary>Rows of living adults.</summary>
    public static IEnumerable<int> Adults(this World world) =>
        world.Living.Where(row => world.State.Residents.Age(row, world.State.Month) >= 18);

    /// <summary>Places where a group stands.</summary>
    public static IEnumerable<int> Standing(this World world) =>
        Enumerable.Range(0, world.State.Groups.Count).Where(group => world.State.Groups.Standing[group]);

    /// <summary>The place of the group that a resident is a member of.</summary>
    public static int GroupOf(this World world, int row) =>
        world.State.Groups.Index(world.State.Residents.Neighbourhood[row], world.State.Residents.Group[row]);

    /// <summary>Changes the status of some rows.</summary>
    public static void Each(this World world, IEnumerable<int> rows, Func<ResidentStatus, ResidentStatus> change)
    {
        foreach (var row in rows.ToList()) world.State.Residents.Status[row] = change(world.State.Residents.Status[row]);
    }

    /// <summary>Most by which a count of independent events may lie off its mean: four standard deviations, 1 in 16,000.</summary>
    public static double Tolerance(double trials, double chance) => 4 * Math.Sqrt(trials * chance * (1 - chance));
}
