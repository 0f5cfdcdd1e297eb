using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>Reads off a trial what stands beside a published figure.</summary>
internal static class FigureValue
{
    private const int Older = 65, Adult = 18;

    /// <summary>The model's value of a measure in one run.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="run">The run of its trial.</param>
    /// <param name="against">The run of the same luck that a shock is held against; null where the trial is no shock.</param>
    public static double Of(FigureMeasure measure, TrialRecord run, TrialRecord? against)
    {
        switch (measure.Column.Name)
        {
            case "isolated_death_ratio":
                var more = MeanIsolated(measure, run) - MeanIsolated(measure, against!);
                // Of all adults' deaths; the isolated are a share s, so that deaths are in proportion to 1 + s (ratio − 1).
                var change = AdultDeaths(measure, run) / AdultDeaths(measure, against!) - 1;
                var share = MeanIsolated(measure, against!);
                return 1 + change / (more - change * share);
            case "spend_elasticity_of_deaths":
                var spend = CareSpend(measure, run) / CareSpend(measure, against!);
                return Math.Log(Plain(measure, measure.Group, run, "deaths") / Plain(measure, measure.Group, against!, "deaths")) / Math.Log(spend);
            default:
                var value = Grouped(measure, run);
                return against is null ? value : value / Grouped(measure, against);
        }
    }

    /// <summary>The days on which a measure needs people counted, in a trial.</summary>
    public static IEnumerable<Month> Days(FigureMeasure measure)
    {
        yield return measure.Trial.From;
        foreach (var group in measure.Over is { } over ? [measure.Group, over] : (FigureGroup[])[measure.Group])
        {
            yield return group.When;
            if (!measure.Column.IsFlow) continue;
            yield return group.When + measure.Months;
            if (measure.Column.Name == "isolated_death_ratio")
                for (var month = 0; month < measure.Months; month += Month.PerYear) yield return group.When + month;
        }
    }

    private static double Grouped(FigureMeasure measure, TrialRecord run)
    {
        var value = Plain(measure, measure.Group, run, measure.Column.Name);
        return measure.Over is { } over ? value / Plain(measure, over, run, measure.Column.Name) : value;
    }

