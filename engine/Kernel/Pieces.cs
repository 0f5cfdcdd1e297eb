using System.Runtime.ExceptionServices;

namespace Catalyst.Engine.Kernel;

/// <summary>Work in numbered pieces of which none touches what another writes: they may run in any order, on any number of threads.</summary>
public static class Pieces
{
    /// <summary>Does every piece.</summary>
    /// <param name="count">Pieces.</param>
    /// <param name="threads">Threads to use; 1 works on the caller's, in order.</param>
    /// <param name="piece">What to do, by the number of the piece.</param>
    public static void Do(int count, int threads, Action<int> piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
#if DEBUG
        piece = PieceLedger.ToldApart(piece);
#endif
        if (threads <= 1 || count <= 1)
        {
            for (var number = 0; number < count; number++) piece(number);
            return;
        }
        var work = new SharedWork(count, piece);
        work.Do(Math.Min(threads, count));
        // One fault, as a single thread would have met it; which piece's comes first must not show.
        if (work.Faults.OrderBy(each => each.Message, StringComparer.Ordinal).FirstOrDefault() is { } fault)
            ExceptionDispatchInfo.Throw(fault);
    }
}
