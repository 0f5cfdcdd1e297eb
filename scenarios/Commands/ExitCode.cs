namespace Catalyst.Scenarios.Commands;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>A run failed.</summary>
    public const int Failed = 1;

    /// <summary>The input or the call is wrong.</summary>
    public const int Wrong = 2;

    /// <summary>It was cancelled.</summary>
    public const int Cancelled = 130;
}
