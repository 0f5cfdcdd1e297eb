using Catalyst.Scenarios.Experiments.Validation;
using Catalyst.Scenarios.Inputs;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Outputs;

/// <summary>A part of a scorecard under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Rows">The figures.</param>
internal sealed record ValidationGroup(string Title, IReadOnlyList<ScorecardRow> Rows)
{
    /// <summary>The parts of a scorecard that have figures, independent ones first.</summary>
    public static IReadOnlyList<ValidationGroup> Of(Scorecard card)
    {
        ValidationGroup[] groups =
        [
            new("Independent", Rows(FigureClass.Independent, trial => trial.Against is null && trial.Name != BackcastFile.Trial)),
            new("Independent: the back-cast from 2011", Rows(FigureClass.Independent, trial => trial.Name == BackcastFile.Trial)),
            new("Independent: shocks", Rows(FigureClass.Independent, trial => trial.Against is not null)),
            new("Implied by inputs", Rows(FigureClass.Implied, _ => true)),
            new("Fitted", Rows(FigureClass.Fitted, trial => trial.Name != BackcastFile.Trial)),
            new("Fitted: the back-cast from 2011", Rows(FigureClass.Fitted, trial => trial.Name == BackcastFile.Trial)),
        ];
        return [.. groups.Where(group => group.Rows.Count > 0)];

        List<ScorecardRow> Rows(FigureClass of, Func<FigureTrial, bool> from) =>
            [.. card.Rows.Where(row => row.Figure.Class == of && from(row.Figure.Measure.Trial))];
    }

    /// <summary>A value in as many digits as one reads.</summary>
    public static string Number(double value) => !double.IsFinite(value) ? "unknown"
        : value.ToString(Math.Abs(value) >= 100 ? "F0" : Math.Abs(value) >= 10 ? "F1" : Math.Abs(value) >= 1 ? "F2" : "F3",
            System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How far off it is: in standard errors where the published figure has one, else in per cent.</summary>
    public static string Miss(ScorecardRow row) => row.Z is { } z && double.IsFinite(z)
        ? FormattableString.Invariant($"z {z:+0.0;-0.0;0.0}")
        : row.RelativeError is { } relative && double.IsFinite(relative) ? FormattableString.Invariant($"{100 * relative:+0;-0;0}%") : "";

    /// <summary>How many are within, near and off.</summary>
    public static string Counts(IReadOnlyCollection<ScorecardRow> rows) => string.Join(", ",
        Enum.GetValues<Verdict>().Select(verdict => $"{rows.Count(row => row.Verdict == verdict)} {MechanismTables.Name(verdict)}"));
}
