using System.Globalization;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>Numbers as messages, summaries and plans show them, the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// The shortest text that reads back as the same number, with all its digits as files have them: 0.00001 and not 1E-05,
    /// unless it is so small or large that nobody would write it out.
    /// </summary>
    public static string WrittenOut(double number)
    {
        var text = Of(number);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 || Math.Abs(int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) > 15
            ? text
            : number.ToString("0.################################", CultureInfo.InvariantCulture);
    }

    /// <summary>The number rounded to nine significant digits, the same on every machine.</summary>
    public static double ToNineDigits(double number) =>
        double.Parse(number.ToString("E8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
