using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>What values must satisfy together; bounds of single values stand in the typed tree.</summary>
internal static class ValueRules
{
    private const double Tolerance = 1e-6;

    /// <summary>
    /// Tables whose last axis divides everybody, so that it sums to 1. A draw multiplies all shares but one, which takes the
    /// rest: that of having none, or of staying as one is.
    /// </summary>
    public static IReadOnlyList<string> SumsToOne { get; } =
        ["health.conditionShares", "health.dependencyShares", "health.annualTransitions", "needs.shares"];

    private const string Transitions = "health.annualTransitions", Savings = "care.savingsShare", Home = "care.homeShare";

    private static readonly string[] WholeOfSubjects = ["place.residents"], WholeOfServices =
        [nameof(Service.Slots), nameof(Service.LeastLevel), nameof(Service.MostLevel)];

    private static readonly (string Lesser, string Greater)[] AscendingOfSubjects =
    [
        ("providers.disruptionShortest", "providers.disruptionLongest"),
        ("paradigms.ordinaryLoad", "paradigms.highestLoad"),
        ("community.foldingCore", "community.coreSeats"),
        ("commissioning.informalMonths", "commissioning.formalMonths"),
        ("commissioning.formalReversal", "commissioning.informalReversal"),
    ];

    /// <summary>Parameters that count things or name a level.</summary>
    public static IEnumerable<string> Whole(IReadOnlyList<ServiceEntry> services) =>
        WholeOfSubjects.Concat(services.SelectMany(service => WholeOfServices.Select(name => ServiceTree.PathOf(service.Name, name))));

    /// <summary>Pairs of which the first may not exceed the second.</summary>
    public static IEnumerable<(string Lesser, string Greater)> Ascending(IReadOnlyList<ServiceEntry> services) =>
        AscendingOfSubjects.Concat(services.SelectMany(service => ((string Lesser, string Greater)[])
        [
            (ServiceTree.PathOf(service.Name, nameof(Service.AgeFrom)), ServiceTree.PathOf(service.Name, nameof(Service.AgeTo))),
            (ServiceTree.PathOf(service.Name, nameof(Service.LeastLevel)), ServiceTree.PathOf(service.Name, nameof(Service.MostLevel))),
        ]));

    /// <summary>Reports what does not fit together, among the values that could be read.</summary>
    /// <param name="entries">The parameters.</param>
    /// <param name="services">The services whose parameters are among them.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Check(IReadOnlyList<ParameterEntry> entries, IReadOnlyList<ServiceEntry> services, Faults faults)
    {
        var byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var before = faults.Count;
        foreach (var path in SumsToOne)
            if (byPath.TryGetValue(path, out var entry)) CheckSums(entry, faults);
        var sumToOne = faults.Count == before;
        foreach (var path in Whole(services))
            if (byPath.TryGetValue(path, out var entry)) CheckWhole(entry, faults);
        foreach (var path in Whole(services))
            if (byPath.TryGetValue(path, out var entry) && entry.Distribution is not null)
                faults.Add(entry.File, $"{path}.distribution", entry.Definition.IsTable
                    ? "is not allowed; this table holds whole numbers, which a multiplier would break, so it must be a range"
                    : "is not allowed; the value is a whole number, which a draw would break, so it must be a range");
        CheckAscending(byPath, Ascending(services), faults, entry => (entry.File, $"{entry.Path}.value"));
        // Where shares do not sum to 1 that has been said, and is enough.
        if (byPath.TryGetValue(Transitions, out var transitions) && sumToOne
            && DependencyGenerator.Fault(transitions.Value.Table!) is { } impossible)
            faults.Add(transitions.File, $"{Transitions}.table.values",
                $"no monthly chances give these years: {impossible}; every year must follow from rates");
        CheckMeans(byPath, faults);
        TimeRules.Check(byPath, faults);
        if (byPath.TryGetValue("place.residents", out var residents) && residents.Value.Cells.Sum() < 1)
            faults.Add(residents.File, "place.residents.table.values", "nobody lives here; there must be at least one resident");
    }

