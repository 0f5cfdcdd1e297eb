using System.Text;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Inputs.Parameters;
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Scenarios.Inputs;

/// <summary>
/// Parameters of the back-cast where they differ from today's: what is reconstructed for its start, and what is fitted to its
/// first years. They serve the back-cast alone.
/// </summary>
public sealed class BackcastFile
{
    /// <summary>The trial that lives with them.</summary>
    public const string Trial = "backcast";

    internal const string FileName = "backcast.json";

    private BackcastFile(InputHash file, IReadOnlyList<ParameterEntry> entries) => (File, Entries) = (file, entries);

    /// <summary>The file.</summary>
    public InputHash File { get; }

    /// <summary>The parameters, in the order of the file.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>The file, or null with faults where it cannot be read.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="parameters">Today's parameters, of which it restates some.</param>
    /// <param name="faults">Where faults go.</param>
    public static BackcastFile? Read(InputsFolder folder, ParameterFiles parameters, Faults faults)
    {
        // What is wrong with the sources themselves is reported with the parameters.
        var sources = SourceList.Read(folder, new Faults());
        if (folder.Read(FileName, faults) is not { } file
            || InputObject.OfAnyKeys(InputNode.Of(file, "", faults)) is not { } stated)
            return null;
        var known = parameters.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        List<ParameterEntry> entries = [];
        foreach (var path in stated.Keys)
            if (!known.TryGetValue(path, out var today))
                stated[path]!.Value.Add($"{EchoedText.Quoted(path)} is no parameter{NearestName.Hint(path, [.. known.Keys])}");
            else if (ParameterEntryReader.Read(stated[path]!.Value, today.Definition, sources) is { } entry)
                entries.Add(entry);
        return new BackcastFile(file.Hash, entries);
    }

    /// <summary>Writes the file whole: what is restated by hand, and what a fit found, in the place of what fits found before.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="entries">What the fit found.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(InputsFolder folder, IReadOnlyList<ParameterEntry> entries)
    {
        var all = Entries.Where(old => !old.IsOfFit && entries.All(each => each.Path != old.Path)).Concat(entries)
            .OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        var text = new StringBuilder("{");
        foreach (var entry in all)
        {
            text.Append(text.Length > 1 ? ",\n  " : "\n  ").Append(ParameterText.Quoted(entry.Path)).Append(": {");
            var first = true;
            foreach (var (key, value) in ParameterText.Members(entry, described: true))
            {
                text.Append(first ? "\n    " : ",\n    ").Append(ParameterText.Quoted(key)).Append(": ")
                    .Append(ParameterText.Of(key, value, 2 * ParameterText.Step, "\n"));
                first = false;
            }
            text.Append("\n  }");
        }
        var bytes = Encoding.UTF8.GetBytes(text.Append("\n}\n").ToString());
        WholeFile.Write(Path.Combine(folder.Root, FileName), stream => stream.Write(bytes));
    }
}
