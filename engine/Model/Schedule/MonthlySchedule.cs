using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>The month, in order: one call a process. This file is the schedule; there is no other.</summary>
public sealed class MonthlySchedule(MonthlyHazards hazards, KeyedRandom random, ScenarioDecisions decisions, int threads)
{
    private readonly Screening _screening = new(hazards);
    private readonly ResidentMonth _residents = new(hazards, new Screening(hazards));
    private readonly Connection _connection = new();
    private readonly Access _access = new();
    private readonly GroupHours _hours = new();
    private readonly GroupLife _groups = new();
    private readonly GroupHelp _help = new();
    private readonly Delivery _delivery = new();
    private readonly Demography _demography = new();
    private readonly Census _census = new(hazards);
    private int[] _supportSteps = [];
    private MonthContext? _month;

    /// <summary>Lives one month and moves the state to the next.</summary>
    /// <param name="state">The state, changed in place.</param>
    /// <param name="observer">Who records, or null; it changes nothing.</param>
    /// <param name="probe">Who times, or null; it changes nothing.</param>
    /// <param name="strata">Where deaths and time lived are gathered where nobody records, or null.</param>
    public void Step(ModelState state, Observer? observer = null, IScheduleProbe? probe = null, Strata? strata = null)
    {
        strata ??= observer?.Strata;
        decisions.MoveTo(state.Month);
        if (_supportSteps.Length == 0) _supportSteps = new int[state.Neighbourhoods.Count];
        // The same from month to month, as long as it is the same run that goes on.
        if (_month is not { } month || month.State != state || month.Strata != strata)
            _month = month = new MonthContext(state, hazards, random, decisions, _screening, _residents.Events, strata) { Threads = threads };
        Open(month);

        if (state.Month == decisions.PolicyStart) state.MarkCohort();   // whoever is here now is followed
        CareLabour.Open(month);                                         // care labour on offer
        PowerTransfer.Settle(month);                                    // power over services moves, or is taken back
        _hours.Settle(month);                                           // hours that members have to give
        Representation.Settle(month);                                   // in April: whom each group mirrors
        CouncilBudget.Settle(month);                                    // in April: a lawful budget, response to pressure
        probe?.Done("budget", state.Neighbourhoods.Count, 0);
        LiveResidents(month);                                           // what befalls each resident of their own
        month.Flows.Take(month.Events.Everyone, month.Events.Cohort);
        probe?.Done("residents", state.Residents.Rows, month.Events.Count);
        Demography.SettleDepartures(month);                             // the dead and departed leave every book
        probe?.Done("departures", month.Events.Deaths.Count + month.Events.Departures.Count, month.Flows.Everyone.Deaths.Sum() + month.Flows.Departures);
        _connection.Settle(month);                                      // ties lapse; seekers meet
        probe?.Done("connection", month.Events.Seekers.Count + month.Events.Lapses.Count, month.Flows.TiesMade + month.Flows.TiesLapsed);
        var introduced = _access.Settle(month);                         // requests are routed, assessed, introduced, queued
        probe?.Done("access", month.Events.Requests.Count + month.Events.Asks.Count, month.Flows.Requests.Sum() + month.Flows.Signposted);
        _groups.Settle(month);                                          // members come and go; groups form and fold
        probe?.Done("group life", month.Events.Joiners.Count + month.Events.Leavers.Count, month.Flows.Joined + month.Flows.Left);
        _help.Settle(month, introduced);                                // groups help as far as hours go
        probe?.Done("group help", month.Events.HelpSeekers.Count + month.Events.HelpEnders.Count, month.Flows.HelpStarts + month.Flows.HelpEnds);
        ProviderLife.Settle(month);                                     // providers exit, enter, grow, shrink
        probe?.Done("providers", state.Providers.Count, month.Flows.Exits + month.Flows.Entries);
        _delivery.Settle(month);                                        // services end, are lost, resume and start
        probe?.Done("delivery", month.Flows.ServedOpening.Sum() + month.Flows.QueueOpening.Sum(), month.Flows.Starts.Sum() + month.Flows.Ends.Sum());
        CouncilBudget.Book(month);                                      // income and spend of the month
        Mindset.Settle(month);                                          // what the council learns of communities
        _demography.SettleNewcomers(month);                             // births and arrivals, when the month is over
        probe?.Done("newcomers", month.Flows.Births + month.Flows.Arrivals, month.Flows.Births + month.Flows.Arrivals);
        var census = _census.Take(state, threads, strata);              // how residents stand, counted once
        probe?.Done("census", state.Residents.Rows, 0);
        observer?.Record(state, hazards, census);                       // read-only
        probe?.Done("observation", observer is null ? 0 : state.Neighbourhoods.Count, 0);

        state.Stocks.Set(census.Everyone);
        state.Month += 1;
    }

    private void LiveResidents(MonthContext month)
    {
        for (var n = 0; n < _supportSteps.Length; n++)
            _supportSteps[n] = LifeHazards.StepOf(GroupLife.SupportEffect(month.State, month.Hazards, n));
        _residents.Live(month.State, month.Random, _supportSteps, threads);
    }

    private static void Open(MonthContext month)
    {
        month.Events.Clear();
        month.Flows.Open(month.State.Residents.Count, month.State.Council);
    }
}

/// <summary>Told when each part of a month is done, so that a caller may time it; the engine itself knows no clock.</summary>
public interface IScheduleProbe
{
    /// <summary>A part of the month is done.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="visited">Rows it searched, or residents, neighbourhoods or slots it dealt with.</param>
    /// <param name="events">What happened in it.</param>
    void Done(string part, long visited, long events);
}
