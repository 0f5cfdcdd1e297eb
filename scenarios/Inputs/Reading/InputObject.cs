using System.Text.Json;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>An object of an input file whose keys have been checked: every required one, no unknown one, none twice.</summary>
internal sealed class InputObject
{
    private readonly Dictionary<string, InputNode> _members = new(StringComparer.Ordinal);

    private InputObject(InputNode node) => Node = node;

    /// <summary>The object itself.</summary>
    public InputNode Node { get; }

    /// <summary>The keys in the order in which they stand.</summary>
    public IReadOnlyCollection<string> Keys => _members.Keys;

    /// <summary>The value of a key, or null where the key is absent.</summary>
    public InputNode? this[string key] => _members.TryGetValue(key, out var member) ? member : null;

    /// <summary>The object with its keys checked; null, with a fault, where the value is no object.</summary>
    /// <param name="node">The value.</param>
    /// <param name="required">Keys that must stand.</param>
    /// <param name="optional">Keys that may stand.</param>
    public static InputObject? Of(InputNode node, IReadOnlyList<string> required, params IReadOnlyList<string> optional)
    {
        string[] allowed = [.. required, .. optional];
        if (OfAnyKeys(node, allowed) is not { } found) return null;
        var missing = required.Where(key => !found._members.ContainsKey(key)).ToList();
        foreach (var key in found._members.Keys.Except(allowed).ToList())
        {
            // A misspelt key is said once, as misspelt, and not again as missing.
            if (NearestName.Of(key, missing) is { } meant) missing.Remove(meant);
            node.AddOf(key,
                $"{EchoedText.Quoted(key)} is not known here; allowed are {NearestName.List(allowed)}"
                + NearestName.Hint(key, allowed));
            found._members.Remove(key);
        }
        foreach (var key in missing)
            node.AddOf(key, $"is missing; required here are {NearestName.List([.. required])}");
        return found;
    }

    /// <summary>An object whose keys are its author's own, none twice.</summary>
    public static InputObject? OfAnyKeys(InputNode node) => OfAnyKeys(node, []);

    private static InputObject? OfAnyKeys(InputNode node, string[] allowed)
    {
        if (node.Json.ValueKind != JsonValueKind.Object)
        {
            node.Refuse(allowed.Length == 0 ? "an object" : $"an object with {NearestName.List(allowed)}");
            return null;
        }
        var found = new InputObject(node);
        foreach (var member in node.Json.EnumerateObject())
            if (!found._members.TryAdd(member.Name, node.Member(member)))
                node.Member(member).Add("stands twice; a key may stand only once");
        return found;
    }
}
