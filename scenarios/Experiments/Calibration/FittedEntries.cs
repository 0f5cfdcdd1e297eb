using Catalyst.Scenarios.Inputs.Parameters;

namespace Catalyst.Scenarios.Experiments.Calibration;

/// <summary>What a calibration writes of parameters: fitted values with what they were before, how far the targets narrow them, and what is left over.</summary>
internal static class FittedEntries
{
    /// <summary>The entries to be written: those fitted, and those fitted before that now keep their prior.</summary>
    /// <param name="inputs">What was read.</param>
    /// <param name="result">What was found.</param>
    /// <param name="day">The day of the fit.</param>
    public static IReadOnlyList<(string Path, ParameterEntry Entry)> Of(CalibrationInputs inputs, CalibrationResult result, DateOnly day)
    {
        var priors = inputs.Prior.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        return
        [
            .. inputs.Stated
                .Where(stated => result.Parameters.Any(each => each.Free.Path == stated.Path))
                .Select(stated => (stated.Path, Written(priors[stated.Path], result, inputs.Targets.Name, day))),
        ];
    }

    private static ParameterEntry Written(ParameterEntry prior, CalibrationResult result, string targets, DateOnly day)
    {
        var rows = result.Parameters.Where(each => each.Free.Path == prior.Path).ToList();
        var loose = rows.Where(each => !each.Pinned).ToList();
        var unpinned = loose.Count == 0 ? null : new UnpinnedRecord(
            day, targets, [.. loose.Where(each => each.Free.Label is not null).Select(each => each.Free.Label!)],
            FreeValues.Significant(loose.Max(each => each.Spread)), FreeValues.Significant(loose.Max(each => each.Weakness)));
        if (!result.Values.TryGetValue(prior.Path, out var value)) return prior with { Unpinned = unpinned };
        var pinned = rows.Where(each => each.Pinned).ToList();
        // Of a table one distribution multiplies all rows, so that the least certain of the fitted sets it.
        var sigma = FreeValues.Significant(pinned.Max(each => each.Spread * each.Free.Sigma));
        var bearing = pinned.SelectMany(each => each.Bearing).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        return prior with
        {
            Value = value,
            Status = ParameterStatus.Calibrated,
            Range = null,
            Distribution = new LognormalDistribution(value.Table is null ? value.Number : 1, sigma),
            Source = null,
            Reason = null,
            Unpinned = unpinned,
            Calibration = new CalibrationRecord
            {
                Date = day,
                Targets = targets,
                Prior = new StatedValue(prior.Value, prior.Status, prior.Range, prior.Distribution, prior.Source, prior.Reason),
                PosteriorOverPrior = FreeValues.Significant(pinned.Max(each => each.Spread)),
                Residuals = result.Targets.Where(target => bearing.Contains(target.Figure.Id))
                    .ToDictionary(target => target.Figure.Id, target => FreeValues.Significant(target.Residual), StringComparer.Ordinal),
            },
        };
    }
}
