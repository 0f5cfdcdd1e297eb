using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Scenarios.Experiments.Mechanisms;

/// <summary>Among what a mechanism is switched on.</summary>
internal enum MechanismTest
{
    /// <summary>Where no other of its kind is on.</summary>
    Alone,

    /// <summary>Where every other is on: what is lost without it, read as what it adds.</summary>
    KnockedOut,

    /// <summary>A hypothesis the other way round, where no other hypothesis is on.</summary>
    Reversed,
}

/// <summary>A mechanism on and off among the same others; its effect is what the first has over the second.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Test">Among what.</param>
/// <param name="With">The world with it.</param>
/// <param name="Without">The world without it.</param>
internal sealed record MechanismTrial(Mechanism Mechanism, MechanismTest Test, SwitchSetting With, SwitchSetting Without)
{
    /// <summary>
    /// The trials of mechanisms. A mechanism of the world stands alone where no other of the world and no hypothesis is on; the
    /// differences are on there, as without them there would be one scenario only. A difference stands alone where no other
    /// difference is on, a hypothesis where no other hypothesis is, in an otherwise full world: decisions have nothing to bear
    /// on in a world where nothing happens.
    /// </summary>
    public static IReadOnlyList<MechanismTrial> Of(IReadOnlyList<Mechanism> mechanisms) => [.. mechanisms.SelectMany(Of)];

    private static IEnumerable<MechanismTrial> Of(Mechanism mechanism)
    {
        var (of, full) = (mechanism.Switch, SwitchSetting.Full);
        var bare = of.Kind == SwitchKind.World
            ? full.Without(SwitchKind.World).Without(SwitchKind.Hypothesis)
            : full.Without(of.Kind);
        yield return new MechanismTrial(mechanism, MechanismTest.Alone, bare.With(of, SwitchSetting.On), bare);
        yield return new MechanismTrial(mechanism, MechanismTest.KnockedOut, full, full.With(of, SwitchSetting.Off));
        if (of.Kind == SwitchKind.Hypothesis)
            yield return new MechanismTrial(mechanism, MechanismTest.Reversed, bare.With(of, SwitchSetting.Reversed), bare);
    }
}
