using System.Reflection;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads in which direction a scenario runs the claims that no evidence tests; those not named are off.</summary>
internal static class HypothesisReader
{
    /// <summary>The directions as files name them, off among them.</summary>
    public static IReadOnlyList<string> Directions { get; } = ["as claimed", "off", "reversed"];

    /// <summary>The claims, by the names that files give them.</summary>
    public static IReadOnlyList<(string Name, PropertyInfo Property)> Claims { get; } = SwitchReader.RatiosOf(typeof(Hypotheses));

    /// <summary>The hypotheses, or null with their faults.</summary>
    public static Hypotheses? Read(InputNode node)
    {
        if (InputObject.Of(node, [], [.. Claims.Select(claim => claim.Name)]) is not { } stated) return null;
        var hypotheses = new Hypotheses();
        var right = true;
        foreach (var (name, property) in Claims)
        {
            if (stated[name] is not { } said) continue;
            if (said.Choice(Directions) is { } direction) property.SetValue(hypotheses, ValueOf(direction));
            else right = false;
        }
        return right ? hypotheses : null;
    }

    /// <summary>The direction of a claim as files name it.</summary>
    /// <param name="value">1, 0 or −1, as the engine has it.</param>
    public static string DirectionOf(double value) => Directions[value > 0 ? 0 : value < 0 ? 2 : 1];

    private static double ValueOf(string direction) => direction == Directions[0] ? 1 : direction == Directions[2] ? -1 : 0;
}
