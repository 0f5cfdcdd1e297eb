namespace Catalyst.Engine.Kernel;

/// <summary>Divides whole units by integers alone, so that parts add up to the whole and every machine agrees on each.</summary>
public static class Apportionment
{
    // Shares are read to so many parts: fine enough that no decimal in an input is rounded, and 10^26 of them still fit.
    private const long Parts = 1_000_000_000_000;

    /// <summary>A share of a whole, rounded down to whole units.</summary>
    /// <param name="whole">Units, 0 to 10^15.</param>
    /// <param name="share">0 to 1000; read to twelve decimals.</param>
    public static long Part(long whole, double share) => (long)((Int128)whole * (long)Math.Round(share * Parts) / Parts);

    /// <summary>
    /// The parts of a whole in proportion to weights, by largest remainder (Hamilton's method); equal remainders go to the
    /// first. No part is more than its share rounded up: where the whole is no more than the weights together, no part is
    /// more than its weight.
    /// </summary>
    /// <param name="whole">Units to divide, 0 or more.</param>
    /// <param name="weights">Weights, 0 or more.</param>
    /// <exception cref="ArgumentException">There is something to divide and no weight above 0.</exception>
    public static long[] ByWeight(long whole, ReadOnlySpan<long> weights)
    {
        var parts = new long[weights.Length];
        if (whole == 0) return parts;
        var total = Int128.Zero;
        foreach (var weight in weights) total += weight;
        if (total == 0) throw new ArgumentException("Without any weight nothing can be divided.", nameof(weights));

        var rests = new Int128[weights.Length];
        var left = whole;
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, rest) = Int128.DivRem((Int128)whole * weights[i], total);
            (parts[i], rests[i]) = ((long)part, rest);
            left -= parts[i];
        }
        // The order is stable, so the first of equals is served first.
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => rests[i]).Take((int)left)) parts[i]++;
        return parts;
    }
}
