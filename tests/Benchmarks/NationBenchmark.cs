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
using Catalyst.Scenarios.Inputs.Reading;

namespace Catalyst.Benchmarks;

/// <summary>
/// The command line <c>nation</c>: England as one place, or so many residents in its proportions, built and lived once with its
/// observer. Nothing is warmed up: the figures are those of a whole run.
/// </summary>
internal static class NationBenchmark
{
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
        var folder = InputsFolder.Locate(null, Environment.CurrentDirectory, AppContext.BaseDirectory, new Faults());
        if (folder is null)
        {
            errors.WriteLine("no inputs folder: run it from within the checkout");
            return 2;
        }
        var inputs = StudyInputs.Load(folder, "england", Paradigm.Names, out var faults);
        if (inputs is null)
        {
            foreach (var line in faults.Lines()) errors.WriteLine(line);
            return 2;
        }
        Measure(inputs, residents, months, threads, output);
        return 0;
    }

    private static void Measure(StudyInputs inputs, int residents, int months, int threads, TextWriter output)
    {
        var study = inputs.Study;
        var place = inputs.Place.Place;
        if (residents > 0) place = place with { Residents = Scaled(place.Residents, residents / place.Residents.Values.Sum()) };
        var hazards = new MonthlyHazards(inputs.Parameters, place, study.World, study.Start, study.End);
        var random = new KeyedRandom(study.Seed, luck: 1);

        var watch = Stopwatch.StartNew();
        var state = StartingPopulation.Build(hazards, random, threads);
        var (built, building) = (watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds);
        var (atStart, capacity) = (state.Residents.Count, state.Residents.Rows);
        var observer = new Observer(Observer.PanelOf(random, study.Start, atStart, PanelSize), hazards.Services.Names);
        var decisions = new ScenarioDecisions(ScenarioDecisions.Today, inputs.Parameters, study.PolicyStart);
        var schedule = new MonthlySchedule(hazards, random, decisions, threads);
        var parts = new PartTimes();
        var residentMonths = 0L;
        watch.Restart();
        for (var month = 0; month < months; month++)
        {
            residentMonths += state.Residents.Count;
            parts.Open(state.Residents.Count);
            schedule.Step(state, observer, parts);
        }
        var (lived, living) = (watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds - building);
        parts.Write(output);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"nation {atStart} residents {state.Neighbourhoods.Count} neighbourhoods {capacity} rows {months} months {threads} threads: "
            + $"built {built:F1} s ({building:F1} of processors), lived {lived:F1} s ({living:F1}), "
            + $"{residentMonths / lived / 1e6:F1} million resident-months/s, {process.PeakWorkingSet64 >> 20} MiB at most"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hash {state.Hash():x16}, {state.Residents.Rows} rows"));
    }

    private static ParameterTable Scaled(ParameterTable table, double factor) =>
        new(
            [Axis.Age, Axis.Decile], [table.Labels(0), table.Labels(1)],
            [.. table.Values.Select(residents => Math.Round(residents * factor))]);
}
