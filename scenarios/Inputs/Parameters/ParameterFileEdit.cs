using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;
using Catalyst.Scenarios.Inputs.Reading;
using Catalyst.Scenarios.Inputs.Schema;

namespace Catalyst.Scenarios.Inputs.Parameters;

/// <summary>
/// Replaces parameters in their files and leaves every other byte as it is. Within a parameter, too, what says the same as
/// before keeps its bytes, so that an unchanged parameter leaves the file as it was, however it is laid out; what is new or
/// says something else is written in the form of the shipped files (<see cref="ParameterText"/>).
/// </summary>
public static class ParameterFileEdit
{
    private const string Description = "description";

    /// <summary>Writes parameters into the files in which they stand: all files or, if any would be faulty, none.</summary>
    /// <param name="folder">The inputs folder.</param>
    /// <param name="changed">Parameters by their paths, with what is to be stated of them.</param>
    /// <exception cref="ArgumentException">A path stands twice or is not that of its entry, or a study overrides the entry.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(InputsFolder folder, IReadOnlyList<(string Path, ParameterEntry Entry)> changed)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(changed);
        foreach (var (path, entry) in changed)
            if (path != entry.Path || entry.Overridden || changed.Count(each => each.Path == path) > 1)
                throw new ArgumentException($"{path} stands twice, is not the path of its entry, or is overridden by a study.", nameof(changed));
        var faults = new Faults();
        Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        foreach (var (_, entry) in changed)
            if ((contents.GetValueOrDefault(entry.File) ?? folder.Read(entry.File, faults)?.Bytes) is { } bytes)
                contents[entry.File] = Replaced(bytes, entry);
        RefuseAny(faults);
        CheckReadBack(folder.With(contents), changed);
        Write([.. contents.Select(file => (RealPath(folder, file.Key), file.Value))]);
    }

    /// <summary>A file with one parameter replaced.</summary>
    private static byte[] Replaced(byte[] file, ParameterEntry entry)
    {
        // The path begins with the subject, which is the file.
        if (EntrySpan.Find(file, entry.Path.Split('.').AsSpan(1)) is not { } span)
            throw new StudyFault($"{entry.File}: {entry.Path}: does not stand in the file; only what stands there can be replaced");
        var newLine = file.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var indent = span.Indent(file) + ParameterText.Step;
        var described = span.Members.Any(member => member.Key == Description)
            || entry.Description != EngineDocumentation.Read().Of(entry.Definition.Member);
        var wanted = ParameterText.Members(entry, described);
        if (wanted.Count == span.Members.Count && wanted.All(member => Kept(file, span, member.Key, member.Value) is not null)) return file;
        var text = new StringBuilder("{");
        foreach (var (key, value) in InOrder(wanted, span))
            text.Append(text.Length > 1 ? "," : "").Append(newLine).Append(' ', indent).Append(ParameterText.Quoted(key)).Append(": ")
                .Append(Kept(file, span, key, value) ?? ParameterText.Of(key, value, indent, newLine, IsOnOneLine(file, span, key)));
        text.Append(newLine).Append(' ', indent - ParameterText.Step).Append('}');
        return [.. file.AsSpan(0, span.Start), .. Encoding.UTF8.GetBytes(text.ToString()), .. file.AsSpan(span.End)];
    }

    /// <summary>The text of a member as it stands, where it says what is wanted; else null.</summary>
    private static string? Kept(byte[] file, EntrySpan span, string key, JsonNode wanted)
    {
        if (span.Members.FirstOrDefault(member => member.Key == key) is not { Key: not null } found) return null;
        var there = file.AsSpan(found.Value);
        return Says(JsonElement.Parse(there, EntrySpan.Options), wanted) ? Encoding.UTF8.GetString(there) : null;
    }

    /// <summary>Whether a member that stands in the file is on one line; then it stays so.</summary>
    private static bool IsOnOneLine(byte[] file, EntrySpan span, string key) =>
        span.Members.FirstOrDefault(member => member.Key == key) is { Key: not null } found && !file.AsSpan(found.Value).Contains((byte)'\n');

    /// <summary>Whether two values say the same: numbers by what they are read as, objects whatever the order of their keys.</summary>
    private static bool Says(JsonElement there, JsonNode wanted) => (there.ValueKind, wanted) switch
    {
        (JsonValueKind.Number, JsonValue value) => value.GetValueKind() == JsonValueKind.Number && there.GetDouble() == value.GetValue<double>(),
        (JsonValueKind.String, JsonValue value) => value.GetValueKind() == JsonValueKind.String && there.GetString() == value.GetValue<string>(),
        (JsonValueKind.Array, JsonArray items) => there.GetArrayLength() == items.Count
            && there.EnumerateArray().Zip(items).All(pair => Says(pair.First, pair.Second!)),
        (JsonValueKind.Object, JsonObject members) => there.GetPropertyCount() == members.Count
            && members.All(member => there.TryGetProperty(member.Key, out var value) && Says(value, member.Value!)),
        _ => false,
    };

    /// <summary>The members in the order in which they stand; a new one behind that which it follows in the shipped files.</summary>
    private static List<(string Key, JsonNode Value)> InOrder(IReadOnlyList<(string Key, JsonNode Value)> wanted, EntrySpan span)
    {
        List<(string Key, JsonNode Value)> ordered =
        [
            .. span.Members.SelectMany(member => wanted.Where(each => each.Key == member.Key)),
        ];
        for (var i = 0; i < wanted.Count; i++)
            if (span.Members.All(member => member.Key != wanted[i].Key))
                ordered.Insert(i == 0 ? 0 : 1 + ordered.FindIndex(each => each.Key == wanted[i - 1].Key), wanted[i]);
        return ordered;
    }

    /// <summary>Reads all parameters as they would then stand: no fault, and each as it was asked for.</summary>
    private static void CheckReadBack(InputsFolder after, IReadOnlyList<(string Path, ParameterEntry Entry)> changed)
    {
        var faults = new Faults();
        var read = ParameterFiles.Read(after, faults).Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        RefuseAny(faults);
        foreach (var (path, entry) in changed)
            if (Text(read[path]) != Text(entry))
                throw new StudyFault($"{entry.File}: {path}: would not be read back as it is to be written");

        static string Text(ParameterEntry entry) => string.Join(
            '\n', ParameterText.Members(entry, described: true).Select(member => $"{member.Key}: {ParameterText.Of(member.Key, member.Value, 0, "\n")}"));
    }

    private static void RefuseAny(Faults faults)
    {
        if (!faults.Any) return;
        var others = faults.Count > 1 ? $" (and {faults.Count - 1} more)" : "";
        throw new StudyFault($"nothing is written: {faults.All[0]}{others}");
    }

    private static string RealPath(InputsFolder folder, string file)
    {
        var faults = new Faults();
        var path = folder.RealPathOf(file, faults);
        RefuseAny(faults);
        return path!;
    }

    /// <summary>All files are whole under temporary names before any takes its place.</summary>
    private static void Write(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        try
        {
            foreach (var (path, content) in files)
            {
                using var file = new FileStream(WholeFile.TemporaryNameOf(path), FileMode.Create, FileAccess.Write, FileShare.None);
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            foreach (var (path, _) in files) File.Move(WholeFile.TemporaryNameOf(path), path, overwrite: true);
        }
        catch
        {
            foreach (var (path, _) in files) File.Delete(WholeFile.TemporaryNameOf(path));
            throw;
        }
    }
}
