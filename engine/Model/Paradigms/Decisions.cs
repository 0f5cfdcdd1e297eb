namespace Catalyst.Engine.Model.Paradigms;

/// <summary>How need is specified.</summary>
/// <param name="Fit">What the specification adds to the fit of help to a person, on the logistic scale.</param>
public readonly record struct Specification(double Fit)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static Specification Blend(Specification a, Specification b, double weightOfB) =>
        new(a.Fit + weightOfB * (b.Fit - a.Fit));
}

/// <summary>The way in.</summary>
/// <param name="Doors">Doors a request passes before it is assessed.</param>
/// <param name="Introduced">Share of requests with a need a group can meet that are introduced to one.</param>
public readonly record struct WayIn(double Doors, double Introduced)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static WayIn Blend(WayIn a, WayIn b, double weightOfB) =>
        new(a.Doors + weightOfB * (b.Doors - a.Doors), a.Introduced + weightOfB * (b.Introduced - a.Introduced));
}

/// <summary>Who delivers.</summary>
/// <param name="InHouse">Share of care planned for the council's own staff; the rest is contracted.</param>
/// <param name="GroupSupport">Share of the base budget of care handed to community groups as paid support.</param>
/// <param name="Choice">How far those served choose among providers by the quality they see, 0 to 1.</param>
public readonly record struct DeliveryMix(double InHouse, double GroupSupport, double Choice)
{
    /// <summary>Part of one rule and the rest of another.</summary>
    public static DeliveryMix Blend(DeliveryMix a, DeliveryMix b, double weightOfB) => new(
        a.InHouse + weightOfB * (b.InHouse - a.InHouse),
        a.GroupSupport + weightOfB * (b.GroupSupport - a.GroupSupport),
        a.Choice + weightOfB * (b.Choice - a.Choice));
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
