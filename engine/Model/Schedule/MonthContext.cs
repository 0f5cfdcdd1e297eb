using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Submodels;
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

    /// <summary>Flows of the month, or of a part of the place that is settled by itself.</summary>
    public MonthFlows Flows { get; init; } = State.Flows;

    /// <summary>Threads that may settle the month; no result depends on them.</summary>
    public int Threads { get; init; } = 1;

    private MonthContext? Whole { get; init; }

    /// <summary>The same month with books or lists of events of a run's own: made once, and kept as long as this one is.</summary>
    /// <param name="kept">Where the run keeps it.</param>
    /// <param name="flows">The run's books, or null for this month's.</param>
    /// <param name="events">The run's lists, or null for this month's.</param>
    internal MonthContext Apart([NotNull] ref MonthContext? kept, MonthFlows? flows = null, MonthEvents? events = null)
    {
        if (kept is null || !ReferenceEquals(kept.Whole, this))
            kept = this with { Flows = flows ?? Flows, Events = events ?? Events, Whole = this };
        Debug.Assert(kept.Flows == (flows ?? Flows) && kept.Events == (events ?? Events), "A run keeps its books.");
        return kept;
    }

    /// <summary>Sets unmet need and bounds after a change of status, of services or of care.</summary>
    public void Refresh(int row) => CareStatus.Refresh(State, Hazards, row);

    /// <summary>The same after a change of status alone.</summary>
    public void Refresh(int row, ResidentStatus before) => CareStatus.Refresh(State, Hazards, row, before);

    /// <summary>Sets what a service bears on, after it began, ended or was lost.</summary>
    public void RefreshService(int row, int service)
    {
        if ((Hazards.Services.Care & 1 << service) != 0) Refresh(row);
        else Screening.MarkService(State, row, service);
    }

    /// <summary>Sets isolation and draws the wider needs of somebody new whose ties are made.</summary>
    public void Know(int row)
    {
        State.Residents.Status[row] =
            State.Residents.Status[row].WithIsolated(CareStatus.IsIsolated(State, Hazards, row));
        StartingResident.DrawWiderNeeds(Hazards, Random, State, row, Month);
    }

    /// <summary>The same, with unmet need and bounds.</summary>
    public void Settle(int row)
    {
        Know(row);
        Refresh(row);
    }

    /// <summary>Sets isolation and bounds after one tie was made or lost; services are reviewed where isolation changed.</summary>
    public void RefreshTies(int row)
    {
        var isolated = State.Residents.Status[row].Isolated;
        CareStatus.RefreshTies(State, Hazards, row);
        if (State.Residents.Status[row].Isolated != isolated
            && (State.Residents.Receives[row] | State.Residents.Waits[row]) != 0)
            Events.Reviews.Add(row);
    }
}
