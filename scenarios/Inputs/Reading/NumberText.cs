using System.Globalization;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>Numbers as messages, summaries and plans show them, the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The number rounded to nine significant digits, the same on every machine.</summary>
    public static double ToNineDigits(double number) =>
        double.Parse(number.ToString("E8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
