using System.Text;

namespace Catalyst.Analysis.Tables;

/// <summary>Which text a Parquet file can hold without harm.</summary>
internal static class WritableText
{
    private static readonly IComparer<string> ByCodePoint = Comparer<string>.Create((a, b) =>
        Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));

    /// <summary>
    /// Refuses text that is not Unicode (half of a surrogate pair), which UTF-8 cannot hold; and the rare mix of characters
    /// whose least or greatest value differs between UTF-16 and UTF-8, because Parquet.Net takes a row group's statistics
    /// by the one and readers skip row groups by the other.
    /// </summary>
    /// <exception cref="ArgumentException">The column holds such text.</exception>
    public static void Require(Column<string> column)
    {
        string? before = null;
        var unusual = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in column.Filled.Span)
        {
            if (ReferenceEquals(text, before)) continue;
            before = text;
            if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF') || !unusual.Add(text)) continue;
            if (!IsUnicode(text))
                throw new ArgumentException($"column {column.Definition.Name} was given text with half a surrogate pair");
        }
        if (unusual.Count == 0) return;
        var present = Enumerable.Range(0, column.Count).Where(row => !column.IsNull(row)).Select(row => column.Values[row]).ToList();
        if (present.Min(StringComparer.Ordinal) != present.Min(ByCodePoint)
            || present.Max(StringComparer.Ordinal) != present.Max(ByCodePoint))
            throw new ArgumentException(
                $"column {column.Definition.Name} mixes characters beyond U+FFFF with some from U+E000 to U+FFFF, "
                + "for which the statistics of a Parquet file would be wrong");
    }

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != System.Buffers.OperationStatus.Done) return false;
            text = text[length..];
        }
        return true;
    }
}
