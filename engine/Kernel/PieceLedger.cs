namespace Catalyst.Engine.Kernel;

/// <summary>
/// Which piece of side-by-side work (<see cref="Pieces"/>) wrote each word of a table last, so that two pieces that would write
/// one word are caught, on however few threads they ran: a bit set by one could be lost to the other. Debug builds only.
/// </summary>
/// <param name="words">Words of the table.</param>
internal sealed class PieceLedger(int words)
{
    private static int _works;

    // Of the piece that this thread is at: the work's number above the piece's, which counts from 1; 0 beside all work.
    [ThreadStatic]
    private static long _at;

    private readonly long[] _writers = new long[words];

    /// <summary>A ledger in Debug builds, null in Release builds.</summary>
    public static PieceLedger? ForDebugBuilds(int words)
    {
#if DEBUG
        return new PieceLedger(words);
#else
        return null;
#endif
    }

    /// <summary>A number by which the pieces of a work are told from those of another.</summary>
    public static long NextWork() => (long)Interlocked.Increment(ref _works) << 32;

    /// <summary>This thread is at a piece until what is returned is disposed of.</summary>
    /// <param name="work">Of <see cref="NextWork"/>.</param>
    /// <param name="number">The piece.</param>
    public static Piece At(long work, int number)
    {
        var before = _at;
        _at = work | (uint)(number + 1);
        return new Piece(before);
    }

    /// <summary>Notes that a word is written.</summary>
    /// <exception cref="InvalidOperationException">Another piece of the same work wrote it.</exception>
    public void Write(int word)
    {
        if (_at == 0) return;
        var before = Interlocked.Exchange(ref _writers[word], _at);
        if (before != _at && before >> 32 == _at >> 32)
            throw new InvalidOperationException(
                $"Pieces {NumberOf(before)} and {NumberOf(_at)} of one work write word {word}: cut them where a word of rows ends.");
    }

    private static long NumberOf(long at) => (at & uint.MaxValue) - 1;

    /// <summary>A piece that a thread is at.</summary>
    /// <param name="before">Where the thread was before: pieces may have work of their own.</param>
    public readonly struct Piece(long before) : IDisposable
    {
        /// <summary>The piece is done.</summary>
        public void Dispose() => _at = before;
    }
}
