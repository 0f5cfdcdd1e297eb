using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class HazardTableTests
{
    // Neither size is a multiple of the indices that share a bound.
    private static readonly int[] Sizes = [HazardTable.Shared + 3, 2 * HazardTable.Shared + 1, 2, 3, 2];

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Bound_AlongASharedDimension_IsTheGreatestOfThoseThatShareIt(int axis)
    {
        var table = new HazardTable(Sizes, Chance, axis);
        for (var a = 0; a < Sizes[0]; a++)
            for (var b = 0; b < Sizes[1]; b++)
                for (var c = 0; c < Sizes[2]; c++)
                    for (var d = 0; d < Sizes[3]; d++)
                        for (var e = 0; e < Sizes[4]; e++)
                        {
                            int[] index = [a, b, c, d, e];
                            Assert.Equal(Chance(index), table[a, b, c, d, e]);
                            Assert.Equal(Sharing(index, axis).Max(each => Chance(each).Bound), table.Bound(a, b, c, d, e));
                        }
    }

    [Fact]
    public void Table_SharedAlongALaterDimension_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new HazardTable(Sizes, Chance, sharedAxis: 2));

    private static Threshold Chance(int[] index) =>
        Threshold.Of((KeyedHash.Of((ulong)index[0], (ulong)(index[1] << 16 | index[2] << 12 | index[3] << 8 | index[4])) >> 40) / (double)(1 << 24));

    private static IEnumerable<int[]> Sharing(int[] index, int axis)
    {
        if (axis < 0) return [index];
        var first = index[axis] / HazardTable.Shared * HazardTable.Shared;
        return Enumerable.Range(first, Math.Min(HazardTable.Shared, Sizes[axis] - first)).Select(at =>
        {
            int[] other = [.. index];
            other[axis] = at;
            return other;
        });
    }
}
