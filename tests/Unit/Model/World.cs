using System.Collections.Concurrent;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Unit.Model;

/// <summary>What a world is made of; unless a test says otherwise, the made-up town with shipped values under today's rules.</summary>
internal sealed record WorldSettings
{
    public ModelParameters Parameters { get; init; } = Shipped.Parameters;

    public Place Place { get; init; } = Shipped.Testville;

    public WorldSwitches Switches { get; init; } = new();

    public Scenario Scenario { get; init; } = ScenarioDecisions.Today;

    public Stress Stress { get; init; } = new();

    public Month Start { get; init; } = Month.Of(2020, 7);

    public Month PolicyStart { get; init; } = Month.Of(2021, 7);

    /// <summary>Months for which tables are made.</summary>
    public int Months { get; init; } = 36;

    public ulong Luck { get; init; } = 1;

    public int Threads { get; init; } = 1;

    public double Headroom { get; init; } = 1.25;

    public bool Observed { get; init; }

}

/// <summary>One run: a state with what moves it from month to month.</summary>
internal sealed class World
{
    private const ulong Seed = 20200701;

    // Tables follow from the inputs alone, so that worlds of the same inputs share them, as runs of a study do.
    private static readonly ConcurrentDictionary<(ModelParameters, Place, WorldSwitches, Month, Month), Lazy<MonthlyHazards>> Tables = new();
    private readonly MonthlySchedule _schedule;

    private World(WorldSettings settings, MonthlyHazards hazards, ModelState state, Observer? observer)
    {
        (Settings, Hazards, State, Observer) = (settings, hazards, state, observer);
        var decisions = new ScenarioDecisions(settings.Scenario, settings.Parameters, settings.PolicyStart, settings.Stress);
        // A run draws with a generator of its own, since in Debug builds it notes what was drawn.
        _schedule = new MonthlySchedule(hazards, new KeyedRandom(Seed, settings.Luck), decisions, settings.Threads);
    }

    public WorldSettings Settings { get; }

    public MonthlyHazards Hazards { get; }

    public ModelState State { get; }

    public Observer? Observer { get; }

    /// <summary>A world on its first day.</summary>
    public static World Of(WorldSettings settings)
    {
        var hazards = HazardsOf(settings);
        var state = StartingPopulation.Build(hazards, new KeyedRandom(Seed, settings.Luck), settings.Threads, expected => expected * settings.Headroom);
        return new World(settings, hazards, state, settings.Observed ? new Observer([0, 1, 2, 3, 5, 8, 13, 21], hazards.Services.Names) : null);
    }

    public static MonthlyHazards HazardsOf(WorldSettings settings) =>
        Tables.GetOrAdd(
            (settings.Parameters, settings.Place, settings.Switches, settings.Start, settings.Start + (settings.Months - 1)),
            key => new(() => new MonthlyHazards(key.Item1, key.Item2, key.Item3, key.Item4, key.Item5))).Value;

    /// <summary>A branch that goes on from here under other settings.</summary>
    public World Branch(WorldSettings settings) => new(settings, Hazards, State.Copy(), Observer?.Branch());

    /// <summary>Lives some months.</summary>
    /// <param name="months">How many.</param>
    /// <param name="after">What to do after each.</param>
    /// <param name="probe">Who is told of each part of a month.</param>
    /// <returns>The world itself.</returns>
    public World Live(int months, Action<World>? after = null, IScheduleProbe? probe = null)
    {
        for (var i = 0; i < months; i++)
        {
            _schedule.Step(State, Observer, probe);
            after?.Invoke(this);
        }
        return this;
    }

    /// <summary>The hash of the state after each of some months.</summary>
    public ulong[] Hashes(int months)
    {
        var hashes = new List<ulong>();
        Live(months, world => hashes.Add(world.State.Hash()));
        return [.. hashes];
    }

    /// <summary>What one submodel needs to settle this month on its own.</summary>
    public MonthContext Context(MonthEvents? events = null)
    {
        var decisions = new ScenarioDecisions(Settings.Scenario, Settings.Parameters, Settings.PolicyStart, Settings.Stress);
        decisions.MoveTo(State.Month);
        return new MonthContext(
            State, Hazards, new KeyedRandom(Seed, Settings.Luck), decisions, new Screening(Hazards), events ?? new MonthEvents(), Strata: null);
    }

    /// <summary>Rows that somebody holds.</summary>
    public IEnumerable<int> Living =>
        Enumerable.Range(0, State.Residents.Rows).Where(State.Residents.Lives);
}
