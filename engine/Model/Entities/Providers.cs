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

/// <summary>What does not change about a slot: the service given there and who may own it.</summary>
/// <param name="Service">The service, by its place in the list.</param>
/// <param name="Owner">The owner.</param>
/// <param name="Number">The slot's number among those of its service, which draws are keyed by.</param>
public readonly record struct ProviderSlot(int Service, Ownership Owner, int Number);

/// <summary>Providers as latent slots, at most sixteen a service: a slot is empty after an exit until an entry.</summary>
public sealed class Providers
{
    /// <summary>Most slots in all: rows hold a slot in a byte, of which one value means none.</summary>
    public const int Most = 200;

    private readonly bool[] _contracted;

    /// <summary>Providers in every slot, without capacity yet.</summary>
    public Providers(IReadOnlyList<ProviderSlot> slots)
    {
        Slots = [.. slots];
        _contracted = [.. slots.Select(each => each.Owner != Ownership.Public)];
        Open = [.. slots.Select(_ => true)];
        Generation = new int[Count];
        CapacityMinutes = new long[Count];
        CommittedMinutes = new long[Count];
        Seen = new double[Count];
        Unseen = new double[Count];
        Founded = new double[Count];
        var services = Count == 0 ? 0 : slots.Max(each => each.Service) + 1;
        OfService = [.. Enumerable.Range(0, Math.Max(services, 1)).Select(service =>
            Enumerable.Range(0, Count).Where(slot => Slots[slot].Service == service).ToArray())];
    }

    private Providers(Providers other)
    {
        Slots = other.Slots;
        _contracted = other._contracted;
        OfService = other.OfService;
        Open = [.. other.Open];
        Generation = [.. other.Generation];
        CapacityMinutes = [.. other.CapacityMinutes];
        CommittedMinutes = [.. other.CommittedMinutes];
        Seen = [.. other.Seen];
        Unseen = [.. other.Unseen];
        Founded = [.. other.Founded];
    }

    /// <summary>Service and owner of each slot.</summary>
    public IReadOnlyList<ProviderSlot> Slots { get; }

    /// <summary>Whether a provider works in the slot.</summary>
    public bool[] Open { get; }

    /// <summary>Providers that left the slot so far.</summary>
    public int[] Generation { get; }

    /// <summary>Minutes of care labour a month that the provider can give.</summary>
    public long[] CapacityMinutes { get; }

    /// <summary>Minutes of care labour a month that it gives, as last counted and with the starts since.</summary>
    public long[] CommittedMinutes { get; }

    /// <summary>Quality that those who choose can see, on the logistic scale of fit, about 0.</summary>
    public double[] Seen { get; }

    /// <summary>Quality that they cannot see, on the same scale.</summary>
    public double[] Unseen { get; }

    /// <summary>Quality that cannot be seen as it was when the provider started.</summary>
    public double[] Founded { get; }

    /// <summary>Slots.</summary>
    public int Count => Slots.Count;

    /// <summary>What draws for a slot are keyed by, given the ordinal key of its service.</summary>
    public ulong Entity(int slot, int serviceKey) => Kernel.KeyedHash.Of((ulong)serviceKey, (ulong)Slots[slot].Number, 4);

    /// <summary>Whether the council contracts with a slot's provider.</summary>
    public bool Contracted(int slot) => _contracted[slot];

    /// <summary>The slots of a service.</summary>
    public ReadOnlySpan<int> Of(int service) => service < OfService.Length ? OfService[service] : [];

    private int[][] OfService { get; }

    /// <summary>A copy that shares nothing that changes.</summary>
    public Providers Copy() => new(this);
}
