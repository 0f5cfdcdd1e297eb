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
