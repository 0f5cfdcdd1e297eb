using System.Reflection;
using Catalyst.Engine.Model;

namespace Catalyst.Scenarios.Inputs.Mechanisms;

/// <summary>What a switch turns off.</summary>
public enum SwitchKind
{
    /// <summary>A mechanism that acts alike in all scenarios.</summary>
    World,

    /// <summary>A decision at which scenarios may differ.</summary>
    Difference,

    /// <summary>A claim that nothing tests.</summary>
    Hypothesis,
}

/// <summary>A switch as the engine declares it: a new one there is at once demanded of the file of mechanisms.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Kind">What it turns off.</param>
/// <param name="Property">The property of the engine's record.</param>
public sealed record MechanismSwitch(string Name, SwitchKind Kind, PropertyInfo Property)
{
    /// <summary>Every switch: those of the world, of differences, and the hypotheses, in the order of the engine's records.</summary>
    public static IReadOnlyList<MechanismSwitch> All { get; } =
    [
        .. SwitchReader.Of(typeof(WorldSwitches)).Select(each => new MechanismSwitch(each.Name, SwitchKind.World, each.Property)),
        .. SwitchReader.Of(typeof(DifferenceSwitches)).Select(each => new MechanismSwitch(each.Name, SwitchKind.Difference, each.Property)),
        .. SwitchReader.RatiosOf(typeof(Hypotheses)).Select(each => new MechanismSwitch(each.Name, SwitchKind.Hypothesis, each.Property)),
    ];

    /// <summary>The kind as files name it.</summary>
    public string KindName => ServiceReader.NameOf(Kind);
}
