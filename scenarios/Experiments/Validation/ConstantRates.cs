using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>
/// What somebody without a model would have said: the rates by age and sex of the trial's first day or year, for the
/// residents whom the trial has on the day asked for.
/// </summary>
internal static class ConstantRates
{
    /// <summary>Whom a flow follows in age: stocks whose profile by age stands for the flow's, which is not counted by single age.</summary>
    private static readonly Dictionary<string, Counted> Profiles = new()
    {
        ["requests_per_1000"] = Counted.Dependent,
        ["long_term_support_per_1000"] = Counted.CouncilCare,
        ["care_home_admissions_per_100000"] = Counted.CareHome,
        ["emergency_admissions_per_1000"] = Counted.Multimorbid,
        ["emergency_attendances_per_1000"] = Counted.Multimorbid,
    };

    private static readonly Dictionary<string, Counted> Stocks = new()
    {
        ["condition_share"] = Counted.Condition,
        ["multimorbid_share"] = Counted.Multimorbid,
        ["four_conditions_share"] = Counted.FourConditions,
        ["dependent_share"] = Counted.Dependent,
        ["dependent_daily_share"] = Counted.Daily,
        ["dependent_high_share"] = Counted.High,
        ["isolated_share"] = Counted.Isolated,
        ["member_share"] = Counted.Members,
        ["care_home_share"] = Counted.CareHome,
    };

    /// <summary>The projection at constant rates; null where the figure is of the start, of a shock, or no rate by age.</summary>
    public static double? Of(FigureMeasure measure, TrialRecord run)
    {
        if (measure.Trial.Against is not null || measure.Over is not null || measure.Group.When <= run.Start) return null;
        var (then, now) = (run.Days[run.Start].People, run.Days[measure.Group.When].People);
        if (Stocks.TryGetValue(measure.Column.Name, out var stock)) return Rate(stock, measure.Group, then, now);
        if (!Profiles.TryGetValue(measure.Column.Name, out var profile) || !run.Days.ContainsKey(run.Start + measure.Months)) return null;
        var first = FigureValue.Of(measure with { Group = measure.Group with { When = run.Start } }, run, null);
        var whole = measure.Column.Groups.HasFlag(ColumnGroups.CouncilAges) || measure.Column.Groups.HasFlag(ColumnGroups.Ages)
            ? measure.Group
            : measure.Group with { AgeFrom = measure.Column.Name == "care_home_admissions_per_100000" ? 65 : 0, AgeTo = Residents.OldestAge };
        return first * Rate(profile, whole, then, now) / Rate(profile, whole with { When = run.Start }, then, then);
    }

    /// <summary>The day on which a flow's first span ends, which the projection needs.</summary>
    public static IEnumerable<Month> Days(FigureMeasure measure)
    {
        if (measure.Column.IsFlow && Profiles.ContainsKey(measure.Column.Name)) yield return measure.Trial.From + measure.Months;
    }

    private static double Rate(Counted what, FigureGroup group, PopulationCount then, PopulationCount now)
    {
        double sum = 0, people = 0;
        for (var age = group.AgeFrom; age <= group.AgeTo; age++)
            for (var sex = group.Sex ?? 0; sex <= (group.Sex ?? 1); sex++)
            {
                var there = then.Sum(Counted.Residents, age, age, sex, group.Quintile - 1);
                var here = now.Sum(Counted.Residents, age, age, sex, group.Quintile - 1);
                people += here;
                if (there > 0) sum += here * (then.Sum(what, age, age, sex, group.Quintile - 1) / (double)there);
            }
        return sum / people;
    }
}
