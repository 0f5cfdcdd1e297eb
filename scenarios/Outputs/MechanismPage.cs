using System.Globalization;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Scenarios.Outputs;

/// <summary>
/// What each mechanism was claimed to move and what it moves, as a page for the documentation. It says what was found, also
/// where that is not what was claimed.
/// </summary>
internal sealed class MechanismPage(MechanismPlan plan, IReadOnlyList<MechanismRow> rows)
{
    /// <summary>Writes the page.</summary>
    public void Write(TextWriter page)
    {
        Front(page);
        Totals(page);
        foreach (var mechanism in plan.File.All.Where(each => rows.Any(row => row.Mechanism == each.Name))) Mechanism(page, mechanism);
    }

    private void Front(TextWriter page)
    {
        var study = plan.Plan.Study;
        page.WriteLine("# What each mechanism moves");
        page.WriteLine();
        page.WriteLine("Written by the command `mechanisms`; not to be edited by hand. Claims stand in `scenarios/mechanisms.json` "
            + "and were written down before the model was first run with the mechanism.");
        page.WriteLine();
        page.WriteLine(Invariant(
            $"Place: {plan.Plan.Inputs.Place.Title}. Policy from {study.PolicyStart} to {study.End + -1}. {plan.Plan.Families.Count} families under {plan.Settings.Count} settings of the switches, seed {study.Seed}."));
        page.WriteLine();
        page.WriteLine("Every effect is what the mechanism adds when it is switched on, with its 95% interval, paired family by family. *Alone*: no other "
            + "mechanism of its kind is on. *Knocked out*: all others are on, and the effect is what is lost without it. A mechanism of the world "
            + "moves the level in as-is, or how far another scenario lies from it; in the bare world in which it stands alone, differences are on and hypotheses off. "
            + "Differences and hypotheses move how far a scenario lies from as-is; what is not of their kind is on. "
            + "Hypotheses, which no evidence tests, are as claimed in the full model, and are also run the other way round.");
        page.WriteLine();
        page.WriteLine("`*` The interval leaves out zero. *agrees*, *disagrees*: it does so on the side that was claimed, or on the other. *open*: it holds zero. "
            + "Where nothing is claimed, only headline measures that clearly move are listed; about one interval in twenty leaves out zero by chance. "
            + "Every final measure stands in `mechanisms.parquet`. " + StudyManifest.IntervalCovers(study.Draws));
        page.WriteLine();
    }

    private void Totals(TextWriter page)
    {
        var directed = MechanismLines.Directed(rows);
        page.WriteLine("| claims that a measure moves one way | agree | disagree | open | unknown |");
        page.WriteLine("|---|---|---|---|---|");
        foreach (var (test, name) in Tests(rows).Where(test => test.Test != MechanismTest.Reversed))
        {
            int Count(Agreement agreement) => MechanismLines.Count(directed, test, agreement);
            page.WriteLine(Invariant(
                $"| {name} | {Count(Agreement.Agrees)} | {Count(Agreement.Disagrees)} | {Count(Agreement.HoldsZero)} | {Count(Agreement.Unknown)} |"));
        }
        page.WriteLine();
    }

    private void Mechanism(TextWriter page, Mechanism mechanism)
    {
        var own = rows.Where(row => row.Mechanism == mechanism.Name).ToList();
        page.WriteLine($"## {mechanism.Name}");
        page.WriteLine();
        page.WriteLine($"*{Capital(mechanism.Switch.KindName)}.* {mechanism.Meaning}");
        page.WriteLine();
        page.WriteLine($"Evidence: {mechanism.Evidence} ({string.Join(", ", mechanism.Sources)})");
        page.WriteLine();
        var sections = MechanismLines.Of(plan, mechanism, own);
        if (sections.Count == 0)
        {
            page.WriteLine("Nothing is claimed of it, and no headline measure clearly moves.");
            page.WriteLine();
        }
        foreach (var section in sections) Section(page, section, Tests(own));
    }

    private static void Section(TextWriter page, MechanismSection section, IReadOnlyList<(MechanismTest Test, string Name)> tests)
    {
        if (section.Unmoved.Count > 0)
        {
            var found = tests.Select(test => Invariant(
                $"{test.Name} {MechanismLines.Count(section.Unmoved, test.Test, Agreement.Agrees)} do not, {MechanismLines.Count(section.Unmoved, test.Test, Agreement.Disagrees)} do"));
            page.WriteLine($"{Capital(section.Subject)}: no final measure is claimed to move{(section.Unmoved.Any(row => row.Entailed) ? ", as the rules entail" : "")}; {string.Join("; ", found)}.");
            page.WriteLine();
        }
        if (section.Lines.Count == 0) return;
        page.WriteLine($"| {section.Subject} | claimed | {string.Join(" | ", tests.Select(test => test.Name))} |");
        page.WriteLine("|---|---|" + string.Concat(tests.Select(_ => "---|")));
        foreach (var line in section.Lines)
            page.WriteLine($"| `{line.Measure}` | {Claim(line)} | {string.Join(" | ", line.Effects.Select(Cell))} |");
        page.WriteLine();
        if (section.Quiet > 0)
        {
            page.WriteLine(Invariant($"Of {section.Quiet} other headline measures nothing is claimed, and no interval leaves out zero."));
            page.WriteLine();
        }
    }

    private static string Cell(MechanismRow row) => MechanismLines.Words(row).Replace(" *", " \\*", StringComparison.Ordinal)
        .Replace(" disagrees", " **disagrees**", StringComparison.Ordinal);

    private static string Claim(MechanismLine line) =>
        line.Claimed == ClaimedDirection.None ? "" : MechanismTables.Name(line.Claimed) + (line.Entailed ? ", entailed" : "");

    /// <summary>The tests that there are rows of, in order, with their names.</summary>
    private static IReadOnlyList<(MechanismTest Test, string Name)> Tests(IEnumerable<MechanismRow> of) =>
        [.. of.Select(row => row.Test).Distinct().Order().Select(test => (test, MechanismTables.Name(test).Replace('_', ' ')))];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
