using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model.Entities;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;

namespace Catalyst.Engine.Model.Hazards;

/// <summary>
/// Everything that follows from parameters, place and years alone: built once and shared by all runs of one parameter draw.
/// </summary>
public sealed class MonthlyHazards
{
    /// <summary>Builds every table.</summary>
    /// <param name="parameters">The draw's parameters.</param>
    /// <param name="place">The place.</param>
    /// <param name="world">Which mechanisms act.</param>
    /// <param name="start">The first month.</param>
    /// <param name="last">The last month.</param>
    public MonthlyHazards(ModelParameters parameters, Place place, WorldSwitches world, Month start, Month last)
    {
        (Parameters, Place, World, Start) = (parameters, place, world, start);
        Prevalence = new Prevalence(parameters.Health, parameters.Demography);
        var isolated = new double[Residents.OldestAge + 1];
        var deathRate = new double[Residents.OldestAge + 1];
        for (var age = 0; age <= Residents.OldestAge; age++)
        {
            isolated[age] = LifeHazards.StartingIsolation(parameters.Connection, age);
            var survival = 1 - (Interpolation.Geometric(parameters.Demography.DeathProbability, start.Year, 0, age)
                + Interpolation.Geometric(parameters.Demography.DeathProbability, start.Year, 1, age)) / 2;
            deathRate[age] = -KernelMath.Log(Math.Max(1e-4, survival));
        }
        Mortality = new Mortality(parameters.Demography, Prevalence, isolated, world, start.Year, last.Year);
        Admissions = new Admissions(parameters.HealthCare, Prevalence);
        WiderNeeds = new WiderNeeds(parameters.Needs, new WiderNeedShares(parameters.Needs, Prevalence, isolated));
        Health = new HealthHazards(
            parameters, Prevalence, new StationaryFlows(parameters.Health, Prevalence, Mortality, deathRate), WiderNeeds.Shares,
            Admissions, isolated, world);
        Services = new ServiceList(parameters.Services);
        Work = new ServiceWork(Services, parameters.Care.StoppingRatio, parameters.Community.HelpedSeekingRatio, world);
        Demand = new ServiceDemand(Services, LifeHazards.DiscoveryOdds(parameters, world), LifeHazards.AskingRatio(parameters, world));
        Needs = new CareNeeds(parameters, Services, world);
        Life = new LifeHazards(parameters, place, world, Services, start.Year, last.Year);
        // The budget of a year looks at the population of the next one.
        Projection = new PopulationProjection(parameters, place, start.Year, last.Year + 1);
        Time = new TimeBudget(parameters, Projection, world, start.Year);
        Labour = new LabourSupply(parameters, place, Services, Needs, Prevalence, Projection, start);
        Budget = new BaseBudget(parameters.Council, Services, place, Projection, start.Year);
        for (var age = 0; age <= Residents.OldestAge; age++)
            SeekersPerResident += Projection.At(start.Year, age) * parameters.Connection.SeekingRate.At(age)
                / Month.PerYear / Projection.Starting;
        // The base budget grows or shrinks by one rate throughout, so the most stands at one end.
        var support = Math.Max(Support(CouncilBudget.FinancialYear(start)), Support(CouncilBudget.FinancialYear(last)));
        HighestSupportStep = !world.SupportWorks ? 0 : LifeHazards.StepOf(
            parameters.Community.PaidSupportEffect * parameters.Community.SupportCeiling * support);

        double Support(int year)
        {
            var pence = 0.0;
            for (var s = 0; s < Services.Count; s++)
                pence += Paradigm.MostGroupSupport(parameters, Services[s]) * Budget.Service(s, year);
            return pence / Quantities.PencePerPound / Projection.Starting;
        }
    }

    /// <summary>The draw's parameters.</summary>
    public ModelParameters Parameters { get; }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>Which mechanisms act.</summary>
    public WorldSwitches World { get; }

    /// <summary>The first month of the study.</summary>
    public Month Start { get; }

    /// <summary>Stated shares of conditions and dependency.</summary>
    public Prevalence Prevalence { get; }

    /// <summary>Chances of dying.</summary>
    public Mortality Mortality { get; }

    /// <summary>Chances of onset, worsening and recovery.</summary>
    public HealthHazards Health { get; }

    /// <summary>Stated shares of wider needs, and chances that they worsen and ease.</summary>
    public WiderNeeds WiderNeeds { get; }

    /// <summary>Chances of an emergency admission.</summary>
    public Admissions Admissions { get; }

    /// <summary>Chances of everything else in a life.</summary>
    public LifeHazards Life { get; }

    /// <summary>The services.</summary>
    public ServiceList Services { get; }

    /// <summary>What services do to chances.</summary>
    public ServiceWork Work { get; }

    /// <summary>Residents' time.</summary>
    public TimeBudget Time { get; }

    /// <summary>Who asks for which service.</summary>
    public ServiceDemand Demand { get; }

    /// <summary>Care labour on offer.</summary>
    public LabourSupply Labour { get; }

    /// <summary>The place's yearly money as it follows from published figures.</summary>
    public BaseBudget Budget { get; }

    /// <summary>Help needed, given and judged.</summary>
    public CareNeeds Needs { get; }

    /// <summary>The most that paid support adds to joining under any paradigm in any year, as a step of <see cref="LifeHazards.StepOf"/>.</summary>
    public int HighestSupportStep { get; }

    /// <summary>Searches for a tie expected in a month over the starting population, for pools of an even size.</summary>
    public double SeekersPerResident { get; }

    /// <summary>Residents expected from published figures alone.</summary>
    public PopulationProjection Projection { get; }
}
