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
        var draws = new BlockDraws(in random, RandomDecision.BirthMonth, id, month);
        var sinceBirthday = (int)(draws.Uniform(RandomDecision.BirthMonth) * Month.PerYear);
        var birth = month + -(age * Month.PerYear + sinceBirthday);
        var female = draws.Hits(RandomDecision.Sex, Threshold.Of(hazards.Parameters.Demography.FemaleShare.At(age)));
        var sex = female ? 0 : 1;
        var row = state.Residents.Add(id, neighbourhood, birth, sex);
        var quintile = state.Neighbourhoods.Quintile(neighbourhood);

        var rank = draws.Uniform(RandomDecision.Conditions);
        var conditions = 0;
        // A low draw is the adverse event: the lowest ranks have the most conditions.
        while (conditions < ResidentStatus.MostConditions
            && rank < hazards.Prevalence.ConditionsAtLeast(age, quintile, conditions + 1)) conditions++;

        rank = draws.Uniform(RandomDecision.Dependency);
        var dependency = ResidentStatus.HighDependency;
        var atLeast = 0.0;
        for (; dependency > 0; dependency--)
        {
            atLeast += hazards.Prevalence.DependencyGiven(age, sex, quintile, conditions, dependency);
            if (rank < atLeast) break;
        }
        var care = hazards.Parameters.Care;
        var carer = dependency == 0
            || !random.Hits(RandomDecision.StartingCarer, id, month, Threshold.Of(care.CarerShare.At(age)))
            ? UnpaidCarer.None
            : random.Hits(RandomDecision.StartingCoResident, id, month, Threshold.Of(care.CoResidentShare.At(age)))
                ? UnpaidCarer.CoResident
                : UnpaidCarer.Elsewhere;
        state.Residents.Status[row] = state.Residents.Status[row].WithConditions(conditions).WithDependency(dependency).WithUnpaidCarer(carer);
        DrawMeans(hazards, random, state, row, month);
        if (age >= LifeHazards.AdultAge) Attitudes.Draw(hazards, random, state.Residents, row, month);
        return row;
    }

    /// <summary>
    /// Draws the wider needs of somebody whose health and isolation are known: the needs already there make each further
    /// one likelier.
    /// </summary>
    public static void DrawWiderNeeds(MonthlyHazards hazards, in KeyedRandom random, ModelState state, int row, Month month)
    {
        var residents = state.Residents;
        var (id, age) = (residents.Id[row], residents.Age(row, month));
        var quintile = state.Neighbourhoods.Quintile(residents.Neighbourhood[row]);
        var draws = new BlockDraws(in random, RandomDecision.StartingLivelihood, id, month);
        foreach (var need in WiderNeedLevels.All)
        {
            var status = residents.Status[row];
            var rank = draws.Uniform(RandomDecision.StartingLivelihood + (int)need);
            residents.Status[row] = status.With(
                need, hazards.WiderNeeds.Shares.StartingLevel(need, age, quintile, status.OtherNeeds(need), rank));
        }
    }

    /// <summary>Draws what the means tests see, from the shares of the age and deprivation.</summary>
    public static void DrawMeans(
        MonthlyHazards hazards, in KeyedRandom random, ModelState state, int row, Month month)
    {
        var residents = state.Residents;
        var (age, care) = (residents.Age(row, month), hazards.Parameters.Care);
        var quintile = state.Neighbourhoods.Quintile(residents.Neighbourhood[row]);
        // A low draw is the adverse event: the lowest ranks own least.
        var rank = 1 - random.Uniform(RandomDecision.Means, residents.Id[row], month);
        residents.Status[row] = residents.Status[row].WithMeans(
            rank < care.SavingsShare.At(age, quintile) ? Means.Savings
            : rank < care.HomeShare.At(age, quintile) ? Means.Home
            : Means.Low);
    }
}
