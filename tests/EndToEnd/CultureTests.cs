using System.Diagnostics;
using System.Text.Json.Nodes;
using Catalyst.Scenarios.Commands;

namespace Catalyst.Tests.EndToEnd;

/// <summary>
/// The command under another culture and time zone writes the same bytes. The test host knows the invariant culture alone, so
/// the command runs as a process of its own, with the cultures of ICU.
/// </summary>
public class CultureTests
{
    [SkippableFact]
    public void Compare_InGermanAndJapaneseTime_WritesTheSameBytes()
    {
        using var place = new Workplace();
        var german = Child(place, typeof(CultureTests).Assembly.Location, "culture");
        Skip.If(german.Error.Contains("libicu", StringComparison.OrdinalIgnoreCase), "needs ICU: the library is not installed");
        Assert.Equal("de-DE 1,5 +09:00", german.Out.Trim());

        place.Run("compare", Workplace.Study, "--out", "here").Done();
        var program = typeof(Surroundings).Assembly.Location;
        var inputs = Path.Combine(Path.GetDirectoryName(program)!, "inputs");
        var there = Child(
            place, program, "compare", place.PathOf("tiny.json"), "--out", place.PathOf("there"), "--inputs", inputs);
        Assert.True(there.Code == 0, there.Error);
        place.AssertSame("here", "there");
    }

    private static Call Child(Workplace place, string assembly, params string[] arguments)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(assembly, ".runtimeconfig.json")))!;
        var properties = settings["runtimeOptions"]!["configProperties"]!.AsObject();
        properties["System.Globalization.Invariant"] = false;
        properties["System.Globalization.PredefinedCulturesOnly"] = false;
        var config = place.PathOf("culture.runtimeconfig.json");
        File.WriteAllText(config, settings.ToJsonString());
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec", "--runtimeconfig", config, "--depsfile", Path.ChangeExtension(assembly, ".deps.json"), assembly,
            },
            WorkingDirectory = place.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = start.Environment["LANG"] = "de_DE.UTF-8";
        start.Environment["TZ"] = "Asia/Tokyo";
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync();
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return new Call(child.ExitCode, output, errors.Result);
    }
}
