using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// Keeps each resident's sixteen bounds: set again whenever status or ties change and on birthdays. Where a rate follows the
/// calendar, the bound is the larger of this year's and the next's, so that it holds until the next birthday; where it
/// follows the load of a group or paid support, it is that of the most there can be. All other bounds are those of the exact
/// threshold, which <see cref="ResidentMonth"/> relies on.
/// </summary>
public sealed class Screening(MonthlyHazards hazards)
{
    /// <summary>Decisions whose bound may be above the bound of the month's exact threshold.</summary>
    public static IReadOnlyList<int> Loose { get; } =
        [RandomDecision.Death, RandomDecision.Birth, RandomDecision.JoinGroup, RandomDecision.LeaveGroup];

    private const int Life = PhiloxBlock.Lanes;
    private readonly Mortality _mortality = hazards.Mortality;
    private readonly HealthHazards _health = hazards.Health;
    private readonly LifeHazards _life = hazards.Life;
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
            residents.Health.Set(row, RandomDecision.SeekTie, SeekBound(residents.Age(row, state.Month), status, ties));
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
            return;
        }
        var age = residents.Age(row, state.Month);
        var decile = state.Neighbourhoods.Decile(residents.Neighbourhood[row]);
        SetHealth(state, row, status, age, decile);
        SetLife(state, row, status, age, Neighbourhoods.QuintileOf(decile));
    }

    private void SetHealth(ModelState state, int row, ResidentStatus status, int age, int decile)
    {
        var residents = state.Residents;
        var quintile = Neighbourhoods.QuintileOf(decile);
        var ties = residents.Ties.Count(row);
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];
        bounds[RandomDecision.Death] = _mortality.Bound(state.Year, residents.Sex[row], age, decile, status);
        bounds[RandomDecision.MoveOut] = _life.MoveOutBound(age);
        bounds[RandomDecision.ConditionOnset] =
            status.Conditions < ResidentStatus.MostConditions ? _health.Onset(age, quintile, status).Bound : (ushort)0;
        bounds[RandomDecision.DependencyWorsens] =
            status.Dependency < ResidentStatus.HighDependency ? _health.Worsening(age, quintile, status).Bound : (ushort)0;
        bounds[RandomDecision.DependencyRecovers] = status.Dependency > 0 ? _health.Recovery(age, status).Bound : (ushort)0;
        bounds[RandomDecision.AskForCare] = status.Care == CareState.None ? _life.RequestBound(age, status) : (ushort)0;
        bounds[RandomDecision.SeekTie] = SeekBound(age, status, ties);
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
        bounds[RandomDecision.CarerLost - Life] = status.Carer ? _life.CarerLost.Bound : (ushort)0;
        bounds[RandomDecision.BuyCare - Life] =
            adult && status is { SelfFunder: true, Dependency: > 0, Care: CareState.None }
                ? _life.BuyCare(status).Bound
                : (ushort)0;
        bounds[RandomDecision.CareEnds - Life] =
            status.Care is CareState.Council or CareState.Private ? _life.CareEnds.Bound : (ushort)0;
        residents.Life.Set(row, bounds);
    }

    private ushort SeekBound(int age, ResidentStatus status, int ties) =>
        ties < Ties.Slots ? _life.SeekBound(age, status) : (ushort)0;
}
