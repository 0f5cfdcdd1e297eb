using System.Numerics;
using Catalyst.Engine.Kernel;

namespace Catalyst.Engine.Model.Services;

/// <summary>
/// The services of a model, in ordinal order of their names. A set of services is a mask of bits by place in the list; what
/// draws are keyed by is the name, so that one service more moves no draw of another.
/// </summary>
public sealed class ServiceList
{
    /// <summary>Most services that a model may have: bits of a mask, the last of which is a community group's help.</summary>
    public const int Most = 15;

    private readonly Service[] _services;
    private readonly ServiceEffect[][] _effects;

    /// <summary>A list.</summary>
    /// <exception cref="ArgumentException">There are too many, names are not in ordinal order, or two keys are equal.</exception>
    public ServiceList(IReadOnlyList<Service> services)
    {
        _services = [.. services];
        _effects = [.. _services.Select(each => each.Effects.Keys.Order().ToArray())];
        if (_services.Length > Most) throw new ArgumentException($"There are {_services.Length} services; at most {Most} fit.");
        Keys = new int[_services.Length];
        for (var s = 0; s < _services.Length; s++)
        {
            if (s > 0 && string.CompareOrdinal(_services[s - 1].Name, _services[s].Name) >= 0)
                throw new ArgumentException($"Services stand in ordinal order of their names; {_services[s].Name} does not.");
            Keys[s] = KeyOf(_services[s].Name);
            if (Array.IndexOf(Keys, Keys[s]) < s)
                throw new ArgumentException($"The service {_services[s].Name} shares its key with another; give it another name.");
            var bit = (ushort)(1 << s);
            All |= bit;
            Answering[(int)_services[s].Need] |= bit;
            if (_services[s].Nature == ServiceNature.Statutory) Statutory |= bit;
            if (_services[s].Timing == ServiceTiming.Preventive) Preventive |= bit;
            if (HasProviders(_services[s])) WithProviders |= bit;
            if (_services[s].HourCost > 0) ByTheHour |= bit;
        }
    }

    /// <summary>Services.</summary>
    public int Count => _services.Length;

    /// <summary>Their names, in the order of the list.</summary>
    public IReadOnlyList<string> Names => [.. _services.Select(each => each.Name)];

    /// <summary>A service by its place.</summary>
    public Service this[int service] => _services[service];

    /// <summary>What draws for a service are keyed by: an ordinal that depends on its name alone.</summary>
    public int[] Keys { get; }

    /// <summary>All services.</summary>
    public ushort All { get; }

    /// <summary>Services that are a duty.</summary>
    public ushort Statutory { get; }

    /// <summary>Services that come before need grows.</summary>
    public ushort Preventive { get; }

    /// <summary>Services given by providers.</summary>
    public ushort WithProviders { get; }

    /// <summary>Services given by the hour.</summary>
    public ushort ByTheHour { get; }

    /// <summary>Services of personal care, of which a resident has one at a time.</summary>
    public ushort Care => Answering[(int)Need.Care];

    /// <summary>Services by the need they answer.</summary>
    public ushort[] Answering { get; } = new ushort[Enum.GetValues<Need>().Length];

    /// <summary>The chances that a service changes.</summary>
    public ReadOnlySpan<ServiceEffect> EffectsOf(int service) => _effects[service];

    /// <summary>The place of the only service in a mask, or of its first.</summary>
    public static int First(int mask) => BitOperations.TrailingZeroCount(mask);

    /// <summary>The ordinal of a service's draws, 0 to 65,535.</summary>
    public static int KeyOf(string name)
    {
        ulong hash = 0;
        foreach (var letter in name) hash = KeyedHash.Of(hash, letter);
        return (int)(hash >> 48);
    }

    private static bool HasProviders(Service service)
    {
        foreach (var slots in service.Slots.Values)
            if (slots >= 1) return true;
        return false;
    }
}
