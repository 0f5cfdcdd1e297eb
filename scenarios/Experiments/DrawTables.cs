using Catalyst.Analysis.Statistics;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Scenarios.Experiments;

/// <summary>
/// The tables of each parameter draw, built when the draw's first family asks and given up with its last, so that memory
/// does not grow with the number of draws.
/// </summary>
internal sealed class DrawTables
{
    private readonly Plan _plan;
    private readonly Dictionary<int, (Lazy<MonthlyHazards> Tables, int Left)> _draws;
    private readonly Lock _lock = new();

    /// <summary>The tables of the draws of some families.</summary>
    public DrawTables(Plan plan, IEnumerable<Family> families)
    {
        _plan = plan;
        _draws = families.GroupBy(family => family.Draw)
            .ToDictionary(draw => draw.Key, draw => (new Lazy<MonthlyHazards>(() => Build(draw.Key)), draw.Count()));
    }

    /// <summary>The tables of a draw; to be asked for once by each family.</summary>
    public MonthlyHazards For(Family family)
    {
        Lazy<MonthlyHazards> tables;
        lock (_lock)
        {
            (tables, var left) = _draws[family.Draw];
            if (left == 1) _draws.Remove(family.Draw);
            else _draws[family.Draw] = (tables, left - 1);
        }
        return tables.Value;
    }

    private MonthlyHazards Build(int number)
    {
        var study = _plan.Study;
        var draw = _plan.Inputs.Draw(number);
        return new MonthlyHazards(draw.Parameters, draw.Place, study.World, study.Start, study.End);
    }
}
