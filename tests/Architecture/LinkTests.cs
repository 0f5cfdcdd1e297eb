using System.Text.RegularExpressions;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Architecture;

/// <summary>The pages that lead a newcomer lead somewhere.</summary>
public sealed partial class LinkTests
{
    [SkippableTheory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("engine/MODEL.md")]
    [InlineData("engine/SUBMODELS.md")]
    public void Links_OfThePage_LeadToFiles(string page)
    {
        var path = Path.Combine(Shipped.Root, page);
        Skip.IfNot(File.Exists(path), $"{page} is not written yet.");
        var dead =
            from Match link in Link().Matches(File.ReadAllText(path))
            let target = Uri.UnescapeDataString(link.Groups["to"].Value.Split('#')[0])
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            let file = Path.Combine(Path.GetDirectoryName(path)!, target)
            where !File.Exists(file) && !Directory.Exists(file)
            select target;
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)(\s+""[^""]*"")?\)")]
    private static partial Regex Link();
}
