using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Model;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments.Mechanisms;

/// <summary>What became of one family under one setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Family">The family.</param>
/// <param name="Figures">A figure for each scenario and final measure over the policy years; null where it failed.</param>
/// <param name="Message">Why it failed; empty where it did not.</param>
internal sealed record MechanismFamily(
    NamedSetting Setting, Family Family, IReadOnlyDictionary<(string Scenario, string Measure), double>? Figures, string Message);

/// <summary>
/// Lives every family of a study under every setting, several at once. Of each only the figures are kept, so that memory
/// does not grow with the number of settings. A family that fails is recorded, and the others go on.
/// </summary>
internal sealed class MechanismRun(MechanismPlan plan, RunOptions options)
{
    /// <summary>How far it has come; a family under each setting counts.</summary>
    public RunProgress Progress { get; } = new() { Families = plan.Families, MonthsToLive = plan.Months };

    /// <summary>The final measures of the place, in the table's order.</summary>
    public static IReadOnlyList<TableColumn> Measures { get; } =
        [.. OutputTables.PlaceMonth.Columns.Where(column => column.Kind == MeasureKind.Final)];

    /// <summary>Runs all of it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is kept.</exception>
    public IReadOnlyList<MechanismFamily> Run(CancellationToken cancelled)
    {
        var plans = plan.Settings.ToDictionary(each => each, each => new Plan(plan.Plan.Inputs.With(each.Setting.Of(plan.Plan.Study))));
        // Settings that differ in scenarios only share the tables of their world.
        var tables = plan.Settings.GroupBy(each => each.Setting.World).ToDictionary(world => world.Key,
            world => new DrawTables(plans[world.First()], world.SelectMany(_ => plan.Plan.Families)));
        var work = (from setting in plan.Settings from family in plan.Plan.Families select (setting, family)).Index().ToList();
        var atOnce = Math.Min(options.Threads, work.Count);
        var done = new MechanismFamily[work.Count];
        Progress.Time.Start();
        SeveralAtOnce.Do(work, atOnce, each =>
        {
            var (setting, family) = each.Item;
            done[each.Index] = Live(setting, family, plans[setting], tables[setting.Setting.World],
                new FamilyWatch(options.Threads / atOnce, Progress.Lived, null, cancelled));
            Progress.Ended(failed: done[each.Index].Figures is null);
        }, cancelled);
        Progress.Time.Stop();
        return done;
    }

    private MechanismFamily Live(NamedSetting setting, Family family, Plan own, DrawTables tables, FamilyWatch watch)
    {
        try
        {
            var runs = options.Live(own, family, tables.For(family), watch);
            return new MechanismFamily(setting, family, FiguresOf(family, runs, own), "");
        }
        catch (Exception stopped) when (stopped is not OperationCanceledException)
        {
            return new MechanismFamily(setting, family, null, SafeText.Clean(stopped.Message));
        }
    }

    /// <summary>The same figures that a comparison of scenarios shows.</summary>
    private static Dictionary<(string Scenario, string Measure), double> FiguresOf(Family family, IReadOnlyList<ScenarioRun> runs, Plan own)
    {
        var outcomes = new MonthlyOutcomes(FamilyTables.Months(family, runs));
        var start = FamilyTables.FirstDay(own.Study.PolicyStart);
        return (from run in runs from measure in Measures select (run.Scenario, measure)).ToDictionary(
            each => (each.Scenario, each.measure.Name), each => outcomes.Summarise(each.Scenario, each.measure, start).Values[0]);
    }
}
