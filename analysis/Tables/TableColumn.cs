// The types are named as the Parquet format names them.
#pragma warning disable CA1720

namespace Catalyst.Analysis.Tables;

/// <summary>The type of a column's values.</summary>
public enum ColumnType
{
    /// <summary>A whole number of 32 bits (<see cref="int"/>).</summary>
    Int32,

    /// <summary>A whole number of 64 bits (<see cref="long"/>).</summary>
    Int64,

    /// <summary>A floating-point number of 64 bits (<see cref="double"/>), kept to the last bit.</summary>
    Float64,

    /// <summary>True or false (<see cref="bool"/>).</summary>
    Boolean,

    /// <summary>Unicode text (<see cref="string"/>).</summary>
    Text,

    /// <summary>A day (<see cref="DateOnly"/>); a month is written as its first day.</summary>
    Date,
}

/// <summary>What a column is for.</summary>
public enum MeasureKind
{
    /// <summary>Says which row this is; keys come first and give the order of rows.</summary>
    Key,

    /// <summary>An outcome that a policy is judged by.</summary>
    Final,

    /// <summary>A step on the way to an outcome.</summary>
    Process,

    /// <summary>Background needed to read the rest, such as the number of residents.</summary>
    Context,
}

/// <summary>How a monthly column becomes one figure for the whole policy period.</summary>
public enum Summary
{
    /// <summary>The mean of the months.</summary>
    Mean,

    /// <summary>The sum of the months.</summary>
    Sum,

    /// <summary>The last month's value.</summary>
    Last,
}

/// <summary>Which direction of a column is an improvement.</summary>
public enum Better
{
    /// <summary>Neither: the column says nothing of good or bad.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}

/// <summary>One column of a result table: its one definition, which files, documentation and report repeat.</summary>
/// <param name="Name">The name in snake_case, ending in its unit where it has one (<c>_share</c>, <c>_gbp</c>).</param>
/// <param name="Type">The type of the values.</param>
/// <param name="Unit">The unit, such as <c>persons</c> or <c>GBP a month</c>; empty where there is none.</param>
/// <param name="Meaning">What a value says, in one sentence.</param>
/// <param name="Kind">What the column is for.</param>
public sealed record TableColumn(string Name, ColumnType Type, string Unit, string Meaning, MeasureKind Kind)
{
    /// <summary>
    /// The theme under which the column is shown: demand pressure, prevention, integration, equity, money, community,
    /// population, or empty.
    /// </summary>
    public string Theme { get; init; } = "";

    /// <summary>Whether a value may be absent; a key's may not.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether the column is printed in the terminal's table.</summary>
    public bool Headline { get; init; }

    /// <summary>How the months of the policy period become one figure.</summary>
    public Summary Summary { get; init; } = Summary.Mean;

    /// <summary>Which direction is an improvement.</summary>
    public Better Better { get; init; } = Better.Neither;
}
