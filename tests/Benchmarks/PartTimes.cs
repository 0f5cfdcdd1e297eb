using System.Diagnostics;
using System.Globalization;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Benchmarks;

/// <summary>What each part of the month takes.</summary>
internal sealed class PartTimes : IScheduleProbe
{
    private readonly Dictionary<string, long> _ticks = [];
    private long _residentMonths;
    private long _last;

    /// <summary>A month of so many residents begins.</summary>
    public void Open(int residents)
    {
        _residentMonths += residents;
        _last = Stopwatch.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Done(string part, long visited)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[part] = _ticks.GetValueOrDefault(part) + now - _last;
        _last = now;
    }

    /// <summary>Writes a line a part.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (part, ticks) in _ticks)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{part}: {ticks * 1e9 / Stopwatch.Frequency / _residentMonths:F1} ns a resident-month"));
    }
}
