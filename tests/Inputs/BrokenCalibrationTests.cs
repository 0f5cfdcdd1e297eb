using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs.Parameters;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>What a calibrated parameter keeps of its fit, and what is said where that is wrong in one thing.</summary>
public sealed class BrokenCalibrationTests : IDisposable
{
    private const string AtFeeStep = "parameters/council.json: council.feeStep.";

    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Calibration_Whole_IsReadAndLeadsBackToThePrior()
    {
        Calibrate(_ => { });
        var entry = _disk.LoadValid().Entries.Single(each => each.Path == "council.feeStep");
        Assert.Equal((ParameterStatus.Calibrated, 0.25), (entry.Status, entry.Value.Number));
        var record = entry.Calibration!;
        Assert.Equal((new DateOnly(2026, 11, 23), "tiny", 0.31), (record.Date, record.Targets, record.PosteriorOverPrior));
        Assert.Equal(-0.012, record.Residuals["need-65"]);
        var before = entry.BeforeCalibration;
        Assert.Equal((0.2, ParameterStatus.Assumed, "A guess."), (before.Value.Number, before.Status, before.Reason));
        Assert.Equal((new ValueRange(0.1, 0.4), null, null), (before.Range, before.Distribution, before.Calibration));
        Assert.Same(before, before.BeforeCalibration);
    }

    [Fact]
    public void Source_OnlyOfAPrior_IsNoLeftover()
    {
        _disk.Change(Sources, sources => sources["old-2001"] = sources["yearbook-2023"]!.DeepClone());
        Calibrate(record => record["prior"]!["source"] = new JsonObject { ["id"] = "old-2001", ["where"] = "p. 1" });
        _disk.LoadValid();
    }

    [Fact]
    public void Calibration_Missing_IsAFaultOfACalibratedParameter()
    {
        Calibrate(_ => { });
        _disk.Change(Council, council => council["feeStep"]!.AsObject().Remove("calibration")).AssertFaults(
            AtFeeStep + "calibration: is missing; it must say what the value was fitted to, as its status is calibrated");
    }

    [Fact]
    public void Calibration_OfWhatIsNotCalibrated_IsAFault()
    {
        Calibrate(_ => { });
        _disk.Change(Council, council =>
        {
            council["feeStep"]!["status"] = "estimated";
            council["feeStep"]!["source"] = new JsonObject { ["id"] = "yearbook-2023", ["where"] = "table 1" };
        }).AssertFaults(AtFeeStep + "calibration: is not allowed; the status is estimated, and only what is calibrated has it");
    }

    [Theory]
    [InlineData("date", "\"23.11.2026\"", "date: the text '23.11.2026' is not allowed; it must be a day as yyyy-MM-dd, from 1900-01-01 to 2200-12-31")]
    [InlineData("targets", "\"../tiny\"", "targets: the text '../tiny' is not allowed; it must be the name of a file in targets/ without its ending")]
    [InlineData("posteriorOverPrior", "1.1", "posteriorOverPrior: the number 1.1 is not allowed; it must be a number above 0 and up to 1")]
    [InlineData("residuals", "{}", "residuals: an object is not allowed; it must be an object of 1 to 1000 figures with the model's miss of each")]
    [InlineData("residuals", "{\"need-65\":\"x\"}", "residuals.need-65: the text 'x' is not allowed; it must be a number from -1000000000000 to 1000000000000")]
    [InlineData("residuals", "{\"need 65\":1}", "residuals.need 65: 'need 65' is not the key of a figure; it must be letters, digits, '.', '_' and '-', 60 at most")]
    [InlineData("prior", "5", "prior: the number 5 is not allowed; it must be an object with status, value, range, distribution, source, reason")]
    public void Record_WrongInOneThing_SaysWhatIsAllowed(string key, string value, string said)
    {
        Calibrate(record => record[key] = JsonNode.Parse(value));
        _disk.AssertFaults($"{AtFeeStep}calibration.{said}");
    }

    [Theory]
    [InlineData("status", "\"calibrated\"", "status: the text 'calibrated' is not allowed; it must be one of measured, estimated, assumed")]
    [InlineData("value", "0.6", "value: the number 0.6 is not allowed; it must be a number from 0 to 0.5")]
    [InlineData("range", "[0.3, 0.4]", "range: the value 0.2 is outside 0.3 to 0.4; it must be inside")]
    public void Prior_WrongInOneThing_SaysWhatIsAllowed(string key, string value, string said)
    {
        Calibrate(record => record["prior"]![key] = JsonNode.Parse(value));
        _disk.AssertFaults($"{AtFeeStep}calibration.prior.{said}");
    }

    [Fact]
    public void Prior_AssumedWithoutReason_IsAFault()
    {
        Calibrate(record => record["prior"]!.AsObject().Remove("reason"));
        _disk.AssertFaults(AtFeeStep + "calibration.prior.reason: is missing; it must say why the value is assumed");
    }

    [Fact]
    public void Prior_OfATableWithOtherLabels_IsAFault()
    {
        _disk.Change(Care, care =>
        {
            var entry = care["carerShare"]!.AsObject();
            (entry["status"], entry["range"]) = ("calibrated", new JsonArray(0.9, 1.1));
            var table = entry["table"]!.DeepClone();
            table["age"]![2] = 64;
            entry["calibration"] = Record(new JsonObject
            {
                ["table"] = table,
                ["range"] = new JsonArray(0.8, 1.2),
                ["status"] = "assumed",
                ["reason"] = "A guess.",
            });
        }).AssertFaults(
            "parameters/care.json: care.carerShare.calibration.prior.table: has other labels than the fitted table; a fit changes values alone, so both must have the same");
    }

    private static JsonObject Record(JsonObject prior) => new()
    {
        ["date"] = "2026-11-23",
        ["targets"] = "tiny",
        ["prior"] = prior,
        ["posteriorOverPrior"] = 0.31,
        ["residuals"] = new JsonObject { ["need-65"] = -0.012 },
    };

    private void Calibrate(Action<JsonObject> change) => _disk.Change(Council, council =>
    {
        var entry = council["feeStep"]!.AsObject();
        (entry["status"], entry["range"]) = ("calibrated", new JsonArray(0.2, 0.3));
        entry.Remove("source");
        var record = Record(new JsonObject
        {
            ["value"] = 0.2,
            ["range"] = new JsonArray(0.1, 0.4),
            ["status"] = "assumed",
            ["reason"] = "A guess.",
        });
        change(record);
        entry["calibration"] = record;
    });
}
