namespace Catalyst.Engine.Model.Parameters;

/// <summary>What a parameter is measured in and which values make sense at all; the value stands in a file.</summary>
/// <param name="unit">Unit, as the file must state it.</param>
/// <param name="minimum">Smallest value allowed.</param>
/// <param name="maximum">Largest value allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string unit, double minimum, double maximum) : Attribute
{
    /// <summary>Unit, as the file must state it.</summary>
    public string Unit { get; } = unit;

    /// <summary>Smallest value allowed, inclusive.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>Largest value allowed, inclusive.</summary>
    public double Maximum { get; } = maximum;
}

/// <summary>The axes of a <see cref="ParameterTable"/>, slowest first.</summary>
/// <param name="axes">One to three axes.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AxesAttribute(params Axis[] axes) : Attribute
{
    /// <summary>The axes, slowest first.</summary>
    public IReadOnlyList<Axis> Axes { get; } = axes;
}
