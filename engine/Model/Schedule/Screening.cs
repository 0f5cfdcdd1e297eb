using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Services;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// Keeps each resident's bounds of the decisions drawn every month: set again whenever status, services or ties change and
/// on birthdays. A bound is that of the exact threshold, or above it where the threshold may rise before the bound is set
/// again: where a rate follows the calendar, the load of a group, paid support, or the end of a loss or of a contact.
/// </summary>
public sealed class Screening(MonthlyHazards hazards)
{
    private const int Life = PhiloxBlock.Lanes;
    private const int Wider = RandomDecision.LivelihoodWorsens;
    private readonly Mortality _mortality = hazards.Mortality;
    private readonly HealthHazards _health = hazards.Health;
    private readonly LifeHazards _life = hazards.Life;
    private readonly ServiceWork _work = hazards.Work;
    private readonly int _support = hazards.HighestSupportStep;

    /// <summary>Sets the bounds that ties bear on, after one tie was made or lost that leaves status as it was.</summary>
    public void SetTies(ModelState state, int row)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        if (status.Inert) return;
        var ties = residents.Ties.Count(row);
        residents.Health.Set(row, RandomDecision.TieLapses, _life.LapseBound(ties));
        // Seeking changes only where there is no room any more, or room again.
        if (ties >= Ties.Slots - 1)
            residents.Health.Set(row, RandomDecision.SeekTie, SeekBound(residents, row, residents.Age(row, state.Month), status, ties));
    }

    /// <summary>Sets a resident's bounds for the month to come and those after, until something changes.</summary>
    public void Set(ModelState state, int row)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        if (status.Inert)
        {
            residents.Health.Clear(row);
            residents.Life.Clear(row);
            residents.Needs.Clear(row);
            return;
        }
        var age = residents.Age(row, state.Month);
        var decile = state.Neighbourhoods.Decile(residents.Neighbourhood[row]);
        var quintile = Neighbourhoods.QuintileOf(decile);
        SetHealth(state, row, status, age, decile, quintile);
        SetLife(state, row, status, age, quintile);
        SetNeeds(residents, row, status, age, quintile);
    }

    private void SetHealth(ModelState state, int row, ResidentStatus status, int age, int decile, int quintile)
    {
        var residents = state.Residents;
        var ties = residents.Ties.Count(row);
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        bounds[RandomDecision.Death] = _mortality.Bound(state.Year, residents.Sex[row], age, decile, status);
        bounds[RandomDecision.MoveOut] = _life.MoveOutBound(age);
        bounds[RandomDecision.ConditionOnset] = status.Conditions < ResidentStatus.MostConditions
            ? Most(ServiceEffect.ConditionOnset, residents, row, _health.Onset(age, quintile, status))
            : (ushort)0;
        bounds[RandomDecision.DependencyWorsens] = status.Dependency < ResidentStatus.HighDependency
            ? Most(ServiceEffect.DependencyWorsens, residents, row, _health.Worsening(age, quintile, status))
            : (ushort)0;
        bounds[RandomDecision.DependencyRecovers] = status.Dependency > 0
            ? Most(ServiceEffect.DependencyRecovers, residents, row, _health.Recovery(age, status))
            : (ushort)0;
        bounds[RandomDecision.AskForCare] = status.Care == CareState.None ? _life.RequestBound(age, status) : (ushort)0;
        bounds[RandomDecision.SeekTie] = SeekBound(residents, row, age, status, ties);
        bounds[RandomDecision.TieLapses] = _life.LapseBound(ties);
        residents.Health.Set(row, bounds);
    }

    private void SetLife(ModelState state, int row, ResidentStatus status, int age, int quintile)
    {
        var residents = state.Residents;
        var adult = age >= LifeHazards.AdultAge;
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        bounds[RandomDecision.Birth - Life] = residents.Sex[row] == 0 ? _life.BirthBound(state.Year, age) : (ushort)0;
        bounds[RandomDecision.JoinGroup - Life] =
            adult && !status.Member ? _life.JoinBound(age, quintile, _support) : (ushort)0;
        bounds[RandomDecision.LeaveGroup - Life] =
            status.Member ? _life.Leave(status.Core, LifeHazards.EffectSteps - 1).Bound : (ushort)0;
        bounds[RandomDecision.FindHelp - Life] =
            GroupLifeRules.CouldBeHelped(status, adult) ? _life.FindHelp.Bound : (ushort)0;
        bounds[RandomDecision.HelpEnds - Life] = status.Helped ? _life.HelpEnds.Bound : (ushort)0;
        bounds[RandomDecision.CarerLost - Life] =
            status.Carer ? Most(ServiceEffect.CarerLost, residents, row, _life.CarerLost(status)) : (ushort)0;
        bounds[RandomDecision.BuyCare - Life] =
            adult && status is { Means: not Means.Low, Dependency: > 0, Care: CareState.None }
                ? _life.BuyCare.Bound
                : status.Care == CareState.Private ? _life.CapitalRunsOut.Bound : (ushort)0;
        bounds[RandomDecision.ServiceEnds - Life] = _life.ServiceEnds(residents.Receives[row]).Bound;
        residents.Life.Set(row, bounds);
    }

    private void SetNeeds(Residents residents, int row, ResidentStatus status, int age, int quintile)
    {
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        foreach (var need in WiderNeedLevels.All)
        {
            var (worsens, eases) = Decisions(need);
            var level = status.Level(need);
            bounds[worsens - Wider] = level < ResidentStatus.Acute
                ? Most(need.WorsenedBy(), residents, row, hazards.WiderNeeds.Worsens(need, age, quintile, status))
                : (ushort)0;
            bounds[eases - Wider] = level > 0
                ? Most(need.EasedBy(), residents, row, hazards.WiderNeeds.Eases(need, age, quintile, status))
                : (ushort)0;
        }
        bounds[RandomDecision.Admission - Wider] =
            Most(ServiceEffect.Admission, residents, row, hazards.Admissions[age, status]);
        bounds[RandomDecision.AskForService - Wider] = hazards.Demand.AskBound(age, status);
        residents.Needs.Set(row, bounds);
    }

    /// <summary>The decisions by which a wider need worsens and eases.</summary>
    internal static (int Worsens, int Eases) Decisions(WiderNeed need) =>
        (Wider + 2 * (int)need, Wider + 2 * (int)need + 1);

    private ushort SeekBound(Residents residents, int row, int age, ResidentStatus status, int ties) =>
        ties < Ties.Slots ? Most(ServiceEffect.SeekTie, residents, row, _life.Seek(age, status)) : (ushort)0;

    private ushort Most(ServiceEffect effect, Residents residents, int row, Threshold threshold) =>
        threshold.Times(_work.MostRatio(effect, residents, row)).Bound;
}
