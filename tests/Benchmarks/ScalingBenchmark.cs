using System.Globalization;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Scenarios.Inputs;

namespace Catalyst.Benchmarks;

/// <summary>
/// The command line <c>scaling</c>: what a resident-month costs as the place grows to all England, on one thread and on two,
/// with a figure of it. A first run only warms up.
/// </summary>
internal static class ScalingBenchmark
{
    private const int WarmMonths = 60;

    private const int Months = 12;

    // England, the number of none, takes minutes.
    private static readonly (int Residents, int Rounds)[] Sizes = [(100_000, 9), (1_000_000, 5), (10_000_000, 3), (0, 1)];
    private static readonly int[] Threads = [1, 2];

    /// <summary>Runs every size, prints medians, and writes the figure.</summary>
    /// <param name="figure">File of the figure, as SVG.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="errors">Where faults go.</param>
    public static int Run(string figure, TextWriter output, TextWriter errors)
    {
        if (BenchmarkStudy.Load(NationBenchmark.Study, errors) is not { } inputs) return 2;
        foreach (var threads in Threads) NationBenchmark.Live(inputs, Sizes[0].Residents, WarmMonths, threads, new PartTimes());
        var series = Threads.Select((threads, place) => new LineSeries(
            SeriesStyle.Of(place), [.. Sizes.Select(size => Measure(inputs, size, threads, output))])).ToList();
        var drawn = new Figure("What a resident-month costs as the place grows", [
            new LinePanel("Whole model, one run alone", "nanoseconds a resident-month", series)
            {
                InMonths = false,
                HorizontalUnit = "residents, as powers of ten",
            },
        ])
        {
            Legend = [.. Threads.Select((threads, place) => new LegendEntry(threads == 1 ? "one thread" : "two threads", series[place].Style))],
            Note = "Twelve months. Points are medians of nine, five and three runs, and of England one; bands reach as far as the run farthest from it.",
        };
        File.WriteAllText(figure, SvgWriter.Write(FigureLayout.Place(drawn)));
        return 0;
    }

    private static LinePoint Measure(
        StudyInputs inputs, (int Residents, int Rounds) size, int threads, TextWriter output)
    {
        var (residents, rounds) = size;
        var runs = new List<NationRun>();
        for (var round = 0; round < rounds; round++)
        {
            runs.Add(NationBenchmark.Live(inputs, residents, Months, threads, new PartTimes()));
            // What is left of a nation would stand beside the next.
            GC.Collect();
        }
        var (median, low, high) = Spread([.. runs.Select(run => run.Lived / run.ResidentMonths * 1e9)]);
        var (built, soonest, latest) = Spread([.. runs.Select(run => run.Built)]);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{runs[0].Residents} residents {Months} months {threads} threads: {median:F1} ({low:F1}-{high:F1}) ns a resident-month, "
            + $"built in {built:F2} ({soonest:F2}-{latest:F2}) s, hash {runs[0].Hash:x16}"));
        return new LinePoint(Math.Log10(runs[0].Residents), new Interval(median, Math.Max(median - low, high - median), rounds));
    }

    private static (double Median, double Low, double High) Spread(double[] values)
    {
        Array.Sort(values);
        return (values[values.Length / 2], values[0], values[^1]);
    }
}
