using System.Globalization;
using Catalyst.Analysis.Figures;

namespace Catalyst.Analysis.Report;

/// <summary>Markup that is safe to put on a page. Whatever is woven into it is escaped unless it is markup itself.</summary>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with values woven in: text and numbers escaped, markup and lists of markup as they are.</summary>
    public static Html Of(FormattableString markup) => new(string.Format(
        CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Weave)]));

    /// <summary>Markup one after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    /// <inheritdoc/>
    public override string ToString() => Markup;

    private static object Weave(object? value) => value switch
    {
        Html html => html.Markup,
        IEnumerable<Html> parts => Join(parts).Markup,
        _ => SafeText.Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
