using Catalyst.Engine.Kernel;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>What is believed of an uncertain parameter: of the number itself, or of one multiplier of a whole table.</summary>
public abstract record Distribution
{
    // The largest and smallest chance at which every quantile is finite.
    private const double Least = 1.0 / (1L << 53);

    /// <summary>The kind as files name it.</summary>
    public abstract string Kind { get; }

    /// <summary>The kind with its numbers, on one line.</summary>
    public abstract string Summary { get; }

    /// <summary>Chance of a value up to x.</summary>
    internal abstract double Below(double x);

    /// <summary>The value below which lies a chance p, strictly between 0 and 1.</summary>
    internal abstract double Quantile(double p);

    /// <summary>The value at a place u in (0, 1) of the distribution cut off at both bounds, to nine significant digits.</summary>
    internal double At(double u, double lowest, double highest)
    {
        var from = Below(lowest);
        var to = double.IsPositiveInfinity(highest) ? 1 : Below(highest);
        var drawn = Quantile(Math.Clamp(from + u * (to - from), Least, 1 - Least));
        return Math.Clamp(NumberText.ToNineDigits(drawn), lowest, highest);
    }
}

/// <summary>Every value between two ends alike.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record UniformDistribution(double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override string Kind => "uniform";

    /// <inheritdoc/>
    public override string Summary => $"uniform from {NumberText.Of(Low)} to {NumberText.Of(High)}";

    internal override double Below(double x) => Math.Clamp((x - Low) / (High - Low), 0, 1);

    internal override double Quantile(double p) => Low + p * (High - Low);
}

/// <summary>Rising in a straight line to a most likely value and falling in one after it.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="Mode">Most likely value.</param>
/// <param name="High">Upper end.</param>
public sealed record TriangularDistribution(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override string Kind => "triangular";

    /// <inheritdoc/>
    public override string Summary =>
        $"triangular from {NumberText.Of(Low)} over {NumberText.Of(Mode)} to {NumberText.Of(High)}";

    private double Width => High - Low;

    internal override double Below(double x) =>
        x <= Low ? 0
        : x >= High ? 1
        : x <= Mode ? (x - Low) * (x - Low) / (Width * (Mode - Low))
        : 1 - (High - x) * (High - x) / (Width * (High - Mode));

    internal override double Quantile(double p) =>
        p * Width <= Mode - Low
            ? Low + Math.Sqrt(p * Width * (Mode - Low))
            : High - Math.Sqrt((1 - p) * Width * (High - Mode));
}

/// <summary>The normal distribution.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Standard deviation.</param>
public sealed record NormalDistribution(double Mean, double Deviation) : Distribution
{
    /// <inheritdoc/>
    public override string Kind => "normal";

    /// <inheritdoc/>
    public override string Summary => $"normal of mean {NumberText.Of(Mean)} and sd {NumberText.Of(Deviation)}";

    internal override double Below(double x) => NormalCurve.Below((x - Mean) / Deviation);

    internal override double Quantile(double p) => Mean + Deviation * NormalCurve.Quantile(p);
}

/// <summary>A value whose logarithm is normal.</summary>
/// <param name="Median">Median.</param>
/// <param name="Sigma">Standard deviation of the natural logarithm.</param>
public sealed record LognormalDistribution(double Median, double Sigma) : Distribution
{
    /// <inheritdoc/>
    public override string Kind => "lognormal";

    /// <inheritdoc/>
    public override string Summary => $"lognormal of median {NumberText.Of(Median)} and sigma {NumberText.Of(Sigma)}";

    internal override double Below(double x) =>
        x <= 0 ? 0 : NormalCurve.Below(KernelMath.Log(x / Median) / Sigma);

    internal override double Quantile(double p) => Median * KernelMath.Exp(Sigma * NormalCurve.Quantile(p));
}
