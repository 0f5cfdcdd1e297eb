using System.Runtime.CompilerServices;

namespace Catalyst.Engine.Kernel;

/// <summary>One block of Philox output: four 32-bit words, or eight 16-bit lanes (lane 2j is the low half of word j).</summary>
/// <param name="W0">Word 0: lanes 0 and 1.</param>
/// <param name="W1">Word 1: lanes 2 and 3.</param>
/// <param name="W2">Word 2: lanes 4 and 5.</param>
/// <param name="W3">Word 3: lanes 6 and 7.</param>
public readonly record struct PhiloxBlock(uint W0, uint W1, uint W2, uint W3)
{
    /// <summary>Lanes of a block.</summary>
    public const int Lanes = 8;

    /// <summary>Word 0 to 3.</summary>
    public uint Word(int index) => (index & 3) switch { 0 => W0, 1 => W1, 2 => W2, _ => W3 };

    /// <summary>Lane 0 to 7.</summary>
    public ushort Lane(int index) =>
        unchecked((ushort)(((index & 4) == 0 ? Lower : Upper) >> ((index & 3) << 4)));

    /// <summary>Lanes 0 to 3, lane 0 lowest.</summary>
    internal ulong Lower => W0 | (ulong)W1 << 32;

    /// <summary>Lanes 4 to 7, lane 4 lowest.</summary>
    internal ulong Upper => W2 | (ulong)W3 << 32;
}

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy
/// as 1, 2, 3", SC11, section 3.3: a pure function of a 64-bit key and a 128-bit counter.
/// </summary>
public static class Philox
{
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;
    internal const int Rounds = 10;

    /// <summary>The block of a counter (c0 … c3) under a key (k0, k1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        unchecked
        {
            for (var round = 0; round < Rounds; round++)
            {
                var p0 = (ulong)Multiplier0 * c0;
                var p1 = (ulong)Multiplier1 * c2;
                c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
                c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
                c1 = (uint)p1;
                c3 = (uint)p0;
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }
        return new PhiloxBlock(c0, c1, c2, c3);
    }
}
