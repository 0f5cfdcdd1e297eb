using Catalyst.Scenarios.Experiments;

namespace Catalyst.Tests.Unit.Scenarios;

public class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/16", 3, 16)]
    public void Parse_Part_IsRead(string text, int number, int of) => Assert.Equal(new Shard(number, of), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData(" 1/2")]
    [InlineData("1/100001")]
    [InlineData("99999999999/99999999999")]
    public void Parse_AnythingElse_IsNone(string text) => Assert.Null(Shard.Parse(text));

    [Fact]
    public void Holds_AllShards_HoldEveryFamilyOnce()
    {
        for (var place = 0; place < 50; place++)
            Assert.Single(Enumerable.Range(1, 7), number => new Shard(number, 7).Holds(place));
    }
}
