using System.Diagnostics;

namespace Catalyst.Tests.Unit;

/// <summary>A program run in a process of its own, since the runtime settles when it starts how wide vectors may be.</summary>
internal static class NarrowerVectors
{
    /// <summary>The lines that a program prints under one setting of the runtime's, the others of its kind unset.</summary>
    public static string[] Lines(string setting, string value, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var each in (string[])["DOTNET_EnableHWIntrinsic", "DOTNET_EnableAVX512", "DOTNET_EnableAVX2"])
            start.Environment.Remove(each);
        start.Environment[setting] = value;
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync();
        var lines = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();
        Assert.True(child.ExitCode == 0, errors.Result);
        return lines;
    }
}
