using System.Text.Json.Nodes;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Studies and places that are wrong in one thing each, and many wrong things at once.</summary>
public sealed class BrokenStudyTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Theory]
    [InlineData("start", "\"2026-13\"", "the text '2026-13' is not allowed; it must be a month as yyyy-MM, from 1900-01 to 2200-12")]
    [InlineData("policyStart", "\"2020-06\"", "the text '2020-06' is not allowed; it must be the start, 2020-07, or at most 50 years after it")]
    [InlineData("policyStart", "\"2020-6\"", "the text '2020-6' is not allowed; it must be a month as yyyy-MM, from 1900-01 to 2200-12")]
    [InlineData("policyStart", "202604", "the number 202604 is not allowed; it must be a month as yyyy-MM, from 1900-01 to 2200-12")]
    [InlineData("validUntil", "\"2027-02-29\"", "the text '2027-02-29' is not allowed; it must be a day as yyyy-MM-dd, from 1900-01-01 to 2200-12-31")]
    [InlineData("years", "0", "the number 0 is not allowed; it must be a whole number from 1 to 50")]
    [InlineData("years", "51", "the number 51 is not allowed; it must be a whole number from 1 to 50")]
    [InlineData("years", "10.5", "the number 10.5 is not allowed; it must be a whole number from 1 to 50")]
    [InlineData("replicates", "10001", "the number 10001 is not allowed; it must be a whole number from 1 to 10000")]
    [InlineData("draws", "0", "the number 0 is not allowed; it must be a whole number from 1 to 10000")]
    [InlineData("seed", "-1", "the number -1 is not allowed; it must be a whole number from 0 to 9007199254740991")]
    [InlineData("seed", "99999999999999999999", "the number 99999999999999999999 is not allowed; it must be a whole number from 0 to 9007199254740991")]
    [InlineData("panel", "\"all\"", "the text 'all' is not allowed; it must be a whole number from 0 to 100000")]
    [InlineData("priceYear", "\"2023-25\"", "the text '2023-25' is not allowed; it must be a financial year such as 2023-24")]
    [InlineData("question", "\"\"", "the text '' is not allowed; it must be text of 1 to 4000 characters without control characters")]
    [InlineData("place", "\"tinny\"", "the text 'tinny' is not allowed; it must be the name of a place in places/: tiny; did you mean 'tiny'?")]
    [InlineData("place", "\"../places/tiny\"", "the text '../places/tiny' is not allowed; it must be the name of a place in places/, which leads nowhere else")]
    [InlineData("place", "\"..\"", "the text '..' is not allowed; it must be the name of a place in places/, which leads nowhere else")]
    [InlineData("place", "\"/etc/passwd\"", "the text '/etc/passwd' is not allowed; it must be the name of a place in places/, which leads nowhere else")]
    public void Study_ValueWrong_SaysWhatIsAllowed(string key, string value, string message) =>
        _disk.Change(Study, study => study[key] = JsonNode.Parse(value)).AssertFaults($"studies/two.json: {key}: {message}");

    [Fact]
    public void Study_StartNotThePopulations_IsAFault() =>
        _disk.Change(Study, study => study["start"] = "2021-07").AssertFaults(
            "studies/two.json: start: the month 2021-07 is not allowed; it must be 2020-07, the date of the population figures of tiny");

    [Fact]
    public void Study_UnknownSwitch_NamesTheNearest() =>
        _disk.Change(Study, study => study["world"] = new JsonObject { ["groupHelp"] = false, ["providersExit"] = "no" })
            .AssertFaults(
                "studies/two.json: world.groupHelp: 'groupHelp' is not known here; allowed are "
                + string.Join(", ", Catalyst.Scenarios.Inputs.SwitchReader.Of(typeof(Engine.Model.WorldSwitches)).Select(each => each.Name)) + "; did you mean 'groupsHelp'?",
                "studies/two.json: world.providersExit: the text 'no' is not allowed; it must be true or false");

    [Theory]
    [InlineData("""{"grantRatio":2.01}""", ".grantRatio: the number 2.01 is not allowed; it must be a number from 0 to 2")]
    [InlineData("""{"staffRatio":-0.1}""", ".staffRatio: the number -0.1 is not allowed; it must be a number from 0 to 2")]
    [InlineData("""{"providersClose":1}""", ".providersClose: the number 1 is not allowed; it must be true or false")]
    [InlineData("""{"taxcap":1}""", ".taxcap: 'taxcap' is not known here; allowed are grantRatio, taxCapRatio, reservesRatio, staffRatio, providersClose")]
    [InlineData("0.5", ": the number 0.5 is not allowed; it must be an object with grantRatio, taxCapRatio, reservesRatio, staffRatio, providersClose")]
    public void Stress_Wrong_SaysWhatIsAllowed(string stress, string rest) =>
        _disk.Change(Study, study => study["stress"] = JsonNode.Parse(stress)).AssertFaults($"studies/two.json: stress{rest}");

    [Fact]
    public void Overrides_Wrong_SayWhatIsAllowed() =>
        _disk.Change(Study, study => study["overrides"] = new JsonObject
        {
            ["council.budgetGrowht"] = 0.01,
            ["care.requestRate"] = 1,
            ["council.costGrowth"] = 0.3,
            ["providers.disruptionLongest"] = 1,
        }).AssertFaults(
            "studies/two.json: overrides.council.budgetGrowht: 'council.budgetGrowht' is no parameter; it must be the path of one, "
            + "such as demography.isolationDeathRatio; did you mean 'council.budgetGrowth'?",
            "studies/two.json: overrides.care.requestRate: 'care.requestRate' is a table; a study may set single numbers only",
            "studies/two.json: overrides.council.costGrowth: the number 0.3 is not allowed; it must be a number from -0.2 to 0.2");

    [Fact]
    public void Overrides_CrosswiseToTheFiles_IsAFault() =>
        _disk.Change(Study, study => study["overrides"] = new JsonObject { ["providers.disruptionLongest"] = 1 }).AssertFaults(
            "studies/two.json: overrides.providers.disruptionLongest: providers.disruptionShortest is 6.5 and "
            + "providers.disruptionLongest is 1; the first must not exceed the second");

    [Theory]
    [InlineData("name", "\"small\"", "the text 'small' is not allowed; it must be 'tiny', the name of the file")]
    [InlineData("kind", "\"town\"", "the text 'town' is not allowed; it must be one of unitary, metropolitan, london-borough, nation, test")]
    [InlineData("populationDate", "\"2020-00\"", "the text '2020-00' is not allowed; it must be a month as yyyy-MM, from 1900-01 to 2200-12")]
    public void Place_ValueWrong_SaysWhatIsAllowed(string key, string value, string message) =>
        _disk.Change(Place, place => place[key] = JsonNode.Parse(value)).AssertFaults($"places/tiny.json: place.{key}: {message}");

    [Fact]
    public void Faults_OfAllFiles_AreReportedAtOnce()
    {
        _disk.Change(Study, study => study["years"] = 99);
        _disk.Change(Place, place => place["kind"] = "village");
        _disk.Change(Sources, sources => sources["census-2021"]!["title"] = 7);
        _disk.Change(Care, care => care["baseFit"]!["value"] = 99);
        _disk.Change(Council, council => council["feeStep"]!["unit"] = "percent");
        _disk.Write(Providers, "{");
        _disk.Load(out var faults);
        Assert.Equal(
            [Sources, Care, Council, Providers, Study, Place],
            faults.All.Select(fault => fault.File));
    }
}
