using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Tests.Unit.Statistics;

/// <summary>A made-up table of strata.</summary>
internal static class SampleStrata
{
    /// <summary>Three financial years of all strata.</summary>
    /// <param name="deaths">Deaths a thousand years lived, by fifth.</param>
    /// <param name="years">Years lived in a stratum, half of them independent; a quarter of as many residents are healthy.</param>
    /// <param name="firstYear">The first of them, by its April.</param>
    /// <param name="families">Families of runs.</param>
    /// <param name="scenarios">Scenarios, all alike.</param>
    public static Table Table(Func<int, int> deaths, double years = 1000, int firstYear = 2020, Family[]? families = null, string[]? scenarios = null)
    {
        var rows = new TableBuilder(new TableSchema("stratum_year",
        [
            new("draw", ColumnType.Int32, "", "Draw.", MeasureKind.Key),
            new("replicate", ColumnType.Int32, "", "Replicate.", MeasureKind.Key),
            new("scenario", ColumnType.Text, "", "Scenario.", MeasureKind.Key),
            new("year", ColumnType.Int32, "year", "Year.", MeasureKind.Key),
            new("age_from", ColumnType.Int32, "years", "Age.", MeasureKind.Key),
            new("sex", ColumnType.Text, "", "Sex.", MeasureKind.Key),
            new("quintile", ColumnType.Int32, "fifth", "Fifth.", MeasureKind.Key),
            .. LifeOutcomes.Columns.Select(name => new TableColumn(name, ColumnType.Float64, "", "Count.", MeasureKind.Final)),
        ]));
        foreach (var family in families ?? [new(0, 0), new(0, 1)])
            foreach (var scenario in scenarios ?? ["as-is", "other"])
                for (var year = firstYear; year < firstYear + 3; year++)
                    for (var stratum = 0; stratum < 190; stratum++)
                    {
                        var months = 12 * years;
                        rows.Add(family.Draw).Add(family.Replicate).Add(scenario).Add(year).Add(stratum / 10 * 5)
                            .Add(stratum / 5 % 2 == 0 ? "female" : "male").Add(stratum % 5 + 1)
                            .Add(deaths(stratum % 5) * years / 1000)
                            .Add(months / 2).Add(months / 4).Add(months / 8).Add(months / 8).Add(years).Add(years / 4);
                    }
        return rows.Build();
    }
}
