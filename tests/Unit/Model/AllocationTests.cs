using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Unit.Model;

public sealed class AllocationTests
{
    private const int Years = 3;
    private const int April = 4;

    // Lists grow when a month has more of something than any before: most for the first group of a shared need that is founded, of
    // all adults of a district. A year's budget is a few hundred numbers, and what is rented to count by may have been let go.
    private const long MostForGrowth = 256 << 10;
    private const long MostInApril = 64 << 10;

    private static WorldSettings Town(string scenario) => new()
    {
        Scenario = Shipped.Scenario(scenario),
        Months = Years * Month.PerYear,
        Place = Shipped.Testville with { Residents = Shipped.Testville.Residents.Each(people => 5 * people) },
    };

    [Theory]
    [InlineData("as-is")]
    [InlineData("market")]
    [InlineData("community")]
    public void Step_OnOneThreadWithoutObserver_AllocatesNothingButWhereAListGrowsAndForTheBudget(string scenario)
    {
        var months = BytesOf(Town(scenario), observed: false)[Month.PerYear..];
        var ordinary = months.Where(each => each.Month.MonthOfYear != April).ToList();
        AssertGrowthAlone(ordinary);
        Assert.All(months.Except(ordinary), each => Assert.InRange(each.All, 0, MostInApril));
    }

    [Fact]
    public void Step_WithObserver_AllocatesForWhatIsObservedAlone()
    {
        var months = BytesOf(Town("as-is"), observed: true)[Month.PerYear..];
        AssertGrowthAlone([.. months.Where(each => each.Month.MonthOfYear != April)]);
    }

    private static void AssertGrowthAlone(List<MonthsBytes> months)
    {
        var growth = months.Where(each => each.All > 0).ToList();
        Assert.True(growth.Count < months.Count / 2 && growth.Sum(each => each.All) < MostForGrowth, string.Join("; ", growth));
    }

    private static List<MonthsBytes> BytesOf(WorldSettings settings, bool observed)
    {
        var (hazards, random) = (World.HazardsOf(settings), new KeyedRandom(1, settings.Luck));
        var state = StartingPopulation.Build(hazards, random);
        var decisions = new ScenarioDecisions(settings.Scenario, settings.Parameters, settings.PolicyStart);
        // The ledger of draws, which only Debug builds keep, would allocate.
        var schedule = new MonthlySchedule(hazards, random with { Ledger = null }, decisions, threads: 1);
        var observer = observed ? new Observer([0, 1, 2], hazards.Services.Names) : null;
        var months = new List<MonthsBytes>();
        for (var month = 0; month < settings.Months; month++)
        {
            months.Add(new MonthsBytes(state.Month));
            schedule.Step(state, observer, months[^1]);
            months[^1].Done("rest", 0, 0);
        }
        return months;
    }

    /// <summary>What each part of a month but observation allocates on the heap, by the runtime's counter of this thread.</summary>
    private sealed class MonthsBytes(Month month) : IScheduleProbe
    {
        private readonly Dictionary<string, long> _parts = [];
        private long _before = GC.GetAllocatedBytesForCurrentThread();

        public Month Month => month;

        public override string ToString() => $"{Month}: {string.Join(", ", _parts.Where(each => each.Value != 0))}";

        public long All => _parts.Values.Sum();

        public void Done(string part, long visited, long events)
        {
            // What is observed is kept.
            if (part != "observation") _parts[part] = GC.GetAllocatedBytesForCurrentThread() - _before;
            _before = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
