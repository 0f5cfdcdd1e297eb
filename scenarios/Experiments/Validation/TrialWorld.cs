using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;
using Catalyst.Engine.Model.Paradigms;
using Catalyst.Engine.Model.Parameters;
using Catalyst.Engine.Model.Schedule;
using Catalyst.Engine.Model.Services;
using Catalyst.Engine.Model.Submodels;
using Catalyst.Engine.Observation;
using Catalyst.Scenarios.Inputs.Figures;

namespace Catalyst.Scenarios.Experiments.Validation;

/// <summary>
/// A trial as the engine lives it: today's decisions with, for a shock, one thing changed. The same luck befalls a shock and
/// the run it is held against.
/// </summary>
internal sealed class TrialWorld
{
    private const string Reablement = "reablement";
    private const int StandingYear = 2023;
    private static readonly Month ShockStart = Month.Of(2021, 7);

    private readonly FigureTrial _trial;
    private readonly MonthlyHazards _hazards;
    private readonly Month _last;

    /// <summary>The world of a trial, for as many months as are needed.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="place">The place.</param>
    /// <param name="last">The last month at whose start something is asked.</param>
    public TrialWorld(FigureTrial trial, ModelParameters parameters, Place place, Month last)
    {
        (_trial, _last) = (trial, last);
        _hazards = new MonthlyHazards(Changed(trial.Name, parameters), place, new WorldSwitches(), trial.From, last);
    }

    /// <summary>Lives the trial once.</summary>
    /// <param name="seed">Seed of all randomness.</param>
    /// <param name="replicate">Number of the replicate.</param>
    /// <param name="days">Months at whose start people are to be counted.</param>
    /// <param name="cancelled">Ends it between two months.</param>
    public TrialRecord Live(ulong seed, int replicate, IReadOnlySet<Month> days, CancellationToken cancelled)
    {
        var random = new KeyedRandom(seed, Plan.LuckOf(new Analysis.Statistics.Family(0, replicate)));
        var state = StartingPopulation.Build(_hazards, random);
        var stress = StressOf(_trial.Name);
        var decisions = new ScenarioDecisions(ScenarioDecisions.Today, _hazards.Parameters, ShockStart, stress);
        var schedule = new MonthlySchedule(_hazards, random, decisions, 1);
        var strata = new Strata();
        Dictionary<Month, TrialDay> counted = [];
        List<TrialMonth> months = [];
        for (Count(); state.Month < _last; Count())
        {
            cancelled.ThrowIfCancellationRequested();
            schedule.Step(state, strata: strata);
            months.Add(new TrialMonth(state, Supported.In(state, _hazards.Services)));
        }
        return new TrialRecord(_trial.From, _hazards, counted, months);

        void Count()
        {
            if (days.Contains(state.Month))
                counted[state.Month] = new TrialDay(new PopulationCount(state, _hazards.Services), strata.Copy(), state.Council.Carers, Supported.In(state, _hazards.Services));
        }
    }

    /// <summary>What the trial changes of the parameters from its start on.</summary>
    private static ModelParameters Changed(string trial, ModelParameters parameters) => trial switch
    {
        "unchanged" => parameters with
        {
            Demography = parameters.Demography with
            {
                DeathProbability = AtYear(parameters.Demography.DeathProbability, StandingYear),
                Fertility = AtYear(parameters.Demography.Fertility, StandingYear),
            },
        },
        "more-isolation" => parameters with
        {
            Connection = parameters.Connection with { LapseRate = 2 * parameters.Connection.LapseRate },
        },
        "service-ended" => Funded(parameters, service => service.Need == Need.Connection, 0),
        "no-reablement" => Funded(parameters, service => service.Name == Reablement, 0),
        "more-reablement" => Funded(parameters, service => service.Name == Reablement, 2),
        _ => parameters,
    };

    private static Stress StressOf(string trial) => trial switch
    {
        "funding-cut" => new Stress { GrantRatio = 0.8, ReservesRatio = 0, TaxCapRatio = 0 },
        "funding-rise" => new Stress { GrantRatio = 1.2 },
        _ => new Stress(),
    };

    /// <summary>The parameters with more or less money for some services.</summary>
    private static ModelParameters Funded(ModelParameters parameters, Func<Service, bool> meant, double times)
    {
        // A shock that strikes nothing would be met by any model.
        if (!parameters.Services.Any(meant)) throw new StudyFault("services.json: there is no service for a shock of the scorecard: one of connection and one called reablement are needed");
        return parameters with
        {
            Services = [.. parameters.Services.Select(each => meant(each) ? each with { BudgetPerHead = times * each.BudgetPerHead } : each)],
        };
    }

    /// <summary>A table by year with one year alone.</summary>
    private static ParameterTable AtYear(ParameterTable table, int year)
    {
        var labels = Enumerable.Range(0, table.Axes.Count).Select(table.Labels).ToList();
        var place = labels[0].ToList().IndexOf(year);
        var width = table.Values.Count / labels[0].Count;
        return new ParameterTable(table.Axes, [[year], .. labels.Skip(1)], [.. table.Values.Skip(place * width).Take(width)]);
    }
}
