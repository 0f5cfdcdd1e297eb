using System.Diagnostics;
using System.Globalization;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Benchmarks;

/// <summary>What each part of the month takes: time, and that of the processor on all threads, which other work on the machine counts less in.</summary>
internal sealed class PartTimes : IScheduleProbe
{
    private readonly Dictionary<string, (long Time, long Processor)> _ticks = [];
    private long _residentMonths;
    private (long Time, long Processor) _last;

    /// <summary>A month of so many residents begins.</summary>
    public void Open(int residents)
    {
        _residentMonths += residents;
        _last = Now();
    }

    /// <inheritdoc/>
    public void Done(string part, long visited)
    {
        var now = Now();
        var before = _ticks.GetValueOrDefault(part);
        _ticks[part] = (before.Time + now.Time - _last.Time, before.Processor + now.Processor - _last.Processor);
        _last = now;
    }

    /// <summary>Writes a line a part.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (part, ticks) in _ticks)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{part}: {ticks.Time * 100.0 / _residentMonths:F1} ns a resident-month, {ticks.Processor * 100.0 / _residentMonths:F1} of processors"));
    }

    private static (long Time, long Processor) Now() =>
        (Stopwatch.GetElapsedTime(0).Ticks, Environment.CpuUsage.TotalTime.Ticks);
}
