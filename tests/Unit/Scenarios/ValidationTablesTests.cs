using System.Text.Json;
using Catalyst.Analysis.Validation;
using Catalyst.Scenarios.Commands;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Tests.Unit.Scenarios;

public class ValidationTablesTests
{
    [Fact]
    public void Rows_OfTheTable_AreThoseOfTheScorecard()
    {
        var rows = new SampleScorecard().Rows();
        Assert.Equal(
            ["need-men", "need-women", "need-old", "need-young", "need-2021", "need-2022", "cut", "table", "fitted-start", "fitted-held", "fitted-then"],
            rows.Select(row => row.Figure));
        var men = rows[0];
        Assert.Equal(("Need of help", "men", "England", "oldborough", "2021"), (men.Quantity, men.Population, men.Area, men.Place, men.Period));
        Assert.Equal(("independent", "present", "share", "within"), (men.Class, men.Part, men.Unit, men.Verdict));
        Assert.Equal((0.2, 0.21, 8), (men.Published, men.Model.Mean, men.Model.Count));
        Assert.Equal(0.005, men.Model.HalfWidth, 12);
        Assert.Equal((0.05, 0.75, 0.02, 0.24), (Math.Round(men.RelativeError, 12), men.Z, men.Tolerance, men.ConstantRates));
        Assert.Equal(("present", new DateOnly(2020, 7, 1), "survey-2021", "Table 1"), (men.Trial, men.Month, men.Source, men.Where));
    }

    [Fact]
    public void Rows_WhatIsUnknown_IsEmpty()
    {
        var rows = new SampleScorecard().Rows();
        var young = rows[3];
        Assert.True(double.IsNaN(young.PublishedError) && double.IsNaN(young.Z) && double.IsNaN(young.Model.HalfWidth) && double.IsNaN(young.ConstantRates));
        Assert.Equal((null, ""), (young.BetterThanConstant, young.Remark));
        Assert.Equal("no reason known", young.Reason);
        // Nothing is a share of a published zero.
        Assert.True(double.IsNaN(rows[6].RelativeError));
        Assert.Equal([true, false], rows.Take(2).Select(row => row.BetterThanConstant));
    }

    [Fact]
    public void Rows_BackCast_AreMarkedInCovidYearsAlone()
    {
        var rows = new SampleScorecard().Rows();
        Assert.Equal(["need-2021"], rows.Where(row => row.CovidYears).Select(row => row.Figure));
        Assert.Equal(["need-2021", "need-2022", "fitted-then"], rows.Where(row => row.Part == ValidationRow.BackCast).Select(row => row.Figure));
        Assert.Equal("cut", Assert.Single(rows, row => row.Part == ValidationRow.Shock).Figure);
    }

    [Fact]
    public void Sections_Together_HoldEveryFigureOnce()
    {
        var rows = new SampleScorecard().Rows();
        Assert.Equal(rows, ValidationSection.All(rows).SelectMany(section => section.Rows));
        Assert.Equal(new ValidationCount(7, 4, 1, 2), ValidationCount.Of(rows.Where(row => row.Class == ValidationRow.Independent)));
    }

    [Fact]
    public void Label_OfWhatStandsTwice_NamesTheMonth()
    {
        var fitted = ValidationSection.All(new SampleScorecard().Rows()).Single(section => section.Name == "fitted-present");
        Assert.Equal(
            ["all, fitted, England, 2021; model in 2020-07", "all, fitted, England, 2021; model in 2025-07"], fitted.Rows.Select(fitted.Label));
    }

    [Theory]
    [InlineData(0.272, 0.01, 0.2711, "0.272", "0.271")]
    [InlineData(443, 44, 440.04, "443", "440")]
    [InlineData(83, 0.2, 83.2345, "83", "83.23")]
    [InlineData(0, 0.02, -0.0001, "0", "0.000")]
    [InlineData(1, 0.1, 1e300, "1", "1e300")]
    public void Numbers_OfAFigure_AreAsFineAsItsTolerance(double published, double tolerance, double model, string first, string second)
    {
        var row = new SampleScorecard().Rows()[0] with { Published = published, Tolerance = tolerance, Model = new(model, double.NaN, 1) };
        Assert.Equal((first, second), (ValidationNumbers.Published(row), ValidationNumbers.Model(row)));
    }

    [Fact]
    public void Json_OfRows_IsAnArrayWithNullForTheUnknown()
    {
        using var document = JsonDocument.Parse(ValidationJson.Of(new SampleScorecard().Rows()));
        var figures = document.RootElement.EnumerateArray().ToList();
        Assert.Equal(11, figures.Count);
        Assert.Equal("need-men", figures[0].GetProperty("figure").GetString());
        Assert.True(figures[0].GetProperty("betterThanConstant").GetBoolean());
        foreach (var name in (string[])["low", "high", "publishedSe", "z", "constantRates", "betterThanConstant", "remark"])
            Assert.Equal(JsonValueKind.Null, figures[3].GetProperty(name).ValueKind);
        Assert.Equal("[]", ValidationJson.Of([]));
    }

    [Fact]
    public void Columns_OfTheTable_AllSayWhatTheyMean() =>
        Assert.All(ValidationTables.Figures.Columns, column => Assert.EndsWith(".", column.Meaning, StringComparison.Ordinal));
}
