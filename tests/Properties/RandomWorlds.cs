using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
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

    // These say which year or which residents the figures are of: other values would be other inputs, not other beliefs.
    private static readonly string[] Fixed = ["council.budgetYear", "place.residents"];

    /// <summary>Settings of a world in which policy starts after half a year.</summary>
    public static Arbitrary<WorldSettings> Arbitrary { get; } =
        (from places in Gen.Choose(0, Steps).ArrayOf(Entries.Length)
         from wild in Gen.Elements(false, true)
         from decisions in Gen.Elements(Paradigm.Names.ToArray()).ArrayOf(4)
         from switches in Gen.Elements(true, true, false).ArrayOf(8)
         from luck in Gen.Choose(1, 1_000_000)
         select Of(places, wild, decisions, switches, luck)).ToArbitrary();

    /// <summary>So many worlds, the same ones every time.</summary>
    public static Config Cases(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20200701, 1);

    private static WorldSettings Of(int[] places, bool wild, string[] decisions, bool[] switches, int luck)
    {
        var drawn = Entries.Zip(places)
            .Where(pair => !Fixed.Contains(pair.First.Path))
            .Select(pair => new DrawnValue(pair.First.Path, Value(pair.First, pair.Second / (double)Steps, wild)));
        var draw = ParameterDraw.With(Entries, Shipped.Inputs.Services, Shipped.Testville.Name, 1, [.. drawn]);
        var start = new WorldSettings().Start;
        return new WorldSettings
        {
            Parameters = draw.Parameters,
            Place = draw.Place,
            Luck = (ulong)luck,
            PolicyStart = start + 6,
            Scenario = new Scenario
            {
                Name = "drawn",
                Specification = decisions[0],
                WayIn = decisions[1],
                Delivery = decisions[2],
                PressureResponse = decisions[3],
                Differences = new() { Specification = switches[0], WayIn = switches[1], Delivery = switches[2], PressureResponse = switches[3] },
            },
            Switches = new() { IsolationHarmsHealth = switches[4], UnmetCareHarms = switches[5], GroupsHelp = switches[6], ProvidersExit = switches[7] },
        };
    }

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
        return entry.Path == "providers.slots" ? Math.Min(1, Math.Floor(5 * place)) : value;
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
