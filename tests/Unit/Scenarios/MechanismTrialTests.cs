using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Tests.Unit.Scenarios;

/// <summary>Which switches stand how where a mechanism is tried.</summary>
public class MechanismTrialTests
{
    private static readonly IReadOnlyList<MechanismTrial> Trials =
        MechanismTrial.Of([.. MechanismSwitch.All.Select(each => new Mechanism(each, "", [], "", [], []))]);

    [Fact]
    public void Full_HasEverySwitchOn() => Assert.All(MechanismSwitch.All, each => Assert.Equal(1, Value(SwitchSetting.Full, each)));

    [Fact]
    public void Trials_OfEverySwitch_AreAloneAndKnockedOut() => Assert.All(MechanismSwitch.All, each =>
    {
        var tests = Trials.Where(trial => trial.Mechanism.Switch == each).Select(trial => trial.Test).ToList();
        Assert.Equal(
            each.Kind == SwitchKind.Hypothesis
                ? [MechanismTest.Alone, MechanismTest.KnockedOut, MechanismTest.Reversed]
                : [MechanismTest.Alone, MechanismTest.KnockedOut],
            tests);
    });

    [Fact]
    public void Trial_OnAndOff_DiffersInItsOwnSwitchOnly() => Assert.All(Trials, trial =>
    {
        foreach (var each in MechanismSwitch.All.Where(each => each != trial.Mechanism.Switch))
            Assert.Equal(Value(trial.With, each), Value(trial.Without, each));
        Assert.Equal(trial.Test == MechanismTest.Reversed ? -1 : 1, Value(trial.With, trial.Mechanism.Switch));
        Assert.Equal(0, Value(trial.Without, trial.Mechanism.Switch));
    });

    [Fact]
    public void Alone_NoOtherOfItsKindIsOn() => Assert.All(Trials.Where(trial => trial.Test != MechanismTest.KnockedOut), trial =>
    {
        var own = trial.Mechanism.Switch;
        foreach (var each in MechanismSwitch.All.Where(each => each != own))
        {
            // Differences stay on where a mechanism of the world stands alone: without them there is one scenario only.
            var off = each.Kind == own.Kind || (own.Kind == SwitchKind.World && each.Kind == SwitchKind.Hypothesis);
            Assert.Equal(off ? 0 : 1, Value(trial.With, each));
        }
    });

    [Fact]
    public void KnockedOut_IsTakenFromTheFullModel() => Assert.All(
        Trials.Where(trial => trial.Test == MechanismTest.KnockedOut), trial => Assert.Equal(SwitchSetting.Full, trial.With));

    private static double Value(SwitchSetting setting, MechanismSwitch of)
    {
        object record = of.Kind switch
        {
            SwitchKind.World => setting.World,
            SwitchKind.Difference => setting.Differences,
            _ => setting.Hypotheses,
        };
        return of.Property.GetValue(record) is double ratio ? ratio : of.Property.GetValue(record) is true ? 1 : 0;
    }
}
