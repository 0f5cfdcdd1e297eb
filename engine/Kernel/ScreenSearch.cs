using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Catalyst.Engine.Kernel;

/// <summary>What a search reads and where it writes: entities, both halves of the bounds, the first row's number.</summary>
internal readonly ref struct ScreenedRows(
    ReadOnlySpan<ulong> entities, ReadOnlySpan<ulong> lower, ReadOnlySpan<ulong> upper, int firstRow, Span<Candidate> found)
{
    public readonly ReadOnlySpan<ulong> Entities = entities;
    public readonly ReadOnlySpan<ulong> Lower = lower;
    public readonly ReadOnlySpan<ulong> Upper = upper;
    public readonly int FirstRow = firstRow;
    public readonly Span<Candidate> Found = found;
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

    public static int Find(in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows) => Width switch
    {
        512 => FindWide<Vector512<ulong>, Wide512>(in random, monthAndOrdinal, block, in rows),
        256 => FindWide<Vector256<ulong>, Wide256>(in random, monthAndOrdinal, block, in rows),
        128 => FindWide<Vector128<ulong>, Wide128>(in random, monthAndOrdinal, block, in rows),
        _ => FindScalar(in random, monthAndOrdinal, block, in rows),
    };

    private static int FindScalar(in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows)
    {
        var count = 0;
        for (var i = 0; i < rows.Entities.Length; i++)
        {
            var entity = rows.Entities[i];
            var draws = Philox.Block(
                (uint)entity, (uint)(entity >> 32), monthAndOrdinal, block, random.Key0, random.Key1);
            var lanes = 0u;
            for (var lane = 0; lane < PhiloxBlock.Lanes; lane++)
            {
                var bound = (ushort)((lane < 4 ? rows.Lower[i] : rows.Upper[i]) >> ((lane & 3) << 4));
                lanes |= (draws.Lane(lane) <= bound ? 1u : 0u) << lane;
            }
            if (lanes != 0) rows.Found[count++] = new Candidate(rows.FirstRow + i, lanes, draws);
        }
        return count;
    }

    private static int FindWide<TVector, TWide>(
        in KeyedRandom random, uint monthAndOrdinal, uint block, in ScreenedRows rows)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        var count = 0;
        ref var entities = ref MemoryMarshal.GetReference(rows.Entities);
        ref var lower = ref MemoryMarshal.GetReference(rows.Lower);
        ref var upper = ref MemoryMarshal.GetReference(rows.Upper);
        // The second pair of counter words is the same in every row, so its first product is made once, off the loop.
        var product = (ulong)Philox.Multiplier1 * monthAndOrdinal;
        var firstHigh = TWide.Broadcast((uint)(product >> 32) ^ random.Key0);
        var firstLow = TWide.Broadcast((uint)product);
        var blockAndKey = TWide.Broadcast(block ^ random.Key1);
        var multiplier0 = TWide.Broadcast(Philox.Multiplier0);
        var multiplier1 = TWide.Broadcast(Philox.Multiplier1);

        for (var i = 0; i < rows.Entities.Length; i += TWide.Count)
        {
            var entity = TWide.Load(ref Unsafe.Add(ref entities, i));
            var p0 = TWide.MultiplyLow32(entity, multiplier0);
            var c0 = TWide.Xor(firstHigh, TWide.HighHalf(entity));
            var c1 = firstLow;
            var c2 = TWide.Xor(TWide.HighHalf(p0), blockAndKey);
            var c3 = p0;
            var k0 = random.Key0;
            var k1 = random.Key1;
            for (var round = 1; round < Philox.Rounds; round++)
            {
                unchecked
                {
                    k0 += Philox.Weyl0;
                    k1 += Philox.Weyl1;
                }
                p0 = TWide.MultiplyLow32(c0, multiplier0);
                var p1 = TWide.MultiplyLow32(c2, multiplier1);
                c0 = TWide.Xor(TWide.HighHalf(p1), TWide.Xor(c1, TWide.Broadcast(k0)));
                c2 = TWide.Xor(TWide.HighHalf(p0), TWide.Xor(c3, TWide.Broadcast(k1)));
                c1 = p1;
                c3 = p0;
            }
            var lowerDraws = TWide.Join(c0, c1);
            var upperDraws = TWide.Join(c2, c3);
            var lowerHits = TWide.AtMost(lowerDraws, TWide.Load(ref Unsafe.Add(ref lower, i)));
            var upperHits = TWide.AtMost(upperDraws, TWide.Load(ref Unsafe.Add(ref upper, i)));
            if ((lowerHits | upperHits) != 0)
                count = Note<TVector, TWide>(lowerDraws, upperDraws, lowerHits, upperHits, i, in rows, count);
        }
        return count;
    }

    private static int Note<TVector, TWide>(
        TVector lowerDraws, TVector upperDraws, uint lowerHits, uint upperHits, int offset, in ScreenedRows rows, int count)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        Span<ulong> lower = stackalloc ulong[8];
        Span<ulong> upper = stackalloc ulong[8];
        TWide.Store(lowerDraws, ref MemoryMarshal.GetReference(lower));
        TWide.Store(upperDraws, ref MemoryMarshal.GetReference(upper));
        for (var either = lowerHits | upperHits; either != 0;)
        {
            var row = BitOperations.TrailingZeroCount(either) >> 2;
            var shift = row << 2;
            either &= ~(0xFu << shift);
            var lanes = (lowerHits >> shift & 0xF) | (upperHits >> shift & 0xF) << 4;
            var draws = new PhiloxBlock(
                (uint)lower[row], (uint)(lower[row] >> 32), (uint)upper[row], (uint)(upper[row] >> 32));
            rows.Found[count++] = new Candidate(rows.FirstRow + offset + row, lanes, draws);
        }
        return count;
    }

    /// <summary>The few operations that differ by vector width; every element is 64 bits, one row.</summary>
    private interface IWide<TVector>
    {
        static abstract int Count { get; }
        static abstract TVector Load(ref ulong source);
        static abstract void Store(TVector value, ref ulong target);
        static abstract TVector Broadcast(uint value);
        static abstract TVector MultiplyLow32(TVector a, TVector b);
        static abstract TVector HighHalf(TVector a);
        static abstract TVector Xor(TVector a, TVector b);
        /// <summary>Low halves of <paramref name="low"/> below the low halves of <paramref name="high"/>.</summary>
        static abstract TVector Join(TVector low, TVector high);
        /// <summary>A bit for each 16-bit lane: draw ≤ bound, unsigned.</summary>
        static abstract uint AtMost(TVector draws, TVector bounds);
    }

    private readonly struct Wide512 : IWide<Vector512<ulong>>
    {
        public static int Count => Vector512<ulong>.Count;
        public static Vector512<ulong> Load(ref ulong source) => Vector512.LoadUnsafe(ref source);
        public static void Store(Vector512<ulong> value, ref ulong target) => value.StoreUnsafe(ref target);
        public static Vector512<ulong> Broadcast(uint value) => Vector512.Create((ulong)value);
        public static Vector512<ulong> MultiplyLow32(Vector512<ulong> a, Vector512<ulong> b) =>
            Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
        public static Vector512<ulong> HighHalf(Vector512<ulong> a) => a >>> 32;
        public static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b) => a ^ b;
        public static Vector512<ulong> Join(Vector512<ulong> low, Vector512<ulong> high) =>
            (low & Broadcast(uint.MaxValue)) | (high << 32);
        public static uint AtMost(Vector512<ulong> draws, Vector512<ulong> bounds) =>
            (uint)Vector512.LessThanOrEqual(draws.AsUInt16(), bounds.AsUInt16()).ExtractMostSignificantBits();
    }

    private readonly struct Wide256 : IWide<Vector256<ulong>>
    {
        public static int Count => Vector256<ulong>.Count;
        public static Vector256<ulong> Load(ref ulong source) => Vector256.LoadUnsafe(ref source);
        public static void Store(Vector256<ulong> value, ref ulong target) => value.StoreUnsafe(ref target);
        public static Vector256<ulong> Broadcast(uint value) => Vector256.Create((ulong)value);
        public static Vector256<ulong> MultiplyLow32(Vector256<ulong> a, Vector256<ulong> b) =>
            Avx2.Multiply(a.AsUInt32(), b.AsUInt32());
        public static Vector256<ulong> HighHalf(Vector256<ulong> a) => a >>> 32;
        public static Vector256<ulong> Xor(Vector256<ulong> a, Vector256<ulong> b) => a ^ b;
        public static Vector256<ulong> Join(Vector256<ulong> low, Vector256<ulong> high) =>
            (low & Broadcast(uint.MaxValue)) | (high << 32);
        public static uint AtMost(Vector256<ulong> draws, Vector256<ulong> bounds) =>
            Vector256.LessThanOrEqual(draws.AsUInt16(), bounds.AsUInt16()).ExtractMostSignificantBits();
    }

    private readonly struct Wide128 : IWide<Vector128<ulong>>
    {
        public static int Count => Vector128<ulong>.Count;
        public static Vector128<ulong> Load(ref ulong source) => Vector128.LoadUnsafe(ref source);
        public static void Store(Vector128<ulong> value, ref ulong target) => value.StoreUnsafe(ref target);
        public static Vector128<ulong> Broadcast(uint value) => Vector128.Create((ulong)value);
        public static Vector128<ulong> MultiplyLow32(Vector128<ulong> a, Vector128<ulong> b) =>
            Sse2.IsSupported
                ? Sse2.Multiply(a.AsUInt32(), b.AsUInt32())
                : AdvSimd.MultiplyWideningLower(
                    AdvSimd.ExtractNarrowingLower(a), AdvSimd.ExtractNarrowingLower(b));
        public static Vector128<ulong> HighHalf(Vector128<ulong> a) => a >>> 32;
        public static Vector128<ulong> Xor(Vector128<ulong> a, Vector128<ulong> b) => a ^ b;
        public static Vector128<ulong> Join(Vector128<ulong> low, Vector128<ulong> high) =>
            (low & Broadcast(uint.MaxValue)) | (high << 32);
        public static uint AtMost(Vector128<ulong> draws, Vector128<ulong> bounds) =>
            Vector128.LessThanOrEqual(draws.AsUInt16(), bounds.AsUInt16()).ExtractMostSignificantBits();
    }
}
