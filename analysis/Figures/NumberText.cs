using System.Globalization;
using Catalyst.Analysis.Statistics;

namespace Catalyst.Analysis.Figures;

/// <summary>Numbers in words that do not depend on the machine: comma for thousands, point for decimals, U+2212 for minus.</summary>
public static class NumberText
{
    // From here on a number is written with a power of ten: nobody counts so many digits.
    private const double Scientific = 1e13;

    // Below this share of a number its digits are those of rounding.
    private const double Rounding = 1e-12;

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

    /// <summary>
    /// A mean and its half-width, <c>1,234 ± 56</c>, with as many decimals as give the half-width two digits; from a million on
    /// in millions, where digits become too many with a power of ten. An unknown half-width shows as a dash.
    /// </summary>
    /// <param name="value">The interval.</param>
    /// <param name="level">What a difference is a difference of: where that is in millions, so is the difference.</param>
    public static string WithInterval(Interval value, double level = 0)
    {
        // Differences that are equal but for the last bits of a sum have no width worth a digit.
        if (value.HalfWidth < Rounding * Math.Abs(value.Mean))
            value = value with { HalfWidth = 0 };
        return double.IsNaN(value.Mean) ? Unknown : Together(value, Math.Max(Math.Abs(value.Mean), Math.Abs(level)), " ± ", value.Mean, value.HalfWidth);
    }

    /// <summary>The two ends of an interval, <c>1,178 to 1,290</c>, rounded as its half-width is.</summary>
    public static string Ends(Interval value) =>
        double.IsNaN(value.HalfWidth) ? Unknown : Together(value, Math.Max(Math.Abs(value.Low), Math.Abs(value.High)), " to ", value.Low, value.High);

    /// <summary>The power of ten of a number's first digit; 0 for zero and for what is not finite.</summary>
    /// <remarks>Read from the shortest exact text rather than from a logarithm, whose last bit differs between machines.</remarks>
    public static int Exponent(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return 0;
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Together(Interval precision, double size, string between, double first, double second)
    {
        const double Million = 1e6;
        var unit = size is >= Million and < Scientific ? Million : 1;
        // Two digits of the half-width; without one, four of the number.
        var known = precision.HalfWidth > 0;
        var decimals = (known ? 1 : 3) - Exponent(known ? precision.HalfWidth / unit : size / unit);
        return Show(first / unit, decimals) + between + Show(second / unit, decimals) + (unit == Million ? " million" : "");
    }

    private static string Show(double value, int decimals) =>
        double.IsFinite(value) && (Math.Abs(value) >= Scientific || (value != 0 && decimals > 8))
            ? value.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−')
            : Fixed(value, value == 0 ? 0 : decimals);
}
