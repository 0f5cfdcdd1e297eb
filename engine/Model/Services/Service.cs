using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Engine.Model.Services;

/// <summary>A service of the council: an entry of data. What a service does follows from these figures and from nothing else.</summary>
public sealed record Service
{
    /// <summary>Key in snake_case, such as "care_at_home"; draws are keyed by it, so that a further service moves no other.</summary>
    public required string Name { get; init; }

    /// <summary>Name to show.</summary>
    public required string Title { get; init; }

    /// <summary>A duty, or the council's choice.</summary>
    public required ServiceNature Nature { get; init; }

    /// <summary>The need it answers.</summary>
    public required Need Need { get; init; }

    /// <summary>How one comes to it.</summary>
    public required ServiceAccess Access { get; init; }

    /// <summary>Whose means are looked at.</summary>
    public required MeansTest MeansTest { get; init; }

    /// <summary>Whether it comes before need grows or after.</summary>
    public required ServiceTiming Timing { get; init; }

    /// <summary>Youngest age that may use it.</summary>
    [Parameter("years", 0, 110)]
    public required double AgeFrom { get; init; }

    /// <summary>Oldest age that may use it.</summary>
    [Parameter("years", 0, 110)]
    public required double AgeTo { get; init; }

    /// <summary>Least level of the need that it is for.</summary>
    [Parameter("level", 0, 3)]
    public required double LeastLevel { get; init; }

    /// <summary>Greatest level of the need that it is for.</summary>
    [Parameter("level", 0, 3)]
    public required double MostLevel { get; init; }

    /// <summary>
    /// Rate at which somebody it is for asks for it, by level of need. Care is asked for at one door
    /// (<see cref="CareParameters.RequestRate"/>): there these rates only say in which proportion requests fall to each service.
    /// </summary>
    [Parameter("per person per year", 0, 12), Axes(Axis.NeedLevel)]
    public required ParameterTable DemandRate { get; init; }

    /// <summary>τ₀: severity at which half of requests are accepted at the fixed reference; open services have none.</summary>
    [Parameter("severity level", 0, 5)]
    public required double Threshold { get; init; }

    /// <summary>Gross yearly spend per resident of its ages in the base year, national.</summary>
    [Parameter("GBP per person per year", 0, 20000)]
    public required double BudgetPerHead { get; init; }

    /// <summary>Cost of an hour where it is given by the hour; 0 where it is not.</summary>
    [Parameter("GBP per hour", 0, 200)]
    public required double HourCost { get; init; }

    /// <summary>Cost of a month of it beside hours, by level of need.</summary>
    [Parameter("GBP per person per month", 0, 50000), Axes(Axis.NeedLevel)]
    public required ParameterTable MonthCost { get; init; }

    /// <summary>Hours of care labour that a month of it takes beside those given by the hour, by level of need.</summary>
    [Parameter("hours per person per month", 0, 744), Axes(Axis.NeedLevel)]
    public required ParameterTable StaffHours { get; init; }

    /// <summary>Share of needed hours beyond unpaid help that it covers; 0 where it gives no personal care.</summary>
    [Parameter("share", 0, 1)]
    public required double Coverage { get; init; }

    /// <summary>Share of its cost that those who use it pay.</summary>
    [Parameter("share", 0, 1)]
    public required double Contribution { get; init; }

    /// <summary>How long it lasts on average unless the need for it ends before.</summary>
    [Parameter("months", 0.5, 1200)]
    public required double Duration { get; init; }

    /// <summary>Share of those it is for who have it at the start, by level of need.</summary>
    [Parameter("share", 0, 1), Axes(Axis.NeedLevel)]
    public required ParameterTable StartingShare { get; init; }

    /// <summary>Skill: what the service adds to the fit of help to a person.</summary>
    [Parameter("logit", -3, 3)]
    public required double Skill { get; init; }

