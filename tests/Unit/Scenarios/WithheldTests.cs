using Catalyst.Analysis.Report;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Outputs;
using Catalyst.Tests.Inputs;
using Catalyst.Tests.Unit.Report;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>A nation is many councils, so nothing is said of the finances of the one that the model gives it, but for shares.</summary>
public sealed class WithheldTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalyst-withheld-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Withheld_OfANation_AreCouncilFinancesButForShares()
    {
        using var disk = new InputsOnDisk();
        disk.Change(ValidInputs.Place, place => place["kind"] = PlaceFile.Nation);
        var plan = new Plan(disk.LoadValid());
        var manifest = StudyManifest.Of(plan);
        Assert.Superset(
            new HashSet<string> { "spend_gbp", "reserves_gbp", "notice_in_force", "first_notice_month", "commissioned_gbp" },
            new HashSet<string>(manifest.Withheld));
        Assert.DoesNotContain(manifest.Withheld, name => name.EndsWith("_share", StringComparison.Ordinal) || name == "deaths");
        Assert.Contains(StudyManifest.Departures(plan), note => note.Contains("many councils", StringComparison.Ordinal));
        Assert.Contains(manifest.Notes, note => note.Contains("many councils", StringComparison.Ordinal));
    }

    [Fact]
    public void Withheld_OfACouncil_IsNothing()
    {
        using var disk = new InputsOnDisk();
        var plan = new Plan(disk.LoadValid());
        Assert.Empty(StudyManifest.Of(plan).Withheld);
        Assert.DoesNotContain(StudyManifest.Departures(plan), note => note.Contains("many councils", StringComparison.Ordinal));
    }

    [Fact]
    public void Result_WithMeasuresWithheld_ComparesAndDrawsTheOthers()
    {
        var result = new StudyResult(new SampleStudy { Withheld = ["full_cost_gbp"] }.Write(_folder));
        Assert.DoesNotContain(result.Rows, row => row.Measure.Name == "full_cost_gbp");
        Assert.Contains(result.Rows, row => row.Measure.Name == "waiting_per_1000");
        Assert.DoesNotContain(result.Figures(), figure => figure.Name.StartsWith("money", StringComparison.Ordinal));
    }
}
