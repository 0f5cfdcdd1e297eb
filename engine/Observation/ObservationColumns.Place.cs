using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using static Catalyst.Engine.Observation.MonthView;
using static Catalyst.Engine.Observation.ObservationKind;
using static Catalyst.Engine.Observation.ObservationType;

namespace Catalyst.Engine.Observation;

public static partial class ObservationColumns
{
    private const string OfStart = "per 1,000 residents at the start";
    private const string OfThem = "per 1,000 of them";

    /// <summary>The place, month by month.</summary>
    public static ObservationTable<MonthView> PlaceMonth { get; } = new("place_month",
    [
        new("month", ObservationType.Month, "month", "First day of the month lived.", Key, v => v.Month.Index),

        new("residents", Whole, "residents", "Residents at the month's end.", Context, v => v.Stocks.Residents) { Theme = "population", Summary = ObservationSummary.Last },
        new("residents_65_plus", Whole, "residents", "Residents aged 65 and over.", Context, v => v.Stocks.Aged65) { Theme = "population", Summary = ObservationSummary.Last },
        new("births", Whole, "births", "Births in the month.", Context, v => v.Flows.Births) { Theme = "population", Summary = ObservationSummary.Sum },
        new("deaths", Whole, "deaths", "Deaths in the month.", Final, v => v.Flows.Deaths) { Theme = "prevention", Summary = ObservationSummary.Sum, Headline = true, Better = Better.Lower },
        new("arrivals", Whole, "moves", "Moves into the place.", Context, v => v.Flows.Arrivals) { Theme = "population", Summary = ObservationSummary.Sum },
        new("departures", Whole, "moves", "Moves out of the place.", Context, v => v.Flows.Departures) { Theme = "population", Summary = ObservationSummary.Sum },

        new("waiting_per_1000", Real, OfStart, "Residents accepted who are without the service at the month's end, all services together: waiting, or with care broken off.", Final, v => v.Per1000(v.State.Council.Queue.Count + v.Stocks.BrokenOff)) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("waiting_care_per_1000", Real, OfStart, "Of those, residents who wait for personal care or whose care is broken off.", Final, v => v.Per1000(v.Stocks.Waiting + v.Stocks.BrokenOff)) { Theme = "demand pressure", Better = Better.Lower },
        new("wait_months", Real, "months", "Mean months waited by those whose personal care started; those still waiting are not in it; empty where none started.", Process, v => Share(OfCare(v, v.Flows.StartsWaitedMonths), OfCare(v, v.Flows.Starts))) { Theme = "demand pressure", Headline = true },
        new("unmet_hours_per_1000", Real, "hours per 1,000 residents at the start", "Hours of help needed by adults that did not come in the month; paid hours count by their fit.", Final, v => v.Per1000(Hours(v.Stocks.UnmetMinutes))) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("reference_cost_share", Real, "share", "Cost of every duty to all eligible at the fixed reference threshold, at ordinary prices, over money for services as published figures have it: neither moves with what a council decides.", Final, ReferenceCost) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("requests_per_1000", Real, OfStart, "Requests for personal care in the month.", Process, v => v.Per1000(v.Flows.CareRequests)) { Theme = "demand pressure", Headline = true },
        new("requests_65_per_1000", Real, "per 1,000 residents aged 65+", "Requests for personal care by residents aged 65 and over.", Process, v => Share(1000.0 * v.Flows.Requests65, v.Stocks.Aged65)) { Theme = "demand pressure" },
        new("requests_18_64_per_1000", Real, "per 1,000 residents aged 18-64", "Requests for personal care by residents aged 18 to 64.", Process, v => Share(1000.0 * v.Flows.Requests1864, v.Stocks.Adults - v.Stocks.Aged65)) { Theme = "demand pressure" },
        new("hospital_requests_share", Real, "share of requests", "Requests for personal care that followed an emergency admission.", Process, v => Share(v.Flows.HospitalRequests, v.Flows.CareRequests)) { Theme = "demand pressure" },
        new("other_requests_per_1000", Real, OfStart, "Requests for services other than personal care.", Process, OtherRequests) { Theme = "demand pressure" },
        new("refused_share", Real, "share of requests", "Requests found not eligible or over the capital limit, all services together.", Process, v => Share(v.Flows.Refused.Sum(), v.Flows.Requests.Sum())) { Theme = "demand pressure" },
        new("council_care_per_1000", Real, OfStart, "Residents in personal care arranged by the council.", Process, v => v.Per1000(v.Stocks.CouncilCare)) { Theme = "demand pressure", Headline = true },
        new("private_care_per_1000", Real, OfStart, "Residents in personal care that they bought.", Process, v => v.Per1000(v.Stocks.PrivateCare)) { Theme = "demand pressure" },
        new("tightening_level", Real, "severity level", "What assessments ask beyond the reference; the legal criterion stands still.", Process, v => v.State.Council.Tightening) { Theme = "demand pressure", Headline = true },
        new("package_share", Real, "share", "Hours of a package over those at reference.", Process, v => v.State.Council.PackageShare) { Theme = "demand pressure" },
        new("pressure_share", Real, "share", "Commitments over income at the last budget.", Process, v => v.State.Council.Pressure) { Theme = "demand pressure" },
        new("care_labour_used_share", Real, "share", "Care labour given over that on offer, whoever pays.", Process, v => Share(v.State.Council.Rolls.Labour.Sum(), v.State.Council.LabourPoolMinutes)) { Theme = "demand pressure" },
        new("emergency_admissions_per_1000", Real, OfStart, "Emergency admissions to hospital.", Final, v => v.Per1000(v.Flows.Everyone.Admissions.Sum())) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("emergency_attendances_per_1000", Real, OfStart, "Attendances at accident and emergency departments, expected of those who live here.", Final, v => v.Per1000(v.Stocks.EmergencyAttendances)) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("practice_contacts_per_1000", Real, OfStart, "Contacts with general practice, expected of those who live here.", Process, v => v.Per1000(v.Stocks.PracticeContacts)) { Theme = "demand pressure" },

        new("new_dependency_65_per_1000", Real, "per 1,000 independent residents aged 65+ and year", "Residents aged 65 and over who stopped being independent, standardised to the ages of the place at the start.", Final, v => NewDependency(v.Everyone)) { Theme = "prevention", Headline = true, Better = Better.Lower },
        new("new_multimorbidity_per_1000", Real, "per 1,000 adults at risk and year", "Adults whose second long-term condition began, standardised to the ages of the place at the start.", Final, v => NewMultimorbidity(v.Everyone)) { Theme = "prevention", Headline = true, Better = Better.Lower },
        new("dependent_65_share", Real, "share of residents aged 65+", "Residents aged 65 and over who are not independent.", Final, v => Share(v.Stocks.Dependent65, v.Stocks.Aged65)) { Theme = "prevention", Headline = true, Better = Better.Lower },
        new("life_expectancy_65_years", Real, "years", "Years to live at 65 by the deaths of the financial year; in its last month only.", Final, v => v.Everyone.YearsAt65(independent: false)) { Theme = "prevention", Better = Better.Higher },
        new("dependency_free_65_years", Real, "years", "Of those, years free of dependency, by the shares of the year (Sullivan's method); in its last month only.", Final, v => v.Everyone.YearsAt65(independent: true)) { Theme = "prevention", Headline = true, Better = Better.Higher },
        new("multimorbid_share", Real, "share of adults", "Adults with two or more long-term conditions.", Context, v => Share(v.Stocks.Multimorbid, v.Stocks.Adults)) { Theme = "prevention" },
        new("isolated_share", Real, "share of adults", "Adults with fewer close ties than the threshold.", Process, v => Share(v.Stocks.Isolated, v.Stocks.Adults)) { Theme = "prevention", Headline = true },
        new("isolated_65_share", Real, "share of residents aged 65+", "Residents aged 65 and over with fewer close ties than the threshold.", Process, v => Share(v.Stocks.Isolated65, v.Stocks.Aged65)) { Theme = "prevention" },
        new("livelihood_need_per_1000", Real, "per 1,000 residents", "Residents with livelihood need, some or acute.", Final, v => Wider(v.Everyone, WiderNeed.Livelihood)) { Theme = "prevention", Better = Better.Lower },
        new("family_need_per_1000", Real, "per 1,000 residents", "Residents with family need, some or acute.", Final, v => Wider(v.Everyone, WiderNeed.Family)) { Theme = "prevention", Better = Better.Lower },
        new("home_need_per_1000", Real, "per 1,000 residents", "Residents with home need, some or acute.", Final, v => Wider(v.Everyone, WiderNeed.Home)) { Theme = "prevention", Better = Better.Lower },
        new("prevention_spend_share", Real, "share of spend on services", "Spend on services that come before need grows.", Process, v => ServiceShare(v, s => s.Timing == ServiceTiming.Preventive, _ => true)) { Theme = "prevention", Headline = true },
        new("late_children_spend_share", Real, "share of spend on families", "Spend on families that comes after need has grown.", Process, v => ServiceShare(v, s => s is { Need: Need.Family, Timing: ServiceTiming.Late }, s => s.Need == Need.Family)) { Theme = "prevention" },
        new("ties_made", Whole, "ties", "Close ties made.", Process, v => v.Flows.TiesMade) { Theme = "prevention", Summary = ObservationSummary.Sum },
        new("ties_lapsed", Whole, "ties", "Close ties that lapsed of themselves.", Process, v => v.Flows.TiesLapsed) { Theme = "prevention", Summary = ObservationSummary.Sum },
        new("services_withdrawn", Whole, "residents", "Residents from whom a service was taken that would have gone on.", Process, v => v.Flows.Withdrawn.Sum()) { Theme = "prevention", Summary = ObservationSummary.Sum },

        new("several_needs_unmet_per_1000", Real, "per 1,000 residents", "Residents with two needs or more at once, at least one of which is not met.", Final, v => v.Everyone.Per1000(v.Stocks.SeveralNeedsUnmet)) { Theme = "integration", Headline = true, Better = Better.Lower },
        new("several_needs_met_share", Real, "share of those with several needs", "Residents with two needs or more at once, all of which are met.", Final, v => Share(v.Stocks.SeveralNeeds - v.Stocks.SeveralNeedsUnmet, v.Stocks.SeveralNeeds)) { Theme = "integration", Better = Better.Higher },
        new("several_needs_share", Real, "share of those with a need", "Residents with two needs or more at once.", Context, v => Share(v.Stocks.SeveralNeeds, v.Stocks.AnyNeed)) { Theme = "integration" },
        new("one_plan_share", Real, "share of those with several needs", "Residents with two needs or more at once who left their last assessment with one plan.", Process, v => Share(v.Stocks.OnePlan, v.Stocks.SeveralNeeds)) { Theme = "integration", Headline = true },
        new("duty_and_choice_share", Real, "share of those with a duty", "Residents who have a service that the law makes a duty and are reached by a service of choice as well.", Process, v => Share(v.Census.People.InBoth, v.Census.People.InDuty)) { Theme = "integration" },
        new("joined_up_share", Real, "share", "Joined-up working as it acts, from none to whole, with what the council's mind-set does to it.", Process, v => v.State.Council.JoinedUpActing) { Theme = "integration" },
        new("doors_per_request", Real, "doors", "Doors passed by a request for care on average, of which each after the first is a hand-off; empty where nobody asked.", Process, v => Share(v.Flows.DoorsThousandths / 1000.0, v.Flows.CareRequests)) { Theme = "integration", Headline = true },
        new("introduced_share", Real, "share of requests", "Requests for care introduced to a community group.", Process, v => Share(v.Flows.Introduced, v.Flows.CareRequests)) { Theme = "integration" },
        new("helped_by_groups_per_1000", Real, OfStart, "Residents helped by a community group.", Process, v => v.Per1000(v.State.Groups.Helped.Sum())) { Theme = "integration", Headline = true },

        new("unmet_slope_share", Real, "share", "Slope index over deprivation of the unmet share of needed help: the most deprived end less the least; nearer to 0 is more equal.", Final, v => PopulationView.Slope(v.Stocks.UnmetByQuintile, v.Stocks.NeededByQuintile)) { Theme = "equity", Headline = true },
        new("dependent_65_slope_share", Real, "share", "The same of the share of residents aged 65 and over who are not independent.", Final, v => PopulationView.Slope(v.Stocks.Dependent65ByQuintile, v.Stocks.Aged65ByQuintile)) { Theme = "equity" },
        new("life_expectancy_65_slope_years", Real, "years", "The same of years to live at 65 by the deaths of the financial year; in its last month only.", Final, v => v.Everyone.YearsAt65Slope()) { Theme = "equity" },

        new("spend_gbp", Real, "GBP", "All spend of the council.", Process, v => Pounds(v.Flows.SpendPence)) { Theme = "money", Summary = ObservationSummary.Sum, Headline = true },
        new("statutory_spend_gbp", Real, "GBP", "Spend on services that are a duty, gross of what users pay.", Process, v => Pounds(ServicePence(v, s => s.Nature == ServiceNature.Statutory))) { Theme = "money", Summary = ObservationSummary.Sum },
        new("discretionary_spend_gbp", Real, "GBP", "Spend on services that are the council's choice, gross of what users pay.", Process, v => Pounds(ServicePence(v, s => s.Nature == ServiceNature.Discretionary))) { Theme = "money", Summary = ObservationSummary.Sum },
        new("own_spend_gbp", Real, "GBP", "Spend on services given by the council's own staff.", Process, v => Pounds(v.Flows.OwnPence.Sum())) { Theme = "money", Summary = ObservationSummary.Sum },
        new("fees_gbp", Real, "GBP", "Fees paid to contracted providers.", Process, v => Pounds(v.Flows.FeesPence.Sum())) { Theme = "money", Summary = ObservationSummary.Sum },
        new("contract_overhead_gbp", Real, "GBP", "Spend on letting and watching contracts.", Process, v => Pounds(v.Flows.OverheadPence.Sum())) { Theme = "money", Summary = ObservationSummary.Sum },
        new("debt_gbp", Real, "GBP", "Debt and long contracts: the first call.", Context, v => Pounds(v.Flows.DebtPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("other_spend_gbp", Real, "GBP", "Spend on what is not simulated.", Process, v => Pounds(v.Flows.OtherPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("group_support_gbp", Real, "GBP", "Money handed to community groups.", Process, v => Pounds(v.Flows.GroupSupportPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("joined_up_gbp", Real, "GBP", "Investment in joined-up working.", Process, v => Pounds(v.Flows.JoinedUpPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("grant_gbp", Real, "GBP", "Grant from outside: the same in every scenario.", Context, v => Pounds(v.Flows.GrantPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("council_tax_gbp", Real, "GBP", "Council tax.", Process, v => Pounds(v.Flows.TaxPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("contributions_gbp", Real, "GBP", "What users paid towards services.", Process, v => Pounds(v.Flows.ContributionPence.Sum())) { Theme = "money", Summary = ObservationSummary.Sum },
        new("reserves_gbp", Real, "GBP", "Reserves at the month's end; below 0, money that was not there.", Process, v => Pounds(v.State.Council.Reserves)) { Theme = "money", Summary = ObservationSummary.Last, Headline = true },
        new("reserves_taken_by_stress_gbp", Real, "GBP", "Reserves that the stress of the study took at the policy start.", Context, v => Pounds(v.Flows.ReservesTakenPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("notice_in_force", Whole, "0 or 1", "Whether a section 114 notice is in force: new commitments that are not a duty stop.", Final, v => v.State.Council.Frozen ? 1 : 0) { Theme = "money", Headline = true, Better = Better.Lower },
        new("first_notice_month", Whole, "months", "Months from the study's start to the first section 114 notice; empty where there was none.", Final, v => v.State.Council.FirstNotice < 0 ? double.NaN : v.State.Council.FirstNotice - v.Hazards.Start.Index) { Theme = "money", Summary = ObservationSummary.Last },
        new("full_cost_gbp", Real, "GBP", "All spend of the council and what users pay, with the hours of unpaid carers and groups at nothing.", Final, v => FullCost(v, 0)) { Theme = "money", Summary = ObservationSummary.Sum, Better = Better.Lower },
        new("full_cost_replaced_gbp", Real, "GBP", "The same with those hours at what it would cost to replace them.", Final, v => FullCost(v, v.Hazards.Parameters.Care.ReplacementHour)) { Theme = "money", Summary = ObservationSummary.Sum, Headline = true, Better = Better.Lower },
        new("cost_per_independent_year_gbp", Real, "GBP per year", "Spend of the council over years lived free of dependency.", Final, v => Share(Pounds(v.Flows.SpendPence) * Kernel.Month.PerYear, v.Stocks.IndependentByBand.Sum())) { Theme = "money", Better = Better.Lower },
        new("fee_share", Real, "share", "Fees over their trend: 1 without a squeeze.", Process, v => v.State.Council.FeeFactor) { Theme = "money" },
        new("efficiency_share", Real, "share", "Cost of services that efficiency has saved so far.", Process, v => v.State.Council.Efficiency) { Theme = "money" },
        new("provider_exits", Whole, "providers", "Providers that left.", Process, v => v.Flows.Exits) { Theme = "money", Summary = ObservationSummary.Sum, Headline = true },
        new("providers_open", Whole, "providers", "Providers at the month's end.", Process, v => v.State.Providers.Open.Count(each => each)) { Theme = "money", Summary = ObservationSummary.Last },
        new("disruptions", Whole, "residents", "Residents whose care was broken off.", Process, v => v.Flows.Disruptions.Sum()) { Theme = "money", Summary = ObservationSummary.Sum },

        new("groups", Whole, "groups", "Community groups standing.", Process, v => v.State.Groups.Standing.Count(each => each)) { Theme = "community", Summary = ObservationSummary.Last, Headline = true },
        new("group_members_share", Real, "share of adults", "Adults who are members of a community group.", Process, v => Share(v.State.Groups.Members.Sum(), v.Stocks.Adults)) { Theme = "community" },
        new("groups_folded", Whole, "groups", "Groups that folded.", Process, v => v.Flows.Folded) { Theme = "community", Summary = ObservationSummary.Sum },
        new("group_offered_hours", Real, "hours", "Hours groups could give to help, services and commissioning.", Process, v => Hours(v.Flows.GroupOfferedMinutes)) { Theme = "community", Summary = ObservationSummary.Sum },
        new("group_given_hours", Real, "hours", "Hours groups gave, those beyond what they offered included.", Process, v => Hours(v.Flows.GroupGivenMinutes + v.Flows.GroupOverloadMinutes)) { Theme = "community", Summary = ObservationSummary.Sum },
        new("group_overload_hours", Real, "hours", "Hours groups gave beyond what they offered.", Process, v => Hours(v.Flows.GroupOverloadMinutes)) { Theme = "community", Summary = ObservationSummary.Sum, Headline = true },

        new("commissioned_share", Real, "share", "Money of services that communities commission.", Process, v => Share(v.State.Council.CommissionedPence.Sum(), Enumerable.Range(0, v.Hazards.Services.Count).Sum(v.State.Council.YearPence))) { Theme = "power and culture", Headline = true },
        new("commissioned_gbp", Real, "GBP", "The same in money: what has left the council's line.", Process, v => Pounds(v.State.Council.CommissionedPence.Sum() / (double)Kernel.Month.PerYear)) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("transfer_overhead_gbp", Real, "GBP", "Spend on handing over: overhead of what communities commission.", Process, v => Pounds(v.Flows.TransferOverheadPence)) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("crossed_line_gbp", Real, "GBP", "Money that crossed the line between duties and services of choice, either way; an untested hypothesis.", Process, v => Pounds(v.State.Council.CrossedPence / (double)Kernel.Month.PerYear)) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("services_held", Whole, "services", "Services over which power has begun to move to communities.", Process, v => v.State.Council.TransferMonths.Count(each => each > 0)) { Theme = "power and culture" },
        new("power_reversals", Whole, "services", "Services over which the council took power back.", Process, v => v.Flows.Reversals) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("mirror_share", Real, "share", "How well the cores of groups of neighbourhoods mirror those they speak for, on average.", Process, v => NeedSurvey.MeanMirror(v.State.Groups)) { Theme = "power and culture" },
        new("commissioning_per_1000", Real, OfStart, "Members of cores that take part in commissioning.", Process, v => v.Per1000(Enumerable.Range(0, v.State.Groups.Count).Sum(g => v.State.Groups.CommissioningMinutes[g] > 0 ? v.State.Groups.Core[g] : 0))) { Theme = "power and culture" },
        new("commissioning_hours", Real, "hours", "Hours they gave to it.", Process, v => Hours(v.Flows.CommissioningMinutes)) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("core_leavers", Whole, "residents", "Members of a core who left it.", Process, v => v.Flows.CoreLeft) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("mindset_share", Real, "share", "The council's mind-set, from institution-led to asset-based; what it does is an untested hypothesis.", Process, v => v.State.Council.Mindset) { Theme = "power and culture", Headline = true },
        new("council_trust_share", Real, "share of adults", "Adults who trust the council.", Process, v => Share(v.Stocks.Attitudes[0], v.Stocks.Adults)) { Theme = "power and culture", Headline = true },
        new("group_trust_share", Real, "share of adults", "Adults who trust community groups.", Process, v => Share(v.Stocks.Attitudes[1], v.Stocks.Adults)) { Theme = "power and culture" },
        new("agency_share", Real, "share of adults", "Adults who feel able to influence local decisions.", Process, v => Share(v.Stocks.Attitudes[2], v.Stocks.Adults)) { Theme = "power and culture" },
        new("stayed_away_per_1000", Real, OfStart, "Requests never made for want of trust in the council.", Process, v => v.Per1000(v.Flows.StayedAway)) { Theme = "power and culture", Summary = ObservationSummary.Sum },
        new("volunteer_hours", Real, "hours", "Hours that groups gave to services beside paid staff.", Process, v => Hours(v.Flows.VolunteeredMinutes)) { Theme = "community", Summary = ObservationSummary.Sum },
        new("carers_per_1000", Real, OfStart, "Residents upon whom unpaid care was laid at the last April.", Process, v => v.Per1000(v.State.Council.Carers)) { Theme = "community" },

        new("cohort_residents", Whole, "residents", "Residents still here who lived here when the policy started.", Context, v => v.Cohort.Stocks.Residents) { Theme = "population", Summary = ObservationSummary.Last },
        new("cohort_deaths", Whole, "deaths", "Deaths among them.", Final, v => v.Cohort.Events.Deaths.Sum()) { Theme = "prevention", Summary = ObservationSummary.Sum, Headline = true, Better = Better.Lower },
        new("cohort_waiting_care_per_1000", Real, OfThem, "Of them, residents who wait for personal care or whose care is broken off.", Final, v => v.Cohort.Per1000(v.Cohort.Stocks.Waiting + v.Cohort.Stocks.BrokenOff)) { Theme = "demand pressure", Better = Better.Lower },
        new("cohort_unmet_hours_per_1000", Real, "hours per 1,000 of them", "Hours of help needed by the adults among them that did not come.", Final, v => v.Cohort.Per1000(Hours(v.Cohort.Stocks.UnmetMinutes))) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("cohort_reference_cost_gbp", Real, "GBP", "Cost in the month of every duty to those of them who are eligible at the fixed reference threshold.", Final, v => Pounds(v.Cohort.Stocks.ReferencePence)) { Theme = "demand pressure", Summary = ObservationSummary.Sum, Better = Better.Lower },
        new("cohort_emergency_admissions_per_1000", Real, OfThem, "Emergency admissions among them.", Final, v => v.Cohort.Per1000(v.Cohort.Events.Admissions.Sum())) { Theme = "demand pressure", Better = Better.Lower },
        new("cohort_emergency_attendances_per_1000", Real, OfThem, "Attendances at accident and emergency departments expected of them.", Final, v => v.Cohort.Per1000(v.Cohort.Stocks.EmergencyAttendances)) { Theme = "demand pressure", Better = Better.Lower },
        new("cohort_new_dependency_65_per_1000", Real, "per 1,000 independent of them aged 65+ and year", "Those of them aged 65 and over who stopped being independent, age-standardised.", Final, v => NewDependency(v.Cohort)) { Theme = "prevention", Better = Better.Lower },
        new("cohort_new_multimorbidity_per_1000", Real, "per 1,000 adults of them at risk and year", "Adults of them whose second long-term condition began, age-standardised.", Final, v => NewMultimorbidity(v.Cohort)) { Theme = "prevention", Better = Better.Lower },
        new("cohort_dependent_65_share", Real, "share of them aged 65+", "Those of them aged 65 and over who are not independent.", Final, v => Share(v.Cohort.Stocks.Dependent65, v.Cohort.Stocks.Aged65)) { Theme = "prevention", Better = Better.Lower },
        new("cohort_dependency_free_65_years", Real, "years", "Years to live at 65 free of dependency by the year's deaths and shares among them; in the financial year's last month only.", Final, v => v.Cohort.YearsAt65(independent: true)) { Theme = "prevention", Better = Better.Higher },
        new("cohort_several_needs_unmet_per_1000", Real, OfThem, "Those of them with two needs or more at once, at least one of which is not met.", Final, v => v.Cohort.Per1000(v.Cohort.Stocks.SeveralNeedsUnmet)) { Theme = "integration", Better = Better.Lower },
        new("cohort_unmet_slope_share", Real, "share", "Slope index over deprivation of the unmet share of the help they need; nearer to 0 is more equal.", Final, v => PopulationView.Slope(v.Cohort.Stocks.UnmetByQuintile, v.Cohort.Stocks.NeededByQuintile)) { Theme = "equity" },
        new("cohort_dependent_65_slope_share", Real, "share", "The same of the share of them aged 65 and over who are not independent.", Final, v => PopulationView.Slope(v.Cohort.Stocks.Dependent65ByQuintile, v.Cohort.Stocks.Aged65ByQuintile)) { Theme = "equity" },
    ]);

    private static double NewDependency(PopulationView people) =>
        people.Standardised(people.Events.NewDependency, people.Stocks.IndependentByBand, fromBand: 2);

    private static double NewMultimorbidity(PopulationView people) =>
        people.Standardised(people.Events.NewMultimorbidity, people.Stocks.NotMultimorbidByBand, fromBand: 1);

    private static double Wider(PopulationView people, WiderNeed need) =>
        people.Per1000(people.Stocks.Wider[3 * (int)need + 1] + people.Stocks.Wider[3 * (int)need + 2]);

    private static long OfCare(MonthView view, long[] flow)
    {
        var sum = 0L;
        for (var s = 0; s < view.Hazards.Services.Count; s++)
            if (view.Hazards.Services[s].Need == Need.Care) sum += flow[s];
        return sum;
    }

    private static double OtherRequests(MonthView view) =>
        view.Per1000(view.Flows.Requests.Sum() - OfCare(view, view.Flows.Requests));

    private static long ServicePence(MonthView view, Func<Service, bool> counts)
    {
        var pence = 0L;
        for (var s = 0; s < view.Hazards.Services.Count; s++)
            if (counts(view.Hazards.Services[s])) pence += view.Flows.ServicePence(s);
        return pence;
    }

    private static double ServiceShare(MonthView view, Func<Service, bool> part, Func<Service, bool> whole) =>
        Share(ServicePence(view, part), ServicePence(view, whole));

    private static double ReferenceCost(MonthView view) => Share(
        view.Stocks.ReferencePence * Kernel.Month.PerYear,
        view.Hazards.Budget.Money(Model.Submodels.CouncilBudget.FinancialYear(view.Month)));

    /// <summary>What users pay for themselves is at ordinary prices: no squeeze of the council's fees, no letting of contracts.</summary>
    private static double FullCost(MonthView view, double hourPounds)
    {
        var bought = 0.0;
        for (var s = 0; s < view.Hazards.Services.Count; s++)
            bought += view.State.Council.Rolls.PayingLabour[s]
                * ServiceCosts.PencePerLabourMinute(view.Hazards, view.State.Council, s);
        var unpaid = Hours(
            view.Stocks.UnpaidMinutes + view.Flows.GroupGivenMinutes + (double)view.Flows.GroupOverloadMinutes);
        return Pounds(view.Flows.SpendPence + bought) + unpaid * hourPounds;
    }
}
