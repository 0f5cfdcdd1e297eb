using System.Reflection;
using System.Text.Json;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>A parameter as the engine's typed tree declares it: what a file must state, whatever the value.</summary>
public sealed class ParameterDefinition
{
    internal ParameterDefinition(string subject, PropertyInfo property)
    {
        var declared = property.GetCustomAttribute<ParameterAttribute>()
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} states no unit and bounds.");
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Path = $"{subject}.{Name}";
        Unit = declared.Unit;
        Minimum = declared.Minimum;
        Maximum = declared.Maximum;
        Axes = property.GetCustomAttribute<AxesAttribute>()?.Axes ?? [];
        if (property.PropertyType != (IsTable ? typeof(ParameterTable) : typeof(double)))
            throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is neither a number nor a table with axes.");
    }

    /// <summary>Subject and name, such as <c>care.requestRate</c>.</summary>
    public string Path { get; }

    /// <summary>The key in the subject's file.</summary>
    public string Name { get; }

    /// <summary>Unit that the file must state.</summary>
    public string Unit { get; }

    /// <summary>Smallest value allowed, inclusive.</summary>
    public double Minimum { get; }

    /// <summary>Largest value allowed, inclusive.</summary>
    public double Maximum { get; }

    /// <summary>Axes of a table, slowest first; empty for a single number.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>Whether the parameter is a table.</summary>
    public bool IsTable => Axes.Count > 0;

    internal PropertyInfo Property { get; }
}
