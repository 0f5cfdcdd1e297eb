using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs.Parameters;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Parameters that are wrong in one thing each, and what the one line then says.</summary>
public sealed class BrokenParameterTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Parameter_Misspelt_IsSaidOnceWithTheNearest()
    {
        var names = ParameterTree.Subjects.Single(subject => subject.Name == "council").Definitions.Select(each => each.Name);
        _disk.Change(Council, council =>
        {
            council["budgetGrwoth"] = council["budgetGrowth"]!.DeepClone();
            council.Remove("budgetGrowth");
        }).AssertFaults(
            "parameters/council.json: council.budgetGrwoth: 'budgetGrwoth' is not known here; allowed are "
            + $"{string.Join(", ", names)}, $schema; did you mean 'budgetGrowth'?");
    }

    [Fact]
    public void Parameter_Missing_IsNamed()
    {
        _disk.Change(Council, council => council.Remove("feeStep")).Load(out var faults);
        Assert.StartsWith("parameters/council.json: council.feeStep: is missing; required here are budgetYear, ",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_Twice_IsAFault() =>
        _disk.Replace(Council, "\"feeStep\":", "\"feeStep\":null,\"feeStep\":").AssertFaults(
            "parameters/council.json: council.feeStep: stands twice; a key may stand only once",
            "parameters/council.json: council.feeStep: null is not allowed; it must be an object with description, unit, "
            + "value, status, range, distribution, source, reason, calibration, unpinned");

    [Fact]
    public void Key_OfAnEntryUnknown_NamesTheNearest() =>
        Entry(Care, "baseFit", entry => entry["remark"] = "x").AssertFaults(
            "parameters/care.json: care.baseFit.remark: 'remark' is not known here; allowed are description, unit, value, "
            + "status, range, distribution, source, reason, calibration, unpinned");

    [Fact]
    public void Entry_NotAnObject_IsAFault() =>
        _disk.Change(Care, care => care["baseFit"] = 0.5).AssertFaults(
            "parameters/care.json: care.baseFit: the number 0.5 is not allowed; it must be an object with description, unit, "
            + "value, status, range, distribution, source, reason, calibration, unpinned");

    [Theory]
    [InlineData("\"0.1\"", "the text '0.1'")]
    [InlineData("0.51", "the number 0.51")]
    [InlineData("-1e-9", "the number -1e-9")]
    [InlineData("1e999", "the number 1e999")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("[0.1]", "a list of 1")]
    [InlineData("{}", "an object")]
    public void Value_NotANumberInBounds_SaysWhatIsAllowed(string value, string shown) =>
        Entry(Council, "feeStep", entry => entry["value"] = JsonNode.Parse(value)).AssertFaults(
            $"parameters/council.json: council.feeStep.value: {shown} is not allowed; it must be a number from 0 to 0.5");

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("+1")]
    [InlineData(".5")]
    public void Value_NotJson_IsAFault(string value)
    {
        Entry(Council, "feeStep", entry => entry["value"] = 0.125).Replace(Council, "0.125", value).Load(out var faults);
        Assert.StartsWith("parameters/council.json: is not valid JSON at line 1, column ",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_OfMillionsOfDigits_IsShownCut()
    {
        Entry(Council, "feeStep", entry => entry["value"] = 0.125)
            .Replace(Council, "0.125", new string('9', 15_000_000))
            .AssertFaults(
                "parameters/council.json: council.feeStep.value: the number 9999999999999999999999999999999999999999… "
                + "is not allowed; it must be a number from 0 to 0.5");
    }

    [Fact]
    public void Unit_Wrong_SaysTheRightOne() =>
        Entry(Care, "carerLoss", entry => entry["unit"] = "per person per month").AssertFaults(
            "parameters/care.json: care.carerLoss.unit: the text 'per person per month' is not allowed; "
            + "it must be 'per person per year', the unit in which the model reads it");

    [Fact]
    public void Status_Misspelt_NamesTheNearest() =>
        Entry(Care, "baseFit", entry => entry["status"] = "mesured").AssertFaults(
            "parameters/care.json: care.baseFit.status: the text 'mesured' is not allowed; "
            + "it must be one of measured, estimated, calibrated, assumed; did you mean 'measured'?");

    [Fact]
    public void Status_AssumedWithoutReasonAndRange_SaysBoth() =>
        Entry(Care, "baseFit", entry =>
        {
            entry["status"] = "assumed";
            entry.Remove("source");
        }).AssertFaults(
            "parameters/care.json: care.baseFit.reason: is missing; it must say why the value is assumed",
            "parameters/care.json: care.baseFit.range: is missing; a range or a distribution must stand, unless the status is measured");

    [Fact]
    public void Source_Missing_IsAFaultUnlessAssumed() =>
        Entry(Care, "baseFit", entry => entry.Remove("source")).AssertFaults(
            "parameters/care.json: care.baseFit.source: is missing; it must be an object with id, where, unless the status is assumed or calibrated");

    [Fact]
    public void Source_Dangling_NamesTheNearest() =>
        Entry(Care, "baseFit", entry => entry["source"]!["id"] = "yearbok-2023").AssertFaults(
            "parameters/care.json: care.baseFit.source.id: the text 'yearbok-2023' is not allowed; it must be the key of a "
            + "source in sources.json: yearbook-2023, census-2021; did you mean 'yearbook-2023'?");

    [Fact]
    public void Source_Unreferenced_IsAFault() =>
        Entry(Care, "carerLoss", entry => entry["source"]!["id"] = "yearbook-2023").AssertFaults(
            "sources.json: census-2021: no parameter, place, mechanism or figure refers to this source; it must be referred to or go");

    [Fact]
    public void Source_YearAndAddressWrong_AreFaults() =>
        _disk.Change(Sources, sources =>
        {
            sources["census-2021"]!["year"] = 2021.5;
            sources["census-2021"]!["url"] = "javascript:alert(1)";
        }).AssertFaults(
            "sources.json: census-2021.year: the number 2021.5 is not allowed; it must be a whole number from 1800 to 2100",
            "sources.json: census-2021.url: the text 'javascript:alert(1)' is not allowed; it must be an address that begins with https:// or http://");

    [Fact]
    public void Description_WithEscapeSequence_IsEchoedEscaped() =>
        Entry(Care, "baseFit", entry => entry["description"] = "\u001b[31mred\u202e").AssertFaults(
            "parameters/care.json: care.baseFit.description: the text '\\u001b[31mred\\u202e' is not allowed; "
            + "it must be text of 1 to 4000 characters without control characters");

    [Fact]
    public void Key_WithEscapeSequence_IsEchoedEscaped()
    {
        Entry(Care, "baseFit", entry => entry["\u001b]0;x\u0007\n"] = 1).Load(out var faults);
        var line = Assert.Single(faults.Lines());
        Assert.StartsWith("parameters/care.json: care.baseFit.\\u001b]0;x\\u0007\\u000a: '\\u001b]0;x\\u0007\\u000a' is not known here;", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
    }

    [Fact]
    public void Range_WithoutTheValue_IsAFault() =>
        Entry(Council, "feeStep", entry => entry["range"] = new JsonArray(0.3, 0.4)).AssertFaults(
            "parameters/council.json: council.feeStep.range: the value 0.25 is outside 0.3 to 0.4; it must be inside");

    [Fact]
    public void Range_BeyondBoundsOrReversed_IsAFault()
    {
        Entry(Council, "feeStep", entry => entry["range"] = new JsonArray(0.1, 0.6));
        Entry(Council, "costGrowth", entry => entry["range"] = new JsonArray(0.1, -0.1)).AssertFaults(
            "parameters/council.json: council.costGrowth.range[1]: the number -0.1 is not allowed; it must be 0.1, the least, or more",
            "parameters/council.json: council.feeStep.range[1]: the number 0.6 is not allowed; it must be a number from 0 to 0.5");
    }

    [Fact]
    public void Range_OfATable_IsAMultiplierAroundOne() =>
        Entry(Care, "carerShare", entry => entry["range"] = new JsonArray(1.1, 1.5)).AssertFaults(
            "parameters/care.json: care.carerShare.range: 1, the multiplier that leaves the table as it is, is outside 1.1 to 1.5; it must be inside");

    [Fact]
    public void Distribution_KindMisspelt_NamesTheNearest() =>
        Entry(Council, "feeStep", entry => entry["distribution"] = new JsonObject { ["kind"] = "unifrom", ["low"] = 0, ["high"] = 0.5 })
            .AssertFaults(
                "parameters/council.json: council.feeStep.distribution.kind: the text 'unifrom' is not allowed; "
                + "it must be one of uniform, triangular, normal, lognormal; did you mean 'uniform'?");

    [Theory]
    [InlineData("""{"kind":"uniform","low":0.1,"high":0.7}""", ".high: the number 0.7 is not allowed; it must be a number from 0 to 0.5")]
    [InlineData("""{"kind":"uniform","low":0.4,"high":0.3}""", ": 0.4, 0.3 do not ascend; allowed are low below high")]
    [InlineData("""{"kind":"uniform","low":0.3,"high":0.4}""", ": the value 0.25 is outside 0.3 to 0.4; it must be inside")]
    [InlineData("""{"kind":"triangular","low":0.1,"high":0.3}""", ".mode: is missing; required here are kind, low, mode, high")]
    [InlineData("""{"kind":"normal","mean":0.2,"sd":0}""", ".sd: the number 0 is not allowed; it must be a number above 0 and up to 0.5")]
    [InlineData("""{"kind":"lognormal","median":0.2,"sigma":9}""", ".sigma: the number 9 is not allowed; it must be a number above 0 and up to 5")]
    [InlineData("""{"kind":"normal","mean":0.2,"sd":0.1,"mode":1}""", ".mode: 'mode' is not known here; allowed are kind, mean, sd")]
    [InlineData("""{"low":0.1}""", ".kind: is missing; required here are kind")]
    public void Distribution_Wrong_SaysWhatIsAllowed(string distribution, string rest) =>
        Entry(Council, "feeStep", entry => entry["distribution"] = JsonNode.Parse(distribution))
            .AssertFaults($"parameters/council.json: council.feeStep.distribution{rest}");

    [Fact]
    public void Distribution_OfWholeNumbers_IsAFault() =>
        _disk.Change(Services, services => services["reablement"]!["slots"]!["distribution"] = JsonNode.Parse("""{"kind":"lognormal","median":1,"sigma":0.1}"""))
            .AssertFaults(
                "services.json: services.reablement.slots.distribution: is not allowed; "
                + "this table holds whole numbers, which a multiplier would break, so it must be a range");

    private InputsOnDisk Entry(string file, string name, Action<JsonObject> change) =>
        _disk.Change(file, subject => change(subject[name]!.AsObject()));
}
