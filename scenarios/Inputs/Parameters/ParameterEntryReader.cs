using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Inputs.Schema;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>Reads one parameter: its value and everything that must be said of it.</summary>
internal static class ParameterEntryReader
{
    /// <summary>The statuses as files name them.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
        [.. Enum.GetNames<ParameterStatus>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The entry, or null with its faults.</summary>
    /// <param name="node">The object that states it.</param>
    /// <param name="definition">What the engine declares.</param>
    /// <param name="sources">The sources it may refer to; null where those could not be read.</param>
    /// <param name="described">Whether the engine's own description will do where none is stated.</param>
    public static ParameterEntry? Read(InputNode node, ParameterDefinition definition, SourceList? sources, bool described = false)
    {
        var value = definition.IsTable ? "table" : "value";
        string[] required = ["unit", value, "status"], optional = ["range", "distribution", "source", "reason"];
        var keys = described
            ? InputObject.Of(node, required, ["description", .. optional])
            : InputObject.Of(node, ["description", .. required], optional);
        if (keys is not { } stated) return null;
        var description = stated["description"] is { } words ? words.Text()
            : described ? EngineDocumentation.Read().Of(definition.Member)
            : null;
        if (stated["unit"] is { } unit) CheckUnit(unit, definition);
        var status = ReadStatus(stated["status"]);
        var source = stated["source"] is { } reference ? ReadSource(reference, sources) : null;
        var reason = stated["reason"]?.Text();
        var read = stated[value] is { } given ? ReadValue(given, definition) : null;
        var range = stated["range"] is { } ends ? ReadRange(ends, definition) : null;
        var distribution = stated["distribution"] is { } believed ? ReadDistribution(believed, definition) : null;
        CheckCompany(stated, status);
        if (read is not null) CheckInside(stated, definition, read, range, distribution);
        if (description is null || status is null || read is null) return null;
        return new ParameterEntry
        {
            Definition = definition,
            File = node.File,
            Description = description,
            Value = read,
            Status = status.Value,
            Range = range,
            Distribution = distribution,
            Source = source,
            Reason = reason,
        };
    }

    private static void CheckUnit(InputNode unit, ParameterDefinition definition)
    {
        if (unit.Text() is { } text && text != definition.Unit)
            unit.Refuse(EchoedText.Quoted(definition.Unit) + ", the unit in which the model reads it");
    }

    private static ParameterStatus? ReadStatus(InputNode? status) =>
        status?.Choice(Statuses) is { } name ? Enum.Parse<ParameterStatus>(name, ignoreCase: true) : null;

    private static SourceReference? ReadSource(InputNode node, SourceList? sources)
    {
        if (InputObject.Of(node, ["id", "where"]) is not { } source) return null;
        var where = source["where"]?.Text();
        var id = source["id"]?.Text();
        if (id is null || where is null || (sources is not null && sources.Find(source["id"]!.Value) is null)) return null;
        return new SourceReference(id, where);
    }

    private static ParameterValue? ReadValue(InputNode node, ParameterDefinition definition)
    {
        if (definition.IsTable)
            return TableReader.Read(node, definition) is { } table ? new ParameterValue(0, table) : null;
        return node.Number(definition.Minimum, definition.Maximum) is { } number ? new ParameterValue(number) : null;
    }

    private static ValueRange? ReadRange(InputNode node, ParameterDefinition definition)
    {
        var (lowest, highest) = SpreadBounds(definition);
        if (node.Items(2, 2, "numbers: the least and the greatest plausible value") is not { } ends) return null;
        if (ends[0].Number(lowest, highest) is not { } low || ends[1].Number(lowest, highest) is not { } high) return null;
        if (low <= high) return new ValueRange(low, high);
        ends[1].Refuse($"{NumberText.Of(low)}, the least, or more");
        return null;
    }

    private static Distribution? ReadDistribution(InputNode node, ParameterDefinition definition)
    {
        var (lowest, highest) = SpreadBounds(definition);
        return DistributionReader.Read(node, lowest, highest);
    }

    /// <summary>Bounds of what a range or distribution may state: the value's, or those of a table's multiplier.</summary>
    private static (double Lowest, double Highest) SpreadBounds(ParameterDefinition definition) =>
        definition.IsTable ? (0, DistributionReader.GreatestMultiplier) : (definition.Minimum, definition.Maximum);

    private static void CheckCompany(InputObject stated, ParameterStatus? status)
    {
        if (status == ParameterStatus.Assumed && stated["reason"] is null)
            Missing("reason", "it must say why the value is assumed");
        if (status is not null and not ParameterStatus.Assumed && stated["source"] is null)
            Missing("source", "it must be an object with id, where, unless the status is assumed");
        if (status is not null and not ParameterStatus.Measured && stated["range"] is null && stated["distribution"] is null)
            Missing("range", "a range or a distribution must stand, unless the status is measured");

        void Missing(string key, string needed) =>
            stated.Node.Faults.Add(stated.Node.File, stated.Node.MemberPath(key), $"is missing; {needed}");
    }

    /// <summary>The value lies inside its own range and distribution; a table's multiplier of 1 does.</summary>
    private static void CheckInside(
        InputObject stated, ParameterDefinition definition, ParameterValue value, ValueRange? range, Distribution? distribution)
    {
        var central = definition.IsTable ? 1 : value.Number;
        var named = definition.IsTable ? "1, the multiplier that leaves the table as it is," : $"the value {NumberText.Of(central)}";
        if (range is not null && (central < range.Low || central > range.High))
            stated["range"]!.Value.Add($"{named} is outside {NumberText.Of(range.Low)} to {NumberText.Of(range.High)}; it must be inside");
        var (low, high) = distribution switch
        {
            UniformDistribution uniform => (uniform.Low, uniform.High),
            TriangularDistribution triangular => (triangular.Low, triangular.High),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };
        if (central < low || central > high)
            stated["distribution"]!.Value.Add($"{named} is outside {NumberText.Of(low)} to {NumberText.Of(high)}; it must be inside");
    }
}
