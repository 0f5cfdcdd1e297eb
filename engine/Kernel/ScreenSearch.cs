using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Catalyst.Engine.Kernel;

/// <summary>What a search reads: the entities, their bounds as <see cref="EventScreen"/> keeps them, and the number of the first row.</summary>
internal readonly ref struct ScreenedRows
{
    public ReadOnlySpan<ulong> Roots { get; init; }
    public int FirstRow { get; init; }

    /// <summary>The entities of the rows; empty where they are <see cref="FirstEntity"/> and those that follow it.</summary>
    public ReadOnlySpan<ulong> Entities { get; init; }
    public ulong FirstEntity { get; init; }

    public int Count => Roots.Length;

    public ScreenedRows Slice(int start, int count) => new()
    {
        Roots = Roots.Slice(start, count),
        FirstRow = FirstRow + start,
        Entities = Entities.IsEmpty ? Entities : Entities.Slice(start, count),
        FirstEntity = FirstEntity + (ulong)start,
    };

    public ulong Entity(int index) => Entities.IsEmpty ? FirstEntity + (ulong)index : Entities[index];
}

/// <summary>
/// The search of <see cref="EventScreen"/>: one body for every vector width, chosen by what the machine accelerates, and
/// one scalar path. A row is a 64-bit element throughout: a widening multiply reads only its low half, so the products'
/// upper halves need no masking between rounds.
/// </summary>
internal static class ScreenSearch
{
    /// <summary>Bits of the vectors used on this machine: 512, 256, 128, or 64 for the scalar path.</summary>
    public static int Width =>
        Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? 512
        : Vector256.IsHardwareAccelerated && Avx2.IsSupported ? 256
        : Vector128.IsHardwareAccelerated && (Sse41.IsSupported || AdvSimd.IsSupported) ? 128
        : 64;

    /// <summary>Rows drawn before those that were hit are listed: their draws stay in the first-level cache.</summary>
    private const int Stretch = 512;

    /// <summary>Rows whose four hits a half fill a word.</summary>
    private const int RowsPerWord = 16;

    /// <summary>Lists the rows of which a draw is within its bound, in row order; returns how many.</summary>
    public static int Find(
        in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows, Span<Candidate> found) => Width switch
        {
            512 => FindWide<Vector512<ulong>, Wide512>(in random, monthAndOrdinal, block, in rows, found),
            256 => FindWide<Vector256<ulong>, Wide256>(in random, monthAndOrdinal, block, in rows, found),
            128 => FindWide<Vector128<ulong>, Wide128>(in random, monthAndOrdinal, block, in rows, found),
            _ => FindScalar(in random, monthAndOrdinal, block, in rows, found),
        };

