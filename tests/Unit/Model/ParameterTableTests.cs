using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Tests.Unit.Model;

public sealed class ParameterTableTests
{
    private static readonly ParameterTable ByAge = new([Axis.Age], [[0, 18, 65]], [1, 2, 3]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(17, 1)]
    [InlineData(18, 2)]
    [InlineData(64, 2)]
    [InlineData(65, 3)]
    [InlineData(110, 3)]
    public void At_AnyAge_TakesTheLastLabelNotAboveIt(int age, double value) => Assert.Equal(value, ByAge.At(age));

    [Fact]
    public void At_BelowTheFirstLabel_TakesTheFirst() =>
        Assert.Equal(7, new ParameterTable([Axis.Year], [[2020, 2030]], [7, 8]).At(1999));

    [Fact]
    public void At_SeveralAxes_RunsThroughTheLastFastest()
    {
        var table = new ParameterTable(
            [Axis.Year, Axis.Sex, Axis.Age], [[2020, 2030], [0, 1], [0, 50, 80]], [.. Enumerable.Range(0, 12).Select(i => (double)i)]);
        Assert.Equal(0, table.At(2020, 0, 0));
        Assert.Equal(2, table.At(2029, 0, 99));
        Assert.Equal(4, table.At(2020, 1, 50));
        Assert.Equal(11, table.At(2050, 1, 80));
    }

    [Fact]
    public void Table_OfAnotherShapeThanItsValues_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ParameterTable([Axis.Age], [[0, 18]], [1]));
        Assert.Throws<ArgumentException>(() => new ParameterTable([Axis.Age], [[18, 0]], [1, 2]));
        Assert.Throws<ArgumentException>(() => new ParameterTable([], [], [1]));
        Assert.Throws<ArgumentException>(() => new ParameterTable([Axis.Age], [], [1]));
    }
}
