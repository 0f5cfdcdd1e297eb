using System.Numerics;
using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// Keeps each resident's bounds of the decisions drawn every month. Whenever status, services or ties change, and on even
/// birthdays, what that bears on is marked; before residents live the next month, marked bounds are set, once however often
/// they were marked and where neighbours in memory are dealt with one after another. A bound is that of the exact threshold, or above it where the threshold may rise before the bound is
/// set again: where a rate follows age or the calendar, the load of a group, paid support, or the end of a loss or of a
/// contact. Only the bound of seeking a tie is exact, unless something was lost, which <see cref="ResidentMonth"/> relies on.
/// </summary>
public sealed class Screening(MonthlyHazards hazards)
{
    private const int Life = PhiloxBlock.Lanes;
    private const int Wider = RandomDecision.LivelihoodWorsens;

    // Marks: a bit for each effect of services, by its number, then what else changes together.
    private const int Effects = (1 << (int)ServiceEffect.HomeEases + 1) - 1;
    private const int OfTies = 1 << 12;
    private const int OfContact = 1 << 13;
    private const int OfHealthAndNeeds = 1 << 14;
    private const int OfEverything = 1 << 15;
    private const int OfWiderNeeds = OfContact
        | Effects & ~(1 << (int)ServiceEffect.DependencyRecovers | 1 << (int)ServiceEffect.SeekTie | 1 << (int)ServiceEffect.CarerLost);

    private readonly Mortality _mortality = hazards.Mortality;
    private readonly HealthHazards _health = hazards.Health;
    private readonly LifeHazards _life = hazards.Life;
    private readonly ServiceWork _work = hazards.Work;
    private readonly int _support = hazards.HighestSupportStep;

    /// <summary>Marks every bound of a resident.</summary>
    public static void Mark(ModelState state, int row) => state.Residents.MarkStale(row, OfEverything);

    /// <summary>Marks the bounds that ties bear on, after one tie was made or lost that leaves status as it was.</summary>
    public static void MarkTies(ModelState state, int row)
    {
        // Seeking changes only where there is no room any more, or room again.
        var seeks = state.Residents.Ties.Count(row) >= Ties.Slots - 1;
        state.Residents.MarkStale(row, OfTies | (seeks ? 1 << (int)ServiceEffect.SeekTie : 0));
    }

    /// <summary>Marks the bound of seeking a tie, which is exact, and those of contact, of which something may be over.</summary>
    public static void MarkSeeking(ModelState state, int row) =>
        state.Residents.MarkStale(row, OfContact | 1 << (int)ServiceEffect.SeekTie);

    /// <summary>Marks the bounds that a change of status bears on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="row">Row of the resident.</param>
    /// <param name="before">Status before the change.</param>
    public static void MarkChanged(ModelState state, int row, ResidentStatus before)
    {
        var status = state.Residents.Status[row];
        if (status == before) return;
        state.Residents.MarkStale(
            row,
            status.SameButContact(before) ? OfContact
            : status.SameButWider(before) ? OfWiderNeeds
            : status.SameLife(before) ? OfHealthAndNeeds
            : OfEverything);
    }

    /// <summary>Marks the bounds that a service bears on, after it began, ended or was lost, and those of contact.</summary>
    public void MarkService(ModelState state, int row, int service)
    {
        var marks = OfContact;
        foreach (var effect in hazards.Services.EffectsOf(service)) marks |= 1 << (int)effect;
        state.Residents.MarkStale(row, marks);
    }

    /// <summary>Sets what is marked among all residents; <see cref="ResidentMonth"/> does so block by block.</summary>
    public void Renew(ModelState state) => Renew(state, 0, state.Residents.Rows);

    /// <summary>Sets what is marked among some rows, for the month to come and those after, until something changes.</summary>
    /// <param name="state">The state.</param>
    /// <param name="first">The first row.</param>
    /// <param name="count">Rows.</param>
    internal void Renew(ModelState state, int first, int count)
    {
        var residents = state.Residents;
        for (var from = first; from < first + count; from += RowScan.Rows)
            for (var rows = residents.StaleRows.From(from); rows != 0; rows &= rows - 1)
                residents.Prefetch(from + RowScan.First(rows));
        for (var from = first; from < first + count; from += RowScan.Rows)
        {
            for (var rows = residents.StaleRows.From(from); rows != 0; rows &= rows - 1)
                Renew(state, from + RowScan.First(rows));
            residents.StaleRows.ClearFrom(from);
        }
    }

