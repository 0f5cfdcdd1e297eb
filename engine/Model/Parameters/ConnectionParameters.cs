namespace Catalyst.Engine.Model.Parameters;

/// <summary>Close ties between residents, and isolation.</summary>
public sealed record ConnectionParameters
{
    /// <summary>Close ties a resident has on average at the start, by age.</summary>
    [Parameter("ties", 0, 8), Axes(Axis.Age)]
    public required ParameterTable StartingTies { get; init; }

    /// <summary>An adult with fewer close ties than this is isolated.</summary>
    [Parameter("ties", 1, 8)]
    public required double IsolatedBelow { get; init; }

    /// <summary>Rate at which a resident with room for a further tie looks for one, by age.</summary>
    [Parameter("per person per year", 0, 12), Axes(Axis.Age)]
    public required ParameterTable SeekingRate { get; init; }

    /// <summary>Seeking by dependency over that of the independent.</summary>
    [Parameter("ratio", 0, 2), Axes(Axis.Dependency)]
    public required ParameterTable DependencySeekingRatio { get; init; }

    /// <summary>Seeking by members of a community group over others.</summary>
    [Parameter("ratio", 1, 10)]
    public required double MemberSeekingRatio { get; init; }

    /// <summary>Seeking by isolated adults over others: those who miss company look for it.</summary>
    [Parameter("ratio", 0.2, 10)]
    public required double IsolatedSeekingRatio { get; init; }

    /// <summary>Rate at which one tie lapses of itself.</summary>
    [Parameter("per tie per year", 0, 5)]
    public required double LapseRate { get; init; }

    /// <summary>Share of searches that reach beyond the neighbourhood.</summary>
    [Parameter("share", 0, 1)]
    public required double WideShare { get; init; }

    /// <summary>Difference in age at which two seekers' affinity has fallen to half.</summary>
    [Parameter("years", 1, 100)]
    public required double AgeHalfDistance { get; init; }

    /// <summary>Seekers who may meet one another in a month, on average.</summary>
    [Parameter("residents", 2, 20)]
    public required double MeetingPool { get; init; }
}
