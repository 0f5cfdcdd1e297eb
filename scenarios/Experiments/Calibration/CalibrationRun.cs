using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Model;
using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs.Figures;
using Catalyst.Scenarios.Inputs.Parameters;
using MathNet.Numerics.LinearAlgebra;

namespace Catalyst.Scenarios.Experiments.Calibration;

/// <summary>A parameter after a calibration.</summary>
/// <param name="Free">The parameter, or the row of one.</param>
/// <param name="Multiplier">Its fitted value over that before any calibration; 1 where it keeps its prior.</param>
/// <param name="Spread">Posterior over prior standard deviation.</param>
/// <param name="Weakness">Part of its weight on directions of which the targets say less than the prior.</param>
/// <param name="Bearing">The figures that it bears on: that move by a tenth of their standard deviation or more for one of its own.</param>
internal sealed record FittedParameter(
    FreeParameter Free, double Multiplier, double Spread, double Weakness, IReadOnlyList<PublishedFigure> Bearing)
{
    /// <summary>Above this the targets hardly narrow the prior.</summary>
    public const double WidestSpread = 0.8;

    /// <summary>Above this most of what the targets seem to say of the parameter cannot be told from others.</summary>
    public const double GreatestWeakness = 0.5;

    /// <summary>Whether the targets pin it down; else it keeps its prior.</summary>
    public bool Pinned => Spread <= WidestSpread && Weakness <= GreatestWeakness;
}

/// <summary>A target before and after a calibration.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Before">The model's value before any calibration.</param>
/// <param name="After">Its value at the fitted parameters.</param>
internal sealed record FittedTarget(PublishedFigure Figure, double Before, double After)
{
    /// <summary>The model's value less the published one, in the figure's unit.</summary>
    public double Residual => After - Figure.Value;

    /// <summary>Whether the miss is within the figure's tolerance.</summary>
    public bool Met => Math.Abs(Residual) <= Figure.Tolerance;
}

/// <summary>What a calibration found.</summary>
/// <param name="Parameters">Every parameter that might be moved.</param>
/// <param name="Targets">Every target.</param>
/// <param name="Values">The fitted values by path; parameters that keep their prior are not among them.</param>
internal sealed record CalibrationResult(
    IReadOnlyList<FittedParameter> Parameters, IReadOnlyList<FittedTarget> Targets, IReadOnlyDictionary<string, ParameterValue> Values);

