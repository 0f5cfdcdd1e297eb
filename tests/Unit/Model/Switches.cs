using System.Reflection;

namespace Catalyst.Tests.Unit.Model;

/// <summary>Records of switches set all at once, however many the engine has.</summary>
internal static class Switches
{
    /// <summary>Names of the switches of a record, in the order of the engine.</summary>
    public static IReadOnlyList<string> Of<T>() => [.. Properties(typeof(T)).Select(property => property.Name)];

    /// <summary>A record with every switch off.</summary>
    public static T Off<T>() where T : new() => Set<T>(_ => false);

    /// <summary>A record with each switch as said by its place.</summary>
    public static T Set<T>(IReadOnlyList<bool> on) where T : new() => Set<T>(name => on[Of<T>().ToList().IndexOf(name)]);

    /// <summary>A record with each switch as said by its name.</summary>
    public static T Set<T>(Func<string, bool> on) where T : new()
    {
        object record = new T();
        foreach (var property in Properties(typeof(T))) property.SetValue(record, on(property.Name));
        return (T)record;
    }

    private static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.GetProperties().Where(property => property.PropertyType == typeof(bool));
}
