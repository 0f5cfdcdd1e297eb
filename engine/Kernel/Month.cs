using System.Globalization;

namespace Catalyst.Engine.Kernel;

/// <summary>A calendar month, counted from January 1900 (index 0); the scale on which the schedule moves.</summary>
/// <param name="Index">Months since January 1900; may be negative for a birth before it.</param>
public readonly record struct Month(int Index) : IComparable<Month>
{
    /// <summary>Months in a year.</summary>
    public const int PerYear = 12;

    private const int Epoch = 1900;

    /// <summary>The month of a calendar date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month of the year is not 1 to 12.</exception>
    public static Month Of(int year, int monthOfYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(monthOfYear, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monthOfYear, PerYear);
        return new Month((year - Epoch) * PerYear + monthOfYear - 1);
    }

    /// <summary>Calendar year, such as 2026.</summary>
    public int Year => Epoch + (Index - MonthOfYearIndex) / PerYear;

    /// <summary>1 for January to 12 for December.</summary>
    public int MonthOfYear => MonthOfYearIndex + 1;

    private int MonthOfYearIndex => (Index % PerYear + PerYear) % PerYear;

    /// <summary>The month <paramref name="months"/> later.</summary>
    public static Month operator +(Month month, int months) => new(month.Index + months);

    /// <summary>Months from <paramref name="earlier"/> to <paramref name="later"/>.</summary>
    public static int operator -(Month later, Month earlier) => later.Index - earlier.Index;

    /// <summary>Whether one month is before another.</summary>
    public static bool operator <(Month a, Month b) => a.Index < b.Index;

    /// <summary>Whether one month is after another.</summary>
    public static bool operator >(Month a, Month b) => a.Index > b.Index;

    /// <summary>Whether one month is another or before it.</summary>
    public static bool operator <=(Month a, Month b) => a.Index <= b.Index;

    /// <summary>Whether one month is another or after it.</summary>
    public static bool operator >=(Month a, Month b) => a.Index >= b.Index;

    /// <inheritdoc/>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary>The month as yyyy-MM.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{MonthOfYear:00}");
}
