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

    // Enough rows that a table costs little beside them, few enough that they stay in the cache while columns are made of them.
    private const int RowsAtOnce = 4096;

    /// <summary>A family's rows of one of the engine's tables, some at a time.</summary>
    /// <param name="family">The family.</param>
    /// <param name="runs">Its scenarios.</param>
    /// <param name="table">The table's place in <see cref="OutputTables.Observed"/>.</param>
    public static IEnumerable<Table> Observed(Family family, IReadOnlyList<ScenarioRun> runs, int table) => runs.SelectMany(run =>
        Of(family, run.Scenario, run.Shared.All[table]).Concat(run.Own == run.Shared ? [] : Of(family, run.Scenario, run.Own.All[table])));

    /// <summary>The months by which a family's scenarios are compared.</summary>
    public static Table Months(Family family, IReadOnlyList<ScenarioRun> runs)
    {
        var builder = new TableBuilder(OutputTables.PlaceMonth);
        for (var table = 0; table < OutputTables.Observed.Count; table++)
            if (OutputTables.Observed[table] == OutputTables.PlaceMonth)
                foreach (var rows in Observed(family, runs, table)) builder.Append(rows, 0, rows.Rows);
        return builder.Build();
    }

    /// <summary>Rows observed of a scenario, some at a time.</summary>
    public static IEnumerable<Table> Of(Family family, string scenario, ObservedRows rows)
    {
        var schema = OutputTables.Observed.Single(table => table.Name == rows.Table.Name);
        var columns = rows.Table.Declared;
        for (var first = 0; first < rows.Count; first += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, rows.Count - first);
            var builder = new TableBuilder(schema, count);
            builder.Fill("draw", family.Draw, count).Fill("replicate", family.Replicate, count).Fill("scenario", scenario, count);
            for (var column = 0; column < rows.Width; column++) Add(builder, columns[column], rows, first, column, count);
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

    private static void Add(TableBuilder builder, ObservationColumn<object> column, ObservedRows rows, int first, int at, int count)
    {
        switch (column.Type)
        {
            case ObservationType.Real: Add(static value => value, builder.AppendColumn); break;
            case ObservationType.Whole: Add(static value => (long)value, builder.AppendColumn); break;
            case ObservationType.Month: Add(static value => FirstDay(new Month((int)value)), builder.AppendColumn); break;
            case ObservationType.Service: Add(value => rows.Services[(int)value], builder.AppendColumn); break;
            default: Add(value => column.Labels[(int)value], builder.AppendColumn, ""); break;
        }

        void Add<T>(Func<double, T> of, AppendColumn<T> append, T? nothing = default)
        {
            var (values, nulls) = (new T[count], new bool[count]);
            for (var row = 0; row < count; row++)
            {
                var value = rows.Values[(first + row) * rows.Width + at];
                nulls[row] = double.IsNaN(value);
                values[row] = nulls[row] ? nothing! : of(value);
            }
            append(column.Name, values, column.Kind == ObservationKind.Key ? [] : nulls);
        }
    }

    private delegate TableBuilder AppendColumn<T>(string column, ReadOnlySpan<T> values, ReadOnlySpan<bool> nulls);

    /// <summary>The first day of a month.</summary>
    public static DateOnly FirstDay(Month month) => new(month.Year, month.MonthOfYear, 1);
}
