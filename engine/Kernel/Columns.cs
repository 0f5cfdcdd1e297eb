using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Arrays for columns of many rows: pinned, and on huge pages where the system offers them, so that rows visited here and
/// there do not each cost a walk of the page table.
/// </summary>
public static partial class Columns
{
    private const int HugePage = 1 << 21;
    private const int AdviseHugePages = 14;

    /// <summary>A column of zeros.</summary>
    public static T[] Of<T>(int rows)
        where T : unmanaged
    {
        // Fresh memory is zero already: pages that nobody writes to are never taken from the machine.
        var column = GC.AllocateArray<T>(rows, pinned: true);
        if (OperatingSystem.IsLinux()) Advise(column);
        return column;
    }

    /// <summary>A column with the same values.</summary>
    public static T[] Copy<T>(T[] column)
        where T : unmanaged
    {
        var copy = GC.AllocateUninitializedArray<T>(column.Length, pinned: true);
        if (OperatingSystem.IsLinux()) Advise(copy);
        column.CopyTo(copy, 0);
        return copy;
    }

    private static unsafe void Advise<T>(T[] column)
        where T : unmanaged
    {
        if (column.Length == 0) return;
        var start = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(column));
        var end = start + (nuint)column.Length * (nuint)sizeof(T);
        // Outwards: a page that holds the ends of two columns serves both, and columns are made one after another.
        var first = start & ~(nuint)(HugePage - 1);
        var last = (end + HugePage - 1) & ~(nuint)(HugePage - 1);
        // Advice that is refused costs nothing but speed.
        _ = MAdvise(first, last - first, AdviseHugePages);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int MAdvise(nuint address, nuint length, int advice);
}
