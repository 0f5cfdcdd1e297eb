using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;
using Catalyst.Tests.Unit.Figures;

namespace Catalyst.Tests.Unit.Report;

public sealed partial class ReportTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'&\u0001\u202Eend";

    private readonly string root = Directory.CreateTempSubdirectory("catalyst-report-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Write_Study_WritesThePageAndAFigureATheme()
    {
        var files = ReportWriter.Write(Folder(new SampleStudy()), png: false);
        Assert.Equal(
            ["demand-pressure-course", "demand-pressure-differences", "headline-differences", "money-course", "money-differences",
             "population-course", "population-differences", "prevention-course", "prevention-differences", "report"],
            files.Paths.Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(files.Paths, path => Assert.True(File.Exists(path)));
        Assert.Empty(Directory.GetFiles(root, "*.writing", SearchOption.AllDirectories));
    }

    [Fact]
    public void Write_AnotherCultureAndFolder_GivesTheSameBytes()
    {
        var here = ReportWriter.Write(Folder(new SampleStudy(), "a"), png: false);
        ReportFiles? there = null;
        Foreign.Within(() => there = ReportWriter.Write(Folder(new SampleStudy(), "b"), png: false));
        Assert.All(here.Paths.Zip(there!.Paths), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    [Fact]
    public void Page_HostileNames_AreShownAndNotObeyed()
    {
        var page = Page(new SampleStudy { Scenarios = ["as-is", Hostile, "x"], Study = Hostile, Note = Hostile, Meaning = Hostile });
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0001', page);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\uFFFD\uFFFDend", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Always_NeedsNothingFromOutside()
    {
        var page = Page(new SampleStudy());
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        // The one address is the name of the SVG format, which no browser fetches.
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Body_IsWellFormed()
    {
        var page = Page(new SampleStudy { Scenarios = ["as-is", Hostile], Note = Hostile });
        var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
        var ids = body.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var links = body.Descendants("a").Select(link => ((string)link.Attribute("href")!)[1..]);
        Assert.All(links, link => Assert.Contains(link, ids));
    }

    [Fact]
    public void Page_NoHypothesis_SaysThatNoneIsRun() =>
        Assert.Contains("<dt>Hypotheses</dt><dd>none run; see the study far-claims</dd>", Page(new SampleStudy()), StringComparison.Ordinal);

    [Fact]
    public void Page_Hypotheses_AreNamedByScenarioAndDirectionAndCalledUntested()
    {
        var page = Page(new SampleStudy
        {
            Hypotheses =
            [
                new("market", "line fades", "as claimed"), new("market", "council changes", "reversed"),
                new("community", "line fades", "reversed"),
            ],
        });
        Assert.Contains(
            "<dd>untested: market (line fades as claimed, council changes reversed); community (line fades reversed)</dd>",
            page, StringComparison.Ordinal);
        Assert.Contains("<strong>2 of the scenarios run hypotheses that no evidence tests</strong>: market; community.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Order_PutsLimitsBeforeNumbersAndFinalBeforeProcess()
    {
        var page = Page(new SampleStudy());
        string[] headings = [.. Heading().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(
            ["Read this first", "The comparison", "Final measures", "Process measures", "Context", "Where each scenario loses"],
            headings.Take(6));
    }

    [Fact]
    public void Page_Losses_ListOnlyFinalMeasuresOnTheWorseSide()
    {
        var result = new StudyResult(Folder(new SampleStudy()));
        var page = Page(new SampleStudy());
        var losses = page[page.IndexOf("Where each scenario loses", StringComparison.Ordinal)..page.IndexOf("<h2>Figures", StringComparison.Ordinal)];
        var worse = result.Rows.Where(row => row.Measure.Kind == Analysis.Tables.MeasureKind.Final)
            .Sum(row => row.Outcomes.Count(outcome => outcome.IsWorse) + row.Outcomes.Count(outcome => outcome.IsBetter));
        Assert.True(worse > 0);
        Assert.Equal(worse, losses.Split("<li>").Length - 1);
        Assert.DoesNotContain("Requests", losses, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_SameDecisions_SaysTheSameInEveryFamily() =>
        Assert.Contains("the same in every family", Page(new SampleStudy()), StringComparison.Ordinal);

    [Fact]
    public void Page_OneFamily_SaysThatThereIsNoInterval()
    {
        var page = Page(new SampleStudy { Draws = 1, Replicates = 1 });
        Assert.Contains("No interval can be given", page, StringComparison.Ordinal);
        Assert.Contains("&#177; –", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_FailedRun_LeavesItsFamilyOutAndNamesIt()
    {
        var study = new SampleStudy { Missing = (draw, replicate, scenario) => draw == 1 && replicate == 0 && scenario == "market" };
        var page = Page(study);
        Assert.Contains("1 of 8 families of runs are left out", page, StringComparison.Ordinal);
        Assert.Contains("draw 1, replicate 0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_EveryRunFailed_StillStands()
    {
        var page = Page(new SampleStudy { Missing = (_, _, _) => true });
        Assert.Contains("8 of 8 families of runs are left out", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_LoneScenario_MakesNoComparison()
    {
        var page = Page(new SampleStudy { Scenarios = ["state"] });
        Assert.DoesNotContain("Where each scenario loses", page, StringComparison.Ordinal);
        Assert.Contains("Final measures", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_StudyWithoutAsIs_IsItsFirstScenario()
    {
        var result = new StudyResult(Folder(new SampleStudy { Scenarios = ["market", "state"] }));
        Assert.Equal("market", result.Base);
        Assert.Equal(["state"], result.Others);
    }

    [GeneratedRegex("<h[23]>([^<]*)")]
    private static partial Regex Heading();

    private ResultsFolder Folder(SampleStudy study, string name = "study") => study.Write(Path.Combine(root, name));

    private string Page(SampleStudy study)
    {
        var files = ReportWriter.Write(Folder(study), png: false);
        return File.ReadAllText(files.Paths[^1]);
    }
}
