using System.Globalization;
using Catalyst.Analysis.Figures;

namespace Catalyst.Analysis.Validation;

/// <summary>The numbers of a validation in words: the published one as it was published, the model's as finely as the tolerance asks.</summary>
public static class ValidationNumbers
{
    private const int MostDecimals = 6;

    // From here on nobody counts digits.
    private const double Countless = 1e13;

    /// <summary>The published value, as published.</summary>
    public static string Published(ValidationRow row) => Text(row.Published, Decimals(row.Published));

    /// <summary>The published value with its standard error where one was stated.</summary>
    public static string PublishedWithError(ValidationRow row) => row.PublishedError > 0
        ? $"{Published(row)} (s.e. {Text(row.PublishedError, Math.Max(Decimals(row.Published), Decimals(row.PublishedError)))})"
        : Published(row);

    /// <summary>The model's value with half its 95% interval, where that is known.</summary>
    public static string Model(ValidationRow row) => Of(row, row.Model.Mean)
        + (double.IsNaN(row.Model.HalfWidth) ? "" : $" ± {Of(row, row.Model.HalfWidth)}");

    /// <summary>The error with its sign.</summary>
    public static string Error(ValidationRow row)
    {
        var text = Of(row, row.Error);
        return row.Error > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;
    }

    /// <summary>The error with its sign, and in standard errors where the published figure has one.</summary>
    public static string ErrorWithZ(ValidationRow row) => double.IsNaN(row.Z) ? Error(row) : $"{Error(row)} (z {(row.Z > 0 ? "+" : "")}{Text(row.Z, 1)})";

    /// <summary>The tolerance.</summary>
    public static string Tolerance(ValidationRow row) => Of(row, row.Tolerance);

    /// <summary>What constant rates give.</summary>
    public static string Constant(ValidationRow row) => Of(row, row.ConstantRates);

    /// <summary>A number as finely as a figure needs it: two digits of the tolerance, and no fewer decimals than published.</summary>
    private static string Of(ValidationRow row, double value) =>
        Text(value, Math.Clamp(Math.Max(Decimals(row.Published), 1 - NumberText.Exponent(row.Tolerance)), 0, MostDecimals));

    private static string Text(double value, int decimals) => double.IsFinite(value) && Math.Abs(value) >= Countless
        ? value.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−')
        : NumberText.Fixed(value, decimals);

    /// <summary>Decimals of a number's shortest exact text.</summary>
    private static int Decimals(double value)
    {
        var text = value.ToString("0.######", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text.Length - point - 1;
    }
}
