using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Statistics;

/// <summary>
/// A table of months (keys <c>draw</c>, <c>replicate</c>, <c>scenario</c>, <c>month</c>) read as one series of months a scenario
/// and family, in which a measure becomes one figure a family or one interval a month.
/// </summary>
public sealed class MonthlyOutcomes
{
    private readonly Table table;
    private readonly DateOnly[] months;
    private readonly Dictionary<string, SortedList<Family, List<int>>> rows = new(StringComparer.Ordinal);

    /// <summary>Reads the keys of a table.</summary>
    /// <param name="table">A table with the four keys and no other, such as <c>place_month</c>.</param>
    /// <exception cref="KeyNotFoundException">A key is missing.</exception>
    /// <exception cref="InvalidDataException">A month stands twice for one scenario and family.</exception>
    public MonthlyOutcomes(Table table)
    {
        this.table = table;
        months = table.Date("month");
        int[] draws = table.Int32("draw"), replicates = table.Int32("replicate");
        var scenarios = table.Text("scenario");
        for (var row = 0; row < table.Rows; row++)
        {
            if (!rows.TryGetValue(scenarios[row], out var families))
                rows.Add(scenarios[row], families = new SortedList<Family, List<int>>(Family.Order));
            var family = new Family(draws[row], replicates[row]);
            if (!families.TryGetValue(family, out var series))
                families.Add(family, series = []);
            series.Add(row);
        }
        foreach (var (scenario, families) in rows)
            foreach (var (family, series) in families)
                PutInOrder(series, scenario, family);
    }

    /// <summary>The measures: every column of numbers that is not a key, in the table's order.</summary>
    public IEnumerable<TableColumn> Measures => table.Schema.Columns.Where(column =>
        column.Kind != MeasureKind.Key && column.Type is not (ColumnType.Text or ColumnType.Date));

    /// <summary>The families of a scenario, ascending; none for a scenario that the table has not.</summary>
    public IReadOnlyList<Family> Families(string scenario) => rows.TryGetValue(scenario, out var families) ? [.. families.Keys] : [];

    /// <summary>
    /// The outcomes of those families that every one of the scenarios has. A family in which a run failed is so left out of all
    /// scenarios alike, and can be named from the families that there were before.
    /// </summary>
    public MonthlyOutcomes Complete(IReadOnlyList<string> scenarios)
    {
        var complete = scenarios.Select(Families).Aggregate((a, b) => [.. a.Intersect(b)]).ToHashSet();
        int[] draws = table.Int32("draw"), replicates = table.Int32("replicate");
        return new MonthlyOutcomes(table.Where(row => complete.Contains(new Family(draws[row], replicates[row]))));
    }

    /// <summary>Every month of the table, ascending.</summary>
    public IReadOnlyList<DateOnly> Months() => [.. months.Distinct().Order()];

    /// <summary>
    /// A measure's one figure a family over the months from <paramref name="start"/> on, as the column's
    /// <see cref="Summary"/> says. Absent months are left out of a mean; they make a sum NaN, as does an absent last month a last value.
    /// </summary>
    public FamilyValues Summarise(string scenario, TableColumn measure, DateOnly start)
    {
        var numbers = table.Numbers(measure.Name);
        var families = Families(scenario);
        return new FamilyValues(scenario, families,
            [.. families.Select(family => Figure(numbers, rows[scenario][family].Where(row => months[row] >= start), measure.Summary))]);
    }

    /// <summary>A measure's mean over families with its interval, month by month, ascending.</summary>
    public IReadOnlyList<(DateOnly Month, Interval Value)> Trajectory(string scenario, TableColumn measure)
    {
        var numbers = table.Numbers(measure.Name);
        var byMonth = new SortedList<DateOnly, (List<Family> Families, List<double> Values)>();
        foreach (var family in Families(scenario))
            foreach (var row in rows[scenario][family])
            {
                if (!byMonth.TryGetValue(months[row], out var month))
                    byMonth.Add(months[row], month = ([], []));
                if (double.IsNaN(numbers[row]))
                    continue;
                month.Families.Add(family);
                month.Values.Add(numbers[row]);
            }
        return [.. byMonth.Select(month => (month.Key, new FamilyValues(scenario, month.Value.Families, month.Value.Values).Interval()))];
    }

    private void PutInOrder(List<int> series, string scenario, Family family)
    {
        series.Sort((a, b) => (months[a], a).CompareTo((months[b], b)));
        for (var i = 1; i < series.Count; i++)
            if (months[series[i]] == months[series[i - 1]])
                throw new InvalidDataException(
                    $"{table.Schema.Name}: scenario '{scenario}', {family} has month {months[series[i]]:yyyy-MM} more than once.");
    }

    private static double Figure(double[] numbers, IEnumerable<int> policyRows, Summary summary)
    {
        double[] values = [.. policyRows.Select(row => numbers[row])];
        return summary switch
        {
            Summary.Last => values.Length == 0 ? double.NaN : values[^1],
            Summary.Sum => values.Length == 0 ? double.NaN : values.Sum(),
            _ => StudentInterval.Mean([.. values.Where(value => !double.IsNaN(value))]),
        };
    }
}
