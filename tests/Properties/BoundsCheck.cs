using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Tests.Unit.Model;

namespace Catalyst.Tests.Properties;

/// <summary>
/// Holds every cached bound against the chance that the month asks for, worked out anew just before residents live the month:
/// it is never below, and the same but for the few decisions whose bounds may be loose.
/// Those whose birthday it is are left out: their bounds are set first thing in the month.
/// </summary>
internal sealed class BoundsCheck(World world) : IScheduleProbe
{
    /// <summary>Bounds that were not what they should be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Bounds held against their chance, where that is above 0.</summary>
    public long Checked { get; private set; }

    public void Done(string part, long visited)
    {
        if (part != "budget") return;
        var (state, residents) = (world.State, world.State.Residents);
        foreach (var row in world.Living)
        {
            if (residents.BirthdayMonth[row] == state.Month.MonthOfYear - 1) continue;
            foreach (var (decision, chance) in Chances(state, row))
            {
                var bound = decision < PhiloxBlock.Lanes
                    ? residents.Health.Bound(row, decision)
                    : residents.Life.Bound(row, decision - PhiloxBlock.Lanes);
                if (chance.Value > 0) Checked++;
                if (Screening.Loose.Contains(decision) ? bound < chance.Bound : bound != chance.Bound)
                    Faults.Add($"{state.Month}: decision {decision} of resident {residents.Id[row]}: bound {bound}, chance {chance.Bound}");
            }
        }
    }

    private IEnumerable<(int Decision, Threshold Chance)> Chances(ModelState state, int row)
    {
        var (residents, hazards) = (state.Residents, world.Hazards);
        var status = residents.Status[row];
        var (month, sex, age) = (state.Month, residents.Sex[row], residents.Age(row, state.Month));
        var neighbourhood = residents.Neighbourhood[row];
        var (decile, quintile) = (state.Neighbourhoods.Decile(neighbourhood), state.Neighbourhoods.Quintile(neighbourhood));
        var ties = residents.Ties.Count(row);
        var adult = age >= LifeHazards.AdultAge;
        var support = (int)(10 * GroupLife.SupportEffect(state, hazards));

        yield return (RandomDecision.Death, hazards.Mortality[month.Year, sex, age, decile, status]);
        yield return (RandomDecision.MoveOut, hazards.Life.MoveOut(age));
        if (status.Conditions < ResidentStatus.MostConditions)
            yield return (RandomDecision.ConditionOnset, hazards.Health.Onset(age, quintile, status));
        if (status.Dependency < ResidentStatus.HighDependency)
            yield return (RandomDecision.DependencyWorsens, hazards.Health.Worsening(age, quintile, status));
        if (status.Dependency > 0) yield return (RandomDecision.DependencyRecovers, hazards.Health.Recovery(age, status));
        if (status.Care == CareState.None) yield return (RandomDecision.AskForCare, hazards.Life.Request(age, status));
        if (ties < Ties.Slots) yield return (RandomDecision.SeekTie, hazards.Life.Seek(age, status));
        if (ties > 0) yield return (RandomDecision.TieLapses, hazards.Life.Lapse(ties));
        if (sex == 0) yield return (RandomDecision.Birth, hazards.Life.Birth(month.Year, age));
        if (adult && !status.Member && state.Groups.Any(neighbourhood))
            yield return (RandomDecision.JoinGroup, hazards.Life.Join(age, quintile, support));
        if (status.Member)
            yield return (RandomDecision.LeaveGroup, hazards.Life.Leave(
                status.Core, state.Groups.LoadSteps[state.Groups.Index(neighbourhood, residents.Group[row])]));
        if (adult && !status.Helped && (status.Isolated || status.Dependency == 1))
            yield return (RandomDecision.FindHelp, hazards.Life.FindHelp);
        if (status.Helped) yield return (RandomDecision.HelpEnds, hazards.Life.HelpEnds);
        if (status.Carer) yield return (RandomDecision.CarerLost, hazards.Life.CarerLost);
        if (adult && status.SelfFunder && status.Dependency > 0 && status.Care == CareState.None)
            yield return (RandomDecision.BuyCare, hazards.Life.BuyCare(status));
        if (status.Care is CareState.Council or CareState.Private) yield return (RandomDecision.CareEnds, hazards.Life.CareEnds);
    }
}
