using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// The bounds of a block's eight lanes as <see cref="EventScreen"/> keeps them: a byte each, the whole root r of the bound, read
/// as (r + 1)² − 1, the highest of that root.
/// </summary>
/// <param name="Roots">Byte 2k holds lane k and byte 2k + 1 lane k + 4: either half of a draw is then held against every other byte.</param>
public readonly record struct LaneBounds(ulong Roots)
{
    private const int HalfLanes = PhiloxBlock.Lanes / 2;

    /// <summary>Eight bounds, lane 0 first.</summary>
    public static LaneBounds Of(ReadOnlySpan<ushort> bounds)
    {
        var (lower, upper) = Vector128.Widen(Vector128.Create(bounds));
        var pair = Vector128.Narrow(RootsOf(lower), RootsOf(upper)).AsUInt64();
        return new LaneBounds(pair.GetElement(0) | pair.GetElement(1) << 8);
    }

    /// <summary>The same with another bound of one lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneBounds With(int lane, ushort bound)
    {
        var shift = ShiftOf(lane);
        // A whole number of 32 bits is much sooner made of the root than one of 64.
        return new LaneBounds(Roots & ~(0xFFUL << shift) | (ulong)(uint)(int)Math.Sqrt(bound) << shift);
    }

    internal static int ShiftOf(int lane) => lane < HalfLanes ? lane << 4 : (lane - HalfLanes << 4) + 8;

    private static Vector128<uint> RootsOf(Vector128<uint> bounds) =>
        // Single precision tells the root of every 16-bit number from the next whole one.
        Vector128.ConvertToInt32(Vector128.Sqrt(Vector128.ConvertToSingle(bounds.AsInt32()))).AsUInt32();
}
