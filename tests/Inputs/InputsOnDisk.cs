using System.Text;
using System.Text.Json.Nodes;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Inputs;

/// <summary>A folder of valid inputs in which a test breaks one thing.</summary>
internal sealed class InputsOnDisk : IDisposable
{
    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("catalyst-inputs-");
    private readonly Dictionary<string, JsonObject> _files = ValidInputs.Files();

    public InputsOnDisk()
    {
        foreach (var (name, json) in _files)
            Write(name, json.ToJsonString());
    }

    /// <summary>The inputs folder; the folder around it is the test's own too.</summary>
    public string Root => Path.Combine(_outer.FullName, "scenarios");

    public InputsFolder Folder => InputsFolder.Locate(Root, Root, Root, new Faults())!;

    public string PathOf(string file) => Path.Combine(Root, file);

    public InputsOnDisk Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public InputsOnDisk Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    /// <summary>Changes the JSON of a file.</summary>
    public InputsOnDisk Change(string file, Action<JsonObject> change)
    {
        change(_files[file]);
        return Write(file, _files[file].ToJsonString());
    }

    /// <summary>Replaces text in a file, for what no JSON tree can hold.</summary>
    public InputsOnDisk Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public StudyInputs? Load(out Faults faults, string study = "two", StudyChanges? changes = null) =>
        StudyInputs.Load(Folder, study, ValidInputs.ParadigmNames, out faults, changes);

    public StudyInputs LoadValid(StudyChanges? changes = null)
    {
        var inputs = Load(out var faults, changes: changes);
        Assert.Empty(faults.Lines());
        return inputs!;
    }

    /// <summary>Asserts that loading gives these faults and no others, one line each.</summary>
    public void AssertFaults(params string[] lines)
    {
        var inputs = Load(out var faults);
        Assert.Equal(lines, faults.Lines());
        Assert.Null(inputs);
    }

    public void Dispose() => _outer.Delete(recursive: true);
}
