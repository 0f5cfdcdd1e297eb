namespace Catalyst.Analysis.Tables;

/// <summary>How the members of the column enumerations are written in files: in lower case, as <c>float64</c> or <c>final</c>.</summary>
internal static class Spelling
{
    public static string Of<T>(T member) where T : struct, Enum => member.ToString().ToLowerInvariant();

    /// <exception cref="FormatException">The text names no member.</exception>
    public static T Read<T>(string text) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
            if (Of(member) == text) return member;
        throw new FormatException(
            $"'{text}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(Of))}");
    }
}
