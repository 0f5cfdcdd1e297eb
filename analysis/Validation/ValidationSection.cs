using System.Globalization;

namespace Catalyst.Analysis.Validation;

/// <summary>How many figures there are, and what became of them.</summary>
/// <param name="Figures">All.</param>
/// <param name="Within">Those within.</param>
/// <param name="Near">Those near.</param>
/// <param name="Off">Those off.</param>
public readonly record struct ValidationCount(int Figures, int Within, int Near, int Off)
{
    /// <summary>Counts rows.</summary>
    public static ValidationCount Of(IEnumerable<ValidationRow> rows)
    {
        var verdicts = rows.Select(row => row.Verdict).ToList();
        int Count(string verdict) => verdicts.Count(each => each == verdict);
        return new ValidationCount(verdicts.Count, Count(ValidationRow.Within), Count(ValidationRow.Near), Count(ValidationRow.Off));
    }
}

/// <summary>Figures that are read together.</summary>
/// <param name="Name">Lower-case name with hyphens.</param>
/// <param name="Title">Title.</param>
/// <param name="About">What they are, in a sentence or two.</param>
/// <param name="Rows">The figures.</param>
public sealed record ValidationSection(string Name, string Title, string About, IReadOnlyList<ValidationRow> Rows)
{
    /// <summary>The sections that have any figure: what validates first, what was fitted last.</summary>
    public static IReadOnlyList<ValidationSection> All(IReadOnlyList<ValidationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ValidationSection[] sections =
        [
            new("independent-present", "Independent: the present",
                "Read from runs that start from the figures of mid-2020 and go on with today's decisions.", Of(ValidationRow.Independent, ValidationRow.Present)),
            new("independent-back-cast", "Independent: the back-cast",
                "Read from a run that starts from the reconstructed figures of 2011. Of the Covid years (April 2020 to March 2022, marked Covid) the model knows the deaths "
                    + "that its death rates hold, and nothing of lockdowns, shielding or closed doors.", Of(ValidationRow.Independent, ValidationRow.BackCast)),
            new("independent-shocks", "Independent: shocks",
                "A run in which one thing is changed, over the same run without it, against what was observed where the like happened. Most of these say that nothing much moves, which a model without the mechanism would meet as well.", Of(ValidationRow.Independent, ValidationRow.Shock)),
            new("implied", "Implied", "These follow from what is put in. Being off here is a fault of the code or of the population at the start.",
                [.. rows.Where(row => row.Class == ValidationRow.Implied)]),
            new("fitted-present", "Fitted: residuals", "What is left of the error after the fit. None of it validates.", [.. rows.Where(row => row.Class == ValidationRow.Fitted && row.Part != ValidationRow.BackCast)]),
            new("fitted-back-cast", "Fitted: residuals of the back-cast", "The same of what the run from 2011 alone was fitted to.", Of(ValidationRow.Fitted, ValidationRow.BackCast)),
        ];
        return [.. sections.Where(section => section.Rows.Count > 0)];

        ValidationRow[] Of(string kind, string part) => [.. rows.Where(row => row.Class == kind && row.Part == part)];
    }

    /// <summary>Of whom, where and when a figure is; and of which month of the model, where it stands twice.</summary>
    public string Label(ValidationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Rows.Count(other => (other.Quantity, other.Unit, other.Group) == (row.Quantity, row.Unit, row.Group)) > 1
            ? $"{row.Group}; model in {row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}"
            : row.Group;
    }

    /// <summary>Rows that stand beside each other and are of one quantity and unit.</summary>
    public IEnumerable<IReadOnlyList<ValidationRow>> ByQuantity() =>
        Rows.GroupBy(row => (row.Quantity, row.Unit)).Select(group => (IReadOnlyList<ValidationRow>)[.. group]);
}
