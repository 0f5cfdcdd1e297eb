using System.Globalization;
using Catalyst.Analysis.Results;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs;

namespace Catalyst.Scenarios.Outputs;

/// <summary>What a results folder says of itself, as far as the plan knows it.</summary>
internal static class StudyManifest
{
    /// <summary>The manifest of a plan, without the tables.</summary>
    public static Manifest Of(Plan plan) => new()
    {
        Study = plan.Study.Name,
        Question = plan.Study.Question,
        Place = plan.Inputs.Place.Title,
        EngineVersion = Plan.EngineVersion,
        Seed = plan.Study.Seed,
        Scenarios = [.. plan.Study.Scenarios.Select(scenario => scenario.Name)],
        Hypotheses = [.. ScenarioNotes.Hypotheses(plan.Study.Scenarios)],
        Draws = plan.Study.Draws,
        Replicates = plan.Study.Replicates,
        PolicyStart = FamilyTables.FirstDay(plan.Study.PolicyStart),
        Months = plan.PolicyMonths,
        ValidUntil = plan.Study.ValidUntil,
        Notes = [.. Notes(plan)],
        Withheld = [.. Withheld(plan.Inputs.Place).Select(measure => measure.Name)],
        Inputs = plan.Files,
        PlanHash = plan.Hash,
    };

    /// <summary>What the interval of a difference covers, in a sentence.</summary>
    public static string IntervalCovers(int draws) => draws == 1
        ? "Intervals cover the luck of replicates only: every parameter is held at one value."
        : "Intervals are of the mean over the parameter draws: single draws spread wider, and more draws narrow the interval "
            + "whatever is uncertain.";

    /// <summary>How a study departs from the files' values and from a world with everything on, a sentence each.</summary>
    public static IEnumerable<string> Departures(Plan plan)
    {
        var study = plan.Study;
        if (study.Overrides.Count > 0)
            yield return "Overridden: " + string.Join(", ", study.Overrides.Select(each =>
                string.Create(CultureInfo.InvariantCulture, $"{each.Path} = {each.Value}"))) + ".";
        var off = Off(study.World);
        if (off.Length > 0) yield return $"Switched off in every scenario: {off}.";
        var stress = Set(study.Stress, new Stress());
        if (stress.Length > 0) yield return $"Stress on every scenario: {stress}.";
        foreach (var note in ScenarioNotes.Of(plan)) yield return note;
        if (Withheld(plan.Inputs.Place).Any())
            yield return $"{plan.Inputs.Place.Title} is many councils, and the model gives it one: measures of a council's finances are left out but for shares.";
    }

    /// <summary>Measures that say nothing of a place: of a nation those of one council's finances, but for shares.</summary>
    internal static IEnumerable<TableColumn> Withheld(PlaceFile place) => place.Kind != PlaceFile.Nation
        ? []
        : OutputTables.PlaceMonth.Columns.Where(column => column.Kind != MeasureKind.Key
            && (column.Theme == "money" || column.Unit.StartsWith("GBP", StringComparison.Ordinal))
            && !column.Unit.StartsWith("share", StringComparison.Ordinal));

    /// <summary>The switches that are off.</summary>
    internal static string Off<T>(T switches) where T : notnull =>
        string.Join(", ", SwitchReader.Of(typeof(T)).Where(each => each.Property.GetValue(switches) is false).Select(each => each.Name));

    /// <summary>The ratios and switches that are not as in a neutral record.</summary>
    internal static string Set<T>(T record, T neutral) where T : notnull =>
        string.Join(", ", SwitchReader.RatiosOf(typeof(T)).Concat(SwitchReader.Of(typeof(T)))
            .Where(each => !Equals(each.Property.GetValue(record), each.Property.GetValue(neutral)))
            .Select(each => each.Property.GetValue(record) is double ratio
                ? string.Create(CultureInfo.InvariantCulture, $"{each.Name} = {ratio}")
                : each.Name));

    private static IEnumerable<string> Notes(Plan plan)
    {
        foreach (var departure in Departures(plan)) yield return departure;
        yield return IntervalCovers(plan.Study.Draws);
        yield return "Neighbourhoods are synthetic: residents by age and deprivation tenth are published, who lives next to whom is not.";
        yield return "Numbers of residents after the start are projected from published rates: they are estimates.";
        yield return "The model covers the services listed in services.json, the council's budget, providers of personal care and "
            + "community groups; admissions to hospital are counted, but hospitals, schools, housing and households are not in it.";
        yield return $"Money is in real pounds of {plan.Study.PriceYear}.";
        if (plan.Inputs.Place.Kind == "test") yield return $"{plan.Inputs.Place.Title} is made up: its results say nothing of any real place.";
    }
}
