using System.Globalization;
using Catalyst.Analysis.Figures;

namespace Catalyst.Scenarios.Commands;

/// <summary>Places side by side, by kind and date of their population, with a caption over columns that belong together.</summary>
internal sealed class PlaceTable
{
    private const int WideGap = 2, Within = 1;

    private static readonly ColumnGroup[] Groups =
    [
        new("", [new("", place => SafeText.Clean(place.Name))]),
        new("", [new("residents", place => RateText.Count(place.Residents))]),
        new("% of residents", [
            new("0–17", place => Percent(place.Under18Share)), new("65+", place => Percent(place.Aged65Share)),
            new("85+", place => Percent(place.Aged85Share))]),
        new("% deprived", [
            new("all", place => Percent(place.MostDeprivedFifthShare)), new("65+", place => Percent(place.MostDeprivedFifthShareOf65))]),
        new("needs", [new("index", place => Index(place.NeedsIndex))]),
        new("net moves", [
            new("18–24", place => Rate(place.NetMigration18To24Per1000)), new("50–74", place => Rate(place.NetMigration50To74Per1000))]),
        new("neigh-", [new("bourh.", place => RateText.Count(place.Neighbourhoods))]),
        new("£ a head", [
            new("gross", place => Pounds(place.BaseBudgetGrossPerResident)), new("net", place => Pounds(place.BaseBudgetNetPerResident))]),
    ];

    private readonly IReadOnlyList<PlaceDocument> _places;
    private readonly Ink _ink;
    private readonly int[][] _widths;
    private readonly int _gap = WideGap;

    /// <summary>The table of some places, closer together where it would not fit a width otherwise.</summary>
    public PlaceTable(IReadOnlyList<PlaceDocument> places, int width, Ink ink)
    {
        (_places, _ink) = (places, ink);
        _widths = [.. Groups.Select(Widths)];
        if (Width > width) _gap = Within;
    }

    /// <summary>Columns of the terminal that it takes; more than the width where it does not fit.</summary>
    public int Width => Groups.Select((_, g) => WidthOf(g)).Sum() + _gap * (Groups.Length - 1);

    /// <summary>The table, a line a place.</summary>
    public IEnumerable<string> Lines()
    {
        yield return _ink.Faint(Joined((group, g) => CellText.Right(group.Caption, WidthOf(g))));
        yield return _ink.Faint(Joined((group, g) => Cells(group, g, column => column.Header)));
        foreach (var alike in _places.GroupBy(place => (place.Kind, place.PopulationDate))
            .OrderBy(alike => Inputs.PlaceFile.Kinds.ToList().IndexOf(alike.Key.Kind)).ThenByDescending(alike => alike.Key.PopulationDate, StringComparer.Ordinal))
        {
            yield return _ink.Strong($"{alike.Key.Kind}, {alike.Key.PopulationDate}");
            foreach (var place in alike) yield return Joined((group, g) => Cells(group, g, column => column.Of(place)));
        }
    }

    /// <summary>What the columns mean, a sentence or two each.</summary>
    public static IEnumerable<string> Meaning(IReadOnlyList<PlaceDocument> places)
    {
        yield return "Residents are of the month beside the kind of place; the band 15–19 is divided by survival. "
            + "% deprived: who lives in the most deprived fifth of England's small areas, of all residents and of those aged 65 and over. "
            + "Needs index: mean Community Needs Index of neighbourhoods, higher is worse. Net moves: a year, per 1,000 residents of the ages.";
        if (places.Select(place => place.BudgetMethod).FirstOrDefault(method => method.Length > 0) is { } said) yield return $"£ a head: {said}";
        if (places.Any(place => place.Kind == Inputs.PlaceFile.Nation))
            yield return "A nation is many councils: of its council's finances studies report shares alone.";
    }

    /// <summary>A share in percent, to one digit after the point.</summary>
    public static string Percent(double? share) => Shown(100 * share, "0.0");

    /// <summary>A rate with its sign, to one digit after the point.</summary>
    public static string Rate(double? rate) => Shown(rate, "+0.0;-0.0;0.0");

    /// <summary>Whole pounds.</summary>
    public static string Pounds(double? pounds) => Shown(pounds, "#,0");

    /// <summary>An index, to one digit after the point.</summary>
    public static string Index(double index) => Shown(index, "0.0");

    private static string Shown(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "?";

    private string Joined(Func<ColumnGroup, int, string> text) =>
        string.Join(new string(' ', _gap), Groups.Select(text)).TrimEnd();

    private string Cells(ColumnGroup group, int g, Func<PlaceColumn, string> text) => string.Join(
        new string(' ', Within),
        group.Columns.Select((column, c) => g == 0 ? CellText.Left(text(column), _widths[g][c]) : CellText.Right(text(column), _widths[g][c])));

    /// <summary>What each column of a group takes; the first is widened where the caption over the group takes more.</summary>
    private int[] Widths(ColumnGroup group)
    {
        int[] widths = [.. group.Columns.Select(column => _places.Select(column.Of).Append(column.Header).Max(CellText.Width))];
        widths[0] += Math.Max(0, CellText.Width(group.Caption) - widths.Sum() - Within * (widths.Length - 1));
        return widths;
    }

    private int WidthOf(int g) => _widths[g].Sum() + Within * (_widths[g].Length - 1);

    private sealed record PlaceColumn(string Header, Func<PlaceDocument, string> Of);

    private sealed record ColumnGroup(string Caption, PlaceColumn[] Columns);
}
