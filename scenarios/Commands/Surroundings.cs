using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>What a command meets around it: streams, terminal, folders. A test puts its own in.</summary>
internal sealed record Surroundings
{
    /// <summary>Columns assumed where nobody says how wide the output is.</summary>
    public const int UsualWidth = 100;

    /// <summary>Where results are printed.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where faults and the progress bar go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether somebody watches standard output.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether somebody watches standard error, so that a progress bar makes sense there.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted where there is a terminal.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Where relative paths begin.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Where the program stands.</summary>
    public string ProgramDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Ends the command.</summary>
    public CancellationToken Cancelled { get; init; }

    /// <summary>Who lives a family.</summary>
    public LiveFamily Live { get; init; } = (plan, family, hazards, watch) => FamilyRun.Live(plan, family, hazards, watch);

    /// <summary>A path as the user gave it, made whole.</summary>
    public string PathOf(string given) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, CurrentDirectory));

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings OfProcess(CancellationToken cancelled)
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Surroundings
        {
            Out = Console.Out,
            Error = Console.Error,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && !dumb,
            // no-color.org: any text but the empty one asks for no colour.
            Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !dumb,
            Width = WidthOfTerminal(),
            CurrentDirectory = Environment.CurrentDirectory,
            Cancelled = cancelled,
        };
    }

    private static int WidthOfTerminal()
    {
        if (Console.IsOutputRedirected && Console.IsErrorRedirected) return UsualWidth;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
