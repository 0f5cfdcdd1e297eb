namespace Catalyst.Engine.Observation;

/// <summary>What a column holds.</summary>
public enum ObservationType
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A real number.</summary>
    Real,

    /// <summary>A calendar month, as <see cref="Kernel.Month.Index"/>.</summary>
    Month,

    /// <summary>One of a few labels, held as its place in the list.</summary>
    Label,

    /// <summary>A service, held as its place in the model's list; files hold its name.</summary>
    Service,
}

/// <summary>What a column is for.</summary>
public enum ObservationKind
{
    /// <summary>Says which row it is.</summary>
    Key,

    /// <summary>Final measure: may decide which scenario did better.</summary>
    Final,

    /// <summary>Process measure: explains, never decides.</summary>
    Process,

    /// <summary>Neither: what else one needs to know.</summary>
    Context,
}

/// <summary>How a monthly column is summed up over the months of a policy.</summary>
public enum ObservationSummary
{
    /// <summary>Mean of its months.</summary>
    Mean,

    /// <summary>Sum of its months.</summary>
    Sum,

    /// <summary>Its last month.</summary>
    Last,
}

/// <summary>Which way is better, where that is beyond dispute.</summary>
public enum Better
{
    /// <summary>Not said.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}

/// <summary>A column that the engine observes, declared once: the files, their documentation and the report come from it.</summary>
/// <param name="Name">snake_case, ending in its unit where it has one.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Unit">Unit, in words.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Value">How it is computed from an observed row.</param>
/// <typeparam name="TRow">What a row is observed from.</typeparam>
public sealed record ObservationColumn<TRow>(
    string Name, ObservationType Type, string Unit, string Meaning, ObservationKind Kind, Func<TRow, double> Value)
{
    /// <summary>demand pressure, prevention, integration, equity, money, community, population or empty.</summary>
    public string Theme { get; init; } = "";

    /// <summary>Whether the comparison on the terminal shows it.</summary>
    public bool Headline { get; init; }

    /// <summary>How it is summed up over months.</summary>
    public ObservationSummary Summary { get; init; } = ObservationSummary.Mean;

    /// <summary>Which way is better.</summary>
    public Better Better { get; init; } = Better.Neither;

    /// <summary>Labels, where it holds one.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}

/// <summary>A table that the engine observes.</summary>
/// <param name="Name">Name of the table and its file.</param>
/// <param name="Columns">Columns, keys first.</param>
/// <typeparam name="TRow">What a row is observed from.</typeparam>
public sealed record ObservationTable<TRow>(string Name, IReadOnlyList<ObservationColumn<TRow>> Columns) : IObservationTable
{
    /// <inheritdoc/>
    public IReadOnlyList<ObservationColumn<object>> Declared =>
        [.. Columns.Select(c => new ObservationColumn<object>(c.Name, c.Type, c.Unit, c.Meaning, c.Kind, row => c.Value((TRow)row))
        {
            Theme = c.Theme,
            Headline = c.Headline,
            Summary = c.Summary,
            Better = c.Better,
            Labels = c.Labels,
        })];

    /// <summary>Writes a row's values.</summary>
    public void Observe(TRow row, ObservedRows rows)
    {
        foreach (var column in Columns) rows.Values.Add(column.Value(row));
    }
}

/// <summary>A table's declaration, whatever its rows are observed from.</summary>
public interface IObservationTable
{
    /// <summary>Name of the table and its file.</summary>
    string Name { get; }

    /// <summary>Its columns, keys first.</summary>
    IReadOnlyList<ObservationColumn<object>> Declared { get; }
}

/// <summary>Rows observed of one table, row after row.</summary>
/// <param name="table">The table.</param>
/// <param name="width">Columns.</param>
/// <param name="services">Names of the model's services.</param>
public sealed class ObservedRows(IObservationTable table, int width, IReadOnlyList<string> services)
{
    /// <summary>Names of the model's services, which a column of services holds by place.</summary>
    public IReadOnlyList<string> Services => services;

    /// <summary>The table.</summary>
    public IObservationTable Table => table;

    /// <summary>Values, row by row.</summary>
    public List<double> Values { get; } = [];

    /// <summary>Values of a row.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Count => Values.Count / width;

    /// <summary>Empty rows of the same table.</summary>
    public ObservedRows Anew() => new(table, width, services);

    /// <summary>Forgets the rows, where somebody has taken them; their room is kept.</summary>
    public void Clear() => Values.Clear();
}
