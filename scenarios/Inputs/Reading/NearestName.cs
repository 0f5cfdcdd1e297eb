namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>Which name a misspelt one was meant to be.</summary>
internal static class NearestName
{
    private const int Listed = 30;

    /// <summary>The allowed name with the fewest letters to change, or null where none is near.</summary>
    public static string? Of(string given, IEnumerable<string> allowed)
    {
        // A longer name than this is no misspelling, and the distance costs the product of the lengths.
        if (given.Length > 100) return null;
        string? nearest = null;
        var fewest = 1 + Math.Max(2, given.Length / 3);
        foreach (var name in allowed)
        {
            var changes = Distance(given.ToUpperInvariant(), name.ToUpperInvariant());
            if (changes >= fewest) continue;
            fewest = changes;
            nearest = name;
        }
        return nearest;
    }

    /// <summary>The end of a message: "; did you mean 'x'?", or nothing where no name is near.</summary>
    public static string Hint(string given, IEnumerable<string> allowed) =>
        Of(given, allowed) is { } nearest ? $"; did you mean {EchoedText.Quoted(nearest)}?" : "";

    /// <summary>The allowed names as a list, cut where it grows long.</summary>
    public static string List(IReadOnlyCollection<string> allowed)
    {
        if (allowed.Count == 0) return "(none)";
        var list = string.Join(", ", allowed.Take(Listed).Select(name => EchoedText.Safe(name, 80)));
        return allowed.Count > Listed ? $"{list} … ({allowed.Count} in all)" : list;
    }

    /// <summary>Letters to insert, delete or replace (Levenshtein 1966, Soviet Physics Doklady 10, p. 707).</summary>
    internal static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
