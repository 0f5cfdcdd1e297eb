using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model;

/// <summary>A council area as it stood at the start of a study: published figures, no model output.</summary>
public sealed record Place
{
    /// <summary>Short name, such as "torbay".</summary>
    public required string Name { get; init; }

    /// <summary>The calendar year of the figures of its residents.</summary>
    public required int PopulationYear { get; init; }

    /// <summary>Residents by age (lower bounds of bands, the last open) and deprivation tenth; whole numbers.</summary>
    [Parameter("residents", 0, 10_000_000), Axes(Axis.Age, Axis.Decile)]
    public required ParameterTable Residents { get; init; }

    /// <summary>Net moves in per resident and year, by age.</summary>
    [Parameter("per person per year", -0.5, 2), Axes(Axis.Age)]
    public required ParameterTable NetMigration { get; init; }

    /// <summary>Mean Community Needs Index of the place's neighbourhoods (higher is worse).</summary>
    [Parameter("index points", 0, 300)]
    public required double NeedsIndex { get; init; }

    /// <summary>Residents of a neighbourhood on average.</summary>
    [Parameter("residents", 100, 10_000)]
    public required double NeighbourhoodSize { get; init; }

    /// <summary>Into how many neighbourhoods the residents of a deprivation tenth are cut.</summary>
    public int Neighbourhoods(int residents) =>
        residents == 0 ? 0 : Math.Max(1, (int)Math.Round(residents / NeighbourhoodSize));
}
