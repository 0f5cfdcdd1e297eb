using System.Text;
using Catalyst.Scenarios.Inputs.Reading;
using static Catalyst.Tests.Inputs.ValidInputs;

namespace Catalyst.Tests.Inputs;

/// <summary>Files that are wrong before their content is looked at.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private readonly InputsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void File_Missing_IsAFault()
    {
        File.Delete(_disk.PathOf(Care));
        _disk.AssertFaults("parameters/care.json: is missing");
    }

    [Fact]
    public void File_Misspelt_NamesTheNearest()
    {
        File.Move(_disk.PathOf(Care), _disk.PathOf("parameters/cares.json"));
        _disk.AssertFaults(
            "parameters/care.json: is missing",
            "parameters/cares.json: is not known here; allowed are demography, health, needs, healthCare, connection, community, "
            + "commissioning, culture, time, care, council, labour, providers, paradigms; did you mean 'care'?");
    }

    [Fact]
    public void File_Empty_IsAFault() =>
        _disk.Write(Care, "").AssertFaults("parameters/care.json: is empty; it must be a JSON file");

    [Fact]
    public void File_OnlySpace_IsAFault() =>
        _disk.Write(Care, " \n ").AssertFaults(
            "parameters/care.json: is not valid JSON at line 2, column 2 (the file ends there: is it cut off?): "
            + "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.");

    [Fact]
    public void File_CutOff_SaysLineAndColumn() =>
        _disk.Write(Care, "{\n  \"neededHours\": {").AssertFaults(
            "parameters/care.json: is not valid JSON at line 2, column 19 (the file ends there: is it cut off?): "
            + "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.");

    [Fact]
    public void File_WrongSyntax_SaysLineAndColumnInCharacters() =>
        _disk.Write(Care, "{\n  \"é\": [1; 2] }").AssertFaults(
            "parameters/care.json: is not valid JSON at line 2, column 10: "
            + "';' is an invalid end of a number. Expected a delimiter.");

    [Fact]
    public void File_IsAFolder_IsAFault()
    {
        File.Delete(_disk.PathOf(Care));
        Directory.CreateDirectory(_disk.PathOf(Care));
        _disk.AssertFaults("parameters/care.json: is a folder; it must be a JSON file");
    }

    [Fact]
    public void File_SparseOfTwoGigabytes_IsRefusedUnread()
    {
        using (var stream = File.OpenWrite(_disk.PathOf(Care))) stream.SetLength(1L << 31);
        var before = GC.GetTotalAllocatedBytes();
        _disk.AssertFaults("parameters/care.json: is 2147483648 bytes long; at most 16777216 are allowed");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100L << 20);
    }

    [Fact]
    public void File_NotUtf8_SaysWhere() =>
        _disk.Write(Care, Encoding.Latin1.GetBytes("{ \"é\": 1 }"))
            .AssertFaults("parameters/care.json: is not UTF-8 at line 1, column 4; it must be saved as UTF-8");

    [Fact]
    public void File_Utf16_IsAFault() =>
        _disk.Write(Care, Encoding.Unicode.GetBytes("{}"))
            .AssertFaults("parameters/care.json: holds a NUL byte at line 1, column 2; it must be JSON text");

    [Fact]
    public void File_HalfACharacter_IsAFault() =>
        _disk.Write(Care, "{ \"a\": \"\\ud800\" }")
            .AssertFaults("parameters/care.json: at line 1, column 8: a \\u escape stands for half a character");

    [Fact]
    public void File_NestedTooDeep_IsAFault()
    {
        _disk.Write(Care, new string('[', 100_000)).Load(out var faults);
        Assert.StartsWith("parameters/care.json: is not valid JSON at line 1, column 33: The maximum configured depth of 32",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void File_NotAnObject_IsAFault()
    {
        _disk.Write(Council, "[1, 2]").Load(out var faults);
        Assert.StartsWith("parameters/council.json: council: a list of 2 is not allowed; it must be an object with budgetYear, ",
            Assert.Single(faults.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void File_LinkOutOfTheFolder_IsNotFollowed()
    {
        var outside = Path.Combine(_disk.Root, "..", "outside.json");
        File.Move(_disk.PathOf(Care), outside);
        File.CreateSymbolicLink(_disk.PathOf(Care), outside);
        _disk.AssertFaults("parameters/care.json: leads out of the inputs folder; it must be a file inside it");
    }

    [Fact]
    public void File_FolderLinkedOutOfTheFolder_IsNotFollowed()
    {
        var outside = Path.Combine(_disk.Root, "..", "places");
        Directory.Move(_disk.PathOf("places"), outside);
        Directory.CreateSymbolicLink(_disk.PathOf("places"), outside);
        _disk.AssertFaults("places/tiny.json: leads out of the inputs folder; it must be a file inside it");
    }

    [Fact]
    public void File_LinkInsideTheFolder_IsFollowed()
    {
        File.Move(_disk.PathOf(Care), _disk.PathOf("real.json"));
        File.CreateSymbolicLink(_disk.PathOf(Care), "../real.json");
        _disk.LoadValid();
    }

    [Fact]
    public void File_LinkToItself_IsAFault()
    {
        File.Delete(_disk.PathOf(Care));
        File.CreateSymbolicLink(_disk.PathOf(Care), "care.json");
        _disk.AssertFaults("parameters/care.json: is a link that leads round in a circle; it must be a file");
    }

    [Fact]
    public void Study_UnknownName_NamesTheNearest()
    {
        Assert.Null(_disk.Load(out var faults, "tow"));
        Assert.Equal(["studies: no study is called 'tow'; there are two; did you mean 'two'?"], faults.Lines());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("studies/")]
    [InlineData("\0/x.json")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a\u001b[31mb")]
    public void Study_StrangeNames_AreFaultsWithoutControlCharacters(string study)
    {
        Assert.Null(_disk.Load(out var faults, study));
        Assert.DoesNotContain(Assert.Single(faults.Lines()), char.IsControl);
    }

    [Fact]
    public void Faults_ManyThousands_AreCounted()
    {
        var faults = new Faults();
        for (var i = 0; i < Faults.Most + 5; i++)
            faults.Add("a.json", "", "is wrong");
        Assert.Equal(Faults.Most, faults.All.Count);
        Assert.Equal("and 5 more faults", faults.Lines().Last());
    }
}
