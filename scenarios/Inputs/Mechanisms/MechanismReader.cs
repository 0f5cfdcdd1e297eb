using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Mechanisms;

/// <summary>Reads one mechanism with its claims.</summary>
internal static class MechanismReader
{
    /// <summary>What the evidence begins with where there is none, so that nobody takes words for a source.</summary>
    public const string NoEvidence = "None";

    /// <summary>Stands for every final measure; only of all at once can it be said that nothing moves.</summary>
    public const string AllMeasures = "all";

    /// <summary>Keys of a mechanism.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["switch", "meaning", "parameters", "evidence", "sources", "claims"];

    /// <summary>Keys that a claim must have; beside them it may say that it is entailed.</summary>
    public static IReadOnlyList<string> ClaimKeys { get; } = ["of", "direction", "measures", "reason"];

    /// <summary>The key by which a claim says that it follows from the rules.</summary>
    public const string EntailedKey = "entailed";

    /// <summary>Most items of any list in a mechanism.</summary>
    public const int MostItems = 100;

    /// <summary>The mechanism, or null with its faults.</summary>
    public static Mechanism? Read(MechanismSwitch of, InputNode node, IReadOnlyList<string> paradigms, SourceList? sources)
    {
        if (InputObject.Of(node, Keys) is not { } stated) return null;
        var kind = stated["switch"]?.Choice([of.KindName], "the kind of this switch:");
        var meaning = stated["meaning"]?.Text();
        var parameters = stated["parameters"] is { } paths ? Names(paths, 1, "parameters", MechanismsFile.Paths, "the path of a parameter:") : null;
        var evidence = stated["evidence"]?.Text();
        var named = stated["sources"] is { } keys ? Sources(keys, sources) : null;
        if (evidence is not null && named is { Length: 0 } && !evidence.StartsWith(NoEvidence, StringComparison.Ordinal))
            stated["evidence"]!.Value.Add($"names no source; it must begin with {EchoedText.Quoted(NoEvidence)} or have one");
        var claims = stated["claims"] is { } list ? Claims(list, paradigms) : null;
        return kind is null || meaning is null || parameters is null || evidence is null || named is null || claims is null
            ? null
            : new Mechanism(of, meaning, parameters, evidence, named, claims);
    }

    private static string[]? Sources(InputNode node, SourceList? sources)
    {
        if (node.Items(0, MostItems, "sources") is not { } items) return null;
        // Where the sources could not be read, nobody knows their keys; that is reported elsewhere.
        string[] found = [.. items.Select(item => sources is null ? item.Text() : sources.Find(item)).OfType<string>()];
        return found.Length == items.Count ? found : null;
    }

    private static MechanismClaim[]? Claims(InputNode node, IReadOnlyList<string> paradigms)
    {
        if (node.Items(0, MostItems, "claims") is not { } items) return null;
        var claimed = new HashSet<(string Of, string Measure)>();
        MechanismClaim[] claims = [.. items.Select(item => Claim(item, paradigms, claimed)).OfType<MechanismClaim>()];
        return claims.Length == items.Count ? claims : null;
    }

    private static MechanismClaim? Claim(InputNode node, IReadOnlyList<string> paradigms, HashSet<(string Of, string Measure)> claimed)
    {
        if (InputObject.Of(node, ClaimKeys, EntailedKey) is not { } stated) return null;
        var of = stated["of"] is { } named ? Names(named, 1, "paradigms", paradigms, "a paradigm:") : null;
        var direction = stated["direction"]?.Choice(ServiceReader.NamesOf<ClaimedDirection>());
        var isAll = stated["measures"] is { Json.ValueKind: JsonValueKind.String };
        var measures = stated["measures"] is not { } listed ? null
            : isAll ? listed.Choice([AllMeasures], "a list of final measures, or the word") is null ? null : MechanismsFile.Measures
            : Names(listed, 1, "measures", MechanismsFile.Measures, "a final measure of place_month:");
        var entailed = stated[EntailedKey] is { } flag ? flag.Flag() : false;
        var reason = stated["reason"]?.Text();
        if (of is null || direction is null || measures is null || entailed is null || reason is null) return null;
        var chosen = Enum.GetValues<ClaimedDirection>().Single(each => ServiceReader.NameOf(each) == direction);
        if (isAll && chosen is not (ClaimedDirection.Same or ClaimedDirection.None))
        {
            stated["measures"]!.Value.Add($"{EchoedText.Quoted(AllMeasures)} goes only with the directions same and none; measures that move {direction} must be named");
            return null;
        }
        foreach (var paradigm in of)
            if (measures.FirstOrDefault(measure => !claimed.Add((paradigm, measure))) is { } twice)
            {
                stated["measures"]!.Value.Add($"{EchoedText.Quoted(twice)} is claimed of {paradigm} twice; one claim a measure");
                return null;
            }
        return new MechanismClaim(of, chosen, isAll ? null : measures, entailed.Value, reason);
    }

    private static string[]? Names(InputNode node, int fewest, string what, IReadOnlyCollection<string> allowed, string ofWhat)
    {
        if (node.Items(fewest, MostItems, what) is not { } items) return null;
        string[] names = [.. items.Select(item => item.Choice(allowed, ofWhat)).OfType<string>()];
        return names.Length == items.Count ? names : null;
    }
}
