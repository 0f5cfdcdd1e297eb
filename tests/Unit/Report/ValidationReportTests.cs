using System.Xml.Linq;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Report;
using Catalyst.Analysis.Results;
using Catalyst.Tests.Unit.Figures;
using Catalyst.Tests.Unit.Scenarios;

namespace Catalyst.Tests.Unit.Report;

/// <summary>The report of a validation needs nothing but its folder.</summary>
public sealed class ValidationReportTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'&\u0001\u202Eend";

    private readonly string _root = Directory.CreateTempSubdirectory("catalyst-validation-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Write_AValidation_WritesThePageAndAFigureAClass()
    {
        var files = ReportWriter.Write(new SampleScorecard().Write(_root), png: false);
        Assert.Equal(
            ["validation-independent", "validation-implied", "validation-fitted", "report"], files.Paths.Select(Path.GetFileNameWithoutExtension));
        Assert.Equal(ValidationFigures.Names, files.Paths.SkipLast(1).Select(Path.GetFileNameWithoutExtension));
    }

    [Fact]
    public void Write_AnotherCultureAndFolder_GivesTheSameBytes()
    {
        var here = ReportWriter.Write(new SampleScorecard().Write(Path.Combine(_root, "a")), png: false);
        ReportFiles? there = null;
        Foreign.Within(() => there = ReportWriter.Write(new SampleScorecard().Write(Path.Combine(_root, "b")), png: false));
        Assert.All(here.Paths.Zip(there!.Paths), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    [Fact]
    public void Page_HostileNames_AreShownAndNotObeyed()
    {
        var page = Page(new SampleScorecard { Quantity = Hostile, Remark = Hostile, Title = Hostile });
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0001', page);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Body_IsWellFormedAndSaysWhatWasFound()
    {
        var page = Page(new SampleScorecard());
        var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
        Assert.Equal(
            ["Read this first", "How many figures are met", "Independent: the present", "Independent: the back-cast", "Independent: shocks", "Implied",
             "Fitted: residuals", "Fitted: residuals of the back-cast", "Constant age rates", "Figures", "What went in and what came out", "What the columns mean"],
            body.Descendants("h2").Select(heading => heading.Value));
        Assert.Contains("Why: no reason known", page, StringComparison.Ordinal);
        Assert.Contains("Of 7 independent figures 4 are within, 1 near, 2 off.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_TableWithoutAColumn_IsAFaultOfTheResults()
    {
        var schema = new Analysis.Tables.TableSchema("validation", Catalyst.Scenarios.Outputs.ValidationTables.Figures.Columns.SkipLast(1));
        new SampleScorecard().Write(_root);
        var path = Path.Combine(_root, "validation.parquet");
        using (var writer = new Analysis.Tables.TableWriter(path, schema)) writer.Complete();
        Analysis.Tables.ColumnsFile.Write(Path.Combine(_root, Analysis.Tables.ColumnsFile.FileName), [schema]);
        (Manifest.Read(_root) with { Tables = [new("validation", 0, Manifest.Sha256Of(path))] }).Write(_root);
        var fault = Assert.Throws<ResultsException>(() => ReportWriter.Write(ResultsFolder.Open(_root), png: false));
        Assert.Contains("no column 'remark'", fault.Message, StringComparison.Ordinal);
    }

    private string Page(SampleScorecard sample)
    {
        ReportWriter.Write(sample.Write(_root), png: false);
        return File.ReadAllText(Path.Combine(_root, ReportWriter.PageName));
    }
}
