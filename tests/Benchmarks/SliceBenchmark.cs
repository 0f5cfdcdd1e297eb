using System.Diagnostics;
using System.Globalization;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs;

namespace Catalyst.Benchmarks;

/// <summary>
/// The command line <c>slice</c>: the model as it is, at Torbay's size, one run alone with its observer. The state is built and
/// the runtime warmed up before; each round lives the same years again from a copy.
/// </summary>
internal static class SliceBenchmark
{
    /// <summary>The study that is measured.</summary>
    public const string Study = "three-paradigms";

    private const int Months = 120;
    private const int Rounds = 5;
    private const int PanelSize = 500;

    /// <summary>Runs the rounds on so many threads and prints each rate, what each part of the month takes, then the median rate.</summary>
    public static int Run(int threads, TextWriter output, TextWriter errors)
    {
        if (BenchmarkStudy.Load(Study, errors) is not { } inputs) return 2;
        var study = inputs.Study;
        var hazards = new MonthlyHazards(inputs.Parameters, inputs.Place.Place, study.World, study.Start, study.End);
        var random = new KeyedRandom(study.Seed, luck: 1);
        var start = StartingPopulation.Build(hazards, random);
        var panel = Observer.PanelOf(random, study.Start, start.Residents.Count, PanelSize);
        var rates = new List<double>();
        var parts = new PartTimes();
        var result = 0UL;
        for (var round = -1; round < Rounds; round++)
        {
            var rate = Live(start.Copy(), inputs, hazards, panel, threads, parts, out result);
            // The first round only warms up.
            if (round < 0)
            {
                parts = new PartTimes();
                continue;
            }
            rates.Add(rate);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {rate:F0} resident-months/s"));
        }
        parts.Write(output);
        rates.Sort();
        // Builds that are held against each other must agree in it.
        output.WriteLine($"result {result:x16}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"slice {start.Residents.Count} residents {Months} months {threads} threads {rates[Rounds / 2]:F0} resident-months/s"));
        return 0;
    }

    private static double Live(
        ModelState state, StudyInputs inputs, MonthlyHazards hazards, IReadOnlyList<ulong> panel, int threads,
        PartTimes parts, out ulong result)
    {
        var decisions = new ScenarioDecisions(ScenarioDecisions.Today, inputs.Parameters, inputs.Study.PolicyStart);
        var schedule = new MonthlySchedule(hazards, new KeyedRandom(inputs.Study.Seed, luck: 1), decisions, threads);
        var observer = new Observer(panel, hazards.Services.Names);
        var residentMonths = 0L;
        // Of one thread its processor time: other work on the machine then counts only by what it takes of caches.
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        for (var month = 0; month < Months; month++)
        {
            residentMonths += state.Residents.Count;
            parts.Open(state.Residents.Count);
            schedule.Step(state, observer, parts);
        }
        var seconds = (threads > 1 ? watch.Elapsed : Environment.CpuUsage.TotalTime - before).TotalSeconds;
        result = state.Hash();
        foreach (var rows in observer.All)
            foreach (var value in rows.Values)
                // Every way of being no number counts as one.
                result = KeyedHash.Of(result, double.IsNaN(value) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(value));
        return residentMonths / seconds;
    }
}
