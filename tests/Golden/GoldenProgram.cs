using System.Globalization;
using Catalyst.Engine.Kernel;

namespace Catalyst.Tests.Golden;

/// <summary>
/// What tests run in a process of its own, since the runtime settles it at its start: the golden run on narrower vectors, and
/// the culture and time zone in force.
/// </summary>
internal static class GoldenProgram
{
    /// <summary>Prints the width of the vectors in use, then the run.</summary>
    private static int Main(string[] args)
    {
        if (args is ["culture"])
        {
            var offset = TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc));
            Console.WriteLine($"{CultureInfo.CurrentCulture.Name} {1.5.ToString(CultureInfo.CurrentCulture)} +{offset:hh\\:mm}");
            return 0;
        }
        if (args is not ["golden", var threads]) return 2;
        Console.WriteLine(EventScreen.VectorBits);
        foreach (var line in GoldenRun.Lines(int.Parse(threads, CultureInfo.InvariantCulture))) Console.WriteLine(line);
        return 0;
    }
}
