namespace Catalyst.Engine.Kernel;

/// <summary>
/// A hash of a state that is blind to the order in which entities are visited and to where they are held: the sum of each
/// entity's own hash of (identity, logical values).
/// </summary>
public struct StateHash : IEquatable<StateHash>
{
    /// <summary>The hash so far.</summary>
    public ulong Value { get; private set; }

    /// <summary>Adds one entity.</summary>
    /// <param name="identity">Who it is; an entity is added once.</param>
    /// <param name="values">Its logical values, in a fixed order.</param>
    public void Add(ulong identity, params ReadOnlySpan<ulong> values)
    {
        var hash = KeyedHash.Of(identity);
        foreach (var value in values) hash = KeyedHash.Of(hash, value);
        unchecked
        {
            Value += hash;
        }
    }

    /// <inheritdoc/>
    public readonly bool Equals(StateHash other) => Value == other.Value;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is StateHash other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether two states are the same.</summary>
    public static bool operator ==(StateHash a, StateHash b) => a.Equals(b);

    /// <summary>Whether two states differ.</summary>
    public static bool operator !=(StateHash a, StateHash b) => !a.Equals(b);
}
