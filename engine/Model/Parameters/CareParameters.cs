namespace Catalyst.Engine.Model.Parameters;

/// <summary>Personal care: needs, requests, eligibility, carers, means and the fit of services.</summary>
public sealed record CareParameters
{
    /// <summary>Hours of help a week that a resident of each dependency needs.</summary>
    [Parameter("hours per week", 0, 168), Axes(Axis.Dependency)]
    public required ParameterTable NeededHours { get; init; }

    /// <summary>Requests to the council by adults not already in care or waiting, by age and dependency.</summary>
    [Parameter("per person per year", 0, 12), Axes(Axis.Age, Axis.Dependency)]
    public required ParameterTable RequestRate { get; init; }

    /// <summary>Requests of those with an unpaid carer over those without.</summary>
    [Parameter("ratio", 0, 2)]
    public required double CarerRequestRatio { get; init; }

    /// <summary>Chance that a resident has an unpaid carer when dependency begins, and that one steps in when it worsens, by age.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age)]
    public required ParameterTable CarerShare { get; init; }

    /// <summary>Rate at which a self-funder without care, whose need the council would accept, buys it.</summary>
    [Parameter("per person per year", 0, 12)]
    public required double PrivatePurchaseRate { get; init; }

    /// <summary>Severity of each dependency on the legal scale.</summary>
    [Parameter("severity level", 0, 5), Axes(Axis.Dependency)]
    public required ParameterTable Severity { get; init; }

    /// <summary>Severity taken off where an unpaid carer helps.</summary>
    [Parameter("severity level", 0, 2)]
    public required double CarerSeverityRelief { get; init; }

    /// <summary>a: steepness of eligibility in severity.</summary>
    [Parameter("per severity level", 0.1, 50)]
    public required double EligibilitySteepness { get; init; }

    /// <summary>b: base fit of a service, before skill, needs and joint working, on the logistic scale.</summary>
    [Parameter("logit", -5, 5)]
    public required double BaseFit { get; init; }

    /// <summary>κ: loss of fit for each need beyond the first without joined-up working.</summary>
    [Parameter("logit per need", 0, 5)]
    public required double NeedsPenalty { get; init; }

    /// <summary>β: gain of fit at full influence of those concerned.</summary>
    [Parameter("logit", 0, 5)]
    public required double InfluenceEffect { get; init; }

    /// <summary>ω: loss of fit under contract at a wholly unspecifiable service.</summary>
    [Parameter("logit", 0, 5)]
    public required double UnspecifiableLoss { get; init; }

    /// <summary>Gain of fit under contract from quality that can be seen.</summary>
    [Parameter("logit", 0, 5)]
    public required double VisibleQualityGain { get; init; }

    /// <summary>Share of unpaid carers who live with the resident, by the resident's age.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age)]
    public required ParameterTable CoResidentShare { get; init; }

    /// <summary>Share of needed hours that an unpaid carer covers, by where the carer lives.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Carer)]
    public required ParameterTable CarerCover { get; init; }

    /// <summary>Rate at which an unpaid carer is lost or gives up, by the dependency of the resident.</summary>
    [Parameter("per person per year", 0, 5), Axes(Axis.Dependency)]
    public required ParameterTable CarerLoss { get; init; }

    /// <summary>Loss of carers where paid care comes too, over where it does not.</summary>
    [Parameter("ratio", 0.05, 2)]
    public required double CarerRelief { get; init; }

    /// <summary>Chance that a dependent resident without paid care asks at once when the carer is lost.</summary>
    [Parameter("share", 0, 1)]
    public required double BreakdownRequestShare { get; init; }

    /// <summary>Chance that an adult without paid care asks for it after an emergency admission, by dependency.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Dependency)]
    public required ParameterTable HospitalRequestShare { get; init; }

    /// <summary>Share of adults with savings above the upper capital limit, by age and deprivation.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age, Axis.Quintile)]
    public required ParameterTable SavingsShare { get; init; }

    /// <summary>Share of adults above the limit once their home counts too, by age and deprivation.</summary>
    [Parameter("share", 0, 1), Axes(Axis.Age, Axis.Quintile)]
    public required ParameterTable HomeShare { get; init; }

    /// <summary>Months in which somebody who pays for care runs down to the upper capital limit, on average.</summary>
    [Parameter("months", 1, 600)]
    public required double CapitalMonths { get; init; }

    /// <summary>Odds of a further request after a contact over those without one; true need is unchanged.</summary>
    [Parameter("odds ratio", 1, 5)]
    public required double DiscoveryOdds { get; init; }

    /// <summary>Months for which a contact raises requests.</summary>
    [Parameter("months", 1, 36)]
    public required double DiscoveryMonths { get; init; }

    /// <summary>Harm of losing support over the gain of starting it, on the log scale of each chance; 1 leaves no asymmetry.</summary>
    [Parameter("ratio", 1, 5)]
    public required double StoppingRatio { get; init; }

    /// <summary>Longest time for which a loss harms; a shorter support harms for as long as it lasted.</summary>
    [Parameter("months", 1, 120)]
    public required double StoppingMonths { get; init; }

    /// <summary>What an hour of unpaid help would cost to replace, in the base year.</summary>
    [Parameter("GBP per hour", 0, 100)]
    public required double ReplacementHour { get; init; }
}
