using Catalyst.Analysis.Report;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Commands;
using Catalyst.Tests.Unit.Report;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>The comparison on the terminal says which clear differences are better and worse at every width.</summary>
public sealed class ComparisonTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalyst-table-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(60, true)]
    [InlineData(100, false)]
    [InlineData(110, false)]
    [InlineData(140, false)]
    public void Lines_AtAnyWidth_SayWhatEachClearDifferenceIsWorth(int width, bool stacked)
    {
        var result = new StudyResult(new SampleStudy().Write(_folder));
        var rows = result.Rows.Where(row => row.Measure.Headline).ToList();
        var table = ComparisonTable.Fitting(rows, result, width, new Ink(false));
        Assert.Equal(stacked, table.Stacked);
        foreach (var row in rows)
        {
            var lines = table.Lines(row).ToList();
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
            var words = lines.SelectMany(line => line.Split(' ', ')')).ToList();
            Assert.Equal(row.Outcomes.Count(outcome => outcome.IsBetter), words.Count(word => word == "better") - 1);
            Assert.Equal(row.Outcomes.Count(outcome => outcome.IsWorse), words.Count(word => word == "worse"));
        }
        Assert.Contains(rows, row => row.Outcomes.Any(outcome => outcome.IsBetter) && row.Outcomes.Any(outcome => outcome.IsWorse));
    }
}