    private void Renew(ModelState state, int row)
    {
        var residents = state.Residents;
        var stale = (int)residents.Stale[row];
        residents.Stale[row] = 0;
        if (residents.Status[row].Inert)
        {
            residents.ClearBounds(row);
            return;
        }
        if ((stale & ~OfTies) == 0)
        {
            // By far the commonest: nothing else of the resident is asked for.
            residents.Health.Set(row, RandomDecision.TieLapses, _life.LapseBound(residents.Ties.Count(row)));
            return;
        }
        var subject = Of(state, row);
        if ((stale & (OfEverything | OfHealthAndNeeds)) != 0)
        {
            SetHealth(in subject);
            SetNeeds(in subject);
            if ((stale & OfEverything) != 0) SetLife(in subject);
            // What is left is of life.
            stale &= (stale & OfEverything) != 0 ? 0 : OfContact | 1 << (int)ServiceEffect.CarerLost;
        }
        if ((stale & OfTies) != 0)
            residents.Health.Set(row, RandomDecision.TieLapses, _life.LapseBound(residents.Ties.Count(row)));
        if ((stale & OfWiderNeeds) == OfWiderNeeds && !subject.Served)
        {
            residents.Health.Set(row, residents.Health.Of(row)
                .With(RandomDecision.ConditionOnset, OnsetBound(in subject))
                .With(RandomDecision.DependencyWorsens, WorseningBound(in subject)));
            SetNeeds(in subject);
            stale &= ~OfWiderNeeds | OfContact;
        }
        if ((stale & OfContact) != 0) SetContact(in subject);
        for (var effects = stale & Effects; effects != 0; effects &= effects - 1)
            SetEffect(in subject, (ServiceEffect)BitOperations.TrailingZeroCount(effects));
    }

    private void SetContact(in Subject s)
    {
        s.Residents.Health.Set(s.Row, RandomDecision.AskForCare, AskForCareBound(in s));
        s.Residents.Needs.Set(s.Row, RandomDecision.AskForService - Wider, hazards.Demand.AskBound(s.Age, s.Status));
        s.Residents.Life.Set(s.Row, RandomDecision.ServiceEnds - Life, _life.ServiceEnds(s.Residents.Receives[s.Row]).Bound);
    }

    private void SetEffect(in Subject s, ServiceEffect effect)
    {
        var residents = s.Residents;
        switch (effect)
        {
            case ServiceEffect.ConditionOnset:
                residents.Health.Set(s.Row, RandomDecision.ConditionOnset, OnsetBound(in s));
                break;
            case ServiceEffect.DependencyWorsens:
                residents.Health.Set(s.Row, RandomDecision.DependencyWorsens, WorseningBound(in s));
                break;
            case ServiceEffect.DependencyRecovers:
                residents.Health.Set(s.Row, RandomDecision.DependencyRecovers, RecoveryBound(in s));
                break;
            case ServiceEffect.SeekTie:
                residents.Health.Set(s.Row, RandomDecision.SeekTie, SeekBound(in s));
                break;
            case ServiceEffect.CarerLost:
                residents.Life.Set(s.Row, RandomDecision.CarerLost - Life, CarerLostBound(in s));
                break;
            case ServiceEffect.Admission:
                residents.Needs.Set(s.Row, RandomDecision.Admission - Wider, AdmissionBound(in s));
                break;
            default:
                // Worsening and easing of the three wider needs, in the order of their decisions.
                var lane = effect - ServiceEffect.LivelihoodWorsens;
                var need = (WiderNeed)(lane / 2);
                residents.Needs.Set(s.Row, lane, lane % 2 == 0 ? WorsensBound(in s, need) : EasesBound(in s, need));
                break;
        }
    }

    private void SetHealth(in Subject s)
    {
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        bounds[RandomDecision.Death] = _mortality.Bound(s.State.Year, s.Residents.Sex[s.Row], s.Age, s.Decile, s.Status);
        bounds[RandomDecision.MoveOut] = _life.MoveOutBound(s.Age);
        bounds[RandomDecision.ConditionOnset] = OnsetBound(in s);
        bounds[RandomDecision.DependencyWorsens] = WorseningBound(in s);
        bounds[RandomDecision.DependencyRecovers] = RecoveryBound(in s);
        bounds[RandomDecision.AskForCare] = AskForCareBound(in s);
        bounds[RandomDecision.SeekTie] = SeekBound(in s);
        bounds[RandomDecision.TieLapses] = _life.LapseBound(s.Residents.Ties.Count(s.Row));
        s.Residents.Health.Set(s.Row, bounds);
    }

    private void SetLife(in Subject s)
    {
        var status = s.Status;
        var adult = s.Age >= LifeHazards.AdultAge;
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        bounds[RandomDecision.Birth - Life] =
            s.Residents.Sex[s.Row] == 0 ? _life.BirthBound(s.State.Year, s.Age) : (ushort)0;
        bounds[RandomDecision.JoinGroup - Life] =
            adult && !status.Member ? _life.JoinBound(s.Age, s.Quintile, _support) : (ushort)0;
        bounds[RandomDecision.LeaveGroup - Life] =
            status.Member ? _life.Leave(status.Core, LifeHazards.EffectSteps - 1).Bound : (ushort)0;
        bounds[RandomDecision.FindHelp - Life] =
            GroupLifeRules.CouldBeHelped(status, adult) ? _life.FindHelp.Bound : (ushort)0;
        bounds[RandomDecision.HelpEnds - Life] = status.Helped ? _life.HelpEnds.Bound : (ushort)0;
        bounds[RandomDecision.CarerLost - Life] = CarerLostBound(in s);
        bounds[RandomDecision.BuyCare - Life] =
            adult && status is { Means: not Means.Low, Dependency: > 0, Care: CareState.None }
                ? _life.BuyCare.Bound
                : status.Care == CareState.Private ? _life.CapitalRunsOut.Bound : (ushort)0;
        bounds[RandomDecision.ServiceEnds - Life] = _life.ServiceEnds(s.Residents.Receives[s.Row]).Bound;
        s.Residents.Life.Set(s.Row, bounds);
    }

