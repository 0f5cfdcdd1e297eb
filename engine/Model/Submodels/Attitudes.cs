using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>
/// What adults learn from what befalls them: trust in the council, trust in community groups, and a sense of influence. It is
/// gained and lost by events, and falls back slowly on what is usual. Trust bears on who comes to the council; agency on nothing.
/// </summary>
public static class Attitudes
{
    /// <summary>Draws the attitudes of somebody who turns 18, lives here at the start, or arrives.</summary>
    public static void Draw(MonthlyHazards hazards, in KeyedRandom random, Residents residents, int row, Month month)
    {
        var culture = hazards.Parameters.Culture;
        var draws = new BlockDraws(in random, RandomDecision.StartingCouncilTrust, residents.Id[row], month);
        // A low draw is the adverse event: no trust.
        residents.Status[row] = residents.Status[row]
            .WithTrustInCouncil(!draws.Hits(RandomDecision.StartingCouncilTrust, Threshold.Of(1 - culture.CouncilTrust)))
            .WithTrustInGroups(!draws.Hits(RandomDecision.StartingGroupTrust, Threshold.Of(1 - culture.GroupTrust)))
            .WithAgency(!draws.Hits(RandomDecision.StartingAgency, Threshold.Of(1 - culture.Agency)));
    }

    /// <summary>On a birthday attitudes may fall back on what is usual; a year's chance, as it is drawn once a year.</summary>
    public static void Fade(MonthlyHazards hazards, in KeyedRandom random, Residents residents, int row, Month month)
    {
        if (random.Hits(RandomDecision.AttitudesFade, residents.Id[row], month, hazards.Life.Forgets))
            Draw(hazards, in random, residents, row, month);
    }

    /// <summary>A request was refused.</summary>
    public static void Refused(MonthContext month, int row, int service) =>
        CouncilMayLose(month, row, service, RandomDecision.RefusalEndsTrust);

    /// <summary>A service was lost.</summary>
    public static void Lost(MonthContext month, int row, int service) =>
        CouncilMayLose(month, row, service, RandomDecision.LossEndsTrust);

    /// <summary>A service that fits began.</summary>
    public static void Served(MonthContext month, int row, int service)
    {
        var residents = month.State.Residents;
        if (!residents.Status[row].TrustsCouncil && Draws(
            month, row, RandomDecision.ServiceBringsTrust, month.Hazards.Parameters.Culture.TrustGained,
            month.Hazards.Services.Keys[service]))
            residents.Status[row] = residents.Status[row].WithTrustInCouncil(true);
    }

    /// <summary>A group's help that fits began.</summary>
    public static void Helped(MonthContext month, int row)
    {
        var residents = month.State.Residents;
        if (!residents.Status[row].TrustsGroups
            && Draws(month, row, RandomDecision.HelpBringsTrust, month.Hazards.Parameters.Culture.TrustGained, 0))
            residents.Status[row] = residents.Status[row].WithTrustInGroups(true);
    }

    /// <summary>A group that the resident belonged to or was helped by folded.</summary>
    public static void Left(MonthContext month, int row, int code)
    {
        var residents = month.State.Residents;
        if (residents.Status[row].TrustsGroups
            && Draws(month, row, RandomDecision.FoldingEndsTrust, month.Hazards.Parameters.Culture.TrustLost, code))
            residents.Status[row] = residents.Status[row].WithTrustInGroups(false);
    }

    /// <summary>The resident joined a group.</summary>
    public static void TookPart(MonthContext month, int row, int code)
    {
        var residents = month.State.Residents;
        if (!residents.Status[row].Agency
            && Draws(month, row, RandomDecision.TakingPartBringsAgency, month.Hazards.Parameters.Culture.AgencyGained, code))
            residents.Status[row] = residents.Status[row].WithAgency(true);
    }

    private static void CouncilMayLose(MonthContext month, int row, int service, int decision)
    {
        var residents = month.State.Residents;
        if (residents.Status[row].TrustsCouncil && Draws(
            month, row, decision, month.Hazards.Parameters.Culture.TrustLost, month.Hazards.Services.Keys[service]))
            residents.Status[row] = residents.Status[row].WithTrustInCouncil(false);
    }

    private static bool Draws(MonthContext month, int row, int decision, double chance, int ordinal) =>
        month.State.Residents.Age(row, month.Month) >= LifeHazards.AdultAge && month.Random.Hits(decision, month.State.Residents.Id[row], month.Month, Threshold.Of(chance), ordinal);
}
