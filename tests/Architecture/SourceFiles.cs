using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Architecture;

/// <summary>The source files of a folder, without what builds leave.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Shipped.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Shipped.Root, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);
}
