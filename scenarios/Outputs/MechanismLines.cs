using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Scenarios.Outputs;

/// <summary>One measure of one scenario under one mechanism: what was claimed, and the effect in each test.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Claimed">What was claimed.</param>
/// <param name="Entailed">Whether the claim follows from the rules.</param>
/// <param name="Effects">The effect in each test, in the order of <see cref="MechanismTest"/>.</param>
internal sealed record MechanismLine(string Measure, ClaimedDirection Claimed, bool Entailed, IReadOnlyList<MechanismRow> Effects);

/// <summary>What is shown of one scenario under one mechanism.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Subject">What is moved: the level in the counterfactual, or how far the scenario lies from it.</param>
/// <param name="Lines">Measures of which something is claimed, and headline measures that clearly move unclaimed.</param>
/// <param name="Unmoved">Effects on measures that were claimed not to move at all.</param>
/// <param name="Quiet">Headline measures left out: nothing is claimed of them and no interval leaves out zero.</param>
internal sealed record MechanismSection(
    string Scenario, string Subject, IReadOnlyList<MechanismLine> Lines, IReadOnlyList<MechanismRow> Unmoved, int Quiet);

/// <summary>The rows of the table of mechanisms as they are shown: sorted into mechanisms and scenarios, the telling ones only.</summary>
internal static class MechanismLines
{
    /// <summary>The sections of a mechanism in the study's order of scenarios; scenarios of which there is nothing to show are left out.</summary>
    public static IReadOnlyList<MechanismSection> Of(MechanismPlan plan, Mechanism mechanism, IReadOnlyList<MechanismRow> rows) =>
    [
        .. from scenario in plan.Plan.Study.Scenarios
           let section = Section(scenario.Name, [.. rows.Where(row => row.Mechanism == mechanism.Name && row.Scenario == scenario.Name)])
           where section.Lines.Count > 0 || section.Unmoved.Count > 0
           select section,
    ];

    /// <summary>How many claims have an agreement in a test.</summary>
    public static int Count(IEnumerable<MechanismRow> rows, MechanismTest test, Agreement agreement) =>
        rows.Count(row => row.Test == test && row.Agreement == agreement);

    /// <summary>The rows of which a direction is claimed; that nothing moves at all is counted apart, lest it swell what agrees.</summary>
    public static IReadOnlyList<MechanismRow> Directed(IEnumerable<MechanismRow> rows) =>
        [.. rows.Where(row => row.Claimed is ClaimedDirection.Lower or ClaimedDirection.Higher)];

    /// <summary>An effect with its interval, a star where that leaves out zero, and how it stands to the claim.</summary>
    public static string Words(MechanismRow row)
    {
        if (row.Verdict == Verdict.Same) return "same";
        var star = row.Verdict is Verdict.Lower or Verdict.Higher ? " *" : "";
        return (row.Effect.Mean > 0 ? "+" : "") + NumberText.WithInterval(row.Effect) + star + row.Agreement switch
        {
            Agreement.Agrees => " agrees",
            Agreement.Disagrees => " disagrees",
            Agreement.HoldsZero => " open",
            _ => "",
        };
    }

    private static MechanismSection Section(string scenario, IReadOnlyList<MechanismRow> rows)
    {
        var lines = from measure in MechanismRun.Measures
                    let effects = rows.Where(row => row.Measure == measure.Name).OrderBy(row => row.Test).ToList()
                    where effects.Count > 0
                    select (measure.Headline, Line: new MechanismLine(measure.Name, effects[0].Claimed, effects[0].Entailed, effects));
        var all = lines.ToList();
        var shown = all.Where(each => each.Line.Claimed is ClaimedDirection.Lower or ClaimedDirection.Higher || (each.Headline && Moves(each.Line))).ToList();
        return new MechanismSection(
            scenario, scenario == Study.AsIs ? $"level in {scenario}" : $"{scenario} less {Study.AsIs}", [.. shown.Select(each => each.Line)],
            [.. rows.Where(row => row.Claimed == ClaimedDirection.Same)],
            all.Count(each => each.Headline && each.Line.Claimed != ClaimedDirection.Same) - shown.Count(each => each.Headline));
    }

    private static bool Moves(MechanismLine line) =>
        line.Claimed == ClaimedDirection.None && line.Effects.Any(row => row.Verdict is Verdict.Lower or Verdict.Higher);
}
