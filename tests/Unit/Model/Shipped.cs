using System.Runtime.CompilerServices;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Tests.Unit.Model;

/// <summary>The inputs that are shipped, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<StudyInputs> Quick = new(() => Load("quick"));
    private static readonly Lazy<StudyInputs> Main = new(() => Load("three-paradigms"));
    private static readonly Lazy<StudyInputs> Combined = new(() => Load("hybrid"));

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The study of the made-up town of 2,000.</summary>
    public static StudyInputs Inputs => Quick.Value;

    /// <summary>The study that is run unless another is named.</summary>
    public static Study Default => Main.Value.Study;

    /// <summary>The study that combines paradigms by service.</summary>
    public static Study Hybrids => Combined.Value.Study;

    /// <summary>Central values of every parameter.</summary>
    public static ModelParameters Parameters => Quick.Value.Parameters;

    /// <summary>The same as they were before any calibration.</summary>
    public static ModelParameters Prior { get; } = ParameterTree.Build(
        Quick.Value.Entries.ToDictionary(entry => entry.Path, entry => entry.BeforeCalibration.Value), Quick.Value.Services);

    /// <summary>The made-up town of 2,000.</summary>
    public static Place Testville => Quick.Value.Place.Place;

    /// <summary>The default place, of 136,000.</summary>
    public static Place Torbay => Main.Value.Place.Place;

    /// <summary>A scenario in which one paradigm takes every decision.</summary>
    public static Scenario Scenario(string paradigm, DifferenceSwitches? differences = null, string? name = null) => new()
    {
        Name = name ?? paradigm,
        Policy = new ServicePolicy { Decisions = DecisionMakers.All(paradigm) },
        Differences = differences ?? new(),
    };

    /// <summary>A table of the same shape with every value changed.</summary>
    public static ParameterTable Each(this ParameterTable table, Func<double, double> change) =>
        new(table.Axes, [.. Enumerable.Range(0, table.Axes.Count).Select(table.Labels)], [.. table.Values.Select(change)]);

    /// <summary>A table of the same shape with other values, the last axis fastest.</summary>
    public static ParameterTable Filled(this ParameterTable table, params double[] values) =>
        new(table.Axes, [.. Enumerable.Range(0, table.Axes.Count).Select(table.Labels)], values);

    /// <summary>The services with each changed.</summary>
    public static IReadOnlyList<Service> EachService(this ModelParameters parameters, Func<Service, Service> change) =>
        [.. parameters.Services.Select(change)];

    private static StudyInputs Load(string study)
    {
        var folder = InputsFolder.Locate(Path.Combine(Root, "scenarios"), ".", ".", new Faults())!;
        var inputs = StudyInputs.Load(folder, study, Paradigm.Names, out var faults);
        return inputs ?? throw new InvalidOperationException(string.Join("\n", faults.Lines()));
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
