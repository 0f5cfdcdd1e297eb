using System.Text.Json.Nodes;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Scenarios.Inputs.Figures;
using static Catalyst.Tests.Inputs.FiguresOnDisk;

namespace Catalyst.Tests.Inputs;

/// <summary>Published figures as they are read, and what is said of those that are wrong in one thing.</summary>
public sealed class BrokenFigureTests : IDisposable
{
    private readonly FiguresOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Figures_Valid_AreReadWithTheirGroups()
    {
        var figures = _disk.ReadFigures(out var faults)!;
        Assert.Empty(faults.Lines());
        Assert.Equal(["need-65", "deaths", "requests-65", "need-by-fifth", "reablement-spend", "cut"], figures.All.Select(each => each.Id));
        var need = figures.Find("need-65")!;
        Assert.Equal((FigureClass.Fitted, 0.2, 0.05, 0.0), (need.Class, need.Value, need.Tolerance, need.StandardError));
        Assert.Equal(("yearbook-2023", "Table 1"), (need.Source.Id, need.Source.Where));
        Assert.Equal(new FigureGroup { AgeFrom = 65, AgeTo = Residents.OldestAge, When = Month.Of(2021, 7) }, need.Measure.Group);
        Assert.Equal(1, figures.Find("deaths")!.Measure.Group.Sex);
        var byFifth = figures.Find("need-by-fifth")!.Measure;
        Assert.True(byFifth.Standardised);
        Assert.Equal(byFifth.Group with { Quintile = 5 }, byFifth.Over);
        var spend = figures.Find("reablement-spend")!.Measure;
        Assert.Equal((24, "reablement"), (spend.Months, Assert.Single(spend.Services)));
    }

    [Fact]
    public void File_Missing_IsSaid()
    {
        File.Delete(_disk.PathOf(Figures));
        Assert.Null(_disk.ReadFigures(out var faults));
        Assert.Equal(["figures.json: is missing"], faults.Lines());
    }

    [Fact]
    public void Source_Missing_IsAFault() => AssertFault(
        all => all["deaths"]!.AsObject().Remove("source"), "deaths.source: is missing; required here are quantity, ");

    [Fact]
    public void Source_Unknown_NamesTheNearest() => AssertFault(
        all => all["deaths"]!["source"]!["id"] = "yearbok-2023",
        "deaths.source.id: the text 'yearbok-2023' is not allowed; it must be the key of a source in sources.json: ", "did you mean 'yearbook-2023'?");

    [Fact]
    public void Source_OnlyOfAFigure_IsNoLeftover()
    {
        using var disk = new InputsOnDisk();
        disk.Change(ValidInputs.Sources, sources => sources["survey-2021"] = sources["yearbook-2023"]!.DeepClone());
        disk.AssertFaults("sources.json: survey-2021: no parameter, place, mechanism or figure refers to this source; it must be referred to or go");
        disk.Write(Figures, """{ "any": { "source": { "id": "survey-2021", "where": "Table 2" } } }""");
        disk.LoadValid();
    }

    [Fact]
    public void Column_Unknown_NamesTheNearest() => AssertFault(
        all => Measure(all, "need-65")["column"] = "dependant_share",
        "need-65.measure.column: the text 'dependant_share' is not allowed; it must be a column of the model: ", "did you mean 'dependent_share'?");

    [Fact]
    public void Unit_NotTheColumns_SaysWhichItMustBe() => AssertFault(
        all => all["deaths"]!["unit"] = "per 100,000",
        "deaths.unit: the text 'per 100,000' is not allowed; it must be 'per 1,000', the unit of deaths_per_1000");

    [Fact]
    public void Unit_OfOneGroupOverAnother_MustBeARatio() => AssertFault(
        all => all["need-by-fifth"]!["unit"] = "share",
        "need-by-fifth.unit: the text 'share' is not allowed; it must be 'ratio', as one group's value is divided by another's",
        change: all => all["need-by-fifth"]!["value"] = 0.5);

    [Fact]
    public void Unit_OfAShock_MustBeARatio() => AssertFault(
        all => all["cut"]!["unit"] = "per 1,000",
        "cut.unit: the text 'per 1,000' is not allowed; it must be 'ratio', as funding-cut is divided by present");

    [Fact]
    public void Share_AboveOne_IsAFault() => AssertFault(
        all => all["need-65"]!["value"] = 20, "need-65.value: the number 20 is not allowed; it must be a number from 0 to 1");

    [Theory]
    [InlineData("0")]
    [InlineData("-0.1")]
    [InlineData("null")]
    public void Tolerance_NotAboveZero_IsAFault(string tolerance) => AssertFault(
        all => all["need-65"]!["tolerance"] = JsonNode.Parse(tolerance), "need-65.tolerance: ", "it must be a number above 0 and up to ");

