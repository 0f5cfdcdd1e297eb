using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Tables;

namespace Catalyst.Analysis.Report;

/// <summary>The report's first page: what was studied, and what may and may not be concluded from it.</summary>
internal static class FrontSections
{
    private const string Residents = "residents";

    public static Html Facts(StudyResult result)
    {
        var manifest = result.Manifest;
        var years = (manifest.Months / 12.0).ToString("0.#", CultureInfo.InvariantCulture);
        (string Name, string Value)[] facts =
        [
            ("Study", manifest.Study),
            ("Place and months", result.Period()),
            ("Residents at the start", StartingResidents(result)),
            ("Policy", $"from {MonthTicks.Name(manifest.PolicyStart)}, {years} years"),
            ("Scenarios", string.Join(", ", manifest.Scenarios) + (result.Others.Count > 0 ? $"; each held against {result.Base}" : "")),
            ("Hypotheses", result.Hypotheses()),
            ("Runs", StudyFigures.Families(result.Families)),
            ("Seed", manifest.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Inputs valid until", manifest.ValidUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Engine", $"{manifest.EngineVersion}, results format {manifest.FormatVersion.ToString(CultureInfo.InvariantCulture)}"),
            ("Plan", manifest.PlanHash),
        ];
        return Html.Of($"""
            <dl class="facts">
            {facts.Where(fact => fact.Value.Length > 0).Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>\n"))}</dl>

            """);
    }

    public static Html Limits(StudyResult result)
    {
        Html[] limits =
        [
            Html.Of($"<strong>This is a simulation, not a forecast.</strong> It shows what follows from its assumptions. Many of these are judgements, and what differs between the paradigms has the thinnest evidence of all."),
            Interval(result),
            Html.Of($"<strong>Final measures decide, process measures explain.</strong> Spending more on prevention, say, is a means: it is not counted for or against a scenario."),
            .. Hypotheses(result),
            .. Chance(result),
            .. LeftOut(result),
            .. result.Manifest.Notes.Select(note => Html.Of($"{note}")),
        ];
        return Html.Of($"""
            <section class="limits">
            <h2>Read this first</h2>
            <ul>
            {limits.Select(limit => Html.Of($"<li>{limit}</li>\n"))}</ul>
            </section>

            """);
    }

    private static Html Interval(StudyResult result)
    {
        if (result.Families.Count < 2)
            return Html.Of($"<strong>No interval can be given</strong> for a single family of runs, so no difference below can be told from chance.");
        var varied = result.Families[0].Draw == result.Families[^1].Draw
            ? "chance alone: its assumptions are held at one draw, and the answer may hang on them"
            : "chance and of the assumptions that were drawn (it is of the mean over the draws: single draws spread wider, and more draws narrow it whatever is uncertain)";
        return Html.Of($"<strong>What ± means.</strong> A 95% interval for the mean, which takes account of {varied}. It knows nothing of what the model leaves out. Scenarios are compared family by family under the same luck, so a difference is known better than either of the two figures it is made of.");
    }

    private static IEnumerable<Html> Hypotheses(StudyResult result)
    {
        var scenarios = result.Manifest.Hypotheses.Select(each => each.Scenario).Distinct().ToList();
        if (scenarios.Count > 0)
            yield return Html.Of($"<strong>{scenarios.Count} of the scenarios run hypotheses that no evidence tests</strong>: {string.Join("; ", scenarios)}. They show what would follow if a claim held, or its opposite, and say nothing of whether it does.");
    }

    // Twenty intervals at 95% are expected to miss once even where nothing differs; the reader should know how many there are.
    private static IEnumerable<Html> Chance(StudyResult result)
    {
        var judged = result.Rows.Where(row => row.Measure.Kind == MeasureKind.Final).Sum(row => row.Outcomes.Count);
        if (judged > 0 && result.Families.Count > 1)
            yield return Html.Of($"<strong>{judged} differences in final measures are shown.</strong> Even if nothing differed, about one interval in twenty would leave out zero by chance.");
    }

    private static IEnumerable<Html> LeftOut(StudyResult result)
    {
        const int Named = 10;
        var missing = result.LeftOut;
        if (missing.Count == 0)
            yield break;
        var names = string.Join("; ", missing.Take(Named)) + (missing.Count > Named ? " …" : "");
        yield return Html.Of($"<strong>{missing.Count} of {missing.Count + result.Families.Count} families of runs are left out</strong>, of all scenarios alike, because a run of theirs failed or is not there: {names}.");
    }

    private static string StartingResidents(StudyResult result)
    {
        var measure = result.Rows.Select(row => row.Measure).FirstOrDefault(measure => measure.Name == Residents);
        if (measure is null || result.Families.Count == 0)
            return "";
        return NumberText.Fixed(result.Outcomes.Trajectory(result.Base, measure)[0].Value.Mean, 0);
    }
}
