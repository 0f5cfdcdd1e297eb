using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// Pieces that the caller and some threads of the engine's own do together, each taking the next that nobody took. The threads
/// stay between works: a month has a dozen, most of less than a millisecond, in which the runtime's pool is slow to give a
/// second thread.
/// </summary>
internal sealed class SharedWork(int count, Action<int> piece)
{
    private static readonly ConcurrentStack<Worker> Idle = new();

    private readonly ConcurrentQueue<Exception> _faults = new();
    private int _next = -1;

    /// <summary>What pieces threw, in any order. Once one did, no further piece is begun.</summary>
    public IEnumerable<Exception> Faults => _faults;

    /// <summary>Does every piece on so many threads, the caller's among them.</summary>
    public void Do(int threads)
    {
        var workers = new Worker[threads - 1];
        for (var at = 0; at < workers.Length; at++)
        {
            workers[at] = Idle.TryPop(out var idle) ? idle : new Worker();
            workers[at].Begin(this);
        }
        TakePieces();
        foreach (var worker in workers)
        {
            worker.Await();
            Idle.Push(worker);
        }
    }

    private void TakePieces()
    {
        for (var number = Interlocked.Increment(ref _next); number < count && _faults.IsEmpty; number = Interlocked.Increment(ref _next))
            try
            {
                piece(number);
            }
            catch (Exception fault)
            {
                _faults.Enqueue(fault);
            }
    }

    /// <summary>A thread that waits for work, at first awake, since the next of a month is seldom far.</summary>
    [SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A worker lives as long as the process.")]
    private sealed class Worker
    {
        // Tens of microseconds: as long as waking a thread takes.
        private const int Spins = 50;

        private readonly ManualResetEventSlim _begun = new(false, Spins);
        private readonly ManualResetEventSlim _done = new(false, Spins);
        private SharedWork? _work;

        public Worker() => new Thread(Live) { IsBackground = true, Name = "pieces" }.Start();

        public void Begin(SharedWork work)
        {
            _work = work;
            _begun.Set();
        }

        public void Await()
        {
            _done.Wait();
            _done.Reset();
        }

        private void Live()
        {
            while (true)
            {
                _begun.Wait();
                _begun.Reset();
                _work!.TakePieces();
                // Nothing of a work that is over is kept alive.
                _work = null;
                _done.Set();
            }
        }
    }
}
