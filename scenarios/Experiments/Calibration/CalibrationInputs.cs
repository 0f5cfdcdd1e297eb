using Catalyst.Engine.Model;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Experiments.Calibration;

/// <summary>Everything that a calibration reads.</summary>
/// <param name="Targets">What is fitted to what.</param>
/// <param name="Stated">Every parameter as its file states it.</param>
/// <param name="Prior">Every parameter as it was before any calibration.</param>
/// <param name="Services">The services whose parameters are among them.</param>
/// <param name="Places">The places by name.</param>
internal sealed record CalibrationInputs(
    TargetSet Targets, IReadOnlyList<ParameterEntry> Stated, IReadOnlyList<ParameterEntry> Prior,
    IReadOnlyList<ServiceEntry> Services, IReadOnlyDictionary<string, Place> Places)
{
    /// <summary>Reads them; null with faults.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="targets">A name in <c>targets/</c>, or a path.</param>
    /// <param name="faults">Where faults go.</param>
    public static CalibrationInputs? Read(InputsFolder folder, string targets, Faults faults)
    {
        var sources = SourceList.Read(folder, faults);
        var parameters = ParameterFiles.Read(folder, sources, faults);
        var figures = FiguresFile.Read(folder, faults);
        var set = TargetsReader.Read(folder, targets, figures, parameters, faults);
        var places = PlaceFile.ReadAll(folder, faults);
        if (faults.Any || set is null || parameters.Services is not { } services) return null;
        return new CalibrationInputs(
            set, parameters.Entries, [.. parameters.Entries.Select(entry => entry.BeforeCalibration)], services.Services,
            places.ToDictionary(place => place.Place.Name, place => place.Place, StringComparer.Ordinal));
    }
}
