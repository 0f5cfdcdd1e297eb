using System.Text.Json.Nodes;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using static Catalyst.Scenarios.Inputs.Schema.SchemaParts;

namespace Catalyst.Scenarios.Inputs.Schema;

/// <summary>The schema of the services, as <see cref="ServicesFile"/> reads them.</summary>
internal static class ServiceSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Of(EngineDocumentation documentation) => Root("Services", documentation.Of(typeof(Service)), new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["$schema"] = Text() },
        ["patternProperties"] = new JsonObject { [ServicesFile.NamePatternText] = Service(documentation) },
        ["additionalProperties"] = false,
        // The services and the key that names this schema.
        ["maxProperties"] = ServiceList.Most + 1,
        ["$defs"] = EntrySchema.Definitions(),
    });

    /// <summary>The paths of one figure or effect of any service.</summary>
    /// <param name="definition">The figure or effect of a service without a name.</param>
    public static string PathPattern(ParameterDefinition definition)
    {
        var (before, after) = ($"^{ServiceTree.Subject}\\.", definition.Path[(ServiceTree.Subject.Length + 1)..]);
        return before + ServicesFile.NamePatternText[1..^1] + after.Replace(".", "\\.", StringComparison.Ordinal) + "$";
    }

    private static JsonObject Service(EngineDocumentation documentation)
    {
        var properties = new JsonObject
        {
            ["title"] = Text(Said(nameof(Engine.Model.Services.Service.Title)), ServicesFile.LongestTitle),
            ["nature"] = Choice(ServiceReader.NamesOf<ServiceNature>(), Said(nameof(Engine.Model.Services.Service.Nature))),
            ["need"] = Choice(ServiceReader.NamesOf<Need>(), Said(nameof(Engine.Model.Services.Service.Need))),
            ["access"] = Choice(ServiceReader.NamesOf<ServiceAccess>(), Said(nameof(Engine.Model.Services.Service.Access))),
            ["meansTest"] = Choice(ServiceReader.NamesOf<MeansTest>(), Said(nameof(Engine.Model.Services.Service.MeansTest))),
            ["timing"] = Choice(ServiceReader.NamesOf<ServiceTiming>(), Said(nameof(Engine.Model.Services.Service.Timing))),
        };
        foreach (var figure in ServiceTree.Figures(""))
            properties[figure.Name] = EntrySchema.Of(figure, documentation.Of(figure.Member), described: true);
        var effects = new JsonObject();
        foreach (var effect in ServiceTree.Effects(""))
            effects[effect.Name] = EntrySchema.Of(effect, documentation.Of(effect.Member), described: true);
        properties[ServiceTree.EffectsKey] = Described(Object(effects, []), documentation.Of(ServiceTree.EffectsProperty));
        return Object(properties, properties.Select(member => member.Key).ToList());

        string Said(string property) => documentation.Of(typeof(Service).GetProperty(property)!);
    }
}
