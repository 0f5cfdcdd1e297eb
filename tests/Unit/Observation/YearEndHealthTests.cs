using Catalyst.Engine.Observation;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Unit.Observation;

public sealed class YearEndHealthTests
{
    private const int ToMarch = 9;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void YearEnd_EachStratum_HoldsWhoLivesThereByHealth(int threads)
    {
        var world = World.Of(new WorldSettings { Observed = true, Threads = threads }).Live(ToMarch);
        var expected = new long[Strata.Count, 4];
        var residents = world.State.Residents;
        foreach (var row in world.Living)
        {
            // The month's end, as the census sees it, is the last day of March; the state has moved on to April.
            var age = world.State.Month.Index - 1 - residents.BirthMonth[row];
            var stratum = Strata.Of(age, residents.Sex[row], world.State.Neighbourhoods.Quintile(residents.Neighbourhood[row]));
            var status = residents.Status[row];
            expected[stratum, 0]++;
            if (status.Dependency == 0 && status.Conditions < 2) expected[stratum, 1]++;
            if (status.Conditions >= 2) expected[stratum, 2]++;
            if (status.Dependency > 0) expected[stratum, 3]++;
        }

        var rows = world.Observer!.StratumYear;
        Assert.Equal(Strata.Count, rows.Count);
        string[] columns = ["residents_at_year_end", "healthy_at_year_end", "multimorbid_at_year_end", "dependent_at_year_end"];
        for (var each = 0; each < columns.Length; each++)
        {
            var column = ObservationColumns.StratumYear.Columns.Select(one => one.Name).ToList().IndexOf(columns[each]);
            for (var stratum = 0; stratum < Strata.Count; stratum++)
                Assert.Equal(expected[stratum, each], rows.Values[stratum * rows.Width + column]);
        }
    }
}
