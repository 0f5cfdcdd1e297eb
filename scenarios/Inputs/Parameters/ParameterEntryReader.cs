using System.Text.Json;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Inputs.Schema;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>Reads one parameter: its value and everything that must be said of it.</summary>
internal static class ParameterEntryReader
{
    /// <summary>The statuses as files name them.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. Enum.GetValues<ParameterStatus>().Select(Name)];

    /// <summary>A status as files name it.</summary>
    public static string Name(ParameterStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>Those that a value may have that was never fitted.</summary>
    public static IReadOnlyList<string> UncalibratedStatuses { get; } = [.. Statuses.Where(status => status != Name(ParameterStatus.Calibrated))];

    /// <summary>The key of the value: of a table another than of a number.</summary>
    public static string ValueKey(ParameterDefinition definition) => definition.IsTable ? "table" : "value";

    /// <summary>The entry, or null with its faults.</summary>
    /// <param name="node">The object that states it.</param>
    /// <param name="definition">What the engine declares.</param>
    /// <param name="sources">The sources it may refer to; null where those could not be read.</param>
    /// <param name="described">Whether the engine's own description will do where none is stated.</param>
    public static ParameterEntry? Read(InputNode node, ParameterDefinition definition, SourceList? sources, bool described = false)
    {
        string[] required = ["unit", ValueKey(definition), "status"],
            optional = ["range", "distribution", "source", "reason", CalibrationReader.Key, UnpinnedRecord.Key];
        var keys = described
            ? InputObject.Of(node, required, ["description", .. optional])
            : InputObject.Of(node, ["description", .. required], optional);
        if (keys is not { } stated) return null;
        var description = stated["description"] is { } words ? words.Text()
            : described ? EngineDocumentation.Read().Of(definition.Member)
            : null;
        if (stated["unit"] is { } unit) CheckUnit(unit, definition);
        var read = ReadStated(stated, definition, sources, Statuses);
        var calibration = ReadCalibration(stated, definition, read, sources);
        if (description is null || read is null) return null;
        return new ParameterEntry
        {
            Definition = definition,
            File = node.File,
            Description = description,
            Value = read.Value,
            Status = read.Status,
            Range = read.Range,
            Distribution = read.Distribution,
            Source = read.Source,
            Reason = read.Reason,
            Calibration = calibration,
            Unpinned = stated[UnpinnedRecord.Key] is { } unpinned ? UnpinnedRecord.Read(unpinned) : null,
        };
    }

    /// <summary>A value and how it came about, or null with faults where value or status cannot be read.</summary>
    /// <param name="stated">The object in which they stand.</param>
    /// <param name="definition">What the engine declares.</param>
    /// <param name="sources">The sources it may refer to; null where those could not be read.</param>
    /// <param name="statuses">The statuses that are allowed.</param>
    public static StatedValue? ReadStated(
        InputObject stated, ParameterDefinition definition, SourceList? sources, IReadOnlyList<string> statuses)
    {
        var status = ReadStatus(stated["status"], statuses);
        var source = stated["source"] is { } reference ? ReadSource(reference, sources) : null;
        var reason = stated["reason"]?.Text();
        var value = stated[ValueKey(definition)] is { } given ? ReadValue(given, definition) : null;
        var range = stated["range"] is { } ends ? ReadRange(ends, definition) : null;
        var distribution = stated["distribution"] is { } believed ? ReadDistribution(believed, definition) : null;
        CheckCompany(stated, status);
        if (value is not null) CheckInside(stated, definition, value, range, distribution);
        return status is null || value is null ? null : new StatedValue(value, status.Value, range, distribution, source, reason);
    }

    /// <summary>Where a value comes from, or null with its faults.</summary>
    public static SourceReference? ReadSource(InputNode node, SourceList? sources)
    {
        if (InputObject.Of(node, ["id", "where"]) is not { } source) return null;
        var where = source["where"]?.Text();
        var id = source["id"]?.Text();
        if (id is null || where is null || (sources is not null && sources.Find(source["id"]!.Value) is null)) return null;
        return new SourceReference(id, where);
    }

    private static CalibrationRecord? ReadCalibration(
        InputObject stated, ParameterDefinition definition, StatedValue? read, SourceList? sources)
    {
        if (stated[CalibrationReader.Key] is not { } node)
        {
            if (read?.Status == ParameterStatus.Calibrated)
                Missing(stated, CalibrationReader.Key, "it must say what the value was fitted to, as its status is calibrated");
            return null;
        }
        if (read is { Status: not ParameterStatus.Calibrated })
            node.Add($"is not allowed; the status is {Name(read.Status)}, and only what is calibrated has it");
        return CalibrationReader.Read(node, definition, read?.Value, sources);
    }

    private static void CheckUnit(InputNode unit, ParameterDefinition definition)
    {
        if (unit.Text() is { } text && text != definition.Unit)
            unit.Refuse(EchoedText.Quoted(definition.Unit) + ", the unit in which the model reads it");
    }

    private static ParameterStatus? ReadStatus(InputNode? status, IReadOnlyList<string> statuses) =>
        status?.Choice(statuses) is { } name ? Enum.Parse<ParameterStatus>(name, ignoreCase: true) : null;

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
            Missing(stated, "reason", "it must say why the value is assumed");
        // A calibrated value comes from the figures that its calibration names.
        if (status is ParameterStatus.Measured or ParameterStatus.Estimated && stated["source"] is null)
            Missing(stated, "source", "it must be an object with id, where, unless the status is assumed or calibrated");
        if (status is not null and not ParameterStatus.Measured && stated["range"] is null && stated["distribution"] is null)
            Missing(stated, "range", "a range or a distribution must stand, unless the status is measured");
    }

    private static void Missing(InputObject stated, string key, string needed) =>
        stated.Node.Faults.Add(stated.Node.File, stated.Node.MemberPath(key), $"is missing; {needed}");

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
