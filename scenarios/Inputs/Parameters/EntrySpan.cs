using System.Text;
using System.Text.Json;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>Where an object stands in the bytes of a JSON file, so that it alone can be replaced.</summary>
/// <param name="Start">First byte, the opening brace.</param>
/// <param name="End">The byte after the closing brace.</param>
/// <param name="Members">Its keys in the order in which they stand, with the bytes of each value.</param>
internal sealed record EntrySpan(int Start, int End, IReadOnlyList<(string Key, Range Value)> Members)
{
    /// <summary>How the readers take JSON: with comments and trailing commas.</summary>
    public static JsonDocumentOptions Options { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The object behind some keys, the outermost first; null where there is none.</summary>
    public static EntrySpan? Find(ReadOnlySpan<byte> text, ReadOnlySpan<string> keys)
    {
        var skipped = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(
            text[skipped..], new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read() || !Enter(ref reader, keys)) return null;
        var start = (int)reader.TokenStartIndex + skipped;
        List<(string, Range)> members = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            var from = (int)reader.TokenStartIndex + skipped;
            reader.Skip();
            members.Add((key, from..((int)reader.BytesConsumed + skipped)));
        }
        return new EntrySpan(start, (int)reader.BytesConsumed + skipped, members);
    }

    /// <summary>Spaces at the beginning of the line on which the object starts.</summary>
    public int Indent(ReadOnlySpan<byte> text)
    {
        var line = text[(text[..Start].LastIndexOf((byte)'\n') + 1)..];
        return Math.Max(0, line.IndexOfAnyExcept((byte)' '));
    }

    /// <summary>Goes to the object behind the keys.</summary>
    private static bool Enter(ref Utf8JsonReader reader, ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && !reader.ValueTextEquals(key))
            {
                reader.Read();
                reader.Skip();
            }
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.Read()) return false;
        }
        return reader.TokenType == JsonTokenType.StartObject;
    }
}
