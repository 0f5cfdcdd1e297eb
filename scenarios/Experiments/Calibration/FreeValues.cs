using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Scenarios.Experiments.Calibration;

/// <summary>
/// The values of parameters at a point of a fit. A coordinate is the logarithm of a multiplier of the value before any
/// calibration, in prior standard deviations: so that what is positive stays so.
/// </summary>
internal sealed class FreeValues
{
    // Digits that a fitted value is written with: more would pretend to be known, and the fit is repeated to the digit.
    private const int Digits = 4, ShareDigits = 5;

    private readonly IReadOnlyList<FreeParameter> _free;
    private readonly Dictionary<string, ParameterEntry> _prior;
    private readonly IReadOnlyList<ServiceEntry> _services;

    /// <summary>Values around those of entries before any calibration.</summary>
    /// <param name="free">What is moved.</param>
    /// <param name="prior">Every parameter as it was before any calibration.</param>
    /// <param name="services">The services whose parameters are among them.</param>
    public FreeValues(IReadOnlyList<FreeParameter> free, IReadOnlyList<ParameterEntry> prior, IReadOnlyList<ServiceEntry> services)
    {
        (_free, _services) = (free, services);
        _prior = prior.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
    }

    /// <summary>The typed tree at a point.</summary>
    public ModelParameters At(double[] steps)
    {
        var moved = Moved(steps);
        var values = _prior.ToDictionary(each => each.Key, each => moved.GetValueOrDefault(each.Key) ?? each.Value.Value, StringComparer.Ordinal);
        return ParameterTree.Build(values, _services);
    }

    /// <summary>The values that differ from the prior's, by path.</summary>
    public Dictionary<string, ParameterValue> Moved(double[] steps)
    {
        Dictionary<string, ParameterValue> moved = new(StringComparer.Ordinal);
        for (var i = 0; i < _free.Count; i++)
        {
            var (path, entry) = (_free[i].Path, _prior[_free[i].Path]);
            moved[path] = Multiplied(moved.GetValueOrDefault(path) ?? entry.Value, entry.Definition, _free[i], Math.Exp(steps[i] * _free[i].Sigma));
        }
        return moved.ToDictionary(each => each.Key, each => Rounded(each.Value, _prior[each.Key].Definition), StringComparer.Ordinal);
    }

    private static ParameterValue Multiplied(ParameterValue value, ParameterDefinition definition, FreeParameter free, double times)
    {
        if (value.Table is not { } table)
            return new ParameterValue(Math.Clamp(value.Number * times, definition.Minimum, definition.Maximum));
        if (free.Label is null) return value.Drawn(times, definition);
        var row = RowOf(table, free.Label);
        var width = table.Values.Count / table.Labels(0).Count;
        return new ParameterValue(0, With(table, (cell, at) => at / width == row ? Math.Clamp(cell * times, definition.Minimum, definition.Maximum) : cell));
    }

    private static ParameterValue Rounded(ParameterValue value, ParameterDefinition definition)
    {
        if (value.Table is not { } table) return new ParameterValue(Significant(value.Number));
        return new ParameterValue(0, Inputs.ValueRules.SumsToOne.Contains(definition.Path) ? RoundedShares(table) : With(table, (cell, _) => Significant(cell)));
    }

    /// <summary>Shares that divide everybody: rounded, with the first of a row taking what is left, so that they add up.</summary>
    private static ParameterTable RoundedShares(ParameterTable table)
    {
        double[] cells = [.. table.Values.Select(cell => Math.Round(cell, ShareDigits))];
        var width = table.Labels(table.Axes.Count - 1).Count;
        for (var row = 0; row < cells.Length / width; row++)
        {
            var shares = cells.AsSpan(row * width, width);
            shares[0] = Math.Round(1 - Sum(shares[1..]), ShareDigits);
            if (shares[0] >= 0) continue;
            // The others were rounded up to more than everybody: the greatest of them gives it back.
            shares[0] = 0;
            var greatest = 1;
            for (var i = 2; i < width; i++)
                if (shares[i] > shares[greatest]) greatest = i;
            shares[greatest] = Math.Round(1 - (Sum(shares) - shares[greatest]), ShareDigits);
        }
        return With(table, (_, at) => cells[at]);

        static double Sum(ReadOnlySpan<double> shares)
        {
            var sum = 0.0;
            foreach (var share in shares) sum += share;
            return sum;
        }
    }

    /// <summary>The number, the cells of the row with a label, or all cells of the table.</summary>
    internal static IReadOnlyList<double> CellsOf(ParameterValue value, string? label)
    {
        if (value.Table is not { } table || label is null) return value.Cells;
        var width = table.Values.Count / table.Labels(0).Count;
        return [.. table.Values.Skip(RowOf(table, label) * width).Take(width)];
    }

    /// <summary>The row of a label on a table's first axis, as its file names it.</summary>
    internal static int RowOf(ParameterTable table, string label)
    {
        for (var row = 0; row < table.Labels(0).Count; row++)
            if (AxisLabels.LabelOf(table.Axes[0], table.Labels(0)[row]) == label) return row;
        throw new ArgumentException($"The table has no row {label}.");
    }

    private static ParameterTable With(ParameterTable table, Func<double, int, double> cell) => new(
        table.Axes, [.. Enumerable.Range(0, table.Axes.Count).Select(table.Labels)], [.. table.Values.Select(cell)]);

    /// <summary>A number to the digits with which fits are written.</summary>
    internal static double Significant(double value)
    {
        if (value == 0) return 0;
        var scale = Math.Pow(10, Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Round(value * scale) / scale;
    }
}
