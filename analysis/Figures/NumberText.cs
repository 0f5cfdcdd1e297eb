using System.Globalization;
using Catalyst.Analysis.Statistics;

namespace Catalyst.Analysis.Figures;

/// <summary>Numbers in words that do not depend on the machine: comma for thousands, point for decimals, U+2212 for minus.</summary>
public static class NumberText
{
    /// <summary>What stands where a number is unknown.</summary>
    public const string Unknown = "–";

    /// <summary>A number with the given decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? Unknown : value > 0 ? "∞" : "−∞";
        var text = value.ToString("N" + Math.Clamp(decimals, 0, 15).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        // What rounds to zero has no sign.
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text.Replace('-', '−');
    }

    /// <summary>A number to <paramref name="digits"/> significant digits; whole numbers keep all of theirs.</summary>
    public static string Significant(double value, int digits = 4) => Show(value, digits - 1 - Exponent(value), digits);

    /// <summary>A mean and its half-width, "1,234 ± 56", with as many decimals as give the half-width two digits.</summary>
    public static string WithInterval(Interval value) =>
        double.IsNaN(value.Mean) ? Unknown : Of(value.Mean, value) + " ± " + Of(value.HalfWidth, value);

    /// <summary>The two ends of an interval, "1,178 to 1,290", rounded as its half-width is.</summary>
    public static string Ends(Interval value) =>
        double.IsNaN(value.HalfWidth) ? Unknown : Of(value.Low, value) + " to " + Of(value.High, value);

    /// <summary>The power of ten of a number's first digit; 0 for zero and for what is not finite.</summary>
    /// <remarks>Read from the shortest exact text rather than from a logarithm, whose last bit differs between machines.</remarks>
    public static int Exponent(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return 0;
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Of(double value, Interval precision) =>
        double.IsNaN(precision.HalfWidth) || precision.HalfWidth == 0
            ? Significant(value)
            : Show(value, 1 - Exponent(precision.HalfWidth), 4);

    private static string Show(double value, int decimals, int digits) =>
        double.IsFinite(value) && value != 0 && Exponent(value) is >= 15 or < -6
            ? value.ToString("0." + new string('#', digits - 1) + "e0", CultureInfo.InvariantCulture).Replace('-', '−')
            : Fixed(value, decimals);
}
