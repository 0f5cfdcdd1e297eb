using System.Diagnostics;
using System.Globalization;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Benchmarks;

/// <summary>The command line <c>first-month</c>: from the start of the program until Torbay's first month is lived, as a run does it.</summary>
internal static class FirstMonthBenchmark
{
    /// <summary>Prints the seconds.</summary>
    public static int Run(int threads, TextWriter output, TextWriter errors)
    {
        if (BenchmarkStudy.Load(SliceBenchmark.Study, errors) is not { } inputs) return 2;
        var study = inputs.Study;
        var hazards = new MonthlyHazards(inputs.Parameters, inputs.Place.Place, study.World, study.Start, study.End);
        var random = new KeyedRandom(study.Seed, luck: 1);
        var state = StartingPopulation.Build(hazards, random, threads);
        var observer = new Observer(Observer.PanelOf(random, study.Start, state.Residents.Count, study.Panel), hazards.Services.Names);
        var decisions = new ScenarioDecisions(ScenarioDecisions.Today, inputs.Parameters, study.PolicyStart);
        new MonthlySchedule(hazards, random, decisions, threads).Step(state, observer);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first month {state.Residents.Count} residents {threads} threads {(DateTime.Now - process.StartTime).TotalSeconds:F2} s"));
        return 0;
    }
}
