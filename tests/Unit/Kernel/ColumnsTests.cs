using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public void Of_AnyNumberOfRows_IsThatManyZeros(int rows)
    {
        var column = Columns.Of<uint>(rows);

        Assert.Equal(rows, column.Length);
        Assert.Equal(-1, column.AsSpan().IndexOfAnyExcept(0u));
    }

    [Fact]
    public void Element_PastTheEnd_IsIgnored()
    {
        int[] column = [1, 2, 3];

        Prefetch.Element(column, 1);
        Prefetch.Element(column, 3);
        Prefetch.Element(column, -1);

        Assert.Equal([1, 2, 3], column);
    }
}
