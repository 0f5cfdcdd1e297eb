using System.Globalization;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>Numbers as messages, summaries and plans show them, the same in every culture.</summary>
internal static class NumberText
{
    private const int MostPlaces = 15;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// The shortest text that reads back as the same number, with all its digits as files have them: 0.00001 and not 1E-05,
    /// unless it is so small or large that nobody would write it out.
    /// </summary>
    public static string WrittenOut(double number)
    {
        var text = Of(number);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0) return text;
        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(exponent) > MostPlaces) return text;
        // One digit stands before the point in this form; the point alone moves, for rounding would lose what is behind it.
        var sign = text[0] == '-' ? "-" : "";
        var digits = text[sign.Length..mark].Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : digits.Length <= exponent + 1 ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>The number rounded to nine significant digits, the same on every machine.</summary>
    public static double ToNineDigits(double number) =>
        double.Parse(number.ToString("E8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
