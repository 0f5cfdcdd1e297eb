using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Figures;

/// <summary>Reads a set of targets: which parameters are fitted to which figures.</summary>
internal static class TargetsReader
{
    /// <summary>Keys that must stand.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["description", "place", "seed", "replicates", "waves", "figures", "parameters"];

    /// <summary>Waves of a fit.</summary>
    public static WholeLimits Waves { get; } = new(1, 50);

    /// <summary>Replicates: each is lived once for every parameter and wave.</summary>
    public static WholeLimits Replicates { get; } = new(1, 1000);

    /// <summary>Most figures, and most parameters, of a set.</summary>
    public const int Most = 1000;

    private static readonly InputKind Kind = new("targets", "set of targets", "set of targets'", folder => folder.TargetNames);

    /// <summary>The file of a set in the inputs folder.</summary>
    public static string FileName(string targets) => $"targets/{targets}.json";

    /// <summary>A set by its name in <c>targets/</c> or by a path; null with faults.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="nameOrPath">The name or path.</param>
    /// <param name="figures">The published figures; null where those could not be read.</param>
    /// <param name="parameters">The parameters that may be fitted.</param>
    /// <param name="faults">Where faults go.</param>
    public static TargetSet? Read(
        InputsFolder folder, string nameOrPath, FiguresFile? figures, ParameterFiles parameters, Faults faults)
    {
        if (NamedFile.Open(folder, Kind, nameOrPath, faults) is not var (file, name)
            || InputObject.Of(InputNode.Of(file, "", faults), Required, "$schema") is not { } stated)
            return null;
        var before = faults.Count;
        var place = stated["place"] is { } named ? NamedFile.ReadPlace(named, folder) : null;
        var set = new TargetSet
        {
            Name = name,
            Description = stated["description"]?.Text() ?? "",
            Place = place ?? "",
            Seed = (ulong)(stated["seed"]?.Whole(StudyLimits.Seed.Lowest, StudyLimits.Seed.Highest) ?? 0),
            Replicates = (int)(stated["replicates"]?.Whole(Replicates.Lowest, Replicates.Highest) ?? 0),
            Waves = (int)(stated["waves"]?.Whole(Waves.Lowest, Waves.Highest) ?? 0),
            // Where the figures could not be read, nobody knows them; that is reported elsewhere.
            Figures = stated["figures"] is { } ids && figures is not null ? ReadFigures(ids, figures, place) : [],
            Parameters = stated["parameters"] is { } free ? ReadParameters(free, parameters) : [],
        };
        // A figure or parameter with faults of its own is left out, and then the set is not what its file says.
        return faults.Count == before
            && set.Figures.Count == stated["figures"]!.Value.Json.GetArrayLength()
            && set.Parameters.Count == stated["parameters"]!.Value.Json.GetArrayLength()
                ? set : null;
    }

    private static List<PublishedFigure> ReadFigures(InputNode node, FiguresFile figures, string? place)
    {
        List<PublishedFigure> found = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (var item in node.Items(1, Most, "figures") ?? [])
        {
            if (item.Choice([.. figures.Ids], $"the key of a figure in {FiguresFile.FileName}:") is not { } id) continue;
            if (!ids.Add(id)) item.Add($"{EchoedText.Quoted(id)} stands twice; a figure may count only once");
            // What could not be read of the figure is reported with its file.
            else if (figures.Find(id) is { } figure && MayBeFitted(item, figure, place)) found.Add(figure);
        }
        return found;
    }

    private static bool MayBeFitted(InputNode item, PublishedFigure figure, string? place)
    {
        if (figure.Class != FigureClass.Fitted)
            item.Add($"{EchoedText.Quoted(figure.Id)} is of class {ServiceReader.NameOf(figure.Class)}; it must be of class fitted, "
                + (figure.Class == FigureClass.Independent
                    ? "for a figure to which the model is fitted can no longer validate it"
                    : "for it follows from inputs, and a fit to it would move what is given"));
        else if (place is not null && figure.Place != place)
            item.Add($"{EchoedText.Quoted(figure.Id)} is of {EchoedText.Quoted(figure.Place)}; it must be of {EchoedText.Quoted(place)}, the place of these targets");
        else
            return true;
        return false;
    }

