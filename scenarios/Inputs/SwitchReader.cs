using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>Reads a record of switches; those not named stay as the engine has them.</summary>
internal static class SwitchReader
{
    /// <summary>Names of the switches as files name them.</summary>
    public static IReadOnlyList<string> Names(Type switches) =>
        [.. switches.GetProperties().Where(each => each.PropertyType == typeof(bool)).Select(each => NameOf(each.Name))];

    /// <summary>The switches, or null with their faults.</summary>
    public static T? Read<T>(InputNode node) where T : class, new()
    {
        if (InputObject.Of(node, [], [.. Names(typeof(T))]) is not { } stated) return null;
        var switches = new T();
        var right = true;
        foreach (var property in typeof(T).GetProperties())
        {
            if (stated[NameOf(property.Name)] is not { } named) continue;
            if (named.Flag() is { } flag) property.SetValue(switches, flag);
            else right = false;
        }
        return right ? switches : null;
    }

    private static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
