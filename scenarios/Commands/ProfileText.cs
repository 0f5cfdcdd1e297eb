using System.Globalization;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Commands;

/// <summary>Times by part of the model's month.</summary>
internal static class ProfileText
{
    /// <summary>Prints them where they were asked for.</summary>
    public static void Print(StudyRun? run, Surroundings around)
    {
        if (run?.Profile is not { } clock || run.Progress.ResidentMonths == 0) return;
        var total = clock.Parts.Sum(part => part.Ticks);
        around.Out.WriteLine();
        around.Out.WriteLine($"{"part of the month",-18}{"seconds",9}{"share",8}{"visited",12}{"events",12}{"ns/resident-month",19}");
        foreach (var part in clock.Parts)
            around.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{part.Name,-18}{part.Seconds,9:0.00}{(double)part.Ticks / Math.Max(1, total),8:0.0%}{Short(part.Visited),12}{Short(part.Events),12}{part.Seconds * 1e9 / run.Progress.ResidentMonths,19:0.00}"));
        around.Out.WriteLine("Seconds are of all threads together. Visited: rows searched by residents and census, else residents, neighbourhoods or providers dealt with. Events: what happened.");
        around.Out.WriteLine();
    }

    private static string Short(long number) => number < 1_000_000
        ? number.ToString("N0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{number / 1e6:N1} m");
}
