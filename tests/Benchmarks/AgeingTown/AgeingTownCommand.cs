using System.Globalization;

namespace Catalyst.Benchmarks.AgeingTown;

/// <summary>The command lines <c>ageing-town</c> and <c>ageing-town-table</c>.</summary>
internal static class AgeingTownCommand
{
    private const int MonthsOfTheTable = 120;
    private const int MonthsOfWarmUp = 600;

    /// <summary>Runs one town and prints its last month, then its rate.</summary>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter output, TextWriter errors)
    {
        var (residents, months, seed, threads) = (100_000, 120, 7, 1);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            ref var option = ref residents;
            switch (arguments[i])
            {
                case "--residents": break;
                case "--months": option = ref months; break;
                case "--seed": option = ref seed; break;
                case "--threads": option = ref threads; break;
                default:
                    errors.WriteLine($"{arguments[i]}: no such option; there are --residents, --months, --seed, --threads.");
                    return 2;
            }
            if (i + 1 < arguments.Length
                && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out option)
                && option > 0)
                continue;
            errors.WriteLine($"{arguments[i]}: needs a whole number above 0.");
            return 2;
        }
        Measure(residents, months, (ulong)seed, threads, output);
        return 0;
    }

    /// <summary>Runs towns of three sizes on one thread and on two.</summary>
    public static int Table(TextWriter output)
    {
        foreach (var residents in (int[])[100_000, 1_000_000, 10_000_000])
            foreach (var threads in (int[])[1, 2])
                Measure(residents, MonthsOfTheTable, seed: 7, threads, output);
        return 0;
    }

    private static void Measure(int residents, int months, ulong seed, int threads, TextWriter output)
    {
        // A small town first, so that the runtime has compiled what it will.
        new TownRun(new Town(seed, residents: 50_000, threads: 1), threads: 1).Run(MonthsOfWarmUp);
        var run = new TownRun(new Town(seed, residents, threads), threads);
        var seconds = run.Run(months).TotalSeconds;
        var last = run.Months[^1];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"month {months}: conditions {last.MeanConditions:F4}, frailty {last.MeanFrailty:F4}, queue {last.Queue}, "
            + $"served {run.Months.Sum(month => (long)month.Served)}, deaths {run.Months.Sum(month => (long)month.Deaths)}, "
            + $"{seconds:F4} s"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ageing-town {residents} residents {months} months {threads} threads "
            + $"{(long)residents * months / seconds:F0} resident-months/s"));
    }
}
