using System.Xml.Linq;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>Summaries of the engine's types and properties, from the documentation file that the compiler writes beside it.</summary>
internal sealed class EngineDocumentation
{
    private readonly Dictionary<string, string> _summaries;

    private EngineDocumentation(XDocument file) => _summaries = file.Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => TextOf(member.Element("summary")!));

    /// <summary>Reads the file from the folder of the program.</summary>
    public static EngineDocumentation Read() =>
        new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{typeof(ParameterTable).Assembly.GetName().Name}.xml")));

    /// <summary>The summary of a type.</summary>
    public string Of(Type type) => _summaries[$"T:{type.FullName}"];

    /// <summary>The summary of a property.</summary>
    public string Of(System.Reflection.PropertyInfo property) => _summaries[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

    private static string TextOf(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList())
            reference.ReplaceWith(((string?)reference.Attribute("cref") ?? "").Split('.', ':')[^1]);
        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
