using System.Runtime.CompilerServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// A resident's month: what befalls each resident of their own, fused over a block that fits the second-level cache. A
/// resident's chances follow from how they and others stood at the month's start; only the resident's own row is written.
/// What touches others is emitted and settled afterwards.
/// </summary>
public sealed class ResidentMonth(MonthlyHazards hazards, Screening screening)
{
    private readonly List<MonthEvents> _blocks = [];
    private readonly MonthEvents _all = new();

    /// <summary>Lives the month for every resident.</summary>
    /// <param name="state">The state; month is the one lived.</param>
    /// <param name="random">The run's draws.</param>
    /// <param name="supportStep">Effect of paid support on joining, as a step of <see cref="LifeHazards.StepOf"/>.</param>
    /// <param name="threads">Threads to use.</param>
    /// <returns>What residents did or asked for; valid until the next month.</returns>
    public MonthEvents Live(ModelState state, KeyedRandom random, int supportStep, int threads)
    {
        var rows = state.Residents.Rows;
        _all.Clear();
        if (threads <= 1)
        {
            for (var block = 0; block < RowBlocks.Count(rows); block++) LiveBlock(state, in random, supportStep, block, _all);
            return _all;
        }
        while (_blocks.Count < RowBlocks.Count(rows)) _blocks.Add(new MonthEvents());
        RowBlocks.Run(rows, threads, block =>
        {
            _blocks[block].Clear();
            LiveBlock(state, in random, supportStep, block, _blocks[block]);
        });
        for (var block = 0; block < RowBlocks.Count(rows); block++) _all.Add(_blocks[block]);
        return _all;
    }

    [SkipLocalsInit]
    private void LiveBlock(ModelState state, in KeyedRandom random, int supportStep, int block, MonthEvents events)
    {
        var residents = state.Residents;
        var month = state.Month;
        var first = RowBlocks.First(block);
        var count = RowBlocks.Length(block, residents.Rows);
        Span<Candidate> health = stackalloc Candidate[RowBlocks.Size];
        Span<Candidate> life = stackalloc Candidate[RowBlocks.Size];

        Birthdays(state, first, count);
        // Both searches come before any change, so that both read the month's start.
        health = health[..residents.Health.Find(in random, residents.Id, month, first, count, health)];
        life = life[..residents.Life.Find(in random, residents.Id, month, first, count, life)];

        var next = 0;
        foreach (ref readonly var candidate in health)
        {
            while (next < life.Length && life[next].Row < candidate.Row) LifeAlone(state, in random, supportStep, life[next++], events);
            var both = next < life.Length && life[next].Row == candidate.Row;
            if (!both && candidate.MayOnly(RandomDecision.SeekTie) && SurelySeeks(residents, in candidate))
            {
                // By far the commonest event: settled without looking at anything else of the resident.
                events.Seekers.Add(candidate.Row);
                continue;
            }
            var start = residents.Status[candidate.Row];
            if (start.Inert)
            {
                if (both) next++;
                continue;
            }
            var at = new Moment(state, in random, candidate.Row, start);
            var gone = Health(in at, in candidate, events);
            if (both && !gone) Life(in at, in life[next], supportStep, events);
            if (both) next++;
            if (!gone) Settle(in at);
        }
        while (next < life.Length) LifeAlone(state, in random, supportStep, life[next++], events);
    }

    private void LifeAlone(
        ModelState state, in KeyedRandom random, int supportStep, in Candidate candidate, MonthEvents events)
    {
        var start = state.Residents.Status[candidate.Row];
        if (start.Inert) return;
        var at = new Moment(state, in random, candidate.Row, start);
        Life(in at, in candidate, supportStep, events);
        Settle(in at);
    }

    /// <summary>
    /// Whether a draw is below the bound of an exact threshold, and so below the threshold: no further bits are needed. The
    /// bound of somebody who cannot seek is 0, and no draw is below that.
    /// </summary>
    private static bool SurelySeeks(Residents residents, in Candidate candidate) =>
        candidate.Draws.Lane(RandomDecision.SeekTie) < residents.Health.Bound(candidate.Row, RandomDecision.SeekTie);

    /// <summary>Residents whose birthday falls in the month get the bounds of their new age.</summary>
    private void Birthdays(ModelState state, int first, int count)
    {
        var residents = state.Residents;
        var monthOfYear = (byte)(state.Month.MonthOfYear - 1);
        var birthdays = residents.BirthdayMonth.AsSpan(first, count);
        for (var from = 0; ;)
        {
            var found = birthdays[from..].IndexOf(monthOfYear);
            if (found < 0) return;
            Birthday(state, first + from + found);
            from += found + 1;
        }
    }

    private void Birthday(ModelState state, int row)
    {
        var residents = state.Residents;
        // Isolation is of adults: it is first told on the eighteenth birthday.
        if (residents.Age(row, state.Month) == LifeHazards.AdultAge)
            residents.Status[row] = residents.Status[row].WithIsolated(CareStatus.IsIsolated(state, hazards, row));
        screening.Set(state, row);
    }

