using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Tests.Unit.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Worlds drawn over the typed tree of parameters. Half of them stay within what each value's file calls plausible; the
/// others take single numbers from all that the tree allows and stretch tables up to fivefold or down to nothing.
/// </summary>
internal static class RandomWorlds
{
    private const int Steps = 1000;

    private static readonly ParameterEntry[] Entries = [.. Shipped.Inputs.Entries, .. Shipped.Inputs.Place.Entries];

    // These say which year, residents or ages the figures are of, name a level, or must fit together row by row: other values
    // would be other inputs, not other beliefs.
    private static readonly string[] Fixed =
    [
        "council.budgetYear", "place.residents", "health.annualTransitions", "needs.shares",
        .. Shipped.Inputs.Services.SelectMany(service => ((string[])
            [nameof(Service.AgeFrom), nameof(Service.AgeTo), nameof(Service.LeastLevel), nameof(Service.MostLevel)])
            .Select(name => ServiceTree.PathOf(service.Name, name))),
    ];

    private static readonly string[] Slots = [.. Shipped.Inputs.Services.Select(service => ServiceTree.PathOf(service.Name, nameof(Service.Slots)))];

    /// <summary>Settings of a world in which policy starts after half a year.</summary>
    public static Arbitrary<WorldSettings> Arbitrary { get; } =
        (from places in Gen.Choose(0, Steps).ArrayOf(Entries.Length)
         from wild in Gen.Elements(false, true)
         from scenario in RandomPolicies.Scenario
         from differences in Gen.Elements(true, true, false).ArrayOf(Switches.Of<DifferenceSwitches>().Count)
         from world in Gen.Elements(true, true, false).ArrayOf(Switches.Of<WorldSwitches>().Count)
         from invested in Gen.Choose(0, Steps / 5).ArrayOf(2)
         from stressed in Gen.Frequency((1, Gen.Constant<int[]>([])), (1, Gen.Choose(0, 2 * Steps).ArrayOf(5)))
         from luck in Gen.Choose(1, 1_000_000)
         select Of(places, wild, luck) with
         {
             Scenario = scenario with { Investment = Invested(invested), Differences = Switches.Set<DifferenceSwitches>(differences) },
             Switches = Switches.Set<WorldSwitches>(world),
             Stress = Stressed(stressed),
         }).ToArbitrary();

    /// <summary>So many worlds, the same ones every time.</summary>
    public static Config Cases(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20200701, 1);

    private static WorldSettings Of(int[] places, bool wild, int luck)
    {
        var drawn = Entries.Zip(places)
            .Where(pair => !Fixed.Contains(pair.First.Path))
            .Select(pair => new DrawnValue(pair.First.Path, Value(pair.First, pair.Second / (double)Steps, wild)));
        var draw = ParameterDraw.With(Entries, Shipped.Inputs.Services, Shipped.Testville, 1, [.. drawn]);
        var start = new WorldSettings().Start;
        return new WorldSettings
        {
            Parameters = draw.Parameters,
            Place = draw.Place,
            Luck = (ulong)luck,
            PolicyStart = start + 6,
        };
    }

    private static Investment Invested(int[] places) =>
        new() { JoinedUp = places[0] / (double)Steps, Prevention = places[1] / (double)Steps };

    private static Stress Stressed(int[] places) => places.Length == 0 ? new() : new()
    {
        GrantRatio = places[0] / (double)Steps,
        TaxCapRatio = places[1] / (double)Steps,
        ReservesRatio = places[2] / (double)Steps,
        StaffRatio = places[3] / (double)Steps,
        ProvidersClose = places[4] > Steps,
    };

    /// <summary>A number, or the multiplier of a table, at a place from 0 to 1 of what it may be.</summary>
    private static double Value(ParameterEntry entry, double place, bool wild)
    {
        var (low, high) = (entry.Definition.IsTable, wild) switch
        {
            (true, true) => (0, 5),
            (false, true) => (entry.Definition.Minimum, entry.Definition.Maximum),
            _ => Plausible(entry),
        };
        var value = low + place * (high - low);
        // Slots are whole, and sixteen together at most: they stay as they are or all go.
        return Slots.Contains(entry.Path) ? Math.Min(1, Math.Floor(5 * place)) : value;
    }

    private static (double Low, double High) Plausible(ParameterEntry entry) => entry.Distribution switch
    {
        UniformDistribution uniform => (uniform.Low, uniform.High),
        TriangularDistribution triangular => (triangular.Low, triangular.High),
        { } other => (other.At(0.01, 0, double.PositiveInfinity), other.At(0.99, 0, double.PositiveInfinity)),
        null when entry.Range is { } range => (range.Low, range.High),
        null when entry.Definition.IsTable => (1, 1),
        null => (entry.Value.Number, entry.Value.Number),
    };
}
