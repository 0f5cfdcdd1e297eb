using System.Text;
using Catalyst.Analysis.Figures;

namespace Catalyst.Scenarios.Outputs;

/// <summary>Text from files made fit for a Markdown page: shown as it is, never as markup.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]|~$#";

    /// <summary>The text on one line, cleaned, with whatever Markdown or HTML would obey made plain.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in SafeText.Clean(text))
        {
            if (letter is '<') plain.Append("&lt;");
            else if (letter is '>') plain.Append("&gt;");
            else if (letter is '&') plain.Append("&amp;");
            else plain.Append(Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString());
        }
        return plain.ToString();
    }
}