    private static List<FreeParameter> ReadParameters(InputNode node, ParameterFiles parameters)
    {
        List<FreeParameter> free = [];
        var entries = parameters.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var whole = ValueRules.Whole(parameters.Services?.Services ?? []).ToHashSet(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var item in node.Items(1, Most, "parameters") ?? [])
        {
            if (item.Text() is not { } name) continue;
            var (path, label) = Parts(name);
            if (!names.Add(name)) item.Add($"{EchoedText.Quoted(name)} stands twice; a parameter can be moved only once");
            else if (Fault(path, label, entries, whole, parameters) is { } fault) item.Add(fault);
            else if (entries.TryGetValue(path, out var entry) && StatedSpread.Of(entry.BeforeCalibration) is { } spread)
                free.Add(new FreeParameter(path, label, spread.Sigma, spread.Lowest, spread.Highest));
        }
        return free;
    }

    /// <summary>A path and, behind it in brackets, the label of a row.</summary>
    private static (string Path, string? Label) Parts(string key) =>
        key.EndsWith(']') && key.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket
            ? (key[..bracket], key[(bracket + 1)..^1])
            : (key, null);

    /// <summary>Why a parameter, or a row of one, may not be fitted; null where it may.</summary>
    private static string? Fault(
        string path, string? label, Dictionary<string, ParameterEntry> entries, HashSet<string> whole, ParameterFiles parameters)
    {
        string[] known = [.. ParameterTree.ByPath.Keys, .. (parameters.Services?.Definitions ?? []).Select(each => each.Path)];
        var quoted = EchoedText.Quoted(path);
        if (!known.Contains(path, StringComparer.Ordinal))
            // Where the services could not be read, nobody knows their parameters; that is reported elsewhere.
            return parameters.Services is null && path.StartsWith(ServiceTree.Subject + ".", StringComparison.Ordinal) ? null
                : $"{quoted} is no parameter; it must be the path of one, such as {known[0]}, with the label of a row behind it in brackets, if any"
                    + NearestName.Hint(path, known.Where(Calibratable.Is));
        if (!Calibratable.Is(path))
            return $"{quoted} is never fitted: paradigms differ by it, and no figure is of another paradigm than today's; it must be one that acts alike in all";
        if (whole.Contains(path)) return $"{quoted} holds whole numbers, which a multiplier would break; it must be another";
        // What could not be read of the entry is reported with its file.
        if (!entries.TryGetValue(path, out var entry)) return null;
        return FaultOfRow(entry.BeforeCalibration, label) ?? (StatedSpread.Of(entry.BeforeCalibration) is null
            ? $"{quoted} states no distribution and no range of positive values, so that nothing says how far it may be moved; it must state one" : null);
    }

    private static string? FaultOfRow(ParameterEntry entry, string? label)
    {
        var quoted = EchoedText.Quoted(entry.Path);
        var cells = entry.Value.Cells;
        if (label is not null)
        {
            if (entry.Value.Table is not { } table)
                return $"{quoted} is a single number and has no row {EchoedText.Quoted(label)}; it must stand without brackets";
            if (ValueRules.SumsToOne.Contains(entry.Path))
                return $"the rows of {quoted} must each sum to 1, so that none can be multiplied; the table must stand whole, without brackets";
            string[] rows = [.. table.Labels(0).Select(each => AxisLabels.LabelOf(table.Axes[0], each))];
            var row = Array.IndexOf(rows, label);
            if (row < 0)
                return $"{quoted} has no row {EchoedText.Quoted(label)}; the labels of its first axis, {AxisLabels.NameOf(table.Axes[0])}, are "
                    + NearestName.List(rows) + NearestName.Hint(label, rows);
            var width = table.Values.Count / rows.Length;
            cells = [.. table.Values.Skip(row * width).Take(width)];
        }
        return cells.All(cell => cell == 0) ? $"{quoted} is 0 {(label is null ? "" : "in this row ")}before any calibration, which no multiplier moves; it must be another" : null;
    }
}
