using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class MonthTests
{
    [Theory]
    [InlineData(1900, 1, 0, "1900-01")]
    [InlineData(1900, 12, 11, "1900-12")]
    [InlineData(1899, 12, -1, "1899-12")]
    [InlineData(1899, 1, -12, "1899-01")]
    [InlineData(1898, 12, -13, "1898-12")]
    [InlineData(2020, 7, 1446, "2020-07")]
    [InlineData(2026, 4, 1515, "2026-04")]
    public void Of_YearAndMonth_CountsFromJanuary1900AndBack(int year, int monthOfYear, int index, string text)
    {
        var month = Month.Of(year, monthOfYear);

        Assert.Equal(index, month.Index);
        Assert.Equal(year, month.Year);
        Assert.Equal(monthOfYear, month.MonthOfYear);
        Assert.Equal(text, month.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Of_NoSuchMonth_Throws(int monthOfYear) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Month.Of(2026, monthOfYear));

    [Fact]
    public void Arithmetic_AcrossTheEpoch_AgreesWithTheCalendar()
    {
        var birth = Month.Of(1897, 11);
        var now = Month.Of(2021, 2);

        Assert.Equal(123 * 12 + 3, now - birth);
        Assert.Equal(now, birth + (now - birth));
        Assert.Equal(Month.Of(1899, 12), Month.Of(1900, 1) + -1);
    }

    [Fact]
    public void Comparison_EarlierAndLater_FollowTheCalendar()
    {
        var (earlier, later) = (Month.Of(1899, 12), Month.Of(1900, 1));

        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.False(later < earlier || earlier > later || later <= earlier || earlier >= later);
        Assert.True(earlier <= Month.Of(1899, 12) && earlier >= Month.Of(1899, 12));
        Assert.True(earlier.CompareTo(later) < 0);
    }
}
