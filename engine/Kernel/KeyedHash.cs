namespace Catalyst.Engine.Kernel;

/// <summary>
/// A 64-bit hash of a short sequence of integers, used to derive keys and identities that depend on
/// nothing but their parts. Each part passes through the finaliser of SplitMix64 (Steele, Lea and Flood 2014,
/// "Fast splittable pseudorandom number generators", OOPSLA, p. 459).
/// </summary>
public static class KeyedHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    /// <summary>The hash of one integer.</summary>
    public static ulong Of(ulong a) => Mix(unchecked(a + Golden));

    /// <summary>The hash of two integers; order matters.</summary>
    public static ulong Of(ulong a, ulong b) => Of(unchecked(Of(a) * 3 + b));

    /// <summary>The hash of three integers; order matters.</summary>
    public static ulong Of(ulong a, ulong b, ulong c) => Of(unchecked(Of(a, b) * 3 + c));

    /// <summary>The hash of four integers; order matters.</summary>
    public static ulong Of(ulong a, ulong b, ulong c, ulong d) => Of(unchecked(Of(a, b, c) * 3 + d));

    /// <summary>The entity of an unordered pair: the same whichever of the two is named first.</summary>
    public static ulong OfPair(ulong one, ulong other) => one < other ? Of(one, other) : Of(other, one);

    /// <summary>A bucket in [0, <paramref name="buckets"/>), from the top bits of a hash.</summary>
    public static int Bucket(ulong hash, int buckets) =>
        (int)Math.BigMul(hash, (ulong)buckets, out _);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
