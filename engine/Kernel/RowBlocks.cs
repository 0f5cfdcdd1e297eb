using System.Runtime.ExceptionServices;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Rows cut into fixed blocks, small enough that a block's columns stay in the second-level cache. A block's work reads
/// others only as they stood and writes only its own rows, so blocks may run in any order and on any number of threads.
/// </summary>
public static class RowBlocks
{
    /// <summary>Rows of a block: about 64 KiB of columns.</summary>
    public const int Size = 1024;

    /// <summary>Blocks needed for a number of rows.</summary>
    public static int Count(int rows) => (rows + Size - 1) / Size;

    /// <summary>The first row of a block.</summary>
    public static int First(int block) => block * Size;

    /// <summary>Rows in a block of a table of <paramref name="rows"/> rows; the last may be short.</summary>
    public static int Length(int block, int rows) => Math.Min(Size, rows - First(block));

    /// <summary>Runs a body over every block.</summary>
    /// <param name="rows">Rows of the table.</param>
    /// <param name="threads">Threads to use; 1 runs on the caller's.</param>
    /// <param name="body">What to do with a block, by its number.</param>
    public static void Run(int rows, int threads, Action<int> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var blocks = Count(rows);
        if (threads <= 1)
        {
            for (var block = 0; block < blocks; block++) body(block);
            return;
        }
        try
        {
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, body);
        }
        catch (AggregateException several)
        {
            // One fault, as a single thread would have met it; which block's comes first must not show.
            ExceptionDispatchInfo.Throw(several.InnerExceptions.OrderBy(each => each.Message, StringComparer.Ordinal).First());
        }
    }
}
