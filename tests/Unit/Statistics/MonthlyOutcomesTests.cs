using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;

namespace Catalyst.Tests.Unit.Statistics;

public class MonthlyOutcomesTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Theory]
    [InlineData(Summary.Mean, 5)]
    [InlineData(Summary.Sum, 10)]
    [InlineData(Summary.Last, 6)]
    public void Summarise_MonthsFromTheStart_JoinsThemAsTheColumnSays(Summary summary, double expected)
    {
        var outcomes = Outcomes(summary, ("a", 0, [100, 4, 6]));
        Assert.Equal([expected], outcomes.Summarise("a", Measure(outcomes), January.AddMonths(1)).Values.ToArray());
    }

    [Fact]
    public void Summarise_MonthsOutOfOrder_TakesTheLatestAsLast()
    {
        var table = new TableBuilder(Schema(Summary.Last));
        foreach (var (month, value) in new[] { (2, 6.0), (0, 100), (1, 4) })
            table.Add(0).Add(0).Add("a").Add(January.AddMonths(month)).Add(value);
        var outcomes = new MonthlyOutcomes(table.Build());
        Assert.Equal([6], outcomes.Summarise("a", Measure(outcomes), January).Values.ToArray());
    }

    [Theory]
    [InlineData(Summary.Mean, 4)]
    [InlineData(Summary.Sum, double.NaN)]
    [InlineData(Summary.Last, double.NaN)]
    public void Summarise_AbsentMonth_IsNoNumberUnlessAMean(Summary summary, double expected)
    {
        var outcomes = Outcomes(summary, ("a", 0, [3, 5, double.NaN]));
        Assert.Equal([expected], outcomes.Summarise("a", Measure(outcomes), January).Values.ToArray());
    }

    [Fact]
    public void Trajectory_SeveralFamilies_GivesOneIntervalAMonth()
    {
        var outcomes = Outcomes(Summary.Mean, ("a", 0, [1, 10]), ("a", 1, [3, 10]));
        var course = outcomes.Trajectory("a", Measure(outcomes));
        Assert.Equal([January, January.AddMonths(1)], course.Select(point => point.Month));
        Assert.Equal(StudentInterval.Of([1, 3]), course[0].Value);
        Assert.Equal(new Interval(10, 0, 2), course[1].Value);
    }

    [Fact]
    public void Complete_ScenarioLacksAFamily_LeavesItOutOfAll()
    {
        var outcomes = Outcomes(Summary.Mean, ("a", 0, [1]), ("a", 1, [1]), ("b", 1, [2])).Complete(["a", "b"]);
        Assert.Equal([new Family(0, 1)], outcomes.Families("a"));
        Assert.Equal([new Family(0, 1)], outcomes.Families("b"));
    }

    [Fact]
    public void MonthlyOutcomes_MonthTwice_NamesIt()
    {
        var table = new TableBuilder(Schema(Summary.Mean));
        for (var i = 0; i < 2; i++)
            table.Add(3).Add(1).Add("a").Add(January).Add(1.0);
        var fault = Assert.Throws<InvalidDataException>(() => new MonthlyOutcomes(table.Build()));
        Assert.Contains("'a', draw 3, replicate 1 has month 2026-01", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Better.Lower, new[] { -1.0, -1.1, -0.9 }, "lower", true, false)]
    [InlineData(Better.Higher, new[] { -1.0, -1.1, -0.9 }, "lower", false, true)]
    [InlineData(Better.Neither, new[] { -1.0, -1.1, -0.9 }, "lower", false, false)]
    [InlineData(Better.Lower, new[] { 1.0, 1.1, 0.9 }, "higher", false, true)]
    [InlineData(Better.Higher, new[] { 1.0, 1.1, 0.9 }, "higher", true, false)]
    [InlineData(Better.Lower, new[] { -1.0, 4.0, -2.0 }, "no clear difference", false, false)]
    [InlineData(Better.Lower, new[] { 0.0, 0.0, 0.0 }, "the same in every family", false, false)]
    [InlineData(Better.Lower, new[] { 1.0, double.NaN, 1.0 }, "not known", false, false)]
    public void Verdict_OfDifferences_IsNoStrongerThanTheirInterval(
        Better direction, double[] differences, string words, bool better, bool worse)
    {
        Family[] families = [new(0, 0), new(0, 1), new(0, 2)];
        double[] reference = [16, 32, 64];
        FamilyValues scenario = new("x", families, [.. reference.Zip(differences, (value, difference) => value + difference)]);
        var outcome = ScenarioOutcome.Of(scenario, new("as-is", families, reference), direction);
        Assert.Equal(words, outcome.Words);
        Assert.Equal(better, outcome.IsBetter);
        Assert.Equal(worse, outcome.IsWorse);
    }

    [Fact]
    public void Verdict_OneFamily_IsNotKnown() =>
        Assert.Equal("not known", ScenarioOutcome.Of(new("x", [new(0, 0)], [1]), new("as-is", [new(0, 0)], [2]), Better.Lower).Words);

    [Fact]
    public void All_SumOfARate_DropsTheMonthFromTheUnit()
    {
        var outcomes = Outcomes(Summary.Sum, ("as-is", 0, [1]), ("x", 0, [2]));
        Assert.Equal("hours, total", ComparisonRow.All(outcomes, January, "as-is", ["x"]).Single().Unit);
    }

    private static TableColumn Measure(MonthlyOutcomes outcomes) => outcomes.Measures.Single();

    private static TableSchema Schema(Summary summary) => new("place_month",
    [
        new("draw", ColumnType.Int32, "", "", MeasureKind.Key), new("replicate", ColumnType.Int32, "", "", MeasureKind.Key),
        new("scenario", ColumnType.Text, "", "", MeasureKind.Key), new("month", ColumnType.Date, "", "", MeasureKind.Key),
        new("unmet_hours", ColumnType.Float64, "hours a month", "", MeasureKind.Final) { Summary = summary, Nullable = true },
    ]);

    private static MonthlyOutcomes Outcomes(Summary summary, params (string Scenario, int Replicate, double[] Values)[] series)
    {
        var table = new TableBuilder(Schema(summary));
        foreach (var (scenario, replicate, values) in series)
            for (var month = 0; month < values.Length; month++)
            {
                table.Add(0).Add(replicate).Add(scenario).Add(January.AddMonths(month));
                if (double.IsNaN(values[month]))
                    table.AddNull();
                else
                    table.Add(values[month]);
            }
        return new MonthlyOutcomes(table.Build());
    }
}
