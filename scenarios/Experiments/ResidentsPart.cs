using Catalyst.Analysis.Statistics;
using Catalyst.Analysis.Tables;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Outputs;

namespace Catalyst.Scenarios.Experiments;

/// <summary>
/// A family's part of the one table that may be larger than memory: residents, year by year. Rows are written as they come;
/// those of the years that scenarios share wait for each scenario, since they stand under every name. The file appears whole
/// once the family is complete, or not at all.
/// </summary>
internal sealed class ResidentsPart(string path, Family family) : IDisposable
{
    private readonly TableWriter _writer = new(path, OutputTables.ResidentYear);
    private readonly HashSet<string> _begun = [];
    private ObservedRows? _shared;

    /// <summary>Takes rows of a scenario, or of the years that all share, which come first.</summary>
    public void Take(string? scenario, ObservedRows rows)
    {
        if (scenario is null)
        {
            _shared ??= rows.Anew();
            _shared.Values.AddRange(rows.Values);
            return;
        }
        Begin(scenario);
        Write(scenario, rows);
    }

    /// <summary>Writes the rows of scenarios of which none came but observers hold them, and completes the file.</summary>
    public void Complete(IReadOnlyList<ScenarioRun> runs)
    {
        foreach (var run in runs)
        {
            if (_begun.Contains(run.Scenario)) continue;
            Begin(run.Scenario);
            Write(run.Scenario, run.Shared.ResidentYear);
            if (run.Own != run.Shared) Write(run.Scenario, run.Own.ResidentYear);
        }
        _writer.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Begin(string scenario)
    {
        if (_begun.Add(scenario) && _shared is not null) Write(scenario, _shared);
    }

    private void Write(string scenario, ObservedRows rows)
    {
        foreach (var table in FamilyTables.Of(family, scenario, rows)) _writer.Append(table);
    }
}
