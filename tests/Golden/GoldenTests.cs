using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Catalyst.Tests.Unit;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Golden;

/// <summary>
/// Results change on purpose or not at all. <c>CATALYST_ACCEPT="why they changed" dotnet test --filter Golden</c> writes the
/// new ones down and adds the line that the change log owes its readers; with <c>CATALYST_ACCEPT=1</c> that line is left to
/// be written by hand, and a test fails until it is.
/// </summary>
public sealed class GoldenTests
{
    private const string Change = "RESULTS CHANGE";
    private static readonly string Written = Path.Combine(Shipped.Root, "tests", "Golden", "testville.txt");
    private static readonly string ChangeLog = Path.Combine(Shipped.Root, "CHANGELOG.md");
    private static readonly Lazy<string[]> Expected = new(() => Accepted() ?? File.ReadAllLines(Written));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Testville_OnAnyNumberOfThreads_GivesTheResultsWrittenDown(int threads) =>
        AssertWritten(GoldenRun.Lines(threads));

    [SkippableTheory]
    [InlineData(512, "DOTNET_EnableHWIntrinsic", "1")]
    [InlineData(256, "DOTNET_EnableAVX512", "0")]
    [InlineData(128, "DOTNET_EnableAVX2", "0")]
    [InlineData(64, "DOTNET_EnableHWIntrinsic", "0")]
    public void Testville_OnVectorsOfThisWidth_GivesTheResultsWrittenDown(int width, string setting, string value)
    {
        Skip.If(width == 512 && !(Vector512.IsHardwareAccelerated && Avx512BW.IsSupported), "No AVX-512 here.");
        Skip.If(width == 256 && !Avx2.IsSupported, "No AVX2 here.");
        var printed = NarrowerVectors.Lines(setting, value, typeof(GoldenTests).Assembly.Location, "golden", "1");
        Assert.Equal(width.ToString(CultureInfo.InvariantCulture), printed[0]);
        AssertWritten(printed[1..]);
    }

    [Fact]
    public void ResultsWrittenDown_AnyChangeOfThem_IsToldInTheChangeLog()
    {
        var digest = Expected.Value[0].Split(' ')[1];
        Assert.Equal(GoldenRun.Digest(Expected.Value[1..]), digest);
        Assert.True(
            File.Exists(ChangeLog) && File.ReadLines(ChangeLog).Any(line => Tells(line, digest)),
            $"CHANGELOG.md needs a line '- {Change} {digest}: why'.");
    }

    private static bool Tells(string line, string digest) =>
        line.StartsWith($"- {Change} {digest}: ", StringComparison.Ordinal) && line.Length > $"- {Change} {digest}: ".Length;

    private static void AssertWritten(string[] lines) =>
        Assert.True(Expected.Value.SequenceEqual(lines), FirstDifference(lines));

    private static string FirstDifference(string[] lines)
    {
        var at = Enumerable.Range(1, Math.Max(lines.Length, Expected.Value.Length) - 1)
            .FirstOrDefault(i => lines.ElementAtOrDefault(i) != Expected.Value.ElementAtOrDefault(i));
        return $"""
            Results differ from tests/Golden/testville.txt, first in line {at + 1}:
              written down: {Expected.Value.ElementAtOrDefault(at)}
              computed:     {lines.ElementAtOrDefault(at)}
            If that is meant: CATALYST_ACCEPT="why" dotnet test tests/Tests.csproj --filter Golden
            """;
    }

    /// <summary>New results, written down, where the one who runs the tests says so.</summary>
    private static string[]? Accepted()
    {
        if (Environment.GetEnvironmentVariable("CATALYST_ACCEPT") is not { Length: > 0 } why) return null;
        var lines = GoldenRun.Lines(threads: 1);
        File.WriteAllText(Written, string.Join('\n', lines) + '\n');
        var digest = lines[0].Split(' ')[1];
        if (why != "1" && !File.ReadLines(ChangeLog).Any(line => Tells(line, digest)))
            File.WriteAllText(ChangeLog, WithLine(File.ReadAllText(ChangeLog), $"- {Change} {digest}: {why}"));
        return lines;
    }

    /// <summary>The change log with a line under its first heading of a version.</summary>
    private static string WithLine(string log, string line)
    {
        var heading = log.IndexOf("\n## ", StringComparison.Ordinal);
        var end = heading < 0 ? log.Length : log.IndexOf('\n', heading + 1) + 1;
        return $"{log[..end]}\n{line}\n{log[end..].TrimStart('\n')}";
    }
}
