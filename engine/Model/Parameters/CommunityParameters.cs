namespace Catalyst.Engine.Model.Parameters;

/// <summary>Community groups: latent slots in each neighbourhood, their members, core and hours.</summary>
public sealed record CommunityParameters
{
    /// <summary>Places for groups in a neighbourhood, whether or not a group stands there.</summary>
    [Parameter("slots", 1, 8)]
    public required double SlotsPerNeighbourhood { get; init; }

    /// <summary>Share of slots with a group at the start, at national average social infrastructure.</summary>
    [Parameter("share", 0, 1)]
    public required double StartingActiveShare { get; init; }

    /// <summary>Rate at which an empty slot fills, at national average social infrastructure.</summary>
    [Parameter("per slot per year", 0, 5)]
    public required double FoundingRate { get; init; }

    /// <summary>β: log rate of founding, and log odds of starting active, per standard deviation of social infrastructure.</summary>
    [Parameter("log ratio per standard deviation", 0, 3)]
    public required double InfrastructureEffect { get; init; }

    /// <summary>Community Needs Index of a deprivation tenth's neighbourhoods (higher is worse).</summary>
    [Parameter("index points", 0, 300), Axes(Axis.Decile)]
    public required ParameterTable NeedsIndexByDecile { get; init; }

    /// <summary>Standard deviation of the Community Needs Index between neighbourhoods.</summary>
    [Parameter("index points", 1, 100)]
    public required double NeedsIndexSpread { get; init; }

    /// <summary>Share of residents who are members of a group at the start, by age.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age)]
    public required ParameterTable MemberShare { get; init; }

    /// <summary>Odds of membership in a deprivation fifth over the average.</summary>
    [Parameter("odds ratio", 0.2, 5), Axes(Axis.Quintile)]
    public required ParameterTable MemberDeprivationOdds { get; init; }

    /// <summary>Seats in a group's core.</summary>
    [Parameter("residents", 1, 40)]
    public required double CoreSeats { get; init; }

    /// <summary>Share of members willing to take a free seat in the core when they join.</summary>
    [Parameter("share", 0, 1)]
    public required double CoreWilling { get; init; }

    /// <summary>Rate at which a member leaves when the load is bearable.</summary>
    [Parameter("per member per year", 0, 3)]
    public required double LeavingRate { get; init; }

    /// <summary>Leaving of the core grows by exp(this × (load − 1)) above a load of 1.</summary>
    [Parameter("log ratio per unit load", 0, 5)]
    public required double LoadEffect { get; init; }

    /// <summary>Hours a month given by a member of the core.</summary>
    [Parameter("hours per month", 0, 100)]
    public required double CoreHours { get; init; }

    /// <summary>Hours a month given by another member.</summary>
    [Parameter("hours per month", 0, 50)]
    public required double MemberHours { get; init; }

    /// <summary>Share of the hours given that can go to befriending and light help.</summary>
    [Parameter("share", 0, 1)]
    public required double HelpingShare { get; init; }

    /// <summary>Hours a month asked by one resident helped.</summary>
    [Parameter("hours per month", 0.5, 60)]
    public required double HoursPerHelped { get; init; }

    /// <summary>Rate at which an isolated or lightly dependent adult finds a group's help of their own accord.</summary>
    [Parameter("per person per year", 0, 5)]
    public required double FindingRate { get; init; }

    /// <summary>Rate at which a resident stops being helped by a group.</summary>
    [Parameter("per person per year", 0, 5)]
    public required double HelpEndingRate { get; init; }

    /// <summary>Tie-seeking of isolated residents helped by a group over others.</summary>
    [Parameter("ratio", 1, 20)]
    public required double HelpedSeekingRatio { get; init; }

    /// <summary>Core below which a group is weak.</summary>
    [Parameter("residents", 1, 20)]
    public required double FoldingCore { get; init; }

    /// <summary>Months of weakness after which a group folds.</summary>
    [Parameter("months", 1, 24)]
    public required double FoldingMonths { get; init; }

    /// <summary>γ: log rate of founding and joining per pound of paid support a resident and year.</summary>
    [Parameter("log ratio per GBP per resident per year", 0, 1)]
    public required double PaidSupportEffect { get; init; }

    /// <summary>Residents of a district: the neighbourhoods from which groups of shared interest draw.</summary>
    [Parameter("residents", 1000, 1000000)]
    public required double InterestDistrict { get; init; }

    /// <summary>Share of places for groups of shared interest, one a district and need, with a group at the start.</summary>
    [Parameter("share", 0, 1)]
    public required double InterestActiveShare { get; init; }

    /// <summary>How much likelier somebody joins a group of their own need than any one group of the neighbourhood.</summary>
    [Parameter("ratio", 0, 50)]
    public required double InterestPull { get; init; }

    /// <summary>τ: somebody with a close tie to a member joins at a rate 1 + τ times that of others.</summary>
    [Parameter("ratio", 0, 4)]
    public required double TieRecruitment { get; init; }

    /// <summary>Paid support of a neighbourhood falls by exp(−this) for each standard deviation of social infrastructure.</summary>
    [Parameter("log ratio per standard deviation", 0, 3)]
    public required double SupportTargeting { get; init; }

    /// <summary>Most paid support of a neighbourhood over the mean.</summary>
    [Parameter("ratio", 1, 10)]
    public required double SupportCeiling { get; init; }

    /// <summary>Skill: what a group adds to the fit of its help to a person.</summary>
    [Parameter("logit", -3, 3)]
    public required double HelpSkill { get; init; }

    /// <summary>Share of a group's spare hours that it would give to services beside paid staff.</summary>
    [Parameter("share", 0, 1)]
    public required double VolunteeringShare { get; init; }
}
