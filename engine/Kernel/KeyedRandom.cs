using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Draws as a pure function of (seed, luck, decision, entity, month, ordinal); nothing is carried from draw to draw.
/// The Philox key is the hash of seed and luck; the counter is the entity's 64 bits, then month and ordinal of 16 bits
/// each, then the block. A block serves eight decisions (block = decision ÷ 8), each owning one 16-bit lane; where a lane
/// ties with its threshold, 32 further bits settle it, so that probabilities are exact to 2⁻⁴⁸.
/// </summary>
public readonly struct KeyedRandom
{
    /// <summary>Ordinals run from 0 to this, less one.</summary>
    public const int Ordinals = 1 << 16;

    private const int MostOptions = 16;

    /// <summary>Blocks from here on hold the further bits of the blocks below.</summary>
    private const uint FurtherBits = 0x8000_0000;

    // By the upper half of a lane: a little less than −ln of the highest uniform number that begins so.
    private static readonly double[] SoonestOf =
        [.. Enumerable.Range(1, 256).Select(next => -KernelMath.Log(next / 256.0) * (1 - 1e-9))];

    internal readonly uint Key0;
    internal readonly uint Key1;

    /// <summary>The draws of one run.</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="luck">What tells one replicate's luck from another's; never the scenario.</param>
    public KeyedRandom(ulong seed, ulong luck)
    {
        var key = KeyedHash.Of(seed, luck);
        Key0 = unchecked((uint)key);
        Key1 = (uint)(key >> 32);
        Ledger = DrawLedger.ForDebugBuilds();
    }

    /// <summary>In Debug builds, the draws made this month, unless left out; null in Release builds.</summary>
    internal DrawLedger? Ledger { get; init; }

    /// <summary>Whether the event of probability <paramref name="threshold"/> happens to the entity this month.</summary>
    /// <param name="decision">The decision's number, 0 or more, fixed for ever.</param>
    /// <param name="entity">Who or what is drawn for.</param>
    /// <param name="month">When.</param>
    /// <param name="threshold">The probability. A low draw is a hit.</param>
    /// <param name="ordinal">A small semantic number (option, child); never a counter of calls.</param>
    public bool Hits(int decision, ulong entity, Month month, Threshold threshold, int ordinal = 0) =>
        Hits(BlockOf(decision, entity, month, ordinal), decision, entity, month, threshold, ordinal);

    /// <summary>The same as the overload without a block, where the decision's block is already at hand.</summary>
    public bool Hits(
        in PhiloxBlock block, int decision, ulong entity, Month month, Threshold threshold, int ordinal = 0)
    {
        Ledger?.Record(decision, entity, month, ordinal);
        uint draw = block.Lane(decision & 7);
        return draw < threshold.Top
            || (draw == threshold.Top && FurtherBitsOf(decision, entity, month, ordinal) < threshold.Low);
    }

    /// <summary>The draw's lane alone: sixteen bits, for orders in which a tie may be broken by identity.</summary>
    public ushort Lane(int decision, ulong entity, Month month, int ordinal = 0)
    {
        Ledger?.Record(decision, entity, month, ordinal);
        return BlockOf(decision, entity, month, ordinal).Lane(decision & 7);
    }

    /// <summary>
    /// One draw, to be held against several thresholds: which of outcomes that exclude one another happens, where the
    /// later thresholds need work that the draw itself may show to be idle.
    /// </summary>
    public KeyedDraw Draw(in PhiloxBlock block, int decision, ulong entity, Month month, int ordinal = 0)
    {
        Ledger?.Record(decision, entity, month, ordinal);
        return new KeyedDraw(in this, block.Lane(decision & 7), decision, entity, month, ordinal);
    }

    /// <summary>All 48 bits of a draw.</summary>
    public ulong Bits(int decision, ulong entity, Month month, int ordinal = 0)
    {
        Ledger?.Record(decision, entity, month, ordinal);
        ulong top = BlockOf(decision, entity, month, ordinal).Lane(decision & 7);
        return (top << 32) | FurtherBitsOf(decision, entity, month, ordinal);
    }

    /// <summary>A number strictly between 0 and 1, in steps of 2⁻⁴⁸.</summary>
    public double Uniform(int decision, ulong entity, Month month, int ordinal = 0) =>
        UniformOf(Bits(decision, entity, month, ordinal));

    /// <summary>A waiting time of mean 1: −ln U.</summary>
    public double Exponential(int decision, ulong entity, Month month, int ordinal = 0) =>
        -KernelMath.Log(Uniform(decision, entity, month, ordinal));

    /// <summary>
    /// A choice among up to 16 options with probabilities proportional to their weights, by one draw an option: the
    /// option whose exponential clock rings first (the Gumbel-max trick: Maddison, Tarlow and Minka 2014, NIPS, p. 2).
    /// Raising one option's weight never moves anybody between two others.
    /// </summary>
    /// <param name="weights">A weight of 0 or more for each option; the option's index is the draw's ordinal.</param>
    /// <param name="decision">The decision's number.</param>
    /// <param name="entity">Who chooses.</param>
    /// <param name="month">When.</param>
    /// <returns>The option chosen, or −1 where no weight is above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 16 options.</exception>
    public int Choose(ReadOnlySpan<double> weights, int decision, ulong entity, Month month) =>
        Choose(weights, [], decision, entity, month);

    /// <summary>The same where each option has an ordinal of its own, so that a further option moves no draw of another.</summary>
    /// <param name="weights">A weight of 0 or more for each option.</param>
    /// <param name="ordinals">The ordinal of each option; empty where it is the option's index.</param>
    /// <param name="decision">The decision's number.</param>
    /// <param name="entity">Who chooses.</param>
    /// <param name="month">When.</param>
    /// <returns>The option chosen, or −1 where no weight is above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 16 options.</exception>
    public int Choose(
        ReadOnlySpan<double> weights, ReadOnlySpan<int> ordinals, int decision, ulong entity, Month month)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weights.Length, MostOptions);
        var chosen = -1;
        var open = 0;
        for (var option = 0; option < weights.Length; option++)
        {
            if (weights[option] <= 0) continue;
            open++;
            chosen = option;
        }
        // One option is no choice: its clock need not be looked at.
        if (open <= 1) return chosen;
        return FirstToRing(weights, ordinals, decision, entity, month);
    }

    /// <summary>
    /// The option whose clock rings first. Sixteen bits of a draw tell how early its clock may ring at most, so that most
    /// clocks need not be looked at.
    /// </summary>
    [SkipLocalsInit]
    private int FirstToRing(ReadOnlySpan<double> weights, ReadOnlySpan<int> ordinals, int decision, ulong entity, Month month)
    {
        Span<double> soonest = stackalloc double[MostOptions];
        Span<ushort> lanes = stackalloc ushort[MostOptions];
        soonest = soonest[..weights.Length];
        for (var option = 0; option < weights.Length; option++)
        {
            soonest[option] = double.PositiveInfinity;
            if (weights[option] <= 0) continue;
            lanes[option] = Lane(decision, entity, month, ordinals.IsEmpty ? option : ordinals[option]);
            soonest[option] = SoonestOf[lanes[option] >> 8] / weights[option];
        }
        var (chosen, earliest) = (-1, double.PositiveInfinity);
        while (true)
        {
            var next = 0;
            for (var option = 1; option < soonest.Length; option++)
                if (soonest[option] < soonest[next]) next = option;
            if (soonest[next] > earliest || double.IsPositiveInfinity(soonest[next])) return chosen;
            soonest[next] = double.PositiveInfinity;
            var further = FurtherBitsOf(decision, entity, month, ordinals.IsEmpty ? next : ordinals[next]);
            var time = -KernelMath.Log(UniformOf((ulong)lanes[next] << 32 | further)) / weights[next];
            // Of clocks that ring together the first option's counts.
            if (time < earliest || (time == earliest && next < chosen)) (chosen, earliest) = (next, time);
        }
    }

    /// <summary>The block that holds a decision's lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock BlockOf(int decision, ulong entity, Month month, int ordinal = 0) =>
        Philox.Block(
            unchecked((uint)entity), (uint)(entity >> 32), MonthAndOrdinal(month, ordinal), (uint)decision >> 3, Key0, Key1);

    /// <summary>The middle of the step of 2⁻⁴⁸ that 48 bits stand for.</summary>
    internal static double UniformOf(ulong bits) => (bits + 0.5) / (1L << Threshold.Bits);

    /// <summary>The third word of the counter: the month's 16 bits, then the ordinal's.</summary>
    internal static uint MonthAndOrdinal(Month month, int ordinal) =>
        unchecked((ushort)month.Index) | (uint)ordinal << 16;

    /// <summary>32 further bits: for lane L, word L mod 4 of a further block chosen by L ÷ 4.</summary>
    internal uint FurtherBitsOf(int decision, ulong entity, Month month, int ordinal) =>
        FurtherBlockOf(decision, entity, month, ordinal).Word(decision & 7);

    /// <summary>The block that holds a decision's further bits.</summary>
    internal PhiloxBlock FurtherBlockOf(int decision, ulong entity, Month month, int ordinal)
    {
        var block = FurtherBits | ((uint)decision >> 3 << 1) | (uint)((decision & 7) >> 2);
        return Philox.Block(
            unchecked((uint)entity), (uint)(entity >> 32), MonthAndOrdinal(month, ordinal), block, Key0, Key1);
    }
}