/// <summary>Fits a set of parameters to a set of figures: all of them first, then again those alone that the figures pin down.</summary>
/// <param name="targets">What is fitted to what.</param>
/// <param name="entries">Every parameter as it was before any calibration.</param>
/// <param name="services">The services whose parameters are among them.</param>
/// <param name="places">The places by name.</param>
/// <param name="threads">Runs at once.</param>
internal sealed class CalibrationRun(
    TargetSet targets, IReadOnlyList<ParameterEntry> entries, IReadOnlyList<ServiceEntry> services,
    IReadOnlyDictionary<string, Place> places, int threads)
{
    // A figure that moves by less than this part of its standard deviation for a prior standard deviation of any parameter is not moved.
    private const double LeastMove = 0.02, Bears = 0.1;

    /// <summary>
    /// How many times the set's replicates are lived in waves after the first fit, which move the parameters that are pinned
    /// down alone. These are fewer, so that there is time for it, and what the files hold is fitted to less luck. The set's own replicates
    /// are the first of them.
    /// </summary>
    public const int FurtherReplicates = 3;

    // One wave leaves what accumulates over five years, such as the number supported, short of its target.
    private const int FurtherWaves = 2;

    private readonly TrialSet _trials = new(targets.Figures, places);

    /// <summary>How far it has come.</summary>
    public RunProgress Progress { get; } = new();

    /// <summary>How often the set's replicates are lived at most, but for steps that have to be halved.</summary>
    public int Evaluations => targets.Waves * (targets.Parameters.Count + LeastSquaresFit.StepsAWave)
        + FurtherReplicates * (2 + FurtherWaves * (targets.Parameters.Count + LeastSquaresFit.StepsAWave));

    /// <summary>Fits.</summary>
    /// <exception cref="StudyFault">A figure that none of the parameters moves, or of which the model has no value.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CalibrationResult Fit(CancellationToken cancelled)
    {
        Progress.Families = Evaluations * targets.Replicates * _trials.Runs;
        Progress.MonthsToLive = Evaluations * targets.Replicates * _trials.Months;
        Progress.Time.Start();
        var all = new FreeValues(targets.Parameters, entries, services);
        double[] published = [.. targets.Figures.Select(figure => figure.Value)];
        var prior = new double[targets.Parameters.Count];
        var more = FurtherReplicates * targets.Replicates;
        var samples = Values(all, prior, more, cancelled);
        double[] before = [.. samples.Select(each => StudentInterval.Mean(each))];
        RefuseNobody(before);
        double[][] fewer = [.. samples.Select(each => each[..targets.Replicates])];
        var first = new LeastSquaresFit(
                published, Deviations(samples, targets.Replicates), at => Values(all, at, targets.Replicates, cancelled), Limits(targets.Parameters))
            .Fit(prior, targets.Waves, Refuse, fewer);
        FittedParameter[] judged =
        [
            .. targets.Parameters.Select((free, i) => new FittedParameter(free, 1, first.Spread[i], first.Weakness[i], Bearing(first.Slopes, i))),
        ];
        int[] pinned = [.. Enumerable.Range(0, judged.Length).Where(i => judged[i].Pinned)];
        FreeParameter[] fitted = [.. pinned.Select(i => targets.Parameters[i])];
        var kept = new FreeValues(fitted, entries, services);
        var last = new LeastSquaresFit(published, Deviations(samples, more), at => Values(kept, at, more, cancelled), Limits(fitted))
            .Fit([.. pinned.Select(i => first.Steps[i])], FurtherWaves);
        for (var k = 0; k < pinned.Length; k++)
            judged[pinned[k]] = judged[pinned[k]] with
            {
                Multiplier = Math.Exp(last.Steps[k] * judged[pinned[k]].Free.Sigma),
            };
        Progress.Time.Stop();
        return new CalibrationResult(
            judged,
            [.. targets.Figures.Select((figure, t) => new FittedTarget(figure, before[t], last.Values[t]))],
            kept.Moved(last.Steps));
    }

    /// <summary>
    /// How much a miss counts: a tolerance is taken for two standard deviations, unless the published figure is less certain
    /// than that; and the luck in the mean of so many replicates is added, by what the samples tell of it.
    /// </summary>
    internal static double Deviation(PublishedFigure figure, double[] samples, int replicates)
    {
        var stated = Math.Max(figure.Tolerance / 2, figure.StandardError);
        return samples.Length > 1 ? Math.Sqrt(stated * stated + StudentInterval.Variance(samples) / replicates) : stated;
    }

    private double[] Deviations(double[][] samples, int replicates) =>
        [.. targets.Figures.Select((figure, t) => Deviation(figure, samples[t], replicates))];

    private static (double Low, double High)[] Limits(IEnumerable<FreeParameter> parameters) =>
        [.. parameters.Select(each => (Math.Log(each.Lowest) / each.Sigma, Math.Log(each.Highest) / each.Sigma))];

    private double[][] Values(FreeValues free, double[] at, int replicates, CancellationToken cancelled)
    {
        var parameters = free.At(at);
        var samples = _trials.Live(_ => parameters, targets.Seed, replicates, threads, Ended, cancelled);
        return [.. samples.Select(each => each.Select(sample => sample.Value).ToArray())];
    }

    private void Ended(TrialRecord run)
    {
        foreach (var month in run.Months) Progress.Lived(month.Residents);
        Progress.Ended(failed: false);
    }

    /// <summary>Refuses a figure of which the model has no value: nothing can be fitted to it.</summary>
    private void RefuseNobody(double[] values)
    {
        for (var t = 0; t < values.Length; t++)
            if (!double.IsFinite(values[t]))
                throw new StudyFault(
                    $"targets/{targets.Name}.json: figures: {targets.Figures[t].Id} has no value in the model, where nobody of {targets.Place} is of its group "
                    + "or nothing happens to them; it must go from the list");
    }

    private void Refuse(int wave, Matrix<double> slopes)
    {
        if (wave > 0) return;
        for (var t = 0; t < slopes.RowCount; t++)
            if (slopes.Row(t).AbsoluteMaximum() < LeastMove)
                throw new StudyFault(
                    $"targets/{targets.Name}.json: figures: {targets.Figures[t].Id} is moved by none of the parameters, or by no more than luck; "
                    + "it must be moved by one, or go from the list");
    }

    private List<PublishedFigure> Bearing(Matrix<double> slopes, int parameter) =>
        [.. targets.Figures.Where((_, t) => Math.Abs(slopes[t, parameter]) >= Bears)];
}
