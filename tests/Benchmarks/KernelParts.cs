using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;

namespace Catalyst.Benchmarks;

/// <summary>What the kernel's parts cost, a row each; rows stay in the cache.</summary>
public class KernelParts
{
    private const int Rows = 4096;
    private const int Decision = 3;
    private static readonly Month April2026 = Month.Of(2026, 4);
    private static readonly Threshold TwoInAHundred = Threshold.Of(0.02);

    private readonly KeyedRandom _random = new(seed: 1, luck: 2);
    private readonly ulong[] _entities = [.. Enumerable.Range(0, Rows).Select(row => KeyedHash.Of((ulong)row))];
    private readonly EventScreen _screen = new(block: 0, Rows);
    private readonly Candidate[] _found = new Candidate[Rows];
    private readonly double[] _weights = [1, 2, 3, 4, 5];

    /// <summary>Two in a hundred rows have a candidate, as in a month of ageing town.</summary>
    public KernelParts()
    {
        for (var row = 0; row < Rows; row++)
            for (var lane = 0; lane < PhiloxBlock.Lanes; lane++)
                _screen.Set(row, lane, 163);
    }

    /// <summary>Runs the benchmarks in this process and prints their table.</summary>
    public static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Median)
            .AddLogger(ConsoleLogger.Default);
        return BenchmarkRunner.Run<KernelParts>(config).HasCriticalValidationErrors ? 1 : 0;
    }

    /// <summary>One block at a time.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public uint PhiloxBlocks()
    {
        var sum = 0u;
        foreach (var entity in _entities) sum ^= _random.BlockOf(Decision, entity, April2026).W0;
        return sum;
    }

    /// <summary>A block and eight comparisons for every row, by vectors.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int Search() => _screen.Find(in _random, _entities, April2026, 0, Rows, _found);

    /// <summary>The same, with no entities to load.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int SearchOwnEntities() => _screen.Find(in _random, April2026, 0, Rows, _found);

    /// <summary>One decision at a time.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int Hits()
    {
        var hits = 0;
        foreach (var entity in _entities)
            if (_random.Hits(Decision, entity, April2026, TwoInAHundred)) hits++;
        return hits;
    }

    /// <summary>A choice among five options.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int Choose()
    {
        var sum = 0;
        foreach (var entity in _entities) sum += _random.Choose(_weights, Decision, entity, April2026);
        return sum;
    }

    /// <summary>Four draws of a starting resident, one by one.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public double DrawsOneByOne()
    {
        var sum = 0.0;
        foreach (var entity in _entities)
        {
            sum += _random.Uniform(RandomDecision.BirthMonth, entity, April2026);
            sum += _random.Hits(RandomDecision.Sex, entity, April2026, TwoInAHundred) ? 1 : 0;
            sum += _random.Uniform(RandomDecision.Conditions, entity, April2026);
            sum += _random.Uniform(RandomDecision.Dependency, entity, April2026);
        }
        return sum;
    }

    /// <summary>The same from their block.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public double DrawsOfABlock()
    {
        var sum = 0.0;
        foreach (var entity in _entities)
        {
            var draws = new BlockDraws(in _random, RandomDecision.BirthMonth, entity, April2026);
            sum += draws.Uniform(RandomDecision.BirthMonth);
            sum += draws.Hits(RandomDecision.Sex, TwoInAHundred) ? 1 : 0;
            sum += draws.Uniform(RandomDecision.Conditions);
            sum += draws.Uniform(RandomDecision.Dependency);
        }
        return sum;
    }
}
