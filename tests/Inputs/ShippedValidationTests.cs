using System.Globalization;
using Catalyst.Analysis.Report;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.Inputs;

/// <summary>The page that says how the model stands beside published figures is of the inputs as they are shipped.</summary>
public class ShippedValidationTests
{
    private const string Renew = "renew it with: catalyst validate --page engine/VALIDATION.md";
    private const int Replicates = 8;
    private const ulong Seed = 20260401;

    private static readonly string Page = Path.GetFullPath(Path.Combine(ShippedInputsTests.Folder(), "..", "engine", "VALIDATION.md"));

    [Fact]
    public void Page_AsShipped_RestsOnTheShippedInputs()
    {
        var digest = ValidationResults.Digest(ValidationResults.Manifest(Run()));
        Assert.True(
            Text().Contains($"{ValidationPage.Rests}`{digest}`", StringComparison.Ordinal),
            $"engine/VALIDATION.md does not rest on the inputs as they are ({digest}); {Renew}");
        Assert.True(
            Text().Contains($" {Replicates} replicates of every run, seed {Seed}.", StringComparison.Ordinal),
            $"engine/VALIDATION.md is not of {Replicates} replicates and seed {Seed}; {Renew}");
    }

    /// <summary>None is left out because it came out badly.</summary>
    [Fact]
    public void Page_AsShipped_ListsEveryNationalFigure()
    {
        var folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;
        string[] places = [ValidationRun.Nation, ValidationRun.NationBefore];
        var figures = FiguresFile.Read(folder, new Faults())!.All.Where(figure => places.Contains(figure.Place)).ToList();
        Assert.NotEmpty(figures);
        var text = Text();
        Assert.True(
            text.Contains($" {figures.Count} published figures, ", StringComparison.Ordinal),
            $"engine/VALIDATION.md does not hold {figures.Count} figures; {Renew}");
        // A row of the sections has eight cells; that of the comparison with constant rates fewer.
        var rows = text.Split('\n').Where(line => line.StartsWith('|') && line.Replace(@"\|", "", StringComparison.Ordinal).Count(letter => letter == '|') == 9)
            .Where(line => !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| figure |", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count == figures.Count, $"engine/VALIDATION.md has {rows.Count} rows for {figures.Count} figures; {Renew}");
        foreach (var alike in figures.GroupBy(figure => (figure.Population, figure.Area, figure.Period, figure.Source.Id)))
        {
            var group = MarkdownText.Plain($"{alike.Key.Population}, {alike.Key.Area}, {alike.Key.Period}");
            var source = $"| {MarkdownText.Plain(alike.Key.Id)} |";
            var there = rows.Count(row => row.Contains(group, StringComparison.Ordinal) && row.EndsWith(source, StringComparison.Ordinal));
            Assert.True(there >= alike.Count(), $"engine/VALIDATION.md lacks {string.Join(", ", alike.Select(figure => figure.Id))}; {Renew}");
        }
        foreach (var quantity in figures.Select(figure => figure.Quantity).Distinct())
            Assert.True(text.Contains(MarkdownText.Plain(quantity), StringComparison.Ordinal), $"engine/VALIDATION.md lacks {quantity}; {Renew}");
    }

    /// <summary>
    /// What the calibration has to hold, on the first day and where rates stand still for five years: need of an age within two
    /// points, requests and long-term support within a twentieth, life expectancy within a fifth of a year. Of eight replicates
    /// under a luck to which nothing was fitted; the first test here holds the page to the inputs.
    /// </summary>
    [Fact]
    public void Page_AsShipped_HoldsWhatTheFitMustHold()
    {
        var folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", new Faults())!;
        var rows = Text().Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var all = FiguresFile.Read(folder, new Faults())!.All.Where(figure => figure.Place == ValidationRun.Nation && Bound(figure) is not null).ToList();
        Assert.True(all.Count > 30, $"only {all.Count} figures are held");
        foreach (var figure in all)
        {
            var published = MarkdownText.Plain($"{figure.Population}, {figure.Area}, {figure.Period}");
            // Where a figure stands for two months its row says which.
            string[] group = [published, $"{published}; model in {figure.Measure.Group.When}"];
            var errors = rows.Where(row => row.Length == 10 && group.Contains(row[2]) && row[8] == figure.Source.Id
                    && double.TryParse(row[3], CultureInfo.InvariantCulture, out var value) && Math.Abs(value / figure.Value - 1) < 1e-3)
                .Select(row => double.Parse(row[5].Replace('−', '-'), CultureInfo.InvariantCulture)).ToList();
            Assert.True(errors.Count > 0, $"engine/VALIDATION.md lacks {figure.Id}; {Renew}");
            Assert.True(
                errors.All(error => Math.Abs(error) <= Bound(figure)), $"{figure.Id} is {string.Join(" and ", errors)} off, where {Bound(figure)} is allowed");
        }
    }

    private static double? Bound(PublishedFigure figure) => (figure.Class, figure.Measure.Column.Name) switch
    {
        (FigureClass.Fitted, "multimorbid_share" or "dependent_share") when figure.Measure.Over is null => 0.02,
        (FigureClass.Fitted, "requests_per_1000" or "long_term_support_per_1000") => 0.05 * figure.Value,
        (_, "life_expectancy") when figure.Measure.Trial.Name == "unchanged" => 0.2,
        _ => null,
    };

    private static ValidationRun Run()
    {
        var faults = new Faults();
        var folder = InputsFolder.Locate(ShippedInputsTests.Folder(), ".", ".", faults)!;
        var run = ValidationRun.Of(folder, ValidationRun.Nation, Replicates, Seed, 1, faults);
        Assert.Empty(faults.Lines());
        return run!;
    }

    private static string Text()
    {
        Assert.True(File.Exists(Page), $"there is no engine/VALIDATION.md; {Renew}");
        return File.ReadAllText(Page);
    }
}