    [Fact]
    public void Trial_Unknown_NamesTheNearest() => AssertFault(
        all => Measure(all, "need-65")["trial"] = "presents",
        "need-65.measure.trial: the text 'presents' is not allowed; it must be a trial: present, unchanged, ", "did you mean 'present'?");

    [Theory]
    [InlineData("need-65", "2020-06", "it must be 2020-07 to 2026-07, as the trial present is lived")]
    [InlineData("deaths", "2025-08", "it must be 2020-07 to 2025-07, as the trial present has the 12 months from it on")]
    [InlineData("reablement-spend", "2024-08", "it must be 2020-07 to 2024-07, as the trial present has the 24 months from it on")]
    public void Month_OutsideTheTrial_IsAFault(string figure, string when, string needed) => AssertFault(
        all => Measure(all, figure)["when"] = when, $"{figure}.measure.when: the month {when} is not allowed; {needed}");

    [Fact]
    public void Month_BeforeAnyWasLivedOfWhatFollowsOne_IsAFault() => AssertFault(
        all =>
        {
            (all["deaths"]!["unit"], all["deaths"]!["value"], all["deaths"]!["tolerance"]) = ("share", 0.1, 0.01);
            all["deaths"]!["measure"] = JsonNode.Parse("""{ "column": "carer_share", "trial": "present", "when": "2020-07" }""");
        },
        "deaths.measure.when: the month 2020-07 is not allowed; it must be 2020-08 to 2026-07, as the trial present begins a month before");

    [Fact]
    public void Month_OfTheOtherGroupOutsideTheTrial_IsAFault() => AssertFault(
        all => Measure(all, "need-by-fifth")["over"]!["when"] = "2019-07",
        "need-by-fifth.measure.over.when: the month 2019-07 is not allowed; it must be 2020-07 to 2026-07, as the trial present is lived");

    [Theory]
    [InlineData("fertility", "births per woman", "sex", "\"female\"", "sex: is not allowed; fertility is not of one sex")]
    [InlineData("fertility", "births per woman", "ageFrom", "20", "ageFrom: is not allowed; fertility is not of ages")]
    [InlineData("fertility", "births per woman", "ageTo", "20", "ageTo: is not allowed; fertility is not of ages")]
    [InlineData("fertility", "births per woman", "quintile", "2", "quintile: is not allowed; fertility is not of one deprivation fifth")]
    [InlineData("fertility", "births per woman", "services", "[\"reablement\"]", "services: is not allowed; fertility is not of services")]
    [InlineData("fertility", "births per woman", "standardised", "true", "standardised: is not allowed; fertility is no share of the residents of some ages at the start of a month")]
    [InlineData("deaths_per_1000", "per 1,000", "standardised", "true", "standardised: is not allowed; deaths_per_1000 is no share of the residents of some ages at the start of a month")]
    [InlineData("member_share", "share", "months", "12", "months: is not allowed; member_share stands at the start of a month")]
    [InlineData("member_share", "share", "quintile", "6", "quintile: the number 6 is not allowed; it must be a whole number from 1 to 5")]
    [InlineData("member_share", "share", "sex", "\"men\"", "sex: the text 'men' is not allowed; it must be one of female, male")]
    [InlineData("member_share", "share", "ageTo", "200", "ageTo: the number 200 is not allowed; it must be a whole number from 0 to 110")]
    public void Group_NotOfTheColumn_IsAFault(string column, string unit, string key, string value, string said) => AssertFault(
        all =>
        {
            var measure = Measure(all, "deaths");
            measure.Remove("sex");
            (measure["column"], measure[key]) = (column, JsonNode.Parse(value));
            (all["deaths"]!["unit"], all["deaths"]!["value"]) = (unit, 0.5);
        },
        $"deaths.measure.{said}");

    [Theory]
    [InlineData(16, 110)]
    [InlineData(65, 74)]
    [InlineData(0, 64)]
    public void Ages_OfWhatCouncilsReport_AreThoseOfTheirReturns(int from, int to) => AssertFault(
        all => (Measure(all, "requests-65")["ageFrom"], Measure(all, "requests-65")["ageTo"]) = (from, to),
        $"requests-65.measure.ageFrom: the ages {from} to {to} are not allowed; requests_per_1000 is of ages as councils report, "
        + "so they must be 18 to 64, 65 and over, or 18 and over");

    [Fact]
    public void Ages_OfAdmissions_AreThoseOfBands() => AssertFault(
        all =>
        {
            (Measure(all, "deaths")["column"], Measure(all, "deaths")["ageFrom"]) = ("emergency_admissions_per_1000", 70);
            Measure(all, "deaths").Remove("sex");
        },
        "deaths.measure.ageFrom: the ages 70 to 110 are not allowed; admissions are counted by age band, so they must begin at 0, 18, 65, 80 and end where a band ends");

