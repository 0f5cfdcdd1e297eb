using System.Runtime.CompilerServices;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// A resident's month: what befalls each resident of their own, fused over a block that fits the second-level cache. A
/// resident's chances follow from how they and others stood at the month's start; only the resident's own row is written.
/// What touches others is emitted and settled afterwards.
/// </summary>
public sealed class ResidentMonth(MonthlyHazards hazards, Screening screening)
{
    private readonly Birthdays _birthdays = new(hazards);
    private readonly List<MonthEvents> _runs = [];

    /// <summary>What residents did or asked for since it was last cleared, as the month's opening does.</summary>
    public MonthEvents Events { get; } = new();

    /// <summary>Lives the month for every resident and adds to <see cref="Events"/>.</summary>
    /// <param name="state">The state; month is the one lived.</param>
    /// <param name="random">The run's draws.</param>
    /// <param name="supportSteps">Effect of paid support on joining by neighbourhood, as steps of <see cref="LifeHazards.StepOf"/>.</param>
    /// <param name="threads">Threads to use.</param>
    public void Live(ModelState state, KeyedRandom random, int[] supportSteps, int threads)
    {
        var rows = state.Residents.Rows;
        if (threads <= 1)
        {
            for (var block = 0; block < RowBlocks.Count(rows); block++) LiveBlock(state, in random, supportSteps, block, Events);
            return;
        }
        var runs = RowBlocks.Runs(rows, threads);
        while (_runs.Count < runs) _runs.Add(new MonthEvents());
        Pieces.Do(runs, threads, (Self: this, state, random, supportSteps, runs, rows), static (work, run) =>
        {
            var events = work.Self._runs[run];
            events.Clear();
            var (first, end) = RowBlocks.RunOf(run, work.runs, work.rows);
            for (var row = first; row < end; row += RowBlocks.Size)
                work.Self.LiveBlock(work.state, in work.random, work.supportSteps, row / RowBlocks.Size, events);
        });
        for (var run = 0; run < runs; run++) Events.Add(_runs[run]);
    }

    [SkipLocalsInit]
    private void LiveBlock(ModelState state, in KeyedRandom random, int[] supportSteps, int block, MonthEvents events)
    {
        var (residents, month) = (state.Residents, state.Month);
        var first = RowBlocks.First(block);
        var count = RowBlocks.Length(block, residents.Rows);
        Span<Candidate> health = stackalloc Candidate[RowBlocks.Size];
        Span<Candidate> life = stackalloc Candidate[RowBlocks.Size];
        Span<Candidate> needs = stackalloc Candidate[RowBlocks.Size];

        _birthdays.Settle(state, in random, first, count, events);
        screening.Renew(state, first, count);
        // All searches come before any change, so that all read the month's start.
        health = health[..residents.Health.Find(in random, residents.Id, month, first, count, health)];
        life = life[..residents.Life.Find(in random, residents.Id, month, first, count, life)];
        needs = needs[..residents.Needs.Find(in random, residents.Id, month, first, count, needs)];

        FetchAhead.Candidates(residents, health, life, needs);
        LiveCandidates(state, in random, supportSteps, health, life, needs, events);
    }

    /// <summary>Lives the month of those to whom something may happen. By itself, so that the runtime tunes it as it runs.</summary>
    private void LiveCandidates(
        ModelState state, in KeyedRandom random, int[] supportSteps, ReadOnlySpan<Candidate> health, ReadOnlySpan<Candidate> life,
        ReadOnlySpan<Candidate> needs, MonthEvents events)
    {
        var residents = state.Residents;
        int h = 0, l = 0, n = 0;
        while (true)
        {
            var row = Math.Min(RowOf(health, h), Math.Min(RowOf(life, l), RowOf(needs, n)));
            if (row == int.MaxValue) return;
            var (mayHealth, mayLife, mayNeeds) = (RowOf(health, h) == row, RowOf(life, l) == row, RowOf(needs, n) == row);
            if (mayHealth && !mayLife && !mayNeeds && health[h].MayOnly(RandomDecision.SeekTie)
                && SurelySeeks(residents, in health[h]))
            {
                // By far the commonest event: settled without looking at anything else of the resident.
                events.Seekers.Add(row);
                h++;
                continue;
            }
            var start = residents.Status[row];
            if (!start.Inert)
            {
                var at = new Moment(state, in random, row, start);
                var gone = mayHealth && Health(in at, in health[h], events);
                if (mayLife && !gone) Life(in at, in life[l], supportSteps[at.Neighbourhood], events);
                if (mayNeeds && !gone) Needs(in at, in needs[n], events);
                if (!gone) Settle(in at, events);
            }
            if (mayHealth) h++;
            if (mayLife) l++;
            if (mayNeeds) n++;
        }
    }

