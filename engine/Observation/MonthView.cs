using Catalyst.Engine.Kernel;
using Catalyst.Engine.Model;
using Catalyst.Engine.Model.Hazards;

namespace Catalyst.Engine.Observation;

/// <summary>A month as the observer sees it.</summary>
/// <param name="Month">The month lived.</param>
/// <param name="Flows">What happened.</param>
/// <param name="Stocks">How residents stand at its end.</param>
/// <param name="State">The rest of the state.</param>
/// <param name="Hazards">Tables and parameters.</param>
public sealed record MonthView(Month Month, MonthFlows Flows, Stocks Stocks, ModelState State, MonthlyHazards Hazards)
{
    /// <summary>Residents of the published population: what rates are stated per.</summary>
    public double Published => Hazards.Projection.Starting;

    /// <summary>A count per 1,000 residents of the published population.</summary>
    public double Per1000(double count) => 1000 * count / Published;

    /// <summary>Pounds of pence.</summary>
    public static double Pounds(long pence) => pence / (double)Quantities.PencePerPound;

    /// <summary>Hours of minutes.</summary>
    public static double Hours(double minutes) => minutes / Quantities.MinutesPerHour;

    /// <summary>A ratio, or not a number where nothing is below the line.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : double.NaN;
}

/// <summary>A service's month.</summary>
/// <param name="View">The month.</param>
/// <param name="Service">Place in <see cref="ObservationColumns.Services"/>.</param>
public sealed record ServiceMonth(MonthView View, int Service);

/// <summary>A community group's year.</summary>
/// <param name="View">The last month of the year.</param>
/// <param name="Group">The slot's number over the place.</param>
public sealed record GroupYear(MonthView View, int Group);

/// <summary>A stratum's year.</summary>
/// <param name="View">The last month of the year.</param>
/// <param name="Strata">What the year gathered.</param>
/// <param name="Stratum">The stratum.</param>
public sealed record StratumYear(MonthView View, Strata Strata, int Stratum);

/// <summary>A sampled resident at a year's end.</summary>
/// <param name="View">The last month of the year.</param>
/// <param name="Id">Identity: a starting resident.</param>
/// <param name="Row">Row, or −1 where the resident died or left.</param>
public sealed record ResidentYear(MonthView View, ulong Id, int Row);