    private void SetNeeds(in Subject s)
    {
        if (!s.Served)
            s.Residents.Needs.Set(s.Row, hazards.WiderNeeds.Bounds(s.Age, s.Quintile, s.Status)
                .With(RandomDecision.Admission - Wider, AdmissionBound(in s))
                .With(RandomDecision.AskForService - Wider, hazards.Demand.AskBound(s.Age, s.Status)));
        else SetNeedsServed(in s);
    }

    private void SetNeedsServed(in Subject s)
    {
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        for (var need = WiderNeed.Livelihood; need <= WiderNeed.Home; need++)
        {
            var (worsens, eases) = Decisions(need);
            bounds[worsens - Wider] = WorsensBound(in s, need);
            bounds[eases - Wider] = EasesBound(in s, need);
        }
        bounds[RandomDecision.Admission - Wider] = AdmissionBound(in s);
        bounds[RandomDecision.AskForService - Wider] = hazards.Demand.AskBound(s.Age, s.Status);
        s.Residents.Needs.Set(s.Row, bounds);
    }

    /// <summary>The decisions by which a wider need worsens and eases.</summary>
    internal static (int Worsens, int Eases) Decisions(WiderNeed need) =>
        (Wider + 2 * (int)need, Wider + 2 * (int)need + 1);

    private ushort OnsetBound(in Subject s) => s.Status.Conditions < ResidentStatus.MostConditions
        ? _health.OnsetBound(s.Age, s.Quintile, s.Status, Most(in s, ServiceEffect.ConditionOnset))
        : (ushort)0;

    private ushort WorseningBound(in Subject s) => s.Status.Dependency < ResidentStatus.HighDependency
        ? _health.WorseningBound(s.Age, s.Residents.Sex[s.Row], s.Quintile, s.Status, Most(in s, ServiceEffect.DependencyWorsens))
        : (ushort)0;

    private ushort RecoveryBound(in Subject s) => s.Status.Dependency > 0
        ? _health.RecoveryBound(s.Age, s.Status, Most(in s, ServiceEffect.DependencyRecovers))
        : (ushort)0;

    private ushort AskForCareBound(in Subject s) =>
        s.Status.Care == CareState.None ? _life.RequestBound(s.Age, s.Status) : (ushort)0;

    // Exact, so that a draw below it is known to be a hit.
    private ushort SeekBound(in Subject s) => s.Residents.Ties.Count(s.Row) < Ties.Slots
        ? _life.Seek(s.Age, s.Status).Times(Most(in s, ServiceEffect.SeekTie)).Bound
        : (ushort)0;

    private ushort CarerLostBound(in Subject s) => s.Status.Carer
        ? _life.CarerLost(s.Status).Times(Most(in s, ServiceEffect.CarerLost)).Bound
        : (ushort)0;

    private ushort AdmissionBound(in Subject s) =>
        hazards.Admissions.Bound(s.Age, s.Status, Most(in s, ServiceEffect.Admission));

    private ushort WorsensBound(in Subject s, WiderNeed need) => s.Status.Level(need) < ResidentStatus.Acute
        ? hazards.WiderNeeds.WorsensBound(need, s.Age, s.Quintile, s.Status, Most(in s, need.WorsenedBy()))
        : (ushort)0;

    private ushort EasesBound(in Subject s, WiderNeed need) => s.Status.Level(need) > 0
        ? hazards.WiderNeeds.EasesBound(need, s.Age, s.Quintile, s.Status, Most(in s, need.EasedBy()))
        : (ushort)0;

    private double Most(in Subject s, ServiceEffect effect) =>
        s.Served ? _work.MostRatio(effect, s.Residents, s.Row) : 1;

    private static Subject Of(ModelState state, int row)
    {
        var residents = state.Residents;
        return new Subject(
            state, residents, row, residents.Status[row], residents.Age(row, state.Month),
            state.Neighbourhoods.Decile(residents.Neighbourhood[row]), (residents.Suits[row] | residents.Lost[row]) != 0);
    }

    /// <summary>One resident whose bounds are set.</summary>
    private readonly record struct Subject(
        ModelState State, Residents Residents, int Row, ResidentStatus Status, int Age, int Decile, bool Served)
    {
        public int Quintile => Neighbourhoods.QuintileOf(Decile);
    }
}
