using System.Diagnostics;
using Catalyst.Engine.Model.Schedule;

namespace Catalyst.Scenarios.Experiments;

/// <summary>Time, residents visited and events of each part of the month. Not safe for several threads: one a family, then joined.</summary>
internal sealed class SubmodelClock : IScheduleProbe
{
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private long _since;

    /// <summary>A part of the month, over all months.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Ticks">Time taken, in ticks of the stopwatch.</param>
    /// <param name="Visited">Rows searched, or residents, neighbourhoods or slots dealt with.</param>
    /// <param name="Events">What happened in it.</param>
    public sealed record Part(string Name, long Ticks, long Visited, long Events)
    {
        /// <summary>Time taken, in seconds.</summary>
        public double Seconds => (double)Ticks / Stopwatch.Frequency;
    }

    /// <summary>The parts in the order of the month.</summary>
    public IReadOnlyCollection<Part> Parts => _parts.Values;

    /// <summary>A month begins.</summary>
    public void Start() => _since = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Done(string part, long visited, long events)
    {
        var now = Stopwatch.GetTimestamp();
        Add(new Part(part, now - _since, visited, events));
        _since = Stopwatch.GetTimestamp();
    }

    /// <summary>Adds what another clock measured.</summary>
    public void Add(SubmodelClock other)
    {
        foreach (var part in other.Parts) Add(part);
    }

    private void Add(Part part) => _parts[part.Name] = _parts.TryGetValue(part.Name, out var before)
        ? new Part(part.Name, before.Ticks + part.Ticks, before.Visited + part.Visited, before.Events + part.Events)
        : part;
}