    /// <summary>Death, moving out, health, asking for care, ties.</summary>
    /// <returns>Whether the resident is gone.</returns>
    private bool Health(in Moment at, in Candidate candidate, MonthEvents events)
    {
        var (start, row, age) = (at.Start, at.Row, at.Age);
        if (candidate.May(RandomDecision.Death)
            && at.Hits(candidate, RandomDecision.Death, hazards.Mortality[at.Month.Year, at.Sex, age, at.Decile, start]))
        {
            events.Deaths.Add(row);
            return true;
        }
        if (candidate.May(RandomDecision.MoveOut)
            && at.Hits(candidate, RandomDecision.MoveOut, hazards.Life.MoveOut(age)))
        {
            events.Departures.Add(row);
            return true;
        }
        ref var status = ref at.Residents.Status[row];
        if (candidate.May(RandomDecision.ConditionOnset) && start.Conditions < ResidentStatus.MostConditions
            && at.Hits(candidate, RandomDecision.ConditionOnset, hazards.Health.Onset(age, at.Quintile, start)))
        {
            status = status.WithConditions(start.Conditions + 1);
            if (start.Conditions == 1) events.NewMultimorbidity++;
        }
        if (candidate.May(RandomDecision.DependencyWorsens) && start.Dependency < ResidentStatus.HighDependency
            && at.Hits(candidate, RandomDecision.DependencyWorsens, hazards.Health.Worsening(age, at.Quintile, start)))
        {
            status = status.WithDependency(start.Dependency + 1);
            // Somebody steps in, or not, whenever need grows.
            if (!start.Carer)
                status = status.WithCarer(at.Draws(RandomDecision.HasCarer, hazards.Parameters.Care.CarerShare.At(age)));
            if (start.Dependency == 0 && age >= LifeHazards.OlderAge) events.NewDependency65++;
        }
        else if (candidate.May(RandomDecision.DependencyRecovers) && start.Dependency > 0
            && at.Hits(candidate, RandomDecision.DependencyRecovers, hazards.Health.Recovery(age, start)))
        {
            status = status.WithDependency(start.Dependency - 1);
            if (start.Dependency == 1)
            {
                status = status.WithCarer(false);
                if (start.Care is CareState.Council or CareState.Private) events.CareEnders.Add(row);
            }
        }
        if (candidate.May(RandomDecision.AskForCare) && start.Care == CareState.None
            && at.Hits(candidate, RandomDecision.AskForCare, hazards.Life.Request(age, start)))
            events.Requests.Add(row);
        var ties = at.Residents.Ties.Count(row);
        if (candidate.May(RandomDecision.SeekTie) && ties < Ties.Slots
            && at.Hits(candidate, RandomDecision.SeekTie, hazards.Life.Seek(age, start)))
            events.Seekers.Add(row);
        if (candidate.May(RandomDecision.TieLapses) && ties > 0
            && at.Hits(candidate, RandomDecision.TieLapses, hazards.Life.Lapse(ties)))
            events.Lapses.Add((row, at.TieThatLapses()));
        return false;
    }

    /// <summary>Births, group life, carers, and care bought or ended.</summary>
    private void Life(in Moment at, in Candidate candidate, int supportStep, MonthEvents events)
    {
        var (start, row, age) = (at.Start, at.Row, at.Age);
        var adult = age >= LifeHazards.AdultAge;
        ref var status = ref at.Residents.Status[row];
        if (candidate.May(0) && at.Sex == 0
            && at.Hits(candidate, RandomDecision.Birth, hazards.Life.Birth(at.Month.Year, age)))
            events.Births.Add(row);
        if (candidate.May(1) && adult && !start.Member && at.State.Groups.Any(at.Neighbourhood)
            && at.Hits(candidate, RandomDecision.JoinGroup, hazards.Life.Join(age, at.Quintile, supportStep)))
            events.Joiners.Add(row);
        if (candidate.May(2) && start.Member
            && at.Hits(candidate, RandomDecision.LeaveGroup, hazards.Life.Leave(start.Core, at.LoadStep())))
            events.Leavers.Add(row);
        if (candidate.May(3) && GroupLifeRules.CouldBeHelped(start, adult)
            && at.Hits(candidate, RandomDecision.FindHelp, hazards.Life.FindHelp))
            events.HelpSeekers.Add(row);
        if (candidate.May(4) && start.Helped && at.Hits(candidate, RandomDecision.HelpEnds, hazards.Life.HelpEnds))
            events.HelpEnders.Add(row);
        if (candidate.May(5) && start.Carer && at.Hits(candidate, RandomDecision.CarerLost, hazards.Life.CarerLost))
            status = status.WithCarer(false);
        if (candidate.May(6) && adult && start.SelfFunder && start.Dependency > 0 && start.Care == CareState.None
            && at.Hits(candidate, RandomDecision.BuyCare, hazards.Life.BuyCare(start)) && status.Dependency > 0)
        {
            status = status.WithCare(CareState.Private);
            // Bought as a customer, to nobody's specification but the resident's own.
            at.Residents.Fit[row] = hazards.Needs.Fit(start, 0);
        }
        if (candidate.May(7) && start.Care is CareState.Council or CareState.Private
            && at.Hits(candidate, RandomDecision.CareEnds, hazards.Life.CareEnds))
            events.CareEnders.Add(row);
    }

    /// <summary>Unmet need and bounds follow from what changed.</summary>
    private void Settle(in Moment at)
    {
        if (at.Residents.Status[at.Row] == at.Start) return;
        CareStatus.Refresh(at.State, hazards, screening, at.Row);
    }
}
