namespace Catalyst.Engine.Kernel;

/// <summary>
/// A probability as an integer of 2⁻⁴⁸: what decides an event. A draw of 48 bits below it is a hit.
/// Sixteen bits settle nearly every draw; the other 32 are asked for only on a tie.
/// </summary>
public readonly record struct Threshold
{
    /// <summary>Bits of a draw.</summary>
    public const int Bits = 48;

    private const double Scale = 1L << Bits;

    /// <summary>The event that never happens.</summary>
    public static readonly Threshold Never = new(0);

    /// <summary>The event that always happens.</summary>
    public static readonly Threshold Always = new(1UL << Bits);

    private Threshold(ulong value) => Value = value;

    /// <summary>The probability times 2⁴⁸; 0 to 2⁴⁸ inclusive.</summary>
    public ulong Value { get; }

    /// <summary>The probability in [0, 1].</summary>
    public double Probability => Value / Scale;

    /// <summary>Whole steps of 2⁻¹⁶ below the probability: 0 to 65536. A 16-bit lane below it is surely a hit.</summary>
    internal uint Top => (uint)(Value >> 32);

    /// <summary>What 32 further bits are held against when a lane equals <see cref="Top"/>.</summary>
    internal uint Low => unchecked((uint)Value);

    /// <summary>A 16-bit bound: no lane above it can be a hit of this threshold.</summary>
    public ushort Bound => (ushort)Math.Min(Top, ushort.MaxValue);

    /// <summary>The threshold of a probability, rounded to the nearest 2⁻⁴⁸.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public static Threshold Of(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in [0, 1].");
        return new Threshold((ulong)Math.Round(probability * Scale));
    }

    /// <summary>The threshold of at least one event in a month at a yearly rate: 1 − exp(−rate / 12).</summary>
    /// <param name="ratePerYear">Events per person-year, 0 or more; infinity gives certainty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not a number.</exception>
    public static Threshold OfYearlyRate(double ratePerYear)
    {
        if (!(ratePerYear >= 0))
            throw new ArgumentOutOfRangeException(nameof(ratePerYear), ratePerYear, "A rate is 0 or more.");
        return Of(KernelMath.OneMinusExpOfNegative(ratePerYear / Month.PerYear));
    }

    /// <summary>The threshold of a probability so many times as large, at most certainty.</summary>
    /// <param name="ratio">0 or more.</param>
    public Threshold Times(double ratio) =>
        ratio == 1 ? this : new Threshold((ulong)Math.Min(Math.Round(Value * ratio), Scale));

    /// <summary>A bound of a threshold so many times as large as one of which a bound is known; exact at a ratio of 1.</summary>
    /// <param name="bound">The bound of the threshold.</param>
    /// <param name="ratio">0 or more.</param>
    public static ushort BoundTimes(ushort bound, double ratio) =>
        ratio == 1 ? bound : (ushort)Math.Min((bound + 1) * ratio, ushort.MaxValue);

    /// <summary>The larger of two thresholds.</summary>
    public static Threshold Max(Threshold a, Threshold b) => a.Value >= b.Value ? a : b;
}
