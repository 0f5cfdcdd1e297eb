using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class KeyedRandomTests
{
    private const ulong Seed = 20260401;
    private const ulong Luck = 17;
    private static readonly Month April2026 = Month.Of(2026, 4);

    [Theory]
    [InlineData(0, 0UL, 0)]
    [InlineData(7, 12345UL, 3)]
    [InlineData(13, 0xFEDC_BA98_7654_3210UL, 65535)]
    public void BlockOf_AnyKey_IsPhiloxOfTheDocumentedKeyAndCounter(int decision, ulong entity, int ordinal)
    {
        var key = KeyedHash.Of(Seed, Luck);
        var monthAndOrdinal = (uint)April2026.Index | (uint)ordinal << 16;
        var expected = Philox.Block(
            unchecked((uint)entity), (uint)(entity >> 32), monthAndOrdinal, (uint)(decision / 8),
            unchecked((uint)key), (uint)(key >> 32));

        Assert.Equal(expected, new KeyedRandom(Seed, Luck).BlockOf(decision, entity, April2026, ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8 + 5)]
    public void Bits_EachLane_JoinItsSixteenWithItsOwnWordOfTheFurtherBlock(int decision)
    {
        const ulong entity = 99;
        var key = KeyedHash.Of(Seed, Luck);
        var lane = decision % 8;
        var furtherBlock = 0x8000_0000u + (uint)(decision / 8 * 2 + lane / 4);
        var further = Philox.Block(
            (uint)entity, 0, (uint)April2026.Index, furtherBlock, unchecked((uint)key), (uint)(key >> 32)).Word(lane % 4);
        var top = new KeyedRandom(Seed, Luck).BlockOf(decision, entity, April2026).Lane(lane);

        Assert.Equal((ulong)top << 32 | further, new KeyedRandom(Seed, Luck).Bits(decision, entity, April2026));
    }

    [Fact]
    public void Hits_ThresholdOneStepEitherSideOfTheDraw_IsExact()
    {
        // A threshold this close always ties with the lane's sixteen bits, so the further bits decide every case.
        for (var i = 0; i < 4000; i++)
        {
            var decision = i % 24;
            var entity = (ulong)i * 7919;
            var draw = new KeyedRandom(Seed, Luck).Bits(decision, entity, April2026);

            Assert.False(new KeyedRandom(Seed, Luck).Hits(decision, entity, April2026, Steps(draw)));
            Assert.True(new KeyedRandom(Seed, Luck).Hits(decision, entity, April2026, Steps(draw + 1)));
        }
    }

    [Fact]
    public void Draw_HeldAgainstManyThresholds_IsTheDrawOfHitsAndDrawsOnce()
    {
        for (var entity = 0UL; entity < 1000; entity++)
        {
            const int decision = 6;
            var steps = new KeyedRandom(Seed, Luck).Bits(decision, entity, April2026);
            var random = new KeyedRandom(Seed, Luck);
            var draw = random.Draw(random.BlockOf(decision, entity, April2026), decision, entity, April2026);

            Assert.False(draw.IsBelow(Threshold.Never));
            Assert.False(draw.IsBelow(Steps(steps)));
            Assert.True(draw.IsBelow(Steps(steps + 1)));
            Assert.True(draw.IsBelow(Threshold.Always));
        }
    }

    [Fact]
    public void Hits_NeverAndAlways_AreWhatTheySay()
    {
        var random = new KeyedRandom(Seed, Luck);
        for (var entity = 0UL; entity < 1000; entity++)
        {
            Assert.False(random.Hits(0, entity, April2026, Threshold.Never));
            Assert.True(random.Hits(1, entity, April2026, Threshold.Always));
        }
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.03)]
    [InlineData(0.5)]
    public void Hits_ManyEntities_ComeAtTheProbability(double probability)
    {
        const int entities = 400_000;
        var random = new KeyedRandom(Seed, Luck);
        var hits = 0;
        for (var entity = 0UL; entity < entities; entity++)
            if (random.Hits(5, entity, April2026, Threshold.Of(probability))) hits++;

        Within(hits, entities, probability);
    }

    [Fact]
    public void Hits_OtherSeedLuckDecisionEntityMonthOrOrdinal_IsAnotherDraw()
    {
        ulong[] draws =
        [
            new KeyedRandom(1, 2).Bits(3, 4, new Month(5), 6), new KeyedRandom(2, 2).Bits(3, 4, new Month(5), 6),
            new KeyedRandom(1, 3).Bits(3, 4, new Month(5), 6), new KeyedRandom(1, 2).Bits(4, 4, new Month(5), 6),
            new KeyedRandom(1, 2).Bits(11, 4, new Month(5), 6), new KeyedRandom(1, 2).Bits(3, 5, new Month(5), 6),
            new KeyedRandom(1, 2).Bits(3, 4 + (1UL << 32), new Month(5), 6),
            new KeyedRandom(1, 2).Bits(3, 4, new Month(6), 6), new KeyedRandom(1, 2).Bits(3, 4, new Month(5), 7),
        ];

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Uniform_ManyEntities_HasTheMeanAndVarianceOfAUniform()
    {
        const int entities = 200_000;
        var random = new KeyedRandom(Seed, Luck);
        double sum = 0, squares = 0;
        for (var entity = 0UL; entity < entities; entity++)
        {
            var u = random.Uniform(2, entity, April2026);
            Assert.InRange(u, double.Epsilon, 1 - 1e-15);
            sum += u;
            squares += (u - 0.5) * (u - 0.5);
        }

        // Five standard errors: of the mean √(1/12n), of the mean square deviation √(1/180n).
        Assert.InRange(sum / entities, 0.5 - 0.0033, 0.5 + 0.0033);
        Assert.InRange(squares / entities, 1 / 12.0 - 0.00084, 1 / 12.0 + 0.00084);
    }

    [Fact]
    public void Choose_WeightedOptions_AreChosenInProportion()
    {
        const int entities = 200_000;
        double[] weights = [1, 0, 3, 0.5, 5.5];
        var random = new KeyedRandom(Seed, Luck);
        var chosen = new int[weights.Length];
        for (var entity = 0UL; entity < entities; entity++)
            chosen[random.Choose(weights, 9, entity, April2026)]++;

        Assert.Equal(0, chosen[1]);
        for (var option = 0; option < weights.Length; option++)
            Within(chosen[option], entities, weights[option] / weights.Sum());
    }

    [Fact]
    public void Choose_OneWeightRaised_MovesNobodyBetweenTheOthers()
    {
        double[] before = [1, 1, 1, 1];
        double[] after = [1, 1, 2, 1];
        var moved = 0;
        for (var entity = 0UL; entity < 5000; entity++)
        {
            var first = new KeyedRandom(Seed, Luck).Choose(before, 9, entity, April2026);
            var second = new KeyedRandom(Seed, Luck).Choose(after, 9, entity, April2026);
            if (first == second) continue;
            Assert.Equal(2, second);
            moved++;
        }

        Assert.InRange(moved, 500, 1000);
    }

    [Fact]
    public void Choose_NoWeightOrTooManyOptions_GivesNoneOrThrows()
    {
        var random = new KeyedRandom(Seed, Luck);

        Assert.Equal(-1, random.Choose([0, 0], 0, 1, April2026));
        Assert.Equal(-1, random.Choose([], 0, 1, April2026));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Choose(new double[17], 0, 1, April2026));
    }

    private static Threshold Steps(ulong steps) => Threshold.Of(steps / (double)(1L << Threshold.Bits));

    /// <summary>Within five binomial standard deviations; the seed is fixed, so what passes once always passes.</summary>
    private static void Within(int hits, int trials, double probability)
    {
        var slack = 5 * Math.Sqrt(trials * probability * (1 - probability));
        Assert.InRange(hits, trials * probability - slack, trials * probability + slack);
    }
}
