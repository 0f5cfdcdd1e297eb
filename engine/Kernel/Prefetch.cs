using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Asks for memory before it is needed, where candidates lie too far apart for the processor to foresee them. It changes
/// when a value arrives, never what it is.
/// </summary>
public static unsafe class Prefetch
{
    /// <summary>Asks for the element of an array; an index past the end is ignored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Element<T>(T[] array, int index)
        where T : unmanaged
    {
        // The address may be stale once the collector has moved the array; a prefetch of it is then only wasted.
        if (Sse.IsSupported && unchecked((uint)index) < (uint)array.Length) Sse.Prefetch0(Unsafe.AsPointer(ref array[index]));
    }

    /// <summary>Asks for the element so far behind another; it need not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Ahead(ref ulong element, int distance)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref element, distance)));
    }
}
