namespace Catalyst.Scenarios.Inputs.Reading;

/// <summary>One thing that is wrong with the inputs, in words for whoever wrote them.</summary>
/// <param name="File">The file, relative to the inputs folder.</param>
/// <param name="Path">Where in the file, such as <c>care.requestRate.table.values[3][1]</c>; empty for the file as a whole.</param>
/// <param name="Message">One line: the value, what is allowed, and the nearest match of a misspelt name.</param>
public sealed record Fault(string File, string Path, string Message)
{
    /// <summary>The fault on one line: <c>file: path: message</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{File}: {Message}" : $"{File}: {Path}: {Message}";
}
