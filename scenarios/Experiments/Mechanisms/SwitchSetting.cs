using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Scenarios.Experiments.Mechanisms;

/// <summary>How every switch of the engine stands: all in which one world of the experiment differs from another.</summary>
/// <param name="World">Mechanisms alike in all scenarios.</param>
/// <param name="Differences">Decisions at which scenarios may differ, the same for all scenarios.</param>
/// <param name="Hypotheses">Claims that nothing tests, the same for all scenarios.</param>
internal sealed record SwitchSetting(WorldSwitches World, DifferenceSwitches Differences, Hypotheses Hypotheses)
{
    /// <summary>A switch that is on; a hypothesis is run as claimed.</summary>
    public const int On = 1;

    /// <summary>A switch that is off.</summary>
    public const int Off = 0;

    /// <summary>A hypothesis the other way round.</summary>
    public const int Reversed = -1;

    /// <summary>Everything on, the hypotheses as claimed.</summary>
    public static SwitchSetting Full { get; } =
        MechanismSwitch.All.Aggregate(new SwitchSetting(new(), new(), new()), (setting, each) => setting.With(each, On));

    /// <summary>This setting with one switch otherwise.</summary>
    public SwitchSetting With(MechanismSwitch of, int value) => of.Kind switch
    {
        SwitchKind.World => this with { World = Set(World with { }, of, value == On) },
        SwitchKind.Difference => this with { Differences = Set(Differences with { }, of, value == On) },
        _ => this with { Hypotheses = Set(Hypotheses with { }, of, (double)value) },
    };

    /// <summary>This setting with every switch of a kind off.</summary>
    public SwitchSetting Without(SwitchKind kind) =>
        MechanismSwitch.All.Where(each => each.Kind == kind).Aggregate(this, (setting, each) => setting.With(each, Off));

    /// <summary>A study under this setting.</summary>
    public Study Of(Study study) => study with
    {
        World = World,
        Scenarios = [.. study.Scenarios.Select(scenario => scenario with { Differences = Differences, Hypotheses = Hypotheses })],
    };

    private static T Set<T>(T copy, MechanismSwitch of, object value) where T : class
    {
        of.Property.SetValue(copy, value);
        return copy;
    }
}
