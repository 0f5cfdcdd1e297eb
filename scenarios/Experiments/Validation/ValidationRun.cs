using Catalyst.Analysis.Statistics;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>Holds the model against every published figure of a place: lives the trials, reads them off, compares.</summary>
internal sealed class ValidationRun
{
    /// <summary>The place that stands for the nation where none is named, and the one that stands for it in 2011.</summary>
    public const string Nation = "england-136k", NationBefore = "england-2011";

    private readonly PlaceFile _place;
    private readonly IReadOnlyList<PublishedFigure> _figures;
    private readonly TrialSet _trials;
    private readonly TrialParameters _parameters;

    private ValidationRun(
        PlaceFile place, IReadOnlyList<PublishedFigure> figures, IReadOnlyList<PlaceFile> places, TrialParameters parameters,
        IReadOnlyList<InputHash> files,
        int replicates, ulong seed, int threads)
    {
        (_place, Files, Replicates, Seed, Threads, _parameters) = (place, files, replicates, seed, threads, parameters);
        _figures = [.. figures.OrderByDescending(figure => figure.Class)];
        _trials = new TrialSet(_figures, places.ToDictionary(each => each.Place.Name, each => each.Place, StringComparer.Ordinal));
        Progress = new RunProgress { Families = replicates * _trials.Runs, MonthsToLive = replicates * _trials.Months };
    }

    /// <summary>How far it has come.</summary>
    public RunProgress Progress { get; }

    /// <summary>Figures that are held against the model.</summary>
    public int Figures => _figures.Count;

    /// <summary>Name of the place.</summary>
    public string Place => _place.Place.Name;

    /// <summary>Its title.</summary>
    public string Title => _place.Title;

    /// <summary>Replicates of every run.</summary>
    public int Replicates { get; }

    /// <summary>Seed of all randomness.</summary>
    public ulong Seed { get; }

    /// <summary>Runs at once.</summary>
    public int Threads { get; }

    /// <summary>Every file that was read for it.</summary>
    public IReadOnlyList<InputHash> Files { get; }

    /// <summary>A validation, or null with faults.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="name">Name of the place; that of the nation in miniature takes the back-cast with it.</param>
    /// <param name="replicates">Replicates of every run.</param>
    /// <param name="seed">Seed of all randomness.</param>
    /// <param name="threads">Runs at once.</param>
    /// <param name="faults">Where faults go.</param>
    public static ValidationRun? Of(InputsFolder folder, string name, int replicates, ulong seed, int threads, Faults faults)
    {
        var sources = SourceList.Read(folder, faults);
        var parameters = ParameterFiles.Read(folder, sources, faults);
        var figures = FiguresFile.Read(folder, faults);
        var places = PlaceFile.ReadAll(folder, faults);
        var backcast = BackcastFile.Read(folder, parameters, faults);
        if (!folder.PlaceNames.Contains(name))
            faults.Add("places", "", $"no place is called {EchoedText.Quoted(name)}; there are "
                + NearestName.List(folder.PlaceNames) + NearestName.Hint(name, folder.PlaceNames));
        if (faults.Any || figures is null || backcast is null || parameters.Services is null) return null;
        string[] held = name == Nation ? [Nation, NationBefore] : [name];
        return new ValidationRun(
            places.Single(each => each.Place.Name == name), [.. figures.All.Where(figure => held.Contains(figure.Place))], places,
            TrialParameters.Of(parameters, backcast),
            [.. parameters.Files, figures.File, backcast.File, .. places.Where(each => held.Contains(each.Place.Name)).Select(each => each.File)], replicates, seed, threads);
    }

    /// <summary>Runs it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Scorecard Run(CancellationToken cancelled)
    {
        Progress.Time.Start();
        var samples = _figures.Count == 0 ? [] : _trials.Live(_parameters.For, Seed, Replicates, Threads, Ended, cancelled);
        Progress.Time.Stop();
        return new Scorecard
        {
            Place = _place.Place.Name,
            Title = _place.Title,
            Replicates = Replicates,
            Seed = Seed,
            Rows = [.. _figures.Select((figure, i) => Row(figure, samples[i]))],
        };
    }

    private void Ended(TrialRecord run)
    {
        foreach (var month in run.Months) Progress.Lived(month.Residents);
        Progress.Ended(failed: false);
    }

    private static ScorecardRow Row(PublishedFigure figure, FigureSample[] samples)
    {
        var interval = StudentInterval.Of([.. samples.Select(sample => sample.Value)]);
        double[] constant = [.. samples.Select(sample => sample.Constant).OfType<double>()];
        var error = interval.Mean - figure.Value;
        var ofModel = Math.Sqrt(StudentInterval.Variance([.. samples.Select(sample => sample.Value)]) / samples.Length);
        return new ScorecardRow
        {
            Figure = figure,
            Model = interval.Mean,
            Low = interval.Low,
            High = interval.High,
            Verdict = ScorecardRow.Judge(error, interval.HalfWidth * 2, figure.Tolerance),
            ConstantRates = constant.Length == samples.Length ? StudentInterval.Mean(constant) : null,
            Z = figure.StandardError > 0 ? error / Math.Sqrt(figure.StandardError * figure.StandardError + ofModel * ofModel) : null,
        };
    }
}
