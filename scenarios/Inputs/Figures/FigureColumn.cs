using Catalyst.Engine.Observation;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>Of what groups a column may be asked.</summary>
[Flags]
public enum ColumnGroups
{
    /// <summary>Of the whole place alone.</summary>
    None = 0,

    /// <summary>Of any ages.</summary>
    Ages = 1,

    /// <summary>Of one sex.</summary>
    Sex = 2,

    /// <summary>Of one deprivation fifth.</summary>
    Quintile = 4,

    /// <summary>Of services that must be named.</summary>
    Services = 8,

    /// <summary>Of 18 to 64, of 65 and over or of all adults, as councils report.</summary>
    CouncilAges = 16,
}

/// <summary>A column of the model that may stand beside a published figure.</summary>
/// <param name="Name">Name in snake_case.</param>
/// <param name="Unit">Unit.</param>
/// <param name="IsFlow">Whether it is counted over months; else it stands at the start of a month.</param>
/// <param name="Groups">Of what groups it may be asked.</param>
/// <param name="Meaning">Meaning.</param>
public sealed record FigureColumn(string Name, string Unit, bool IsFlow, ColumnGroups Groups, string Meaning)
{
    private const string Ratio = PublishedFigure.Ratio;

    private const ColumnGroups People = ColumnGroups.Ages | ColumnGroups.Sex | ColumnGroups.Quintile;

    /// <summary>Whose share of all residents of the group it is; null where it is no such share.</summary>
    public Counted? ShareOf { get; private init; }

    /// <summary>Whether it is known only where a month was lived before, so that the first day of a trial cannot tell it.</summary>
    public bool FollowsAMonth { get; private init; }

    /// <summary>THE list of what may stand beside a published figure.</summary>
    public static IReadOnlyList<FigureColumn> All { get; } =
    [
        new("residents", "residents", false, People, "Residents."),
        new("population_share", "share", false, People, "Of all residents, those of the group."),
        new("condition_share", "share", false, People, "Residents with one or more of 36 long-term conditions.") { ShareOf = Counted.Condition },
        new("multimorbid_share", "share", false, People, "Residents with two or more of 36 long-term conditions.") { ShareOf = Counted.Multimorbid },
        new("multimorbid_residents", "residents", false, People, "The same in number."),
        new("four_conditions_share", "share", false, People, "Residents with four or more.") { ShareOf = Counted.FourConditions },
        new("four_conditions_residents", "residents", false, People, "The same in number."),
        new("dependent_share", "share", false, People, "Residents who need help with daily living.") { ShareOf = Counted.Dependent },
        new("dependent_daily_share", "share", false, People, "Residents who need it daily or more.") { ShareOf = Counted.Daily },
        new("dependent_high_share", "share", false, People, "Residents who need it round the clock.") { ShareOf = Counted.High },
        new("isolated_share", "share", false, People, "Residents with fewer than two close ties.") { ShareOf = Counted.Isolated },
        new("member_share", "share", false, People, "Residents who are members of a community group.") { ShareOf = Counted.Members },
        new("unmet_share", "share", false, People, "Of those who need help, residents of whose needed hours a sixth or more does not come."),
        new("unpaid_only_share", "share", false, People, "Of those who need help and receive any, residents who receive it from unpaid carers alone."),
        new("care_home_share", "share", false, People, "Residents who live in care homes, whoever pays.") { ShareOf = Counted.CareHome },
        new("care_home_residents", "residents", false, People, "The same in number."),
        new("care_home_paying_share", "share", false, People, "Of those who live in care homes, residents who pay for themselves."),
        new("carer_share", "share", false, ColumnGroups.None, "Adults who give unpaid care, as it was last laid upon them.") { FollowsAMonth = true },
        new("deaths", "deaths", true, People, "Deaths."),
        new("deaths_per_1000", "per 1,000", true, People, "Deaths per 1,000 residents and year."),
        new("life_expectancy", "years", true, People, "Years to live at the youngest age of the group by the deaths of the months."),
        new("dependency_free_years", "years", true, People, "Of those, years free of dependency, by Sullivan's method."),
        new("fertility", "births per woman", true, ColumnGroups.None, "Births per woman at the rates of the months."),
        new("requests_per_1000", "per 1,000", true, ColumnGroups.CouncilAges, "Requests for care per 1,000 and year."),
        new("hospital_request_share", "share", true, ColumnGroups.None, "Of requests for care, those that follow an emergency admission."),
        new("long_term_support_per_1000", "per 1,000", true, ColumnGroups.CouncilAges, "Residents in long-term support at the council's cost on the first day or at the end of any of the months, each once, per 1,000; who starts and dies within a month is missed."),
        new("long_term_support_kept_share", "share", true, ColumnGroups.CouncilAges, "Of those residents, whoever is in long-term support at the end of the last month."),
        new("long_term_support_lasting_share", "share", true, ColumnGroups.CouncilAges, "Of those residents, whoever is in long-term support on the first day and at the end of every month."),
        new("care_home_admissions_per_100000", "per 100,000", true, ColumnGroups.None, "Residents who start in a care home at the council's cost, or whose home it begins to pay for, per 100,000 aged 65 and over and year."),
        new("starts_per_1000", "per 1,000", true, ColumnGroups.Ages | ColumnGroups.Services, "Starts of the services per 1,000 residents of the ages and year."),
        new("emergency_admissions_per_1000", "per 1,000", true, ColumnGroups.Ages, "Emergency admissions per 1,000 residents of the ages and year; ages 0-17, 18-64, 65-79, 80 and over or unions of these."),
        new("emergency_attendances_per_1000", "per 1,000", true, ColumnGroups.None, "Attendances at accident and emergency departments per 1,000 residents and year."),
        new("spend_per_head", "GBP per person per year", true, ColumnGroups.Ages | ColumnGroups.Services, "The council's gross spend on the services per resident of the ages and year, in prices of 2023-24."),
        new("spend_share", "share", true, ColumnGroups.Services, "Of the council's net spend on services and what is not simulated, what it spends on the services less what users pay."),
        new("isolated_death_ratio", Ratio, true, ColumnGroups.None, "Death rate of the isolated over others as the two runs imply it: what deaths rise by over what the share of adults isolated does."),
        new("spend_elasticity_of_deaths", "per cent per per cent", true, ColumnGroups.Ages, "Change of deaths in per cent for one per cent more spend on personal care, between two runs."),
        new("waiting_per_1000", "per 1,000", true, ColumnGroups.None, "Residents waiting for care or with care broken off, per 1,000, averaged over the months."),
    ];

