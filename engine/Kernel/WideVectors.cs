using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Catalyst.Engine.Kernel;

/// <summary>The few operations that differ by vector width; every element is 64 bits, one row.</summary>
internal interface IWide<TVector>
{
    static abstract int Count { get; }
    static abstract TVector Load(ref ulong source);
    static abstract void Store(TVector value, ref ulong target);
    static abstract TVector Broadcast(ulong value);
    /// <summary>0, 1, 2, ….</summary>
    static abstract TVector Indices { get; }
    static abstract TVector Add(TVector a, TVector b);
    static abstract TVector MultiplyLow32(TVector a, TVector b);
    static abstract TVector HighHalf(TVector a);
    static abstract TVector Xor(TVector a, TVector b);
    /// <summary>The low halves of both: those of <paramref name="high"/> move up.</summary>
    static abstract TVector Join(TVector low, TVector high);
    /// <summary>A bit for each 16-bit lane: draw ≤ the highest number with the root in its low byte, unsigned.</summary>
    static abstract uint WithinLowBytes(TVector draws, TVector roots);
    /// <summary>The same with the root in its high byte.</summary>
    static abstract uint WithinHighBytes(TVector draws, TVector roots);
}

internal readonly struct Wide512 : IWide<Vector512<ulong>>
{
    public static int Count => Vector512<ulong>.Count;
    public static Vector512<ulong> Load(ref ulong source) => Vector512.LoadUnsafe(ref source);
    public static void Store(Vector512<ulong> value, ref ulong target) => value.StoreUnsafe(ref target);
    public static Vector512<ulong> Broadcast(ulong value) => Vector512.Create(value);
    public static Vector512<ulong> Indices => Vector512<ulong>.Indices;
    public static Vector512<ulong> Add(Vector512<ulong> a, Vector512<ulong> b) => a + b;
    public static Vector512<ulong> MultiplyLow32(Vector512<ulong> a, Vector512<ulong> b) =>
        Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
    public static Vector512<ulong> HighHalf(Vector512<ulong> a) => a >>> 32;
    public static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b) => a ^ b;
    public static Vector512<ulong> Join(Vector512<ulong> low, Vector512<ulong> high) =>
        (low & Broadcast(uint.MaxValue)) | (high << 32);
    public static uint WithinLowBytes(Vector512<ulong> draws, Vector512<ulong> roots) =>
        Within(draws, roots.AsUInt16() & Vector512.Create((ushort)0xFF));
    public static uint WithinHighBytes(Vector512<ulong> draws, Vector512<ulong> roots) =>
        Within(draws, roots.AsUInt16() >>> 8);
    private static uint Within(Vector512<ulong> draws, Vector512<ushort> roots) =>
        (uint)Vector512.LessThanOrEqual(draws.AsUInt16(), roots * (roots + Vector512.Create((ushort)2))).ExtractMostSignificantBits();
}

internal readonly struct Wide256 : IWide<Vector256<ulong>>
{
    public static int Count => Vector256<ulong>.Count;
    public static Vector256<ulong> Load(ref ulong source) => Vector256.LoadUnsafe(ref source);
    public static void Store(Vector256<ulong> value, ref ulong target) => value.StoreUnsafe(ref target);
    public static Vector256<ulong> Broadcast(ulong value) => Vector256.Create(value);
    public static Vector256<ulong> Indices => Vector256<ulong>.Indices;
    public static Vector256<ulong> Add(Vector256<ulong> a, Vector256<ulong> b) => a + b;
    public static Vector256<ulong> MultiplyLow32(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.Multiply(a.AsUInt32(), b.AsUInt32());
    public static Vector256<ulong> HighHalf(Vector256<ulong> a) => a >>> 32;
    public static Vector256<ulong> Xor(Vector256<ulong> a, Vector256<ulong> b) => a ^ b;
    public static Vector256<ulong> Join(Vector256<ulong> low, Vector256<ulong> high) =>
        (low & Broadcast(uint.MaxValue)) | (high << 32);
    public static uint WithinLowBytes(Vector256<ulong> draws, Vector256<ulong> roots) =>
        Within(draws, roots.AsUInt16() & Vector256.Create((ushort)0xFF));
    public static uint WithinHighBytes(Vector256<ulong> draws, Vector256<ulong> roots) =>
        Within(draws, roots.AsUInt16() >>> 8);
    private static uint Within(Vector256<ulong> draws, Vector256<ushort> roots) =>
        Vector256.LessThanOrEqual(draws.AsUInt16(), roots * (roots + Vector256.Create((ushort)2))).ExtractMostSignificantBits();
}

internal readonly struct Wide128 : IWide<Vector128<ulong>>
{
    public static int Count => Vector128<ulong>.Count;
    public static Vector128<ulong> Load(ref ulong source) => Vector128.LoadUnsafe(ref source);
    public static void Store(Vector128<ulong> value, ref ulong target) => value.StoreUnsafe(ref target);
    public static Vector128<ulong> Broadcast(ulong value) => Vector128.Create(value);
    public static Vector128<ulong> Indices => Vector128<ulong>.Indices;
    public static Vector128<ulong> Add(Vector128<ulong> a, Vector128<ulong> b) => a + b;
    public static Vector128<ulong> MultiplyLow32(Vector128<ulong> a, Vector128<ulong> b) =>
        Sse2.IsSupported
            ? Sse2.Multiply(a.AsUInt32(), b.AsUInt32())
            : AdvSimd.MultiplyWideningLower(
                AdvSimd.ExtractNarrowingLower(a), AdvSimd.ExtractNarrowingLower(b));
    public static Vector128<ulong> HighHalf(Vector128<ulong> a) => a >>> 32;
    public static Vector128<ulong> Xor(Vector128<ulong> a, Vector128<ulong> b) => a ^ b;
    public static Vector128<ulong> Join(Vector128<ulong> low, Vector128<ulong> high) =>
        (low & Broadcast(uint.MaxValue)) | (high << 32);
    public static uint WithinLowBytes(Vector128<ulong> draws, Vector128<ulong> roots) =>
        Within(draws, roots.AsUInt16() & Vector128.Create((ushort)0xFF));
    public static uint WithinHighBytes(Vector128<ulong> draws, Vector128<ulong> roots) =>
        Within(draws, roots.AsUInt16() >>> 8);
    private static uint Within(Vector128<ulong> draws, Vector128<ushort> roots) =>
        Vector128.LessThanOrEqual(draws.AsUInt16(), roots * (roots + Vector128.Create((ushort)2))).ExtractMostSignificantBits();
}
