using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>A month as the observer sees it.</summary>
/// <param name="Month">The month lived.</param>
/// <param name="Flows">What happened.</param>
/// <param name="Census">How residents stand at its end.</param>
/// <param name="State">The rest of the state.</param>
/// <param name="Hazards">Tables and parameters.</param>
/// <param name="Year">What the financial year gathered by stratum, in its last month; else null.</param>
public sealed record MonthView(
    Month Month, MonthFlows Flows, CensusResult Census, ModelState State, MonthlyHazards Hazards, Strata? Year)
{
    /// <summary>How all residents stand.</summary>
    public Stocks Stocks => Census.Everyone;

    /// <summary>Residents of the published population: what rates are stated per.</summary>
    public double Published => Hazards.Projection.Starting;

    /// <summary>A count per 1,000 residents of the published population.</summary>
    public double Per1000(double count) => 1000 * count / Published;

    /// <summary>All residents, as a population of its own.</summary>
    public PopulationView Everyone => new(this, Census.Everyone, Flows.Everyone, Cohort: false);

    /// <summary>Those who lived here when the policy started.</summary>
    public PopulationView Cohort => new(this, Census.Cohort, Flows.Cohort, Cohort: true);

    /// <summary>Pounds of pence.</summary>
    public static double Pounds(double pence) => pence / Quantities.PencePerPound;

    /// <summary>Hours of minutes.</summary>
    public static double Hours(double minutes) => minutes / Quantities.MinutesPerHour;

    /// <summary>A ratio, or not a number where nothing is below the line.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : double.NaN;
}

/// <summary>What is observed alike of all residents and of the cohort.</summary>
/// <param name="View">The month.</param>
/// <param name="Stocks">How they stand.</param>
/// <param name="Events">What befell them.</param>
/// <param name="Cohort">Whether they are those who lived here when the policy started.</param>
public sealed record PopulationView(MonthView View, Stocks Stocks, EventCounts Events, bool Cohort)
{
    private const int OlderBand = LifeHazards.OlderAge / LifeYears.BandYears;

    /// <summary>A count per 1,000 of the population itself at the month's end.</summary>
    public double Per1000(double count) => MonthView.Share(1000 * count, Stocks.Residents);

    /// <summary>
    /// Events per 1,000 and year at risk, standardised to the published ages of the place at the start (direct method). Bands
    /// from the given one on; empty where nobody of a band is at risk.
    /// </summary>
    public double Standardised(long[] events, long[] atRisk, int fromBand)
    {
        double sum = 0, weights = 0;
        int[] starts = [0, LifeHazards.AdultAge, LifeHazards.OlderAge, EventCounts.OldestBandFrom, int.MaxValue];
        for (var band = fromBand; band < EventCounts.Bands; band++)
        {
            var weight = View.Hazards.Projection.Between(View.Hazards.Start.Year, starts[band], starts[band + 1] - 1);
            sum += weight * MonthView.Share(events[band], atRisk[band]);
            weights += weight;
        }
        return 1000 * Month.PerYear * MonthView.Share(sum, weights);
    }

    /// <summary>Slope index of a share over deprivation fifths, the most deprived end less the least.</summary>
    public static double Slope(long[] parts, long[] wholes)
    {
        var (rates, people) = (new double[Stocks.Quintiles], new double[Stocks.Quintiles]);
        for (var q = 0; q < Stocks.Quintiles; q++)
        {
            people[q] = wholes[q];
            rates[q] = wholes[q] > 0 ? parts[q] / (double)wholes[q] : 0;
        }
        return people.Sum() > 0 ? SlopeIndex.Of(rates, people) : double.NaN;
    }

    /// <summary>Years to live at 65 by the financial year's deaths, in its last month; free of dependency where asked so.</summary>
    public double YearsAt65(bool independent)
    {
        if (View.Year is not { } year) return double.NaN;
        var (deaths, lived, free) = (new long[Strata.AgeBands], new long[Strata.AgeBands], new long[Strata.AgeBands]);
        for (var stratum = 0; stratum < Strata.Count; stratum++) Add(year, stratum, deaths, lived, free);
        return independent ? LifeYears.ExpectedIn(free, deaths, lived, OlderBand) : LifeYears.Expected(deaths, lived, OlderBand);
    }

    /// <summary>Slope index over deprivation fifths of years to live at 65, the most deprived end less the least.</summary>
    public double YearsAt65Slope()
    {
        if (View.Year is not { } year) return double.NaN;
        var (rates, people) = (new double[Stocks.Quintiles], new double[Stocks.Quintiles]);
        for (var q = 0; q < Stocks.Quintiles; q++)
        {
            var (deaths, lived, free) = (new long[Strata.AgeBands], new long[Strata.AgeBands], new long[Strata.AgeBands]);
            for (var stratum = q; stratum < Strata.Count; stratum += Stocks.Quintiles) Add(year, stratum, deaths, lived, free);
            people[q] = lived.Skip(OlderBand).Sum();
            rates[q] = people[q] > 0 ? LifeYears.Expected(deaths, lived, OlderBand) : 0;
        }
        return people.Sum() > 0 && rates.All(double.IsFinite) ? SlopeIndex.Of(rates, people) : double.NaN;
    }

    private void Add(Strata year, int stratum, long[] deaths, long[] lived, long[] free)
    {
        var band = stratum / 10;
        deaths[band] += year.Deaths(stratum, Cohort);
        lived[band] += year.PersonMonths(stratum, Cohort);
        free[band] += year.PersonMonths(stratum, 0, Cohort);
    }
}

/// <summary>A service's month.</summary>
/// <param name="View">The month.</param>
/// <param name="Service">Place in the model's list of services.</param>
public sealed record ServiceMonth(MonthView View, int Service)
{
    /// <summary>Who is served and waits.</summary>
    public ServicePeople People => View.Census.People;
}

/// <summary>A community group's year.</summary>
/// <param name="View">The last month of the year.</param>
/// <param name="Group">The slot's number over the place.</param>
public sealed record GroupYear(MonthView View, int Group);

/// <summary>A stratum's year.</summary>
/// <param name="View">The last month of the year.</param>
/// <param name="Strata">What the year gathered.</param>
/// <param name="Stratum">The stratum.</param>
public sealed record StratumYear(MonthView View, Strata Strata, int Stratum);

/// <summary>A resident of the panel at the end of a year.</summary>
/// <param name="View">The last month of the year.</param>
/// <param name="Id">Identity.</param>
/// <param name="Row">The row, or −1 where the resident is dead or has left.</param>
public readonly record struct ResidentYear(MonthView View, ulong Id, int Row);
