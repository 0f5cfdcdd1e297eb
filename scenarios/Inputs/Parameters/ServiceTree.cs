using System.Reflection;
using System.Text.Json;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>
/// The parameters of services. Which services there are is data; which figures each of them states, the engine's
/// <see cref="Service"/> declares, the same for all.
/// </summary>
public static class ServiceTree
{
    /// <summary>What the paths of all services begin with.</summary>
    public const string Subject = "services";

    /// <summary>The key under which a service states its effects.</summary>
    internal const string EffectsKey = "effects";

    /// <summary>The property whose numbers are stated one by one, as many as a service has.</summary>
    internal static PropertyInfo EffectsProperty { get; } = typeof(Service).GetProperty(nameof(Service.Effects))!;

    /// <summary>The key of an effect.</summary>
    public static string KeyOf(ServiceEffect effect) => JsonNamingPolicy.CamelCase.ConvertName(effect.ToString());

    /// <summary>The path of a property of a service, such as <c>services.care_at_home.hourCost</c>.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="property">Name of the property of <see cref="Service"/>.</param>
    public static string PathOf(string service, string property) =>
        $"{Subject}.{service}.{JsonNamingPolicy.CamelCase.ConvertName(property)}";

    /// <summary>The path of an effect of a service, such as <c>services.reablement.effects.dependencyRecovers</c>.</summary>
    public static string PathOf(string service, ServiceEffect effect) => $"{PathOf(service, EffectsKey)}.{KeyOf(effect)}";

    /// <summary>The figures that every service states, in the order of the engine's record.</summary>
    public static IReadOnlyList<ParameterDefinition> Figures(string service) =>
        ParameterTree.DefinitionsOf($"{Subject}.{service}", typeof(Service));

    /// <summary>The effects that a service may state, in the order of <see cref="ServiceEffect"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Effects(string service) =>
    [
        .. Enum.GetValues<ServiceEffect>().Select(effect => new ParameterDefinition(
            PathOf(service, EffectsKey), EffectsProperty, typeof(ServiceEffect).GetField(effect.ToString())!)),
    ];

    /// <summary>A service filled with its figures.</summary>
    /// <param name="service">The service.</param>
    /// <param name="values">A value for every figure and every stated effect of it.</param>
    internal static Service Build(ServiceEntry service, IReadOnlyDictionary<string, ParameterValue> values)
    {
        var built = Activator.CreateInstance<Service>() with
        {
            Name = service.Name,
            Title = service.Title,
            Nature = service.Nature,
            Need = service.Need,
            Access = service.Access,
            MeansTest = service.MeansTest,
            Timing = service.Timing,
            Effects = service.Effects.ToDictionary(effect => effect, effect => values[PathOf(service.Name, effect)].Number),
        };
        ParameterTree.Fill(built, Figures(service.Name), values);
        return built;
    }
}