    /// <summary>Reports what a study's overrides set against one another or against the files.</summary>
    public static void CheckOverrides(
        IReadOnlyList<ParameterEntry> entries, IReadOnlyList<ServiceEntry> services, string studyFile, Faults faults)
    {
        var whole = Whole(services).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry.Overridden && whole.Contains(entry.Path)))
            if (!double.IsInteger(entry.Value.Number))
                faults.Add(studyFile, $"overrides.{entry.Path}", NotWhole(entry.Value.Number));
        var overridden = entries.Where(entry => entry.Overridden).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        var pairs = Ascending(services).Where(pair => overridden.Contains(pair.Lesser) || overridden.Contains(pair.Greater));
        var byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        CheckAscending(byPath, pairs, faults, entry => (studyFile, $"overrides.{entry.Path}"));
        TimeRules.CheckOverrides(byPath, studyFile, faults);
    }

    private static void CheckAscending(
        Dictionary<string, ParameterEntry> byPath,
        IEnumerable<(string Lesser, string Greater)> pairs,
        Faults faults,
        Func<ParameterEntry, (string File, string Path)> placeOf)
    {
        foreach (var (lesser, greater) in pairs)
        {
            if (!byPath.TryGetValue(lesser, out var less) || !byPath.TryGetValue(greater, out var more)
                || less.Value.Number <= more.Value.Number)
                continue;
            var (file, path) = placeOf(less.Overridden || !more.Overridden ? less : more);
            faults.Add(file, path,
                $"{lesser} is {NumberText.Of(less.Value.Number)} and {greater} is {NumberText.Of(more.Value.Number)}; the first must not exceed the second");
        }
    }

    /// <summary>Whoever is above the limit by savings alone is above it with the home counted.</summary>
    private static void CheckMeans(Dictionary<string, ParameterEntry> byPath, Faults faults)
    {
        if (!byPath.TryGetValue(Savings, out var savings) || !byPath.TryGetValue(Home, out var home)) return;
        var (with, without) = (home.Value.Table!, savings.Value.Table!);
        for (var cell = 0; cell < with.Values.Count; cell++)
        {
            var places = PlacesOf(with, cell, 2);
            var least = without.At(with.Labels(0)[places[0]], with.Labels(1)[places[1]]);
            if (with.Values[cell] < least)
                faults.Add(home.File, $"{Home}.table.values{IndexOf(with, cell, 2)}",
                    $"the number {NumberText.Of(with.Values[cell])} is not allowed; it must be {NumberText.Of(least)} or more, the share by savings alone");
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
                faults.Add(entry.File, $"{entry.Path}.table.values{IndexOf(table, row, table.Axes.Count - 1)}",
                    $"the shares at {RowName(table, row)} sum to {NumberText.Of(NumberText.ToNineDigits(sum))}; they must sum to 1");
        }
    }

    /// <summary>What a row is of, such as "age 18, dependency low".</summary>
    private static string RowName(ParameterTable table, int row) => string.Join(", ",
        PlacesOf(table, row, table.Axes.Count - 1).Select((place, axis) =>
            $"{AxisLabels.NameOf(table.Axes[axis])} {AxisLabels.LabelOf(table.Axes[axis], table.Labels(axis)[place])}"));

    private static void CheckWhole(ParameterEntry entry, Faults faults)
    {
        for (var i = 0; i < entry.Value.Cells.Count; i++)
            if (!double.IsInteger(entry.Value.Cells[i]))
                faults.Add(entry.File, entry.Value.Table is { } table
                    ? $"{entry.Path}.table.values{IndexOf(table, i, table.Axes.Count)}"
                    : $"{entry.Path}.value", NotWhole(entry.Value.Cells[i]));
    }

    private static string NotWhole(double number) => $"the number {NumberText.Of(number)} is not allowed; it must be a whole number";

    private static string IndexOf(ParameterTable table, int cell, int axes) =>
        string.Concat(PlacesOf(table, cell, axes).Select(place => $"[{place}]"));

    /// <summary>Places of a cell along the first axes of a table, the last of these fastest.</summary>
    private static int[] PlacesOf(ParameterTable table, int cell, int axes)
    {
        var places = new int[axes];
        for (var axis = axes - 1; axis >= 0; axis--)
        {
            var count = table.Labels(axis).Count;
            places[axis] = cell % count;
            cell /= count;
        }
        return places;
    }
}
