using System.Collections.Concurrent;

namespace Catalyst.Scenarios.Experiments;

/// <summary>Work done several pieces at once, each begun in its turn.</summary>
internal static class SeveralAtOnce
{
    /// <summary>Does all the work, or stops with the first piece that fails.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Do<T>(IReadOnlyList<T> work, int atOnce, Action<T> piece, CancellationToken cancelled)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancelled },
                piece);
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions.OfType<OperationCanceledException>().FirstOrDefault() ?? several.InnerExceptions[0];
        }
    }
}
