using Catalyst.Engine.Model.Services;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>A service as <c>services.json</c> states it, beside its figures, which are parameters like any other.</summary>
public sealed record ServiceEntry
{
    /// <summary>Key in snake_case, such as <c>care_at_home</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name to show.</summary>
    public required string Title { get; init; }

    /// <summary>A duty, or the council's choice.</summary>
    public required ServiceNature Nature { get; init; }

    /// <summary>The need it answers.</summary>
    public required Need Need { get; init; }

    /// <summary>How one comes to it.</summary>
    public required ServiceAccess Access { get; init; }

    /// <summary>Whose means are looked at.</summary>
    public required MeansTest MeansTest { get; init; }

    /// <summary>Whether it comes before need grows or after.</summary>
    public required ServiceTiming Timing { get; init; }

    /// <summary>The effects that are stated of it; their values are parameters.</summary>
    public required IReadOnlyList<ServiceEffect> Effects { get; init; }
}
