namespace Catalyst.Scenarios.Commands;

/// <summary>Colours of printed text; without a terminal, or where none are wanted, there are none.</summary>
internal sealed class Ink(bool colour)
{
    /// <summary>The letter with which an escape sequence begins.</summary>
    public const char Escape = '\u001b';

    /// <summary>What stands out.</summary>
    public string Strong(string text) => Paint(text, "1");

    /// <summary>What stands back.</summary>
    public string Faint(string text) => Paint(text, "2");

    /// <summary>Better.</summary>
    public string Good(string text) => Paint(text, "32");

    /// <summary>Worse.</summary>
    public string Bad(string text) => Paint(text, "31");

    private string Paint(string text, string code) => colour && text.Length > 0 ? $"{Escape}[{code}m{text}{Escape}[0m" : text;
}
