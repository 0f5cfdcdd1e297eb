using System.Globalization;
using Catalyst.Analysis.Figures;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Unit.Figures;

public class NiceTicksTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_401, 1);

    [Theory]
    [InlineData(0, 10, "0 2 4 6 8 10", "")]
    [InlineData(-1, 1, "−1.0 −0.5 0.0 0.5 1.0", "")]
    [InlineData(1234, 5678, "1,000 2,000 3,000 4,000 5,000 6,000", "")]
    [InlineData(0, 4_200_000, "0 1 2 3 4 5", "million")]
    [InlineData(-9e11, -1e11, "−1.0 −0.8 −0.6 −0.4 −0.2 0.0", "trillion")]
    [InlineData(0, 3e-7, "0 1 2 3", "× 1e−7")]
    [InlineData(0, 2e20, "0.0 0.5 1.0 1.5 2.0", "× 1e20")]
    [InlineData(5, 5, "4.5 5.0 5.5", "")]
    [InlineData(0, 0, "0.0 0.2 0.4 0.6 0.8 1.0", "")]
    [InlineData(double.NaN, 1, "0.0 0.2 0.4 0.6 0.8 1.0", "")]
    public void Of_Range_HasRoundLabels(double low, double high, string labels, string multiplier)
    {
        var ticks = NiceTicks.Of(low, high);
        Assert.Equal(labels, string.Join(' ', ticks.Ticks.Select(tick => tick.Label)));
        Assert.Equal(multiplier, ticks.Multiplier);
    }

    [Fact]
    public void Of_AnyRange_CoversItWithFewAscendingMarks() => Prop
        .ForAll<NormalFloat, NormalFloat>((a, b) =>
        {
            double low = Math.Min(a.Get, b.Get), high = Math.Max(a.Get, b.Get);
            if (Math.Max(Math.Abs(low), Math.Abs(high)) > 1e300)
                return true;
            var ticks = NiceTicks.Of(low, high);
            return ticks.Low <= low && ticks.High >= high && ticks.Ticks.Count is >= 2 and <= 7
                && ticks.Ticks.Zip(ticks.Ticks.Skip(1)).All(pair => pair.First.Value < pair.Second.Value)
                && ticks.Ticks.Select(tick => tick.Label).Distinct().Count() == ticks.Ticks.Count;
        })
        .Check(Fixed);

    [Fact]
    public void Of_AnyScale_LabelsSayTheirValues() => Prop
        .ForAll<int, int, int>((a, b, exponent) =>
        {
            var power = double.Parse($"1e{exponent % 13}", CultureInfo.InvariantCulture);
            var ticks = NiceTicks.Of(Math.Min(a, b) * power, Math.Max(a, b) * power);
            var unit = ticks.Multiplier switch
            {
                "" => 1,
                "million" => 1e6,
                "billion" => 1e9,
                "trillion" => 1e12,
                var scientific => double.Parse(scientific[2..].Replace('−', '-'), CultureInfo.InvariantCulture),
            };
            return ticks.Ticks.All(tick =>
                Math.Abs(double.Parse(tick.Label.Replace('−', '-'), CultureInfo.InvariantCulture) * unit - tick.Value)
                    <= 1e-9 * Math.Max(Math.Abs(ticks.Low), Math.Abs(ticks.High)));
        })
        .Check(Fixed);

    [Theory]
    [InlineData(1e-308, 1.7e308)]
    [InlineData(-1.7e308, 1.7e308)]
    [InlineData(1e15, 1e15 + 1)]
    public void Of_RangeBeyondReading_StillHasFewMarks(double low, double high) =>
        Assert.InRange(NiceTicks.Of(low, high).Ticks.Count, 2, 7);

    [Theory]
    [InlineData(-100_000, 50_000, 120)]
    [InlineData(-0.00001, 0.00002, 80)]
    public void Along_NarrowAxis_KeepsLabelsApart(double low, double high, double width)
    {
        var ticks = NiceTicks.Along(low, high, width, 10);
        var room = width / (ticks.Ticks.Count - 1);
        Assert.All(ticks.Ticks, tick => Assert.True(TextMeasure.Width(tick.Label, 10) < room));
    }

    [Theory]
    [InlineData(2020, 2046, 8, "2020 2025 2030 2035 2040 2045")]
    [InlineData(2024, 2026, 6, "Jan 2024 Jul 2024 Jan 2025 Jul 2025 Jan 2026")]
    [InlineData(1900, 2100, 5, "1900 1950 2000 2050 2100")]
    public void MonthTicks_Years_FallOnRoundOnes(int first, int last, int most, string labels) => Assert.Equal(labels, string.Join(' ',
        MonthTicks.Of(MonthTicks.Position(new(first, 1, 1)), MonthTicks.Position(new(last, 1, 1)), most).Select(tick => tick.Label)));
}
