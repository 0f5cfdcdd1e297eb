using System.Collections.Concurrent;

namespace Catalyst.Engine.Kernel;

/// <summary>
/// The draws already made in a month, so that a second use of one key is caught: two events on one draw would be
/// correlated without anybody having meant it. Debug builds only.
/// </summary>
public sealed class DrawLedger
{
    private readonly ConcurrentDictionary<(int Decision, ulong Entity, int Ordinal), byte> _drawn = new();
    private Month _month;

    /// <summary>A ledger in Debug builds, null in Release builds.</summary>
    internal static DrawLedger? ForDebugBuilds()
    {
#if DEBUG
        return new DrawLedger();
#else
        return null;
#endif
    }

    /// <summary>Notes a draw.</summary>
    /// <exception cref="InvalidOperationException">The same draw was made before in this month.</exception>
    internal void Record(int decision, ulong entity, Month month, int ordinal)
    {
        if (month != _month)
        {
            _drawn.Clear();
            _month = month;
        }
        if (!_drawn.TryAdd((decision, entity, ordinal), 0))
            throw new InvalidOperationException(
                $"Decision {decision} drew a second time for entity {entity} in {month} (ordinal {ordinal}): "
                + "give the second draw a decision or an ordinal of its own.");
    }

    /// <summary>Forgets the draws: a branch of a run draws the same keys again, on purpose.</summary>
    internal void Clear() => _drawn.Clear();
}
