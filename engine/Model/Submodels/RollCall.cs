using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>Counts each month who is served, run of residents by run, side by side: see <see cref="Enrolment"/> for what is counted.</summary>
internal sealed class RollCall
{
    private readonly List<(ServiceRolls Rolls, long[] Committed)> _runs = [];

    /// <summary>Counts everybody anew.</summary>
    public void Take(MonthContext month)
    {
        var (council, providers, rows) = (month.State.Council, month.State.Providers, month.State.Residents.Rows);
        var runs = RowBlocks.Runs(rows, month.Threads);
        while (_runs.Count < runs) _runs.Add((new ServiceRolls(month.Hazards.Services.Count), new long[providers.Count]));
        Pieces.Do(runs, month.Threads, (_runs, month, runs, rows), static (work, run) =>
        {
            var (rolls, committed) = work._runs[run];
            rolls.Clear();
            Array.Clear(committed);
            var (first, end) = RowBlocks.RunOf(run, work.runs, work.rows);
            Enrolment.Count(work.month, rolls, committed, first, end);
        });
        council.Rolls.Clear();
        Array.Clear(providers.CommittedMinutes);
        for (var run = 0; run < runs; run++)
        {
            council.Rolls.Add(_runs[run].Rolls);
            for (var slot = 0; slot < providers.Count; slot++) providers.CommittedMinutes[slot] += _runs[run].Committed[slot];
        }
    }
}
