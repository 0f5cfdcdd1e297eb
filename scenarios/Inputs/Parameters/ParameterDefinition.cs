using System.Reflection;
using System.Text.Json;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>A parameter as the engine's typed tree declares it: what a file must state, whatever the value.</summary>
public sealed class ParameterDefinition
{
    /// <summary>A property of a record.</summary>
    internal ParameterDefinition(string subject, PropertyInfo property)
        : this(subject, property, property)
    {
        Axes = property.GetCustomAttribute<AxesAttribute>()?.Axes ?? [];
        if (property.PropertyType != (IsTable ? typeof(ParameterTable) : typeof(double)))
            throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is neither a number nor a table with axes.");
    }

    /// <summary>A number for one member of an enumeration, kept in a property for all of them.</summary>
    internal ParameterDefinition(string subject, PropertyInfo property, FieldInfo member)
        : this(subject, property, (MemberInfo)member)
    {
    }

    private ParameterDefinition(string subject, PropertyInfo property, MemberInfo member)
    {
        var declared = property.GetCustomAttribute<ParameterAttribute>()
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} states no unit and bounds.");
        Property = property;
        Member = member;
        Name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        Path = $"{subject}.{Name}";
        Unit = declared.Unit;
        Minimum = declared.Minimum;
        Maximum = declared.Maximum;
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
    public IReadOnlyList<Axis> Axes { get; } = [];

    /// <summary>Whether the parameter is a table.</summary>
    public bool IsTable => Axes.Count > 0;

    /// <summary>Where the value goes.</summary>
    internal PropertyInfo Property { get; }

    /// <summary>What the engine documents: the property, or the member of an enumeration.</summary>
    internal MemberInfo Member { get; }
}
