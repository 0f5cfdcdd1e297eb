using System.Diagnostics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Scenarios.Experiments;

/// <summary>What a plan would cost on this machine, from living its first months.</summary>
/// <param name="Residents">Residents at the start.</param>
/// <param name="Time">Time to expect.</param>
/// <param name="Memory">Memory to expect, in bytes.</param>
internal sealed record PlanTrial(long Residents, TimeSpan Time, double Memory)
{
    private const int Trial = 12;

    // Where every month takes seconds, fewer tell as much.
    private const int LargePlace = 5_000_000;
    private const int TrialOfALargePlace = 4;

    // A family holds the shared state, a branch of it, the working columns of a month, its rows, and what awaits collection;
    // that of a lone scenario has no branch.
    private const int CopiesAtOnce = 6;
    private const double CopiesOfOne = 1.5;

    /// <summary>Tries a plan.</summary>
    public static PlanTrial Of(Plan plan, int threads, CancellationToken cancelled)
    {
        var study = plan.Study;
        var family = plan.Families[0];
        var draw = plan.Inputs.Draw(family.Draw);
        var hazards = new MonthlyHazards(draw.Parameters, draw.Place, study.World, study.Start, study.End);
        var random = new KeyedRandom(study.Seed, Plan.LuckOf(family));
        var atOnce = Math.Min(Math.Min(threads, Environment.ProcessorCount), plan.Families.Count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var state = StartingPopulation.Build(hazards, random, threads / atOnce);
        var (building, residents) = (clock.Elapsed, state.Residents.Count);
        var observer = new Observer([], hazards.Services.Names);
        var decisions = new ScenarioDecisions(ScenarioDecisions.Today, hazards.Parameters, study.PolicyStart);
        var schedule = new MonthlySchedule(hazards, random, decisions, threads / atOnce);
        // The first month is slower than the rest, which the compiler has improved by then.
        schedule.Step(state, observer);
        clock.Restart();
        var trial = residents > LargePlace ? TrialOfALargePlace : Trial;
        for (var month = 1; month < trial; month++)
        {
            cancelled.ThrowIfCancellationRequested();
            schedule.Step(state, observer);
        }
        var each = clock.Elapsed / (trial - 1);
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(state);

        var rounds = (plan.Families.Count + atOnce - 1) / atOnce;
        return new PlanTrial(
            residents, rounds * (building + plan.MonthsPerFamily * each),
            Environment.WorkingSet + size * (plan.Scenarios.Count == 1 ? CopiesOfOne : CopiesAtOnce) * atOnce);
    }
}
