using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;

namespace Catalyst.Scenarios.Inputs;

/// <summary>What is to be compared, where, for how long and how often.</summary>
public sealed record Study
{
    /// <summary>The scenario that every study holds, to which the others are compared.</summary>
    public const string AsIs = "as-is";

    /// <summary>The file's name without ending.</summary>
    public required string Name { get; init; }

    /// <summary>What the study is, in words.</summary>
    public required string Description { get; init; }

    /// <summary>The question that it answers.</summary>
    public required string Question { get; init; }

    /// <summary>Name of the place.</summary>
    public required string Place { get; init; }

    /// <summary>First month simulated: that of the population figures.</summary>
    public required Month Start { get; init; }

    /// <summary>First month in which scenarios may differ.</summary>
    public required Month PolicyStart { get; init; }

    /// <summary>Years simulated from the policy start.</summary>
    public required int Years { get; init; }

    /// <summary>Seed of all randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Draws of the parameters; draw 0 is the central values.</summary>
    public required int Draws { get; init; }

    /// <summary>Replicates of each draw.</summary>
    public required int Replicates { get; init; }

    /// <summary>The financial year in whose prices money is stated, such as 2023-24.</summary>
    public required string PriceYear { get; init; }

    /// <summary>The day after which the study's figures should be looked at anew.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Residents sampled for the panel.</summary>
    public required int Panel { get; init; }

    /// <summary>Mechanisms that act alike in all scenarios.</summary>
    public required WorldSwitches World { get; init; }

    /// <summary>What befalls every scenario from the policy start on.</summary>
    public Stress Stress { get; init; } = new();

    /// <summary>Parameters that the study sets in place of the files' values.</summary>
    public required IReadOnlyList<ParameterOverride> Overrides { get; init; }

    /// <summary>The scenarios, one of them <see cref="AsIs"/>.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>The month after the last one simulated.</summary>
    public Month End => PolicyStart + Years * Month.PerYear;
}

/// <summary>A parameter that a study sets.</summary>
/// <param name="Path">Subject and name, such as <c>council.budgetGrowth</c>.</param>
/// <param name="Value">The value.</param>
public sealed record ParameterOverride(string Path, double Value);

/// <summary>What the command line changes of a study; null leaves the study's own.</summary>
public sealed record StudyChanges
{
    /// <summary>Years from the policy start.</summary>
    public long? Years { get; init; }

    /// <summary>Draws of the parameters.</summary>
    public long? Draws { get; init; }

    /// <summary>Replicates of each draw.</summary>
    public long? Replicates { get; init; }

    /// <summary>Seed of all randomness.</summary>
    public long? Seed { get; init; }
}
