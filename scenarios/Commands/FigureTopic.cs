using Catalyst.Engine.Model.Entities;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>What <c>describe figures</c> and <c>describe targets</c> list.</summary>
internal static class FigureTopic
{
    /// <summary>The name of the topic of published figures.</summary>
    public const string Name = "figures";

    /// <summary>The name of the topic of sets of targets.</summary>
    public const string Targets = "targets";

    /// <summary>A row for each published figure.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(InputsFolder folder, Faults faults) =>
        [.. (FiguresFile.Read(folder, faults)?.All ?? []).Select(Row)];

    /// <summary>A row for each set of targets.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> TargetRows(InputsFolder folder, Faults faults)
    {
        if (folder.TargetNames.Count == 0) faults.Add("targets", "", "is missing or empty; a set of targets must be a file in it");
        // What is wrong with parameters and figures is no fault of a list of targets.
        var parameters = ParameterFiles.Read(folder, new Faults());
        var figures = FiguresFile.Read(folder, faults);
        return [.. folder.TargetNames.Select(name => TargetsReader.Read(folder, name, figures, parameters, faults)).OfType<TargetSet>().Select(Row)];
    }

    private static Dictionary<string, string> Row(PublishedFigure figure) => Topics.Row(
        ("name", figure.Id), ("quantity", figure.Quantity), ("population", figure.Population),
        ("value", NumberText.Of(figure.Value)), ("unit", figure.Unit), ("tolerance", NumberText.Of(figure.Tolerance)),
        ("standardError", figure.StandardError > 0 ? NumberText.Of(figure.StandardError) : ""),
        ("class", ServiceReader.NameOf(figure.Class)), ("period", figure.Period), ("area", figure.Area), ("place", figure.Place),
        ("measure", Words(figure.Measure)), ("source", $"{figure.Source.Id}: {figure.Source.Where}"), ("remark", figure.Remark ?? ""));

    private static Dictionary<string, string> Row(TargetSet targets) => Topics.Row(
        ("name", targets.Name), ("description", targets.Description), ("place", targets.Place),
        ("figures", string.Join(", ", targets.Figures.Select(figure => figure.Id))),
        ("parameters", string.Join(", ", targets.Parameters.Select(free => $"{free.Name} ({NumberText.Of(Math.Round(free.Sigma, 3))})"))),
        ("runs", $"{RateText.Count(targets.Waves, "wave")} of {RateText.Count(targets.Replicates, "replicate")}"));

    /// <summary>What stands beside a figure: dependent_share of ages 65 to 69, present, 2020-07.</summary>
    private static string Words(FigureMeasure measure) => string.Join(", ", ((string[])
    [
        measure.Column.Name + Words(measure.Group, new FigureGroup { When = measure.Group.When }),
        string.Join(" and ", measure.Services),
        measure.Over is { } over ? $"over{Words(over, measure.Group)}" : "",
        measure.Trial.Name,
        measure.Column.IsFlow ? $"{measure.Months} months from {measure.Group.When}" : measure.Group.When.ToString(),
        measure.Standardised ? "at the ages of all residents" : "",
    ]).Where(part => part.Length > 0));

    /// <summary>In what a group differs from another.</summary>
    private static string Words(FigureGroup group, FigureGroup other)
    {
        string[] parts =
        [
            (group.AgeFrom, group.AgeTo) == (other.AgeFrom, other.AgeTo) ? ""
                : group.AgeTo == Residents.OldestAge ? $"ages {group.AgeFrom} and over" : $"ages {group.AgeFrom} to {group.AgeTo}",
            group.Sex == other.Sex || group.Sex is null ? "" : MeasureReader.Sexes[group.Sex.Value],
            group.Quintile == other.Quintile || group.Quintile is null ? "" : $"deprivation fifth {group.Quintile}",
            group.When == other.When ? "" : group.When.ToString(),
        ];
        return string.Concat(parts.Where(part => part.Length > 0).Select((part, i) => i == 0 ? $" of {part}" : $", {part}"));
    }
}
