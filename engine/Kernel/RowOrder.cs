using System.Runtime.InteropServices;

namespace Catalyst.Engine.Kernel;

/// <summary>Lists in the order of rows, of which several threads take a run each.</summary>
public static class RowOrder
{
    /// <summary>What concerns rows from one to another.</summary>
    /// <param name="list">In the order of rows.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row behind the last.</param>
    /// <param name="rowOf">The row that an entry concerns.</param>
    public static ReadOnlySpan<T> Within<T>(List<T> list, int first, int end, Func<T, int> rowOf)
    {
        var from = Before(list, first, rowOf);
        return CollectionsMarshal.AsSpan(list)[from..Before(list, end, rowOf)];
    }

    /// <summary>How many entries concern rows before one.</summary>
    private static int Before<T>(List<T> list, int row, Func<T, int> rowOf)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rowOf(list[middle]) < row) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
