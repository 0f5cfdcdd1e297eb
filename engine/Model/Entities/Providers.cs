namespace Catalyst.Engine.Model.Entities;

/// <summary>Who owns a provider.</summary>
public enum Ownership
{
    /// <summary>A business.</summary>
    Private,

    /// <summary>A charity or social enterprise.</summary>
    Voluntary,

    /// <summary>The council itself.</summary>
    Public,
}

/// <summary>Providers of care at home as latent slots, at most sixteen: a slot is empty after an exit until an entry.</summary>
public sealed class Providers
{
    /// <summary>Providers in every slot, without capacity yet.</summary>
    public Providers(IReadOnlyList<Ownership> ownership)
    {
        Ownership = [.. ownership];
        Open = [.. ownership.Select(_ => true)];
        Generation = new int[Ownership.Count];
        CapacityMinutes = new long[Ownership.Count];
        CommittedMinutes = new long[Ownership.Count];
    }

    private Providers(Providers other)
    {
        Ownership = other.Ownership;
        Open = [.. other.Open];
        Generation = [.. other.Generation];
        CapacityMinutes = [.. other.CapacityMinutes];
        CommittedMinutes = [.. other.CommittedMinutes];
    }

    /// <summary>Owner of each slot's provider.</summary>
    public IReadOnlyList<Ownership> Ownership { get; }

    /// <summary>Whether a provider works in the slot.</summary>
    public bool[] Open { get; }

    /// <summary>Providers that left the slot so far.</summary>
    public int[] Generation { get; }

    /// <summary>Minutes of care a month that the provider can give.</summary>
    public long[] CapacityMinutes { get; }

    /// <summary>Minutes a month of the packages it holds, as of the last census and the starts since.</summary>
    public long[] CommittedMinutes { get; }

    /// <summary>Slots.</summary>
    public int Count => Ownership.Count;

    /// <summary>A copy that shares nothing that changes.</summary>
    public Providers Copy() => new(this);
}
