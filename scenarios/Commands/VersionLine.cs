using System.CommandLine;
using System.CommandLine.Invocation;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>The option <c>--version</c>.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    /// <summary>The option.</summary>
    public static Option Option() =>
        new Option<bool>("--version") { Description = "Show the version.", Action = new VersionLine() };

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"catalyst {Plan.EngineVersion}");
        return ExitCode.Done;
    }
}
