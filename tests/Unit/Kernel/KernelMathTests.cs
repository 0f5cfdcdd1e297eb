using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Unit.Kernel;

public sealed class KernelMathTests
{
    private const int Samples = 20_000;

    [Fact]
    public void Exp_AcrossItsRange_IsWithinFewUlpsOfThePlatform() =>
        EachWithin(-700, 700, ulps: 4, KernelMath.Exp, Math.Exp);

    [Fact]
    public void Log_AcrossItsRange_IsWithinFewUlpsOfThePlatform()
    {
        EachWithin(1e-12, 50, ulps: 4, KernelMath.Log, Math.Log);
        for (var exponent = -300; exponent <= 300; exponent += 3)
            Near(Math.Log(Math.Pow(10, exponent)), KernelMath.Log(Math.Pow(10, exponent)), 4);
    }

    [Fact]
    public void OneMinusExpOfNegative_TinyAndLarge_LosesNoDigits()
    {
        // Below 1e-8 the first two terms of the series are exact to the last digit.
        for (var x = 1e-18; x < 1e-8; x *= 3)
            Near(x - x * x / 2, KernelMath.OneMinusExpOfNegative(x), 2);
        EachWithin(0.1, 20, ulps: 8, KernelMath.OneMinusExpOfNegative, x => 1 - Math.Exp(-x));
    }

    [Theory]
    [InlineData(0.0, 0x3FF0000000000000)]
    [InlineData(1.0, 0x4005BF0A8B14576A)]
    [InlineData(-1.0, 0x3FD78B56362CEF38)]
    [InlineData(0.1, 0x3FF1AEC7B35A00D4)]
    [InlineData(-20.25, 0x3E1B93DE1E27CA3B)]
    [InlineData(300.5, 0x5B0719C25B8F5B4A)]
    public void Exp_GoldenInput_GivesTheSameBitsEverywhere(double x, long bits) =>
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(KernelMath.Exp(x)));

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(2.0, 0x3FE62E42FEFA39EF)]
    [InlineData(0.3, unchecked((long)0xBFF34378FCBDA721))]
    [InlineData(10.0, 0x40026BB1BBB55516)]
    [InlineData(1e-7, unchecked((long)0xC0301E3B843EAA73))]
    [InlineData(5e-324, unchecked((long)0xC0874385446D71C3))]
    public void Log_GoldenInput_GivesTheSameBitsEverywhere(double x, long bits) =>
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(KernelMath.Log(x)));

    [Fact]
    public void Exp_OutsideItsRange_SaturatesAndKeepsNaN()
    {
        Assert.Equal(0, KernelMath.Exp(-1000));
        Assert.Equal(0, KernelMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, KernelMath.Exp(710));
        Assert.Equal(double.NaN, KernelMath.Exp(double.NaN));
        Near(Math.Exp(-707.9), KernelMath.Exp(-707.9), 4);
        Near(Math.Exp(708.9), KernelMath.Exp(708.9), 4);
    }

    [Fact]
    public void Log_OutsideItsRange_IsInfiniteOrThrows()
    {
        Assert.Equal(double.NegativeInfinity, KernelMath.Log(0));
        Assert.Equal(double.PositiveInfinity, KernelMath.Log(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => KernelMath.Log(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KernelMath.Log(double.NaN));
    }

    [Fact]
    public void Logistic_AnyNumber_IsAProbabilityAndSymmetric()
    {
        Assert.Equal(0.5, KernelMath.Logistic(0));
        for (var x = 0.25; x < 30; x += 0.25)
            Assert.Equal(1, KernelMath.Logistic(x) + KernelMath.Logistic(-x), 14);
    }

    private static void EachWithin(
        double low, double high, int ulps, Func<double, double> ours, Func<double, double> platform)
    {
        for (var i = 0; i <= Samples; i++)
        {
            var x = low + (high - low) * i / Samples;
            Near(platform(x), ours(x), ulps);
        }
    }

    private static void Near(double expected, double actual, int ulps) =>
        Assert.InRange(actual, expected - ulps * Ulp(expected), expected + ulps * Ulp(expected));

    private static double Ulp(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
}
