namespace Catalyst.Engine.Model.Parameters;

/// <summary>The one local pool of care labour, from which all care is given whoever pays.</summary>
public sealed record LabourParameters
{
    /// <summary>Care labour on offer at the start over what those in care would take at the stated shares.</summary>
    [Parameter("ratio", 0, 5)]
    public required double StartingSlack { get; init; }

    /// <summary>Real growth of the share of people of working age who do this work.</summary>
    [Parameter("share per year", -0.2, 0.2)]
    public required double Trend { get; init; }

    /// <summary>Response of hours on offer to the fee over its trend, in the year in which it changes.</summary>
    [Parameter("elasticity", 0, 5)]
    public required double FeeElasticity { get; init; }
}
