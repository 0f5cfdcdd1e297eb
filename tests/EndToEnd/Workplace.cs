using System.Text.Json.Nodes;
using Catalyst.Scenarios.Commands;
using Catalyst.Scenarios.Experiments;
using Catalyst.Tests.Inputs;

namespace Catalyst.Tests.EndToEnd;

/// <summary>What a call of the command came to.</summary>
internal sealed record Call(int Code, string Out, string Error)
{
    /// <summary>Asserts that the call was refused in one line, with nothing on standard output and no stack trace.</summary>
    public string Refusal()
    {
        Assert.Equal(2, Code);
        Assert.Empty(Out);
        var line = Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        return line;
    }

    /// <summary>Asserts that the call was carried out.</summary>
    public Call Done()
    {
        Assert.Equal((0, ""), (Code, Error));
        return this;
    }
}

/// <summary>A temporary folder with a small study, in which the command is called as from a terminal.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The study's file: two families of a made-up town, three shared months and a year of two scenarios.</summary>
    public const string Study = "./tiny.json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalyst end to end ");

    public Workplace(Action<JsonObject>? change = null)
    {
        var study = JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedInputsTests.Folder(), "studies", "quick.json")))!.AsObject();
        study["policyStart"] = "2020-10";
        study["years"] = 1;
        study["replicates"] = 3;
        study["panel"] = 5;
        study["scenarios"] = new JsonArray(Scenario("as-is", "as-is"), Scenario("community", "community"));
        change?.Invoke(study);
        File.WriteAllText(PathOf("tiny.json"), study.ToJsonString());
    }

    public LiveFamily? Live { get; init; }

    public CancellationToken Cancelled { get; init; }

    public int Width { get; init; } = 100;

    public string Folder => _folder.FullName;

    public static JsonObject Scenario(string name, string paradigm) => new() { ["name"] = name, ["decisions"] = paradigm };

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Calls the command with the shipped inputs; a study is named by its path.</summary>
    public Call Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        output.NewLine = error.NewLine = "\n";
        var around = new Surroundings
        {
            Out = output,
            Error = error,
            Width = Width,
            CurrentDirectory = Folder,
            ProgramDirectory = Path.GetDirectoryName(typeof(Surroundings).Assembly.Location)!,
            Cancelled = Cancelled,
        };
        if (Live is not null) around = around with { Live = Live };
        var code = CatalystCommand.Run([.. arguments.Select(each => each == Study ? PathOf("tiny.json") : each)], around);
        return new Call(code, output.ToString(), error.ToString());
    }

    /// <summary>Files of a results folder that are the same for the same plan, by name, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Compared(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories))
            if (Path.GetExtension(file) != ".png" && Path.GetFileName(file) != RunLog.FileName)
                files.Add(Path.GetRelativePath(PathOf(folder), file), File.ReadAllBytes(file));
        return files;
    }

    /// <summary>Asserts that two folders hold the same files with the same bytes, whatever was measured.</summary>
    public void AssertSame(string one, string other)
    {
        var (first, second) = (Compared(one), Compared(other));
        Assert.Equal(first.Keys, second.Keys);
        foreach (var (name, bytes) in first) Assert.True(bytes.AsSpan().SequenceEqual(second[name]), $"{name} differs");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
