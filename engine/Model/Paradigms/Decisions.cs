namespace Catalyst.Engine.Model.Paradigms;

/// <summary>How need is specified.</summary>
/// <param name="Fit">What the specification adds to the fit of help to a person, on the logistic scale.</param>
/// <param name="Influence">How far those who take part specify, 0 to 1.</param>
public readonly record struct Specification(double Fit, double Influence)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static Specification Blend(Specification a, Specification b, double weightOfB) => new(
        a.Fit + weightOfB * (b.Fit - a.Fit), a.Influence + weightOfB * (b.Influence - a.Influence));
}

/// <summary>The way in.</summary>
/// <param name="Doors">Doors a request passes before it is assessed.</param>
/// <param name="Introduced">Share of requests with a need a group can meet that are introduced to one.</param>
/// <param name="OnePlan">Share of requests by people with several needs that lead to one plan for all of them.</param>
public readonly record struct WayIn(double Doors, double Introduced, double OnePlan)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static WayIn Blend(WayIn a, WayIn b, double weightOfB) => new(
        a.Doors + weightOfB * (b.Doors - a.Doors),
        a.Introduced + weightOfB * (b.Introduced - a.Introduced),
        a.OnePlan + weightOfB * (b.OnePlan - a.OnePlan));
}

/// <summary>Who delivers.</summary>
/// <param name="InHouse">Share of the service planned for the council's own staff; the rest is contracted.</param>
/// <param name="GroupSupport">Share of the service's base budget handed to community groups as paid support.</param>
/// <param name="Choice">How far those served choose among providers by the quality they see, 0 to 1.</param>
/// <param name="Volunteers">Part of what volunteers could do in the service that they are asked to do.</param>
public readonly record struct DeliveryMix(double InHouse, double GroupSupport, double Choice, double Volunteers)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static DeliveryMix Blend(DeliveryMix a, DeliveryMix b, double weightOfB) => new(
        a.InHouse + weightOfB * (b.InHouse - a.InHouse),
        a.GroupSupport + weightOfB * (b.GroupSupport - a.GroupSupport),
        a.Choice + weightOfB * (b.Choice - a.Choice),
        a.Volunteers + weightOfB * (b.Volunteers - a.Volunteers));
}

/// <summary>How money is divided, beyond what the law and the year's budget settle.</summary>
/// <param name="ByActivity">Share of a service of choice's money divided among such services by activity and price.</param>
/// <param name="ByGroups">Share of a service's money that communities commission at full depth, once power has taken hold.</param>
public readonly record struct MoneyDivision(double ByActivity, double ByGroups)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static MoneyDivision Blend(MoneyDivision a, MoneyDivision b, double weightOfB) => new(
        a.ByActivity + weightOfB * (b.ByActivity - a.ByActivity), a.ByGroups + weightOfB * (b.ByGroups - a.ByGroups));
}

/// <summary>Who is invited to take part in a service, how deeply, and how power moves to them.</summary>
/// <param name="Network">Who takes part.</param>
/// <param name="Transfer">How power moves to them.</param>
/// <param name="Depth">Depth of participation: 0 informed, 0.25 consulted, 0.5 involved, 0.75 collaborating, 1 empowered.</param>
public readonly record struct Invitation(Network Network, Transfer Transfer, double Depth)
{
    /// <summary>
    /// Part of one rule and the rest of another. Networks and transfers are no quantities: they are the second rule's as soon as
    /// it has any weight, and power then moves at its own pace.
    /// </summary>
    public static Invitation Blend(Invitation a, Invitation b, double weightOfB) => new(
        weightOfB > 0 ? b.Network : a.Network,
        weightOfB > 0 ? b.Transfer : a.Transfer,
        a.Depth + weightOfB * (b.Depth - a.Depth));
}

/// <summary>The response to a gap between forecast cost and money, each part from 0 (none) to 1 (all that is lawful).</summary>
/// <param name="Tighten">Of the largest yearly step of strictness.</param>
/// <param name="SqueezeFees">Of the largest yearly cut of fees.</param>
/// <param name="GroupLoad">Hours that may be asked of groups over those they offer.</param>
public readonly record struct PressureResponse(double Tighten, double SqueezeFees, double GroupLoad)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static PressureResponse Blend(PressureResponse a, PressureResponse b, double weightOfB) =>
        new(
            a.Tighten + weightOfB * (b.Tighten - a.Tighten),
            a.SqueezeFees + weightOfB * (b.SqueezeFees - a.SqueezeFees),
            a.GroupLoad + weightOfB * (b.GroupLoad - a.GroupLoad));
}
