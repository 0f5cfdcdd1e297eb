using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>
/// Parameters as text in the form that the shipped files have: a key a line; a range, a source and a distribution on one
/// line, and so every innermost row of a table; numbers with all their digits and no more than they need.
/// </summary>
internal static class ParameterText
{
    /// <summary>Spaces by which each level is set in.</summary>
    public const int Step = 2;

    private static readonly string[] OnOneLine = ["range", "distribution", "source", UnpinnedRecord.Key];

    /// <summary>The members of an entry in the order of the shipped files.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="described">Whether the description stands in the file, and is not the engine's.</param>
    public static IReadOnlyList<(string Key, JsonNode Value)> Members(ParameterEntry entry, bool described)
    {
        var stated = new StatedValue(entry.Value, entry.Status, entry.Range, entry.Distribution, entry.Source, entry.Reason);
        List<(string, JsonNode)> members = [];
        if (described) members.Add(("description", entry.Description));
        members.Add(("unit", entry.Definition.Unit));
        members.AddRange(Members(stated, entry.Definition));
        if (entry.Calibration is { } record) members.Add((CalibrationReader.Key, Calibration(record, entry.Definition)));
        if (entry.Unpinned is { } unpinned) members.Add((UnpinnedRecord.Key, Unpinned(unpinned)));
        return members;
    }

    /// <summary>A value as it stands behind its key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="indent">Spaces before the key.</param>
    /// <param name="newLine">How lines end.</param>
    /// <param name="onOneLine">Whether it is kept on one line, as short tables of the shipped files are.</param>
    public static string Of(string key, JsonNode value, int indent, string newLine, bool onOneLine = false)
    {
        var text = new StringBuilder();
        Append(text, value, indent, onOneLine || OnOneLine.Contains(key), newLine);
        return text.ToString();
    }

    private static IEnumerable<(string Key, JsonNode Value)> Members(StatedValue stated, ParameterDefinition definition)
    {
        yield return (ParameterEntryReader.ValueKey(definition), Value(stated.Value));
        if (stated.Range is { } range) yield return ("range", new JsonArray(range.Low, range.High));
        if (stated.Distribution is { } believed) yield return ("distribution", Distribution(believed));
        yield return ("status", ParameterEntryReader.Name(stated.Status));
        if (stated.Source is { } source) yield return ("source", new JsonObject { ["id"] = source.Id, ["where"] = source.Where });
        if (stated.Reason is { } reason) yield return ("reason", reason);
    }

    private static JsonObject Calibration(CalibrationRecord record, ParameterDefinition definition) => new()
    {
        ["date"] = CalibrationReader.DayText(record.Date),
        ["targets"] = record.Targets,
        ["prior"] = new JsonObject(Members(record.Prior, definition).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value))),
        ["posteriorOverPrior"] = record.PosteriorOverPrior,
        ["residuals"] = new JsonObject(record.Residuals.Select(miss => KeyValuePair.Create(miss.Key, (JsonNode?)miss.Value))),
    };

    private static JsonObject Unpinned(UnpinnedRecord record) => new()
    {
        ["date"] = CalibrationReader.DayText(record.Date),
        ["targets"] = record.Targets,
        ["rows"] = new JsonArray([.. record.Rows.Select(row => (JsonNode)row)]),
        ["posteriorOverPrior"] = record.PosteriorOverPrior,
        ["weakWeight"] = record.WeakWeight,
    };

    private static JsonNode Value(ParameterValue value)
    {
        if (value.Table is not { } table) return value.Number;
        var stated = new JsonObject();
        for (var i = 0; i < table.Axes.Count; i++)
        {
            var axis = table.Axes[i];
            stated[AxisLabels.NameOf(axis)] = new JsonArray(
            [
                .. table.Labels(i).Select(label => AxisLabels.LabelOf(axis, label)).Select(label => AxisLabels.AreNumbers(axis)
                    ? (JsonNode)double.Parse(label, CultureInfo.InvariantCulture)
                    : label),
            ]);
        }
        var next = 0;
        stated["values"] = Cells(0);
        return stated;

        JsonNode Cells(int axis) => axis == table.Axes.Count
            ? table.Values[next++]
            : new JsonArray([.. Enumerable.Range(0, table.Labels(axis).Count).Select(_ => Cells(axis + 1))]);
    }

    private static JsonObject Distribution(Distribution distribution)
    {
        double[] numbers = distribution switch
        {
            UniformDistribution uniform => [uniform.Low, uniform.High],
            TriangularDistribution triangular => [triangular.Low, triangular.Mode, triangular.High],
            NormalDistribution normal => [normal.Mean, normal.Deviation],
            LognormalDistribution lognormal => [lognormal.Median, lognormal.Sigma],
            _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, "The distribution has no form in files."),
        };
        var stated = new JsonObject { ["kind"] = distribution.Kind };
        foreach (var (key, number) in DistributionReader.Kinds[distribution.Kind].Zip(numbers)) stated[key] = number;
        return stated;
    }

    private static void Append(StringBuilder text, JsonNode node, int indent, bool onOneLine, string newLine)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                AppendAll(text, "{", "}", onOneLine ? " " : null, [.. members.Select(member => (Action<int>)(inner =>
                {
                    text.Append(Quoted(member.Key)).Append(": ");
                    Append(text, member.Value!, inner, onOneLine || OnOneLine.Contains(member.Key), newLine);
                }))], indent, newLine);
                break;
            case JsonArray items:
                // A row holds numbers or labels; what holds rows has one a line.
                AppendAll(text, "[", "]", items.Any(item => item is JsonArray) ? null : "", [.. items.Select(item => (Action<int>)(inner =>
                    Append(text, item!, inner, onOneLine: false, newLine)))], indent, newLine);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(Reading.NumberText.WrittenOut(value.GetValue<double>()));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                text.Append(Quoted(value.GetValue<string>()));
                break;
            default:
                text.Append("{}");
                break;
        }
    }

    /// <summary>Members between brackets: with a gap inside the brackets on one line, or, where there is none, one a line.</summary>
    private static void AppendAll(
        StringBuilder text, string open, string close, string? gap, List<Action<int>> members, int indent, string newLine)
    {
        var inner = gap is null ? indent + Step : indent;
        text.Append(open);
        for (var i = 0; i < members.Count; i++)
        {
            if (gap is null) text.Append(i == 0 ? "" : ",").Append(newLine).Append(' ', inner);
            else text.Append(i == 0 ? gap : ", ");
            members[i](inner);
        }
        if (gap is null) text.Append(newLine).Append(' ', indent);
        else text.Append(gap);
        text.Append(close);
    }

    /// <summary>Text as JSON, with letters beyond ASCII as they are.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
