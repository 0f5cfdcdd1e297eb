using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Model.Submodels;

/// <summary>How a resident who was not born here stands on the first day: at the start of the study or on arrival.</summary>
public static class StartingResident
{
    /// <summary>Adds a resident of a given age with sex, health, means and carer drawn from the stated shares.</summary>
    /// <returns>The row; without ties, groups or care.</returns>
    public static int Add(
        ModelState state, MonthlyHazards hazards, in KeyedRandom random, ulong id, int neighbourhood, int age, Month month)
    {
        var sinceBirthday = (int)(random.Uniform(RandomDecision.BirthMonth, id, month) * Month.PerYear);
        var birth = month + -(age * Month.PerYear + sinceBirthday);
        var female = random.Hits(
            RandomDecision.Sex, id, month, Threshold.Of(hazards.Parameters.Demography.FemaleShare.At(age)));
        var row = state.Residents.Add(id, neighbourhood, birth, female ? 0 : 1);
        var quintile = state.Neighbourhoods.Quintile(neighbourhood);

        var rank = random.Uniform(RandomDecision.Conditions, id, month);
        var conditions = 0;
        // A low draw is the adverse event: the lowest ranks have the most conditions.
        while (conditions < ResidentStatus.MostConditions
            && rank < hazards.Prevalence.ConditionsAtLeast(age, quintile, conditions + 1)) conditions++;

        rank = random.Uniform(RandomDecision.Dependency, id, month);
        var dependency = ResidentStatus.HighDependency;
        var atLeast = 0.0;
        for (; dependency > 0; dependency--)
        {
            atLeast += hazards.Prevalence.DependencyGiven(age, quintile, conditions, dependency);
            if (rank < atLeast) break;
        }
        var carer = dependency > 0 && random.Hits(
            RandomDecision.StartingCarer, id, month, Threshold.Of(hazards.Parameters.Care.CarerShare.At(age)));
        ref var status = ref state.Residents.Status[row];
        status = status.WithConditions(conditions).WithDependency(dependency).WithCarer(carer);
        DrawMeans(hazards, random, state, row, month);
        return row;
    }

    /// <summary>Draws whether a resident would pay for their own care.</summary>
    public static void DrawMeans(
        MonthlyHazards hazards, in KeyedRandom random, ModelState state, int row, Month month)
    {
        var residents = state.Residents;
        var share = hazards.Parameters.Care.SelfFunderShare.Values[
            state.Neighbourhoods.Quintile(residents.Neighbourhood[row])];
        residents.Status[row] = residents.Status[row].WithSelfFunder(
            !random.Hits(RandomDecision.Means, residents.Id[row], month, Threshold.Of(1 - share)));
    }
}
