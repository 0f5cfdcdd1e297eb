using Catalyst.Engine.Kernel;

namespace Catalyst.Benchmarks;

/// <summary>One number for all that the vector code finds, to be compared between processes of different widths.</summary>
internal static class KernelHash
{
    private const int Rows = 4096;

    /// <summary>Prints the width of the vectors in use and the hash, a line each.</summary>
    public static int Print(TextWriter output)
    {
        output.WriteLine($"{EventScreen.VectorBits} bits");
        output.WriteLine($"{OfSearches():x16}");
        return 0;
    }

    private static ulong OfSearches()
    {
        var entities = new ulong[Rows];
        var found = new Candidate[Rows];
        var random = new KeyedRandom(seed: 1, luck: 2);
        var hash = 0UL;
        foreach (var scale in (int[])[1, 64, 1024, 65_536])
        {
            var screen = new EventScreen(block: scale % 7, Rows);
            for (var row = 0; row < Rows; row++)
            {
                entities[row] = KeyedHash.Of((ulong)row, (ulong)scale);
                for (var lane = 0; lane < PhiloxBlock.Lanes; lane++)
                    screen.Set(row, lane, (ushort)KeyedHash.Bucket(KeyedHash.Of((ulong)row, (ulong)lane, 3), scale));
            }
            var count = screen.Find(in random, entities, Month.Of(2026, 4), 0, Rows, found);
            foreach (var candidate in found.AsSpan(0, count))
            {
                hash = KeyedHash.Of(hash, (ulong)candidate.Row, candidate.Lanes);
                for (var word = 0; word < 4; word++)
                    hash = KeyedHash.Of(hash, candidate.Draws.Word(word));
            }
        }
        return hash;
    }
}
