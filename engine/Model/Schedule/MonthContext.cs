using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>What a submodel needs to settle a month.</summary>
/// <param name="State">The state, changed in place.</param>
/// <param name="Hazards">Tables and parameters.</param>
/// <param name="Random">The run's draws.</param>
/// <param name="Decisions">What the scenario decides this month.</param>
/// <param name="Screening">Keeps bounds in step.</param>
/// <param name="Events">What residents did or asked for.</param>
/// <param name="Strata">Where deaths are counted by stratum, or null.</param>
public sealed record MonthContext(
    ModelState State, MonthlyHazards Hazards, KeyedRandom Random, ScenarioDecisions Decisions, Screening Screening,
    MonthEvents Events, Strata? Strata)
{
    /// <summary>The month lived.</summary>
    public Month Month => State.Month;

    /// <summary>Flows of the month.</summary>
    public MonthFlows Flows => State.Flows;

    /// <summary>Sets unmet need and bounds after a change of status or of care.</summary>
    public void Refresh(int row) => CareStatus.Refresh(State, Hazards, Screening, row);

    /// <summary>Sets isolation, unmet need and bounds of somebody new.</summary>
    public void Settle(int row)
    {
        State.Residents.Status[row] =
            State.Residents.Status[row].WithIsolated(CareStatus.IsIsolated(State, Hazards, row));
        Refresh(row);
    }

    /// <summary>Sets isolation and bounds after one tie was made or lost.</summary>
    public void RefreshTies(int row) => CareStatus.RefreshTies(State, Hazards, Screening, row);
}
