namespace Catalyst.Engine.Model.Entities;

/// <summary>
/// The identities given to newcomers of a month, so that no two share one. An identity is a hash of its month among others,
/// so that no other month gives it again. Several threads may give identities.
/// </summary>
internal sealed class GivenIdentities
{
    private readonly HashSet<ulong> _ofMonth = [];

    /// <summary>Notes an identity.</summary>
    /// <exception cref="InvalidOperationException">It was given before.</exception>
    public void Add(ulong id)
    {
        lock (_ofMonth)
            if (!_ofMonth.Add(id)) throw new InvalidOperationException($"Two residents would share the identity {id:x16}.");
    }

    /// <summary>Another month begins.</summary>
    public void Clear() => _ofMonth.Clear();
}
