using System.Text.RegularExpressions;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>The folder that holds parameters, places, studies and sources; no file outside it is read on a file's word.</summary>
public sealed partial class InputsFolder
{
    /// <summary>What a name must match; <c>$</c> would also allow a line's end after it.</summary>
    internal const string NamePatternText = "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$";

    private const int MostLinks = 40;

    private readonly string _realRoot;
    private readonly Dictionary<string, byte[]> _instead = [];

    private InputsFolder(string root)
    {
        Root = Path.GetFullPath(root);
        _realRoot = RealPath(Root) ?? Root;
    }

    private InputsFolder(InputsFolder folder, Dictionary<string, byte[]> instead) =>
        (Root, _realRoot, _instead) = (folder.Root, folder._realRoot, instead);

    /// <summary>Full path of the folder.</summary>
    public string Root { get; }

    /// <summary>The folder given; else the nearest <c>scenarios/</c> upwards; else the packaged copy beside the program.</summary>
    /// <param name="given">The folder that the user named, or null.</param>
    /// <param name="currentDirectory">Where to begin looking upwards.</param>
    /// <param name="programDirectory">Where the program stands.</param>
    /// <param name="faults">Where a fault goes when there is none.</param>
    /// <returns>The folder, or null with a fault.</returns>
    public static InputsFolder? Locate(string? given, string currentDirectory, string programDirectory, Faults faults)
    {
        if (given is not null)
        {
            if (given.Length > 0 && IsInputs(given)) return new InputsFolder(given);
            faults.Add(given, "", "is not an inputs folder; it must be a folder that holds parameters/ and studies/");
            return null;
        }
        for (var folder = new DirectoryInfo(currentDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "scenarios") is var nearest && IsInputs(nearest))
                return new InputsFolder(nearest);
        var packaged = Path.Combine(programDirectory, "inputs");
        if (IsInputs(packaged)) return new InputsFolder(packaged);
        faults.Add(currentDirectory, "",
            "no inputs folder is found; there must be a scenarios/ folder here or above, or one must be named with --inputs");
        return null;
    }

    /// <summary>Names of the studies, in order.</summary>
    public IReadOnlyList<string> StudyNames => Names("studies");

    /// <summary>Names of the places, in order.</summary>
    public IReadOnlyList<string> PlaceNames => Names("places");

    /// <summary>Names of the sets of targets, in order; there need be none.</summary>
    public IReadOnlyList<string> TargetNames => Names("targets");

    /// <summary>Names of the files of parameters, in order.</summary>
    internal IReadOnlyList<string> ParameterFileNames => Names("parameters");

    /// <summary>Whether text may be the name of a study or a place: no path, no surprise in a file name.</summary>
    public static bool IsName(string text) => !text.EndsWith('\n') && NamePattern().IsMatch(text);

    /// <summary>The same folder with other content in place of some files', so that it can be checked before it is written.</summary>
    /// <param name="contents">The content by name of the file.</param>
    internal InputsFolder With(Dictionary<string, byte[]> contents) => new(this, contents);

    /// <summary>A file of this folder, or null with its faults.</summary>
    /// <param name="name">Relative to the folder, with forward slashes.</param>
    /// <param name="faults">Where faults go.</param>
    internal InputFile? Read(string name, Faults faults)
    {
        if (_instead.TryGetValue(name, out var content)) return InputFile.Of(content, name, faults);
        return RealPathOf(name, faults) is { } real ? InputFile.Read(real, name, faults) : null;
    }

    /// <summary>The full path of a file of this folder with every link followed, or null with a fault where it leads out of it.</summary>
    internal string? RealPathOf(string name, Faults faults)
    {
        try
        {
            if (RealPath(Path.Combine(Root, name)) is not { } real)
                faults.Add(name, "", "is a link that leads round in a circle; it must be a file");
            else if (!real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                faults.Add(name, "", "leads out of the inputs folder; it must be a file inside it");
            else
                return real;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add(name, "", InputFile.Unreadable);
        }
        return null;
    }

    private static bool IsInputs(string folder) =>
        Directory.Exists(Path.Combine(folder, "parameters")) && Directory.Exists(Path.Combine(folder, "studies"));

    private string[] Names(string kind)
    {
        try
        {
            return [.. Directory.EnumerateFiles(Path.Combine(Root, kind), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(IsName)
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The path with every link on the way followed; null where links lead round in a circle.</summary>
    private static string? RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(full) is not { } link) return full;
            var target = Path.GetFullPath(link.LinkTarget!, Path.GetDirectoryName(link.FullName)!);
            full = Path.GetFullPath(target + full[link.FullName.Length..]);
        }
        return null;
    }

    private static FileInfo? FirstLink(string full)
    {
        var at = Path.GetPathRoot(full)!;
        foreach (var part in full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at) is { LinkTarget: not null } link) return link;
        }
        return null;
    }

    [GeneratedRegex(NamePatternText, RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
