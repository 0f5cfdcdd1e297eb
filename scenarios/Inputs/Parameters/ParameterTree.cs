using System.Reflection;
using System.Text.Json;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>A subject of the tree, which is one file.</summary>
public sealed class ParameterSubject
{
    internal ParameterSubject(PropertyInfo property, Func<string, Type, IReadOnlyList<ParameterDefinition>> definitionsOf)
    {
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Definitions = definitionsOf(Name, property.PropertyType);
    }

    /// <summary>The file's name without ending, such as <c>care</c>.</summary>
    public string Name { get; }

    /// <summary>Its parameters, in the order of the typed tree.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions { get; }

    internal PropertyInfo Property { get; }
}

/// <summary>
/// The engine's typed tree read as data, by reflection: paths, units and bounds out of it, values into it. A parameter
/// added to a record of the engine is at once demanded of the files, the schemas and the tests.
/// </summary>
public static class ParameterTree
{
    internal const string PlaceSubject = "place";

    /// <summary>The subjects in the order of <see cref="ModelParameters"/>; services are data (<see cref="ServiceTree"/>).</summary>
    public static IReadOnlyList<ParameterSubject> Subjects { get; } =
    [
        .. typeof(ModelParameters).GetProperties()
            .Where(subject => subject.Name != nameof(ModelParameters.Services))
            .Select(subject => new ParameterSubject(subject, DefinitionsOf)),
    ];

    /// <summary>The figures that a place's file holds.</summary>
    public static IReadOnlyList<ParameterDefinition> Place { get; } = DefinitionsOf(PlaceSubject, typeof(Place));

    /// <summary>Every parameter of the subjects by its path.</summary>
    public static IReadOnlyDictionary<string, ParameterDefinition> ByPath { get; } =
        Subjects.SelectMany(subject => subject.Definitions)
            .ToDictionary(definition => definition.Path, StringComparer.Ordinal);

    /// <summary>The typed tree filled with values.</summary>
    /// <param name="values">A value for every path of <see cref="Subjects"/> and for every parameter of the services.</param>
    /// <param name="services">The services, in any order.</param>
    public static ModelParameters Build(IReadOnlyDictionary<string, ParameterValue> values, IReadOnlyList<ServiceEntry> services)
    {
        var tree = Activator.CreateInstance<ModelParameters>();
        foreach (var subject in Subjects)
        {
            var record = Activator.CreateInstance(subject.Property.PropertyType)!;
            Fill(record, subject.Definitions, values);
            subject.Property.SetValue(tree, record);
        }
        return tree with
        {
            Services = [.. services.OrderBy(service => service.Name, StringComparer.Ordinal).Select(service => ServiceTree.Build(service, values))],
        };
    }

    /// <summary>A place filled with its figures.</summary>
    /// <param name="name">The place's name.</param>
    /// <param name="populationYear">The calendar year of the figures of its residents.</param>
    /// <param name="values">A value for every path of <see cref="Place"/>.</param>
    public static Place BuildPlace(string name, int populationYear, IReadOnlyDictionary<string, ParameterValue> values)
    {
        var place = Activator.CreateInstance<Place>();
        typeof(Place).GetProperty(nameof(Engine.Model.Place.Name))!.SetValue(place, name);
        typeof(Place).GetProperty(nameof(Engine.Model.Place.PopulationYear))!.SetValue(place, populationYear);
        Fill(place, Place, values);
        return place;
    }

    /// <summary>Puts the values of definitions into a record.</summary>
    internal static void Fill(
        object record, IReadOnlyList<ParameterDefinition> definitions, IReadOnlyDictionary<string, ParameterValue> values)
    {
        foreach (var definition in definitions)
            definition.Property.SetValue(record, values[definition.Path].Boxed);
    }

    /// <summary>The numbers and tables of a record; texts and choices are no parameters.</summary>
    internal static ParameterDefinition[] DefinitionsOf(string subject, Type record) =>
    [
        .. record.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)) && property.CanWrite)
            .Where(property => property != ServiceTree.EffectsProperty)
            .Select(property => new ParameterDefinition(subject, property)),
    ];
}