    private static double Plain(FigureMeasure measure, FigureGroup group, TrialRecord run, string column)
    {
        var day = run.Days[group.When];
        var (years, end) = (measure.Months / (double)Month.PerYear, group.When + measure.Months);
        var months = run.Over(group.When, measure.Months).ToList();
        return column switch
        {
            "residents" => Count(Counted.Residents),
            "population_share" => Count(Counted.Residents) / day.People.Sum(Counted.Residents, 0, Residents.OldestAge),
            "multimorbid_residents" => Count(Counted.Multimorbid),
            "four_conditions_residents" => Count(Counted.FourConditions),
            "unmet_share" => Count(Counted.Unmet) / Count(Counted.Dependent),
            "unpaid_only_share" => Count(Counted.UnpaidOnly) / Count(Counted.Helped),
            "care_home_residents" => Count(Counted.CareHome),
            "care_home_paying_share" => Count(Counted.CareHomePaying) / Count(Counted.CareHome),
            "carer_share" => day.Carers / (double)day.People.Sum(Counted.Residents, Adult, Residents.OldestAge),
            "deaths" => TrialLives.Deaths(run, group, end),
            "deaths_per_1000" => 1000 * TrialLives.Deaths(run, group, end) / TrialLives.PersonYears(run, group, end),
            "life_expectancy" => TrialLives.Years(run, LifeMeasure.All, group, end),
            "dependency_free_years" => TrialLives.Years(run, LifeMeasure.FreeOfDependency, group, end),
            "fertility" => TrialLives.BirthsPerWoman(run, group.When, months.Sum(month => month.Births) / years),
            "requests_per_1000" => 1000 * Requests() / years / People(),
            "hospital_request_share" => months.Sum(month => month.HospitalRequests)
                / (double)months.Sum(month => month.Requests65 + month.Requests1864),
            "long_term_support_per_1000" => 1000 * Persons(day.Supported.Concat(months.SelectMany(month => month.Supported))) / People(),
            "long_term_support_kept_share" => Persons(months[^1].Supported) / Persons(day.Supported.Concat(months.SelectMany(month => month.Supported))),
            "long_term_support_lasting_share" => Persons(Lasting()) / Persons(day.Supported.Concat(months.SelectMany(month => month.Supported))),
            "care_home_admissions_per_100000" => 100_000 * Started(service => service == "care_homes") / years / Aged(Older, Residents.OldestAge),
            "starts_per_1000" => 1000 * Started(measure.Services.Contains) / years / People(),
            "emergency_admissions_per_1000" => 1000 * Bands().Sum(band => months.Sum(month => month.Admissions[band])) / years / People(),
            "emergency_attendances_per_1000" => 1000 * months.Sum(month => month.Attendances) / years / People(),
            "spend_per_head" => Services(measure.Services.Contains).Sum(s => months.Sum(month => month.Spend[s])) / 100.0 / years / People(),
            "spend_share" => Net(Services(measure.Services.Contains)) / (Net(Services(_ => true)) + months.Sum(month => month.OtherPence)),
            "waiting_per_1000" => 1000 * months.Average(month => month.Waiting / (double)month.Residents),
            _ => FigureColumn.Find(column) is { ShareOf: { } counted } ? Share(counted) : throw new ArgumentException($"There is no column {column}."),
        };

        double Count(Counted what) => day.People.Sum(what, group.AgeFrom, group.AgeTo, group.Sex, group.Quintile - 1);

        // Weighted by all residents of the place at the trial's start where ages are to be made equal.
        double Share(Counted what) => measure.Standardised
            ? Standardised(day.People, run.Days[run.Start].People, what, group)
            : Count(what) / Count(Counted.Residents);

        // Mean of the first and the last day.
        double People() => Aged(group.AgeFrom, group.AgeTo);

        double Aged(int from, int to) =>
            (day.People.Sum(Counted.Residents, from, to) + run.Days[end].People.Sum(Counted.Residents, from, to)) / 2.0;

        IEnumerable<int> Bands() => Enumerable.Range(group.AgeFrom, group.AgeTo - group.AgeFrom + 1).Select(EventCounts.BandOf).Distinct();

        double Requests() => (group.AgeFrom < Older ? months.Sum(month => month.Requests1864) : 0)
            + (group.AgeTo >= Older ? months.Sum(month => month.Requests65) : 0);

        double Persons(IEnumerable<Supported> supported) =>
            supported.Where(each => each.Age >= group.AgeFrom && each.Age <= group.AgeTo).Select(each => each.Id).Distinct().Count();

        // By identity alone: whoever is in it throughout has a birthday meanwhile.
        IEnumerable<Supported> Lasting()
        {
            var throughout = day.Supported.Select(each => each.Id).ToHashSet();
            foreach (var month in months) throughout.IntersectWith(month.Supported.Select(each => each.Id));
            return months[^1].Supported.Where(each => throughout.Contains(each.Id));
        }

        double Started(Func<string, bool> meant) => Services(meant).Sum(s => months.Sum(month => month.Starts[s] + month.TakenOver[s]));

        IEnumerable<int> Services(Func<string, bool> meant) =>
            Enumerable.Range(0, run.Hazards.Services.Count).Where(s => meant(run.Hazards.Services[s].Name));

        double Net(IEnumerable<int> services) => services.Sum(s => months.Sum(month => month.Spend[s] - month.Contributions[s]));
    }

    private static double Standardised(PopulationCount people, PopulationCount standard, Counted what, FigureGroup group)
    {
        double sum = 0, weights = 0;
        for (var age = group.AgeFrom; age <= group.AgeTo; age++)
        {
            var there = people.Sum(Counted.Residents, age, age, group.Sex, group.Quintile - 1);
            if (there == 0) continue;
            var weight = standard.Sum(Counted.Residents, age, age);
            sum += weight * people.Sum(what, age, age, group.Sex, group.Quintile - 1) / (double)there;
            weights += weight;
        }
        return sum / weights;
    }

    // Deaths are counted by five-year bands, of which 20 is the first without children.
    private static double AdultDeaths(FigureMeasure measure, TrialRecord run) =>
        Plain(measure, measure.Group with { AgeFrom = Adult + 2, AgeTo = Residents.OldestAge }, run, "deaths");

    private static double MeanIsolated(FigureMeasure measure, TrialRecord run)
    {
        var shares = new List<double>();
        for (var month = 0; month <= measure.Months; month += Month.PerYear)
        {
            var people = run.Days[measure.Group.When + month].People;
            shares.Add(people.Sum(Counted.Isolated, Adult, Residents.OldestAge)
                / (double)people.Sum(Counted.Residents, Adult, Residents.OldestAge));
        }
        return shares.Average();
    }

    private static double CareSpend(FigureMeasure measure, TrialRecord run)
    {
        var services = run.Hazards.Services;
        return run.Over(measure.Group.When, measure.Months).Sum(month =>
            Enumerable.Range(0, services.Count).Where(s => services[s].Coverage > 0).Sum(s => (double)month.Spend[s]));
    }
}