    /// <summary>Share of the service that a contract cannot specify.</summary>
    [Parameter("share", 0, 1)]
    public required double Unspecifiable { get; init; }

    /// <summary>Relevance of what local people know.</summary>
    [Parameter("share", 0, 1)]
    public required double LocalKnowledge { get; init; }

    /// <summary>Hours of volunteers in a month that could replace what of one person's service volunteers can replace.</summary>
    [Parameter("hours per person per month", 0, 200)]
    public required double VolunteerHours { get; init; }

    /// <summary>Most of the cost of the service that volunteers' hours could replace; 0 where it takes skill or the law forbids it.</summary>
    [Parameter("share", 0, 0.9)]
    public required double VolunteerShare { get; init; }

    /// <summary>Places for private, voluntary and public providers of personal care; other services have none and are the council's own.</summary>
    [Parameter("slots", 0, 14), Axes(Axis.Ownership)]
    public required ParameterTable Slots { get; init; }

    /// <summary>What it does to the chances of those whom it fits: each chance times its ratio.</summary>
    [Parameter("ratio", 0.05, 20)]
    public required IReadOnlyDictionary<ServiceEffect, double> Effects { get; init; }
}

/// <summary>A duty to meet assessed need, or the council's choice.</summary>
public enum ServiceNature
{
    /// <summary>A duty.</summary>
    Statutory,

    /// <summary>The council's choice.</summary>
    Discretionary,
}

/// <summary>What a service answers.</summary>
public enum Need
{
    /// <summary>Help with daily life: dependency 0 to 3.</summary>
    Care,

    /// <summary>Company: 1 for isolated adults.</summary>
    Connection,

    /// <summary>Long-term conditions: 0 to 3 for none, one, two, three and more.</summary>
    Health,

    /// <summary>Income and work: 0 none, 1 some, 2 acute.</summary>
    Livelihood,

    /// <summary>Family life and safety: 0 none, 1 some, 2 acute.</summary>
    Family,

    /// <summary>A home: 0 none, 1 some, 2 acute.</summary>
    Home,
}

/// <summary>How one comes to a service.</summary>
public enum ServiceAccess
{
    /// <summary>After an assessment of need.</summary>
    Assessed,

    /// <summary>By coming, as long as there is room.</summary>
    Open,
}

/// <summary>Whose means are looked at.</summary>
public enum MeansTest
{
    /// <summary>Nobody's.</summary>
    None,

    /// <summary>Savings above the upper capital limit pay in full.</summary>
    Savings,

    /// <summary>Savings and the value of a home of one's own.</summary>
    SavingsAndHome,
}

/// <summary>Whether a service comes before need grows or after.</summary>
public enum ServiceTiming
{
    /// <summary>Neither is its purpose.</summary>
    Ordinary,

    /// <summary>Before: counted as prevention.</summary>
    Preventive,

    /// <summary>After: counted as late intervention.</summary>
    Late,
}

/// <summary>A monthly chance that a service may change for those whom it fits.</summary>
public enum ServiceEffect
{
    /// <summary>A further condition begins.</summary>
    ConditionOnset,

    /// <summary>Dependency worsens.</summary>
    DependencyWorsens,

    /// <summary>Dependency recovers.</summary>
    DependencyRecovers,

    /// <summary>A tie is sought.</summary>
    SeekTie,

    /// <summary>An unpaid carer is lost.</summary>
    CarerLost,

    /// <summary>An emergency admission to hospital.</summary>
    Admission,

    /// <summary>Livelihood need begins or worsens.</summary>
    LivelihoodWorsens,

    /// <summary>Livelihood need eases.</summary>
    LivelihoodEases,

    /// <summary>Family need begins or worsens.</summary>
    FamilyWorsens,

    /// <summary>Family need eases.</summary>
    FamilyEases,

    /// <summary>Home need begins or worsens.</summary>
    HomeWorsens,

    /// <summary>Home need eases.</summary>
    HomeEases,
}
