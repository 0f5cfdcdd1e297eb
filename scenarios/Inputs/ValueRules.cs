using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>What values must satisfy together; bounds of single values stand in the typed tree.</summary>
internal static class ValueRules
{
    private const double Tolerance = 1e-6;

    /// <summary>Slots of providers together; the engine settles a choice among no more.</summary>
    private const int MostProviders = 16;

    /// <summary>
    /// Tables whose last axis divides everybody, so that it sums to 1; its first label is having none. A draw multiplies the
    /// other shares, and the first takes the rest.
    /// </summary>
    public static IReadOnlyList<string> SumsToOne { get; } = ["health.conditionShares", "health.dependencyShares"];

    /// <summary>Tables that count things.</summary>
    public static IReadOnlyList<string> Whole { get; } = ["providers.slots", "place.residents"];

    /// <summary>Pairs of which the first may not exceed the second.</summary>
    public static IReadOnlyList<(string Lesser, string Greater)> Ascending { get; } =
    [
        ("providers.disruptionShortest", "providers.disruptionLongest"),
        ("paradigms.ordinaryLoad", "paradigms.highestLoad"),
        ("community.foldingCore", "community.coreSeats"),
    ];

    /// <summary>Reports what does not fit together, among the values that could be read.</summary>
    public static void Check(IReadOnlyList<ParameterEntry> entries, Faults faults)
    {
        var byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var path in SumsToOne)
            if (byPath.TryGetValue(path, out var entry)) CheckSums(entry, faults);
        foreach (var path in Whole)
            if (byPath.TryGetValue(path, out var entry)) CheckWhole(entry, faults);
        foreach (var path in Whole)
            if (byPath.TryGetValue(path, out var entry) && entry.Distribution is not null)
                faults.Add(entry.File, $"{path}.distribution", "is not allowed; this table holds whole numbers, which a multiplier would break, so it must be a range");
        CheckAscending(byPath, faults, entry => (entry.File, $"{entry.Path}.value"));
        if (byPath.TryGetValue("providers.slots", out var slots) && slots.Value.Cells.Sum() is var sum and > MostProviders)
            faults.Add(slots.File, "providers.slots.table.values",
                $"the slots sum to {NumberText.Of(sum)}; together they must be {MostProviders} or fewer");
        if (byPath.TryGetValue("place.residents", out var residents) && residents.Value.Cells.Sum() < 1)
            faults.Add(residents.File, "place.residents.table.values", "nobody lives here; there must be at least one resident");
    }

    /// <summary>Reports what a study's overrides set against one another or against the files.</summary>
    public static void CheckOverrides(IReadOnlyList<ParameterEntry> entries, string studyFile, Faults faults)
    {
        var pairs = Ascending.Where(pair => entries.Any(entry => entry.Overridden && (entry.Path == pair.Lesser || entry.Path == pair.Greater)));
        var paths = pairs.SelectMany(pair => (string[])[pair.Lesser, pair.Greater]).ToList();
        var byPath = entries.Where(entry => paths.Contains(entry.Path)).ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        CheckAscending(byPath, faults, entry => (studyFile, $"overrides.{entry.Path}"));
    }

    private static void CheckAscending(
        Dictionary<string, ParameterEntry> byPath, Faults faults, Func<ParameterEntry, (string File, string Path)> placeOf)
    {
        foreach (var (lesser, greater) in Ascending)
        {
            if (!byPath.TryGetValue(lesser, out var less) || !byPath.TryGetValue(greater, out var more)
                || less.Value.Number <= more.Value.Number)
                continue;
            var (file, path) = placeOf(less.Overridden || !more.Overridden ? less : more);
            faults.Add(file, path,
                $"{lesser} is {NumberText.Of(less.Value.Number)} and {greater} is {NumberText.Of(more.Value.Number)}; the first must not exceed the second");
        }
    }

    private static void CheckSums(ParameterEntry entry, Faults faults)
    {
        var table = entry.Value.Table!;
        var width = table.Labels(table.Axes.Count - 1).Count;
        for (var row = 0; row < table.Values.Count / width; row++)
        {
            var sum = table.Values.Skip(row * width).Take(width).Sum();
            if (Math.Abs(sum - 1) > Tolerance)
                faults.Add(entry.File, $"{entry.Path}.table.values[{row}]",
                    $"the shares at {RowName(table, row)} sum to {NumberText.Of(NumberText.ToNineDigits(sum))}; they must sum to 1");
        }
    }

    private static string RowName(ParameterTable table, int row) => $"{AxisLabels.NameOf(table.Axes[0])} {table.Labels(0)[row]}";

    private static void CheckWhole(ParameterEntry entry, Faults faults)
    {
        for (var i = 0; i < entry.Value.Cells.Count; i++)
            if (!double.IsInteger(entry.Value.Cells[i]))
                faults.Add(entry.File, $"{entry.Path}.table.values{IndexOf(entry.Value.Table!, i)}",
                    $"the number {NumberText.Of(entry.Value.Cells[i])} is not allowed; it must be a whole number");
    }

    private static string IndexOf(ParameterTable table, int cell)
    {
        var index = "";
        for (var axis = table.Axes.Count - 1; axis >= 0; axis--)
        {
            var count = table.Labels(axis).Count;
            index = $"[{cell % count}]{index}";
            cell /= count;
        }
        return index;
    }
}
