using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Parameters;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>What was drawn for a parameter: the number itself, or the multiplier of a table.</summary>
/// <param name="Path">Subject and name, such as <c>care.requestRate</c>.</param>
/// <param name="Value">To nine significant digits.</param>
public sealed record DrawnValue(string Path, double Value);

/// <summary>
/// One draw of all uncertain parameters. Each depends on seed, draw and its own path alone, so that a parameter made
/// uncertain, or more draws, leave every other drawn value as it was.
/// </summary>
/// <param name="Draw">Number of the draw; 0 is the central values.</param>
/// <param name="Parameters">The typed tree.</param>
/// <param name="Place">The place, whose figures may be uncertain too.</param>
/// <param name="Values">What was drawn, for the plan; empty in draw 0.</param>
public sealed record ParameterDraw(int Draw, ModelParameters Parameters, Place Place, IReadOnlyList<DrawnValue> Values)
{
    // Keeps these draws apart from those of the residents, which are keyed by seed and luck.
    private const ulong Purpose = 0x506172616D657465;

    /// <summary>A draw from the entries' distributions.</summary>
    /// <param name="entries">Every parameter of the model and every figure of the place.</param>
    /// <param name="services">The services whose parameters stand among them.</param>
    /// <param name="place">The place, for its name and the year of its figures.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="draw">0 for the central values, or 1 and more.</param>
    internal static ParameterDraw Of(
        IReadOnlyList<ParameterEntry> entries, IReadOnlyList<ServiceEntry> services, Place place, ulong seed, int draw)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        return With(entries, services, place, draw, draw == 0
            ? []
            : [.. entries.Where(entry => entry.Distribution is not null)
                .Select(entry => new DrawnValue(entry.Path, Value(entry, seed, draw)))]);
    }

    /// <summary>The draw that a plan lists.</summary>
    internal static ParameterDraw With(
        IReadOnlyList<ParameterEntry> entries, IReadOnlyList<ServiceEntry> services, Place place, int draw, IReadOnlyList<DrawnValue> drawn)
    {
        var byPath = drawn.ToDictionary(each => each.Path, each => each.Value, StringComparer.Ordinal);
        var values = entries.ToDictionary(
            entry => entry.Path,
            entry => byPath.TryGetValue(entry.Path, out var value) ? entry.Value.Drawn(value, entry.Definition) : entry.Value);
        // Two uncertain values that must ascend may be drawn crosswise; the greater then gives way.
        foreach (var (lesser, greater) in ValueRules.Ascending(services))
            if (values[lesser].Number > values[greater].Number)
                values[greater] = values[lesser];
        return new ParameterDraw(draw, ParameterTree.Build(values, services), ParameterTree.BuildPlace(place.Name, place.PopulationYear, values), drawn);
    }

    private static double Value(ParameterEntry entry, ulong seed, int draw)
    {
        var u = Uniform(seed, draw, entry.Path);
        return entry.Definition.IsTable
            ? entry.Distribution!.At(u, 0, double.PositiveInfinity)
            : entry.Distribution!.At(u, entry.Definition.Minimum, entry.Definition.Maximum);
    }

    /// <summary>A number strictly between 0 and 1, in steps of 2⁻⁵².</summary>
    internal static double Uniform(ulong seed, int draw, string path)
    {
        var key = KeyedHash.Of(Purpose, seed, (ulong)draw);
        var entity = path.Aggregate(0UL, (hash, letter) => KeyedHash.Of(hash, letter));
        var block = Philox.Block(
            unchecked((uint)entity), (uint)(entity >> 32), 0, 0, unchecked((uint)key), (uint)(key >> 32));
        var bits = ((ulong)block.W0 << 32 | block.W1) >> 12;
        return (bits + 0.5) / (1L << 52);
    }
}
