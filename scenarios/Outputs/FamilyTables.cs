using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Outputs;

/// <summary>A family's rows as tables: its scenarios by name, the years before the policy repeated under each.</summary>
internal static class FamilyTables
{
    /// <summary>The values of <c>status</c>.</summary>
    public const string Done = "done", Failed = "failed";

    /// <summary>The engine's tables, in the order of <see cref="OutputTables.Observed"/>.</summary>
    public static IEnumerable<Table> Observed(Family family, IReadOnlyList<ScenarioRun> runs)
    {
        for (var table = 0; table < OutputTables.Observed.Count; table++)
        {
            var builder = new TableBuilder(OutputTables.Observed[table]);
            foreach (var run in runs)
            {
                Add(builder, family, run.Scenario, run.Shared.All[table]);
                if (run.Own != run.Shared) Add(builder, family, run.Scenario, run.Own.All[table]);
            }
            yield return builder.Build();
        }
    }

    /// <summary>What became of the runs of a family that was lived to its end.</summary>
    public static Table Runs(Family family, IReadOnlyList<ScenarioRun> runs)
    {
        var builder = new TableBuilder(OutputTables.Runs);
        foreach (var run in runs)
            builder.Add(family.Draw).Add(family.Replicate).Add(run.Scenario).Add(Done).Add(run.Months).Add(run.Residents).AddNull();
        return builder.Build();
    }

    /// <summary>What became of the runs of a family that failed.</summary>
    public static Table Runs(Family family, IEnumerable<string> scenarios, string message)
    {
        var builder = new TableBuilder(OutputTables.Runs);
        foreach (var scenario in scenarios)
            builder.Add(family.Draw).Add(family.Replicate).Add(scenario).Add(Failed).AddNull().AddNull().Add(message);
        return builder.Build();
    }

    private static void Add(TableBuilder builder, Family family, string scenario, ObservedRows rows)
    {
        var columns = rows.Table.Declared;
        for (var at = 0; at < rows.Values.Count; at += rows.Width)
        {
            builder.Add(family.Draw).Add(family.Replicate).Add(scenario);
            for (var column = 0; column < rows.Width; column++) Add(builder, columns[column], rows.Values[at + column], rows.Services);
        }
    }

    private static void Add(TableBuilder builder, ObservationColumn<object> column, double value, IReadOnlyList<string> services)
    {
        if (double.IsNaN(value)) builder.AddNull();
        else if (column.Type == ObservationType.Real) builder.Add(value);
        else if (column.Type == ObservationType.Whole) builder.Add((long)value);
        else if (column.Type == ObservationType.Month) builder.Add(FirstDay(new Month((int)value)));
        else if (column.Type == ObservationType.Service) builder.Add(services[(int)value]);
        else builder.Add(column.Labels[(int)value]);
    }

    /// <summary>The first day of a month.</summary>
    public static DateOnly FirstDay(Month month) => new(month.Year, month.MonthOfYear, 1);
}
