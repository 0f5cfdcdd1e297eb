using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>Every trial that a list of figures reads from, lived as long as they ask, under each replicate's luck.</summary>
/// <param name="figures">The figures.</param>
/// <param name="places">The places by name.</param>
internal sealed class TrialSet(IReadOnlyList<PublishedFigure> figures, IReadOnlyDictionary<string, Place> places)
{
    // Of one place and trial, with the days that its figures ask for and those that the run it is held against does.
    private readonly (string Place, FigureTrial Trial, HashSet<Month> Days)[] _trials =
    [
        .. figures.SelectMany(figure => Needed(figure).Select(trial => (figure, trial)))
            .GroupBy(each => (each.figure.Place, each.trial))
            .Select(group => (group.Key.Place, group.Key.trial, group
                .SelectMany(each => FigureValue.Days(each.figure.Measure).Concat(ConstantRates.Days(each.figure.Measure)))
                .ToHashSet())),
    ];

    /// <summary>Runs that are lived in a replicate.</summary>
    public int Runs => _trials.Length;

    /// <summary>Months lived in a replicate, over all runs.</summary>
    public long Months => _trials.Sum(each => each.Days.Max() - each.Trial.From);

    /// <summary>The values of every figure in every replicate.</summary>
    /// <param name="parametersOf">The parameters of a trial.</param>
    /// <param name="seed">Seed of all randomness.</param>
    /// <param name="replicates">Replicates.</param>
    /// <param name="threads">Runs at once.</param>
    /// <param name="ended">Told of each run when it has ended.</param>
    /// <param name="cancelled">Ends it.</param>
    /// <returns>By figure, then by replicate.</returns>
    public FigureSample[][] Live(
        Func<FigureTrial, ModelParameters> parametersOf, ulong seed, int replicates, int threads, Action<TrialRecord> ended, CancellationToken cancelled)
    {
        var worlds = _trials.Select(each => new Lazy<TrialWorld>(
            () => new TrialWorld(each.Trial, parametersOf(each.Trial), places[each.Place], each.Days.Max()))).ToArray();
        var samples = figures.Select(_ => new FigureSample[replicates]).ToArray();
        // A replicate's runs are kept until its figures are read, and then given up.
        var open = Enumerable.Range(0, replicates).Select(_ => new TrialRecord?[_trials.Length]).ToArray();
        var left = Enumerable.Repeat(_trials.Length, replicates).ToArray();
        var work = (from replicate in Enumerable.Range(0, replicates) from trial in Enumerable.Range(0, _trials.Length) select (replicate, trial)).ToList();
        SeveralAtOnce.Do(work, threads, each =>
        {
            var (replicate, trial) = each;
            var run = worlds[trial].Value.Live(seed, replicate, _trials[trial].Days, cancelled);
            open[replicate][trial] = run;
            ended(run);
            if (Interlocked.Decrement(ref left[replicate]) > 0) return;
            for (var f = 0; f < figures.Count; f++) samples[f][replicate] = Sample(figures[f], open[replicate]);
            open[replicate] = [];
        }, cancelled);
        return samples;
    }

    private FigureSample Sample(PublishedFigure figure, TrialRecord?[] runs)
    {
        var run = Find(figure.Measure.Trial);
        var against = figure.Measure.Trial.Against is { } name ? Find(FigureTrial.Find(name)!) : null;
        return new FigureSample(FigureValue.Of(figure.Measure, run, against), ConstantRates.Of(figure.Measure, run, ConstantRates.BasisOf(figure, figures)));

        TrialRecord Find(FigureTrial trial) => runs[Array.FindIndex(_trials, each => each.Place == figure.Place && each.Trial == trial)]!;
    }

    private static IEnumerable<FigureTrial> Needed(PublishedFigure figure)
    {
        yield return figure.Measure.Trial;
        if (figure.Measure.Trial.Against is { } name) yield return FigureTrial.Find(name)!;
    }
}

/// <summary>A figure in one replicate.</summary>
/// <param name="Value">The model's value.</param>
/// <param name="Constant">What constant rates by age would have given, where they say anything.</param>
internal sealed record FigureSample(double Value, double? Constant);
