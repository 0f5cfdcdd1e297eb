using System.Diagnostics;
using System.Globalization;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Benchmarks;

/// <summary>
/// What each part of the month takes: time, that of the processor on all threads, which other work on the machine counts less
/// in, and memory of the heap.
/// </summary>
internal sealed class PartTimes : IScheduleProbe
{
    private readonly Dictionary<string, (long Time, long Processor, long Bytes)> _taken = [];
    private long _residentMonths;
    private int _months;
    private (long Time, long Processor, long Bytes) _last;

    /// <summary>A month of so many residents begins.</summary>
    public void Open(int residents)
    {
        _residentMonths += residents;
        _months++;
        _last = Now();
    }

    /// <inheritdoc/>
    public void Done(string part, long visited, long events)
    {
        var now = Now();
        var before = _taken.GetValueOrDefault(part);
        _taken[part] = (before.Time + now.Time - _last.Time, before.Processor + now.Processor - _last.Processor, before.Bytes + now.Bytes - _last.Bytes);
        _last = Now();
    }

    /// <summary>Writes a line a part.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (part, taken) in _taken)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{part}: {taken.Time * 100.0 / _residentMonths:F1} ns a resident-month, {taken.Processor * 100.0 / _residentMonths:F1} of processors; {taken.Bytes / (double)_months:F0} bytes a month"));
    }

    private static (long Time, long Processor, long Bytes) Now() =>
        (Stopwatch.GetElapsedTime(0).Ticks, Environment.CpuUsage.TotalTime.Ticks, GC.GetTotalAllocatedBytes());
}
