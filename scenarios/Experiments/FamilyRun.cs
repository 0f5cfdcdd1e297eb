using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Scenarios.Experiments;

/// <summary>What was observed of one scenario in a family.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Shared">Rows of the years before the policy, which all scenarios share.</param>
/// <param name="Own">Rows of the scenario's own years; the same observer as <paramref name="Shared"/> where there is no branch.</param>
/// <param name="Months">Months lived, the shared ones included.</param>
/// <param name="Residents">Residents at the end.</param>
internal sealed record ScenarioRun(string Scenario, Observer Shared, Observer Own, int Months, long Residents);

/// <summary>What a caller of a family may watch or limit; none of it changes a number.</summary>
/// <param name="Threads">Threads within a month.</param>
/// <param name="Lived">Told after every month how many residents lived it.</param>
/// <param name="Probe">Who times submodels, or null.</param>
/// <param name="Cancelled">Ends the family between two months.</param>
internal sealed record FamilyWatch(int Threads, Action<long> Lived, SubmodelClock? Probe, CancellationToken Cancelled)
{
    /// <summary>
    /// Takes what is observed of residents as each year ends, by scenario and null for the years that all share, so that it need
    /// not be held until the family's end; or null, and the observers keep it.
    /// </summary>
    public Action<string?, ObservedRows>? Residents { get; init; }
}

/// <summary>A family could not be lived to its end.</summary>
internal sealed class FamilyFault(string scenario, Month month, Exception cause)
    : Exception($"{scenario}, {month}: {cause.Message}", cause);

/// <summary>
/// Lives one family: the years before the policy once, then every scenario from there on under the same luck. A lone
/// scenario continues in place, which gives the same numbers as branching.
/// </summary>
internal static class FamilyRun
{
    private const string Beginning = "the shared years";

    /// <summary>Lives a family.</summary>
    /// <exception cref="FamilyFault">The engine stopped; the message says where.</exception>
    /// <exception cref="OperationCanceledException">The caller ended it.</exception>
    public static IReadOnlyList<ScenarioRun> Live(Plan plan, Family family, MonthlyHazards hazards, FamilyWatch watch)
    {
        var study = plan.Study;
        var luck = Plan.LuckOf(family);
        var random = new KeyedRandom(study.Seed, luck);
        watch.Cancelled.ThrowIfCancellationRequested();
        var (state, shared) = Begin(study.Start, study.Panel, hazards, random, watch.Threads);
        Years(state, shared, Beginning, ScenarioDecisions.Today, random, study.PolicyStart);

        if (plan.Scenarios is [var lone])
        {
            Years(state, shared, lone.Name, lone, random, study.End);
            return [new ScenarioRun(lone.Name, shared, shared, study.End - study.Start, state.Residents.Count)];
        }
        var runs = new List<ScenarioRun>();
        foreach (var scenario in plan.Scenarios)
        {
            var (branch, own) = (state.Copy(), shared.Branch());
            // The draws of a branch are those of its sister: a Debug build must not take them for the same draw made twice.
            Years(branch, own, scenario.Name, scenario, new KeyedRandom(study.Seed, luck), study.End);
            runs.Add(new ScenarioRun(scenario.Name, shared, own, study.End - study.Start, branch.Residents.Count));
        }
        return runs;

        void Years(ModelState living, Observer observer, string name, Scenario scenario, KeyedRandom draws, Month end)
        {
            var decisions = new ScenarioDecisions(scenario, hazards.Parameters, study.PolicyStart, study.Stress);
            var schedule = new MonthlySchedule(hazards, draws, decisions, watch.Threads);
            while (living.Month < end)
            {
                watch.Cancelled.ThrowIfCancellationRequested();
                var (month, residents) = (living.Month, living.Residents.Count);
                watch.Probe?.Start();
                try
                {
                    schedule.Step(living, observer, watch.Probe);
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    throw new FamilyFault(name, month, fault);
                }
                watch.Lived(residents);
                if (watch.Residents is null || observer.ResidentYear.Count == 0) continue;
                watch.Residents(name == Beginning ? null : name, observer.ResidentYear);
                observer.ResidentYear.Clear();
            }
        }
    }

    private static (ModelState State, Observer Observer) Begin(Month start, int panel, MonthlyHazards hazards, KeyedRandom random, int threads)
    {
        try
        {
            var state = StartingPopulation.Build(hazards, random, threads);
            return (state, new Observer(Observer.PanelOf(random, start, state.Residents.Count, panel), hazards.Services.Names));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new FamilyFault("the starting population", start, fault);
        }
    }
}
