using System.Reflection;
using System.Xml.Linq;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>Summaries of the engine's types and properties, from the documentation file that the compiler writes beside it.</summary>
internal sealed class EngineDocumentation
{
    private static readonly Lazy<EngineDocumentation> Shipped = new(() =>
        new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{typeof(ParameterTable).Assembly.GetName().Name}.xml"))));

    private readonly Dictionary<string, string> _summaries;

    private EngineDocumentation(XDocument file) => _summaries = file.Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => TextOf(member.Element("summary")!));

    /// <summary>Reads the file from the folder of the program, once.</summary>
    public static EngineDocumentation Read() => Shipped.Value;

    /// <summary>The summary of a type.</summary>
    public string Of(Type type) => _summaries[$"T:{type.FullName}"];

    /// <summary>The summary of a property, or of a member of an enumeration.</summary>
    public string Of(MemberInfo member) =>
        _summaries[$"{(member is PropertyInfo ? 'P' : 'F')}:{member.DeclaringType!.FullName}.{member.Name}"];

    private static string TextOf(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList())
            reference.ReplaceWith(((string?)reference.Attribute("cref") ?? "").Split('.', ':')[^1]);
        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
