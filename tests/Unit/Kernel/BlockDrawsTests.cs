using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class BlockDrawsTests
{
    private const int First = 32;

    private static readonly Month When = Month.Of(2026, 4);

    [Fact]
    public void Draws_OfABlock_AreThoseDrawnOneByOne()
    {
        for (ulong entity = 0; entity < 500; entity++)
            for (var ordinal = 0; ordinal < 3; ordinal++)
            {
                // A generator each: in Debug builds a second use of a draw is a fault.
                var (alone, together) = (new KeyedRandom(7, 1), new KeyedRandom(7, 1));
                var draws = new BlockDraws(in together, First + 3, entity, When, ordinal);
                for (var decision = First; decision < First + 6; decision++)
                    Assert.Equal(alone.Uniform(decision, entity, When, ordinal), draws.Uniform(decision));
                for (var decision = First + 6; decision < First + 8; decision++)
                {
                    var threshold = Threshold.Of(0.1 + entity / 1000.0);
                    Assert.Equal(alone.Hits(decision, entity, When, threshold, ordinal), draws.Hits(decision, threshold));
                }
            }
    }

    [Fact]
    public void Draw_OfADecisionOfAnotherBlock_IsRefused()
    {
        var random = new KeyedRandom(7, 1);
        Assert.Throws<ArgumentException>(() => new BlockDraws(in random, First, 1, When).Uniform(First + 8));
    }
}