    private static int FindScalar(
        in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows, Span<Candidate> found)
    {
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var entity = rows.Entity(i);
            var draws = Philox.Block(
                unchecked((uint)entity), (uint)(entity >> 32), monthAndOrdinal, block, random.Key0, random.Key1);
            var lanes = 0u;
            for (var lane = 0; lane < PhiloxBlock.Lanes; lane++)
            {
                var bound = EventScreen.Kept((uint)(rows.Roots[i] >> LaneBounds.ShiftOf(lane) & 0xFF));
                lanes |= (draws.Lane(lane) <= bound ? 1u : 0u) << lane;
            }
            if (lanes != 0) found[count++] = new Candidate(rows.FirstRow + i, lanes, draws);
        }
        return count;
    }

    /// <summary>
    /// Draws a stretch of rows without a branch, then lists the few that were hit: a mispredicted branch inside the first
    /// loop would throw away the rounds of the rows behind it, which is most of what a search costs.
    /// </summary>
    [SkipLocalsInit]
    private static int FindWide<TVector, TWide>(
        in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows, Span<Candidate> found)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        Span<ulong> keys = stackalloc ulong[(Philox.Rounds - 1) * 2 * TWide.Count];
        SpreadKeys(in random, keys, TWide.Count);
        var drawn = new DrawnRows(
            stackalloc ulong[Stretch], stackalloc ulong[Stretch],
            stackalloc ulong[Stretch / RowsPerWord + 1], stackalloc ulong[Stretch / RowsPerWord + 1]);
        var count = 0;
        for (var start = 0; start < rows.Count; start += Stretch)
        {
            var stretch = rows.Slice(start, Math.Min(Stretch, rows.Count - start));
            Draw<TVector, TWide>(in random, monthAndOrdinal, block, in stretch, keys, in drawn);
            count = List(in drawn, in stretch, found, count);
        }
        return count;
    }

    /// <summary>The two keys of every round after the first, each filling a vector.</summary>
    private static void SpreadKeys(in KeyedRandom random, Span<ulong> keys, int vectorLength)
    {
        var (key0, key1) = (random.Key0, random.Key1);
        for (var i = 0; i < keys.Length; i += 2 * vectorLength)
        {
            unchecked
            {
                key0 += Philox.Weyl0;
                key1 += Philox.Weyl1;
            }
            keys.Slice(i, vectorLength).Fill(key0);
            keys.Slice(i + vectorLength, vectorLength).Fill(key1);
        }
    }

    private static void Draw<TVector, TWide>(
        in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows, ReadOnlySpan<ulong> keys,
        in DrawnRows drawn)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        // The second pair of counter words is the same in every row, so its first product is made once, off the loop.
        var product = (ulong)Philox.Multiplier1 * monthAndOrdinal;
        var first = new Words<TVector>
        {
            C0 = TWide.Broadcast((uint)(product >> 32) ^ random.Key0),
            C1 = TWide.Broadcast(unchecked((uint)product)),
            C2 = TWide.Broadcast(block ^ random.Key1),
        };
        ref var key = ref MemoryMarshal.GetReference(keys);

        // Four vectors at a time: while one waits for its products, the others work.
        for (var i = 0; i < rows.Count; i += 4 * TWide.Count)
        {
            var a = FirstRound<TVector, TWide>(in first, EntitiesAt<TVector, TWide>(in rows, i));
            var b = FirstRound<TVector, TWide>(in first, EntitiesAt<TVector, TWide>(in rows, i + TWide.Count));
            var c = FirstRound<TVector, TWide>(in first, EntitiesAt<TVector, TWide>(in rows, i + 2 * TWide.Count));
            var d = FirstRound<TVector, TWide>(in first, EntitiesAt<TVector, TWide>(in rows, i + 3 * TWide.Count));
            for (var round = 0; round < Philox.Rounds - 1; round++)
            {
                ref var keysOfRound = ref Unsafe.Add(ref key, round * 2 * TWide.Count);
                Round<TVector, TWide>(ref a, ref keysOfRound);
                Round<TVector, TWide>(ref b, ref keysOfRound);
                Round<TVector, TWide>(ref c, ref keysOfRound);
                Round<TVector, TWide>(ref d, ref keysOfRound);
            }
            Keep<TVector, TWide>(in a, in rows, i, in drawn);
            Keep<TVector, TWide>(in b, in rows, i + TWide.Count, in drawn);
            Keep<TVector, TWide>(in c, in rows, i + 2 * TWide.Count, in drawn);
            Keep<TVector, TWide>(in d, in rows, i + 3 * TWide.Count, in drawn);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector EntitiesAt<TVector, TWide>(in ScreenedRows rows, int index)
        where TVector : struct
        where TWide : struct, IWide<TVector> =>
        rows.Entities.IsEmpty
            ? TWide.Add(TWide.Broadcast(rows.FirstEntity + (ulong)index), TWide.Indices)
            : TWide.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(rows.Entities), index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words<TVector> FirstRound<TVector, TWide>(in Words<TVector> first, TVector entities)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        var p0 = TWide.MultiplyLow32(entities, TWide.Broadcast(Philox.Multiplier0));
        return new Words<TVector>
        {
            C0 = TWide.Xor(first.C0, TWide.HighHalf(entities)),
            C1 = first.C1,
            C2 = TWide.Xor(first.C2, TWide.HighHalf(p0)),
            C3 = p0,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round<TVector, TWide>(ref Words<TVector> words, ref ulong keys)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        var p0 = TWide.MultiplyLow32(words.C0, TWide.Broadcast(Philox.Multiplier0));
        var p1 = TWide.MultiplyLow32(words.C2, TWide.Broadcast(Philox.Multiplier1));
        words.C0 = TWide.Xor(TWide.Xor(TWide.HighHalf(p1), words.C1), TWide.Load(ref keys));
        words.C2 = TWide.Xor(TWide.Xor(TWide.HighHalf(p0), words.C3), TWide.Load(ref Unsafe.Add(ref keys, TWide.Count)));
        words.C1 = p1;
        words.C3 = p0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep<TVector, TWide>(in Words<TVector> words, in ScreenedRows rows, int index, in DrawnRows drawn)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        var lower = TWide.Join(words.C0, words.C1);
        var upper = TWide.Join(words.C2, words.C3);
        TWide.Store(lower, ref Unsafe.Add(ref MemoryMarshal.GetReference(drawn.Lower), index));
        TWide.Store(upper, ref Unsafe.Add(ref MemoryMarshal.GetReference(drawn.Upper), index));
        Prefetch.Ahead(ref MemoryMarshal.GetReference(rows.Roots), index + Stretch);
        var roots = TWide.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(rows.Roots), index));
        // Half a byte a row. A narrow vector fills less than is written; the next one overwrites the rest.
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref drawn.LowerHitBytes, index / 2), TWide.WithinLowBytes(lower, roots));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref drawn.UpperHitBytes, index / 2), TWide.WithinHighBytes(upper, roots));
    }

    private static int List(in DrawnRows drawn, in ScreenedRows rows, Span<Candidate> found, int count)
    {
        // 64 rows to a word, so that a loop's unpredictable end comes once in 64 rows.
        for (var start = 0; start < rows.Count; start += 4 * RowsPerWord)
        {
            var hit = 0UL;
            for (var i = 0; i < 4 && start + i * RowsPerWord < rows.Count; i++)
            {
                var word = start / RowsPerWord + i;
                hit |= RowsOf(drawn.LowerHits[word] | drawn.UpperHits[word]) << (i * RowsPerWord);
            }
            for (; hit != 0; hit &= hit - 1)
            {
                var row = start + BitOperations.TrailingZeroCount(hit);
                var (word, shift) = (row / RowsPerWord, row % RowsPerWord * 4);
                var lanes = (uint)(drawn.LowerHits[word] >> shift & 0xF) | (uint)(drawn.UpperHits[word] >> shift & 0xF) << 4;
                var (low, high) = (drawn.Lower[row], drawn.Upper[row]);
                found[count++] = new Candidate(
                    rows.FirstRow + row, lanes,
                    new PhiloxBlock(
                        unchecked((uint)low), (uint)(low >> 32), unchecked((uint)high), (uint)(high >> 32)));
            }
        }
        return count;
    }

    /// <summary>A bit a row from four bits a row.</summary>
    private static ulong RowsOf(ulong hits)
    {
        hits |= hits >> 1;
        hits |= hits >> 2;
        if (Bmi2.X64.IsSupported) return Bmi2.X64.ParallelBitExtract(hits, 0x1111_1111_1111_1111);
        hits &= 0x1111_1111_1111_1111;
        hits = (hits | hits >> 3) & 0x0303_0303_0303_0303;
        hits = (hits | hits >> 6) & 0x000F_000F_000F_000F;
        hits = (hits | hits >> 12) & 0x0000_00FF_0000_00FF;
        return (hits | hits >> 24) & 0xFFFF;
    }

    /// <summary>Four counter words of as many rows as a vector holds.</summary>
    private struct Words<TVector>
    {
        public TVector C0, C1, C2, C3;
    }

    /// <summary>What the drawing of a stretch leaves for its listing: both halves of the draws, and their hits.</summary>
    private readonly ref struct DrawnRows(Span<ulong> lower, Span<ulong> upper, Span<ulong> lowerHits, Span<ulong> upperHits)
    {
        public readonly Span<ulong> Lower = lower;
        public readonly Span<ulong> Upper = upper;
        public readonly Span<ulong> LowerHits = lowerHits;
        public readonly Span<ulong> UpperHits = upperHits;

        public ref byte LowerHitBytes => ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(LowerHits));
        public ref byte UpperHitBytes => ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(UpperHits));
    }
}
