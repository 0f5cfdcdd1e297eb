using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>The value of a parameter: a number, or a table of them.</summary>
/// <param name="Number">The number, where there is no table.</param>
/// <param name="Table">The table, or null.</param>
public sealed record ParameterValue(double Number, ParameterTable? Table = null)
{
    /// <summary>The number or the cells of the table.</summary>
    public IReadOnlyList<double> Cells => Table?.Values ?? [Number];

    /// <summary>The number, or the table's axes and extremes: <c>age 4 × dependency 4, from 0 to 1.2</c>.</summary>
    public string Summary => Table is null
        ? NumberText.Of(Number)
        : string.Join(" × ", Table.Axes.Select((axis, i) => $"{AxisLabels.NameOf(axis)} {Table.Labels(i).Count}"))
            + $", from {NumberText.Of(Cells.Min())} to {NumberText.Of(Cells.Max())}";

    internal object Boxed => Table is null ? Number : Table;

    /// <summary>
    /// The value under one draw. A number is replaced; every cell of a table is multiplied and held within bounds one by
    /// one, so that a cell already at its bound does not narrow the draw of the others.
    /// </summary>
    internal ParameterValue Drawn(double draw, ParameterDefinition definition)
    {
        if (Table is null) return new ParameterValue(draw);
        var labels = Enumerable.Range(0, Table.Axes.Count).Select(Table.Labels).ToList();
        var cells = ValueRules.SumsToOne.Contains(definition.Path)
            ? DrawnShares(draw)
            : [.. Table.Values.Select(cell => Math.Clamp(cell * draw, definition.Minimum, definition.Maximum))];
        return new ParameterValue(0, new ParameterTable(Table.Axes, labels, cells));
    }

    /// <summary>The shares with every one but the rest multiplied; the rest is what is left to 1, and there is always some or none.</summary>
    private double[] DrawnShares(double draw)
    {
        double[] cells = [.. Cells];
        var width = Table!.Labels(Table.Axes.Count - 1).Count;
        for (var row = 0; row < cells.Length / width; row++)
        {
            var shares = cells.AsSpan(row * width, width);
            // Having none is what is left of the population; staying as one is, what is left of changes.
            var rest = Table.Axes[^1] == Axis.LaterDependency ? row % width : 0;
            shares[rest] = 0;
            var sum = 0.0;
            foreach (var share in shares) sum += share;
            var factor = Math.Min(draw, 1 / sum);
            foreach (ref var share in shares) share *= factor;
            shares[rest] = Math.Max(0, 1 - sum * factor);
        }
        return cells;
    }
}
