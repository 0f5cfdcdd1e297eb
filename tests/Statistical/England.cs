using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Statistical;

/// <summary>England in miniature: 100,000 residents in national proportions, with today's decisions.</summary>
internal static class England
{
    private static readonly Lazy<Place> Read = new(() =>
    {
        var folder = InputsFolder.Locate(Path.Combine(Shipped.Root, "scenarios"), ".", ".", new Faults())!;
        return PlaceFile.ReadAll(folder, new Faults()).Single(each => each.Place.Name == "england-100k").Place;
    });

    /// <summary>The place.</summary>
    public static Place Place => Read.Value;

    /// <summary>A year from July 2020, long before any policy.</summary>
    public static WorldSettings Year { get; } = new()
    {
        Place = Place,
        PolicyStart = Month.Of(2026, 4),
        Months = 12,
    };

    /// <summary>Residents of some ages.</summary>
    public static int Count(this World world, int youngest, int oldest) =>
        world.Living.Count(row => world.State.Residents.Age(row, world.State.Month) is var age && age >= youngest && age <= oldest);

    /// <summary>The place of a service in the list.</summary>
    public static int Service(this World world, string name) => ((List<string>)[.. world.Hazards.Services.Names]).IndexOf(name);
}
