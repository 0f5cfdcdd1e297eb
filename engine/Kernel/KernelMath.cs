namespace Catalyst.Engine.Kernel;

/// <summary>
/// Exponential and logarithm from + − × ÷ alone, so that every machine gives the same bits. Relative error below 1e-15
/// over the ranges noted, held against the platform's own functions in the tests.
/// </summary>
public static class KernelMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700;

    /// <summary>e to the power x, for x in [−708, 709]; 0 below and infinity above.</summary>
    /// <remarks>
    /// Argument reduction to |r| ≤ ln 2 / 2 with a two-part ln 2 (Cody and Waite 1980, "Software Manual for the Elementary
    /// Functions", ch. 6) and the Taylor series to the thirteenth power, whose remainder there is below 5e-18.
    /// </remarks>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x < -708) return 0;
        if (x > 709) return double.PositiveInfinity;
        var k = Math.Floor(x * InverseLn2 + 0.5);
        var r = x - k * Ln2High - k * Ln2Low;
        var sum = 1.0;
        for (var n = 13; n >= 1; n--)
            sum = 1 + r * sum / n;
        return sum * PowerOfTwo((int)k);
    }

    /// <summary>1 − e^(−x) for x ≥ 0, without loss of digits when x is small.</summary>
    public static double OneMinusExpOfNegative(double x)
    {
        if (x > 0.5) return 1 - Exp(-x);
        // x − x²/2! + x³/3! − …, to the seventeenth power: remainder below 1e-21 at x = 0.5.
        var sum = 0.0;
        for (var n = 17; n >= 1; n--)
            sum = x / n * (1 - sum);
        return sum;
    }

    /// <summary>The natural logarithm of x &gt; 0; negative infinity at 0.</summary>
    /// <remarks>ln m = 2 artanh((m − 1) / (m + 1)) for m in [√½, √2), by its series to the 27th power.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">x is negative or not a number.</exception>
    public static double Log(double x)
    {
        if (!(x >= 0)) throw new ArgumentOutOfRangeException(nameof(x), x, "The logarithm needs a number of 0 or more.");
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;
        var exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;
            exponent = -54;
        }
        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }
        var s = (m - 1) / (m + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 27; n >= 1; n -= 2)
            sum = sum * square + 1.0 / n;
        return exponent * Ln2High + (2 * s * sum + exponent * Ln2Low);
    }

    /// <summary>The logistic function 1 / (1 + e^(−x)).</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    private static double PowerOfTwo(int k) =>
        k >= -1022
            ? k <= 1023 ? BitConverter.Int64BitsToDouble((long)(k + 1023) << 52) : 2 * PowerOfTwo(k - 1)
            : PowerOfTwo(k + 54) / 18014398509481984.0;
}
