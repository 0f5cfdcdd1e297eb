using System.Globalization;
using System.Text;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>
/// Text from a file as it may be printed in a message: escaped, for a terminal obeys control characters, and shortened,
/// for a message is one line.
/// </summary>
internal static class EchoedText
{
    private const int Longest = 60;

    /// <summary>The text in single quotes.</summary>
    public static string Quoted(string text) => $"'{Safe(text, Longest)}'";

    /// <summary>The text with everything but plain printable characters escaped, shortened to a length.</summary>
    public static string Safe(string text, int longest)
    {
        var safe = new StringBuilder();
        foreach (var letter in text)
        {
            if (safe.Length >= longest) return safe.Append('…').ToString();
            // Halves of pairs are escaped too: cutting might part them.
            if (IsPlain(letter) && !char.IsSurrogate(letter)) safe.Append(letter);
            else safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }
        return safe.ToString();
    }

    /// <summary>Whether text holds nothing that a terminal would obey or not show.</summary>
    public static bool IsPlain(string text) => text.All(IsPlain);

    private static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
