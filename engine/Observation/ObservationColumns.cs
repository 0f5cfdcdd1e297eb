using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Submodels;
using static Catalyst.Engine.Observation.MonthView;
using static Catalyst.Engine.Observation.ObservationKind;
using static Catalyst.Engine.Observation.ObservationType;

namespace Catalyst.Engine.Observation;

/// <summary>
/// THE list of what is observed. A column is added here and nowhere else; files, documentation and report follow.
/// </summary>
public static class ObservationColumns
{
    /// <summary>Services told apart in <see cref="ServiceMonth"/>, in ordinal order as rows of a table stand.</summary>
    public static IReadOnlyList<string> Services { get; } = ["care_at_home", "group_help"];

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

        new("waiting_per_1000", Real, "per 1,000 residents at the start", "Residents found eligible who are without care at the month's end: waiting for a package, or broken off by a closure.", Final, v => v.Per1000(v.Stocks.Waiting + v.Stocks.BrokenOff)) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("wait_months", Real, "months", "Mean months waited by those whose package started; those still waiting are not in it; empty where none started.", Process, v => Share(v.Flows.StartsWaitedMonths, v.Flows.Starts)) { Theme = "demand pressure", Headline = true },
        new("unmet_hours_per_1000", Real, "hours per 1,000 residents at the start", "Hours of help needed by adults that did not come in the month; paid hours count by their fit.", Final, v => v.Per1000(Hours(v.Stocks.UnmetMinutes))) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("reference_cost_share", Real, "share", "Cost of packages for all eligible at the fixed reference threshold, at today's contract price without squeeze, over money for care.", Final, ReferenceCost) { Theme = "demand pressure", Headline = true, Better = Better.Lower },
        new("requests_per_1000", Real, "per 1,000 residents at the start", "Requests for care at home in the month.", Process, v => v.Per1000(v.Flows.Requests)) { Theme = "demand pressure", Headline = true },
        new("requests_65_per_1000", Real, "per 1,000 residents aged 65+", "Requests for care at home by residents aged 65 and over.", Process, v => Share(1000.0 * v.Flows.Requests65, v.Stocks.Aged65)) { Theme = "demand pressure" },
        new("requests_18_64_per_1000", Real, "per 1,000 residents aged 18-64", "Requests for care at home by residents aged 18 to 64.", Process, v => Share(1000.0 * v.Flows.Requests1864, v.Stocks.Adults - v.Stocks.Aged65)) { Theme = "demand pressure" },
        new("refused_share", Real, "share of requests", "Requests found not eligible or over the capital limit.", Process, v => Share(v.Flows.Refused, v.Flows.Requests)) { Theme = "demand pressure" },
        new("council_care_per_1000", Real, "per 1,000 residents at the start", "Residents to whom care arranged by the council comes.", Process, v => v.Per1000(v.Stocks.CouncilCare - v.Stocks.BrokenOff)) { Theme = "demand pressure", Headline = true },
        new("private_care_per_1000", Real, "per 1,000 residents at the start", "Residents with care they bought.", Process, v => v.Per1000(v.Stocks.PrivateCare)) { Theme = "demand pressure" },
        new("strictness_level", Real, "severity level", "Severity at which half of requests are found eligible.", Process, v => v.State.Council.Strictness) { Theme = "demand pressure", Headline = true },
        new("pressure_share", Real, "share", "Forecast cost over money at the last budget.", Process, v => v.State.Council.Pressure) { Theme = "demand pressure" },

