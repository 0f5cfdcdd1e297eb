using System.Globalization;
using System.Text;

namespace Catalyst.Scenarios.Commands;

/// <summary>Text measured in the cells of a terminal: escape sequences and marks take none, wide letters two.</summary>
internal static class CellText
{
    /// <summary>Cells that a text takes.</summary>
    public static int Width(string text)
    {
        var (width, escaped) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == Ink.Escape) escaped = true;
            else if (escaped) escaped = rune.Value != 'm';
            else width += WidthOf(rune);
        }
        return width;
    }

    /// <summary>The text filled up with blanks behind it.</summary>
    public static string Left(string text, int width) => text + Blanks(text, width);

    /// <summary>The text filled up with blanks before it.</summary>
    public static string Right(string text, int width) => Blanks(text, width) + text;

    /// <summary>The text in lines of at most so many cells, broken between words; a word longer than a line is broken too.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Width(line.ToString()) + 1 + Width(word) > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            else if (line.Length > 0)
            {
                line.Append(' ');
            }
            foreach (var piece in Pieces(word, width))
            {
                if (line.Length > 0 && Width(line.ToString()) + Width(piece) > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }
                line.Append(piece);
            }
        }
        yield return line.ToString().TrimEnd();
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        if (Width(word) <= width) return [word];
        return word.EnumerateRunes().Select(rune => rune.ToString());
    }

    private static string Blanks(string text, int width) => new(' ', Math.Max(0, width - Width(text)));

    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1,
    };
}
