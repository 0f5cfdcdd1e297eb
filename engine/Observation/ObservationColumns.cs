using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Submodels;
using static Catalyst.Engine.Observation.MonthView;
using static Catalyst.Engine.Observation.ObservationKind;
using static Catalyst.Engine.Observation.ObservationType;

namespace Catalyst.Engine.Observation;

/// <summary>
/// THE list of what is observed. A column is added here and nowhere else; files, documentation and report follow.
/// </summary>
public static partial class ObservationColumns
{
    /// <summary>Services, month by month.</summary>
    public static ObservationTable<ServiceMonth> ServiceMonth { get; } = new("service_month",
    [
        new("month", ObservationType.Month, "month", "First day of the month lived.", Key, r => r.View.Month.Index),
        new("service", Service, "", "The service, by its key in the list of services.", Key, r => r.Service),
        new("requests", Whole, "requests", "Requests that fell to the service in the month.", Process, r => r.View.Flows.Requests[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("accepted", Whole, "requests", "Requests accepted.", Process, r => r.View.Flows.Accepted[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("refused", Whole, "requests", "Requests found not eligible or over the capital limit.", Process, r => r.View.Flows.Refused[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("turned_away", Whole, "residents", "Residents who found an open service full.", Final, r => r.View.Flows.TurnedAway[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum, Better = Better.Lower },
        new("stopped_by_notice", Whole, "resident-months", "Residents ready to start whom a section 114 notice kept from it, month by month; of open services they are turned away.", Process, r => r.View.Flows.StoppedByNotice[r.Service]) { Theme = "money", Summary = ObservationSummary.Sum },
        new("waiting", Whole, "residents", "Residents waiting at the month's end.", Final, r => r.People.Waits[r.Service]) { Theme = "demand pressure", Better = Better.Lower },
        new("cohort_waiting", Whole, "residents", "Of those, residents who lived here when the policy started.", Final, r => r.People.CohortWaits[r.Service]) { Theme = "demand pressure", Better = Better.Lower },
        new("wait_months", Real, "months", "Mean months waited by those who started; those still waiting are not in it; empty where none started.", Process, r => Share(r.View.Flows.StartsWaitedMonths[r.Service], r.View.Flows.Starts[r.Service])) { Theme = "demand pressure" },
        new("starts", Whole, "residents", "Residents who started at the council's cost.", Process, r => r.View.Flows.Starts[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("ends", Whole, "residents", "Residents whose service at the council's cost ended because time or need was over, or who died or left.", Process, r => r.View.Flows.Ends[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("withdrawn", Whole, "residents", "Residents from whom a service was taken that would have gone on.", Process, r => r.View.Flows.Withdrawn[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("broken_off", Whole, "residents", "Residents, whoever pays, whose care was broken off in the month.", Process, r => r.View.Flows.Disruptions[r.Service]) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("served", Whole, "residents", "Residents served at the council's cost, those whose care is broken off included.", Process, r => r.View.State.Council.Rolls.Served[r.Service]) { Theme = "demand pressure" },
        new("paying_themselves", Whole, "residents", "Residents who have the service and pay for it themselves.", Process, r => r.View.State.Council.Rolls.Paying[r.Service]) { Theme = "demand pressure" },
        new("cohort_served", Whole, "residents", "Residents served, whoever pays, who lived here when the policy started.", Process, r => r.People.CohortHas[r.Service]) { Theme = "demand pressure" },
        new("labour_hours", Real, "hours", "Hours of care labour that it took, whoever pays.", Process, r => Hours(r.View.State.Council.Rolls.Labour[r.Service])) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("budget_gbp", Real, "GBP", "A month's part of the year's budget, gross of what users pay.", Process, r => Pounds(r.View.State.Council.MonthlyPence(r.Service))) { Theme = "money", Summary = ObservationSummary.Sum },
        new("commissioned_gbp", Real, "GBP", "Of the budget, what communities commission and has left the council's line.", Process, r => Pounds(r.View.State.Council.CommissionedPence[r.Service] / (double)Kernel.Month.PerYear)) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("coverage_share", Real, "share", "Residents within reach of a group that is invited to take part.", Process, r => r.View.State.Council.Coverage[r.Service]) { Theme = "power and culture" },
        new("months_held", Whole, "months", "Months since power over the service began to move; 0 where it does not.", Process, r => r.View.State.Council.TransferMonths[r.Service]) { Theme = "power and culture", Summary = ObservationSummary.Last },
        new("volunteer_share", Real, "share", "Of the cost of the service, what volunteers replace.", Process, r => r.View.State.Council.VolunteerShare[r.Service]) { Theme = "community" },
        new("spend_gbp", Real, "GBP", "The council's spend, gross of what users pay.", Process, r => Pounds(r.View.Flows.ServicePence(r.Service))) { Theme = "money", Summary = ObservationSummary.Sum },
        new("contributions_gbp", Real, "GBP", "What users paid towards it.", Process, r => Pounds(r.View.Flows.ContributionPence[r.Service])) { Theme = "money", Summary = ObservationSummary.Sum },
    ]);

    /// <summary>Community groups, financial year by financial year.</summary>
    public static ObservationTable<GroupYear> GroupYear { get; } = new("group_year",
    [
        new("year", Whole, "year", "The financial year, by its April.", Key, r => CouncilBudget.FinancialYear(r.View.Month)),
        new("group", Whole, "", "The group's place: those of neighbourhoods in turn, then those of shared needs, district by district.", Key, r => r.Group),
        new("neighbourhood", Whole, "", "The synthetic neighbourhood, or the first of its district.", Context, r => r.View.State.Groups.Reach(r.Group).First),
        new("decile", Whole, "tenth", "Deprivation tenth of the neighbourhood, 1 most deprived.", Context, r => r.View.State.Neighbourhoods.Decile(r.View.State.Groups.Reach(r.Group).First)),
        new("network", Label, "", "Whether it is of an area or of a shared need.", Context, r => r.View.State.Groups.IsOfInterest(r.Group) ? 1 : 0) { Labels = ["geography", "interest"] },
        new("need", Label, "", "The need that its members share; of an area, none.", Context, r => r.View.State.Groups.IsOfInterest(r.Group) ? 1 + (int)r.View.State.Groups.NeedOf(r.Group) : 0) { Labels = ["none", "care", "connection", "health", "livelihood", "family", "home"] },
        new("standing", Whole, "0 or 1", "Whether a group stands in the slot at the year's end.", Process, r => r.View.State.Groups.Standing[r.Group] ? 1 : 0) { Theme = "community" },
        new("members", Whole, "residents", "Members.", Process, r => r.View.State.Groups.Members[r.Group]) { Theme = "community" },
        new("core", Whole, "residents", "Members of the core.", Process, r => r.View.State.Groups.Core[r.Group]) { Theme = "community" },
        new("helped", Whole, "residents", "Residents helped.", Process, r => r.View.State.Groups.Helped[r.Group]) { Theme = "community" },
        new("offered_hours", Real, "hours per month", "Hours a month the group can give to help, services and commissioning.", Process, r => Hours(r.View.State.Groups.OfferedMinutes[r.Group])) { Theme = "community" },
        new("volunteered_hours", Real, "hours per month", "Of those, hours given to services beside paid staff.", Process, r => Hours(r.View.State.Groups.VolunteeredMinutes[r.Group])) { Theme = "community" },
        new("commissioning_hours", Real, "hours per month", "Hours that its core gives to commissioning.", Process, r => Hours(r.View.State.Groups.CommissioningMinutes[r.Group])) { Theme = "power and culture" },
        new("overload_share", Real, "share", "Hours asked beyond those offered, over those offered, to the nearest fortieth.", Process, r => r.View.State.Groups.LoadSteps[r.Group] / (double)LifeHazards.StepsPerUnit) { Theme = "community" },
        new("mirror_share", Real, "share", "How well its core mirrors those it speaks for, as at the last April.", Process, r => r.View.State.Groups.MirrorThousandths[r.Group] / 1000.0) { Theme = "power and culture" },
        new("age_months", Whole, "months", "Months since it was founded, or since the study began.", Process, r => r.View.State.Groups.Months[r.Group]) { Theme = "community" },
    ]);

    /// <summary>Strata of age, sex and deprivation, financial year by financial year.</summary>
    public static ObservationTable<StratumYear> StratumYear { get; } = new("stratum_year",
    [
        new("year", Whole, "year", "The financial year, by its April.", Key, r => CouncilBudget.FinancialYear(r.View.Month)),
        new("age_from", Whole, "years", "Youngest age of the five-year band; 90 is open.", Key, r => r.Stratum / 10 * 5),
        new("sex", Label, "", "Sex.", Key, r => r.Stratum / 5 % 2) { Labels = ["female", "male"] },
        new("quintile", Whole, "fifth", "Deprivation fifth, 1 most deprived.", Key, r => r.Stratum % 5 + 1),
        new("deaths", Whole, "deaths", "Deaths in the year.", Final, r => r.Strata.Deaths(r.Stratum)) { Theme = "prevention", Better = Better.Lower },
        new("cohort_deaths", Whole, "deaths", "Of those, deaths of residents who lived here when the policy started.", Final, r => r.Strata.Deaths(r.Stratum, cohort: true)) { Theme = "prevention", Better = Better.Lower },
        new("cohort_person_months", Whole, "person-months", "Person-months lived by residents who lived here when the policy started.", Context, r => r.Strata.PersonMonths(r.Stratum, cohort: true)) { Theme = "prevention" },
        new("cohort_independent_person_months", Whole, "person-months", "Of those, person-months lived independent.", Final, r => r.Strata.PersonMonths(r.Stratum, 0, cohort: true)) { Theme = "prevention", Better = Better.Higher },
        new("cohort_needed_hours", Real, "hours", "Hours of help that they needed in the year.", Context, r => Hours(r.Strata.NeededMinutes(r.Stratum, r.View.Hazards.Needs, cohort: true))) { Theme = "equity" },
        new("cohort_unmet_hours", Real, "hours", "Hours of help that they needed and that did not come.", Final, r => Hours(r.Strata.UnmetMinutes(r.Stratum, r.View.Hazards.Needs, cohort: true))) { Theme = "equity", Better = Better.Lower },
        new("independent_person_months", Whole, "person-months", "Person-months lived independent.", Final, r => r.Strata.PersonMonths(r.Stratum, 0)) { Theme = "prevention", Better = Better.Higher },
        new("low_dependency_person_months", Whole, "person-months", "Person-months lived at low dependency.", Context, r => r.Strata.PersonMonths(r.Stratum, 1)) { Theme = "prevention" },
        new("medium_dependency_person_months", Whole, "person-months", "Person-months lived at medium dependency.", Context, r => r.Strata.PersonMonths(r.Stratum, 2)) { Theme = "prevention" },
        new("high_dependency_person_months", Whole, "person-months", "Person-months lived at high dependency.", Context, r => r.Strata.PersonMonths(r.Stratum, 3)) { Theme = "prevention" },
        new("needed_hours", Real, "hours", "Hours of help needed in the year, at all ages.", Context, r => Hours(r.Strata.NeededMinutes(r.Stratum, r.View.Hazards.Needs))) { Theme = "equity" },
        new("unmet_hours", Real, "hours", "Hours of needed help that did not come, at all ages.", Final, r => Hours(r.Strata.UnmetMinutes(r.Stratum, r.View.Hazards.Needs))) { Theme = "equity", Better = Better.Lower },
        new("residents_at_year_end", Whole, "residents", "Residents at the year's end.", Context, r => r.Strata.AtYearsEnd(r.Stratum)) { Theme = "prevention" },
        new("healthy_at_year_end", Whole, "residents", "Of those, residents who are independent and have fewer than two conditions. Published healthy life expectancy rests on how people rate their health, which is another thing.", Final, r => r.Strata.HealthyAtYearsEnd(r.Stratum)) { Theme = "prevention", Better = Better.Higher },
        new("multimorbid_at_year_end", Whole, "residents", "Of those, residents with two conditions or more.", Final, r => r.Strata.MultimorbidAtYearsEnd(r.Stratum)) { Theme = "prevention", Better = Better.Lower },
        new("dependent_at_year_end", Whole, "residents", "Of those, residents who are not independent.", Final, r => r.Strata.DependentAtYearsEnd(r.Stratum)) { Theme = "prevention", Better = Better.Lower },
    ]);

    /// <summary>A panel of starting residents, the same people in every scenario, financial year by financial year.</summary>
    public static ObservationTable<ResidentYear> ResidentYear { get; } = new("resident_year",
    [
        new("year", Whole, "year", "The financial year, by its April.", Key, r => CouncilBudget.FinancialYear(r.View.Month)),
        new("resident", Whole, "", "Identity; the same in every scenario.", Key, r => r.Id),
        new("present", Whole, "0 or 1", "Whether the resident is alive and in the place at the year's end; the other columns are empty if not.", Context, r => r.Row >= 0 ? 1 : 0),
        new("age", Whole, "years", "Age in whole years.", Context, r => r.Row < 0 ? double.NaN : r.View.State.Residents.Age(r.Row, r.View.Month)),
        new("sex", Label, "", "Sex.", Context, r => r.Row < 0 ? double.NaN : r.View.State.Residents.Sex[r.Row]) { Labels = ["female", "male"] },
        new("decile", Whole, "tenth", "Deprivation tenth of the neighbourhood, 1 most deprived.", Context, r => r.Row < 0 ? double.NaN : r.View.State.Neighbourhoods.Decile(r.View.State.Residents.Neighbourhood[r.Row])),
        new("conditions", Whole, "conditions", "Long-term conditions; 4 is four or more.", Context, r => Of(r, s => s.Conditions)),
        new("dependency", Label, "", "Dependency by the interval of need.", Final, r => Of(r, s => s.Dependency)) { Theme = "prevention", Labels = ["independent", "low", "medium", "high"] },
        new("ties", Whole, "ties", "Close ties.", Process, r => r.Row < 0 ? double.NaN : r.View.State.Residents.Ties.Count(r.Row)),
        new("care", Label, "", "Where the resident stands with personal care.", Process, r => Of(r, s => (int)s.Care)) { Labels = ["none", "waiting", "council", "private"] },
        new("unmet_thirds", Whole, "thirds", "Share of needed help that does not come, in thirds.", Final, r => Of(r, s => s.Unmet)) { Theme = "demand pressure", Better = Better.Lower },
        new("cohort", Whole, "0 or 1", "Whether the resident lived here when the policy started.", Context, r => Of(r, s => s.Cohort ? 1 : 0)),
        new("unpaid_carer", Label, "", "The unpaid carer of a dependent resident.", Process, r => Of(r, s => (int)s.UnpaidCarer)) { Labels = ["none", "elsewhere", "co-resident"] },
        new("livelihood_need", Label, "", "Livelihood need.", Final, r => Of(r, s => s.Livelihood)) { Labels = ["none", "some", "acute"], Theme = "prevention" },
        new("family_need", Label, "", "Family need.", Final, r => Of(r, s => s.Family)) { Labels = ["none", "some", "acute"], Theme = "prevention" },
        new("home_need", Label, "", "Home need.", Final, r => Of(r, s => s.Home)) { Labels = ["none", "some", "acute"], Theme = "prevention" },
        new("services", Whole, "services", "Services in receipt, bought care included.", Process, r => r.Row < 0 ? double.NaN : System.Numerics.BitOperations.PopCount(r.View.State.Residents.Receives[r.Row])),
        new("helped_by_group", Whole, "0 or 1", "Whether a community group helps.", Process, r => Of(r, s => s.Helped ? 1 : 0)),
        new("group_member", Whole, "0 or 1", "Whether a member of a community group.", Process, r => Of(r, s => s.Member ? 1 : 0)),
    ]);

    /// <summary>Every table.</summary>
    public static IReadOnlyList<IObservationTable> Tables =>
        [PlaceMonth, ServiceMonth, GroupYear, StratumYear, ResidentYear];

    private static double Of(ResidentYear resident, Func<ResidentStatus, int> value) =>
        resident.Row < 0 ? double.NaN : value(resident.View.State.Residents.Status[resident.Row]);
}
