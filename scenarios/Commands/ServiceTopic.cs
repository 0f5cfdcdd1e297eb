using System.Text.Json;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Commands;

/// <summary>A figure or effect of a service as a document: a number, or numbers by label.</summary>
internal sealed record FigureDocument(
    string Description, double? Value, IReadOnlyDictionary<string, double>? Table, string Unit, string Status,
    ValueRange? Range, string? Distribution, SourceReference? Source, string? Reason,
    string? Calibration);

/// <summary>A service as a document, with all that is said of it.</summary>
internal sealed record ServiceDocument(
    string Name, string Title, string Nature, string Need, string Access, string MeansTest, string Timing,
    IReadOnlyDictionary<string, FigureDocument> Figures, IReadOnlyDictionary<string, FigureDocument> Effects);

/// <summary>What <c>describe services</c> lists.</summary>
internal static class ServiceTopic
{
    /// <summary>The name of the topic.</summary>
    public const string Name = "services";

    /// <summary>A row for each service, with the figures that tell one from another.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(ParameterFiles files)
    {
        var byPath = files.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        return [.. (files.Services?.Services ?? []).Select(service => Row(service, byPath))];
    }

    /// <summary>Every service with all its figures and effects.</summary>
    public static IReadOnlyList<ServiceDocument> Documents(ParameterFiles files)
    {
        var byPath = files.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        return
        [
            .. (files.Services?.Services ?? []).Select(service => new ServiceDocument(
                service.Name, service.Title, ServiceReader.NameOf(service.Nature), ServiceReader.NameOf(service.Need),
                ServiceReader.NameOf(service.Access), ServiceReader.NameOf(service.MeansTest), ServiceReader.NameOf(service.Timing),
                Figures(ServiceTree.Figures(service.Name)), Figures(ServiceTree.Effects(service.Name)))),
        ];

        // What could not be read is left out; the faults say why.
        Dictionary<string, FigureDocument> Figures(IReadOnlyList<ParameterDefinition> definitions) => definitions
            .Where(definition => byPath.ContainsKey(definition.Path))
            .ToDictionary(definition => definition.Name, definition => Document(byPath[definition.Path]), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Row(ServiceEntry service, Dictionary<string, ParameterEntry> byPath)
    {
        string[] costs = [Amount(nameof(Service.HourCost)), Amount(nameof(Service.MonthCost))];
        var sources = ServiceTree.Figures(service.Name).Concat(ServiceTree.Effects(service.Name))
            .Select(definition => byPath.GetValueOrDefault(definition.Path)?.Source?.Id).OfType<string>().Distinct();
        return Topics.Row(
            ("name", service.Name), ("title", service.Title), ("nature", ServiceReader.NameOf(service.Nature)),
            ("need", ServiceReader.NameOf(service.Need)),
            ("who", $"ages {Number(nameof(Service.AgeFrom))} to {Number(nameof(Service.AgeTo))}, "
                + $"levels {Number(nameof(Service.LeastLevel))} to {Number(nameof(Service.MostLevel))}"),
            ("access", ServiceReader.NameOf(service.Access)), ("meansTest", ServiceReader.NameOf(service.MeansTest)),
            ("timing", ServiceReader.NameOf(service.Timing)),
            ("budgetPerHead", Amount(nameof(Service.BudgetPerHead))),
            ("unitCost", string.Join("; ", costs.Where(cost => cost.Length > 0))),
            ("duration", Amount(nameof(Service.Duration))),
            ("effects", RateText.Count(service.Effects.Count)), ("sources", string.Join(", ", sources)));

        ParameterEntry? Of(string property) => byPath.GetValueOrDefault(ServiceTree.PathOf(service.Name, property));

        string Number(string property) => Of(property) is { } entry ? NumberText.Of(entry.Value.Number) : "?";

        // Nothing where the figure is 0 throughout: the service has no such cost.
        string Amount(string property) => Of(property) is { } entry && entry.Value.Cells.Any(cell => cell != 0)
            ? $"{Shown(entry)} {entry.Definition.Unit}"
            : "";
    }

    private static string Shown(ParameterEntry entry) => entry.Value.Table is null
        ? NumberText.Of(entry.Value.Number)
        : string.Join(", ", Labelled(entry).Where(cell => cell.Value != 0)
            .Select(cell => $"{AxisLabels.NameOf(entry.Definition.Axes[0])} {cell.Key} {NumberText.Of(cell.Value)}"));

    private static FigureDocument Document(ParameterEntry entry) => new(
        entry.Description, entry.Definition.IsTable ? null : entry.Value.Number, entry.Definition.IsTable ? Labelled(entry) : null,
        entry.Definition.Unit, JsonNamingPolicy.CamelCase.ConvertName(entry.Status.ToString()),
        entry.Range, entry.Distribution?.Summary, entry.Source, entry.Reason,
        entry.Calibration is null ? null : Topics.Calibration(entry.Calibration));

    /// <summary>The cells of a table of one axis, as all tables of services are, by its labels.</summary>
    private static Dictionary<string, double> Labelled(ParameterEntry entry)
    {
        var table = entry.Value.Table!;
        return table.Labels(0).Zip(table.Values)
            .ToDictionary(cell => AxisLabels.LabelOf(table.Axes[0], cell.First), cell => cell.Second, StringComparer.Ordinal);
    }
}
