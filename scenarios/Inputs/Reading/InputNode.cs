using System.Globalization;
using System.Text.Json;
using Catalyst.Engine.Kernel;

namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>A value in an input file together with where it stands, so that whatever is wrong with it can be said.</summary>
internal readonly record struct InputNode(JsonElement Json, string File, string Path, Faults Faults)
{
    /// <summary>Longest text that an input may hold.</summary>
    public const int LongestText = 4000;

    private const int EarliestYear = 1900, LatestYear = 2200;

    /// <summary>The whole content of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">What paths in the file begin with; may be empty.</param>
    /// <param name="faults">Where faults go.</param>
    public static InputNode Of(InputFile file, string path, Faults faults) => new(file.Root, file.Hash.Name, path, faults);

    /// <summary>The named thing that the value is a part of, such as <c>the scenario 'state'</c>, where the path has but its number; else empty.</summary>
    public string Within { get; init; } = "";

    /// <summary>The value as a message shows it.</summary>
    public string Shown => Json.ValueKind switch
    {
        JsonValueKind.String => $"the text {EchoedText.Quoted(Json.GetString()!)}",
        JsonValueKind.Number => $"the number {EchoedText.Safe(Json.GetRawText(), 40)}",
        JsonValueKind.Array => $"a list of {Json.GetArrayLength()}",
        JsonValueKind.Object => "an object",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    public InputNode Member(JsonProperty member) =>
        this with { Json = member.Value, Path = MemberPath(member.Name) };

    public string MemberPath(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    public void Add(string message) => AddTo(Path, message);

    /// <summary>Adds a fault of one of the value's keys, whether or not it stands.</summary>
    public void AddOf(string key, string message) => AddTo(MemberPath(key), message);

    /// <summary>Adds the fault that the value is not what is needed.</summary>
    /// <param name="needed">What is allowed, in words.</param>
    /// <param name="hint">A nearest match, as <see cref="NearestName.Hint"/> gives it.</param>
    public void Refuse(string needed, string hint = "") => Add($"{Shown} is not allowed; it must be {needed}{hint}");

    /// <summary>Text of one line or more that says something, or null with a fault.</summary>
    public string? Text(int longest = LongestText)
    {
        if (Json.ValueKind == JsonValueKind.String && Json.GetString() is { } text
            && !string.IsNullOrWhiteSpace(text) && text.Length <= longest && EchoedText.IsPlain(text.Replace('\n', ' ')))
            return text;
        Refuse($"text of 1 to {longest} characters without control characters");
        return null;
    }

    /// <summary>A number within bounds, or null with a fault.</summary>
    public double? Number(double lowest, double highest)
    {
        if (Json.ValueKind == JsonValueKind.Number && Json.TryGetDouble(out var number)
            && number >= lowest && number <= highest)
            return number;
        Refuse($"a number from {NumberText.Of(lowest)} to {NumberText.Of(highest)}");
        return null;
    }

    /// <summary>A number above 0 up to a bound, or null with a fault.</summary>
    public double? Positive(double highest)
    {
        if (Json.ValueKind == JsonValueKind.Number && Json.TryGetDouble(out var number) && number > 0 && number <= highest)
            return number;
        Refuse($"a number above 0 and up to {NumberText.Of(highest)}");
        return null;
    }

    /// <summary>A whole number within bounds, or null with a fault.</summary>
    public long? Whole(long lowest, long highest)
    {
        if (Json.ValueKind == JsonValueKind.Number && Json.TryGetInt64(out var number)
            && number >= lowest && number <= highest)
            return number;
        Refuse($"a whole number from {lowest} to {highest}");
        return null;
    }

    /// <summary>true or false, or null with a fault.</summary>
    public bool? Flag()
    {
        if (Json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return Json.GetBoolean();
        Refuse("true or false");
        return null;
    }

    /// <summary>A month such as 2026-04, or null with a fault.</summary>
    public Month? Month()
    {
        if (Json.ValueKind == JsonValueKind.String && Json.GetString() is { Length: 7 } text && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && year is >= EarliestYear and <= LatestYear && month is >= 1 and <= Engine.Kernel.Month.PerYear)
            return Engine.Kernel.Month.Of(year, month);
        Refuse($"a month as yyyy-MM, from {EarliestYear}-01 to {LatestYear}-12");
        return null;
    }

    /// <summary>A day such as 2027-12-31, or null with a fault.</summary>
    public DateOnly? Day()
    {
        if (Json.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(Json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= EarliestYear and <= LatestYear)
            return day;
        Refuse($"a day as yyyy-MM-dd, from {EarliestYear}-01-01 to {LatestYear}-12-31");
        return null;
    }

    /// <summary>One of some names, or null with a fault that names the nearest.</summary>
    public string? Choice(IReadOnlyCollection<string> allowed, string ofWhat = "one of")
    {
        var given = Json.ValueKind == JsonValueKind.String ? Json.GetString()! : null;
        if (given is not null && allowed.Contains(given, StringComparer.Ordinal))
            return given;
        Refuse($"{ofWhat} {NearestName.List(allowed)}", given is null ? "" : NearestName.Hint(given, allowed));
        return null;
    }

    /// <summary>The items of a list whose length is within bounds, or null with a fault.</summary>
    /// <param name="fewest">Fewest items.</param>
    /// <param name="most">Most items.</param>
    /// <param name="ofWhat">What the items are, for the message.</param>
    public IReadOnlyList<InputNode>? Items(int fewest, int most, string ofWhat)
    {
        if (Json.ValueKind != JsonValueKind.Array || Json.GetArrayLength() < fewest || Json.GetArrayLength() > most)
        {
            Refuse(fewest == most ? $"a list of {most} {ofWhat}" : $"a list of {fewest} to {most} {ofWhat}");
            return null;
        }
        var items = new List<InputNode>(Json.GetArrayLength());
        foreach (var item in Json.EnumerateArray())
            items.Add(this with { Json = item, Path = $"{Path}[{items.Count}]" });
        return items;
    }

    private void AddTo(string path, string message) => Faults.Add(File, path, Within.Length == 0 ? message : $"{message} (in {Within})");
}
