using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Catalyst.Tests.Unit.Tables;

/// <summary>Runs the Parquet readers of tests/Readers, which know nothing of .NET.</summary>
internal static class NodeReader
{
    private static readonly string? Folder = FindFolder();

    /// <summary>Why the readers cannot run here, or nothing if they can.</summary>
    public static string? Missing { get; } = FindFault();

    /// <summary>The column names and the rows that a reader prints; cells as <see cref="SampleTables.Cells"/> has them.</summary>
    public static (List<string> Columns, List<string?[]> Rows) Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(script);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, $"{script}: {errors.Result}");
        using var json = JsonDocument.Parse(output);
        return (
            [.. json.RootElement.GetProperty("columns").EnumerateArray().Select(name => name.GetString()!)],
            [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(Cell).ToArray())]);
    }

    private static string? Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => cell.GetString(),
        _ => cell.GetRawText(),
    };

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Simulation.sln")))
                return Path.Combine(folder.FullName, "tests", "Readers");
        return null;
    }

    private static string? FindFault()
    {
        if (Folder is null) return "needs Node: no Simulation.sln above the tests";
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) return "needs Node: run 'npm ci' in tests/Readers";
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0 ? null : "needs Node: node does not start";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "needs Node: there is no program called node";
        }
    }
}
