using System.Diagnostics;
using System.Globalization;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs;

namespace Catalyst.Benchmarks;

/// <summary>
/// The command line <c>nation</c>: England as one place, or so many residents in its proportions, built and lived once with its
/// observer. Nothing is warmed up: the figures are those of a whole run.
/// </summary>
internal static class NationBenchmark
{
    /// <summary>The study that is measured.</summary>
    public const string Study = "england";

    private const int PanelSize = 500;

    /// <summary>Runs the command line and prints one line.</summary>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter output, TextWriter errors)
    {
        var (residents, months, threads) = (0, 240, Environment.ProcessorCount);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            ref var option = ref residents;
            switch (arguments[i])
            {
                case "--residents": break;
                case "--months": option = ref months; break;
                case "--threads": option = ref threads; break;
                default:
                    errors.WriteLine($"{arguments[i]}: no such option; there are --residents, --months, --threads.");
                    return 2;
            }
            if (i + 1 < arguments.Length
                && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out option)
                && option > 0)
                continue;
            errors.WriteLine($"{arguments[i]}: needs a whole number above 0.");
            return 2;
        }
        if (BenchmarkStudy.Load(Study, errors) is not { } inputs) return 2;
        var parts = new PartTimes();
        var run = Live(inputs, residents, months, threads, parts);
        using var process = Process.GetCurrentProcess();
        parts.Write(output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"nation {run.Residents} residents {run.Neighbourhoods} neighbourhoods {run.Rows} rows {months} months {threads} threads: "
            + $"built {run.Built:F1} s ({run.Building:F1} of processors), lived {run.Lived:F1} s ({run.Living:F1}), "
            + $"{run.ResidentMonths / run.Lived / 1e6:F1} million resident-months/s, {process.PeakWorkingSet64 >> 20} MiB at most"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hash {run.Hash:x16}, {run.RowsAtEnd} rows"));
        return 0;
    }

    /// <summary>Builds England, or so many residents in its proportions where the number is above 0, and lives it once.</summary>
    public static NationRun Live(StudyInputs inputs, int residents, int months, int threads, PartTimes parts)
    {
        var study = inputs.Study;
        var place = inputs.Place.Place;
        if (residents > 0) place = place with { Residents = Scaled(place.Residents, residents / place.Residents.Values.Sum()) };
        var hazards = new MonthlyHazards(inputs.Parameters, place, study.World, study.Start, study.End);
        var random = new KeyedRandom(study.Seed, luck: 1);

        var (watch, before) = (Stopwatch.StartNew(), Processors());
        var state = StartingPopulation.Build(hazards, random, threads);
        var (built, building) = (watch.Elapsed.TotalSeconds, Processors() - before);
        var (atStart, capacity) = (state.Residents.Count, state.Residents.Rows);
        var observer = new Observer(Observer.PanelOf(random, study.Start, atStart, PanelSize), hazards.Services.Names);
        var decisions = new ScenarioDecisions(ScenarioDecisions.Today, inputs.Parameters, study.PolicyStart);
        var schedule = new MonthlySchedule(hazards, random, decisions, threads);
        var residentMonths = 0L;
        before = Processors();
        watch.Restart();
        for (var month = 0; month < months; month++)
        {
            residentMonths += state.Residents.Count;
            parts.Open(state.Residents.Count);
            schedule.Step(state, observer, parts);
        }
        return new NationRun(
            atStart, state.Neighbourhoods.Count, capacity, state.Residents.Rows, residentMonths, built, building,
            watch.Elapsed.TotalSeconds, Processors() - before, state.Hash());
    }

    private static double Processors() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static ParameterTable Scaled(ParameterTable table, double factor) =>
        new(
            [Axis.Age, Axis.Decile], [table.Labels(0), table.Labels(1)],
            [.. table.Values.Select(residents => Math.Round(residents * factor))]);
}

/// <summary>A nation built and lived.</summary>
/// <param name="Residents">Residents at the start.</param>
/// <param name="Neighbourhoods">Neighbourhoods.</param>
/// <param name="Rows">Rows at the start, taken or free.</param>
/// <param name="RowsAtEnd">Rows at the end.</param>
/// <param name="ResidentMonths">Resident-months lived.</param>
/// <param name="Built">Seconds of building.</param>
/// <param name="Building">The same, of all processors.</param>
/// <param name="Lived">Seconds of the months.</param>
/// <param name="Living">The same, of all processors.</param>
/// <param name="Hash">Of the state at the end.</param>
internal sealed record NationRun(
    int Residents, int Neighbourhoods, int Rows, int RowsAtEnd, long ResidentMonths, double Built, double Building, double Lived,
    double Living, ulong Hash);
