using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Mechanisms;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>A claim as a document: of one paradigm on one measure.</summary>
internal sealed record ClaimDocument(string Of, string Measure, string Direction, bool Entailed, string Reason);

/// <summary>A mechanism as a document, with all that is said of it.</summary>
internal sealed record MechanismDocument(
    string Name, string Switch, string Meaning, IReadOnlyList<string> Parameters, string Evidence, IReadOnlyList<string> Sources,
    IReadOnlyList<ClaimDocument> Claims);

/// <summary>What <c>describe mechanisms</c> lists.</summary>
internal static class MechanismTopic
{
    /// <summary>The name of the topic.</summary>
    public const string Name = "mechanisms";

    /// <summary>A row for each mechanism, its claims by what they are claimed of.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(InputsFolder folder, Faults faults) =>
        [.. All(folder, faults).Select(Row)];

    /// <summary>Every mechanism with a claim a paradigm and measure; of what is not there nothing is claimed.</summary>
    public static IReadOnlyList<MechanismDocument> Documents(InputsFolder folder, Faults faults) =>
        [.. All(folder, faults).Select(each => new MechanismDocument(
            each.Name, each.Switch.KindName, each.Meaning, each.Parameters, each.Evidence, each.Sources, [.. Claims(each)]))];

    private static IReadOnlyList<Mechanism> All(InputsFolder folder, Faults faults) =>
        MechanismsFile.Read(folder, Paradigm.Names, faults)?.All ?? [];

    private static IEnumerable<ClaimDocument> Claims(Mechanism mechanism) =>
        from claim in mechanism.Claims
        from of in claim.Of
        from measure in claim.Measures ?? MechanismsFile.Measures
        select new ClaimDocument(of, measure, ServiceReader.NameOf(claim.Direction), claim.Entailed, claim.Reason);

    private static Dictionary<string, string> Row(Mechanism mechanism)
    {
        var row = Topics.Row(
            ("name", mechanism.Name), ("switch", mechanism.Switch.KindName), ("meaning", mechanism.Meaning),
            ("parameters", string.Join(", ", mechanism.Parameters)), ("evidence", mechanism.Evidence),
            ("sources", string.Join(", ", mechanism.Sources)));
        foreach (var paradigm in mechanism.Claims.SelectMany(claim => claim.Of).Distinct())
            row[Where(mechanism, paradigm)] = string.Join(" ", mechanism.Claims.Where(claim => claim.Of.Contains(paradigm)).Select(Words));
        return row;
    }

    /// <summary>Of what something is claimed: the level of today's world, or the difference of a scenario from it.</summary>
    private static string Where(Mechanism mechanism, string paradigm) =>
        mechanism.Switch.Kind == SwitchKind.World && paradigm == Paradigm.Today.Name ? $"in {paradigm}" : $"{paradigm} less {Study.AsIs}";

    private static string Words(MechanismClaim claim) =>
        $"{ServiceReader.NameOf(claim.Direction)}{(claim.Entailed ? " (entailed)" : "")}: "
        + $"{(claim.Measures is { } measures ? string.Join(", ", measures) : "every final measure")}. {claim.Reason}";
}
