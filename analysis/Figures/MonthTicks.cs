using System.Globalization;

namespace Catalyst.Analysis.Figures;

/// <summary>Marks on an axis of months, at round numbers of months or years.</summary>
public static class MonthTicks
{
    private const int Year = 12;

    private static readonly int[] Steps = [1, 3, 6, Year, 2 * Year, 5 * Year, 10 * Year, 20 * Year, 50 * Year, 100 * Year];

    // Spelt out here: month names otherwise follow the machine's language.
    private static readonly string[] Names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The place of a month on such an axis: months since January of year 0.</summary>
    public static double Position(DateOnly month) => month.Year * Year + month.Month - 1;

    /// <summary>At most <paramref name="most"/> marks between two positions, ascending; none where the positions are not finite.</summary>
    public static IReadOnlyList<Tick> Of(double low, double high, int most)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            return [];
        foreach (var step in Steps)
        {
            int first = (int)Math.Ceiling(low / step), last = (int)Math.Floor(high / step);
            if (last - first < most)
                return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(k => new Tick(k * step, Label(k * step, step)))];
        }
        return [];
    }

    /// <summary>A month in words, such as <c>Apr 2026</c>.</summary>
    public static string Name(DateOnly month) => Label((int)Position(month), 1);

    private static string Label(int position, int step)
    {
        var year = (position / Year).ToString(CultureInfo.InvariantCulture);
        return step % Year == 0 ? year : $"{Names[position % Year]} {year}";
    }
}
