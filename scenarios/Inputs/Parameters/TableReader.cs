using System.Text.Json;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>Reads a table: labels for each axis, then values nested in the order of the axes.</summary>
internal static class TableReader
{
    private const string ValuesKey = "values";

    /// <summary>The table, or null with its faults.</summary>
    public static ParameterTable? Read(InputNode node, ParameterDefinition definition)
    {
        string[] axes = [.. definition.Axes.Select(AxisLabels.NameOf)];
        if (InputObject.Of(node, [.. axes, ValuesKey]) is not { } table) return null;
        if (!table.Keys.Where(axes.Contains).SequenceEqual(axes.Where(table.Keys.Contains)))
            node.Add($"the axes must stand in the order {string.Join(", ", axes)}, in which the values are nested");
        var labels = definition.Axes.Select((axis, i) => table[axes[i]] is { } list ? Labels(list, axis) : null).ToList();
        if (table[ValuesKey] is not { } values || labels.Any(each => each is null)) return null;
        var cells = new List<double>();
        return Cells(values, 0, definition, labels!, cells) ? new ParameterTable(definition.Axes, labels!, cells) : null;
    }

    private static IReadOnlyList<int>? Labels(InputNode list, Axis axis) =>
        AxisLabels.Fixed(axis) is { Count: > 0 } exact ? FixedLabels(list, axis, exact) : FreeLabels(list, axis);

    private static IReadOnlyList<int>? FixedLabels(InputNode list, Axis axis, IReadOnlyList<string> exact)
    {
        if (list.Items(exact.Count, exact.Count, $"labels: {string.Join(", ", exact)}") is not { } items) return null;
        var numbers = AxisLabels.AreNumbers(axis);
        var right = true;
        for (var i = 0; i < items.Count; i++)
        {
            var given = items[i].Json.ValueKind switch
            {
                JsonValueKind.String when !numbers => items[i].Json.GetString(),
                JsonValueKind.Number when numbers => items[i].Json.GetRawText(),
                _ => null,
            };
            if (given == exact[i]) continue;
            items[i].Refuse(numbers ? exact[i] : EchoedText.Quoted(exact[i]), $"; the labels are {string.Join(", ", exact)}");
            right = false;
        }
        return right ? [.. Enumerable.Range(0, exact.Count)] : null;
    }

    private static List<int>? FreeLabels(InputNode list, Axis axis)
    {
        var (lowest, highest) = AxisLabels.Span(axis);
        var name = AxisLabels.NameOf(axis);
        if (list.Items(1, highest - lowest + 1, $"{name}s") is not { } items) return null;
        var labels = new List<int>(items.Count);
        foreach (var item in items)
        {
            if (item.Whole(lowest, highest) is not { } label) return null;
            if (axis == Axis.Age && labels.Count == 0 && label != 0)
            {
                item.Refuse("0: the first age is 0");
                return null;
            }
            if (labels.Count > 0 && label <= labels[^1])
            {
                item.Refuse($"above {labels[^1]}: {name}s must ascend");
                return null;
            }
            labels.Add((int)label);
        }
        return labels;
    }

    private static bool Cells(
        InputNode node, int axis, ParameterDefinition definition, List<IReadOnlyList<int>> labels, List<double> cells)
    {
        if (axis == labels.Count)
        {
            var value = node.Number(definition.Minimum, definition.Maximum);
            cells.Add(value ?? 0);
            return value is not null;
        }
        var needed = labels[axis].Count;
        if (node.Items(needed, needed, $"values, one for each {AxisLabels.NameOf(definition.Axes[axis])}") is not { } items)
            return false;
        var right = true;
        foreach (var item in items)
            right &= Cells(item, axis + 1, definition, labels, cells);
        return right;
    }
}
