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
/// <param name="Backcast">The parameters of the back-cast.</param>
internal sealed record CalibrationInputs(
    TargetSet Targets, IReadOnlyList<ParameterEntry> Stated, IReadOnlyList<ParameterEntry> Prior,
    IReadOnlyList<ServiceEntry> Services, IReadOnlyDictionary<string, Place> Places, BackcastFile Backcast)
{
    private const string FromToday = "The value of today, from which that of 2011 to 2015 is fitted.";

    /// <summary>Whether the set is fitted to the back-cast, whose parameters stand in a file of their own.</summary>
    public bool IsOfBackcast => Targets.Figures.All(figure => figure.Measure.Trial.Name == BackcastFile.Trial);

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
        var backcast = BackcastFile.Read(folder, parameters, faults);
        if (faults.Any || set is null || backcast is null || parameters.Services is not { } services) return null;
        var inputs = new CalibrationInputs(
            set, parameters.Entries, [.. parameters.Entries.Select(entry => entry.BeforeCalibration)], services.Services,
            places.ToDictionary(place => place.Place.Name, place => place.Place, StringComparer.Ordinal), backcast);
        return inputs.IsOfBackcast ? inputs with { Stated = inputs.OfBackcast(entry => entry), Prior = inputs.OfBackcast(Before) } : inputs;
    }

    /// <summary>Every parameter as the back-cast has it.</summary>
    private IReadOnlyList<ParameterEntry> OfBackcast(Func<ParameterEntry, ParameterEntry> read) =>
        [.. Stated.Select(entry => read(Backcast.Entries.FirstOrDefault(each => each.Path == entry.Path) ?? entry))];

    /// <summary>A value before it was fitted to the back-cast's first years: that of its file, or today's, fitted or not.</summary>
    private static ParameterEntry Before(ParameterEntry entry) => entry.Calibration is null || entry.Calibration.Targets == BackcastFile.Trial
        ? entry.BeforeCalibration
        : entry with { Status = ParameterStatus.Assumed, Calibration = null, Unpinned = null, Source = null, Reason = FromToday };
}
