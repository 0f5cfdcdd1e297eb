using System.Diagnostics;
using Catalyst.Analysis.Figures;
using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments;

/// <summary>Lives a family; the tests put one in that fails.</summary>
internal delegate IReadOnlyList<ScenarioRun> LiveFamily(Plan plan, Family family, MonthlyHazards hazards, FamilyWatch watch);

/// <summary>How a plan is to be run; none of it changes a number.</summary>
internal sealed record RunOptions
{
    /// <summary>Threads to use.</summary>
    public required int Threads { get; init; }

    /// <summary>Which families to run.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether to time submodels.</summary>
    public bool Profile { get; init; }

    /// <summary>Who lives a family.</summary>
    public LiveFamily Live { get; init; } = FamilyRun.Live;
}

/// <summary>How far a run has come, for whoever watches it while it runs.</summary>
internal sealed class RunProgress
{
    private long _months;
    private long _residentMonths;
    private int _done;
    private int _failed;

    /// <summary>Families to live, those kept from before not counted.</summary>
    public int Families { get; set; }

    /// <summary>Families kept from before.</summary>
    public int Kept { get; set; }

    /// <summary>Months of a place to live.</summary>
    public long MonthsToLive { get; set; }

    /// <summary>Months of a place lived.</summary>
    public long Months => Interlocked.Read(ref _months);

    /// <summary>Months lived by residents.</summary>
    public long ResidentMonths => Interlocked.Read(ref _residentMonths);

    /// <summary>Families lived to their end.</summary>
    public int Done => _done;

    /// <summary>Families that failed.</summary>
    public int Failed => _failed;

    /// <summary>Since the first family began.</summary>
    public Stopwatch Time { get; } = new();

    internal void Lived(long residents)
    {
        Interlocked.Increment(ref _months);
        Interlocked.Add(ref _residentMonths, residents);
    }

    internal void Ended(bool failed) => Interlocked.Increment(ref failed ? ref _failed : ref _done);
}

/// <summary>
/// Runs the families of a plan into parts, several at once; within a family only where there are fewer families than
/// threads. Families whose parts are complete are kept. A family that fails is recorded, and the others go on.
/// </summary>
internal sealed class StudyRun(Plan plan, PartsFolder parts, RunOptions options)
{
    /// <summary>How far it has come.</summary>
    public RunProgress Progress { get; } = new();

    /// <summary>Time by submodel, where it was asked for.</summary>
    public SubmodelClock? Profile { get; } = options.Profile ? new SubmodelClock() : null;

    /// <summary>Runs what is not there yet.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; complete families are kept.</exception>
    public void Run(CancellationToken cancelled)
    {
        var mine = plan.Families.Where((_, place) => options.Shard.Holds(place)).ToList();
        // A family that failed may have failed for want of memory: it is tried again.
        var pending = mine.Where(family => parts.StatusOf(family) != FamilyTables.Done).ToList();
        parts.Begin(plan, options.Shard);
        Progress.Families = pending.Count;
        Progress.Kept = mine.Count - pending.Count;
        Progress.MonthsToLive = pending.Count * plan.MonthsPerFamily;
        if (pending.Count == 0) return;

        var started = DateTimeOffset.UtcNow;
        var atOnce = Math.Min(options.Threads, pending.Count);
        var tables = new DrawTables(plan, pending);
        Progress.Time.Start();
        try
        {
            SeveralAtOnce.Do(pending, atOnce, family => Run(family, tables, options.Threads / atOnce, cancelled), cancelled);
        }
        finally
        {
            Progress.Time.Stop();
            var session = RunSession.Of(Progress, options.Threads, started);
            new RunLog([.. RunLog.Read(parts.Results).Sessions, session]).Write(parts.Results);
        }
    }

    private void Run(Family family, DrawTables tables, int threads, CancellationToken cancelled)
    {
        var clock = Profile is null ? null : new SubmodelClock();
        IReadOnlyList<ScenarioRun>? runs = null;
        var fault = "";
        using var residents = parts.BeginResidents(family);
        try
        {
            runs = options.Live(plan, family, tables.For(family), new FamilyWatch(threads, Progress.Lived, clock, cancelled) { Residents = residents.Take });
        }
        // Parts that cannot be written stop everything, for so it would be with the next family.
        catch (Exception stopped) when (stopped is not (OperationCanceledException or IOException))
        {
            fault = SafeText.Clean(stopped.Message);
        }
        if (runs is not null) parts.Write(family, runs, residents);
        else parts.WriteFailure(family, plan.Scenarios.Select(scenario => scenario.Name), fault);
        Progress.Ended(failed: runs is null);
        if (clock is null) return;
        lock (Profile!) Profile.Add(clock);
    }
}
