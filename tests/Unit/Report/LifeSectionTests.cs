using Catalyst.Analysis.Report;
using Catalyst.Tests.Unit.Statistics;

namespace Catalyst.Tests.Unit.Report;

public sealed class LifeSectionTests : IDisposable
{
    private static readonly string[] Scenarios = ["as-is", "state"];

    private readonly string root = Directory.CreateTempSubdirectory("catalyst-lives-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Page_TableOfStrata_ShowsYearsOfLifeBySexAndDeprivation()
    {
        // Ten die of a thousand who live a year at any age; the policy starts with April 2024, after the made-up years.
        var page = Page(new SampleStudy { Scenarios = Scenarios, Draws = 1, Strata = SampleStrata.Table(_ => 10, firstYear: 2024, scenarios: Scenarios) });
        Assert.Contains("<h2>Years of life</h2>", page, StringComparison.Ordinal);
        Assert.Contains("the last whole financial year, that from April 2026", page, StringComparison.Ordinal);
        Assert.Contains("""<tr><th scope="row">Life expectancy at 85</th><td data-label="as-is">100.0 &#177; 0</td><td data-label="state"><b>the same</b>""", page, StringComparison.Ordinal);
        Assert.Contains("Healthy years at birth, most deprived fifth", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_SmallStrata_SaysTooFew()
    {
        var page = Page(new SampleStudy { Scenarios = Scenarios, Draws = 1, Strata = SampleStrata.Table(_ => 10, years: 20, firstYear: 2024, scenarios: Scenarios) });
        Assert.Contains("the last 3 whole financial years, from April 2024 on", page, StringComparison.Ordinal);
        Assert.Contains("<p>Too few in every fifth.</p>", page, StringComparison.Ordinal);
        Assert.Contains(""">Slope index of life expectancy at birth</th><td data-label="as-is">too few</td><td data-label="state">too few</td>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NoTableOfStrata_ShowsNoYearsOfLife() =>
        Assert.DoesNotContain("Years of life", Page(new SampleStudy()), StringComparison.Ordinal);

    private string Page(SampleStudy study)
    {
        var files = ReportWriter.Write(study.Write(Path.Combine(root, "study")), png: false);
        return File.ReadAllText(files.Paths[^1]);
    }
}
