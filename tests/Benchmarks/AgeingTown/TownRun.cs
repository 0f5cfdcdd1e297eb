using System.Diagnostics;
using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>A month's record, after service.</summary>
/// <param name="MeanConditions">Conditions a resident.</param>
/// <param name="MeanFrailty">Frailty a resident.</param>
/// <param name="Queue">Live entries of the queue.</param>
/// <param name="Served">Residents served.</param>
/// <param name="Deaths">Residents who died.</param>
internal readonly record struct TownMonth(double MeanConditions, double MeanFrailty, int Queue, int Served, int Deaths);

/// <summary>The town over months: parts on threads, between them the council's service and the record.</summary>
internal sealed class TownRun
{
    private readonly Town _town;
    private readonly TownPart[] _parts;
    private readonly int[] _joinedAt;
    private readonly List<TownMonth> _months = [];
    private readonly (long Conditions, long Frailty) _atStart;
    private int _served;

    public TownRun(Town town, int threads)
    {
        _town = town;
        _atStart = town.SumsAtStart();
        var blocks = RowBlocks.Count(town.Residents);
        _parts = [.. Enumerable.Range(0, threads).Select(part =>
            new TownPart(town, (int)((long)blocks * part / threads), (int)((long)blocks * (part + 1) / threads)))];
        _joinedAt = new int[threads];
    }

    /// <summary>The record, a month an element.</summary>
    public IReadOnlyList<TownMonth> Months => _months;

    /// <summary>Lives the months; returns the time that they took.</summary>
    public TimeSpan Run(int months)
    {
        var clock = Stopwatch.StartNew();
        // Each month every part waits twice: for the queue, and for the record.
        var others = new Rendezvous(_parts.Length, meeting =>
        {
            if (meeting % 2 == 0) Serve();
            else Record();
        });
        var threads = Enumerable.Range(1, _parts.Length - 1)
            .Select(part => new Thread(() => Live(part, months, others)))
            .ToArray();
        foreach (var thread in threads) thread.Start();
        Live(0, months, others);
        foreach (var thread in threads) thread.Join();
        return clock.Elapsed;
    }

    private void Live(int part, int months, Rendezvous others)
    {
        for (var step = 0; step < months; step++)
        {
            _parts[part].Live(step);
            others.Meet();
            _parts[part].AfterService(_joinedAt[part]);
            others.Meet();
        }
    }

    private void Serve()
    {
        for (var part = 0; part < _parts.Length; part++)
        {
            _town.Queue.Forget(_parts[part].Voided);
            _joinedAt[part] = _town.Queue.Join(_parts[part].Joined);
        }
        _served = _town.Queue.Serve(_town.Residents / 200);
    }

    private void Record() => _months.Add(new TownMonth(
        (_atStart.Conditions + _parts.Sum(part => part.Conditions)) / (double)_town.Residents,
        (_atStart.Frailty + _parts.Sum(part => part.Frailty)) / (double)_town.Residents,
        _town.Queue.Length, _served, _parts.Sum(part => part.Deaths)));
}
