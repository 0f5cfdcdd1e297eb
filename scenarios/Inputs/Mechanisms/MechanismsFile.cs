using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs.Mechanisms;

/// <summary>The mechanisms of the model as their file states them: one for every switch of the engine and no other.</summary>
public sealed class MechanismsFile
{
    internal const string FileName = "mechanisms.json";

    private MechanismsFile(InputHash file, IReadOnlyList<Mechanism> all) => (File, All) = (file, all);

    /// <summary>The file.</summary>
    public InputHash File { get; }

    /// <summary>The mechanisms in the order of <see cref="MechanismSwitch.All"/>; where there were faults, only those that could be read.</summary>
    public IReadOnlyList<Mechanism> All { get; }

    /// <summary>The measures that claims may name: the final ones of the place.</summary>
    internal static IReadOnlyList<string> Measures { get; } =
    [
        .. ObservationColumns.PlaceMonth.Columns.Where(column => column.Kind == ObservationKind.Final).Select(column => column.Name),
    ];

    /// <summary>The paths that mechanisms may rest on; figures of services with <c>*</c> for the service.</summary>
    internal static IReadOnlyList<string> Paths { get; } =
    [
        .. ParameterTree.ByPath.Keys,
        .. ServiceTree.Figures(EveryService).Concat(ServiceTree.Effects(EveryService)).Select(figure => figure.Path),
    ];

    private const string EveryService = "*";

    /// <summary>The file, or null with faults where it cannot be read at all.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="paradigms">Names of the paradigms of which something may be claimed.</param>
    /// <param name="faults">Where faults go.</param>
    public static MechanismsFile? Read(InputsFolder folder, IReadOnlyList<string> paradigms, Faults faults)
    {
        // What is wrong with the sources themselves is no fault of a list of mechanisms.
        var sources = SourceList.Read(folder, new Faults());
        if (folder.Read(FileName, faults) is not { } file
            || InputObject.Of(InputNode.Of(file, "", faults), [.. MechanismSwitch.All.Select(each => each.Name)], "$schema") is not { } stated)
            return null;
        return new MechanismsFile(file.Hash,
        [
            .. MechanismSwitch.All
                .Select(each => stated[each.Name] is { } node ? MechanismReader.Read(each, node, paradigms, sources) : null)
                .OfType<Mechanism>(),
        ]);
    }
}