    private static int RowOf(ReadOnlySpan<Candidate> candidates, int place) =>
        place < candidates.Length ? candidates[place].Row : int.MaxValue;

    /// <summary>
    /// Whether a draw is below the bound of an exact threshold, and so below the threshold: no further bits are needed. The
    /// bound of somebody who cannot seek is 0, and no draw is below that; after a loss it may be above the threshold.
    /// </summary>
    private static bool SurelySeeks(Residents residents, in Candidate candidate) =>
        residents.Health.IsSurelyBelow(candidate.Row, RandomDecision.SeekTie, candidate.Draws.Lane(RandomDecision.SeekTie))
        && residents.Lost[candidate.Row] == 0;

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
        if (candidate.May(RandomDecision.ConditionOnset) && start.Conditions < ResidentStatus.MostConditions
            && at.Hits(
                candidate, RandomDecision.ConditionOnset, ServiceEffect.ConditionOnset, hazards,
                hazards.Health.Onset(age, at.Quintile, start)))
        {
            at.Status = at.Status.WithConditions(start.Conditions + 1);
            if (start.Conditions == 1) events.CountMultimorbidity(age, start.Cohort);
        }
        if (candidate.May(RandomDecision.DependencyWorsens) && start.Dependency < ResidentStatus.HighDependency
            && at.Hits(
                candidate, RandomDecision.DependencyWorsens, ServiceEffect.DependencyWorsens, hazards,
                hazards.Health.Worsening(age, at.Sex, at.Quintile, start)))
            Worsen(in at, events);
        else if (candidate.May(RandomDecision.DependencyRecovers) && start.Dependency > 0
            && at.Hits(
                candidate, RandomDecision.DependencyRecovers, ServiceEffect.DependencyRecovers, hazards,
                hazards.Health.Recovery(age, start)))
        {
            var level = hazards.Health.RecoveredTo(age, start.Dependency, at.Uniform(RandomDecision.RecoversTo));
            at.Status = at.Status.WithDependency(level);
            if (level == 0) at.Status = at.Status.WithUnpaidCarer(UnpaidCarer.None);
        }
        if (candidate.May(RandomDecision.AskForCare) && start.Care == CareState.None
            && at.Hits(
                candidate, RandomDecision.AskForCare,
                hazards.Life.Request(age, start, CareStatus.ContactRaises(at.State, hazards, row))))
            events.Requests.Add(new CareRequest(row, CareRequestFrom.Door));
        var ties = at.Residents.Ties.Count(row);
        if (candidate.May(RandomDecision.SeekTie) && ties < Ties.Slots
            && at.Hits(candidate, RandomDecision.SeekTie, ServiceEffect.SeekTie, hazards, hazards.Life.Seek(age, start)))
            events.Seekers.Add(row);
        if (candidate.May(RandomDecision.TieLapses) && ties > 0
            && at.Hits(candidate, RandomDecision.TieLapses, hazards.Life.Lapse(ties)))
            events.Lapses.Add((row, at.TieThatLapses()));
        return false;
    }

    /// <summary>Dependency worsens; somebody steps in, or not, whenever need grows.</summary>
    private void Worsen(in Moment at, MonthEvents events)
    {
        var (start, age) = (at.Start, at.Age);
        var level = hazards.Health.WorsenedTo(age, start.Dependency, at.Uniform(RandomDecision.WorsensTo));
        at.Status = at.Status.WithDependency(level);
        if (!start.Carer)
            at.Status = at.Status.WithUnpaidCarer(
                !at.Draws(RandomDecision.HasCarer, hazards.Parameters.Care.CarerShare.At(age)) ? UnpaidCarer.None
                : at.Draws(RandomDecision.CoResident, hazards.Parameters.Care.CoResidentShare.At(age)) ? UnpaidCarer.CoResident
                : UnpaidCarer.Elsewhere);
        if (start.Dependency == 0) events.CountDependency(age, start.Cohort);
    }

    /// <summary>Births, group life, carers, care bought, and services that reach their end.</summary>
    private void Life(in Moment at, in Candidate candidate, int supportStep, MonthEvents events)
    {
        var (start, row, age) = (at.Start, at.Row, at.Age);
        var adult = age >= LifeHazards.AdultAge;
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
        if (candidate.May(5) && start.Carer
            && at.Hits(candidate, RandomDecision.CarerLost, ServiceEffect.CarerLost, hazards, hazards.Life.CarerLost(start)))
        {
            at.Status = at.Status.WithUnpaidCarer(UnpaidCarer.None);
            // A breakdown brings some to the council's door at once.
            if (adult && start is { Care: CareState.None, Dependency: > 0 }
                && at.Draws(RandomDecision.BreakdownRequest, hazards.Parameters.Care.BreakdownRequestShare))
                events.Requests.Add(new CareRequest(row, CareRequestFrom.Breakdown));
        }
        if (candidate.May(6)) Means(in at, in candidate, adult, events);
        if (candidate.May(7) && at.Residents.Receives[row] != 0
            && at.Hits(candidate, RandomDecision.ServiceEnds, hazards.Life.ServiceEnds(at.Residents.Receives[row])))
            events.ServiceEnders.Add(row);
    }

    /// <summary>Those with means set out to buy care; those who bought it run down to the capital limit: one draw for either.</summary>
    private void Means(in Moment at, in Candidate candidate, bool adult, MonthEvents events)
    {
        var start = at.Start;
        if (start.Care == CareState.Private)
        {
            if (at.Hits(candidate, RandomDecision.BuyCare, hazards.Life.CapitalRunsOut)) events.RunDown.Add(at.Row);
        }
        else if (adult && start is { Means: not Entities.Means.Low, Dependency: > 0, Care: CareState.None }
            && at.Hits(candidate, RandomDecision.BuyCare, hazards.Life.BuyCare))
            events.Buyers.Add(at.Row);
    }

    /// <summary>Wider needs, admissions to hospital, and asking for services other than care.</summary>
    private void Needs(in Moment at, in Candidate candidate, MonthEvents events)
    {
        var (start, row, age) = (at.Start, at.Row, at.Age);
        for (var need = WiderNeed.Livelihood; need <= WiderNeed.Home; need++)
        {
            var (worsens, eases) = Screening.Decisions(need);
            if (!candidate.MayAny(3u << worsens - RandomDecision.LivelihoodWorsens)) continue;
            var level = start.Level(need);
            if (candidate.May(worsens - RandomDecision.LivelihoodWorsens) && level < ResidentStatus.Acute
                && at.Hits(
                    candidate, worsens, need.WorsenedBy(), hazards,
                    hazards.WiderNeeds.Worsens(need, age, at.Quintile, start)))
                at.Status = at.Status.With(need, level + 1);
            else if (candidate.May(eases - RandomDecision.LivelihoodWorsens) && level > 0
                && at.Hits(candidate, eases, need.EasedBy(), hazards, hazards.WiderNeeds.Eases(need, age, at.Quintile, start)))
                at.Status = at.Status.With(need, level - 1);
        }
        if (candidate.May(RandomDecision.Admission - RandomDecision.LivelihoodWorsens)
            && at.Hits(
                candidate, RandomDecision.Admission, ServiceEffect.Admission, hazards,
                hazards.Admissions[age, start]))
            Admit(in at, events);
        if (candidate.May(RandomDecision.AskForService - RandomDecision.LivelihoodWorsens)
            && at.Hits(
                candidate, RandomDecision.AskForService,
                hazards.Demand.Ask(age, start, CareStatus.ContactRaises(at.State, hazards, row))))
            events.Asks.Add(row);
    }

    /// <summary>An emergency admission: dependency may worsen by it, and a request may follow.</summary>
    private void Admit(in Moment at, MonthEvents events)
    {
        var (start, age) = (at.Start, at.Age);
        events.CountAdmission(age, start.Cohort);
        // What worsened or recovered already this month has had its turn.
        if (at.Status.Dependency == start.Dependency && start.Dependency < ResidentStatus.HighDependency
            && at.Draws(
                RandomDecision.AdmissionWorsens,
                hazards.Health.AdmissionWorsens(age, at.Sex, at.Quintile, start).Times(
                    hazards.Work.Ratio(ServiceEffect.DependencyWorsens, at.Residents, at.Row, at.Month))))
            Worsen(in at, events);
        if (age >= LifeHazards.AdultAge && start.Care == CareState.None && hazards.World.AdmissionsLeadToCare
            && at.Draws(
                RandomDecision.HospitalRequest, hazards.Parameters.Care.HospitalRequestShare.At(at.Status.Dependency)))
            events.Requests.Add(new CareRequest(at.Row, CareRequestFrom.Hospital));
    }

    /// <summary>Unmet need and bounds follow from what changed; services are reviewed where the need for them did.</summary>
    private void Settle(in Moment at, MonthEvents events)
    {
        if (at.Status == at.Start) return;
        if ((at.Residents.Receives[at.Row] | at.Residents.Waits[at.Row]) != 0) events.Reviews.Add(at.Row);
        CareStatus.Refresh(at.State, hazards, at.Row, at.Start);
    }
}
