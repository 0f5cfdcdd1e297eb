using System.Globalization;
using Catalyst.Analysis.Tables;
using Catalyst.Scenarios.Experiments;

namespace Catalyst.Scenarios.Outputs;

/// <summary>The plan itself as tables.</summary>
internal static class PlanTables
{
    /// <summary>One row a run.</summary>
    public static Table Runs(Plan plan)
    {
        var builder = new TableBuilder(OutputTables.Plan);
        foreach (var family in plan.Families)
            foreach (var scenario in plan.Scenarios)
                builder.Add(family.Draw).Add(family.Replicate).Add(scenario.Name)
                    .Add(Plan.LuckOf(family).ToString("x16", CultureInfo.InvariantCulture))
                    .Add(plan.SharedMonths + plan.PolicyMonths);
        return builder.Build();
    }

    /// <summary>The drawn values, draw by draw, so that memory stays at one draw.</summary>
    public static IEnumerable<Table> Parameters(Plan plan)
    {
        foreach (var draw in plan.Families.Select(family => family.Draw).Distinct())
        {
            var builder = new TableBuilder(OutputTables.Parameters);
            foreach (var (path, value) in plan.Inputs.Draw(draw).Values.OrderBy(drawn => drawn.Path, StringComparer.Ordinal))
                builder.Add(draw).Add(path).Add(value);
            yield return builder.Build();
        }
    }
}
