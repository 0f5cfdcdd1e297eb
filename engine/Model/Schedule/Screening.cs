using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Schedule;

/// <summary>
/// Keeps each resident's sixteen bounds: set again whenever status or ties change and on birthdays. Where a rate follows the
/// calendar, the bound is the larger of this year's and the next's, so that it holds until the next birthday. A bound is
/// never below the exact threshold of the month.
/// </summary>
public sealed class Screening(MonthlyHazards hazards)
{
    /// <summary>Sets the bounds of every resident.</summary>
    public void SetAll(ModelState state)
    {
        for (var row = 0; row < state.Residents.Rows; row++)
            if (state.Residents.Lives(row)) Set(state, row);
    }

    /// <summary>Sets the bounds that ties bear on: what follows a tie made or lost that leaves status as it was.</summary>
    public void SetTies(ModelState state, int row)
    {
        var residents = state.Residents;
        var status = residents.Status[row];
        if (status.Inert) return;
        var ties = residents.Ties.Count(row);
        residents.Health.Set(row, RandomDecision.SeekTie, SeekBound(residents.Age(row, state.Month), status, ties));
        residents.Health.Set(row, RandomDecision.TieLapses, hazards.Life.Lapse(ties).Bound);
    }

    private ushort SeekBound(int age, ResidentStatus status, int ties) =>
        ties < Ties.Slots ? hazards.Life.Seek(age, status).Bound : (ushort)0;

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
        var month = state.Month;
        var age = residents.Age(row, month);
        var decile = state.Neighbourhoods.Decile(residents.Neighbourhood[row]);
        var quintile = (decile - 1) / 2;
        var ties = residents.Ties.Count(row);
        var adult = age >= LifeHazards.AdultAge;
        var idle = status.Care == CareState.None;
        Span<ushort> bounds = stackalloc ushort[PhiloxBlock.Lanes];

        bounds[RandomDecision.Death] = Threshold.Max(
            hazards.Mortality[month.Year, residents.Sex[row], age, decile, status],
            hazards.Mortality[month.Year + 1, residents.Sex[row], age, decile, status]).Bound;
        bounds[RandomDecision.MoveOut] = hazards.Life.MoveOut(age).Bound;
        bounds[RandomDecision.ConditionOnset] =
            status.Conditions < ResidentStatus.MostConditions ? hazards.Health.Onset(age, quintile, status).Bound : (ushort)0;
        bounds[RandomDecision.DependencyWorsens] =
            status.Dependency < ResidentStatus.HighDependency ? hazards.Health.Worsening(age, quintile, status).Bound : (ushort)0;
        bounds[RandomDecision.DependencyRecovers] =
            status.Dependency > 0 ? hazards.Health.Recovery(age, status).Bound : (ushort)0;
        bounds[RandomDecision.AskForCare] = idle ? hazards.Life.Request(age, status).Bound : (ushort)0;
        bounds[RandomDecision.SeekTie] = SeekBound(age, status, ties);
        bounds[RandomDecision.TieLapses] = hazards.Life.Lapse(ties).Bound;
        residents.Health.Set(row, bounds);

        const int life = PhiloxBlock.Lanes;
        bounds[RandomDecision.Birth - life] =
            residents.Sex[row] == 0
                ? Threshold.Max(hazards.Life.Birth(month.Year, age), hazards.Life.Birth(month.Year + 1, age)).Bound
                : (ushort)0;
        // The most support that any paradigm gives and the heaviest load told apart: the month's own may be less.
        bounds[RandomDecision.JoinGroup - life] =
            adult && !status.Member ? hazards.Life.Join(age, quintile, hazards.HighestSupportStep).Bound : (ushort)0;
        bounds[RandomDecision.LeaveGroup - life] =
            status.Member ? hazards.Life.Leave(status.Core, LifeHazards.EffectSteps - 1).Bound : (ushort)0;
        bounds[RandomDecision.FindHelp - life] =
            GroupLifeRules.CouldBeHelped(status, adult) ? hazards.Life.FindHelp.Bound : (ushort)0;
        bounds[RandomDecision.HelpEnds - life] = status.Helped ? hazards.Life.HelpEnds.Bound : (ushort)0;
        bounds[RandomDecision.CarerLost - life] = status.Carer ? hazards.Life.CarerLost.Bound : (ushort)0;
        bounds[RandomDecision.BuyCare - life] =
            status.SelfFunder && status.Dependency > 0 && idle ? hazards.Life.BuyCare.Bound : (ushort)0;
        bounds[RandomDecision.CareEnds - life] =
            status.Care is CareState.Council or CareState.Private ? hazards.Life.CareEnds.Bound : (ushort)0;
        residents.Life.Set(row, bounds);
    }
}
