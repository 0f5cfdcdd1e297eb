namespace Catalyst.Scenarios.Inputs.Mechanisms;

/// <summary>Which way a mechanism is claimed to move a measure when it is switched on.</summary>
public enum ClaimedDirection
{
    /// <summary>Nothing is claimed.</summary>
    None,

    /// <summary>Down.</summary>
    Lower,

    /// <summary>Up.</summary>
    Higher,

    /// <summary>Not at all, to the bit.</summary>
    Same,
}

/// <summary>
/// What a mechanism is claimed to do, from argument and evidence, written down before the model was first run with it.
/// </summary>
/// <param name="Of">
/// Paradigms of which it is claimed: of the difference between a scenario of that paradigm and the counterfactual. Of a mechanism
/// of the world that is claimed of today's paradigm, it is the level in the counterfactual itself.
/// </param>
/// <param name="Direction">Which way.</param>
/// <param name="Measures">Final measures of the place; null is all of them.</param>
/// <param name="Entailed">Whether it follows from the rules whatever the parameters, so that a run to the contrary is a fault.</param>
/// <param name="Reason">Why.</param>
public sealed record MechanismClaim(
    IReadOnlyList<string> Of, ClaimedDirection Direction, IReadOnlyList<string>? Measures, bool Entailed, string Reason);

/// <summary>A mechanism of the model with its switch.</summary>
/// <param name="Switch">The switch.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Parameters">Paths of the parameters that it rests on; <c>*</c> stands for every service.</param>
/// <param name="Evidence">What is known of it.</param>
/// <param name="Sources">Keys of the sources of that.</param>
/// <param name="Claims">What it is claimed to do; of what no claim names, nothing is claimed.</param>
public sealed record Mechanism(
    MechanismSwitch Switch, string Meaning, IReadOnlyList<string> Parameters, string Evidence, IReadOnlyList<string> Sources,
    IReadOnlyList<MechanismClaim> Claims)
{
    /// <summary>The switch's name.</summary>
    public string Name => Switch.Name;

    /// <summary>What is claimed of a paradigm on a measure; null where nothing is.</summary>
    public MechanismClaim? ClaimOn(string paradigm, string measure) => Claims.FirstOrDefault(claim =>
        claim.Of.Contains(paradigm, StringComparer.Ordinal) && (claim.Measures?.Contains(measure, StringComparer.Ordinal) ?? true));
}
