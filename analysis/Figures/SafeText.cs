using System.Globalization;
using System.Net;
using System.Text;

namespace Catalyst.Analysis.Figures;

/// <summary>Text from files made fit to be shown: it can neither break the markup nor disguise itself.</summary>
public static class SafeText
{
    /// <summary>
    /// The text with tabs and line breaks as spaces and all else that XML forbids, that steers a terminal or that reorders
    /// letters on the screen as U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // A lone half of a surrogate pair enumerates as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is '\t' or '\n' or '\r' ? " " : IsHostile(rune) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    /// <summary>The cleaned text as HTML or XML content or a quoted attribute's value.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(Clean(text));

    private static bool IsHostile(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF or 0xFFFE or 0xFFFF;
}
