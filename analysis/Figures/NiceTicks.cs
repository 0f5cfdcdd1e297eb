using System.Globalization;

namespace Catalyst.Analysis.Figures;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where it stands, in the axis's own unit.</param>
/// <param name="Label">What is written at it.</param>
public readonly record struct Tick(double Value, string Label);

/// <summary>
/// An axis with marks at round numbers: multiples of 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice numbers for graph
/// labels", Graphics Gems, pp. 61–63).
/// </summary>
/// <param name="Low">Lower end of the axis, not above the values.</param>
/// <param name="High">Upper end of the axis, not below the values.</param>
/// <param name="Ticks">The marks, ascending, the first at <paramref name="Low"/> and the last at <paramref name="High"/>.</param>
/// <param name="Multiplier">What the labels count, such as <c>million</c>; empty for ones.</param>
public sealed record NiceTicks(double Low, double High, IReadOnlyList<Tick> Ticks, string Multiplier)
{
    private static readonly (int Exponent, string Name)[] Multipliers =
        [(0, ""), (6, "million"), (9, "billion"), (12, "trillion")];

    /// <summary>Marks for values from <paramref name="low"/> to <paramref name="high"/>, about <paramref name="steps"/> steps apart.</summary>
    /// <remarks>Equal ends, or ends whose difference is lost in rounding, are widened; ends that are not finite give 0 to 1.</remarks>
    public static NiceTicks Of(double low, double high, int steps = 5)
    {
        (low, high) = Widen(low, high);
        var (digit, power) = Step(high / steps - low / steps);
        var unit = Scaled(digit, power);
        double first = Math.Floor(low / unit), last = Math.Ceiling(high / unit);
        var (shift, name) = CountedIn(NumberText.Exponent(Math.Max(Math.Abs(first * unit), Math.Abs(last * unit))));
        var ticks = new List<Tick>();
        for (var k = first; k <= last; k++)
            ticks.Add(new Tick(Scaled(k * digit, power), NumberText.Fixed(Scaled(k * digit, power - shift), shift - power)));
        return new NiceTicks(ticks[0].Value, ticks[^1].Value, ticks, name);
    }

    /// <summary>As many marks as stand clear of each other along a horizontal axis.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="high">Greatest value.</param>
    /// <param name="width">Length of the axis in pixels.</param>
    /// <param name="size">Size of the labels' letters in pixels.</param>
    public static NiceTicks Along(double low, double high, double width, double size)
    {
        const double Least = 45, Gap = 12;
        for (var steps = (int)(width / Least); steps > 1; steps--)
        {
            var ticks = Of(low, high, steps);
            var widest = ticks.Ticks.Max(tick => TextMeasure.Width(tick.Label, size)) + Gap;
            if (widest * ticks.Ticks.Count <= width)
                return ticks;
        }
        return Of(low, high, 1);
    }

    private static (double Low, double High) Widen(double low, double high)
    {
        // Beyond these no axis can be read, and steps would overflow or vanish.
        const double Largest = 1e300, Smallest = 1e-300;
        if (!double.IsFinite(low) || !double.IsFinite(high) || low > high)
            return (0, 1);
        low = Math.Clamp(low, -Largest, Largest);
        high = Math.Clamp(high, -Largest, Largest);
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (size < Smallest)
            return (0, 1);
        return high - low > size * 1e-9 ? (low, high) : (low - size * 0.1, high + size * 0.1);
    }

    private static (int Digit, int Power) Step(double least)
    {
        var power = NumberText.Exponent(least);
        foreach (var digit in (ReadOnlySpan<int>)[1, 2, 5])
            if (Scaled(digit, power) >= least)
                return (digit, power);
        return (1, power + 1);
    }

    private static (int Exponent, string Name) CountedIn(int exponent)
    {
        if (exponent is >= 15 or < -4)
            return (exponent, string.Create(CultureInfo.InvariantCulture, $"× 1e{exponent}").Replace('-', '−'));
        return Multipliers.Last(multiplier => multiplier.Exponent <= Math.Max(exponent, 0));
    }

    // A decimal literal is read to the nearest double on every machine; a power function is not.
    private static double Scaled(double count, int power) =>
        power >= 0 ? count * PowerOfTen(power) : power >= -300 ? count / PowerOfTen(-power) : count / PowerOfTen(300) / PowerOfTen(-300 - power);

    private static double PowerOfTen(int power) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"1e{power}"), CultureInfo.InvariantCulture);
}