        new("new_dependency_65_per_1000", Real, "per 1,000 residents aged 65+", "Residents aged 65 and over who stopped being independent.", Final, v => Share(1000.0 * v.Flows.NewDependency65, v.Stocks.Aged65)) { Theme = "prevention", Headline = true, Better = Better.Lower },
        new("new_multimorbidity_per_1000", Real, "per 1,000 residents at the start", "Residents whose second long-term condition began.", Final, v => v.Per1000(v.Flows.NewMultimorbidity)) { Theme = "prevention", Headline = true, Better = Better.Lower },
        new("dependent_65_share", Real, "share of residents aged 65+", "Residents aged 65 and over who are not independent.", Final, v => Share(v.Stocks.Dependent65, v.Stocks.Aged65)) { Theme = "prevention", Headline = true, Better = Better.Lower },
        new("multimorbid_share", Real, "share of adults", "Adults with two or more long-term conditions.", Context, v => Share(v.Stocks.Multimorbid, v.Stocks.Adults)) { Theme = "prevention" },
        new("isolated_share", Real, "share of adults", "Adults with fewer close ties than the threshold.", Process, v => Share(v.Stocks.Isolated, v.Stocks.Adults)) { Theme = "prevention", Headline = true },
        new("isolated_65_share", Real, "share of residents aged 65+", "Residents aged 65 and over with fewer close ties than the threshold.", Process, v => Share(v.Stocks.Isolated65, v.Stocks.Aged65)) { Theme = "prevention" },
        new("ties_made", Whole, "ties", "Close ties made.", Process, v => v.Flows.TiesMade) { Theme = "prevention", Summary = ObservationSummary.Sum },
        new("ties_lapsed", Whole, "ties", "Close ties that lapsed of themselves.", Process, v => v.Flows.TiesLapsed) { Theme = "prevention", Summary = ObservationSummary.Sum },
        new("group_support_spend_share", Real, "share of spend", "Spend handed to community groups over all spend: what this model has of spend on prevention.", Process, v => Share(v.Flows.GroupSupportPence, v.Flows.SpendPence)) { Theme = "prevention", Headline = true },

        new("both_needs_unmet_per_1000", Real, "per 1,000 residents at the start", "Adults who are isolated and of whose needed care at least a sixth does not come: both needs at once, unmet.", Final, v => v.Per1000(v.Stocks.BothNeedsUnmet)) { Theme = "integration", Headline = true, Better = Better.Lower },
        new("doors_per_request", Real, "doors", "Doors passed by a request on average; empty where nobody asked.", Process, v => Share(v.Flows.DoorsThousandths / 1000.0, v.Flows.Requests)) { Theme = "integration", Headline = true },
        new("introduced_share", Real, "share of requests", "Requests introduced to a community group.", Process, v => Share(v.Flows.Introduced, v.Flows.Requests)) { Theme = "integration" },
        new("helped_by_groups_per_1000", Real, "per 1,000 residents at the start", "Residents helped by a community group.", Process, v => v.Per1000(v.Stocks.Helped)) { Theme = "integration", Headline = true },

        new("unmet_deprivation_gap_share", Real, "share", "Unmet share of needed help in the most deprived fifth less that in the least deprived; nearer to 0 is more equal.", Final, UnmetGap) { Theme = "equity", Headline = true },