    [Fact]
    public void Ages_Descending_AreAFault() => AssertFault(
        all => Measure(all, "need-65")["ageTo"] = 60,
        "need-65.measure.ageTo: the ages 65 to 60 do not ascend; the oldest must be 65 or more");

    [Fact]
    public void Service_Unknown_NamesTheNearest() => AssertFault(
        all => Measure(all, "reablement-spend")["services"]![0] = "reablment",
        "reablement-spend.measure.services[0]: the text 'reablment' is not allowed; it must be a service: ", "did you mean 'reablement'?");

    [Fact]
    public void Services_LeftOut_AreMissing() => AssertFault(
        all => Measure(all, "reablement-spend").Remove("services"),
        "reablement-spend.measure.services: is missing; spend_per_head is of services, which must be named");

    [Fact]
    public void Over_SayingNothing_IsAFault() => AssertFault(
        all => Measure(all, "need-by-fifth")["over"]!["quintile"] = 1,
        "need-by-fifth.measure.over: says no other group; it must state one of ageFrom, ageTo, sex, quintile, when otherwise than the measure");

    [Fact]
    public void Over_WithServices_IsNotKnown() => AssertFault(
        all => Measure(all, "need-by-fifth")["over"]!["services"] = new JsonArray("reablement"),
        "need-by-fifth.measure.over.services: 'services' is not known here; allowed are ageFrom, ageTo, sex, quintile, when");

    [Fact]
    public void ColumnOfTwoRuns_InATrialReadAlone_IsAFault() => AssertFault(
        all =>
        {
            all["deaths"]!["measure"] = JsonNode.Parse("""{ "column": "isolated_death_ratio", "trial": "present", "when": "2021-07" }""");
            all["deaths"]!["unit"] = "ratio";
        },
        "deaths.measure.trial: the text 'present' is not allowed; it must be a trial that is held against another, as isolated_death_ratio is of two runs: funding-cut, ");

    [Fact]
    public void Place_Unknown_NamesTheNearest() => AssertFault(
        all => all["need-65"]!["place"] = "tiney",
        "need-65.place: the text 'tiney' is not allowed; it must be the name of a place in places/: tiny; did you mean 'tiny'?");

    [Fact]
    public void Place_OfAnotherDateThanTheTrial_IsAFault() => AssertFault(
        all => (Measure(all, "need-65")["trial"], Measure(all, "need-65")["when"]) = ("backcast", "2012-07"),
        "need-65.place: the text 'tiny' is not allowed; it must be a place with the population of 2011-07, in which the trial backcast starts; that of 'tiny' is of 2020-07");

    [Fact]
    public void Figure_InTwoClasses_IsAFault() => AssertFault(
        all =>
        {
            all["again"] = all["need-65"]!.DeepClone();
            (all["again"]!["class"], Measure(all, "again")["ageTo"]) = ("independent", 74);
        },
        "again.class: a figure in two classes: independent here, fitted at need-65, which has the same quantity, population, area and period; it must be in one");

    [Fact]
    public void Measure_InTwoClasses_IsAFault() => AssertFault(
        all =>
        {
            all["again"] = all["need-65"]!.DeepClone();
            (all["again"]!["class"], all["again"]!["period"]) = ("independent", "2022");
        },
        "again.class: a figure in two classes: independent here, fitted at need-65, which has the same column, group, place and trial; it must be in one");

    [Fact]
    public void Class_Unknown_ListsThoseThereAre() => AssertFault(
        all => all["need-65"]!["class"] = "fited",
        "need-65.class: the text 'fited' is not allowed; it must be one of fitted, implied, independent; did you mean 'fitted'?");

    [Fact]
    public void Key_WithASpace_IsAFault() => AssertFault(
        all => { all["need 65"] = all["need-65"]!.DeepClone(); all.Remove("need-65"); },
        "need 65: 'need 65' is not allowed as a key; it must be letters, digits, '.', '_' and '-', 60 at most");

    [Fact]
    public void Faults_OfSeveralFigures_AreSaidAtOnce()
    {
        _disk.Change(Figures, all =>
        {
            all["need-65"]!["tolerance"] = 0;
            all["deaths"]!["unit"] = "share";
            all["cut"]!["remrk"] = "x";
        }).ReadFigures(out var faults);
        Assert.Equal(["need-65.tolerance", "deaths.value", "deaths.unit", "cut.remrk"], faults.All.Select(fault => fault.Path));
    }

    private static JsonObject Measure(JsonObject all, string figure) => all[figure]!["measure"]!.AsObject();

    private void AssertFault(Action<JsonObject> breaks, string begins, string contains = "", Action<JsonObject>? change = null)
    {
        if (change is not null) _disk.Change(Figures, change);
        _disk.Change(Figures, breaks).ReadFigures(out var faults);
        var line = Assert.Single(faults.Lines());
        Assert.StartsWith($"figures.json: {begins}", line, StringComparison.Ordinal);
        Assert.Contains(contains, line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
    }
}
