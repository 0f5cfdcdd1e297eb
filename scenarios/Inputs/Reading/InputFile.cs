using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>A file that was read: what the manifest says of it.</summary>
/// <param name="Name">Relative to the inputs folder, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes, in small hexadecimal letters.</param>
public sealed record InputHash(string Name, string Sha256);

/// <summary>A JSON file, read without trusting it: length, encoding and syntax are checked before its content.</summary>
internal sealed class InputFile
{
    /// <summary>Longest file that is read.</summary>
    public const int LongestBytes = 16 * 1024 * 1024;

    /// <summary>What is said where the system does not hand a file over.</summary>
    public const string Unreadable = "cannot be read: the system refuses access to it";

    private const int Deepest = 32;

    private InputFile(string name, byte[] bytes, JsonElement root)
    {
        Bytes = bytes;
        Hash = new InputHash(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Root = root;
    }

    public InputHash Hash { get; }

    public JsonElement Root { get; }

    /// <summary>The content as it stands on the disk.</summary>
    public byte[] Bytes { get; }

    /// <summary>The file at a path, or null with its faults.</summary>
    /// <param name="path">Full path, with links already followed.</param>
    /// <param name="name">How messages call the file.</param>
    /// <param name="faults">Where faults go.</param>
    public static InputFile? Read(string path, string name, Faults faults)
    {
        try
        {
            return ReadBytes(path, name, faults) is { } bytes ? Of(bytes, name, faults) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add(name, "", Unreadable);
            return null;
        }
    }

    /// <summary>A file of the given content, or null with its faults.</summary>
    public static InputFile? Of(byte[] bytes, string name, Faults faults) =>
        Parse(bytes, name, faults) is { } root ? new InputFile(name, bytes, root) : null;

    private static byte[]? ReadBytes(string path, string name, Faults faults)
    {
        if (Directory.Exists(path))
            return Refused("is a folder; it must be a JSON file");
        var file = new FileInfo(path);
        if (!file.Exists)
            return Refused("is missing");
        // Length first: a sparse file of 2 GB costs its writer nothing, and a pipe or device, which might never end, says 0.
        if (file.Length == 0)
            return Refused("is empty; it must be a JSON file");
        if (file.Length > LongestBytes)
            return Refused($"is {file.Length} bytes long; at most {LongestBytes} are allowed");
        var bytes = new byte[file.Length];
        using var stream = file.OpenRead();
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];

        byte[]? Refused(string message)
        {
            faults.Add(name, "", message);
            return null;
        }
    }

    private static JsonElement? Parse(byte[] bytes, string name, Faults faults)
    {
        var nul = bytes.AsSpan().IndexOf((byte)0);
        if (nul >= 0)
            return Refused($"holds a NUL byte at {Place(bytes, nul)}; it must be JSON text");
        if (!Utf8.IsValid(bytes))
            return Refused($"is not UTF-8 at {Place(bytes, FirstInvalid(bytes))}; it must be saved as UTF-8");
        var text = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        try
        {
            if (FirstHalfCharacter(text.Span) is { } half)
                return Refused($"at {Place(text.Span, half)}: a \\u escape stands for half a character");
            return JsonElement.Parse(text.Span, new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = Deepest,
            });
        }
        catch (JsonException wrong)
        {
            var at = OffsetOf(text.Span, wrong.LineNumber ?? 0, wrong.BytePositionInLine ?? 0);
            var cut = at >= text.Length ? " (the file ends there: is it cut off?)" : "";
            return Refused($"is not valid JSON at {Place(text.Span, at)}{cut}: {Sentence(wrong.Message)}");
        }

        JsonElement? Refused(string message)
        {
            faults.Add(name, "", message);
            return null;
        }
    }

    /// <summary>The reader defers the check of escapes until the text is asked for, where it would be an exception.</summary>
    private static int? FirstHalfCharacter(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = Deepest,
        });
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped) continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return (int)reader.TokenStartIndex;
            }
        }
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static int OffsetOf(ReadOnlySpan<byte> text, long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var end = text[start..].IndexOf((byte)'\n');
            if (end < 0) break;
            start += end + 1;
        }
        return (int)Math.Min(text.Length, start + byteInLine);
    }

    /// <summary>Line and column as an editor shows them, from 1.</summary>
    private static string Place(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var line = 1 + before.Count((byte)'\n');
        var column = 1 + Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]);
        return $"line {line}, column {column}";
    }

    private static string Sentence(string message)
    {
        foreach (var tail in (string[])[" Path: ", " LineNumber: "])
            if (message.IndexOf(tail, StringComparison.Ordinal) is >= 0 and var at)
                message = message[..at];
        return EchoedText.Safe(message, 200);
    }
}
