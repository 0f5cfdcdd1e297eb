using System.Text;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>Parameters written into their files: nothing else moves, and what was written is read back.</summary>
public sealed class ParameterFileEditTests : IDisposable
{
    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("catalyst-edit-");

    public ParameterFileEditTests()
    {
        foreach (var name in Directory.EnumerateFiles(Shipped, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Shipped, file))
            .Where(name => name is "services.json" or "sources.json" || name.StartsWith("parameters", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.Copy(Path.Combine(Shipped, name), PathOf(name));
        }
        Directory.CreateDirectory(PathOf("studies"));
    }

    private static string Shipped => ShippedInputsTests.Folder();

    private InputsFolder Folder => InputsFolder.Locate(_outer.FullName, ".", ".", new Faults())!;

    public void Dispose() => _outer.Delete(recursive: true);

    [Fact]
    public void Write_EveryShippedParameterUnchanged_LeavesEveryByte()
    {
        ParameterFileEdit.Write(Folder, [.. Entries().Select(entry => (entry.Path, entry))]);
        AssertSameBytes(except: []);
    }

    [Fact]
    public void Form_OfEveryShippedParameter_IsThatOfTheFilesButForIdleZeros()
    {
        // A file may say 1.40 or 8.0; anew it is written 1.4 and 8. Nothing else of what is shipped differs.
        foreach (var entry in Entries())
        {
            var bytes = File.ReadAllBytes(PathOf(entry.File));
            var span = EntrySpan.Find(bytes, entry.Path.Split('.').AsSpan(1))!;
            foreach (var (key, value) in ParameterText.Members(entry, span.Members.Any(member => member.Key == "description")))
            {
                var there = Encoding.UTF8.GetString(bytes.AsSpan(span.Members.Single(member => member.Key == key).Value));
                var anew = ParameterText.Of(key, value, span.Indent(bytes) + ParameterText.Step, "\n", !there.Contains('\n', StringComparison.Ordinal));
                Assert.Equal(key is "value" or "table" or "range" ? WithoutIdleZeros(there) : there, anew);
            }
        }

        static string WithoutIdleZeros(string text) =>
            System.Text.RegularExpressions.Regex.Replace(text, @"(\.\d*?)0+(?=[,\]\s]|$)", match => match.Groups[1].Value.TrimEnd('.'));
    }

    [Fact]
    public void Write_ACalibratedNumber_ReadsBackAndMovesNothingElse()
    {
        var entry = Calibrated(Entry("care.breakdownRequestShare"), new ParameterValue(0.9312));
        ParameterFileEdit.Write(Folder, [(entry.Path, entry)]);
        AssertReadsBack(entry);
        AssertSameBytes(except: ["parameters/care.json"]);
        var (before, after) = (File.ReadAllBytes(Path.Combine(Shipped, entry.File)), File.ReadAllBytes(PathOf(entry.File)));
        var (was, now) = (EntrySpan.Find(before, ["breakdownRequestShare"])!, EntrySpan.Find(after, ["breakdownRequestShare"])!);
        Assert.Equal(before[..was.Start], after[..now.Start]);
        Assert.Equal(before[was.End..], after[now.End..]);
    }

    [Fact]
    public void Write_ACalibratedNumber_HasTheFormOfTheFiles()
    {
        var entry = Calibrated(Entry("care.breakdownRequestShare"), new ParameterValue(0.9312));
        ParameterFileEdit.Write(Folder, [(entry.Path, entry)]);
        var after = Lines(PathOf(entry.File));
        Assert.Contains("    \"value\": 0.9312,", after);
        Assert.Contains("    \"calibration\": {", after);
        Assert.Contains("      \"targets\": \"england\",", after);
        Assert.Contains("        \"range\": [0.1, 0.6],", after);
    }

    [Theory]
    [InlineData("care.carerLoss")]
    [InlineData("health.annualTransitions")]
    [InlineData("services.homelessness_relief.startingShare")]
    [InlineData("demography.deathProbability")]
    public void Write_ACalibratedTable_ReadsBackWithTheWholePrior(string path)
    {
        var entry = Entry(path);
        entry = Calibrated(entry, entry.Value.Drawn(0.9, entry.Definition));
        ParameterFileEdit.Write(Folder, [(path, entry)]);
        AssertReadsBack(entry);
        Assert.Equal(Entry(path).BeforeCalibration.Value.Cells, ShippedEntry(path).Value.Cells);
    }

    [Fact]
    public void Write_BackWhatStoodBeforeACalibration_GivesTheFirstBytes()
    {
        string[] paths = ["care.discoveryOdds", "care.carerLoss", "services.youth_work.duration"];
        ParameterFileEdit.Write(Folder, [.. paths.Select(path => (path, Calibrated(Entry(path), Entry(path).Value.Drawn(1.1, Entry(path).Definition))))]);
        ParameterFileEdit.Write(Folder, [.. paths.Select(path => (path, Entry(path).BeforeCalibration))]);
        foreach (var file in (string[])["parameters/care.json", "services.json"])
            Assert.Equal(
                File.ReadAllText(Path.Combine(Shipped, file)).Replace("0.5, 1.0]", "0.5, 1]", StringComparison.Ordinal),
                File.ReadAllText(PathOf(file)).Replace("0.5, 1.0]", "0.5, 1]", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WhereOneWouldBeFaulty_WritesNone()
    {
        var good = Calibrated(Entry("care.breakdownRequestShare"), new ParameterValue(0.9));
        var bad = Entry("council.feeStep") with { Value = new ParameterValue(9) };
        var fault = Assert.Throws<StudyFault>(() => ParameterFileEdit.Write(Folder, [(good.Path, good), (bad.Path, bad)]));
        Assert.StartsWith("nothing is written: parameters/council.json: council.feeStep.value: the number 9 is not allowed; ", fault.Message, StringComparison.Ordinal);
        AssertSameBytes(except: []);
        Assert.Empty(Directory.EnumerateFiles(_outer.FullName, "*.writing", SearchOption.AllDirectories));
    }

    [Fact]
    public void Write_WhatBreaksARuleBetweenValues_WritesNone()
    {
        var folding = Entry("community.foldingCore") with { Value = new ParameterValue(15), Range = null, Distribution = null, Status = ParameterStatus.Measured };
        Assert.Contains("must not exceed", Assert.Throws<StudyFault>(() => ParameterFileEdit.Write(Folder, [(folding.Path, folding)])).Message, StringComparison.Ordinal);
        AssertSameBytes(except: []);
    }

    [Fact]
    public void Write_AnEntryThatAStudyOverrides_IsRefused() => Assert.Throws<ArgumentException>(
        () => ParameterFileEdit.Write(Folder, [("council.feeStep", Entry("council.feeStep") with { Overridden = true })]));

    [Fact]
    public void Write_IntoAFileWithItsOwnLayout_KeepsIt()
    {
        var path = PathOf("parameters/council.json");
        var text = File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal)
            .Replace("  \"budgetGrowth\": {", "  // The budget.\r\n  \"budgetGrowth\" : {", StringComparison.Ordinal);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var before = File.ReadAllBytes(path);
        ParameterFileEdit.Write(Folder, [("council.budgetGrowth", Entry("council.budgetGrowth"))]);
        Assert.Equal(before, File.ReadAllBytes(path));
        var entry = Calibrated(Entry("council.budgetGrowth"), new ParameterValue(0.00001));
        ParameterFileEdit.Write(Folder, [(entry.Path, entry)]);
        AssertReadsBack(entry);
        var after = File.ReadAllText(path);
        Assert.Contains("  // The budget.\r\n  \"budgetGrowth\" : {\r\n", after, StringComparison.Ordinal);
        Assert.Contains("\"value\": 0.00001,\r\n", after, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", after.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.0000407, "0.0000407")]
    [InlineData(-0.00001, "-0.00001")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e-20, "1E-20")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    public void Number_WrittenOut_ReadsBackTheSame(double number, string text)
    {
        Assert.Equal(text, NumberText.WrittenOut(number));
        Assert.Equal(number, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ParameterEntry Calibrated(ParameterEntry entry, ParameterValue value) => entry with
    {
        Value = value,
        Status = ParameterStatus.Calibrated,
        Range = entry.Definition.IsTable ? entry.Range : null,
        Distribution = new LognormalDistribution(entry.Definition.IsTable ? 1 : value.Number, 0.1),
        Calibration = new CalibrationRecord
        {
            Date = new DateOnly(2026, 11, 23),
            Targets = "england",
            Prior = new StatedValue(entry.Value, entry.Status, entry.Range, entry.Distribution, entry.Source, entry.Reason),
            PosteriorOverPrior = 0.31,
            Residuals = new Dictionary<string, double> { ["need-65"] = -0.012, ["requests"] = 1.5e-7 },
        },
    };

    private static List<string> Lines(string path) => [.. File.ReadAllLines(path)];

    private string PathOf(string file) => Path.Combine(_outer.FullName, file);

    private IReadOnlyList<ParameterEntry> Entries()
    {
        var faults = new Faults();
        var entries = ParameterFiles.Read(Folder, faults).Entries;
        Assert.Empty(faults.Lines());
        return entries;
    }

    private ParameterEntry Entry(string path) => Entries().Single(entry => entry.Path == path);

    private static ParameterEntry ShippedEntry(string path) => ParameterFiles
        .Read(InputsFolder.Locate(Shipped, ".", ".", new Faults())!, new Faults()).Entries.Single(entry => entry.Path == path);

    private void AssertReadsBack(ParameterEntry entry)
    {
        var read = Entry(entry.Path);
        Assert.Equal(Comparable(entry), Comparable(read));
        Assert.Equal(Cells(entry.Value), Cells(read.Value));
        Assert.Equal(Cells(entry.Calibration!.Prior.Value), Cells(read.Calibration!.Prior.Value));
        Assert.Equal(entry.Calibration.Residuals, read.Calibration.Residuals);

        // Tables and lists are compared by what they hold.
        static object Comparable(ParameterEntry entry) => (
            entry.Path, entry.File, entry.Description, entry.Status, entry.Range, entry.Distribution, entry.Source, entry.Reason,
            entry.Calibration!.Date, entry.Calibration.Targets, entry.Calibration.PosteriorOverPrior,
            entry.Calibration.Prior with { Value = new ParameterValue(0) });

        static List<double> Cells(ParameterValue value) =>
        [
            .. value.Cells, .. value.Table is { } table ? Enumerable.Range(0, table.Axes.Count).SelectMany(table.Labels).Select(label => (double)label) : [],
        ];
    }

    private void AssertSameBytes(string[] except)
    {
        foreach (var file in Directory.EnumerateFiles(_outer.FullName, "*.json", SearchOption.AllDirectories))
            if (Path.GetRelativePath(_outer.FullName, file).Replace('\\', '/') is var name && !except.Contains(name))
                Assert.Equal(File.ReadAllBytes(Path.Combine(Shipped, name)), File.ReadAllBytes(file));
    }
}
