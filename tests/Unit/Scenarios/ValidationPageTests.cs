using Catalyst.Scenarios.Commands;
using Catalyst.Scenarios.Outputs;
using Catalyst.Tests.Unit.Figures;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>The page and the terminal say what was found, also where the model is off.</summary>
public class ValidationPageTests
{
    private const string Hostile = "<img src=x>|`a`\n# b\u001b[31m\u202E*c* [d](e)";

    [Fact]
    public void Page_Always_CountsWhatValidatesAndComparesWithConstantRates()
    {
        var page = Page(new SampleScorecard());
        Assert.Contains("**Of 7 independent figures 4 are within, 1 near, 2 off.**", page, StringComparison.Ordinal);
        Assert.Contains("Constant age rates say something of 2 independent figures; the model is nearer to 1 of them, constant rates to 1.", page, StringComparison.Ordinal);
        Assert.Contains("| Independent: the back-cast, without the Covid years | 1 | 1 | 0 | 0 |", page, StringComparison.Ordinal);
        Assert.Equal(
            ["Summary", "Independent: the present", "Independent: the back-cast", "Independent: shocks", "Implied", "Fitted: residuals",
             "Fitted: residuals of the back-cast", "Constant age rates"],
            page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
    }

    [Fact]
    public void Page_WhatIsOff_SaysWhyOrThatNobodyKnows()
    {
        var page = Page(new SampleScorecard());
        Assert.Contains("- Need of help, aged 90 and over, England, 2021: The survey counts otherwise.", page, StringComparison.Ordinal);
        Assert.Contains("- Need of help, aged 18 to 64, England, 2021: no reason known", page, StringComparison.Ordinal);
        Assert.Contains("all, then, England, 2021 (Covid)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_HostileNames_StayInTheirCells()
    {
        var page = Page(new SampleScorecard { Quantity = Hostile, Remark = Hostile });
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', page);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains(@"&lt;img src=x&gt;\|\`a\` \# b", page, StringComparison.Ordinal);
        // A cell that is not shut in would give its row another number of cells.
        var lines = page.Split('\n').SkipWhile(line => !line.StartsWith("## Independent: the present", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("## Independent: the back", StringComparison.Ordinal)).Where(line => line.StartsWith('|'));
        Assert.All(lines, line => Assert.Equal(9, line.Replace(@"\|", "", StringComparison.Ordinal).Count(letter => letter == '|')));
    }

    [Fact]
    public void Page_InAnotherCulture_IsTheSame()
    {
        var here = Page(new SampleScorecard());
        Foreign.Within(() => Assert.Equal(here, Page(new SampleScorecard())));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(70, true)]
    [InlineData(100, false)]
    [InlineData(140, false)]
    public void Terminal_AtAnyWidth_FitsAndSaysEveryVerdictInWords(int width, bool stacked)
    {
        var lines = Printed(new SampleScorecard(), width);
        Assert.All(lines, line => Assert.True(CellText.Width(line) <= width, line));
        Assert.Equal(stacked, lines.Any(line => line.Contains("published 0.2,", StringComparison.Ordinal)));
        // Each of the implied and independent figures, and of those fitted the two that are not within.
        foreach (var (verdict, count) in ((string, int)[])[("within", 5), ("near", 2), ("off", 3)])
            Assert.Equal(count, lines.Count(line => line.Split(' ')[^1] == verdict && line.StartsWith("    ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("no reason known", StringComparison.Ordinal) || line.Contains("reason known", StringComparison.Ordinal));
    }

    [Fact]
    public void Terminal_Colour_AddsNothingButColour()
    {
        var coloured = string.Join('\n', Printed(new SampleScorecard(), 100, colour: true));
        Assert.Contains("\u001b[32mwithin\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Contains("\u001b[31moff\u001b[0m", coloured, StringComparison.Ordinal);
        var plain = string.Join('\n', Printed(new SampleScorecard(), 100));
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9]+m", ""));
    }

    [Fact]
    public void Terminal_HostileNames_SteerNothing() =>
        Assert.DoesNotContain('\u001b', string.Join('\n', Printed(new SampleScorecard { Quantity = Hostile, Remark = Hostile, Title = Hostile }, 100)));

    private static string Page(SampleScorecard sample)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new ValidationPage(SampleScorecard.Manifest(sample.Title), sample.Rows()).Write(writer);
        return writer.ToString();
    }

    private static string[] Printed(SampleScorecard sample, int width, bool colour = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var around = new Surroundings
        {
            Out = writer,
            Error = TextWriter.Null,
            CurrentDirectory = ".",
            Width = width,
            OutIsTerminal = colour,
            Colour = colour,
        };
        new ValidationText(SampleScorecard.Manifest(sample.Title), sample.Rows(), around).Print();
        return writer.ToString().Split('\n');
    }
}
