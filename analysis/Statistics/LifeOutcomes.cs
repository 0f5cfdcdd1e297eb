using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Statistics;

/// <summary>
/// Years of life by scenario from the table of strata (keys <c>draw</c>, <c>replicate</c>, <c>scenario</c>, <c>year</c>,
/// <c>age_from</c>, <c>sex</c>, <c>quintile</c>): counts of the last policy years pooled over the families of runs, with
/// intervals over them.
/// </summary>
public sealed class LifeOutcomes
{
    /// <summary>
    /// Years lived below which no years of life are given (Eayres and Williams 2004, "Evaluation of methodologies for small area
    /// life expectancy estimation", Journal of Epidemiology and Community Health 58, pp. 243–249).
    /// </summary>
    public const double FewestPersonYears = 5000;

    // Published tables of small places pool three years.
    private const int MostYears = 3;
    private static readonly string[] Lived =
        ["independent_person_months", "low_dependency_person_months", "medium_dependency_person_months", "high_dependency_person_months"];

    private readonly Dictionary<string, LifeCounts[]> units;
    private readonly Dictionary<string, LifeCounts> pooled;

    private LifeOutcomes(IReadOnlyList<int> years, int families, Dictionary<string, LifeCounts[]> units)
    {
        (Years, Families, this.units) = (years, families, units);
        pooled = units.ToDictionary(each => each.Key, each => Sum(each.Value));
    }

    /// <summary>The financial years pooled, by their April, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Families of runs pooled.</summary>
    public int Families { get; }

    /// <summary>The columns that a table needs beside its keys.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["deaths", .. Lived, "residents_at_year_end", "healthy_at_year_end"];

    /// <summary>
    /// Reads a table: the last whole year of the policy, and so many of those before it, three in all, as every sex and
    /// deprivation fifth of every scenario needs to have enough years lived.
    /// </summary>
    /// <param name="table">The table of strata.</param>
    /// <param name="start">First month of the policy.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="families">The families that all of them completed.</param>
    /// <returns>The outcomes; null where no whole year of the policy was lived.</returns>
    public static LifeOutcomes? Read(Table table, DateOnly start, IReadOnlyList<string> scenarios, IReadOnlyList<Family> families)
    {
        const int April = 4;
        var wholeFrom = start.Month > April ? start.Year + 1 : start.Year;
        var year = table.Numbers("year");
        var counted = Enumerable.Range(0, table.Rows).Where(row => year[row] >= wholeFrom).ToArray();
        if (counted.Length == 0 || families.Count == 0) return null;
        var last = (int)counted.Max(row => year[row]);
        var first = (int)counted.Min(row => year[row]);
        for (var years = 1; ; years++)
        {
            var from = last - years + 1;
            var outcomes = new LifeOutcomes(
                [.. Enumerable.Range(from, years)], families.Count,
                Gather(table, [.. counted.Where(row => year[row] >= from)], scenarios, families));
            if (years == MostYears || from == first || outcomes.Enough(scenarios)) return outcomes;
        }
    }

    /// <summary>A result of pooled counts, with its interval over families.</summary>
    public Interval Of(string scenario, Func<LifeCounts, double> result) =>
        Jackknife.Of(result(pooled[scenario]), [.. Without(scenario).Select(result)]);

    /// <summary>A result of a scenario less that of another, with the interval of the difference over the families paired.</summary>
    public Interval Difference(string scenario, string reference, Func<LifeCounts, double> result) =>
        Jackknife.Of(
            result(pooled[scenario]) - result(pooled[reference]),
            [.. Without(scenario).Zip(Without(reference), (one, other) => result(one) - result(other))]);

    /// <summary>Whether enough years were lived for years of life to be given.</summary>
    public bool Enough(string scenario, int sex, int? fifth) => pooled[scenario].PersonYears(sex, fifth) >= FewestPersonYears;

    private bool Enough(IReadOnlyList<string> scenarios) => scenarios.All(scenario =>
        Enumerable.Range(0, 2).All(sex => Enumerable.Range(0, LifeCounts.Fifths).All(fifth => Enough(scenario, sex, fifth))));

    private IEnumerable<LifeCounts> Without(string scenario) => units[scenario].Select(unit =>
    {
        var rest = new LifeCounts();
        rest.Add(pooled[scenario]);
        rest.Add(unit, -1);
        return rest;
    });

    private static LifeCounts Sum(IEnumerable<LifeCounts> each)
    {
        var sum = new LifeCounts();
        foreach (var one in each) sum.Add(one);
        return sum;
    }

    // Replicates of one draw share its parameters: with several draws each counts once, as everywhere.
    private static Dictionary<string, LifeCounts[]> Gather(Table table, int[] rows, IReadOnlyList<string> scenarios, IReadOnlyList<Family> families)
    {
        var byDraw = families[0].Draw != families[^1].Draw;
        var unitOf = new Dictionary<Family, int>();
        var keys = families.Select(family => byDraw ? family.Draw : family.Replicate).Distinct().ToList();
        foreach (var family in families) unitOf.Add(family, keys.IndexOf(byDraw ? family.Draw : family.Replicate));
        var units = scenarios.ToDictionary(name => name, _ => keys.Select(_ => new LifeCounts()).ToArray(), StringComparer.Ordinal);

        int[] draws = table.Int32("draw"), replicates = table.Int32("replicate");
        string[] names = table.Text("scenario"), sexes = table.Text("sex");
        double[] ages = table.Numbers("age_from"), fifths = table.Numbers("quintile"), deaths = table.Numbers("deaths");
        double[] residents = table.Numbers("residents_at_year_end"), healthy = table.Numbers("healthy_at_year_end");
        double[][] lived = [.. Lived.Select(table.Numbers)];
        foreach (var row in rows)
            if (units.TryGetValue(names[row], out var counts) && unitOf.TryGetValue(new Family(draws[row], replicates[row]), out var unit))
                counts[unit].Add(
                    (int)ages[row], sexes[row] == "male" ? 1 : 0, (int)fifths[row] - 1,
                    deaths[row], lived.Sum(months => months[row]), lived[0][row], residents[row], healthy[row]);
        return units;
    }
}
