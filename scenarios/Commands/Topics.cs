using System.Text.Json;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Commands;

/// <summary>What <c>describe</c> lists: for each topic rows of named texts, the first of which names the thing.</summary>
internal static class Topics
{
    /// <summary>The topics.</summary>
    public static IReadOnlyList<string> Names { get; } = ["parameters", ServiceTopic.Name, "columns", ParadigmTopic.Name, MechanismTopic.Name, PlaceTopic.Name, "studies", FigureTopic.Name, FigureTopic.Targets];

    /// <summary>The rows of a topic.</summary>
    /// <param name="topic">One of <see cref="Names"/>.</param>
    /// <param name="folder">The inputs, or null with a fault.</param>
    /// <param name="faults">What is wrong with the inputs that were read.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string topic, InputsFolder? folder, Faults faults) => topic switch
    {
        "columns" => [.. OutputTables.All.SelectMany(Columns)],
        ParadigmTopic.Name => ParadigmTopic.Rows(folder, faults),
        _ when folder is null => [],
        MechanismTopic.Name => MechanismTopic.Rows(folder, faults),
        FigureTopic.Name => FigureTopic.Rows(folder, faults),
        FigureTopic.Targets => FigureTopic.TargetRows(folder, faults),
        "parameters" => [.. ParameterFiles.Read(folder, faults).Entries.Select(Parameter)],
        ServiceTopic.Name => ServiceTopic.Rows(ParameterFiles.Read(folder, faults)),
        PlaceTopic.Name => [.. PlaceTopic.Documents(folder, faults).Select(PlaceTopic.Row)],
        _ => Studies(folder, faults),
    };

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Studies(InputsFolder folder, Faults faults)
    {
        // Only for what studies may override; what is wrong with the services is no fault of a list of studies.
        var services = ServicesFile.Read(folder, null, new Faults());
        return [.. folder.StudyNames.Select(name => StudyReader.Read(folder, name, Paradigm.Names, services, faults)?.Study).OfType<Study>().Select(Study)];
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Columns(Analysis.Tables.TableSchema table) =>
        table.Columns.Select(column => Row(
            ("name", $"{table.Name}.{column.Name}"), ("meaning", column.Meaning), ("unit", column.Unit),
            ("kind", Lower(column.Kind)), ("theme", column.Theme), ("type", Lower(column.Type)), ("summary", Lower(column.Summary)),
            ("better", Lower(column.Better))));

    private static IReadOnlyDictionary<string, string> Parameter(ParameterEntry entry) => Row(
        ("name", entry.Path), ("description", entry.Description), ("value", entry.Value.Summary), ("unit", entry.Definition.Unit),
        ("range", entry.Range is { } range ? $"{NumberText.Of(range.Low)} to {NumberText.Of(range.High)}" : ""),
        ("distribution", entry.Distribution?.Summary ?? ""), ("status", Lower(entry.Status)),
        ("source", entry.Source is { } source ? $"{source.Id}: {source.Where}" : ""), ("reason", entry.Reason ?? ""),
        ("calibration", Calibration(entry.Calibration)), ("file", entry.File));

    /// <summary>When and to what a parameter was fitted; nothing where it was not.</summary>
    internal static string Calibration(CalibrationRecord? record) => record is null ? ""
        : $"calibrated on {CalibrationReader.DayText(record.Date)} to {record.Targets}, from {record.Prior.Value.Summary}; "
            + $"posterior over prior {NumberText.Of(record.PosteriorOverPrior)}";

    private static IReadOnlyDictionary<string, string> Study(Study study) => Row(
        ("name", study.Name), ("description", study.Description), ("question", study.Question), ("place", study.Place),
        ("period", $"{study.Start} to {study.End + -1}, policy from {study.PolicyStart}"),
        ("scenarios", string.Join(", ", study.Scenarios.Select(scenario => scenario.Name))),
        ("families", $"{RateText.Count(study.Draws, "draw")} × {RateText.Count(study.Replicates, "replicate")}"));

    /// <summary>A row of named texts.</summary>
    internal static Dictionary<string, string> Row(params (string Key, string Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string Lower<T>(T member) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
