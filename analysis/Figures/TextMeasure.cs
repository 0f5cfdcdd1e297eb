using System.Text;

namespace Catalyst.Analysis.Figures;

/// <summary>
/// Widths of text from a fixed table, so that a figure's layout is the same whatever fonts a machine has. The widths are those
/// of DejaVu Sans, the widest of the usual sans-serif fonts: what fits by this table fits in Arial, Helvetica or Liberation.
/// </summary>
public static class TextMeasure
{
    // Advance of U+0020 to U+007E in hundredths of the letters' size.
    private static readonly byte[] Regular =
    [
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
        100, 68, 69, 70, 77, 63, 58, 77, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
        50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
    ];

    private static readonly byte[] Bold =
    [
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 58,
        100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50,
        50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84,
    ];

    /// <summary>Width in pixels of a line of text in letters of the given size.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var hundredths = 0;
        foreach (var rune in text.EnumerateRunes())
            hundredths += Advance(rune, bold);
        return hundredths * size / 100;
    }

    /// <summary>The text broken at spaces into lines no wider than <paramref name="width"/>; a word too long is broken itself.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size, bold) <= width)
            {
                line = longer;
                continue;
            }
            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (Width(line, size, bold) > width)
            {
                var head = Head(line, size, width, bold);
                lines.Add(head);
                line = line[head.Length..];
            }
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>The text, or as much of its beginning as fits in <paramref name="width"/> with an ellipsis.</summary>
    public static string Fit(string text, double size, double width, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var room = width - Width("…", size, bold);
        return room <= 0 ? "" : Head(text, size, room, bold, atLeastOne: false).TrimEnd() + "…";
    }

    // At least one letter where asked, so that breaking a word always moves on.
    private static string Head(string text, double size, double width, bool bold, bool atLeastOne = true)
    {
        var length = 0;
        var hundredths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            hundredths += Advance(rune, bold);
            if (hundredths * size / 100 > width && !(atLeastOne && length == 0))
                break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }

    private static int Advance(Rune rune, bool bold) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => (bold ? Bold : Regular)[rune.Value - 0x20],
        '–' or '‘' or '’' => 50,
        '−' or '±' or '×' => 84,
        // Any other letter counts as wide as the widest of its script.
        _ => 110,
    };
}
