using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>
/// What somebody without a model would have said: the rates by age and sex of the trial's first day, for the residents whom
/// the trial has on the day asked for. Of a flow the first published value that the model is fitted to is carried forward,
/// where there is one; else the trial's first year, which has still to settle.
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

    /// <summary>The projection at constant rates; null where the figure is of the start, of a shock, or no rate by age.</summary>
    /// <param name="measure">What of the model stands beside the figure.</param>
    /// <param name="run">The run of its trial.</param>
    /// <param name="basis">The published figure that is carried forward; null where there is none.</param>
    public static double? Of(FigureMeasure measure, TrialRecord run, PublishedFigure? basis = null)
    {
        if (measure.Trial.Against is not null || measure.Over is not null || measure.Group.When <= run.Start) return null;
        var (then, now) = (run.Days[run.Start].People, run.Days[measure.Group.When].People);
        if (measure.Column.ShareOf is { } stock) return Rate(stock, measure.Group, then, now);
        if (!Profiles.TryGetValue(measure.Column.Name, out var profile) || !run.Days.ContainsKey(run.Start + measure.Months)) return null;
        var whole = measure.Column.Groups.HasFlag(ColumnGroups.CouncilAges) || measure.Column.Groups.HasFlag(ColumnGroups.Ages)
            ? measure.Group
            : measure.Group with { AgeFrom = measure.Column.Name == "care_home_admissions_per_100000" ? 65 : 0, AgeTo = Residents.OldestAge };
        var (first, people) = basis is null
            ? (FigureValue.Of(measure with { Group = measure.Group with { When = run.Start } }, run, null), then)
            : (basis.Value, run.Days[basis.Measure.Group.When].People);
        return first * Rate(profile, whole, then, now) / Rate(profile, whole, then, people);
    }

    /// <summary>The earliest figure that the model is fitted to of the same thing, in the same trial and place, before a figure.</summary>
    public static PublishedFigure? BasisOf(PublishedFigure figure, IEnumerable<PublishedFigure> all) => all
        .Where(each => each.Class == FigureClass.Fitted && each.Place == figure.Place && each.Measure.Over is null
            && each.Measure.Column == figure.Measure.Column && each.Measure.Trial == figure.Measure.Trial
            && each.Measure.Group.When < figure.Measure.Group.When
            && each.Measure.Group with { When = figure.Measure.Group.When } == figure.Measure.Group)
        .MinBy(each => each.Measure.Group.When.Index);

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
