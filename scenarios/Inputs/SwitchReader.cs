using System.Reflection;
using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads a record of switches and ratios; those not named stay as the engine has them.</summary>
internal static class SwitchReader
{
    /// <summary>The switches of a record, by the names that files give them.</summary>
    public static IReadOnlyList<(string Name, PropertyInfo Property)> Of(Type record) => Of(record, typeof(bool));

    /// <summary>The ratios of a record, by the names that files give them.</summary>
    public static IReadOnlyList<(string Name, PropertyInfo Property)> RatiosOf(Type record) => Of(record, typeof(double));

    /// <summary>The record, or null with its faults.</summary>
    /// <param name="node">The object that states it.</param>
    /// <param name="greatest">Greatest ratio allowed; the least is 0.</param>
    public static T? Read<T>(InputNode node, double greatest = 0) where T : class, new()
    {
        var (switches, ratios) = (Of(typeof(T)), RatiosOf(typeof(T)));
        if (InputObject.Of(node, [], [.. ratios.Concat(switches).Select(each => each.Name)]) is not { } stated) return null;
        var record = new T();
        var right = true;
        foreach (var (name, property) in switches)
            if (stated[name] is { } named) Set(property, named.Flag());
        foreach (var (name, property) in ratios)
            if (stated[name] is { } named) Set(property, named.Number(0, greatest));
        return right ? record : null;

        void Set(PropertyInfo property, object? value)
        {
            if (value is null) right = false;
            else property.SetValue(record, value);
        }
    }

    private static IReadOnlyList<(string Name, PropertyInfo Property)> Of(Type record, Type kind) =>
    [
        .. record.GetProperties().Where(each => each.PropertyType == kind)
            .Select(each => (JsonNamingPolicy.CamelCase.ConvertName(each.Name), each)),
    ];
}
