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
        return inputs.IsOfBackcast ? inputs.OfBackcast() : inputs;
    }

    /// <summary>
    /// The inputs of the back-cast, of which some stand in its own file. What is fitted starts from today's value, whatever an
    /// earlier fit made of it; what is restated by hand stays as it is.
    /// </summary>
    private CalibrationInputs OfBackcast()
    {
        var own = Backcast.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var today = Stated.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        return this with
        {
            Targets = Targets with { Parameters = [.. Targets.Parameters.Select(free => Within(free, today[free.Path]))] },
            Stated = [.. Stated.Select(entry => own.GetValueOrDefault(entry.Path) ?? entry)],
            Prior = [.. Stated.Select(entry => own.GetValueOrDefault(entry.Path) is { IsOfFit: false } restated ? restated : Before(entry))],
        };
    }

    /// <summary>The parameter with the limits that its file states, which are multiples of the value before any fit, as multiples of today's.</summary>
    private static FreeParameter Within(FreeParameter free, ParameterEntry today)
    {
        var (now, before) = (FreeValues.CellsOf(today.Value, free.Label), FreeValues.CellsOf(today.BeforeCalibration.Value, free.Label));
        List<double> times = [.. now.Zip(before).Where(each => each.Second != 0).Select(each => each.First / each.Second)];
        return free with { Lowest = free.Lowest / times.Min(), Highest = free.Highest / times.Max() };
    }

    /// <summary>
    /// Today's value as that from which the years before are fitted. How far these lay off a fitted one is not what its fit
    /// leaves uncertain: it is as uncertain as before that fit.
    /// </summary>
    private static ParameterEntry Before(ParameterEntry today) => today.Calibration is null ? today.BeforeCalibration : today with
    {
        Status = ParameterStatus.Assumed,
        Distribution = StatedSpread.Of(today.BeforeCalibration) is { } spread
            ? new LognormalDistribution(today.Value.Table is null ? today.Value.Number : 1, FreeValues.Significant(spread.Sigma)) : today.Distribution,
        Calibration = null,
        Unpinned = null,
        Source = null,
        Reason = "The value of today, from which that of 2011 to 2015 is fitted.",
    };
}