    /// <summary>Whether its value is of two runs together, a shock and what it is held against; such a value is no ratio of theirs.</summary>
    public bool IsOfTwoRuns => Name is "isolated_death_ratio" or "spend_elasticity_of_deaths";

    /// <summary>Whether it may be weighted by other ages than the group's own: a share of all residents of the group at the start of a month.</summary>
    public bool CanBeStandardised => ShareOf is not null;

    /// <summary>The column of a name, or null.</summary>
    public static FigureColumn? Find(string name) => All.FirstOrDefault(each => each.Name == name);
}

/// <summary>A run from which figures are read.</summary>
/// <param name="Name">Name.</param>
/// <param name="From">First month.</param>
/// <param name="To">The month after the last.</param>
/// <param name="Meaning">What is done in it.</param>
/// <param name="Against">The run with which it is compared, so that its figures are ratios of its values to that one's; null where it is read alone.</param>
public sealed record FigureTrial(string Name, Engine.Kernel.Month From, Engine.Kernel.Month To, string Meaning, string? Against = null)
{
    private const string Present = "present";

    /// <summary>The runs.</summary>
    public static IReadOnlyList<FigureTrial> All { get; } =
    [
        new(Present, Of(2020), Of(2026), "From the figures of mid-2020 on, with today's decisions."),
        new("unchanged", Of(2020), Of(2026), "The same with the death rates and fertility of 2023 throughout."),
        new("backcast", Of(2011), Of(2024), "From the figures of 2011, reconstructed, on."),
        new("funding-cut", Of(2020), Of(2026), "A fifth less grant, no reserves and no further rise of tax from July 2021 on.", Present),
        new("funding-rise", Of(2020), Of(2026), "A fifth more grant from July 2021 on.", Present),
        new("service-ended", Of(2020), Of(2026), "No money for services that connect people.", Present),
        new("more-isolation", Of(2020), Of(2026), "Ties that lapse twice as fast.", Present),
        new("no-reablement", Of(2020), Of(2026), "No money for reablement.", Present),
        new("more-reablement", Of(2020), Of(2026), "Twice the money for reablement.", Present),
    ];

    /// <summary>The run of a name, or null.</summary>
    public static FigureTrial? Find(string name) => All.FirstOrDefault(each => each.Name == name);

    private static Engine.Kernel.Month Of(int year) => Engine.Kernel.Month.Of(year, 7);
}
