using System.Text.Json;
using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments.Mechanisms;
using Catalyst.Scenarios.Inputs.Mechanisms;

namespace Catalyst.Scenarios.Outputs;

/// <summary>A row of the table of mechanisms: what switching one on does to one measure, and what was claimed.</summary>
internal sealed record MechanismRow(
    string Mechanism, MechanismTest Test, string Scenario, string Measure, SwitchKind Switch, ClaimedDirection Claimed, bool Entailed,
    Interval Effect, Verdict Verdict, Agreement Agreement);

/// <summary>The tables of the experiment on mechanisms, to and from rows.</summary>
internal static class MechanismTables
{
    /// <summary>One row a mechanism, test, scenario and final measure.</summary>
    public static TableSchema Effects { get; } = new("mechanisms",
    [
        Text("mechanism", "The mechanism, by the name of its switch.", MeasureKind.Key),
        Text("test", "alone: among no other of its kind; knocked_out: among all others; reversed: a hypothesis the other way round, alone.", MeasureKind.Key),
        Text("scenario", "The scenario whose difference from as-is is moved; for as-is, its level is.", MeasureKind.Key),
        Text("measure", "A final measure of place_month, summed up over the policy years as in a comparison.", MeasureKind.Key),
        Text("switch", "world, difference, or hypothesis: a claim that no evidence tests.", MeasureKind.Context),
        Text("claimed", "Which way the mechanism was claimed to move it when switched on: lower, higher, same, or none for no claim.", MeasureKind.Context),
        new("entailed", ColumnType.Boolean, "", "Whether the claim follows from the rules whatever the parameters.", MeasureKind.Context),
        new("families", ColumnType.Int32, "families", "Independent values that the interval rests on.", MeasureKind.Context),
        new("effect", ColumnType.Float64, "the measure's own", "Mean of what switching the mechanism on adds, paired family by family; empty where unknown.", MeasureKind.Context) { Nullable = true },
        new("half_width", ColumnType.Float64, "the measure's own", "Half the width of its 95% interval; empty where unknown.", MeasureKind.Context) { Nullable = true },
        Text("verdict", "lower, higher, no_clear_difference where the interval holds zero, same where no family differs, or unknown.", MeasureKind.Context),
        Text("agreement", "How the effect stands to the claim: agrees, disagrees, holds_zero, unknown, or no_claim.", MeasureKind.Context),
    ]);

    /// <summary>One row a setting of the switches and family: what became of it.</summary>
    public static TableSchema Runs { get; } = new("mechanism_runs",
    [
        Text("setting", "The setting of the switches; in full every one is on.", MeasureKind.Key),
        new("draw", ColumnType.Int32, "", "Draw of the parameters; 0 is the central values.", MeasureKind.Key),
        new("replicate", ColumnType.Int32, "", "Replicate of the draw.", MeasureKind.Key),
        Text("status", "done, or failed: then no effect rests on the family.", MeasureKind.Context),
        Text("message", "Why it failed; empty where it did not.", MeasureKind.Context) with { Nullable = true },
    ]);

    /// <summary>The effects as a table.</summary>
    public static Table Of(IEnumerable<MechanismEffect> effects)
    {
        var builder = new TableBuilder(Effects);
        foreach (var each in effects
            .OrderBy(each => each.Mechanism.Name, StringComparer.Ordinal).ThenBy(each => Name(each.Test), StringComparer.Ordinal)
            .ThenBy(each => each.Scenario, StringComparer.Ordinal).ThenBy(each => each.Measure.Name, StringComparer.Ordinal))
        {
            builder.Add(each.Mechanism.Name).Add(Name(each.Test)).Add(each.Scenario).Add(each.Measure.Name)
                .Add(Name(each.Mechanism.Switch.Kind)).Add(Name(each.Claimed)).Add(each.Entailed).Add(each.Effect.Count);
            Known(each.Effect.Mean);
            Known(each.Effect.HalfWidth);
            builder.Add(Name(each.Verdict)).Add(Name(each.Agreement));
        }
        return builder.Build();

        void Known(double value)
        {
            if (double.IsFinite(value)) builder.Add(value);
            else builder.AddNull();
        }
    }

    /// <summary>What became of every family under every setting, as a table.</summary>
    public static Table Of(IEnumerable<MechanismFamily> lived)
    {
        var builder = new TableBuilder(Runs);
        foreach (var each in lived.OrderBy(each => each.Setting.Name, StringComparer.Ordinal).ThenBy(each => each.Family, Family.Order))
        {
            builder.Add(each.Setting.Name).Add(each.Family.Draw).Add(each.Family.Replicate)
                .Add(each.Figures is null ? FamilyTables.Failed : FamilyTables.Done);
            if (each.Figures is null) builder.Add(each.Message);
            else builder.AddNull();
        }
        return builder.Build();
    }

    /// <summary>The rows of a table of effects.</summary>
    public static IReadOnlyList<MechanismRow> Rows(Table table)
    {
        string[] mechanisms = table.Text("mechanism"), tests = table.Text("test"), scenarios = table.Text("scenario");
        string[] measures = table.Text("measure"), switches = table.Text("switch"), claimed = table.Text("claimed");
        string[] verdicts = table.Text("verdict"), agreements = table.Text("agreement");
        var (entailed, families) = (table.Boolean("entailed"), table.Int32("families"));
        double[] effects = table.Numbers("effect"), halves = table.Numbers("half_width");
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(row => new MechanismRow(
                mechanisms[row], Of<MechanismTest>(tests[row]), scenarios[row], measures[row], Of<SwitchKind>(switches[row]),
                Of<ClaimedDirection>(claimed[row]), entailed[row], new Interval(effects[row], halves[row], families[row]),
                Of<Verdict>(verdicts[row]), Of<Agreement>(agreements[row]))),
        ];
    }

    /// <summary>A member of an enumeration as the tables spell it.</summary>
    public static string Name<T>(T member) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());

    private static T Of<T>(string name) where T : struct, Enum => Enum.GetValues<T>().Single(member => Name(member) == name);

    private static TableColumn Text(string name, string meaning, MeasureKind kind) => new(name, ColumnType.Text, "", meaning, kind);
}
