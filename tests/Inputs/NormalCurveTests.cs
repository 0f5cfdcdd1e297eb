using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Tests.Inputs;

/// <summary>Held against MathNet, whose special functions use the platform's own exponential and so may not be drawn from.</summary>
public class NormalCurveTests
{
    [Fact]
    public void Below_AlongTheCurve_AgreesWithMathNet()
    {
        for (var x = -9.0; x <= 9; x += 0.01)
            Assert.Equal(MathNet.Numerics.Distributions.Normal.CDF(0, 1, x), NormalCurve.Below(x), 2e-15);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Quantile_PublishedValues_AreMet(double p, double x) => Assert.Equal(x, NormalCurve.Quantile(p), 1e-14);

    [Fact]
    public void Quantile_OfBelow_ComesBack()
    {
        for (var x = -5.0; x <= 5; x += 0.01)
            Assert.Equal(x, NormalCurve.Quantile(NormalCurve.Below(x)), 1e-9);
    }
}
