using System.Numerics;
using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class KeyedHashTests
{
    [Fact]
    public void Of_OneInteger_IsTheFirstOutputOfSplitMix64SeededWithIt()
    {
        // The published generator's first output for seeds 0 and 1234567.
        Assert.Equal(0xE220A8397B1DCDAFUL, KeyedHash.Of(0));
        Assert.Equal(6457827717110365317UL, KeyedHash.Of(1234567));
    }

    [Fact]
    public void Of_OneInputBitFlipped_FlipsHalfOfTheOutput()
    {
        const int samples = 2000;
        for (var part = 0; part < 3; part++)
            for (var bit = 0; bit < 64; bit++)
            {
                var flipped = 0L;
                for (var i = 0UL; i < samples; i++)
                {
                    Span<ulong> parts = [i, i * 31, 7];
                    var before = KeyedHash.Of(parts[0], parts[1], parts[2]);
                    parts[part] ^= 1UL << bit;
                    flipped += BitOperations.PopCount(before ^ KeyedHash.Of(parts[0], parts[1], parts[2]));
                }
                // Standard error of the mean is 4 / √2000 = 0.09.
                Assert.InRange(flipped / (double)samples, 31.5, 32.5);
            }
    }

    [Fact]
    public void Of_PartsInAnotherOrderOrNumber_Differs()
    {
        ulong[] hashes =
        [
            KeyedHash.Of(1), KeyedHash.Of(1, 2), KeyedHash.Of(2, 1), KeyedHash.Of(1, 2, 3), KeyedHash.Of(3, 2, 1),
            KeyedHash.Of(1, 2, 3, 4), KeyedHash.Of(1, 2, 4, 3), KeyedHash.Of(0, 1), KeyedHash.Of(1, 0),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void OfPair_EitherFirst_IsTheSame()
    {
        Assert.Equal(KeyedHash.OfPair(5, 9), KeyedHash.OfPair(9, 5));
        Assert.NotEqual(KeyedHash.OfPair(5, 9), KeyedHash.OfPair(5, 10));
    }

    [Fact]
    public void Bucket_ManyHashes_FillsBucketsEvenly()
    {
        const int buckets = 7, hashes = 70_000;
        var filled = new int[buckets];
        for (var i = 0UL; i < hashes; i++)
            filled[KeyedHash.Bucket(KeyedHash.Of(i), buckets)]++;

        // Expected 10,000 each, standard deviation 93.
        Assert.All(filled, count => Assert.InRange(count, 9_550, 10_450));
        Assert.Equal(0, KeyedHash.Bucket(0, buckets));
        Assert.Equal(buckets - 1, KeyedHash.Bucket(ulong.MaxValue, buckets));
    }
}
