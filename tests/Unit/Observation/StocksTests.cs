using System.Reflection;
using Catalyst.Engine.Observation;

namespace Catalyst.Tests.Unit.Observation;

public sealed class StocksTests
{
    [Fact]
    public void Set_OfOthersOfWhichEveryFigureDiffers_TakesOnEveryFigure()
    {
        var (others, stocks) = (new Stocks(), new Stocks());
        var figure = 0;
        foreach (var array in Arrays(others))
            for (var i = 0; i < array.Length; i++) array[i] = ++figure;
        foreach (var field in Fields()) field.SetValue(others, Convert.ChangeType(++figure, field.FieldType, null));

        stocks.Set(others);
        // Not shared: what befalls one later leaves the other alone.
        Assert.All(Arrays(others).Zip(Arrays(stocks)), each => Assert.NotSame(each.First, each.Second));
        Assert.Equal(Arrays(others), Arrays(stocks));
        Assert.All(Fields(), field => Assert.Equal(field.GetValue(others), field.GetValue(stocks)));
        // Nothing that is neither a field nor an array of counts holds a figure.
        Assert.All(typeof(Stocks).GetProperties(), each => Assert.True(each.SetMethod is null && (each.PropertyType == typeof(long[]) || each.PropertyType == typeof(long)), each.Name));
        Assert.True(Arrays(stocks).Count() + Fields().Length > 20);
    }

    private static IEnumerable<long[]> Arrays(Stocks stocks) => typeof(Stocks)
        .GetProperties().Where(each => each.PropertyType == typeof(long[])).Select(each => (long[])each.GetValue(stocks)!);

    private static FieldInfo[] Fields() => typeof(Stocks).GetFields(BindingFlags.Public | BindingFlags.Instance);
}
