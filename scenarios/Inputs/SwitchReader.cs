using System.Reflection;
using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads a record of switches; those not named stay as the engine has them.</summary>
internal static class SwitchReader
{
    /// <summary>The switches of a record, by the names that files give them.</summary>
    public static IReadOnlyList<(string Name, PropertyInfo Property)> Of(Type switches) =>
    [
        .. switches.GetProperties().Where(each => each.PropertyType == typeof(bool))
            .Select(each => (JsonNamingPolicy.CamelCase.ConvertName(each.Name), each)),
    ];

    /// <summary>The switches, or null with their faults.</summary>
    public static T? Read<T>(InputNode node) where T : class, new()
    {
        if (InputObject.Of(node, [], [.. Of(typeof(T)).Select(each => each.Name)]) is not { } stated) return null;
        var switches = new T();
        var right = true;
        foreach (var (name, property) in Of(typeof(T)))
        {
            if (stated[name] is not { } named) continue;
            if (named.Flag() is { } flag) property.SetValue(switches, flag);
            else right = false;
        }
        return right ? switches : null;
    }
}
