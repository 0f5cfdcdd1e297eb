using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Catalyst.Engine.Kernel;

/// <summary>Finds the few rows worth a look: a bit for each of <see cref="Rows"/> rows that stand together, the first lowest.</summary>
public static class RowScan
{
    /// <summary>Rows looked at together; columns hold a multiple of it.</summary>
    public const int Rows = EventScreen.RowMultiple;

    /// <summary>The rows at which a column holds a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Holding(byte[] column, int first, byte value) => Vector256
        .Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column.AsSpan(first, Rows))), Vector256.Create(value))
        .ExtractMostSignificantBits();

    /// <summary>The place of the first of the rows found; <c>rows &amp;= rows - 1</c> goes on to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int First(uint rows) => BitOperations.TrailingZeroCount(rows);
}
