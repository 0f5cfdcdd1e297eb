using Catalyst.Scenarios.Commands;

namespace Catalyst.Tests.Unit.Scenarios;

public class RateTextTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(999, "999")]
    [InlineData(4_530_000, "4.53 million")]
    [InlineData(123_400_000, "123 million")]
    [InlineData(2e9, "2.00 billion")]
    public void Of_Number_ShowsThreeDigits(double number, string text) => Assert.Equal(text, RateText.Of(number));

    [Theory]
    [InlineData(4.21, "4.2 s")]
    [InlineData(59.96, "1 min 00 s")]
    [InlineData(185, "3 min 05 s")]
    [InlineData(7800, "2 h 10 min")]
    [InlineData(360_000, "100 h 00 min")]
    public void Time_Length_IsShownInItsUnits(double seconds, string text) => Assert.Equal(text, RateText.Time(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(1, "1 draw")]
    [InlineData(20_000, "20,000 draws")]
    public void Count_One_IsSingular(long number, string text) => Assert.Equal(text, RateText.Count(number, "draw"));
}
