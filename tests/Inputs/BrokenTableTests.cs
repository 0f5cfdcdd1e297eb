using System.Text.Json.Nodes;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Tables whose labels, shape or cells are wrong, and values that do not fit one another.</summary>
public sealed class BrokenTableTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Cell_OutOfBounds_SaysItsIndex() =>
        Table(Care, "requestRate", table => table["values"]![3]![1] = 13).AssertFaults(
            "parameters/care.json: care.requestRate.table.values[3][1]: the number 13 is not allowed; it must be a number from 0 to 12");

    [Fact]
    public void Label_Misspelt_SaysTheRightOnes() =>
        Table(Care, "severity", table => table["dependency"]![2] = "moderate").AssertFaults(
            "parameters/care.json: care.severity.table.dependency[2]: the text 'moderate' is not allowed; "
            + "it must be 'medium'; the labels are independent, low, medium, high");

    [Fact]
    public void Label_DecileAsText_IsAFault() =>
        Table("parameters/community.json", "needsIndexByDecile", table => table["decile"]![0] = "1").AssertFaults(
            "parameters/community.json: community.needsIndexByDecile.table.decile[0]: the text '1' is not allowed; "
            + "it must be 1; the labels are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10");

    [Fact]
    public void Labels_TooFew_IsAFault() =>
        Table(Care, "severity", table => table["dependency"]!.AsArray().RemoveAt(0)).AssertFaults(
            "parameters/care.json: care.severity.table.dependency: a list of 3 is not allowed; "
            + "it must be a list of 4 labels: independent, low, medium, high");

    [Theory]
    [InlineData("[1, 18, 65, 85]", "[0]: the number 1 is not allowed; it must be 0: the first age is 0")]
    [InlineData("[0, 65, 18, 85]", "[2]: the number 18 is not allowed; it must be above 65: ages must ascend")]
    [InlineData("[0, 18, 65, 121]", "[3]: the number 121 is not allowed; it must be a whole number from 0 to 120")]
    [InlineData("[0, 18.5, 65, 85]", "[1]: the number 18.5 is not allowed; it must be a whole number from 0 to 120")]
    [InlineData("[]", ": a list of 0 is not allowed; it must be a list of 1 to 121 ages")]
    public void Ages_Wrong_SaysWhatIsAllowed(string ages, string rest) =>
        Table(Care, "carerShare", table => table["age"] = JsonNode.Parse(ages))
            .AssertFaults($"parameters/care.json: care.carerShare.table.age{rest}");

    [Fact]
    public void Values_Ragged_SaysWhichRow() =>
        Table(Care, "requestRate", table => table["values"]![2]!.AsArray().Add(1)).AssertFaults(
            "parameters/care.json: care.requestRate.table.values[2]: a list of 5 is not allowed; "
            + "it must be a list of 4 values, one for each dependency");

    [Fact]
    public void Values_TooFlat_SaysWhere() =>
        Table(Care, "requestRate", table => table["values"] = new JsonArray(1, 2, 3, 4)).AssertFaults(
            [.. Enumerable.Range(0, 4).Select(i => $"parameters/care.json: care.requestRate.table.values[{i}]: the number {i + 1} "
                + "is not allowed; it must be a list of 4 values, one for each dependency")]);

    [Fact]
    public void Axis_Wrong_NamesTheNearest() =>
        Table(Care, "severity", table =>
        {
            table["dependancy"] = table["dependency"]!.DeepClone();
            table.Remove("dependency");
        }).AssertFaults(
            "parameters/care.json: care.severity.table.dependancy: 'dependancy' is not known here; "
            + "allowed are dependency, values; did you mean 'dependency'?");

    [Fact]
    public void Axes_InAnotherOrder_IsAFault() =>
        Table(Care, "requestRate", table =>
        {
            var age = table["age"]!.DeepClone();
            table.Remove("age");
            table["age"] = age;
        }).AssertFaults(
            "parameters/care.json: care.requestRate.table: the axes must stand in the order age, dependency, in which the values are nested");

    [Fact]
    public void Table_WhereANumberIsNeeded_IsAFault() =>
        _disk.Change(Care, care => care["baseFit"]!["table"] = new JsonObject()).AssertFaults(
            "parameters/care.json: care.baseFit.table: 'table' is not known here; allowed are description, unit, value, "
            + "status, range, distribution, source, reason, calibration, unpinned");

    [Fact]
    public void Shares_NotOneTogether_SayTheirSum() =>
        Table(Health, "conditionShares", table => table["values"]![1]![0] = 0.3).AssertFaults(
            "parameters/health.json: health.conditionShares.table.values[1]: the shares at age 18 sum to 1.1; they must sum to 1");

    [Fact]
    public void Transitions_NotOneTogether_NameTheRow() =>
        Table(Health, "annualTransitions", table => table["values"]![2]![3]![0] = 0.5).AssertFaults(
            "parameters/health.json: health.annualTransitions.table.values[2][3]: the shares at age 65, dependency high sum to 1.49; "
            + "they must sum to 1");

    [Fact]
    public void Disruption_ShortestAboveLongest_IsAFault() =>
        _disk.Change(Providers, providers => providers["disruptionShortest"]!["value"] = 7).AssertFaults(
            "parameters/providers.json: providers.disruptionShortest.value: providers.disruptionShortest is 7 and "
            + "providers.disruptionLongest is 6.5; the first must not exceed the second");

    [Fact]
    public void Transfer_InformalSlowerOrFirmerThanFormal_IsAFault() =>
        _disk.Change(Commissioning, commissioning =>
        {
            commissioning["informalMonths"]!["value"] = 100;
            commissioning["formalReversal"]!["value"] = 3;
        }).AssertFaults(
            "parameters/commissioning.json: commissioning.informalMonths.value: commissioning.informalMonths is 100 and "
            + "commissioning.formalMonths is 60.5; the first must not exceed the second",
            "parameters/commissioning.json: commissioning.formalReversal.value: commissioning.formalReversal is 3 and "
            + "commissioning.informalReversal is 2.5; the first must not exceed the second");

    [Fact]
    public void Week_OfMoreHoursThanThereAre_IsAFault() =>
        Table(Time, "workHours", table => table["values"]![2] = 60).AssertFaults(
            "parameters/time.json: time.workHours.table.values[2]: 60 hours of work a week at age 65, 50.5 of care and 10 a day "
            + "for oneself make 180.5; a week has 168");

    [Fact]
    public void Week_OverfullByAnOverride_IsAFaultOfTheStudy() =>
        _disk.Change(Study, study => study["overrides"] = new JsonObject { ["time.personalHours"] = 12 }).AssertFaults(
            "studies/two.json: overrides.time.personalHours: 40 hours of work a week at age 0, 50.5 of care and 12 a day "
            + "for oneself make 174.5; a week has 168");

    [Fact]
    public void LivelihoodWork_OfThoseWithoutNeedNotOne_IsAFault() =>
        Table(Time, "livelihoodWork", table => table["values"]![0] = 0.9).AssertFaults(
            "parameters/time.json: time.livelihoodWork.table.values[0]: the number 0.9 is not allowed; "
            + "it must be 1, as the others are over those without need");

    [Fact]
    public void LifeTable_ShorterThanTheStudy_IsAFault() =>
        Table(Demography, "deathProbability", table => table["year"]![1] = 2028).AssertFaults(
            "parameters/demography.json: demography.deathProbability.table.year[1]: the years end with 2035; "
            + "they must cover the study, which ends in 2036");

    [Fact]
    public void Years_BeginAfterTheStudy_IsAFault() =>
        Table(Demography, "fertility", table => table["year"]![0] = 2021).AssertFaults(
            "parameters/demography.json: demography.fertility.table.year[0]: the number 2021 is not allowed; "
            + "it must be 2020, the year in which the study starts, or earlier");

    [Fact]
    public void Residents_NotWhole_IsAFault() =>
        _disk.Change(Place, place => place["residents"]!["table"]!["values"]![1]![9] = 50.5).AssertFaults(
            "places/tiny.json: place.residents.table.values[1][9]: the number 50.5 is not allowed; it must be a whole number");

    private InputsOnDisk Table(string file, string name, Action<JsonObject> change) =>
        _disk.Change(file, subject => change(subject[name]!["table"]!.AsObject()));
}
