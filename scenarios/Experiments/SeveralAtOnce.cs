using System.Runtime.ExceptionServices;

namespace Catalyst.Scenarios.Experiments;

/// <summary>
/// Work done several pieces at once, each begun in its turn. Pieces last for seconds, so each worker has a thread of its own:
/// a pool gives back a thread between pieces and is slow to give it again.
/// </summary>
internal static class SeveralAtOnce
{
    /// <summary>Does all the work, or stops with the first piece that fails.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Do<T>(IReadOnlyList<T> work, int atOnce, Action<T> piece, CancellationToken cancelled)
    {
        var (next, stopped) = (-1, (ExceptionDispatchInfo?)null);
        var others = Enumerable.Range(1, Math.Max(0, Math.Min(atOnce, work.Count) - 1)).Select(_ => new Thread(Work)).ToList();
        foreach (var thread in others) thread.Start();
        Work();
        foreach (var thread in others) thread.Join();
        stopped?.Throw();
        cancelled.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                while (stopped is null && !cancelled.IsCancellationRequested && Interlocked.Increment(ref next) is var turn && turn < work.Count)
                    piece(work[turn]);
            }
            catch (Exception fault)
            {
                // Of several that fail together a cancellation is the one to be told, else whichever was first.
                var caught = ExceptionDispatchInfo.Capture(fault);
                if (fault is OperationCanceledException) stopped = caught;
                else Interlocked.CompareExchange(ref stopped, caught, null);
            }
        }
    }
}
