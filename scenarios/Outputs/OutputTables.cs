using Catalyst.Analysis.Tables;
using Catalyst.Engine.Observation;
using Better = Catalyst.Analysis.Tables.Better;

namespace Catalyst.Scenarios.Outputs;

/// <summary>
/// The tables of a results folder: what the engine declares, with the keys of a run put before it, and the tables of the
/// plan itself. The engine says what a column means; nothing is said twice.
/// </summary>
internal static class OutputTables
{
    private static readonly TableColumn[] FamilyKeys =
    [
        new("draw", ColumnType.Int32, "", "Draw of the parameters; 0 is the central values.", MeasureKind.Key),
        new("replicate", ColumnType.Int32, "", "Replicate of the draw.", MeasureKind.Key),
    ];

    private static readonly TableColumn[] RunKeys =
    [
        .. FamilyKeys,
        new("scenario", ColumnType.Text, "", "Scenario; the years before the policy, which all share, repeat under each.", MeasureKind.Key),
    ];

    /// <summary>The engine's tables in its order.</summary>
    public static IReadOnlyList<TableSchema> Observed { get; } = [.. ObservationColumns.Tables.Select(SchemaOf)];

    /// <summary>The table of months that scenarios are compared by.</summary>
    public static TableSchema PlaceMonth { get; } = Observed.Single(table => table.Name == ObservationColumns.PlaceMonth.Name);

    /// <summary>The table of residents, which is written as they live.</summary>
    public static TableSchema ResidentYear { get; } = Observed.Single(table => table.Name == ObservationColumns.ResidentYear.Name);

    /// <summary>One row a run: what was to run.</summary>
    public static TableSchema Plan { get; } = new("plan",
    [
        .. RunKeys,
        new("luck", ColumnType.Text, "", "What tells this family's luck from another's, in hexadecimal; with the seed it gives every draw.", MeasureKind.Context),
        new("months", ColumnType.Int32, "months", "Months to live, those shared with other scenarios included.", MeasureKind.Context),
    ]);

    /// <summary>One row a run: what became of it.</summary>
    public static TableSchema Runs { get; } = new("runs",
    [
        .. RunKeys,
        new("status", ColumnType.Text, "", "done, or failed: then no table has rows of the run.", MeasureKind.Context),
        new("months", ColumnType.Int32, "months", "Months lived; empty where the run failed.", MeasureKind.Context) { Nullable = true },
        new("residents", ColumnType.Int64, "residents", "Residents at the end; empty where the run failed.", MeasureKind.Context) { Nullable = true },
        new("message", ColumnType.Text, "", "Why the run failed; empty where it did not.", MeasureKind.Context) { Nullable = true },
    ]);

    /// <summary>The values of the uncertain parameters in each draw.</summary>
    public static TableSchema Parameters { get; } = new("parameters",
    [
        FamilyKeys[0],
        new("path", ColumnType.Text, "", "The parameter: subject and name.", MeasureKind.Key),
        new("value", ColumnType.Float64, "the parameter's own", "The number drawn; for a table, what all its cells are multiplied by.", MeasureKind.Context),
    ]);

    /// <summary>Every table of a results folder; <see cref="Parameters"/> is there only where parameters are drawn, those of mechanisms only where these are tried.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Plan, Runs, Parameters, .. Observed, MechanismTables.Effects, MechanismTables.Runs];

    private static TableSchema SchemaOf(IObservationTable table) =>
        new(table.Name, [.. RunKeys, .. table.Declared.Select(ColumnOf)]);

    private static TableColumn ColumnOf(ObservationColumn<object> column) =>
        new(column.Name, TypeOf(column.Type), column.Unit, column.Meaning, KindOf(column.Kind))
        {
            Theme = column.Theme,
            // The engine leaves a value out by NaN; any column but a key may do so in some month.
            Nullable = column.Kind != ObservationKind.Key,
            Headline = column.Headline,
            Summary = column.Summary switch
            {
                ObservationSummary.Sum => Summary.Sum,
                ObservationSummary.Last => Summary.Last,
                _ => Summary.Mean,
            },
            Better = column.Better switch
            {
                Engine.Observation.Better.Lower => Better.Lower,
                Engine.Observation.Better.Higher => Better.Higher,
                _ => Better.Neither,
            },
        };

    private static ColumnType TypeOf(ObservationType type) => type switch
    {
        ObservationType.Whole => ColumnType.Int64,
        ObservationType.Real => ColumnType.Float64,
        ObservationType.Month => ColumnType.Date,
        _ => ColumnType.Text,
    };

    private static MeasureKind KindOf(ObservationKind kind) => kind switch
    {
        ObservationKind.Key => MeasureKind.Key,
        ObservationKind.Final => MeasureKind.Final,
        ObservationKind.Process => MeasureKind.Process,
        _ => MeasureKind.Context,
    };
}
