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
        Do(count, threads, piece, static (piece, number) => piece(number));
    }

    /// <summary>
    /// The same of a work that is handed to each piece: where <paramref name="piece"/> is a static function, one thread allocates
    /// nothing for it.
    /// </summary>
    /// <param name="count">Pieces.</param>
    /// <param name="threads">Threads to use; 1 works on the caller's, in order.</param>
    /// <param name="work">What all pieces need.</param>
    /// <param name="piece">What to do, by the work and the number of the piece.</param>
    /// <typeparam name="TWork">What all pieces need.</typeparam>
    public static void Do<TWork>(int count, int threads, TWork work, Action<TWork, int> piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        var told = 0L;
#if DEBUG
        told = PieceLedger.NextWork();
#endif
        if (threads > 1 && count > 1) Share(count, threads, told, work, piece);
        else for (var number = 0; number < count; number++) DoOne(told, work, piece, number);
    }

    /// <summary>What a piece has of a number of things dealt out evenly and in order: the first, and the one behind the last.</summary>
    public static (int First, int End) PartOf(int things, int piece, int pieces) =>
        ((int)((long)things * piece / pieces), (int)((long)things * (piece + 1) / pieces));

    private static void Share<TWork>(int count, int threads, long told, TWork work, Action<TWork, int> piece)
    {
        var shared = new SharedWork(count, number => DoOne(told, work, piece, number));
        shared.Do(Math.Min(threads, count));
        // One fault, as a single thread would have met it; which piece's comes first must not show.
        if (shared.Faults.OrderBy(each => each.Message, StringComparer.Ordinal).FirstOrDefault() is { } fault)
            ExceptionDispatchInfo.Throw(fault);
    }

    private static void DoOne<TWork>(long told, TWork work, Action<TWork, int> piece, int number)
    {
#if DEBUG
        using var at = PieceLedger.At(told, number);
#endif
        piece(work, number);
    }
}
