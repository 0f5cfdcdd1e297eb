using Catalyst.Analysis.Figures;
using FsCheck;
using FsCheck.Fluent;
using Interval = Catalyst.Analysis.Statistics.Interval;

namespace Catalyst.Tests.Unit.Figures;

public class TextTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_401, 1);

    [Fact]
    public void Wrap_AnyText_KeepsItsLettersWithinTheWidth() => Prop
        .ForAll<string, PositiveInt>((text, width) =>
        {
            var clean = SafeText.Clean(text ?? "");
            var lines = TextMeasure.Wrap(clean, 10, width.Get + 12);
            return lines.All(line => TextMeasure.Width(line, 10) <= width.Get + 12)
                && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == clean.Replace(" ", "", StringComparison.Ordinal);
        })
        .Check(Fixed);

    [Fact]
    public void Fit_AnyText_IsNoWiderThanAsked() => Prop
        .ForAll<string, PositiveInt>((text, width) => TextMeasure.Width(TextMeasure.Fit(SafeText.Clean(text ?? ""), 11, width.Get), 11) <= width.Get)
        .Check(Fixed);

    [Fact]
    public void Escape_AnyText_ReadsBackAsItsCleanSelf() => Prop
        .ForAll<string>(text => System.Xml.Linq.XElement.Parse($"<a b=\"{SafeText.Escape(text ?? "")}\"/>").Attribute("b")!.Value == SafeText.Clean(text ?? ""))
        .Check(Fixed);

    [Theory]
    [InlineData("<script>&\"'", "&lt;script&gt;&amp;&quot;&#39;")]
    [InlineData("a\u0000b\u001B[31m", "a\uFFFDb\uFFFD[31m")]
    [InlineData("\u202Eevil\u2066", "\uFFFDevil\uFFFD")]
    [InlineData("line\r\nbreak\ttab", "line  break tab")]
    public void Escape_HostileText_IsHarmless(string hostile, string expected) => Assert.Equal(expected, SafeText.Escape(hostile));

    // Apart from the rest: an attribute cannot hold half a pair.
    [Fact]
    public void Escape_HalfASurrogatePair_IsReplaced() => Assert.Equal("half \uFFFD pair", SafeText.Escape("half \uD800 pair"));

    [Theory]
    [InlineData(1234.5678, 56.78, "1,235 ± 57")]
    [InlineData(-0.12345, 0.0067, "−0.1235 ± 0.0067")]
    [InlineData(4_400_751_835, 11_531_941, "4,401 ± 12 million")]
    [InlineData(0.01, 123, "0 ± 123")]
    [InlineData(0, 0, "0 ± 0")]
    [InlineData(12.3456, double.NaN, "12.35 ± –")]
    [InlineData(double.NaN, double.NaN, "–")]
    [InlineData(3e20, 1e18, "3e20 ± 1e18")]
    [InlineData(1.5e-12, 2e-13, "1.5e−12 ± 2e−13")]
    [InlineData(-1.72, 4.77e-17, "−1.720 ± 0")]
    public void WithInterval_Value_ShowsTwoDigitsOfTheHalfWidth(double mean, double halfWidth, string expected) =>
        Assert.Equal(expected, NumberText.WithInterval(new Interval(mean, halfWidth, 3)));

    [Fact]
    public void WithInterval_OfADifferenceOfMillions_IsInMillionsToo() =>
        Assert.Equal("0.73 ± 0.90 million", NumberText.WithInterval(new Interval(729_134, 904_968, 20), level: 3_115_000_000));

    [Theory]
    [InlineData(-0.0001, 2, "0.00")]
    [InlineData(-1234567.891, 1, "−1,234,567.9")]
    [InlineData(double.NaN, 1, "–")]
    [InlineData(double.NegativeInfinity, 1, "−∞")]
    public void Fixed_Number_IsTheSameInEveryLanguage(double value, int decimals, string expected) =>
        Foreign.Within(() => Assert.Equal(expected, NumberText.Fixed(value, decimals)));

    [Theory]
    [InlineData(999.9999999, 2)]
    [InlineData(1000, 3)]
    [InlineData(-0.001, -3)]
    [InlineData(1e-300, -300)]
    [InlineData(0, 0)]
    public void Exponent_Number_IsThatOfItsFirstDigit(double value, int expected) => Assert.Equal(expected, NumberText.Exponent(value));
}
