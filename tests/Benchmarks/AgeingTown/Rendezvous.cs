namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>
/// Where threads wait for one another, and the last to come does what must be done between. A month is so short that
/// putting a thread to sleep and waking it would cost a good part of it: who waits keeps looking, and yields.
/// </summary>
/// <param name="parties">Threads that meet.</param>
/// <param name="between">What the last does before all go on; it is given the number of the meeting, from 0.</param>
internal sealed class Rendezvous(int parties, Action<int> between)
{
    private int _arrived;
    private volatile int _meeting;

    public void Meet()
    {
        var meeting = _meeting;
        if (Interlocked.Increment(ref _arrived) == parties)
        {
            _arrived = 0;
            between(meeting);
            _meeting = meeting + 1;
            return;
        }
        var wait = new SpinWait();
        while (_meeting == meeting) wait.SpinOnce(sleep1Threshold: -1);
    }
}
