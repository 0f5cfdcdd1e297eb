namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>A kind of input of which there are several, each a file in a folder of its own.</summary>
/// <param name="Folder">The folder among the inputs, such as <c>studies</c>.</param>
/// <param name="Noun">What one of them is called, such as study.</param>
/// <param name="Possessive">The noun as one says whose file it is.</param>
/// <param name="Names">Names of those there are.</param>
internal sealed record InputKind(string Folder, string Noun, string Possessive, Func<InputsFolder, IReadOnlyList<string>> Names);

/// <summary>Finds an input that is asked for by its name, or by the path of a file that somebody keeps elsewhere.</summary>
internal static class NamedFile
{
    /// <summary>The file and its name without ending, or null with its faults.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="nameOrPath">The name or path.</param>
    /// <param name="faults">Where faults go.</param>
    public static (InputFile File, string Name)? Open(InputsFolder folder, InputKind kind, string nameOrPath, Faults faults)
    {
        if (!LooksLikePath(nameOrPath))
        {
            var names = kind.Names(folder);
            if (InputsFolder.IsName(nameOrPath) && names.Contains(nameOrPath))
                return folder.Read($"{kind.Folder}/{nameOrPath}.json", faults) is { } found ? (found, nameOrPath) : null;
            faults.Add(kind.Folder, "", $"no {kind.Noun} is called {EchoedText.Quoted(nameOrPath)}; there are "
                + NearestName.List(names) + NearestName.Hint(nameOrPath, names));
            return null;
        }
        var name = Path.GetFileNameWithoutExtension(nameOrPath);
        if (!InputsFolder.IsName(name) || nameOrPath.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add(nameOrPath, "", $"is not a {kind.Possessive} file; its name must be letters, digits, '.', '_' and '-', 60 at most");
            return null;
        }
        return InputFile.Read(Path.GetFullPath(nameOrPath), nameOrPath, faults) is { } file ? (file, name) : null;
    }

    /// <summary>The name of a place that there is, or null with a fault.</summary>
    public static string? ReadPlace(InputNode node, InputsFolder folder)
    {
        if (node.Text() is not { } name) return null;
        if (InputsFolder.IsName(name)) return node.Choice(folder.PlaceNames, "the name of a place in places/:");
        node.Refuse("the name of a place in places/, which leads nowhere else");
        return null;
    }

    private static bool LooksLikePath(string nameOrPath) =>
        nameOrPath.Contains('/', StringComparison.Ordinal)
        || nameOrPath.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
