namespace Catalyst.Engine.Kernel;

/// <summary>
/// Rows cut into fixed blocks, small enough that a block's columns stay in the second-level cache. A block's work reads
/// others only as they stood and writes only its own rows, so blocks may run in any order and on any number of threads.
/// </summary>
public static class RowBlocks
{
    /// <summary>Rows of a block: about 64 KiB of columns.</summary>
    public const int Size = 1024;

    // More than one, so that a thread that is kept waiting leaves the rest to others; few, since what each gathers is joined by one thread.
    private const int RunsEach = 3;

    /// <summary>Blocks needed for a number of rows.</summary>
    public static int Count(int rows) => (rows + Size - 1) / Size;

    /// <summary>The first row of a block.</summary>
    public static int First(int block) => block * Size;

    /// <summary>Rows in a block of a table of <paramref name="rows"/> rows; the last may be short.</summary>
    public static int Length(int block, int rows) => Math.Min(Size, rows - First(block));

    /// <summary>Runs of blocks into which rows are cut where each run gathers something of its own: a few for each thread.</summary>
    public static int Runs(int rows, int threads) => threads <= 1 ? 1 : Math.Clamp(Count(rows), 1, threads * RunsEach);

    /// <summary>The rows of a run: its first and the one behind its last.</summary>
    public static (int First, int End) RunOf(int run, int runs, int rows)
    {
        var (first, end) = Pieces.PartOf(Count(rows), run, runs);
        return (First(first), Math.Min(rows, First(end)));
    }

    /// <summary>The run that a row is of.</summary>
    public static int RunWith(int row, int runs, int rows) => (int)(((row / Size + 1L) * runs - 1) / Count(rows));

    /// <summary>Runs a body over every block.</summary>
    /// <param name="rows">Rows of the table.</param>
    /// <param name="threads">Threads to use; 1 runs on the caller's.</param>
    /// <param name="body">What to do with a block, by its number.</param>
    public static void Run(int rows, int threads, Action<int> body) => Pieces.Do(Count(rows), threads, body);

    /// <summary>The same of a work that is handed to each block: see <see cref="Pieces"/>.</summary>
    public static void Run<TWork>(int rows, int threads, TWork work, Action<TWork, int> body) => Pieces.Do(Count(rows), threads, work, body);
}
