using Catalyst.Analysis.Results;
using Catalyst.Scenarios.Experiments;

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
        Draws = plan.Study.Draws,
        Replicates = plan.Study.Replicates,
        PolicyStart = FamilyTables.FirstDay(plan.Study.PolicyStart),
        Months = plan.PolicyMonths,
        ValidUntil = plan.Study.ValidUntil,
        Notes = [.. Notes(plan)],
        Inputs = plan.Files,
        PlanHash = plan.Hash,
    };

    /// <summary>What the interval of a difference covers, in a sentence.</summary>
    public static string IntervalCovers(int draws) => draws == 1
        ? "Intervals cover the luck of replicates only: every parameter is held at its central value."
        : "Intervals cover the luck of replicates and the ranges from which parameters were drawn.";

    private static IEnumerable<string> Notes(Plan plan)
    {
        yield return IntervalCovers(plan.Study.Draws);
        yield return "Neighbourhoods are synthetic: residents by age and deprivation tenth are published, who lives next to whom is not.";
        yield return "Numbers of residents after the start are projected from published rates: they are estimates.";
        yield return "The model covers care at home for adults, the council's money for it, its providers and community groups; "
            + "hospitals, schools, housing and children's services are not in it.";
        yield return $"Money is in real pounds of {plan.Study.PriceYear}.";
        if (plan.Inputs.Place.Kind == "test") yield return $"{plan.Inputs.Place.Title} is made up: its results say nothing of any real place.";
    }
}