        new("spend_gbp", Real, "GBP", "The council's spend on care at home and group support.", Process, v => Pounds(v.Flows.SpendPence)) { Theme = "money", Summary = ObservationSummary.Sum, Headline = true },
        new("in_house_spend_gbp", Real, "GBP", "Spend on care by the council's own staff.", Process, v => Pounds(v.Flows.InHousePence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("fees_gbp", Real, "GBP", "Fees paid to contracted providers.", Process, v => Pounds(v.Flows.FeesPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("contract_overhead_gbp", Real, "GBP", "Spend on letting and watching contracts.", Process, v => Pounds(v.Flows.OverheadPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("group_support_gbp", Real, "GBP", "Money handed to community groups.", Process, v => Pounds(v.Flows.GroupSupportPence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("income_gbp", Real, "GBP", "The council's income for care at home.", Context, v => Pounds(v.Flows.IncomePence)) { Theme = "money", Summary = ObservationSummary.Sum },
        new("reserves_gbp", Real, "GBP", "Reserves at the month's end; below 0, money that was not there.", Process, v => Pounds(v.State.Council.Reserves)) { Theme = "money", Summary = ObservationSummary.Last, Headline = true },
        new("fee_gbp", Real, "GBP per hour", "Fee paid for an hour of contracted care.", Process, v => Pounds(v.State.Council.FeePence)) { Theme = "money" },
        new("in_house_minutes_share", Real, "share", "Care delivered by the council's own staff over all paid by the council.", Process, v => Share(v.Flows.InHouseMinutes, v.Flows.InHouseMinutes + v.Flows.ContractedMinutes)) { Theme = "money" },
        new("provider_exits", Whole, "providers", "Providers that left.", Process, v => v.Flows.Exits) { Theme = "money", Summary = ObservationSummary.Sum, Headline = true },
        new("disruptions", Whole, "packages", "Packages broken off by a closure.", Process, v => v.Flows.Disruptions) { Theme = "money", Summary = ObservationSummary.Sum },

        new("groups", Whole, "groups", "Community groups standing.", Process, v => v.State.Groups.Standing.Count(each => each)) { Theme = "community", Summary = ObservationSummary.Last, Headline = true },
        new("group_members_share", Real, "share of adults", "Adults who are members of a community group.", Process, v => Share(v.State.Groups.Members.Sum(), v.Stocks.Adults)) { Theme = "community" },
        new("groups_folded", Whole, "groups", "Groups that folded.", Process, v => v.Flows.Folded) { Theme = "community", Summary = ObservationSummary.Sum },
        new("group_offered_hours", Real, "hours", "Hours groups could give to help.", Process, v => Hours(v.Flows.GroupOfferedMinutes)) { Theme = "community", Summary = ObservationSummary.Sum },
        new("group_given_hours", Real, "hours", "Hours groups gave, those beyond what they offered included.", Process, v => Hours(v.Flows.GroupGivenMinutes + v.Flows.GroupOverloadMinutes)) { Theme = "community", Summary = ObservationSummary.Sum },
        new("group_overload_hours", Real, "hours", "Hours groups gave beyond what they offered.", Process, v => Hours(v.Flows.GroupOverloadMinutes)) { Theme = "community", Summary = ObservationSummary.Sum, Headline = true },
    ]);

    /// <summary>Services, month by month.</summary>
    public static ObservationTable<ServiceMonth> ServiceMonth { get; } = new("service_month",
    [
        new("month", ObservationType.Month, "month", "First day of the month lived.", Key, r => r.View.Month.Index),
        new("service", Label, "", "The service.", Key, r => r.Service) { Labels = Services },
        new("requests", Whole, "requests", "Requests in the month; for group help, introductions by the council.", Process, r => r.Service == 0 ? r.View.Flows.Requests : r.View.Flows.Introduced) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("waiting", Whole, "residents", "Residents waiting at the month's end; nobody waits for group help.", Final, r => r.Service == 0 ? r.View.Stocks.Waiting : 0) { Theme = "demand pressure", Better = Better.Lower },
        new("starts", Whole, "residents", "Residents whose service started.", Process, r => r.Service == 0 ? r.View.Flows.Starts : r.View.Flows.HelpStarts) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("served", Whole, "residents", "Residents served at the month's end.", Process, r => r.Service == 0 ? r.View.Stocks.CouncilCare - r.View.Stocks.BrokenOff : r.View.Stocks.Helped) { Theme = "demand pressure" },
        new("refused", Whole, "requests", "Requests refused; a group refuses nobody but may be full.", Process, r => r.Service == 0 ? r.View.Flows.Refused : 0) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("hours", Real, "hours", "Hours delivered.", Process, r => Hours(r.Service == 0 ? r.View.Flows.InHouseMinutes + r.View.Flows.ContractedMinutes : r.View.Flows.GroupGivenMinutes + r.View.Flows.GroupOverloadMinutes)) { Theme = "demand pressure", Summary = ObservationSummary.Sum },
        new("spend_gbp", Real, "GBP", "The council's spend.", Process, r => Pounds(r.Service == 0 ? r.View.Flows.SpendPence - r.View.Flows.GroupSupportPence : r.View.Flows.GroupSupportPence)) { Theme = "money", Summary = ObservationSummary.Sum },
    ]);

    /// <summary>Community groups, financial year by financial year.</summary>
    public static ObservationTable<GroupYear> GroupYear { get; } = new("group_year",
    [
        new("year", Whole, "year", "The financial year, by its April.", Key, r => CouncilBudget.FinancialYear(r.View.Month)),
        new("group", Whole, "", "The group's slot: neighbourhood × slots + slot. Neighbourhoods are synthetic.", Key, r => r.Group),
        new("neighbourhood", Whole, "", "The synthetic neighbourhood.", Context, r => r.Group / r.View.State.Groups.Slots),
        new("decile", Whole, "tenth", "Deprivation tenth of the neighbourhood, 1 most deprived.", Context, r => r.View.State.Neighbourhoods.Decile(r.Group / r.View.State.Groups.Slots)),
        new("standing", Whole, "0 or 1", "Whether a group stands in the slot at the year's end.", Process, r => r.View.State.Groups.Standing[r.Group] ? 1 : 0) { Theme = "community" },
        new("members", Whole, "residents", "Members.", Process, r => r.View.State.Groups.Members[r.Group]) { Theme = "community" },
        new("core", Whole, "residents", "Members of the core.", Process, r => r.View.State.Groups.Core[r.Group]) { Theme = "community" },
        new("helped", Whole, "residents", "Residents helped.", Process, r => r.View.State.Groups.Helped[r.Group]) { Theme = "community" },
        new("offered_hours", Real, "hours per month", "Hours a month the group can give to help.", Process, r => Hours(GroupLife.OfferedMinutes(r.View.Hazards, r.View.State.Groups, r.Group))) { Theme = "community" },
        new("age_months", Whole, "months", "Months since it was founded, or since the study began.", Process, r => r.View.State.Groups.Months[r.Group]) { Theme = "community" },
    ]);

    /// <summary>Strata of age, sex and deprivation, financial year by financial year.</summary>
    public static ObservationTable<StratumYear> StratumYear { get; } = new("stratum_year",
    [
        new("year", Whole, "year", "The financial year, by its April.", Key, r => CouncilBudget.FinancialYear(r.View.Month)),
        new("age_from", Whole, "years", "Youngest age of the five-year band; 90 is open.", Key, r => r.Stratum / 10 * 5),
        new("sex", Label, "", "Sex.", Key, r => r.Stratum / 5 % 2) { Labels = ["female", "male"] },
        new("quintile", Whole, "fifth", "Deprivation fifth, 1 most deprived.", Key, r => r.Stratum % 5 + 1),
        new("deaths", Whole, "deaths", "Deaths in the year.", Final, r => r.Strata.Deaths[r.Stratum]) { Theme = "prevention", Better = Better.Lower },
        new("independent_person_months", Whole, "person-months", "Person-months lived independent.", Final, r => r.Strata.PersonMonths(r.Stratum, 0)) { Theme = "prevention", Better = Better.Higher },
        new("low_dependency_person_months", Whole, "person-months", "Person-months lived at low dependency.", Context, r => r.Strata.PersonMonths(r.Stratum, 1)) { Theme = "prevention" },
        new("medium_dependency_person_months", Whole, "person-months", "Person-months lived at medium dependency.", Context, r => r.Strata.PersonMonths(r.Stratum, 2)) { Theme = "prevention" },
        new("high_dependency_person_months", Whole, "person-months", "Person-months lived at high dependency.", Context, r => r.Strata.PersonMonths(r.Stratum, 3)) { Theme = "prevention" },
        new("needed_hours", Real, "hours", "Hours of help needed in the year, at all ages.", Context, r => Hours(r.Strata.NeededMinutes(r.Stratum, r.View.Hazards.Needs))) { Theme = "equity" },
        new("unmet_hours", Real, "hours", "Hours of needed help that did not come, at all ages.", Final, r => Hours(r.Strata.UnmetMinutes(r.Stratum, r.View.Hazards.Needs))) { Theme = "equity", Better = Better.Lower },
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
        new("care", Label, "", "Where the resident stands with care at home.", Process, r => Of(r, s => (int)s.Care)) { Labels = ["none", "waiting", "council", "private"] },
        new("unmet_thirds", Whole, "thirds", "Share of needed help that does not come, in thirds.", Final, r => Of(r, s => s.Unmet)) { Theme = "demand pressure", Better = Better.Lower },
        new("helped_by_group", Whole, "0 or 1", "Whether a community group helps.", Process, r => Of(r, s => s.Helped ? 1 : 0)),
        new("group_member", Whole, "0 or 1", "Whether a member of a community group.", Process, r => Of(r, s => s.Member ? 1 : 0)),
    ]);

    /// <summary>Every table.</summary>
    public static IReadOnlyList<IObservationTable> Tables { get; } =
        [PlaceMonth, ServiceMonth, GroupYear, StratumYear, ResidentYear];

    private static double Of(ResidentYear resident, Func<ResidentStatus, int> value) =>
        resident.Row < 0 ? double.NaN : value(resident.View.State.Residents.Status[resident.Row]);

    private static double ReferenceCost(MonthView view)
    {
        var council = view.State.Council;
        // The fee without a squeeze: a cheaper hour must not look like less need.
        var hour = council.FeePence / council.FeeFactor * (1 + view.Hazards.Parameters.Providers.ContractOverhead);
        return Share(Hours(view.Stocks.ReferenceMinutes) * hour * Kernel.Month.PerYear, council.YearIncome);
    }

    private static double UnmetGap(MonthView view) =>
        Share(view.Stocks.UnmetByQuintile[0], view.Stocks.NeededByQuintile[0])
        - Share(view.Stocks.UnmetByQuintile[4], view.Stocks.NeededByQuintile[4]);
}
