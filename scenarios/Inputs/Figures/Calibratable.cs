using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>
/// Which parameters may be fitted: THE list of those that never are. No published figure is of a council of another paradigm
/// than today's, so a fit could move such a parameter only by what it does today, and would give one paradigm an advantage
/// that nobody measured. Never fitted are therefore
/// <list type="bullet">
/// <item>the numbers of paradigms and of commissioning, whole;</item>
/// <item>what a paradigm's decision reads or is multiplied with: how help specified by a contract or by those concerned
/// fits, who delivers at what cost and quality, what volunteers replace, what paid support brings, how far rules, packages
/// and fees move under pressure and what lower fees do, what joined-up working gains;</item>
/// <item>what only a hypothesis moves.</item>
/// </list>
/// What acts alike whatever is decided may be fitted. A test holds this list against the paradigms' decisions themselves
/// and against the parameters on which differences and hypotheses rest in the list of mechanisms.
/// </summary>
public static class Calibratable
{
    private const string EveryService = "*";

    /// <summary>Subjects no parameter of which is fitted.</summary>
    private static readonly HashSet<string> NeverSubjects = new(["paradigms", "commissioning"], StringComparer.Ordinal);

    /// <summary>Further parameters that are not fitted; figures of services with <c>*</c> for the service.</summary>
    private static readonly HashSet<string> Never = new(
    [
        "care.influenceEffect", "care.unspecifiableLoss", "care.visibleQualityGain", "care.needsPenalty",
        "services.*.unspecifiable", "services.*.localKnowledge", "services.*.volunteerShare", "services.*.volunteerHours",
        "community.volunteeringShare", "community.paidSupportEffect", "community.supportTargeting", "community.supportCeiling",
        "community.loadEffect",
        "council.strictnessStep", "council.packageStep", "council.feeStep",
        "council.joinedUpToday", "council.joinedUpLag", "council.joinedUpHalf",
        "providers.contractOverhead", "providers.costRatio", "providers.unseenQuality", "providers.qualityChoice",
        "providers.squeezeEffect", "providers.squeezeQualityLoss", "labour.feeElasticity",
        "culture.mindsetToday", "culture.mindsetHalfTime", "culture.mindsetJoinsUp", "culture.stressHalving", "culture.leaderHalving",
    ], StringComparer.Ordinal);

    /// <summary>Paths that stand in the list one by one, so that a test can tell whether there is still such a parameter.</summary>
    internal static IReadOnlyCollection<string> Listed => Never;

    /// <summary>Whether a parameter may be fitted.</summary>
    /// <param name="path">Its path, such as <c>care.requestRate</c>; of a service with its name or with <c>*</c>.</param>
    public static bool Is(string path)
    {
        var keys = path.Split('.');
        if (NeverSubjects.Contains(keys[0])) return false;
        if (keys[0] == ServiceTree.Subject && keys.Length > 1) keys[1] = EveryService;
        return !Never.Contains(string.Join('.', keys));
    }
}
