using System.Globalization;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>Reads how a calibrated value came about.</summary>
internal static class CalibrationReader
{
    /// <summary>The key of an entry under which it stands.</summary>
    public const string Key = "calibration";

    /// <summary>The keys, all of which must stand.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["date", "targets", "prior", "posteriorOverPrior", "residuals"];

    /// <summary>What a prior may state beside its value and status.</summary>
    public static IReadOnlyList<string> PriorOptional { get; } = ["range", "distribution", "source", "reason"];

    /// <summary>A day as files write it.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Largest residual either way.</summary>
    public const double Largest = 1e12;

    /// <summary>Most figures on which a parameter bears.</summary>
    public const int MostResiduals = 1000;

    /// <summary>The record, or null with its faults.</summary>
    /// <param name="node">The object that states it.</param>
    /// <param name="definition">What the engine declares.</param>
    /// <param name="fitted">The fitted value; null where it could not be read.</param>
    /// <param name="sources">The sources the prior may refer to; null where those could not be read.</param>
    public static CalibrationRecord? Read(InputNode node, ParameterDefinition definition, ParameterValue? fitted, SourceList? sources)
    {
        if (InputObject.Of(node, Keys) is not { } stated) return null;
        var date = stated["date"]?.Day();
        var targets = stated["targets"] is { } name ? ReadTargets(name) : null;
        var prior = stated["prior"] is { } before ? ReadPrior(before, definition, sources) : null;
        var spread = stated["posteriorOverPrior"]?.Positive(1);
        var residuals = stated["residuals"] is { } misses ? ReadResiduals(misses) : null;
        if (prior is not null && fitted is not null && !HasSameLabels(prior.Value, fitted))
        {
            stated["prior"]!.Value.AddOf(ParameterEntryReader.ValueKey(definition),
                "has other labels than the fitted table; a fit changes values alone, so both must have the same");
            return null;
        }
        if (date is null || targets is null || prior is null || spread is null || residuals is null) return null;
        return new CalibrationRecord
        {
            Date = date.Value,
            Targets = targets,
            Prior = prior,
            PosteriorOverPrior = spread.Value,
            Residuals = residuals,
        };
    }

    /// <summary>A day as files write it.</summary>
    public static string DayText(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The name of a set of targets.</summary>
    internal static string? ReadTargets(InputNode node)
    {
        if (node.Text() is not { } name) return null;
        if (InputsFolder.IsName(name)) return name;
        node.Refuse("the name of a file in targets/ without its ending");
        return null;
    }

    private static StatedValue? ReadPrior(InputNode node, ParameterDefinition definition, SourceList? sources)
    {
        string[] required = ["status", ParameterEntryReader.ValueKey(definition)];
        return InputObject.Of(node, required, PriorOptional) is { } stated
            ? ParameterEntryReader.ReadStated(stated, definition, sources, ParameterEntryReader.UncalibratedStatuses)
            : null;
    }

    private static Dictionary<string, double>? ReadResiduals(InputNode node)
    {
        if (InputObject.OfAnyKeys(node) is not { } stated) return null;
        if (stated.Keys.Count is < 1 or > MostResiduals)
        {
            node.Refuse($"an object of 1 to {MostResiduals} figures with the model's miss of each");
            return null;
        }
        Dictionary<string, double> residuals = new(StringComparer.Ordinal);
        foreach (var id in stated.Keys)
            if (!InputsFolder.IsName(id))
                stated[id]!.Value.Add($"{EchoedText.Quoted(id)} is not the key of a figure; it must be letters, digits, '.', '_' and '-', 60 at most");
            else if (stated[id]!.Value.Number(-Largest, Largest) is { } miss)
                residuals.Add(id, miss);
        return residuals.Count == stated.Keys.Count ? residuals : null;
    }

    private static bool HasSameLabels(ParameterValue one, ParameterValue other) =>
        one.Table is not { } table
        || Enumerable.Range(0, table.Axes.Count).All(axis => table.Labels(axis).SequenceEqual(other.Table!.Labels(axis)));
}
