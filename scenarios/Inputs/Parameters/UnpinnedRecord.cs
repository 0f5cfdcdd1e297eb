using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>
/// That a calibration tried a parameter and could not pin it down, so that it keeps its prior: the posterior is nearly as wide,
/// or what the targets say of it cannot be told from what they say of others.
/// </summary>
/// <param name="Date">The day of the fit.</param>
/// <param name="Targets">The set of targets, by its name in <c>targets/</c>.</param>
/// <param name="Rows">The rows of a table that keep their prior; empty where all of it does.</param>
/// <param name="PosteriorOverPrior">Standard deviation of the posterior over that of the prior; of several rows the greatest.</param>
/// <param name="WeakWeight">Part of its weight on directions of which the targets say less than the prior; of several rows the greatest.</param>
public sealed record UnpinnedRecord(
    DateOnly Date, string Targets, IReadOnlyList<string> Rows, double PosteriorOverPrior, double WeakWeight)
{
    /// <summary>The key of an entry under which it stands.</summary>
    internal const string Key = "unpinned";

    private const int MostRows = 200;

    /// <summary>The keys.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["date", "targets", "rows", "posteriorOverPrior", "weakWeight"];

    /// <summary>The record, or null with its faults.</summary>
    internal static UnpinnedRecord? Read(InputNode node)
    {
        if (InputObject.Of(node, Keys) is not { } stated) return null;
        var date = stated["date"]?.Day();
        var targets = stated["targets"] is { } name ? CalibrationReader.ReadTargets(name) : null;
        var rows = stated["rows"]?.Items(0, MostRows, "labels of rows")?.Select(row => row.Text()).ToList();
        var spread = stated["posteriorOverPrior"]?.Number(0, 1);
        var weak = stated["weakWeight"]?.Number(0, 1);
        return date is null || targets is null || rows is null || rows.Contains(null) || spread is null || weak is null
            ? null
            : new UnpinnedRecord(date.Value, targets, [.. rows.OfType<string>()], spread.Value, weak.Value);
    }
}
