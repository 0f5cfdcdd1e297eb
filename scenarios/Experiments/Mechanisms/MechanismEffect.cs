using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Scenarios.Experiments.Mechanisms;

/// <summary>How an effect stands to what was claimed.</summary>
internal enum Agreement
{
    /// <summary>Nothing was claimed.</summary>
    NoClaim,

    /// <summary>The whole interval lies where it was claimed to; or nothing moves, as claimed.</summary>
    Agrees,

    /// <summary>The whole interval lies on the other side; or something moves that was claimed not to.</summary>
    Disagrees,

    /// <summary>The interval holds zero: neither.</summary>
    HoldsZero,

    /// <summary>The effect or its interval is unknown.</summary>
    Unknown,
}

/// <summary>What switching a mechanism on does to one measure.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Test">Among what others.</param>
/// <param name="Scenario">
/// The scenario whose difference from the counterfactual is moved; the counterfactual itself where its level is.
/// </param>
/// <param name="Measure">The measure.</param>
/// <param name="Claimed">Which way was claimed.</param>
/// <param name="Entailed">Whether the claim follows from the rules.</param>
/// <param name="Effect">The effect with its interval.</param>
/// <param name="Verdict">What the interval allows to be said.</param>
internal sealed record MechanismEffect(
    Mechanism Mechanism, MechanismTest Test, string Scenario, TableColumn Measure, ClaimedDirection Claimed, bool Entailed,
    Interval Effect, Verdict Verdict)
{
    private const double Rounding = 1e-12;

    /// <summary>How the effect stands to the claim.</summary>
    public Agreement Agreement => (Claimed, Verdict) switch
    {
        (ClaimedDirection.None, _) => Agreement.NoClaim,
        (ClaimedDirection.Same, Verdict.Same) => Agreement.Agrees,
        // In a single family there is no interval, yet what differs there is not the same.
        (ClaimedDirection.Same, _) => Effect.Mean is double.NaN ? Agreement.Unknown : Agreement.Disagrees,
        (_, Verdict.Unknown) => Agreement.Unknown,
        (_, Verdict.Same or Verdict.NoClearDifference) => Agreement.HoldsZero,
        _ => (Claimed == ClaimedDirection.Higher) == (Verdict == Verdict.Higher) ? Agreement.Agrees : Agreement.Disagrees,
    };

    /// <summary>
    /// The effects of every trial on every final measure, over the families that were lived to their end under every setting:
    /// of mechanisms of the world on the level in the counterfactual, and of all on how each scenario differs from it.
    /// </summary>
    public static IReadOnlyList<MechanismEffect> Of(MechanismPlan plan, IReadOnlyList<MechanismFamily> lived)
    {
        var failed = lived.Where(each => each.Figures is null).Select(each => each.Family).ToHashSet();
        var bySetting = lived.Where(each => !failed.Contains(each.Family)).ToLookup(each => each.Setting.Setting);
        return
        [
            .. from trial in plan.Trials
               from scenario in plan.Plan.Study.Scenarios
               where scenario.Name != Study.AsIs || trial.Mechanism.Switch.Kind == SwitchKind.World
               from measure in MechanismRun.Measures
               select Of(trial, scenario, measure, bySetting),
        ];
    }

    private static MechanismEffect Of(
        MechanismTrial trial, Scenario scenario, TableColumn measure, ILookup<SwitchSetting, MechanismFamily> lived)
    {
        var with = lived[trial.With].ToDictionary(each => each.Family, each => each.Figures!);
        var without = lived[trial.Without].ToDictionary(each => each.Family, each => each.Figures!);
        Family[] families = [.. with.Keys];
        // Paired twice: with its own family without the mechanism, and that difference with the same of the counterfactual.
        var moved = new FamilyValues(trial.Mechanism.Name, families, [.. families.Select(Moved)]);
        var outcome = ScenarioOutcome.Of(moved, new FamilyValues("nothing", families, new double[families.Length]), measure.Better);
        var claim = trial.Test == MechanismTest.Reversed ? null : ClaimOn(trial.Mechanism, scenario, measure.Name);
        return new MechanismEffect(
            trial.Mechanism, trial.Test, scenario.Name, measure, claim?.Direction ?? ClaimedDirection.None, claim?.Entailed ?? false,
            outcome.Comparison.Difference, outcome.Verdict);

        double Moved(Family family)
        {
            var level = Level(scenario.Name);
            if (scenario.Name == Study.AsIs) return level.Moved;
            var counterfactual = Level(Study.AsIs);
            var contrast = level.Moved - counterfactual.Moved;
            // What is left where both moved alike is the rounding of two sums, and no effect.
            return Math.Abs(contrast) <= Rounding * Math.Max(level.Size, counterfactual.Size) ? 0 : contrast;

            (double Moved, double Size) Level(string name)
            {
                var (one, other) = (with[family][(name, measure.Name)], without[family][(name, measure.Name)]);
                return (one - other, Math.Max(Math.Abs(one), Math.Abs(other)));
            }
        }
    }

    private static MechanismClaim? ClaimOn(Mechanism mechanism, Scenario scenario, string measure)
    {
        if (MechanismPlan.ParadigmOf(scenario) is not { } paradigm) return null;
        // Of today's paradigm a mechanism of the world claims the level, not what sets another scenario apart.
        var isLevel = scenario.Name == Study.AsIs;
        if (mechanism.Switch.Kind == SwitchKind.World && !isLevel && paradigm == Paradigm.Today.Name) return null;
        return mechanism.ClaimOn(paradigm, measure);
    }
}
