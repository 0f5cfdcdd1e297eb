namespace Catalyst.Engine.Model;

/// <summary>
/// What a scenario decides: for each decision at which paradigms may differ, the name of the paradigm that takes it, and
/// whether the difference is on. Where it is off, today's rule takes its place in the same code.
/// </summary>
public sealed record Scenario
{
    /// <summary>The scenario's name; it enters no draw and no rule.</summary>
    public required string Name { get; init; }

    /// <summary>Which paradigm decides how need is specified.</summary>
    public required string Specification { get; init; }

    /// <summary>Which paradigm decides the way in.</summary>
    public required string WayIn { get; init; }

    /// <summary>Which paradigm decides who delivers.</summary>
    public required string Delivery { get; init; }

    /// <summary>Which paradigm decides the response to pressure.</summary>
    public required string PressureResponse { get; init; }

    /// <summary>Which differences act.</summary>
    public DifferenceSwitches Differences { get; init; } = new();
}

/// <summary>Switches of the decisions at which paradigms differ. Off means today's rule.</summary>
public sealed record DifferenceSwitches
{
    /// <summary>How need is specified.</summary>
    public bool Specification { get; init; } = true;

    /// <summary>The way in.</summary>
    public bool WayIn { get; init; } = true;

    /// <summary>Who delivers.</summary>
    public bool Delivery { get; init; } = true;

    /// <summary>The response to pressure.</summary>
    public bool PressureResponse { get; init; } = true;
}

/// <summary>Switches of mechanisms that act alike in all scenarios. Off means the neutral element (× 1, + 0).</summary>
public sealed record WorldSwitches
{
    /// <summary>Isolation raises death and onset rates.</summary>
    public bool IsolationHarmsHealth { get; init; } = true;

    /// <summary>Unmet care raises worsening and lowers recovery.</summary>
    public bool UnmetCareHarms { get; init; } = true;

    /// <summary>Groups help isolated and lightly dependent residents.</summary>
    public bool GroupsHelp { get; init; } = true;

    /// <summary>Providers exit and enter.</summary>
    public bool ProvidersExit { get; init; } = true;
}
